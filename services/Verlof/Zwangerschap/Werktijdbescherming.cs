using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Zwangerschap;

/// <summary>Protection of working hours before and after a birth (VER-35, VER-37).</summary>
public static class Werktijdbescherming
{
    /// <summary>VER-35: hours a day that are advised at most.</summary>
    public const int MaxUrenPerDag = 8;

    /// <summary>VER-37: months after the birth.</summary>
    public const int MaandenNaBevalling = 6;

    /// <summary>VER-37: <c>birth.AddMonths(6) − 1 day</c>.</summary>
    public static DateOnly LaatsteBeschermdeDag(DateOnly bevalling) => bevalling.AddMonths(MaandenNaBevalling).AddDays(-1);

    /// <summary>VER-35: what SBOH advises against, in a roster during pregnancy: a night shift, more than 8 hours a day, an evening without an adapted day. One flag for each of both.</summary>
    /// <param name="rooster">The hours of one roster.</param>
    /// <param name="beschermd">The days of the pregnancy.</param>
    /// <param name="contractUren">Contract hours of a day: an evening on a day with more hours than that is not adapted to.</param>
    public static ImmutableArray<Aandachtspunt> Rooster(IEnumerable<Roosterblok> rooster, Periode beschermd, Func<DateOnly, decimal> contractUren)
    {
        var dagen = rooster.Where(b => beschermd.Bevat(b.Dag)).GroupBy(b => b.Dag).OrderBy(d => d.Key)
            .Select(d => (Dag: d.Key, Wat: Wat(d.Any(b => b.IsNacht), d.Sum(b => b.Uren), d.Any(b => b.IsAvond) && d.Sum(b => b.Uren) > contractUren(d.Key))))
            .Where(d => d.Wat.Length > 0).Select(d => $"op {d.Dag.Tekst()} {d.Wat}").ToList();
        return dagen.Count == 0 ? [] : Punten($"In het rooster staat {string.Join("; ", dagen)}. Dat wordt nu afgeraden; spreek een ander rooster af.");
    }

    /// <summary>VER-35: the same for a dienst, and an evening without an adapted day.</summary>
    public static ImmutableArray<Aandachtspunt> Dienst(Dienst dienst, Periode beschermd) => !beschermd.Bevat(dienst.Dag)
        ? []
        : Wat(dienst.IsNacht, dienst.Aanwezig, dienst.Soort is Dienstsoort.AvondNacht && !dienst.DagAangepast) is { Length: > 0 } wat
            ? Punten($"Op {dienst.Dag.Tekst()} staat {wat}. Dat wordt nu afgeraden; spreek een ander rooster af.")
            : [];

    /// <summary>VER-37: through six months after the birth no night shift and no overtime, unless the aios consented and did not revoke it.</summary>
    /// <param name="dienst">A dienst; it is overtime unless the day was adapted to it.</param>
    /// <param name="bevalling">Day of the birth.</param>
    /// <param name="instemming">Whether a recorded consent of the aios stands.</param>
    public static Regelovertreding? NaBevalling(Dienst dienst, DateOnly bevalling, bool instemming)
    {
        var laatste = LaatsteBeschermdeDag(bevalling);
        if (instemming || dienst.Dag < bevalling || dienst.Dag > laatste || (!dienst.IsNacht && dienst.DagAangepast)) return null;
        return new("VER-37", $"T/m {laatste.Tekst()} heeft de aios recht op werk zonder nachtdienst en overwerk. Leg eerst de instemming van de aios vast, of kies een dienst na die dag.",
            ("dag", dienst.Dag), ("totEnMet", laatste));
    }

    /// <summary>VER-37: the same for a roster: a night shift, or hours above the contract of the week.</summary>
    /// <param name="week">The hours of one ISO week, teaching included.</param>
    /// <param name="contractUren">Contract hours of the week.</param>
    /// <param name="bevalling">Day of the birth.</param>
    /// <param name="instemming">Whether a recorded consent of the aios stands.</param>
    public static Regelovertreding? RoosterNaBevalling(IReadOnlyCollection<Roosterblok> week, decimal contractUren, DateOnly bevalling, bool instemming)
    {
        var beschermd = new Periode(bevalling, LaatsteBeschermdeDag(bevalling));
        if (instemming || !week.Any(b => beschermd.Bevat(b.Dag))) return null;

        const string Vervolg = "Leg eerst de instemming van de aios vast, of pas het rooster aan.";
        if (week.Where(b => b.IsNacht && beschermd.Bevat(b.Dag)).OrderBy(b => b.Dag).FirstOrDefault() is { } nacht)
        {
            return new("VER-37", $"Op {nacht.Dag.Tekst()} staat een nachtdienst; t/m {beschermd.TotEnMet.Tekst()} heeft de aios recht op werk zonder nachtdienst. {Vervolg}",
                ("dag", nacht.Dag), ("totEnMet", beschermd.TotEnMet));
        }

        var uren = week.Sum(b => b.Uren);
        return uren > contractUren
            ? new("VER-37", $"Het rooster heeft {uren.Uren()} in een week, het contract is {contractUren.Uren()}; t/m {beschermd.TotEnMet.Tekst()} heeft de aios recht op werk zonder overwerk. {Vervolg}",
                ("uren", uren), ("contractUren", contractUren), ("totEnMet", beschermd.TotEnMet))
            : null;
    }

    private static string Wat(bool nacht, decimal uren, bool avondZonderAanpassing) => string.Join(" en ", new[]
    {
        nacht ? "een nachtdienst" : null,
        uren > MaxUrenPerDag ? $"{uren.Uren()}, meer dan {MaxUrenPerDag} uur" : null,
        avondZonderAanpassing ? "een avonddienst zonder aangepaste dag" : null,
    }.OfType<string>());

    private static ImmutableArray<Aandachtspunt> Punten(string tekst) => [new("VER-35", tekst, Rollen.Stageopleider), new("VER-35", tekst, Rollen.Aios)];
}
