using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

public class VerwerkDrempelSpecs
{
    private static readonly string[] Betrokkenen = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder];

    private static VerwerkDrempel Overschreden(string van, string? totEnMet, long versie, string? instelling = null, Guid? id = null) =>
        new(id ?? Oorzaak, instelling, Dag(van), MaybeDag(totEnMet), KeertTerug: true, 21, Vervallen: false, versie);

    private static VerwerkDrempel Vertrek(string van, long versie, string? instelling = null, Guid? id = null) =>
        new(id ?? Oorzaak, instelling, Dag(van), null, KeertTerug: false, 0, Vervallen: false, versie);

    private static StageopleiderOverschrijdingOvergenomen Overgenomen(VerwerkDrempel c) => new(
        c.OverschrijdingId, "A", "AMC", c.Instellingscode, c.Van, c.TotEnMet, c.KeertTerug, c.DrempelDagen, c.Vervallen, c.Versie);

    private static ErkenningTwijfelachtigGeworden Geworden(string van, string? totEnMet, string instelling = "I1") =>
        new(ErkenningVan("A", instelling), "A", "AMC", instelling, Dag(van), MaybeDag(totEnMet), Oorzaak);

    private static ErkenningTwijfelBijgesteld Bijgesteld(string van, string? totEnMet) => new(ErkenningVan("A"), "A", "AMC", "I1", Dag(van), MaybeDag(totEnMet), Oorzaak);

    private static ErkenningHersteld Hersteld(string vanaf, Guid? oorzaak = null) => new(ErkenningVan("A"), "A", "AMC", "I1", Dag(vanaf), oorzaak ?? Oorzaak);

    private static Gegeven<Stageopleider> GivenA(params object[] events) => Spec.Given<Stageopleider>([.. OpleiderEvents("A"), .. events]);

    private static Gegeven<Stageopleider> Na(Gegeven<Stageopleider> s, VerwerkDrempel c, string vandaag) =>
        s.And([.. VerwerkDrempel.Decide(s.State!, c, Dag(vandaag)).Events]);

    [Fact, Trait("Regel", "ERK-18")]
    public void Over_the_threshold_the_erkenning_is_doubtful_from_the_first_day_of_absence_and_three_roles_are_told()
    {
        var command = Overschreden("02-11-2026", null, 5);

        GivenA().When(s => VerwerkDrempel.Decide(s!, command, Dag("23-11-2026")))
            .ThenFeiten(Overgenomen(command).Volgens("ERK-18"), Geworden("02-11-2026", null).Volgens("ERK-18", Betrokkenen))
            .State!.Erkenningen[ErkenningVan("A")].StatusOp(Dag("23-11-2026")).ShouldBe("twijfelachtig");
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("01-11-2026", "verleend")]
    [InlineData("02-11-2026", "twijfelachtig")]
    [InlineData("06-12-2026", "twijfelachtig")]
    [InlineData("07-12-2026", "verleend")]
    [InlineData("31-12-2021", "niet van kracht")]
    [InlineData("31-12-2029", "verleend")]
    [InlineData("01-01-2030", "niet van kracht")]
    public void The_status_is_dated(string dag, string status) =>
        Na(GivenA(), Overschreden("02-11-2026", "06-12-2026", 1), "02-11-2026").State!.Erkenningen[ErkenningVan("A")].StatusOp(Dag(dag)).ShouldBe(status);

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(5, 1)]
    public void An_equal_or_older_version_adds_nothing(long bekend, long nieuw) =>
        Na(GivenA(), Overschreden("02-11-2026", null, bekend), "23-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, Overschreden("02-11-2026", "01-02-2027", nieuw), Dag("23-11-2026")))
            .ThenNothing();

    [Fact, Trait("Regel", "OVK-4")]
    public void A_lapse_that_overtakes_the_exceeding_keeps_it_from_having_effect()
    {
        var vervallen = VerwerkDrempel.Verval(Oorzaak, 8);

        GivenA().When(s => VerwerkDrempel.Decide(s!, vervallen, Vandaag)).Then(Overgenomen(vervallen))
            .When(s => VerwerkDrempel.Decide(s!, Overschreden("02-11-2026", null, 7), Vandaag)).ThenNothing();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void No_longer_exceeded_it_is_as_if_never_doubtful()
    {
        var vervallen = VerwerkDrempel.Verval(Oorzaak, 6);

        Na(GivenA(), Overschreden("02-11-2026", "06-12-2026", 5), "02-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, vervallen, Dag("10-11-2026")))
            .Then(Overgenomen(vervallen), Hersteld("02-11-2026"))
            .State!.Erkenningen[ErkenningVan("A")].Twijfels.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("30-11-2026", "01-12-2026", true)]   // the day after the last day of absence: back
    [InlineData("01-12-2026", "01-12-2026", false)]  // the last day of absence itself: not back
    [InlineData("02-12-2026", "01-12-2026", false)]
    public void Exceeded_and_back_it_is_whole_again_from_the_return_and_not_for_the_days_before(string laatsteDag, string vandaag, bool terug)
    {
        var command = Overschreden("02-11-2026", laatsteDag, 6);

        Na(GivenA(), Overschreden("02-11-2026", null, 5), "23-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, command, Dag(vandaag)))
            .Then(Overgenomen(command), terug ? Hersteld("01-12-2026") : Bijgesteld("02-11-2026", laatsteDag))
            .State!.Erkenningen[ErkenningVan("A")].StatusOp(Dag("29-11-2026")).ShouldBe("twijfelachtig");
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("20-12-2026")]
    [InlineData("01-03-2027")]
    [InlineData(null)]
    public void Still_exceeded_and_not_back_only_the_period_changes(string? laatsteDag)
    {
        var command = Overschreden("02-11-2026", laatsteDag, 6);

        Na(GivenA(), Overschreden("02-11-2026", "06-12-2026", 5), "02-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, command, Dag("25-11-2026")))
            .Then(Overgenomen(command), Bijgesteld("02-11-2026", laatsteDag));
    }

    [Theory, Trait("Regel", "ERK-22")]
    [InlineData("05-12-2026", false)]
    [InlineData("06-12-2026", false)]
    [InlineData("07-12-2026", true)]
    [InlineData("08-12-2026", true)]
    public void Without_other_report_it_is_whole_again_on_the_day_after_the_announced_end(string vandaag, bool hersteld)
    {
        var na = Na(GivenA(), Overschreden("02-11-2026", "06-12-2026", 5), "02-11-2026").State!;
        var termijn = na.OpenTermijnen().ShouldHaveSingleItem();
        termijn.ShouldBe(new Termijn($"terugkeer:{Oorzaak:N}", Dag("07-12-2026"), "ERK-22"));

        var besluit = Stageopleider.Verstreken(na, termijn, Dag(vandaag));

        besluit.Events.ShouldBe(hersteld ? [Hersteld("07-12-2026")] : []);
        if (hersteld) besluit.Events.Aggregate((Stageopleider?)na, Stageopleider.Fold)!.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void With_an_unknown_end_there_is_no_deadline() =>
        Na(GivenA(), Overschreden("02-11-2026", null, 5), "23-11-2026").State!.OpenTermijnen().ShouldBeEmpty();

    [Fact, Trait("Regel", "ERK-18")]
    public void An_absence_told_after_it_ended_is_doubt_and_return_in_one()
    {
        var command = Overschreden("01-09-2026", "30-09-2026", 1);

        GivenA().When(s => VerwerkDrempel.Decide(s!, command, Vandaag))
            .Then(Overgenomen(command), Geworden("01-09-2026", "30-09-2026"), Hersteld("01-10-2026"));
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void A_return_that_is_taken_back_makes_it_doubtful_again()
    {
        var terug = Na(Na(GivenA(), Overschreden("02-11-2026", null, 5), "23-11-2026"), Overschreden("02-11-2026", "30-11-2026", 6), "01-12-2026");
        var command = Overschreden("02-11-2026", "15-01-2027", 7);

        terug.When(s => VerwerkDrempel.Decide(s!, command, Dag("03-12-2026"))).Then(Overgenomen(command), Geworden("02-11-2026", "15-01-2027"));
    }

    [Theory, Trait("Regel", "ERK-3")]
    [InlineData(null, 2)]
    [InlineData("I1", 1)]
    [InlineData("K1", 1)]
    [InlineData("I9", 0)]
    public void Only_the_erkenningen_of_the_instelling_concerned_are_affected(string? instelling, int aantal)
    {
        var s = Opleider("A");
        s = RegistreerStageopleider.Decide(s, Registratie("A", "K1"), I("K1", "K"), null, Vandaag).Events.Aggregate((Stageopleider?)s, Stageopleider.Fold)!;

        VerwerkDrempel.Decide(s, Overschreden("02-11-2026", null, 1, instelling), Vandaag)
            .Events.OfType<ErkenningTwijfelachtigGeworden>().Count().ShouldBe(aantal);
    }

    [Theory, Trait("Regel", "ERK-4")]
    [InlineData("K1")]
    [InlineData("K2")]
    public void Within_one_koepel_an_absence_counts_for_every_instelling_of_it(string instelling)
    {
        var s = Opleider("A", "K1", "K");
        s = RegistreerStageopleider.Decide(s, Registratie("A", "K2"), I("K2", "K"), null, Vandaag).Events.Aggregate((Stageopleider?)s, Stageopleider.Fold)!;

        VerwerkDrempel.Decide(s, Overschreden("02-11-2026", null, 1, instelling), Vandaag)
            .Events.OfType<ErkenningTwijfelachtigGeworden>().Select(e => e.Instellingscode).ShouldBe(["K1", "K2"], ignoreOrder: true);
    }

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("01-01-2030", "01-03-2030")]
    [InlineData("01-01-2021", "31-12-2021")]
    public void An_absence_outside_the_days_of_the_erkenning_does_not_touch_it(string van, string tot) =>
        GivenA().When(s => VerwerkDrempel.Decide(s!, Overschreden(van, tot, 1), Vandaag)).Then(Overgenomen(Overschreden(van, tot, 1)));

    [Fact, Trait("Regel", "ERK-23")]
    public void Without_return_the_erkenning_ends_at_once_and_the_register_is_asked()
    {
        var command = Vertrek("01-12-2026", 1);

        GivenA().When(s => VerwerkDrempel.Decide(s!, command, Vandaag))
            .ThenFeiten(
                Overgenomen(command).Volgens("ERK-18"),
                new StageopleiderVertrokken(Oorzaak, "A", "AMC", null, Dag("30-11-2026")).Volgens("ERK-23", Rollen.Stagesecretariaat, Rollen.Stagecoordinator),
                new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("30-11-2026"), Oorzaak)
                    .Volgens("ERK-23", Rollen.Stagesecretariaat, Rollen.Stagecoordinator),
                new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-12-2026"), Oorzaak).Volgens("ERK-23", Rollen.Register));
    }

    [Theory, Trait("Regel", "ERK-23")]
    [InlineData("29-11-2026", "verleend")]
    [InlineData("30-11-2026", "verleend")]
    [InlineData("01-12-2026", "beeindigd")]
    [InlineData("01-01-2028", "beeindigd")]
    public void It_counts_through_the_last_working_day(string dag, string status) =>
        Na(GivenA(), Vertrek("01-12-2026", 1), "02-11-2026").State!.Erkenningen[ErkenningVan("A")].StatusOp(Dag(dag)).ShouldBe(status);

    [Fact, Trait("Regel", "ERK-23")]
    public void A_departure_that_is_withdrawn_leaves_the_erkenning_whole()
    {
        var vervallen = VerwerkDrempel.Verval(Oorzaak, 2);

        Na(GivenA(), Vertrek("01-12-2026", 1), "02-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, vervallen, Dag("05-11-2026")))
            .Then(Overgenomen(vervallen), new StageopleiderVertrekIngetrokken(Oorzaak, "A", "AMC"), Hersteld("01-12-2026"))
            .State!.Erkenningen[ErkenningVan("A")].LaatsteDag.ShouldBeNull();
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void Another_last_day_ends_it_on_that_day()
    {
        var command = Vertrek("01-01-2027", 2);

        Na(GivenA(), Vertrek("01-12-2026", 1), "02-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, command, Dag("05-11-2026")))
            .Then(
                Overgenomen(command), new StageopleiderVertrokken(Oorzaak, "A", "AMC", null, Dag("31-12-2026")),
                new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("31-12-2026"), Oorzaak),
                new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-01-2027"), Oorzaak));
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void An_absence_that_turns_into_a_departure_ends_what_was_doubtful()
    {
        var command = Vertrek("02-11-2026", 6);

        Na(GivenA(), Overschreden("02-11-2026", null, 5), "23-11-2026")
            .When(s => VerwerkDrempel.Decide(s!, command, Dag("24-11-2026")))
            .Then(
                Overgenomen(command), new StageopleiderVertrokken(Oorzaak, "A", "AMC", null, Dag("01-11-2026")),
                new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-11-2026"), Oorzaak),
                new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("02-11-2026"), Oorzaak))
            .State!.Erkenningen[ErkenningVan("A")].Twijfels.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void Someone_who_leaves_while_absent_is_doubtful_until_then_and_ended_after()
    {
        var s = Na(Na(GivenA(), Overschreden("02-11-2026", null, 5), "23-11-2026"), Vertrek("01-12-2026", 6, id: Oorzaak2), "24-11-2026");
        var erkenning = s.State!.Erkenningen[ErkenningVan("A")];

        erkenning.StatusOp(Dag("30-11-2026")).ShouldBe("twijfelachtig");
        erkenning.StatusOp(Dag("01-12-2026")).ShouldBe("beeindigd");
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void Of_two_departures_the_first_counts_and_withdrawing_it_leaves_the_other()
    {
        var s = Na(Na(GivenA(), Vertrek("01-02-2027", 1), "02-11-2026"), Vertrek("01-01-2027", 2, id: Oorzaak2), "02-11-2026");
        s.State!.Erkenningen[ErkenningVan("A")].LaatsteDag.ShouldBe(Dag("31-12-2026"));

        Na(s, VerwerkDrempel.Verval(Oorzaak2, 3), "03-11-2026").State!.Erkenningen[ErkenningVan("A")].LaatsteDag.ShouldBe(Dag("31-01-2027"));
    }

    [Theory, Trait("Regel", "ERK-23")]
    [InlineData("31-12-2029", true)]
    [InlineData("01-01-2030", false)]
    [InlineData("01-06-2031", false)]
    public void A_departure_after_the_erkenning_itself_ended_ends_nothing(string van, bool eindigt) =>
        VerwerkDrempel.Decide(Opleider("A"), Vertrek(van, 1), Vandaag).Events.OfType<ErkenningBeeindigd>().Any().ShouldBe(eindigt);
}
