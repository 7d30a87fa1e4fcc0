using Shouldly;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Etalage;

/// <summary>FMS: the lokaal opleidingsplan of ERK-41. An entry without a plan on 02-11-2026: expected by 28-12-2026 (56 days), reminder on 14-12-2026.</summary>
public class OpleidingsplanSpecs
{
    private static readonly Guid Tweede = Guid.Parse("0e700000-0000-0000-0000-000000000002");
    private static readonly Parameterstand Stand = Parametertabel.Regelboek.Voor("AMC", Vandaag);

    private static EtalagevermeldingVerbonden Verbonden(Guid? id = null, bool gevraagd = true) => new(
        "I1", "KINDERGENEESKUNDE", "AMC", id ?? EtalageSpecs.Id, Vandaag, gevraagd ? Dag("14-12-2026") : null, gevraagd ? Dag("28-12-2026") : null);

    private static LokaalOpleidingsplanVastgesteld Versie(int nummer = 1, string vanaf = "02-11-2026", params string[] onderdelen) => new(
        "I1", "KINDERGENEESKUNDE", "AMC", nummer, "TOP2020 versie 2", onderdelen.Length > 0 ? onderdelen : ["acuut zieke kind"], "Voortgangsgesprek elke drie maanden.", null, Dag(vanaf));

    private static Decision Verbind(LokaalOpleidingsplan? p, Guid? id = null) => VerbindVermelding.Decide(
        p, new(id ?? EtalageSpecs.Id, "kindergeneeskunde", Stand.Waarde(Erkenningparameters.OpleidingsplanDagen), Stand.Waarde(Erkenningparameters.OpleidingsplanHerinneringDagen)),
        I("I1"), Vandaag);

    private static Decision Stel(LokaalOpleidingsplan? p, string vanaf = "02-11-2026", string? adres = null, string vandaag = "02-11-2026", params string[] onderdelen) =>
        StelOpleidingsplanVast.Decide(
            p, new(" kindergeneeskunde ", "TOP2020 versie 2", onderdelen.Length > 0 ? onderdelen : ["acuut zieke kind"], "Voortgangsgesprek elke drie maanden.", adres, Dag(vanaf)), I("I1"),
            Dag(vandaag));

    private static Gegeven<LokaalOpleidingsplan> Gevraagd() => Spec.Given<LokaalOpleidingsplan>([.. Verbind(null).Events]);

    private static Decision Op(LokaalOpleidingsplan? p, string dag)
    {
        var verstreken = p!.OpenTermijnen().Where(t => t.Op <= Dag(dag) && !Signalen.IsVan(t)).ToList();
        return verstreken.Count == 0 ? Decision.NothingNew : LokaalOpleidingsplan.Verstreken(p, verstreken[0], Dag(dag));
    }

    [Fact, Trait("Regel", "ERK-41")]
    public void An_entry_without_a_plan_is_not_refused_and_the_instelling_is_asked_for_it_once()
    {
        var besluit = Verbind(null);
        besluit.Events.First().ShouldBe(Verbonden());
        var signaal = besluit.Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem();
        (signaal.Regel, signaal.Geadresseerde, signaal.UiterlijkOp, signaal.Onderwerp).ShouldBe(("ERK-41", Rollen.Contactpersoon, Dag("28-12-2026"), "opleidingsplan instelling I1"));
        Gevraagd().When(p => Verbind(p)).ThenNothing();
        Gevraagd().When(p => Verbind(p, Tweede)).Then(Verbonden(Tweede, gevraagd: false));
        Spec.Given<LokaalOpleidingsplan>(Versie()).When(p => Verbind(p)).Then(Verbonden(gevraagd: false)).State!.OpenTermijnen().ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "ERK-41")]
    [InlineData("13-12-2026", null)]
    [InlineData("14-12-2026", typeof(LokaalOpleidingsplanHerinnerd))]
    [InlineData("15-12-2026", typeof(LokaalOpleidingsplanHerinnerd))]
    [InlineData("28-12-2026", typeof(LokaalOpleidingsplanHerinnerd))]
    [InlineData("29-12-2026", typeof(LokaalOpleidingsplanTeLaat))]
    [InlineData("01-03-2027", typeof(LokaalOpleidingsplanTeLaat))]
    public void Reminder_fourteen_days_before_the_last_day_and_too_late_the_day_after_it_each_once(string dag, Type? gebeurtenis)
    {
        var besluit = Gevraagd().When(p => Op(p, dag));
        besluit.Decision.Events.FirstOrDefault()?.GetType().ShouldBe(gebeurtenis);
        if (gebeurtenis is null) return;
        var signalen = besluit.Decision.Events.OfType<SignaalGeregistreerd>().Select(s => (s.Geadresseerde, s.UiterlijkOp)).ToList();
        signalen.ShouldBe(gebeurtenis == typeof(LokaalOpleidingsplanHerinnerd)
            ? [(Rollen.Contactpersoon, Dag("28-12-2026"))]
            : [(Rollen.Contactpersoon, null), (Rollen.Stagecoordinator, null)]);
        besluit.Decision.Events.OfType<SignaalVervallen>().Count().ShouldBe(1);
        Gevraagd().And([.. besluit.Decision.Events]).When(p => Op(p, dag)).ThenNothing();
    }

    [Fact, Trait("Regel", "ERK-41")]
    public void After_the_reminder_the_end_comes_and_a_plan_that_comes_late_answers_everything()
    {
        var herinnerd = Gevraagd().And([.. Op(Gevraagd().State, "14-12-2026").Events]);
        var teLaat = herinnerd.And([.. Op(herinnerd.State, "29-12-2026").Events]);
        teLaat.State!.Gevraagd.ShouldBe(new(Dag("14-12-2026"), Dag("28-12-2026"), Herinnerd: true, TeLaat: true));
        teLaat.State.OpenTermijnen().ShouldBeEmpty();
        teLaat.When(p => Stel(p, "02-01-2027", vandaag: "02-01-2027")).ThenTypes(typeof(LokaalOpleidingsplanVastgesteld), typeof(SignaalVervallen), typeof(SignaalVervallen))
            .State!.ShouldSatisfyAllConditions(p => p.Gevraagd.ShouldBeNull(), p => p.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "ERK-41")]
    public void A_plan_in_time_ends_the_wait_and_so_does_the_withdrawal_of_the_last_entry()
    {
        Gevraagd().When(p => Stel(p)).ThenTypes(typeof(LokaalOpleidingsplanVastgesteld), typeof(SignaalVervallen)).State!.OpenTermijnen().ShouldBeEmpty();
        var twee = Gevraagd().And(Verbonden(Tweede, gevraagd: false));
        var een = twee.When(p => MaakVermeldingLos.Decide(p, new(EtalageSpecs.Id))).Then(new EtalagevermeldingLosgemaakt(EtalageSpecs.Id));
        een.State!.Gevraagd.ShouldNotBeNull();
        een.When(p => MaakVermeldingLos.Decide(p, new(Tweede))).ThenTypes(typeof(EtalagevermeldingLosgemaakt), typeof(SignaalVervallen)).State!.OpenTermijnen().ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-41")]
    public void Versions_are_kept_and_the_one_of_the_day_holds()
    {
        var plan = Spec.Given<LokaalOpleidingsplan>().When(p => Stel(p, "01-09-2026")).Then(Versie(1, "01-09-2026"))
            .When(p => Stel(p, onderdelen: ["acuut zieke kind", "neonatologie"])).Then(Versie(2, "02-11-2026", "acuut zieke kind", "neonatologie"));
        plan.State!.Op(Dag("31-08-2026")).ShouldBeNull();
        plan.State.Op(Dag("01-11-2026"))!.Nummer.ShouldBe(1);
        plan.State.Op(Dag("02-11-2026"))!.Nummer.ShouldBe(2);
    }

    [Theory, Trait("Regel", "ERK-41")]
    [InlineData("03-11-2026", null)]
    [InlineData("31-08-2026", null)]
    [InlineData("02-11-2026", "http://plan.nl")]
    [InlineData("02-11-2026", "plan.pdf")]
    public void A_version_from_the_future_or_before_the_last_one_or_without_a_safe_address_is_refused(string vanaf, string? adres) =>
        Spec.Given<LokaalOpleidingsplan>(Versie(1, "01-09-2026")).When(p => Stel(p, vanaf, adres)).ThenRefusedBy("ERK-41");

    [Fact, Trait("Regel", "ERK-41")]
    public void A_plan_names_at_least_one_part() =>
        StelOpleidingsplanVast.Decide(null, new("SEH", "TOP", [], "Gesprek.", null, Vandaag), I("I1"), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-41");
}
