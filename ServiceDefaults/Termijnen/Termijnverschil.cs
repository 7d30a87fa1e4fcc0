using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Which deadlines came, moved or went with a change of state.</summary>
internal static class Termijnverschil
{
    /// <summary>New and moved ones; one that kept its day keeps its record, and with it its cause.</summary>
    internal static (IReadOnlyList<Termijn> Bewaren, IReadOnlyList<string> Verwijderen) Tussen(IEnumerable<Termijn>? voor, IEnumerable<Termijn>? na)
    {
        var oud = PerSoort(voor);
        var nieuw = PerSoort(na);
        return (
            [.. nieuw.Values.Where(t => !oud.TryGetValue(t.Soort, out var was) || was != t)],
            [.. oud.Keys.Where(soort => !nieuw.ContainsKey(soort))]);
    }

    private static Dictionary<string, Termijn> PerSoort(IEnumerable<Termijn>? termijnen)
    {
        var perSoort = new Dictionary<string, Termijn>(StringComparer.Ordinal);
        foreach (var termijn in termijnen ?? [])
        {
            // Two of one kind: the nearest counts, whatever the order in which the state lists them.
            if (!perSoort.TryGetValue(termijn.Soort, out var ander) || termijn.Op < ander.Op) perSoort[termijn.Soort] = termijn;
        }

        return perSoort;
    }
}
