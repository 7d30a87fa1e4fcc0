using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>Consecutive days of a stage at one stageplaats.</summary>
/// <param name="Plaatsingscode">The plaatsing of those days.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
public sealed record Stagedeel(string Plaatsingscode, DateOnly Van, DateOnly TotEnMet);

/// <summary>A stage counted in its own days: the days between two parts (after a herplaatsing) do not count.</summary>
/// <param name="Delen">In order of date, at least one.</param>
public sealed record Stagedagen(IReadOnlyList<Stagedeel> Delen)
{
    /// <summary>First day of the whole stage.</summary>
    public DateOnly Van => Delen[0].Van;

    /// <summary>Last day of the whole stage, included.</summary>
    public DateOnly TotEnMet => Delen[^1].TotEnMet;

    /// <summary>Number of days in all parts.</summary>
    public int Aantal => Delen.Sum(Dagen);

    /// <summary>The date that lies <paramref name="dagen"/> stage days after the first; beyond the end it counts on in calendar days.</summary>
    public DateOnly Na(int dagen)
    {
        foreach (var deel in Delen)
        {
            if (dagen < Dagen(deel)) return deel.Van.AddDays(dagen);
            dagen -= Dagen(deel);
        }

        return TotEnMet.AddDays(1 + dagen);
    }

    /// <summary>Number of complete monthly periods, counted from the first day (BEO-8).</summary>
    public int HeleMaanden
    {
        get
        {
            var na = Van.AddDays(Aantal);
            var maanden = 0;
            while (Van.AddMonths(maanden + 1) <= na) maanden++;
            return maanden;
        }
    }

    /// <summary>Month <paramref name="k"/> of the stage, from 1: <c>[first day + (k−1) months, first day + k months)</c>; the last day at most that of the stage (BEO-9).</summary>
    public Periode Maand(int k)
    {
        var begin = Van.AddMonths(k - 1).DayNumber - Van.DayNumber;
        var einde = Van.AddMonths(k).DayNumber - Van.DayNumber - 1;
        return new(Na(begin), Na(einde) < TotEnMet ? Na(einde) : TotEnMet);
    }

    private static int Dagen(Stagedeel deel) => new Periode(deel.Van, deel.TotEnMet).Dagen;
}
