using System.Diagnostics.CodeAnalysis;

namespace StageSystem.Koppeling.Poules;

/// <summary>Checks that the instances of this folder share.</summary>
internal static class Invoer
{
    /// <exception cref="OngeldigeOpdracht">When not true.</exception>
    public static void Eis([DoesNotReturnIf(false)] bool goed, string pad, string tekst)
    {
        if (!goed)
            throw new OngeldigeOpdracht(pad, tekst);
    }

    /// <summary>By id; every id is filled and occurs once.</summary>
    public static Dictionary<string, T> Uniek<T>(IReadOnlyList<T> rij, string pad, Func<T, string> id, string wat)
    {
        var uit = new Dictionary<string, T>(StringComparer.Ordinal);
        for (var n = 0; n < rij.Count; n++)
        {
            Eis(rij[n] is not null && !string.IsNullOrEmpty(id(rij[n])), $"{pad}[{n}]", "De naam ontbreekt.");
            Eis(uit.TryAdd(id(rij[n]), rij[n]), $"{pad}[{n}]", $"'{id(rij[n])}' komt twee keer voor; {wat} mag maar één keer voorkomen.");
        }

        return uit;
    }

    public static void Capaciteit(IReadOnlyList<int> capaciteit, int kwartalen, string pad)
    {
        Eis(capaciteit.Count == kwartalen, pad, $"Verwacht: {kwartalen} getallen, één per kwartaal.");
        for (var q = 0; q < kwartalen; q++)
            Eis(capaciteit[q] is >= 0 and <= 1_000_000, $"{pad}[{q}]", "Verwacht: een getal van 0 tot en met 1000000.");
    }

    public static void Kwartalen(IReadOnlyList<int> eigen, int kwartalen, string pad)
    {
        var gezien = new HashSet<int>();
        for (var n = 0; n < eigen.Count; n++)
        {
            Eis(eigen[n] >= 0 && eigen[n] < kwartalen, $"{pad}[{n}]", $"Verwacht: een getal van 0 tot en met {kwartalen - 1}.");
            Eis(gezien.Add(eigen[n]), $"{pad}[{n}]", $"Kwartaal {eigen[n]} komt twee keer voor.");
        }
    }
}
