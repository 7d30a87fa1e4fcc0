using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Which days of a plaatsing something stands in the way of, from what Erkenning told of the stageplaats and Verlof of the aios: the whole picture each time, whatever the order of messages (OVK-4).</summary>
public static class Stageplaatsbeperkingen
{
    /// <summary>C-4 rows 3 and 4, C-6 row 2, C-7 row 4, C-8 rows 6, 7 and 9, C-11 row 4, C-13 row 5: in order of date.</summary>
    /// <param name="plaatsing">The plaatsing.</param>
    /// <param name="kopie">Its stageplaats.</param>
    /// <param name="onderbrekingen">The interruptions of the training of the aios.</param>
    public static Lijst<Beperking> Van(Plaatsing plaatsing, Stageplaatskopie kopie, Lijst<Onderbreking> onderbrekingen) =>
        Slwp(plaatsing, kopie).Concat(Stillegging(plaatsing, kopie)).Concat(Instelling(plaatsing, kopie))
            .Concat(Visitatie(plaatsing, kopie)).Concat(Deeltijd(plaatsing, kopie)).Concat(Onderbroken(plaatsing, onderbrekingen))
            .OrderBy(b => b.Van).ThenBy(b => b.Soort, StringComparer.Ordinal).ThenBy(b => b.OorzaakId).NaarLijst();

    /// <summary>
    /// ERK-15: an end of the SLWP without a new authorisation stands in the way of a start on or after its first day. Days of a stage are questioned only when the
    /// grace was over before the new authorisation: then all of them, from the first (C-4 row 4).
    /// </summary>
    private static IEnumerable<Beperking> Slwp(Plaatsing plaatsing, Stageplaatskopie kopie)
    {
        if (kopie.Gegevens is not { } gegevens) yield break;
        foreach (var (oorzaak, einde) in kopie.Slwpeinden.OrderBy(e => e.Value.EersteOngeldigeDag))
        {
            if (gegevens.SlwpGeldig.Any(g => Periode.Vanaf(g.Van, g.TotEnMet).Bevat(einde.EersteOngeldigeDag))) continue;
            var opnieuw = gegevens.SlwpGeldig.Where(g => g.Van > einde.EersteOngeldigeDag).Select(g => (DateOnly?)g.Van).Min();
            if (opnieuw is null && Plaatsingstatus.IsGepland(plaatsing.Stand.Status) && plaatsing.Stand.Van >= einde.EersteOngeldigeDag)
                yield return new(oorzaak, Beperking.SlwpStart, plaatsing.Stand.Van, plaatsing.Stand.TotEnMet);
            if (einde.RespijtVoorbij && Periode.Vanaf(einde.EersteOngeldigeDag, opnieuw?.AddDays(-1)).Doorsnede(plaatsing.Periode()) is { } zonder)
                yield return new(oorzaak, Beperking.Slwp, zonder.Van, zonder.TotEnMet);
        }
    }

    /// <summary>ERK-30, ERK-31: from the day of the decision; once the cooperation has ended, a hold before it says nothing more.</summary>
    private static IEnumerable<Beperking> Stillegging(Plaatsing plaatsing, Stageplaatskopie kopie)
    {
        var beeindigd = kopie.Stilleggingen.Values.Where(s => s.Soort == Beperking.Samenwerking).Select(s => s.Vanaf).Min();
        return from stillegging in kopie.Stilleggingen
               where stillegging.Value.Vanaf is not null
               let soort = stillegging.Value.Soort
               let tot = soort == Beperking.OnHold ? Eerste(stillegging.Value.OpgehevenPer, beeindigd) : stillegging.Value.OpgehevenPer
               let dagen = Periode.Vanaf(stillegging.Value.Vanaf!.Value, tot?.AddDays(-1)).Doorsnede(plaatsing.Periode())
               where dagen is not null
               select new Beperking(stillegging.Key, soort, dagen.Value.Van, dagen.Value.TotEnMet);
    }

    /// <summary>C-6: each run of days on which the instelling is not erkend.</summary>
    private static IEnumerable<Beperking> Instelling(Plaatsing plaatsing, Stageplaatskopie kopie) => kopie.Gegevens is not { } gegevens
        ? []
        : new[] { plaatsing.Periode() }.Zonder(gegevens.InstellingErkend.Select(e => Periode.Vanaf(e.Van, e.TotEnMet)))
            .Select(zonder => new Beperking(Sleutel.Id("instelling-erkenning", gegevens.Instellingscode, $"{Begin(gegevens, zonder.Van):O}"), Beperking.Instelling, zonder.Van, zonder.TotEnMet));

    /// <summary>C-13 row 5: a stage that has yet to start at a place that does not accept the percentage to which the aios changed.</summary>
    private static IEnumerable<Beperking> Deeltijd(Plaatsing plaatsing, Stageplaatskopie kopie) =>
        plaatsing.DeeltijdAanvraagId is { } aanvraag && Plaatsingstatus.IsGepland(plaatsing.Stand.Status) && plaatsing.Stand.Deeltijdpercentage < kopie.Gegevens?.DeeltijdMinimaal
            ? [new(aanvraag, Beperking.Deeltijd, plaatsing.Stand.Van, plaatsing.Stand.TotEnMet)]
            : [];

    /// <summary>VER-48: the days of the stage on which the training is interrupted.</summary>
    private static IEnumerable<Beperking> Onderbroken(Plaatsing plaatsing, Lijst<Onderbreking> onderbrekingen) =>
        from onderbreking in onderbrekingen
        let dagen = plaatsing.Periode().Doorsnede(new(onderbreking.Van, onderbreking.TotEnMet))
        where dagen is not null
        select new Beperking(onderbreking.OnderbrekingId, Beperking.Onderbreking, dagen.Value.Van, dagen.Value.TotEnMet);

    /// <summary>ERK-39, C-7 row 4: a missed visitatie that blocks stands in the way of a start after its due date; until the visitatie is held.</summary>
    private static IEnumerable<Beperking> Visitatie(Plaatsing plaatsing, Stageplaatskopie kopie)
    {
        if (kopie.Gegevens is { GeenStartNa: { } dag } gegevens && Plaatsingstatus.IsGepland(plaatsing.Stand.Status) && plaatsing.Stand.Van > dag)
            yield return new(Sleutel.Id("visitatie-te-laat", gegevens.Stageplaatscode, $"{dag:O}"), Beperking.Visitatie, plaatsing.Stand.Van, plaatsing.Stand.TotEnMet);
    }

    // The day after the last erkende day: the same for every plaatsing at the instelling.
    private static DateOnly Begin(Stageplaatsgegevens gegevens, DateOnly dag) => gegevens.InstellingErkend
        .Where(e => e.TotEnMet < dag).Select(e => e.TotEnMet!.Value.AddDays(1)).DefaultIfEmpty(DateOnly.MinValue).Max();

    private static DateOnly? Eerste(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;
}
