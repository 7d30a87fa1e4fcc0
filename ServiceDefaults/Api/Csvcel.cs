using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>One cell of a CSV file, as RFC 4180 writes it, and safe to open in a spreadsheet.</summary>
internal static class Csvcel
{
    /// <summary>Between two cells.</summary>
    internal const char Scheiding = ';';

    /// <summary>Between two items of a list within a cell.</summary>
    private const string Tussen = " | ";

    private static readonly SearchValues<char> Bijzonder = SearchValues.Create(";\"\r\n");

    private static readonly CultureInfo Komma = new("nl-NL");

    /// <summary>
    /// The value as a cell. Dates are ISO 8601, decimals have a comma as in the files of the import, <c>ja</c> and <c>nee</c> for yes and no, nothing for null.
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers, also below zero.
    /// </summary>
    internal static string Van(object? waarde) => waarde switch
    {
        string tekst => Geciteerd(Onschadelijk(tekst)),
        byte or short or int or long => Convert.ToInt64(waarde, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        decimal getal => getal.ToString("0.############################", Komma),
        double getal => getal.ToString("R", Komma),
        _ => Geciteerd(Onschadelijk(Tekst(waarde))),
    };

    /// <summary>Whether the value is written as one text, not as columns of its own.</summary>
    internal static bool IsEnkel(Type type) => Enkel(Nullable.GetUnderlyingType(type) ?? type);

    private static bool Enkel(Type type) => JsonWaarde.Kan(type) || type == typeof(byte) || type == typeof(short) || type == typeof(TimeOnly) || type == typeof(DateTime);

    private static string Tekst(object? waarde) => waarde switch
    {
        null => "",
        string tekst => tekst,
        bool ja => ja ? "ja" : "nee",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum keuze => JsonNamingPolicy.KebabCaseLower.ConvertName(keuze.ToString()),
        decimal or double => Van(waarde),
        System.Collections.IEnumerable rij => string.Join(Tussen, rij.Cast<object?>().Select(Tekst)),
        IFormattable vorm => vorm.ToString(null, CultureInfo.InvariantCulture),
        _ => string.Join(' ', Csvkolom.Van(waarde.GetType()).Select(kolom => Tekst(kolom.Waarde(waarde))).Where(deel => deel.Length > 0)),
    };

    /// <summary>What a spreadsheet may take for the start of a formula.</summary>
    private static string Onschadelijk(string tekst) => tekst is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + tekst : tekst;

    private static string Geciteerd(string tekst) =>
        tekst.AsSpan().ContainsAny(Bijzonder) || (tekst.Length > 0 && (char.IsWhiteSpace(tekst[0]) || char.IsWhiteSpace(tekst[^1])))
            ? $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : tekst;
}
