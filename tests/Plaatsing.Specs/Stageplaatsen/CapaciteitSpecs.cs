using FsCheck;
using FsCheck.Fluent;

namespace StageSystem.Plaatsingen.Specs;

public class CapaciteitSpecs
{
    private static readonly DateOnly Nul = new(2026, 12, 20);

    private static readonly Gen<Tijdvak> Dagen =
        from van in Gen.Choose(0, 40)
        from dagen in Gen.Choose(1, 15)
        select new Tijdvak(Nul.AddDays(van), Nul.AddDays(van + dagen - 1));

    private static readonly Arbitrary<(Tijdvak[] Bezet, Tijdvak Nieuw, int Capaciteit)> Geval = (
        from aantal in Gen.Choose(0, 8)
        from bezet in Dagen.ArrayOf(aantal)
        from nieuw in Dagen
        from capaciteit in Gen.Choose(0, 4)
        select (bezet, nieuw, capaciteit)).ToArbitrary();

    [Fact, Trait("Regel", "PLA-2")]
    public void The_example_of_the_rule()
    {
        // P: 26 weeks at 85 % from 01-03-2027 is 215 days, until 01-10-2027.
        var tot = Voorbeeld.D("01-03-2027").AddDays(Resterend.Dagen(Resterend.Nominaal(26), 85) - 1);
        tot.ShouldBe(Voorbeeld.D("01-10-2027"));
        var kopie = Voorbeeld.Kopie(Voorbeeld.Altijd(), null, ("P", "01-03-2027", "01-10-2027"));

        var weigering = Spec.Given<Stageplaatskopie>().When(_ => Capaciteit.Bezet(
            kopie, Voorbeeld.Plaatscode, "Q", new(Voorbeeld.D("01-09-2027"), Voorbeeld.D("30-11-2027")))).ThenRefusedBy("PLA-2");
        weigering.Cijfers["eersteDag"].ShouldBe(Voorbeeld.D("01-09-2027"));
        weigering.Cijfers["capaciteit"].ShouldBe(1);
        weigering.Cijfers["plaatsingen"].ShouldBe("P");
    }

    [Theory, Trait("Regel", "PLA-2")]
    [InlineData("02-10-2027", "31-12-2027", null)]
    [InlineData("01-10-2027", "31-12-2027", "01-10-2027")]
    [InlineData("01-01-2027", "28-02-2027", null)]
    [InlineData("01-01-2027", "01-03-2027", "01-03-2027")]
    [InlineData("01-04-2027", "02-04-2027", "01-04-2027")]
    [InlineData("01-01-2027", "31-12-2027", "01-03-2027")]
    public void The_first_full_day_is_the_first_day_of_overlap(string van, string tot, string? eerste) =>
        (Capaciteit.EersteConflict(
            Voorbeeld.Kopie(null, null, ("P", "01-03-2027", "01-10-2027")).Bezetting, new(Voorbeeld.D(van), Voorbeeld.D(tot)), 1)?.Dag)
            .ShouldBe(Voorbeeld.DN(eerste));

    [Fact, Trait("Regel", "PLA-2")]
    public void A_plaatsing_does_not_stand_in_its_own_way() => Capaciteit.EersteConflict(
        Voorbeeld.Kopie(null, null, ("P", "01-03-2027", "01-10-2027")).Bezetting, new(Voorbeeld.D("01-03-2027"), Voorbeeld.D("31-12-2027")), 1, "P").ShouldBeNull();

    [Fact, Trait("Regel", "PLA-2")]
    public void Two_places_are_full_only_while_both_are_taken()
    {
        var bezetting = Voorbeeld.Kopie(null, null, ("P", "01-03-2027", "31-05-2027"), ("Q", "15-05-2027", "31-08-2027")).Bezetting;
        var conflict = Capaciteit.EersteConflict(bezetting, new(Voorbeeld.D("01-04-2027"), Voorbeeld.D("31-12-2027")), 2).ShouldNotBeNull();
        conflict.Dag.ShouldBe(Voorbeeld.D("15-05-2027"));
        conflict.Plaatsingen.ShouldBe(["P", "Q"]);
        Capaciteit.EersteConflict(bezetting, new(Voorbeeld.D("01-06-2027"), Voorbeeld.D("31-12-2027")), 2).ShouldBeNull();
    }

    [Fact, Trait("Regel", "PLA-2")]
    public void The_first_full_day_is_what_counting_day_by_day_finds() => Prop.ForAll(Geval, geval =>
    {
        var bezetting = geval.Bezet.Select((b, i) => KeyValuePair.Create($"P{i}", b)).ToList();
        DateOnly? verwacht = null;
        for (var dag = geval.Nieuw.Van; dag <= geval.Nieuw.TotEnMet && verwacht is null; dag = dag.AddDays(1))
        {
            if (geval.Bezet.Count(b => b.Van <= dag && dag <= b.TotEnMet) >= geval.Capaciteit) verwacht = dag;
        }

        return Capaciteit.EersteConflict(bezetting, Periode.Vanaf(geval.Nieuw.Van, geval.Nieuw.TotEnMet), geval.Capaciteit)?.Dag == verwacht;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "PLA-2")]
    public void The_busiest_day_is_what_counting_day_by_day_finds() => Prop.ForAll(Geval, geval =>
    {
        var drukste = 0;
        for (var dag = geval.Nieuw.Van; dag <= geval.Nieuw.TotEnMet; dag = dag.AddDays(1))
            drukste = Math.Max(drukste, geval.Bezet.Count(b => b.Van <= dag && dag <= b.TotEnMet));
        return Capaciteit.Drukste(geval.Bezet.Select((b, i) => KeyValuePair.Create($"P{i}", b)), Periode.Vanaf(geval.Nieuw.Van, geval.Nieuw.TotEnMet)) == drukste;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "PLA-2")]
    public void However_many_ask_in_whatever_order_no_day_is_ever_overbooked() => Prop.ForAll(Geval, geval =>
    {
        var capaciteit = Math.Max(1, geval.Capaciteit);
        var kopie = Voorbeeld.Kopie(null, Voorbeeld.Gegevens(capaciteit: capaciteit));
        foreach (var (vraag, i) in geval.Bezet.Append(geval.Nieuw).Select((v, i) => (v, i)))
        {
            var besluit = Capaciteit.Bezet(kopie, Voorbeeld.Plaatscode, $"P{i}", Periode.Vanaf(vraag.Van, vraag.TotEnMet));
            kopie = besluit.Events.Aggregate(kopie, (k, e) => Stageplaatskopie.Fold(k, e)!);
        }

        return Enumerable.Range(0, 60).Select(n => Nul.AddDays(n))
            .All(dag => kopie.Bezetting.Values.Count(b => b.Van <= dag && dag <= b.TotEnMet) <= capaciteit);
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "PLA-2")]
    public void A_place_is_given_moved_and_taken_back()
    {
        var periode = new Periode(Voorbeeld.D("01-03-2027"), Voorbeeld.D("31-05-2027"));
        var korter = periode with { TotEnMet = Voorbeeld.D("30-04-2027") };
        Spec.Given<Stageplaatskopie>(new StageplaatsOvergenomen(Voorbeeld.Gegevens(), 1))
            .When(k => Capaciteit.Bezet(k, Voorbeeld.Plaatscode, "P", periode)).Then(new StageplaatsBezet(Voorbeeld.Plaatscode, "P", periode.Van, periode.TotEnMet))
            .When(k => Capaciteit.LegVast(k, Voorbeeld.Plaatscode, "P", korter)).Then(new StageplaatsBezet(Voorbeeld.Plaatscode, "P", korter.Van, korter.TotEnMet))
            .When(k => Capaciteit.GeefVrij(k, "P")).Then(new StageplaatsVrijgekomen(Voorbeeld.Plaatscode, "P"))
            .State!.Bezetting.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "OVK-2")]
    public void A_stageplaats_that_nobody_registered_gives_no_place() =>
        Spec.Given<Stageplaatskopie>().When(k => Capaciteit.Bezet(k, "S9", "P", new(Voorbeeld.Dag22, Voorbeeld.Dag22))).ThenRefusedBy("OVK-2");
}
