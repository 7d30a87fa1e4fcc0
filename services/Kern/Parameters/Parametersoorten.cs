using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StageSystem.Kern.Parameters;

/// <summary>How each type of value is read from the configuration.</summary>
internal static class Parametersoorten
{
    /// <summary>A whole number, zero or more.</summary>
    public static bool Getal(string? tekst, out int waarde) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out waarde);

    /// <summary>A whole number, zero or more; or nothing.</summary>
    public static bool GetalOfGeen(string? tekst, out int? waarde)
    {
        waarde = Getal(tekst, out var getal) ? getal : null;
        return waarde is not null || IsGeen(tekst);
    }

    /// <summary>A number with decimals, zero or more.</summary>
    public static bool Decimaal(string? tekst, out decimal waarde) =>
        decimal.TryParse(tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out waarde);

    /// <summary>A number with decimals, zero or more; or nothing.</summary>
    public static bool DecimaalOfGeen(string? tekst, out decimal? waarde)
    {
        waarde = Decimaal(tekst, out var getal) ? getal : null;
        return waarde is not null || IsGeen(tekst);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool JaNee(string? tekst, out bool waarde) => bool.TryParse(tekst, out waarde);

    /// <summary>Whole numbers with commas between.</summary>
    public static bool Getallen(string? tekst, out ImmutableArray<int> waarde) => Lijst(tekst, Getal, out waarde);

    /// <summary>Dates (yyyy-MM-dd) with commas between; empty for none.</summary>
    public static bool Dagen(string? tekst, out ImmutableArray<DateOnly> waarde) => Lijst(tekst, Dag, out waarde);

    /// <summary>A day and month (MM-dd), or nothing.</summary>
    public static bool DagVanHetJaarOfGeen(string? tekst, out DagVanHetJaar? waarde)
    {
        // 2001 has no 29 February: a day of every year is meant.
        waarde = DateOnly.TryParseExact("2001-" + tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)
            ? new DagVanHetJaar(dag.Month, dag.Day)
            : null;
        return waarde is not null || IsGeen(tekst);
    }

    /// <summary>A text of at most 200 characters.</summary>
    public static bool Tekst(string? tekst, [MaybeNullWhen(false)] out string waarde)
    {
        waarde = tekst?.Trim();
        return waarde is { Length: > 0 and <= 200 };
    }

    /// <summary>One of these words.</summary>
    public static Parameterlezer<string> Een(params string[] woorden) => (string? tekst, [MaybeNullWhen(false)] out string waarde) =>
        (waarde = woorden.FirstOrDefault(w => w == tekst)) is not null;

    /// <summary>A name of the enumeration, case aside.</summary>
    public static bool Keuze<T>(string? tekst, out T waarde)
        where T : struct, Enum => Enum.TryParse(tekst, ignoreCase: true, out waarde) && Enum.IsDefined(waarde) && !int.TryParse(tekst, out _);

    private static bool Dag(string? tekst, out DateOnly dag) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);

    private static bool Lijst<T>(string? tekst, Parameterlezer<T> lezer, [MaybeNullWhen(false)] out ImmutableArray<T> waarde)
    {
        var delen = (tekst ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var gelezen = ImmutableArray.CreateBuilder<T>(delen.Length);
        foreach (var deel in delen)
        {
            if (lezer(deel, out var een)) gelezen.Add(een);
        }

        waarde = gelezen.ToImmutable();
        return waarde.Length == delen.Length;
    }

    private static bool IsGeen(string? tekst) => string.IsNullOrWhiteSpace(tekst);
}

/// <summary>A day of every year, such as 1 June.</summary>
/// <param name="Maand">1–12.</param>
/// <param name="Dag">Day of the month; never 29 February.</param>
public sealed record DagVanHetJaar(int Maand, int Dag)
{
    /// <summary>That day in this year.</summary>
    public DateOnly In(int jaar) => new(jaar, Maand, Dag);

    /// <summary>Whether it is that day.</summary>
    public bool Is(DateOnly dag) => dag.Month == Maand && dag.Day == Dag;
}
