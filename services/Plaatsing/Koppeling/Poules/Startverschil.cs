using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Poules;

/// <summary>A start of §7.2 or §7.3: who begins where, when and (§7.3) for which verplichting.</summary>
internal readonly record struct Startplek(string Aios, string Plaats, int Kwartaal, string Verplichting = "");

/// <summary>The difference between two allocations in starts.</summary>
internal static class Startverschil
{
    /// <summary>The starts of a result of §7.2 or §7.3, by aios and quarter.</summary>
    public static Startplek[] Plekken(Uitkomst uitkomst) => uitkomst switch
    {
        Poulesindeling p => [.. p.Starts.Select(s => new Startplek(s.Aios, s.Plaats, s.Kwartaal))],
        Amcindeling a => [.. a.Starts.Select(s => new Startplek(s.Aios, s.Plaats, s.Kwartaal, s.Verplichting))],
        _ => [],
    };

    /// <summary>Who begins elsewhere, one line per aios and quarter of start, ascending; the aios named first comes first.</summary>
    public static List<Verplaatsing> Verplaatsingen(IEnumerable<Startplek> voor, IEnumerable<Startplek> na, string? eerst = null)
    {
        var oud = voor.ToDictionary(s => (s.Aios, s.Kwartaal), s => s.Plaats);
        var nieuw = na.ToDictionary(s => (s.Aios, s.Kwartaal), s => s.Plaats);
        return
        [
            .. oud.Keys.Union(nieuw.Keys).Where(k => oud.GetValueOrDefault(k) != nieuw.GetValueOrDefault(k))
                .OrderBy(k => k.Aios != eerst).ThenBy(k => k.Aios, StringComparer.Ordinal).ThenBy(k => k.Kwartaal)
                .Select(k => new Verplaatsing(k.Aios, oud.GetValueOrDefault(k), nieuw.GetValueOrDefault(k), k.Kwartaal)),
        ];
    }

    /// <summary>The first in the lot whose starts differ: that one was served before. Null: all are equal.</summary>
    public static string? EersteAnders(Lotvolgorde lot, IEnumerable<Startplek> voor, IEnumerable<Startplek> na)
    {
        var oud = voor.ToLookup(s => s.Aios, StringComparer.Ordinal);
        var nieuw = na.ToLookup(s => s.Aios, StringComparer.Ordinal);
        return lot.Volgorde.FirstOrDefault(a => !oud[a].SequenceEqual(nieuw[a]));
    }

    /// <summary>Lexicographic order of criteria.</summary>
    public static int Vergelijk(IReadOnlyList<long> a, IReadOnlyList<long> b) =>
        a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(v => v != 0);
}
