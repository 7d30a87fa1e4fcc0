namespace StageSystem.Kern;

/// <summary>Set operations on lists of periods. Results are ordered, without overlap, and adjoining days are joined.</summary>
public static class Perioden
{
    /// <summary>The union; periods that touch or overlap become one.</summary>
    public static IReadOnlyList<Periode> Verenigd(this IEnumerable<Periode> perioden)
    {
        var uitkomst = new List<Periode>();
        foreach (var periode in perioden.Where(p => !p.IsLeeg).OrderBy(p => p.Van))
        {
            if (uitkomst.Count > 0 && Raakt(uitkomst[^1], periode))
                uitkomst[^1] = new(uitkomst[^1].Van, Laatste(uitkomst[^1].TotEnMet, periode.TotEnMet));
            else
                uitkomst.Add(periode);
        }

        return uitkomst;
    }

    /// <summary>The days of the first list that are not in the second.</summary>
    public static IReadOnlyList<Periode> Zonder(this IEnumerable<Periode> perioden, IEnumerable<Periode> weg)
    {
        var over = perioden.Verenigd();
        foreach (var af in weg.Verenigd())
        {
            over = over.SelectMany(p => !p.Overlapt(af)
                ? [p]
                : new[]
                {
                    af.Van > p.Van ? new Periode(p.Van, af.Van.AddDays(-1)) : (Periode?)null,
                    af.TotEnMet < p.TotEnMet ? new Periode(af.TotEnMet.AddDays(1), p.TotEnMet) : null,
                }.OfType<Periode>()).ToList();
        }

        return over;
    }

    /// <summary>The days that are in both lists.</summary>
    public static IReadOnlyList<Periode> Doorsnede(this IEnumerable<Periode> perioden, IEnumerable<Periode> met)
    {
        var ander = met.Verenigd();
        return perioden.Verenigd().SelectMany(p => ander.Select(a => p.Doorsnede(a)).OfType<Periode>()).Verenigd();
    }

    /// <summary>Whether every day of the period is in the list.</summary>
    public static bool Dekken(this IEnumerable<Periode> perioden, Periode periode) =>
        new[] { periode }.Zonder(perioden).Count == 0;

    private static bool Raakt(Periode eerste, Periode volgende) =>
        eerste.IsOpen || volgende.Van <= eerste.TotEnMet.AddDays(1);

    private static DateOnly Laatste(DateOnly a, DateOnly b) => a > b ? a : b;
}
