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

    /// <summary>VER-35: what SBOH advises against, in a roster during pregnancy: a night shift, more than 8 hours a day.</summary>
    public static ImmutableArray<Aandachtspunt> Rooster(IEnumerable<Roosterblok> rooster, Periode beschermd) =>
        [.. rooster.Where(b => beschermd.Bevat(b.Dag)).OrderBy(b => b.Dag).SelectMany(b => Punten(b.Dag, b.IsNacht, b.Uren > MaxUrenPerDag, avondZonderAanpassing: false))];

    /// <summary>VER-35: the same for a dienst, and an evening without an adapted day.</summary>
    public static ImmutableArray<Aandachtspunt> Dienst(Dienst dienst, Periode beschermd) => !beschermd.Bevat(dienst.Dag)
        ? []
        : [.. Punten(dienst.Dag, dienst.IsNacht, dienst.Aanwezig > MaxUrenPerDag, dienst.Soort is Dienstsoort.AvondNacht && !dienst.DagAangepast)];

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

    private static IEnumerable<Aandachtspunt> Punten(DateOnly dag, bool nacht, bool lang, bool avondZonderAanpassing)
    {
        var wat = new[] { nacht ? "een nachtdienst" : null, lang ? $"meer dan {MaxUrenPerDag} uur" : null, avondZonderAanpassing ? "een avonddienst zonder aangepaste dag" : null }
            .OfType<string>().ToList();
        if (wat.Count == 0) yield break;
        foreach (var rol in new[] { Rollen.Stageopleider, Rollen.Aios })
            yield return new("VER-35", $"Op {dag.Tekst()} staat {string.Join(" en ", wat)}. Dat wordt nu afgeraden; spreek een ander rooster af.", rol);
    }
}
