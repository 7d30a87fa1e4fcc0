using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

public class HerberekenDekkingSpecs
{
    private const string Onderwerp = "stageplaats S1 stageopleider B";

    private static Gegeven<Stageplaats> Plaats(string[] opleiders, params Dekkingsbijdrage[] bijdragen)
    {
        var leeg = Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: opleiders)));
        return leeg.And([.. Herbereken(leeg.State!, bijdragen, Vandaag).Events]);
    }

    private static Decision Herbereken(Stageplaats s, Dekkingsbijdrage[] bijdragen, DateOnly vandaag, Guid? oorzaak = null) =>
        HerberekenDekking.Decide(s, new(oorzaak ?? Oorzaak), Bijdragen(bijdragen), Parametertabel.Regelboek, vandaag);

    private static Gegeven<Stageplaats> Alleen() => Plaats(["A"], Bijdrage("A"));

    private static Gegeven<Stageplaats> Duo() => Plaats(["A", "B"], Bijdrage("A"), Bijdrage("B"));

    private static SignaalGeregistreerd Bevestigen(string uiterlijk, string van, string tot, string wie = "B") => new(
        Signalen.Id("ERK-19", Onderwerp, Oorzaak, Rollen.Stageopleider), "ERK-19", Onderwerp, Oorzaak, Rollen.Stageopleider,
        $"Stageopleider {wie}: bevestig dat u stageplaats S1 alleen dekt ({van} t/m {tot}).", Dag(uiterlijk), "AMC");

    [Fact, Trait("Regel", "ERK-17")]
    public void A_first_coverage_tells_no_transition_and_the_end_of_an_erkenning_has_no_cause() =>
        Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))
            .When(s => Herbereken(s!, [Bijdrage("A")], Vandaag))
            .Then(new DekkingVastgesteld(
                "S1", "AMC", [D("01-01-2022", "31-12-2029", "enkel", null, "A"), D("01-01-2030", null, "ongedekt")], Oorzaak));

    [Fact, Trait("Regel", "ERK-17")]
    public void The_same_coverage_again_adds_nothing() =>
        Alleen().When(s => Herbereken(s!, [Bijdrage("A")], Dag("01-03-2027"), Oorzaak2)).ThenNothing();

    [Fact, Trait("Regel", "ERK-17")]
    public void Without_cover_the_stageplaats_is_uncovered_and_three_roles_are_told() =>
        Alleen().When(s => Herbereken(s!, [Bijdrage("A", [Uit("02-11-2026", "06-12-2026")])], Vandaag))
            .ThenFeiten(
                new DekkingVastgesteld(
                    "S1", "AMC",
                    [
                        D("01-01-2022", "01-11-2026", "enkel", null, "A"), D("02-11-2026", "06-12-2026", "ongedekt", Oorzaak),
                        D("07-12-2026", "31-12-2029", "enkel", null, "A"), D("01-01-2030", null, "ongedekt"),
                    ],
                    Oorzaak).Volgens("ERK-17"),
                new StageplaatsOngedekt("S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak)
                    .Volgens("ERK-17", Rollen.Contactpersoon, Rollen.Stagecoordinator, Rollen.Stagebeheerder));

    [Theory, Trait("Regel", "ERK-18")]
    [InlineData("01-11-2026", "actief")]
    [InlineData("02-11-2026", "twijfelachtig")]
    [InlineData("06-12-2026", "twijfelachtig")]
    [InlineData("07-12-2026", "actief")]
    public void The_stageplaats_is_doubtful_on_the_days_without_cover(string dag, string status) =>
        Alleen().And([.. Herbereken(Alleen().State!, [Bijdrage("A", [Uit("02-11-2026", "06-12-2026")])], Vandaag).Events])
            .State!.StatusOp(Dag(dag)).ShouldBe(status);

    [Fact, Trait("Regel", "ERK-19")]
    public void The_partner_covers_every_day_stays_actief_and_is_asked_to_confirm_within_five_werkdagen() =>
        Duo().When(s => Herbereken(s!, [Bijdrage("A", [Uit("02-11-2026", "13-12-2026")]), Bijdrage("B")], Vandaag))
            .ThenFeiten(
                new DekkingVastgesteld(
                    "S1", "AMC",
                    [
                        D("01-01-2022", "01-11-2026", "duo", null, "A", "B"), D("02-11-2026", "13-12-2026", "enkel", Oorzaak, "B"),
                        D("14-12-2026", "31-12-2029", "duo", null, "A", "B"), D("01-01-2030", null, "ongedekt"),
                    ],
                    Oorzaak).Volgens("ERK-17"),
                new StageplaatsGedektDoorDuo("S1", "AMC", Dag("02-11-2026"), Dag("13-12-2026"), "B", Oorzaak, Dag("09-11-2026"))
                    .Volgens("ERK-19", Rollen.Stageopleider, Rollen.Aios, Rollen.Stagesecretariaat),
                Bevestigen("09-11-2026", "02-11-2026", "13-12-2026").Volgens("ERK-19", Rollen.Stageopleider))
            .State!.StatusOp(Dag("15-11-2026")).ShouldBe("actief");

    [Theory, Trait("Regel", "ERK-19")]
    [InlineData("02-11-2026", "09-11-2026")]   // Monday → Monday
    [InlineData("06-11-2026", "13-11-2026")]   // Friday → Friday
    [InlineData("07-11-2026", "13-11-2026")]   // Saturday → Friday
    [InlineData("08-11-2026", "13-11-2026")]   // Sunday → Friday
    public void The_five_werkdagen_are_counted_from_the_day_after(string vandaag, string uiterlijk) =>
        Herbereken(Duo().State!, [Bijdrage("A", [Uit("02-11-2026", "31-12-2026")]), Bijdrage("B")], Dag(vandaag))
            .Events.OfType<SignaalGeregistreerd>().Single().UiterlijkOp.ShouldBe(Dag(uiterlijk));

    [Theory, Trait("Regel", "ERK-19")]
    [InlineData("09-11-2026", false)]
    [InlineData("10-11-2026", true)]
    public void Without_confirmation_it_goes_to_the_stagecoordinator_after_the_last_day_and_the_cover_stays(string vandaag, bool gaatDoor)
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "31-12-2026")]), Bijdrage("B")], Vandaag).Events]);
        var termijn = s.State!.OpenTermijnen().Single(t => t.Soort.StartsWith("signaal", StringComparison.Ordinal));
        termijn.Op.ShouldBe(Dag("10-11-2026"));

        var feiten = Stageplaats.Verstreken(s.State, termijn, Dag(vandaag)).Events.ToList();

        feiten.OfType<SignaalGeescaleerd>().Select(e => e.Geadresseerde).ShouldBe(gaatDoor ? [Rollen.Stagecoordinator] : []);
        feiten.OfType<DekkingVastgesteld>().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void A_longer_absence_is_told_again_but_confirmed_once()
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "13-12-2026")]), Bijdrage("B")], Vandaag).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A", [Uit("02-11-2026", "31-01-2027")]), Bijdrage("B")], Dag("20-11-2026")))
            .Decision.Events.Skip(1).ShouldBe([new StageplaatsGedektDoorDuo("S1", "AMC", Dag("02-11-2026"), Dag("31-01-2027"), "B", Oorzaak, null)]);
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void A_shorter_absence_tells_the_new_coverage_only()
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "31-01-2027")]), Bijdrage("B")], Vandaag).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A", [Uit("02-11-2026", "13-12-2026")]), Bijdrage("B")], Dag("20-11-2026")))
            .ThenTypes(typeof(DekkingVastgesteld));
    }

    [Fact, Trait("Regel", "OVK-7")]
    public void When_the_absence_is_gone_the_request_to_confirm_lapses()
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "31-01-2027")]), Bijdrage("B")], Vandaag).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A"), Bijdrage("B")], Dag("04-11-2026"))).ThenTypes(typeof(DekkingVastgesteld), typeof(SignaalVervallen))
            .State!.DuoDekkingen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void Nobody_is_asked_to_confirm_days_that_are_over() =>
        Duo().When(s => Herbereken(s!, [Bijdrage("A", [Uit("01-09-2026", "30-09-2026")]), Bijdrage("B")], Vandaag))
            .ThenTypes(typeof(DekkingVastgesteld), typeof(StageplaatsGedektDoorDuo));

    [Fact, Trait("Regel", "ERK-18")]
    public void Partial_cover_is_told_per_part_C1_row_6b()
    {
        var bijdragen = new[] { Bijdrage("A", [Uit("01-11-2026", "15-12-2026")]), Bijdrage("B", [Uit("20-11-2026", "31-12-2026", Oorzaak2)]) };

        Duo().When(s => Herbereken(s!, bijdragen, Vandaag)).Decision.Events.Where(e => e is not DekkingVastgesteld and not SignaalGeregistreerd).ShouldBe(
        [
            new StageplaatsOngedekt("S1", "AMC", Dag("20-11-2026"), Dag("15-12-2026"), Oorzaak2),
            new StageplaatsGedektDoorDuo("S1", "AMC", Dag("01-11-2026"), Dag("19-11-2026"), "B", Oorzaak, Dag("09-11-2026")),
            new StageplaatsGedektDoorDuo("S1", "AMC", Dag("16-12-2026"), Dag("31-12-2026"), "A", Oorzaak2, Dag("09-11-2026")),
        ]);
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Back_on_the_return_the_days_before_stay_uncovered()
    {
        var s = Alleen();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026")])], Dag("23-11-2026")).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A", [Uit("02-11-2026", "30-11-2026")])], Dag("01-12-2026")))
            .Then(
                new DekkingVastgesteld(
                    "S1", "AMC",
                    [
                        D("01-01-2022", "01-11-2026", "enkel", null, "A"), D("02-11-2026", "30-11-2026", "ongedekt", Oorzaak),
                        D("01-12-2026", "31-12-2029", "enkel", null, "A"), D("01-01-2030", null, "ongedekt"),
                    ],
                    Oorzaak),
                new StageplaatsWeerGedekt("S1", "AMC", Dag("01-12-2026"), Dag("31-12-2029"), "A", Oorzaak))
            .State!.OpenTermijnen().Where(t => t.Regel == "ERK-17").ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-22")]
    public void Withdrawn_every_day_is_covered_again_from_the_first()
    {
        var s = Alleen();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "06-12-2026")])], Vandaag).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A")], Dag("10-11-2026"))).Decision.Events.Skip(1).ShouldBe(
            [new StageplaatsWeerGedekt("S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "A", Oorzaak)]);
    }

    [Theory, Trait("Regel", "ERK-17")]
    [InlineData("06-12-2026", false)]
    [InlineData("07-12-2026", true)]
    [InlineData("15-12-2026", true)]
    public void On_the_day_after_the_announced_end_it_is_told_once_that_there_is_cover_again(string vandaag, bool verteld)
    {
        var s = Alleen();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "06-12-2026")])], Vandaag).Events]);
        var termijn = s.State!.OpenTermijnen().Where(t => t.Regel == "ERK-17").ShouldHaveSingleItem();
        termijn.Op.ShouldBe(Dag("07-12-2026"));

        s.When(x => Stageplaats.Verstreken(x!, termijn, Dag(vandaag)))
            .Then(verteld ? [new StageplaatsWeerGedekt("S1", "AMC", Dag("07-12-2026"), Dag("31-12-2029"), "A", Oorzaak)] : [])
            .State!.OpenTermijnen().Count(t => t.Regel == "ERK-17").ShouldBe(verteld ? 0 : 1);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void A_longer_absence_is_told_as_a_whole()
    {
        var s = Alleen();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "06-12-2026")])], Vandaag).Events]);

        s.When(x => Herbereken(x!, [Bijdrage("A", [Uit("02-11-2026", "31-01-2027")])], Dag("10-11-2026"))).Decision.Events.Skip(1)
            .ShouldBe([new StageplaatsOngedekt("S1", "AMC", Dag("02-11-2026"), Dag("31-01-2027"), Oorzaak)]);
    }

    [Theory, Trait("Regel", "ERK-17")]
    [InlineData("12-07-2027", "16-07-2027", "5 dagen zonder aanwezige stageopleider bij stageplaats S1: 12-07-2027 t/m 16-07-2027.")]
    [InlineData("12-07-2027", "12-07-2027", "1 dag zonder aanwezige stageopleider bij stageplaats S1: 12-07-2027 t/m 12-07-2027.")]
    [InlineData("12-07-2027", null, "20 dagen zonder aanwezige stageopleider bij stageplaats S1: 12-07-2027 t/m 31-07-2027.")]
    public void Days_without_anyone_present_are_a_soft_signal_to_the_stagecoordinator(string van, string? tot, string tekst)
    {
        var signaal = Duo().When(s => Herbereken(
                s!, [Bijdrage("A", [Uit("01-07-2027", "31-07-2027")], [P("01-07-2027", "31-07-2027")]), Bijdrage("B", afwezig: [P(van, tot)])], Vandaag))
            .Decision.Events.OfType<SignaalGeregistreerd>().Single(e => e.Geadresseerde == Rollen.Stagecoordinator);

        signaal.Regel.ShouldBe("ERK-17");
        signaal.Tekst.ShouldStartWith(tekst);
        signaal.UiterlijkOp.ShouldBeNull();
    }

    [Fact, Trait("Regel", "OVK-7")]
    public void The_soft_signal_lapses_with_the_days_and_is_not_raised_twice()
    {
        var a = Bijdrage("A", afwezig: [P("01-07-2027", "10-07-2027")]);
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [a, Bijdrage("B", afwezig: [P("08-07-2027", "20-07-2027")])], Vandaag).Events]);

        s.When(x => Herbereken(x!, [a, Bijdrage("B")], Vandaag)).ThenTypes(typeof(AanwezigheidOntbreekt), typeof(SignaalVervallen))
            .State!.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "OVK-7")]
    public void A_soft_signal_that_was_dealt_with_does_not_come_back_for_the_same_days()
    {
        Dekkingsbijdrage[] bijdragen = [Bijdrage("A", afwezig: [P("01-07-2027", "10-07-2027")]), Bijdrage("B", afwezig: [P("08-07-2027", "20-07-2027")])];
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, bijdragen, Vandaag).Events]);
        s = s.And(new SignaalAfgehandeld(s.State!.Signalen.Keys.Single(), "stagecoordinator", "geregeld"));

        s.When(x => Herbereken(x!, bijdragen, Vandaag)).ThenNothing();
    }

    [Fact, Trait("Regel", "ERK-17")]
    public void A_sole_stageopleider_below_the_threshold_gives_nothing_at_all() =>
        Alleen().When(s => Herbereken(s!, [Bijdrage("A", afwezig: [P("02-11-2026", "22-11-2026")])], Vandaag)).ThenNothing();

    [Theory, Trait("Regel", "ERK-19")]
    [InlineData("B", true)]
    [InlineData(" b ", true)]
    [InlineData("A", false)]
    [InlineData("W", false)]
    public void Only_the_partner_who_covers_can_confirm(string wie, bool mag)
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "31-12-2026")]), Bijdrage("B")], Vandaag).Events]);
        var beslissing = s.When(x => BevestigDuo.Decide(x!, new(Oorzaak, wie)));

        if (mag)
        {
            beslissing.Then(
                new DuoDekkingBevestigd("S1", "B", Oorzaak),
                new SignaalAfgehandeld(Signalen.Id("ERK-19", Onderwerp, Oorzaak, Rollen.Stageopleider), "B", "De duo-stageopleider heeft bevestigd."))
                .State!.OpenTermijnen().ShouldNotContain(t => t.Soort.StartsWith("signaal", StringComparison.Ordinal));
        }
        else
        {
            beslissing.ThenRefusedBy("ERK-19");
        }
    }

    [Fact, Trait("Regel", "ERK-19")]
    public void Another_cause_has_nothing_to_confirm() =>
        Duo().When(s => BevestigDuo.Decide(s!, new(Oorzaak2, "B"))).ThenRefusedBy("ERK-19");

    [Theory, Trait("Regel", "ERK-9")]
    [InlineData("01-11-2026", false)]
    [InlineData("02-11-2026", true)]
    public void Fewer_than_two_who_cover_is_only_a_flag(string dag, bool vlag)
    {
        var s = Duo();
        s = s.And([.. Herbereken(s.State!, [Bijdrage("A", [Uit("02-11-2026", "31-12-2026")]), Bijdrage("B")], Vandaag).Events]);

        s.State!.DuoStageopleiderOntbreekt(Dag(dag)).ShouldBe(vlag);
        s.State!.StatusOp(Dag(dag)).ShouldBe("actief");
    }
}
