using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Stabiliteit;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling stable</c>: the stable allocations that are best for the aios and best for the places, for the comparison (Q81).</summary>
internal static class Stabiel
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, ["--voor", "--uit"], []);
        if (regel.Optie("--voor") is { } keuze && keuze is not ("aios" or "plaats")) throw regel.Fout($"--voor is '{keuze}'; verwacht: aios of plaats");
        return omgeving =>
        {
            var gelezen = Invoerlezer.Lees(regel[0]);
            var opdracht = gelezen.Opdracht switch
            {
                Stabieleopdracht o => o,
                Indelingsopdracht o => UitScores(o),
                _ => throw new Invoerfout($"{regel[0]}: stable verwacht een opdracht van de soort 'stabiel' of 'indeling'."),
            };
            var voor = regel.Optie("--voor") ?? (regel.Optie("--uit") is null ? null : opdracht.OptimaalVoor);
            if (voor is not null) return Los.Doe(gelezen.Met(opdracht with { OptimaalVoor = voor }), regel.Optie("--uit"), omgeving);
            var afloop = Afloop.Goed;
            foreach (var kant in new[] { "aios", "plaats" })
            {
                omgeving.Uit.WriteLine(kant == "aios" ? "Beste stabiele indeling voor de aios:" : "Beste stabiele indeling voor de plaatsen:");
                afloop = Math.Max(afloop, Los.Doe(gelezen.Met(opdracht with { OptimaalVoor = kant }), null, omgeving));
            }
            return afloop;
        };
    }

    /// <summary>
    /// The orders that the scores of an indeling give. Stability asks for strict orders: an aios orders equal scores by the original rank, then the id of
    /// the hao; a hao orders equal scores by the rank that the aios gave, then the id of the aios. Missing scores count as 2 (PLA-57).
    /// </summary>
    internal static Stabieleopdracht UitScores(Indelingsopdracht opdracht)
    {
        var verboden = opdracht.Verboden.Select(p => (p.Aios, p.Plaats)).ToHashSet();
        var vast = opdracht.Vast.ToLookup(p => p.Aios, p => p.Plaats, StringComparer.Ordinal);
        Gesprek[] gesprekken = [.. opdracht.Gesprekken.Where(g => !verboden.Contains((g.Aios, g.Hao)) && vast[g.Aios].All(hao => hao == g.Hao))];
        var perAios = gesprekken.ToLookup(g => g.Aios, StringComparer.Ordinal);
        var perHao = gesprekken.ToLookup(g => g.Hao, StringComparer.Ordinal);
        return new Stabieleopdracht
        {
            Aios = [.. opdracht.Aios.Select(id => new StabieleAios(id, [.. perAios[id].OrderBy(g => g.ScoreAios ?? 2).ThenBy(g => g.Rang).ThenBy(g => g.Hao, StringComparer.Ordinal).Select(g => g.Hao)]))],
            Plaatsen = [.. opdracht.Haos.Select(h => new StabielePlaats(h.Id, h.Capaciteit, [.. perHao[h.Id].OrderBy(g => g.ScoreHao ?? 2).ThenBy(g => g.Rang).ThenBy(g => g.Aios, StringComparer.Ordinal).Select(g => g.Aios)]))],
        };
    }
}
