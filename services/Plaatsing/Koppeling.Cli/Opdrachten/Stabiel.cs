using StageSystem.Koppeling.Cli.Invoer;
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
            if (gelezen.Opdracht is not Stabieleopdracht opdracht) throw new Invoerfout($"{regel[0]}: stable verwacht een opdracht van de soort 'stabiel'.");
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
}
