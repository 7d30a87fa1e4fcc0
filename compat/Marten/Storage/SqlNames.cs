using System.Text.RegularExpressions;

namespace Marten.Storage;

/// <summary>Names as the database has them.</summary>
internal static partial class SqlNames
{
    /// <summary>A name that may stand in SQL unquoted.</summary>
    /// <exception cref="ArgumentException">Other than lower-case letters, digits and underscores.</exception>
    internal static string Checked(string name) => Plain().IsMatch(name)
        ? name
        : throw new ArgumentException($"'{name}' cannot be a database name: use lower-case letters, digits and underscores.", nameof(name));

    /// <summary>OrderPlaced becomes order_placed, ItemAddedV1 item_added_v1.</summary>
    internal static string Alias(string typeName)
    {
        var split = AcronymThenWord().Replace(typeName, "$1 $2");
        split = LowerThenUpper().Replace(split, "$1 $2");
#pragma warning disable CA1308 // the stored form is lower case
        return split.ToLowerInvariant().Replace(' ', '_');
#pragma warning restore CA1308
    }

    [GeneratedRegex(@"^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"(\P{Ll})(\P{Ll}\p{Ll})")]
    private static partial Regex AcronymThenWord();

    [GeneratedRegex(@"(\p{Ll})(\P{Ll})")]
    private static partial Regex LowerThenUpper();
}
