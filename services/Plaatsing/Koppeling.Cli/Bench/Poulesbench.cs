using System.Diagnostics;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>Figures of §7.2: whole results, with lot and certificate.</summary>
public static class Poulesbench
{
    /// <summary>The figures with a bar.</summary>
    public static IEnumerable<Bankregel> Meet()
    {
        yield return Tijd("poules 150 × 80, één kwartaal, 8 voorkeuren, met lot en bewijs", Poulesgenerator.Instituut(150, 80, 1, 8, 0, 1), 10, 50);
        yield return Tijd("poules 150 × 80, twee kwartalen met 26 weken, met lot en bewijs", Poulesgenerator.Instituut(150, 80, 2, 8, 60, 2), 3, 2_000);
        yield return VierKwartalen();
        var landelijk = Poulesgenerator.Landelijk(5_000, 2_000, 8, 1);
        yield return Tijd("poules landelijk 5.000 × 2.000, 8 voorkeuren, met lot en bewijs", landelijk, 3, 1_000);
        var begin = Stopwatch.GetTimestamp();
        var uitleg = Poulesuitleg.Maak(landelijk, Lezer.Aios);
        if (uitleg.Count != 5_000) throw new InvalidOperationException("not everyone got an explanation");
        yield return new Bankregel("poules landelijk, uitleg voor 5.000 aios", Stopwatch.GetElapsedTime(begin).TotalSeconds, 10, "s");
    }

    // Known to miss its bar: ended after a minute, so that the other figures come.
    private static Bankregel VierKwartalen()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var begin = Stopwatch.GetTimestamp();
        var naam = "poules 150 × 80, vier kwartalen met 26 weken, vrije volgorde";
        try
        {
            if (Poulesindeler.Los(Poulesgenerator.Instituut(150, 80, 4, 8, 60, 1), null, stop.Token).Toestand != Toestand.Opgelost) naam += " (niet bewezen)";
        }
        catch (OperationCanceledException)
        {
            naam += " (gestopt)";
        }

        return new Bankregel(naam, Stopwatch.GetElapsedTime(begin).TotalMilliseconds, 2_000, "ms");
    }

    private static Bankregel Tijd(string naam, Poulesopdracht opdracht, int keer, double grens)
    {
        var beste = double.PositiveInfinity;
        for (var i = 0; i < keer; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            var uit = Poulesindeler.Los(opdracht);
            beste = Math.Min(beste, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            if (uit.Toestand != Toestand.Opgelost) throw new InvalidOperationException($"{naam}: {uit.Toestand}");
        }

        return new Bankregel(naam, beste, grens, "ms");
    }
}
