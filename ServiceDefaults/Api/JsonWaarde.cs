using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>Reads one JSON value that is not an object or list.</summary>
internal static class JsonWaarde
{
    /// <summary>Dates outside these are typing errors, and day arithmetic on them would run off the calendar.</summary>
    private static readonly DateOnly EersteDag = new(1900, 1, 1), LaatsteDag = new(2199, 12, 31);

    internal static bool Kan(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(Guid)
        || type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) || type == typeof(bool);

    /// <summary>The names by which callers write the values of an enum.</summary>
    internal static IEnumerable<string> Keuzes(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    internal static object? Lees(JsonElement element, Type type, string pointer, Veld? veld, List<Invoerfout> fouten)
    {
        var (waarde, melding) = Lees(element, type, veld);
        if (melding is null && waarde is not null) melding = Eis(waarde, veld);
        if (melding is null) return waarde;
        fouten.Add(new Invoerfout(pointer, melding));
        return null;
    }

    private static (object? Waarde, string? Melding) Lees(JsonElement element, Type type, Veld? veld)
    {
        if (type == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? (element.GetBoolean(), null)
                : (null, "Geef true of false.");
        }

        if (type == typeof(int)) return Getal(element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var i) ? i : null, "een geheel getal");
        if (type == typeof(long)) return Getal(element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var l) ? l : null, "een geheel getal");
        if (type == typeof(decimal)) return Getal(element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var d) ? d : null, "een getal");
        if (type == typeof(double)) return Getal(element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var f) && double.IsFinite(f) ? f : null, "een getal");
        if (element.ValueKind != JsonValueKind.String) return (null, Verwacht(type));
        return Tekst(element) is { } tekst ? Lees(tekst, type, veld) : (null, "Deze tekst bevat tekens die niet kunnen worden opgeslagen.");
    }

    private static (object? Waarde, string? Melding) Lees(string tekst, Type type, Veld? veld)
    {
        if (type == typeof(string))
        {
            var leeg = tekst.Length == 0;
            return leeg && veld is { MagLeeg: true } ? (null, null)
                : leeg ? (null, "Vul dit veld in; het mag niet leeg zijn.")
                : tekst.Length > Limieten.MaxTekst && veld?.Eis<StringLengthAttribute>() is null ? (null, $"Gebruik hoogstens {Limieten.MaxTekst} tekens.")
                : (tekst, null);
        }

        if (type == typeof(DateOnly))
        {
            return !DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? (null, Verwacht(type))
                : dag < EersteDag || dag > LaatsteDag ? (null, $"Geef een datum van {EersteDag:yyyy-MM-dd} tot en met {LaatsteDag:yyyy-MM-dd}.")
                : (dag, null);
        }

        if (type == typeof(DateTimeOffset))
        {
            return Moment(tekst) is { } moment ? (moment, null) : (null, Verwacht(type));
        }

        if (type == typeof(Guid)) return Guid.TryParseExact(tekst, "D", out var id) && id != Guid.Empty ? (id, null) : (null, Verwacht(type));

        var naam = Enum.GetNames(type).FirstOrDefault(naam => JsonNamingPolicy.KebabCaseLower.ConvertName(naam) == tekst);
        return naam is null ? (null, Verwacht(type)) : (Enum.Parse(type, naam), null);
    }

    /// <summary>A moment with its offset (RFC 3339), as UTC: without an offset nobody knows which moment is meant.</summary>
    private static DateTimeOffset? Moment(string tekst) =>
        tekst.Length > 10 && (tekst.EndsWith('Z') || tekst.LastIndexOfAny(['+', '-']) > 10)
        && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        && DateOnly.FromDateTime(moment.UtcDateTime) is var dag && dag >= EersteDag && dag <= LaatsteDag
            ? moment.ToUniversalTime()
            : null;

    private static (object? Waarde, string? Melding) Getal(object? getal, string soort) => getal is null ? (null, $"Geef {soort}.") : (getal, null);

    private static string Verwacht(Type type) =>
        type == typeof(DateOnly) ? "Geef een datum als jjjj-mm-dd, zoals 2026-11-02."
        : type == typeof(DateTimeOffset) ? "Geef een moment met tijdzone, zoals 2026-11-02T09:00:00+01:00."
        : type == typeof(Guid) ? "Geef een UUID, zoals 0192f7a2-0b9a-7cc3-a7f1-0f5a3c1d2e4b."
        : type.IsEnum ? $"Kies uit: {string.Join(", ", Keuzes(type))}."
        : "Geef een tekst tussen aanhalingstekens.";

    /// <summary>The text without surrounding space, or null when the store cannot hold it (NUL, other control characters, half a surrogate pair).</summary>
    private static string? Tekst(JsonElement element)
    {
        try
        {
            var tekst = element.GetString()!.Trim();
            return tekst.Any(teken => char.IsControl(teken) && teken is not ('\n' or '\r' or '\t')) ? null : tekst;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Eis(object waarde, Veld? veld) => veld?.Eisen.OfType<ValidationAttribute>()
        .Where(eis => !eis.IsValid(waarde))
        .Select(eis => eis.ErrorMessage ?? eis switch
        {
            RangeAttribute bereik => string.Create(CultureInfo.InvariantCulture, $"Geef een waarde van {bereik.Minimum} tot en met {bereik.Maximum}."),
            StringLengthAttribute { MinimumLength: > 0 } lengte => $"Gebruik {lengte.MinimumLength} tot {lengte.MaximumLength} tekens.",
            StringLengthAttribute lengte => $"Gebruik hoogstens {lengte.MaximumLength} tekens.",
            AllowedValuesAttribute keuze => $"Kies uit: {string.Join(", ", keuze.Values)}.",
            RegularExpressionAttribute => "Deze waarde heeft niet de juiste vorm.",
            _ => "Deze waarde kan hier niet.",
        })
        .FirstOrDefault();
}
