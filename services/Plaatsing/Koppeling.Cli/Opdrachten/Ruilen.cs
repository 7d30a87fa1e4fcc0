using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Ruil;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling swap</c> (PLA-74).</summary>
internal static class Ruilen
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, ["--uit"], []);
        return omgeving =>
        {
            var gelezen = Invoerlezer.Lees(regel[0]);
            if (gelezen.Opdracht is not Ruilopdracht opdracht) throw new Invoerfout($"{regel[0]}: swap verwacht een opdracht van de soort 'ruil'.");
            var voorstel = Ruilzoeker.Los(opdracht, ct: omgeving.Stop);
            foreach (var kring in voorstel.Kringen)
                omgeving.Uit.WriteLine($"Kring van {kring.Stappen.Count}: {string.Join("; ", kring.Stappen.Select(s => $"{s.Aios} gaat van {s.Van} naar {s.Naar}"))}.");
            if (voorstel.Kringen.Count == 0) omgeving.Uit.WriteLine("Niemand kan het door ruilen beter krijgen.");
            return Los.Doe(gelezen, regel.Optie("--uit"), omgeving);
        };
    }
}
