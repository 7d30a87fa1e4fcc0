using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageopleiders;

/// <summary>Conditions that are lost after the erkenning was granted (ERK-8, ERK-32, C-3).</summary>
public class VoorwaardeverliesSpecs
{
    private static Gegeven<Stageopleider> A() => Spec.Given<Stageopleider>(OpleiderEvents("A"));

    private static Decision Uren(Stageopleider? s, string vanaf, decimal uren, string? vandaag = null) =>
        WijzigUren.Decide(s!, new("i1", Dag(vanaf), uren), Dag(vandaag ?? "02-11-2026"));

    private static string Status(Stageopleider s, string dag) => s.Erkenningen[ErkenningVan("A")].StatusOp(Dag(dag));

    private static IReadOnlyList<Periode> Dekt(Stageopleider s) => Dekkingsbijdrage.Van(s, "I1", null).Dekt();

    [Theory, Trait("Regel", "ERK-8")]
    [InlineData("16.0", false)]
    [InlineData("15.9", true)]
    [InlineData("0", true)]
    public void Sixteen_hours_are_enough_and_15_9_are_not(string uren, bool twijfelachtig)
    {
        var s = Uren(A().State, "01-12-2026", decimal.Parse(uren, System.Globalization.CultureInfo.InvariantCulture)).Events.Aggregate(A().State, Stageopleider.Fold)!;
        Status(s, "30-11-2026").ShouldBe("verleend");
        Status(s, "01-12-2026").ShouldBe(twijfelachtig ? "twijfelachtig" : "verleend");
    }

    [Fact, Trait("Regel", "ERK-8")]
    public void Below_the_norm_the_erkenning_is_doubtful_from_that_day_and_the_stagecoordinator_asks_RGS()
    {
        var id = WijzigUren.IdVan("A", "I1", Dag("01-12-2026"));
        A().When(s => Uren(s, "01-12-2026", 15.9m)).ThenFeiten(
            new AanstellingUrenGewijzigd("A", "AMC", "I1", Dag("01-12-2026"), 15.9m).Volgens("ERK-8"),
            new AanstellingOnderNormGekomen(id, "A", "AMC", "I1", Dag("01-12-2026"), null, 15.9m, 16.0m).Volgens("ERK-8", Rollen.Stagecoordinator),
            Signalen.Registreer(
                "ERK-8", "stageopleider A", id, Rollen.Stagecoordinator,
                $"Stageopleider A werkt vanaf 01-12-2026 {15.9m:0.0} uur per week bij instelling I1; de norm is 16 uur. Vraag RGS wat dit voor de erkenning betekent.",
                null, "AMC"),
            new ErkenningTwijfelachtigGeworden(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-12-2026"), null, id)
                .Volgens("ERK-8", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder));
    }

    [Fact, Trait("Regel", "ERK-8")]
    public void With_enough_hours_again_it_is_whole_from_that_day_and_the_days_before_stay_doubtful()
    {
        var s = A().When(x => Uren(x, "01-12-2026", 12m)).ThenTypes(
                typeof(AanstellingUrenGewijzigd), typeof(AanstellingOnderNormGekomen), typeof(SignaalGeregistreerd), typeof(ErkenningTwijfelachtigGeworden))
            .When(x => Uren(x, "01-02-2027", 20m, "10-02-2027"))
            .ThenTypes(
                typeof(AanstellingUrenGewijzigd), typeof(AanstellingOnderNormGekomen), typeof(SignaalVervallen), typeof(ErkenningHersteld)).State!;

        (Status(s, "30-11-2026"), Status(s, "01-12-2026"), Status(s, "31-01-2027"), Status(s, "01-02-2027")).ShouldBe(("verleend", "twijfelachtig", "twijfelachtig", "verleend"));
        Dekt(s).ShouldBe([P("01-01-2022", "30-11-2026"), P("01-02-2027", "31-12-2029")]);
        s.Signalen.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-8")]
    public void A_correction_undoes_it_as_if_it_had_never_been()
    {
        var s = A().When(x => Uren(x, "01-12-2026", 12m)).ThenTypes(
                typeof(AanstellingUrenGewijzigd), typeof(AanstellingOnderNormGekomen), typeof(SignaalGeregistreerd), typeof(ErkenningTwijfelachtigGeworden))
            .When(x => Uren(x, "01-12-2026", 24m))
            .ThenTypes(typeof(AanstellingUrenGewijzigd), typeof(AanstellingWeerBovenNorm), typeof(SignaalVervallen), typeof(ErkenningHersteld)).State!;
        Dekt(s).ShouldBe([P("01-01-2022", "31-12-2029")]);
    }

    [Fact, Trait("Regel", "ERK-8")]
    public void Hours_elsewhere_or_before_the_employment_are_refused()
    {
        WijzigUren.Decide(A().State!, new("I9", Dag("01-12-2026"), 12m), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-8");
        A().When(s => Uren(s, "31-12-2019", 12m)).ThenRefusedBy("ERK-8").Cijfers["inDienstVan"].ShouldBe(Dag("01-01-2020"));
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void Hours_that_were_told_first_end_an_earlier_change_that_is_told_later()
    {
        var s = A().When(x => Uren(x, "01-03-2027", 24m)).Then(new AanstellingUrenGewijzigd("A", "AMC", "I1", Dag("01-03-2027"), 24m))
            .When(x => Uren(x, "01-12-2026", 15.9m)).ThenTypes(
                typeof(AanstellingUrenGewijzigd), typeof(AanstellingOnderNormGekomen), typeof(SignaalGeregistreerd), typeof(ErkenningTwijfelachtigGeworden)).State!;
        Dekt(s).ShouldBe([P("01-01-2022", "30-11-2026"), P("01-03-2027", "31-12-2029")]);
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void Without_BIG_every_erkenning_ends_from_that_day_and_RGS_is_asked()
    {
        var id = MeldBigEinde.IdVan("A", Dag("01-12-2026"));
        var s = A().When(x => MeldBigEinde.Decide(x!, new(Dag("01-12-2026")), Vandaag)).ThenFeiten(
            new BigRegistratieBeeindigd(id, "A", "AMC", Dag("01-12-2026")).Volgens("ERK-32", Rollen.Stagecoordinator, Rollen.Hoofd),
            new ErkenningBeeindigd(ErkenningVan("A"), "A", "AMC", "I1", Dag("30-11-2026"), id)
                .Volgens("ERK-32", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Hoofd),
            new ErkenningBeeindigingVerzocht(ErkenningVan("A"), "A", "AMC", "I1", Dag("01-12-2026"), id).Volgens("ERK-32", Rollen.Register)).State!;

        (Status(s, "30-11-2026"), Status(s, "01-12-2026")).ShouldBe(("verleend", "beeindigd"));
        Dekt(s).ShouldBe([P("01-01-2022", "30-11-2026")]);
        s.BigGeregistreerd.ShouldBeFalse();
        MeldBigEinde.Decide(s, new(Dag("05-12-2026")), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["bekend"].ShouldBe(Dag("01-12-2026"));
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void A_corrected_BIG_fact_restores_everything()
    {
        var s = A().When(x => MeldBigEinde.Decide(x!, new(Dag("01-12-2026")), Vandaag))
            .ThenTypes(typeof(BigRegistratieBeeindigd), typeof(ErkenningBeeindigd), typeof(ErkenningBeeindigingVerzocht))
            .When(x => HerstelBig.Decide(x!, new(null), Vandaag)).ThenTypes(typeof(BigRegistratieGecorrigeerd), typeof(ErkenningHersteld)).State!;
        Dekt(s).ShouldBe([P("01-01-2022", "31-12-2029")]);
        s.Erkenningen[ErkenningVan("A")].BeeindigingVerzocht.ShouldBeNull();
        s.BigGeregistreerd.ShouldBeTrue();
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void After_a_real_interruption_the_old_erkenning_stays_ended_and_a_new_one_counts()
    {
        var s = A().When(x => MeldBigEinde.Decide(x!, new(Dag("01-12-2026")), Vandaag))
            .ThenTypes(typeof(BigRegistratieBeeindigd), typeof(ErkenningBeeindigd), typeof(ErkenningBeeindigingVerzocht))
            .When(x => HerstelBig.Decide(x!, new(Dag("01-03-2027")), Dag("01-03-2027"))).ThenTypes(typeof(BigRegistratieHervat)).State!;
        (Status(s, "01-04-2027"), Dekt(s)[^1].TotEnMet).ShouldBe(("beeindigd", Dag("30-11-2026")));

        var nieuw = new ErkenningVerleend(Oorzaak, "A", "AMC", "I1", "stageopleider", "SEH", Dag("01-05-2027"), null, "RGS-2", Dag("20-04-2027"), null);
        s = Stageopleider.Fold(s, nieuw)!;
        Erkenningsgevolgen.Bepaal(s, Dag("01-05-2027")).ShouldBeEmpty();
        Dekt(s).ShouldBe([P("01-01-2022", "30-11-2026"), P("01-05-2027")]);
        HerstelBig.Decide(s, new(Dag("01-06-2027")), Dag("01-06-2027")).Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void A_new_registration_before_the_end_is_refused() =>
        A().When(x => MeldBigEinde.Decide(x!, new(Dag("01-12-2026")), Vandaag))
            .ThenTypes(typeof(BigRegistratieBeeindigd), typeof(ErkenningBeeindigd), typeof(ErkenningBeeindigingVerzocht))
            .When(x => HerstelBig.Decide(x!, new(Dag("01-12-2026")), Vandaag)).ThenRefusedBy("ERK-32");

    [Fact, Trait("Regel", "ERK-32")]
    public void With_the_employment_the_erkenning_there_ends_on_its_last_day()
    {
        var s = A().When(x => BeeindigAanstelling.Decide(x!, new("I1", Dag("31-12-2026")), Vandaag))
            .ThenTypes(typeof(AanstellingBeeindigd), typeof(ErkenningBeeindigd), typeof(ErkenningBeeindigingVerzocht))
            .When(x => BeeindigAanstelling.Decide(x!, new("I1", Dag("31-01-2027")), Vandaag))
            .ThenTypes(typeof(AanstellingBeeindigd), typeof(ErkenningBeeindigd), typeof(ErkenningBeeindigingVerzocht)).State!;
        Dekt(s).ShouldBe([P("01-01-2022", "31-01-2027")]);
        A().When(x => BeeindigAanstelling.Decide(x!, new("I9", Dag("31-12-2026")), Vandaag)).ThenRefusedBy("ERK-32");
        A().When(x => BeeindigAanstelling.Decide(x!, new("I1", Dag("31-12-2019")), Vandaag)).ThenRefusedBy("ERK-32");
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void With_the_instelling_the_erkenning_there_ends_and_comes_back()
    {
        var s = A().When(x => NeemInstellingserkenningOver.Decide(x!, new("I1", Dag("01-01-2027")), Vandaag))
            .ThenTypes(typeof(InstellingErkenningOvergenomen), typeof(ErkenningBeeindigd)).State!;
        Dekt(s).ShouldBe([P("01-01-2022", "31-12-2026")]);
        new Gegeven<Stageopleider>(s).When(x => NeemInstellingserkenningOver.Decide(x!, new("I1", null), Vandaag))
            .ThenTypes(typeof(InstellingErkenningOvergenomen), typeof(ErkenningHersteld)).State.ShouldSatisfyAllConditions(x => Dekt(x!).ShouldBe([P("01-01-2022", "31-12-2029")]));
        A().When(x => NeemInstellingserkenningOver.Decide(x!, new("I1", null), Vandaag)).ThenNothing();
    }

    [Fact, Trait("Regel", "ERK-31")]
    public void RGS_ends_an_erkenning_on_request_and_only_with_a_reference()
    {
        var besluit = Guid.Parse("0f000000-0000-0000-0000-00000000000f");
        var gevraagd = A().When(x => VerzoekBeeindiging.Decide(x!, new(besluit, "I1", Vandaag)))
            .ThenTypes(typeof(SamenwerkingMetStageopleiderBeeindigd), typeof(ErkenningBeeindigingVerzocht));
        Status(gevraagd.State!, "01-12-2026").ShouldBe("verleend");
        Dekt(gevraagd.State!).ShouldBe([P("01-01-2022", "01-11-2026")]);

        Decision Antwoord(Stageopleider? s, DateOnly? per, string referentie = "RGS-9", string datum = "20-11-2026") =>
            VerwerkBeeindigingsbesluit.Decide(s!, new(Oorzaak2, ErkenningVan("A"), per, referentie, Dag(datum)), Dag("20-11-2026"));

        gevraagd.When(s => Antwoord(s, Dag("01-12-2026"), referentie: " ")).ThenRefusedBy("ERK-6");
        gevraagd.When(s => Antwoord(s, Dag("01-12-2026"), datum: "21-11-2026")).ThenRefusedBy("ERK-6");
        A().When(s => Antwoord(s, Dag("01-12-2026"))).ThenRefusedBy("ERK-31");

        var beslist = Antwoord(gevraagd.State, Dag("01-12-2026"));
        beslist.Events.Select(e => e.GetType()).ShouldBe([typeof(ErkenningBeeindigingBeslist), typeof(ErkenningBeeindigd)]);
        Status(beslist.Events.Aggregate(gevraagd.State, Stageopleider.Fold)!, "01-12-2026").ShouldBe("beeindigd");

        var afgewezen = Antwoord(gevraagd.State, null).Events.Aggregate(gevraagd.State, Stageopleider.Fold)!;
        (Status(afgewezen, "01-12-2026"), afgewezen.Erkenningen[ErkenningVan("A")].BeeindigingVerzocht).ShouldBe(("verleend", null));
    }

    [Fact, Trait("Regel", "ERK-23")]
    public void The_confirmation_of_a_departure_changes_nothing_in_the_coverage()
    {
        var vertrokken = MeldVertrek.Decide(A().State!, new("I1", Dag("30-11-2026")), Vandaag).Events.Aggregate(A().State, Stageopleider.Fold)!;
        var beslist = VerwerkBeeindigingsbesluit.Decide(vertrokken, new(Oorzaak2, ErkenningVan("A"), Dag("15-12-2026"), "RGS-9", Vandaag), Vandaag);
        beslist.Events.Select(e => e.GetType()).ShouldBe([typeof(ErkenningBeeindigingBeslist)]);
        Dekt(beslist.Events.Aggregate((Stageopleider?)vertrokken, Stageopleider.Fold)!).ShouldBe(Dekt(vertrokken));
    }
}
