using StageSystem.Koppeling.Cli.Cohort;
using StageSystem.Koppeling.Cli.Invoer;

namespace StageSystem.Koppeling.Cli.Opdrachten;

/// <summary><c>koppeling cohort</c>: solves what the export of a stagesecretariaat holds (§7.1.1, §7.1.3, §7.2).</summary>
internal static class Cohortopdracht
{
    public static Func<Omgeving, int> Voer(IReadOnlyList<string> argumenten, string gebruik)
    {
        var regel = new Opdrachtregel(argumenten, gebruik, 1, 1, [], []);
        return omgeving =>
        {
            if (!Directory.Exists(regel[0])) throw new Invoerfout($"{regel[0]}: deze map is er niet; verwacht: een map met de CSV-bestanden van het stagesecretariaat.");
            using var voortgang = omgeving.Voortgang();
            return Cohortcommando.Voer(regel[0], omgeving.Uit, voortgang, omgeving.Stop);
        };
    }
}
