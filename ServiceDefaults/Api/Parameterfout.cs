using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace StageSystem.ServiceDefaults;

/// <summary>Finds the parameter in the framework's message about a value that it could not read.</summary>
internal static partial class Parameterfout
{
    /// <summary>The error of one route or query parameter; null for another kind of bad request.</summary>
    internal static Invoerfout? Lees(BadHttpRequestException fout) => Vorm().Match(fout.Message) is { Success: true } gevonden
        ? Invoerfout.InQuery(gevonden.Groups["naam"].Value, $"Geef een geldige waarde ({Soort(gevonden.Groups["type"].Value)}).")
        : null;

    private static string Soort(string type) => type.TrimEnd('?') switch
    {
        "int" or "long" => "een geheel getal",
        "decimal" or "double" => "een getal",
        "bool" => "true of false",
        "DateOnly" => "een datum als jjjj-mm-dd",
        "DateTimeOffset" => "een moment met tijdzone",
        "Guid" => "een UUID",
        _ => "een tekst",
    };

    // 'Failed to bind parameter "DateOnly op" from "morgen".' and 'Required parameter "DateOnly op" was not provided from query string.'
    [GeneratedRegex("arameter \"(?<type>[^\" ]+) (?<naam>\\w+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Vorm();
}
