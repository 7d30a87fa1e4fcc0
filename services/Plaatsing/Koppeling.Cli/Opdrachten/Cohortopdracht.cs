using StageSystem.Koppeling.Cli.Cohort;
using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling cohort</c>: solves what the export of a stagesecretariaat holds (§7.1.1, §7.1.3, §7.2).</summary>
internal static class Cohortopdracht
{
    /// <summary>Explanations printed per indeling: those of the aios with most higher preferences.</summary>
    private const int MeesteUitleg = 3;

    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, ["--zaad", "--uit"], []);
        var zaad = regel.Zaad() ?? 1;
        return omgeving =>
        {
            var cohort = Lees(regel[0]);
            omgeving.Uit.WriteLine($"{cohort.Aios.Count} aios, {cohort.Haos.Count} hao's, {cohort.Plaatsen.Count} plaatsen, {cohort.Voorkeuren.Count} voorkeuren, {cohort.Scores.Count} scores; {cohort.Fouten.Count} regels overgeslagen.");
            foreach (var fout in cohort.Fouten) omgeving.Fout.WriteLine($"overgeslagen: {fout}");

            var afloop = Los("koppelgroepen", Groepenuitcohort.Samenstelling(cohort));
            foreach (var groep in Groepenuitcohort.Namen(cohort)) afloop = Math.Max(afloop, Los($"indeling-{groep}", Groepenuitcohort.Indeling(cohort, groep, zaad)));
            var bijzonder = new List<string>();
            var poules = Poulesuitcohort.Maak(cohort, zaad, bijzonder);
            foreach (var zin in bijzonder) omgeving.Fout.WriteLine($"let op: {zin}");
            return Math.Max(afloop, Los("poules", poules));

            int Los(string naam, Opdracht opdracht)
            {
                omgeving.Uit.WriteLine($"\n== {naam}");
                var json = Json.Schrijf(opdracht);
                if (regel.Optie("--uit") is { } map)
                {
                    Directory.CreateDirectory(map);
                    Opdrachten.Los.Schrijf(Path.Combine(map, naam + ".json"), json);
                }
                var code = Opdrachten.Los.Doe(new Gelezen(Bestand.Van(naam, json), opdracht, null), regel.Optie("--uit") is { } doel ? Path.Combine(doel, naam + ".uitkomst.json") : null, omgeving);
                if (opdracht is Indelingsopdracht)
                    foreach (var een in Uitleggen.Maak(opdracht, Lezer.Aios, null, omgeving.Stop).OrderByDescending(u => u.HogereVoorkeuren.Count).ThenBy(u => u.Aios, StringComparer.Ordinal).Take(MeesteUitleg))
                        omgeving.Uit.WriteLine($"{een.Aios}: {een.Tekst}");
                return code;
            }
        };
    }

    private static Cohortgegevens Lees(string map)
    {
        if (!Directory.Exists(map)) throw new Invoerfout($"{map}: deze map is er niet; verwacht: een map met de CSV-bestanden van het stagesecretariaat.");
        try
        {
            return Cohortlezer.Lees(map);
        }
        catch (InvalidDataException fout)
        {
            throw new Invoerfout(fout.Message);
        }
    }
}
