using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Contiguous absences of one person at one instelling, as one stretch of days (ERK-18).</summary>
/// <param name="Periode">From the first through the last day, weekends between two absences included.</param>
/// <param name="Delen">The absences in it, in order of their first day.</param>
internal sealed record Unie(Periode Periode, IReadOnlyList<Afwezigheid> Delen)
{
    /// <summary>The first absence: its thresholds judge the union.</summary>
    public Afwezigheid Eerste => Delen[0];

    /// <summary>
    /// The length that is certain on this day, in calendar days: the whole when the end is announced; otherwise through the last announced day or today,
    /// whichever is later. On its 15th day an absence without announced end has 15.
    /// </summary>
    public int BekendeDagen(DateOnly vandaag)
    {
        if (!Periode.IsOpen) return Periode.Dagen;
        var laatste = Delen.Max(deel => deel.TotEnMet ?? (vandaag > deel.Van ? vandaag : deel.Van));
        return new Periode(Periode.Van, laatste).Dagen;
    }
}

/// <summary>The unions of the absences of one stageopleider.</summary>
internal static class Unies
{
    /// <summary>
    /// ERK-18: joins absences that overlap or are contiguous. A weekend between two of them does not break contiguity: one that begins on or before the
    /// first werkdag after the other's end belongs to it.
    /// </summary>
    public static IReadOnlyList<Unie> Van(IEnumerable<Afwezigheid> afwezigheden)
    {
        var uitkomst = new List<Unie>();
        foreach (var deel in afwezigheden.OrderBy(a => a.Van).ThenBy(a => a.AfwezigheidId))
        {
            if (uitkomst.Count > 0 && SluitAan(uitkomst[^1].Periode, deel.Van))
            {
                var (periode, delen) = uitkomst[^1];
                var einde = periode.TotEnMet > deel.Periode.TotEnMet ? periode.TotEnMet : deel.Periode.TotEnMet;
                uitkomst[^1] = new(periode with { TotEnMet = einde }, [.. delen, deel]);
            }
            else
            {
                uitkomst.Add(new(deel.Periode, [deel]));
            }
        }

        return uitkomst;
    }

    /// <summary>
    /// VER-40: for every instelling of which an absence speaks, or for all of them (null): its unions, and its departure. An absence without instelling
    /// counts at each, one at an instelling of a koepel at each instelling of that koepel where the person is employed; a departure only where it is.
    /// </summary>
    /// <remarks>
    /// A departure is apart from the absences before it, which are counted by themselves: the erkenning ends from the departure, not from an earlier
    /// day (ERK-23). What is reported after it changes nothing.
    /// </remarks>
    public static IEnumerable<Kring> PerInstelling(Stageopleider stageopleider)
    {
        var geldige = stageopleider.Geldige.ToList();
        var genoemd = geldige.Select(a => a.Instellingscode).OfType<string>().ToHashSet();
        var koepels = stageopleider.Werkplekken.Where(w => w.Koepel is not null && genoemd.Contains(w.Instellingscode)).Select(w => w.Koepel!).ToHashSet();
        var instellingen = genoemd.Union(stageopleider.Werkplekken.Where(w => w.Koepel is not null && koepels.Contains(w.Koepel)).Select(w => w.Instellingscode));

        var overal = EersteVertrek(geldige.Where(a => a.Instellingscode is null));
        yield return new(null, Van(Voor(geldige.Where(a => a.Instellingscode is null), overal)), overal);

        foreach (var instelling in instellingen.Order(StringComparer.Ordinal))
        {
            var hier = geldige.Where(a => a.KeertTerug ? Telt(stageopleider, a, instelling) : a.ZelfdeInstelling(instelling)).ToList();
            var vertrek = EersteVertrek(hier);
            yield return new(
                instelling,
                [.. Van(Voor(hier, vertrek)).Where(u => u.Delen.Any(d => d.Instellingscode is not null))],
                vertrek?.Instellingscode is null ? null : vertrek);
        }
    }

    private static bool SluitAan(Periode unie, DateOnly volgende) => unie.IsOpen || volgende <= Kalender.PlusWerkdagen(unie.TotEnMet, 1);

    private static bool Telt(Stageopleider stageopleider, Afwezigheid a, string instelling) =>
        a.ZelfdeInstelling(instelling)
        || (Koepel(stageopleider, a.Instellingscode!) is { } koepel && koepel == Koepel(stageopleider, instelling));

    private static string? Koepel(Stageopleider stageopleider, string instelling) =>
        stageopleider.Werkplekken.Find(w => w.Instellingscode == instelling)?.Koepel;

    private static Afwezigheid? EersteVertrek(IEnumerable<Afwezigheid> afwezigheden) =>
        afwezigheden.Where(a => !a.KeertTerug).OrderBy(a => a.Van).ThenBy(a => a.Instellingscode is not null).ThenBy(a => a.AfwezigheidId).FirstOrDefault();

    private static IEnumerable<Afwezigheid> Voor(IEnumerable<Afwezigheid> afwezigheden, Afwezigheid? vertrek)
    {
        foreach (var a in afwezigheden.Where(a => a.KeertTerug))
        {
            if (vertrek is null || a.Periode.TotEnMet < vertrek.Van) yield return a;
            else if (a.Van < vertrek.Van) yield return a with { TotEnMet = vertrek.Van.AddDays(-1) };
        }
    }
}

/// <summary>What counts at one instelling, or at all of them.</summary>
/// <param name="Instellingscode">The instelling; null: every instelling of the person.</param>
/// <param name="Unies">Unions of the absences before any departure; those that are the same everywhere only stand in the one without instelling.</param>
/// <param name="Vertrek">The departure, when it is from this instelling.</param>
internal sealed record Kring(string? Instellingscode, IReadOnlyList<Unie> Unies, Afwezigheid? Vertrek)
{
    /// <summary>Whether an absence in the union names the instelling itself, and not only another of the same koepel.</summary>
    public bool Noemt(Unie unie) => unie.Delen.Any(d => d.Instellingscode == Instellingscode);
}
