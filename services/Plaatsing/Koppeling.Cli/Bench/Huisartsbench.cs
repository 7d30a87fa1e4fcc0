using System.Diagnostics;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>Figures of §7.1: whole results, with all that is stored for review.</summary>
internal static class Huisartsbench
{
    /// <summary>The slowest of ten seeds, each the quickest of three.</summary>
    public static IEnumerable<Bankregel> Meet()
    {
        yield return Tijd("koppelgroepen 40 aios en 40 hao's in groepen", zaad => Groepsindeler.Los((Koppelgroepenopdracht)Generator.Maak("koppelgroepen", zaad, 40, 40)), 1_000);
        yield return Tijd("gespreksindeling 150 × 160", zaad => Gespreksindeler.Los((Gespreksopdracht)Generator.Maak("gespreksindeling", zaad, 150, 160)), 2_000);
        yield return Tijd("indeling 12 × 12, met alles voor de beoordelaars", zaad => Indeler.Los(Indeling(zaad, 12, Stabiliteitsvariant.Verslag)), 10);
        yield return Tijd("indeling 20 × 20 met stabiele variant", zaad => Indeler.Los(Indeling(zaad, 20, Stabiliteitsvariant.Variant)), 2_000);
    }

    private static Indelingsopdracht Indeling(ulong zaad, int aantal, Stabiliteitsvariant variant) =>
        (Indelingsopdracht)Generator.Maak("indeling", zaad, aantal, aantal) with { Stabiliteit = variant };

    private static Bankregel Tijd(string naam, Func<ulong, Uitkomst> los, double grens)
    {
        var langste = 0.0;
        for (var zaad = 1UL; zaad <= 10; zaad++)
        {
            var kortste = double.PositiveInfinity;
            for (var keer = 0; keer < 3; keer++)
            {
                var begin = Stopwatch.GetTimestamp();
                los(zaad);
                kortste = Math.Min(kortste, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            langste = Math.Max(langste, kortste);
        }

        return new Bankregel(naam, langste, grens, "ms");
    }
}
