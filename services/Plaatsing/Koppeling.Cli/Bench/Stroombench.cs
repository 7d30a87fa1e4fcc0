using System.Diagnostics;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>Figures of the flow part: one thread, the best of several runs, tie-break included where it says so.</summary>
public static class Stroombench
{
    /// <summary>The figures with a bar.</summary>
    public static IEnumerable<Bankregel> Meet()
    {
        yield return Tijd("toewijzing 12 × 12, kosten 1–10, met lot", Stroominstanties.Dicht(12, 10, 1), 200, 1, loting: true);
        yield return Tijd("toewijzing 800 × 800, kosten 1–100", Stroominstanties.Dicht(800, 100, 1), 12, 25);
        yield return Tijd("toewijzing 5.000, 100.000 paren, kosten 1–100", Stroominstanties.IJl(5_000, 100_000, 100, 1), 8, 100);
        yield return Tijd("toewijzing 5.000, 100.000 paren, kosten 1–1.000.000", Stroominstanties.IJl(5_000, 100_000, 1_000_000, 1), 8, 100);
        yield return Tijd("instituut 150 × 80, 4 kwartalen, met lot", Stroominstanties.Instituut(150, 80, 4, 8, 1), 20, 50, loting: true);
        var landelijk = Stroominstanties.Landelijk(5_000, 2_000, 8, 1);
        yield return Tijd("landelijk 5.000 × 2.000, 8 voorkeuren", landelijk, 8, 1_000);
        yield return Loting("landelijk 5.000 × 2.000, keuze volgens lot", landelijk, 300);
        yield return Omleidingen("landelijk, 5.000 aios: elke hogere voorkeur gedwongen", landelijk, 5_000);
        yield return Geheugen("landelijk 5.000 × 2.000, geheugen van de berekening", landelijk, 300);
    }

    /// <summary>Time against size, five sizes each: kind, size and milliseconds.</summary>
    public static IEnumerable<(string Soort, int Omvang, double Ms)> Groei()
    {
        foreach (var n in new[] { 100, 200, 400, 800, 1_600 })
            yield return ("dicht, kosten 1–100", n, Beste(Stroominstanties.Dicht(n, 100, 1), n > 800 ? 3 : 8));
        foreach (var n in new[] { 1_250, 2_500, 5_000, 10_000, 20_000 })
            yield return ("ijl, 20 paren per rij, kosten 1–100", n, Beste(Stroominstanties.IJl(n, 20 * n, 100, 1), n > 5_000 ? 3 : 8));
        foreach (var n in new[] { 1_250, 2_500, 5_000, 10_000, 20_000 })
            yield return ("landelijk, 8 voorkeuren", n, Beste(Stroominstanties.Landelijk(n, 2 * n / 5, 8, 1), n > 5_000 ? 3 : 8));
    }

    private static Bankregel Tijd(string naam, Transport p, int keer, double grens, bool loting = false) => new(naam, Beste(p, keer, loting), grens, "ms");

    private static double Beste(Transport p, int keer, bool loting = false)
    {
        var beste = double.PositiveInfinity;
        int[] volgorde = [.. Enumerable.Range(0, p.Rijen)];
        for (var i = 0; i < keer; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            var uit = Transportoplosser.Los(p);
            if (loting) uit = uit.KiesVolgens(volgorde);
            beste = Math.Min(beste, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (uit.Toestand != Toestand.Opgelost) throw new InvalidOperationException("the instance has no solution");
        }

        return beste;
    }

    private static Bankregel Loting(string naam, Transport p, double grens)
    {
        var uit = Transportoplosser.Los(p);
        int[] volgorde = [.. Enumerable.Range(0, p.Rijen)];
        var beste = double.PositiveInfinity;
        for (var i = 0; i < 5; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            uit.KiesVolgens(volgorde);
            beste = Math.Min(beste, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        return new Bankregel(naam, beste, grens, "ms");
    }

    private static Bankregel Omleidingen(string naam, Transport p, double grens)
    {
        var uit = Transportoplosser.Los(p).KiesVolgens([.. Enumerable.Range(0, p.Rijen)]);
        var vragen = new List<(int, int)>();
        for (var r = 0; r < p.Rijen; r++)
        {
            var eigen = p.Opties(r).Where(o => o.Kolom == uit.Kolommen[r][0]).Select(o => o.Kosten[0]).DefaultIfEmpty(long.MaxValue).First();
            vragen.AddRange(p.Opties(r).Where(o => o.Kosten[0] < eigen).Select(o => (r, o.Kolom)));
        }

        var begin = Stopwatch.GetTimestamp();
        uit.Dwing(vragen);
        return new Bankregel($"{naam} ({vragen.Count} paren)", Stopwatch.GetElapsedTime(begin).TotalMilliseconds, grens, "ms");
    }

    private static Bankregel Geheugen(string naam, Transport p, double grens)
    {
        var voor = GC.GetTotalAllocatedBytes(precise: true);
        Transportoplosser.Los(p).KiesVolgens([.. Enumerable.Range(0, p.Rijen)]);
        return new Bankregel(naam, (GC.GetTotalAllocatedBytes(precise: true) - voor) / 1e6, grens, "MB");
    }
}
