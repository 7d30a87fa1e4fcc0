using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>What the copy of a stageplaats means for one plaatsing there: after a change of cover, and when the plaatsing becomes known.</summary>
/// <remarks>
/// Judges the whole picture against the state, so the order of messages does not matter and a second time adds nothing (OVK-4). Decides nothing about
/// the plaatsing itself: a flagged plaatsing is not changed automatically (OVK-8).
/// </remarks>
public static class VerwerkDekking
{
    /// <summary>ERK-15, ERK-17, ERK-19, ERK-20, ERK-22, ERK-30, ERK-31, OVK-8, OVK-9, REG-18: C-1 rows 6a, 7, 8, 11 and 13, C-4 rows 3 and 4, C-6 row 2, C-8 rows 6, 7 and 9.</summary>
    public static Decision Decide(Plaatsing plaatsing, Stageplaatskopie kopie, DateOnly vandaag, Lijst<Onderbreking>? onderbrekingen = null)
    {
        if (plaatsing.Stand.Status == Plaatsingstatus.Vervallen) return Decision.NothingNew;
        var opbouw = new Opbouw<Plaatsing>(plaatsing);
        if (kopie.Dekking is not null) opbouw.Stap(p => Ongedekt(p, kopie)).Stap(p => Benoem(p, kopie, vandaag));
        return opbouw
            .Stap(p => Beperkingen(p, kopie, onderbrekingen ?? [], vandaag))
            .Stap(p => Gevaarbewaking.Feiten(p, vandaag))
            .Stap(p => Geldigheidsbewaking.Feiten(p, vandaag))
            .Stap(p => Vervolgkeuzes.Feiten(p, vandaag))
            .Stap(p => StartEnEinde.Herbeoordeel(p, kopie))
            .Stap(p => p.StartTegengehouden ? StartEnEinde.Feiten(p, vandaag) : [])
            .Besluit();
    }

    private static IEnumerable<Feit> Ongedekt(Plaatsing plaatsing, Stageplaatskopie kopie)
    {
        var dagen = kopie.OngedektIn(plaatsing.Periode());
        return dagen.Equals(plaatsing.Ongedekt) ? [] : [new OngedekteDagenVastgesteld(plaatsing.Code, dagen).Volgens("ERK-17")];
    }

    private static IEnumerable<Feit> Beperkingen(Plaatsing plaatsing, Stageplaatskopie kopie, Lijst<Onderbreking> onderbrekingen, DateOnly vandaag)
    {
        var beperkingen = Stageplaatsbeperkingen.Van(plaatsing, kopie, onderbrekingen);
        return beperkingen.Equals(plaatsing.Beperkingen) ? [] :
        [
            new BeperkingenVastgesteld(plaatsing.Code, beperkingen).Volgens("OVK-9"),
            .. Onderbrekingsvraag.Feiten(plaatsing, beperkingen, vandaag),
        ];
    }

    // Days without cover keep the name that they had: nobody took over.
    private static List<Feit> Benoem(Plaatsing plaatsing, Stageplaatskopie kopie, DateOnly vandaag)
    {
        var genoemd = kopie.Dekking!.Where(d => d.Soort != Dekkingsdeel.Ongedekt && d.Opleidernummers.Count > 0)
            .GroupBy(d => d.Opleidernummers[0], d => Periode.Vanaf(d.Van, d.TotEnMet))
            .Select(g => (Opleider: g.Key, Dagen: g.Doorsnede([plaatsing.Periode()])));
        var al = plaatsing.Benoemingen.Select(b => new Periode(b.Van, b.TotEnMet)).ToList();
        var nieuw = genoemd.SelectMany(g => g.Dagen.Zonder(al).Select(p => (Dagen: p, g.Opleider, Eerste: true))
            .Concat(g.Dagen.Doorsnede(plaatsing.Benoemingen.Where(b => b.Opleidernummer != g.Opleider).Select(b => new Periode(b.Van, b.TotEnMet)))
                .Select(p => (Dagen: p, g.Opleider, Eerste: false))));

        var feiten = new List<Feit>();
        var na = plaatsing;
        foreach (var (dagen, opleider, eerste) in nieuw.OrderBy(n => n.Dagen.Van))
        {
            na = na with { Benoemingen = Benoeming.Met(na.Benoemingen, new(dagen.Van, dagen.TotEnMet, opleider)) };
            feiten.Add(eerste
                ? new StageopleiderOpPlaatsingBenoemd(na.StandOp(vandaag), opleider, dagen.Van, dagen.TotEnMet)
                    .Volgens("ERK-10", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat)
                : new StageopleiderOpPlaatsingVervangen(plaatsing.Code, opleider, dagen.Van, dagen.TotEnMet, plaatsing.Stand.Instituut)
                    .Volgens(Regel(kopie, opleider), Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
        }

        return feiten;
    }

    // The first linked stageopleider is back, the linked partner takes over, or somebody from outside does.
    private static string Regel(Stageplaatskopie kopie, string opleider) => kopie.Gegevens?.Stageopleiders switch
    {
        [var eerste, ..] when eerste == opleider => "ERK-22",
        { } gekoppeld when gekoppeld.Contains(opleider) => "ERK-19",
        _ => "ERK-20",
    };
}
