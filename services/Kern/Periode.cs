namespace StageSystem.Kern;

/// <summary>Whole calendar days, both ends included (regelboek 0.3).</summary>
/// <param name="Van">First day; the period begins at 00:00 Europe/Amsterdam.</param>
/// <param name="TotEnMet">Last day, included; <see cref="Open"/> when the end is not known.</param>
public readonly record struct Periode(DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>The last day of a period whose end is not known.</summary>
    public static readonly DateOnly Open = DateOnly.MaxValue;

    /// <summary>A period whose end may be unknown.</summary>
    public static Periode Vanaf(DateOnly van, DateOnly? totEnMet) => new(van, totEnMet ?? Open);

    /// <summary>Number of calendar days; a period of one day has one, an empty one none.</summary>
    public int Dagen => Math.Max(0, TotEnMet.DayNumber - Van.DayNumber + 1);

    /// <summary>Whether the end is not known.</summary>
    public bool IsOpen => TotEnMet == Open;

    /// <summary>The last day, or null when the end is not known.</summary>
    public DateOnly? Einde => IsOpen ? null : TotEnMet;

    /// <summary>Whether there is no day in it.</summary>
    public bool IsLeeg => TotEnMet < Van;

    /// <summary>Whether the day lies in it, ends included.</summary>
    public bool Bevat(DateOnly dag) => Van <= dag && dag <= TotEnMet;

    /// <summary>Whether they share at least one day.</summary>
    public bool Overlapt(Periode ander) => Doorsnede(ander) is not null;

    /// <summary>The days in both, or null when there are none.</summary>
    public Periode? Doorsnede(Periode ander)
    {
        var samen = new Periode(Van > ander.Van ? Van : ander.Van, TotEnMet < ander.TotEnMet ? TotEnMet : ander.TotEnMet);
        return samen.IsLeeg ? null : samen;
    }

    /// <inheritdoc />
    public override string ToString() => IsOpen ? $"vanaf {Van:dd-MM-yyyy}" : $"{Van:dd-MM-yyyy} t/m {TotEnMet:dd-MM-yyyy}";
}
