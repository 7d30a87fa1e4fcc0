using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Roosters;

/// <summary>What someone should look at in a roster, and the signaal that says so.</summary>
/// <param name="Punt">The point.</param>
/// <param name="OorzaakId">The week, or the stage, that it is about.</param>
/// <param name="Stage">The stage.</param>
public sealed record Roosterpunt(Aandachtspunt Punt, Guid OorzaakId, Stage Stage);

/// <summary>What the SOFT rules say of the rosters of an aios: of each week (VER-3, VER-35, VER-37) and of the stage as a whole (VER-20, VER-21).</summary>
public static class Roosterpunten
{
    /// <summary>The signalen that come and go when something changes: what was and stays is left alone.</summary>
    /// <param name="voor">The aios before.</param>
    /// <param name="na">The aios after.</param>
    /// <param name="feiten">What stands beside the stream.</param>
    public static IReadOnlyList<Feit> Verschil(Aios voor, Aios na, Aiosfeiten feiten)
    {
        var (was, wordt) = (Van(voor, feiten).ToHashSet(), Van(na, feiten).ToList());
        var weg = was.Except(wordt).Select(p => Id(voor, p)).ToHashSet();
        return
        [
            .. voor.Signalen.Values.Where(s => weg.Contains(s.SignaalId)).OrderBy(s => s.SignaalId)
                .Select(s => new SignaalVervallen(s.SignaalId, "Het rooster of de regels ervoor zijn gewijzigd.").Volgens("OVK-7", s.Geadresseerde)),
            .. wordt.Where(p => !was.Contains(p)).Select(p => na.Signaal(p.Punt, p.OorzaakId, p.Stage)),
        ];
    }

    /// <summary>Every point that stands.</summary>
    public static IEnumerable<Roosterpunt> Van(Aios aios, Aiosfeiten feiten) =>
        from stage in aios.Stages.Values
        where stage.Telt
        orderby stage.Van, stage.Plaatsingscode
        let weken = aios.Roosters.Van(stage.Plaatsingscode).ToList()
        where weken.Count > 0
        from punt in weken.SelectMany(w => VanWeek(aios, stage, w.Vastgesteld, feiten)).Concat(VanStage(aios, stage, weken, feiten))
        select punt;

    /// <summary>The points of one week.</summary>
    public static IEnumerable<Roosterpunt> VanWeek(Aios aios, Stage stage, RoosterVastgesteld week, Aiosfeiten feiten)
    {
        var oorzaak = Sleutel.Uuid5($"rooster:{aios.Id}:{stage.Plaatsingscode}:{week.Maandag:yyyy-MM-dd}");
        var patroon = aios.Patronen(feiten).Op(week.Maandag);
        var punten = new List<Aandachtspunt>();
        if (Werkvenster.Toets(week.Blokken, IsSeh(aios, stage, feiten)) is { } venster) punten.Add(venster);
        // The list of teaching days may come after the roster.
        if (week.Blokken.Select(b => Onderwijsdagen.Vrij(b.Dag, aios.Afspraken.GetValueOrDefault(week.Plaatsingscode)?.Onderwijsdagen ?? [])).FirstOrDefault(o => o is not null) is { } les)
            punten.Add(new(les.Regel, les.Melding, Rollen.Stageopleider));
        punten.AddRange(aios.Zwangerschap.Beschermd.Select(p => Werktijdbescherming.Rooster(week.Blokken, p, patroon.Uren)).FirstOrDefault(p => p.Length > 0, []));
        punten.AddRange(
            from overtreding in aios.Zwangerschap.Bevallingen
                .Select(b => Werktijdbescherming.RoosterNaBevalling(MetOnderwijs(aios, week, feiten), patroon.Totaal, b, aios.Zwangerschap.Instemming)).OfType<Regelovertreding>().Take(1)
            select new Aandachtspunt(overtreding.Regel, overtreding.Melding, Rollen.Stageopleider));
        return punten.Select(p => new Roosterpunt(p, oorzaak, stage));
    }

    /// <summary>VER-20 and VER-21: of the whole roster of a stage on a SEH.</summary>
    public static IEnumerable<Roosterpunt> VanStage(Aios aios, Stage stage, IReadOnlyCollection<Weekrooster> weken, Aiosfeiten feiten)
    {
        var punt = Compensatiestand.Regime(aios, stage) switch
        {
            Dienstregime.SehOngevaluteerd => Dienstregels.SehGemiddelde(
                [.. weken.Select(w => MetOnderwijs(aios, w.Vastgesteld, feiten).Sum(b => b.Uren))], Contracturen.PerWeek(aios.PercentageOp(stage.Van), feiten.Voor(aios.Instituut, stage.Van))),
            Dienstregime.SehGevaluteerd => Dienstregels.SehBuitenKantoor(weken.SelectMany(w => w.Vastgesteld.Blokken), feiten.Voor(aios.Instituut, stage.Van)),
            _ => null,
        };
        return punt is null ? [] : [new(punt, Sleutel.Uuid5($"rooster:{aios.Id}:{stage.Plaatsingscode}"), stage)];
    }

    /// <summary>Whether the hours are shifts of a SEH: then the window of VER-3 does not hold.</summary>
    public static bool IsSeh(Aios aios, Stage stage, Aiosfeiten feiten) =>
        Compensatiestand.Regime(aios, stage) is not Dienstregime.Diensten || feiten.Stageplaatsen.GetValueOrDefault(stage.Stageplaatscode)?.IsSeh == true;

    /// <summary>VER-2: the hours of the week with those of the teaching days in it.</summary>
    public static ImmutableArray<Roosterblok> MetOnderwijs(Aios aios, RoosterVastgesteld week, Aiosfeiten feiten)
    {
        var patroon = aios.Patronen(feiten).Op(week.Maandag);
        var les = patroon.Onderwijsdag is { } dag ? patroon.Uren(dag) : 0;
        Periode dagen = new(week.Maandag, week.Maandag.AddDays(6));
        return
        [
            .. week.Blokken,
            .. (aios.Afspraken.GetValueOrDefault(week.Plaatsingscode)?.Onderwijsdagen ?? []).Where(d => les > 0 && dagen.Bevat(d)).Select(d => new Roosterblok(d, new(9, 0), les)),
        ];
    }

    private static Guid Id(Aios aios, Roosterpunt p) => Signalen.Id(p.Punt.Regel, aios.Onderwerp(p.Punt.Geadresseerde, p.Stage), p.OorzaakId, p.Punt.Geadresseerde);
}
