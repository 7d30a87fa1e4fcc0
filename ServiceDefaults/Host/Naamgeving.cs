using System.Text;

namespace StageSystem.ServiceDefaults;

/// <summary>Stable names made of type names.</summary>
internal static class Naamgeving
{
    /// <summary><c>StageopleiderGeregistreerd</c> becomes <c>stageopleider-geregistreerd</c>.</summary>
    internal static string Kebab(string naam)
    {
        var uit = new StringBuilder(naam.Length + 8);
        for (var i = 0; i < naam.Length; i++)
        {
            if (char.IsUpper(naam[i]) && i > 0 && (!char.IsUpper(naam[i - 1]) || (i + 1 < naam.Length && char.IsLower(naam[i + 1])))) uit.Append('-');
            uit.Append(char.ToLowerInvariant(naam[i]));
        }

        return uit.ToString();
    }

    /// <summary>Queue of a service for a contract: service and message; from version 2 on with the version.</summary>
    internal static string Queue(string service, Type bericht)
    {
        var versie = bericht.Namespace?.Split('.')[^1] is { Length: > 1 } deel && deel[0] == 'V' && int.TryParse(deel.AsSpan(1), out var nummer) ? nummer : 1;
        return $"{service}-{Kebab(bericht.Name)}{(versie > 1 ? $"-v{versie}" : "")}";
    }
}
