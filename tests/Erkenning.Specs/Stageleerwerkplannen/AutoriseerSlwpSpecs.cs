using Shouldly;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageleerwerkplannen;

public class AutoriseerSlwpSpecs
{
    internal static readonly Slwpinhoud Vol = new(
        "SEH van een opleidingsziekenhuis.", "08:00 tot 18:00 uur", new(false, 4, 24m), "Niet in de eerste twee weken.", "Twee weken inwerken.",
        "VOG en UZI-pas, zes weken vooraf.", "Vrijdag.", "Vanaf 85 procent.");

    private static readonly string[] Personen = [Slwponderdeel.ContactStageopleider, Slwponderdeel.ContactInstelling];
    private static readonly Autorisatiefeiten Erkend = new(Gekoppeld: true, Erkend: true, Aangevraagd: false, EerderGeautoriseerd: true, ContactGewijzigd: false);

    private static SlwpConceptIngediend Concept(int nummer = 1, Slwpinhoud? inhoud = null, string[]? personen = null) =>
        new("S1", "AMC", nummer, inhoud ?? Vol, personen ?? Personen, Dag("20-10-2026"));

    private static SlwpGeautoriseerd Geautoriseerd(int nummer = 1, string op = "02-11-2026", string tot = "01-11-2027", string wie = "A") =>
        new("S1", "AMC", nummer, Dag(op), Dag(tot), wie, Vol.Diensten!);

    private static Gegeven<Stageleerwerkplan> Plan(params object[] events) => Spec.Given<Stageleerwerkplan>(events);

    private static Decision Autoriseer(Stageleerwerkplan? plan, int nummer = 1, Autorisatiefeiten? feiten = null, string? op = null, string? vandaag = null, string wie = "A") =>
        AutoriseerSlwp.Decide(plan, new(nummer, wie, Dag(op ?? vandaag ?? "02-11-2026")), feiten ?? Erkend, Parametertabel.Regelboek, Dag(vandaag ?? "02-11-2026"));

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("01-02-2027", "31-01-2028")]
    [InlineData("29-02-2028", "27-02-2029")]
    public void An_authorisation_is_valid_for_a_year(string op, string tot) =>
        Plan(Concept()).When(p => Autoriseer(p, vandaag: op))
            .ThenFeiten(Geautoriseerd(op: op, tot: tot).Volgens("ERK-13", Rollen.Stagebeheerder, Rollen.Stagesecretariaat));

    [Theory, Trait("Regel", "ERK-12")]
    [InlineData("omschrijving en leeraanbod")]
    [InlineData("contactgegevens van de stageopleider")]
    [InlineData("contactgegevens van de contactpersoon of manager")]
    [InlineData("werktijden")]
    [InlineData("diensten")]
    [InlineData("vakantie bij de start")]
    [InlineData("introductie en inwerkperiode")]
    [InlineData("administratieve eisen")]
    [InlineData("vaste afwezigheidsdagen van de stageopleider")]
    [InlineData("mogelijkheid van deeltijd")]
    public void Each_mandatory_section_that_is_empty_is_refused_by_name(string onderdeel)
    {
        var inhoud = onderdeel switch
        {
            Slwponderdeel.Omschrijving => Vol with { Omschrijving = " " },
            Slwponderdeel.Werktijden => Vol with { Werktijden = null },
            Slwponderdeel.Diensten => Vol with { Diensten = null },
            Slwponderdeel.Vakantie => Vol with { Vakantie = null },
            Slwponderdeel.Introductie => Vol with { Introductie = "" },
            Slwponderdeel.Administratie => Vol with { Administratie = null },
            Slwponderdeel.Afwezigheidsdagen => Vol with { Afwezigheidsdagen = null },
            Slwponderdeel.Deeltijd => Vol with { Deeltijd = null },
            _ => Vol,
        };

        Plan(Concept(inhoud: inhoud, personen: [.. Personen.Where(p => p != onderdeel)])).When(p => Autoriseer(p))
            .ThenRefusedBy("ERK-12").Cijfers["onderdelen"].ShouldBeAssignableTo<IReadOnlyList<string>>().ShouldBe([onderdeel]);
    }

    [Fact, Trait("Regel", "ERK-12")]
    public void All_empty_sections_are_listed_at_once() =>
        Plan(Concept(inhoud: new(null, null, null, null, null, null, null, null), personen: [])).When(p => Autoriseer(p))
            .ThenRefusedBy("ERK-12").Cijfers["onderdelen"].ShouldBeAssignableTo<IReadOnlyList<string>>()!.Count.ShouldBe(10);

    [Theory, Trait("Regel", "ERK-12")]
    [InlineData(true, null, null, true)]
    [InlineData(false, 4, 24.0, true)]
    [InlineData(false, 4, null, false)]
    [InlineData(false, null, 24.0, false)]
    [InlineData(false, 0, 24.0, false)]
    [InlineData(true, 1, null, false)]
    public void Diensten_say_number_and_duration_or_none(bool geen, int? aantal, double? uren, bool ingevuld) =>
        new Slwpdiensten(geen, aantal, (decimal?)uren).IsIngevuld().ShouldBe(ingevuld);

    [Fact, Trait("Regel", "ERK-13")]
    public void Only_who_is_linked_and_erkend_authorises()
    {
        Plan(Concept()).When(p => Autoriseer(p, feiten: Erkend with { Gekoppeld = false })).ThenRefusedBy("ERK-13").Cijfers["opleidernummer"].ShouldBe("A");
        Plan(Concept()).When(p => Autoriseer(p, feiten: Erkend with { Erkend = false })).ThenRefusedBy("ERK-13");
    }

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_candidate_authorises_the_first_version_only(bool eerder, bool mag)
    {
        var kandidaat = new Autorisatiefeiten(Gekoppeld: false, Erkend: false, Aangevraagd: true, eerder, ContactGewijzigd: false);
        var besluit = Plan(Concept()).When(p => Autoriseer(p, feiten: kandidaat, wie: "C"));
        if (mag) besluit.Then(Geautoriseerd(wie: "C"));
        else besluit.ThenRefusedBy("ERK-13").Melding.ShouldContain("aanvraag");
    }

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("01-11-2026")]
    [InlineData("03-11-2026")]
    public void It_is_not_backdated_and_not_announced(string op) =>
        Plan(Concept()).When(p => Autoriseer(p, op: op, vandaag: "02-11-2026")).ThenRefusedBy("ERK-13").Cijfers["vandaag"].ShouldBe(Dag("02-11-2026"));

    [Fact, Trait("Regel", "ERK-13")]
    public void A_version_older_than_the_last_one_is_refused_and_an_unknown_one_too()
    {
        var plan = Plan(Concept(), Concept(2), Geautoriseerd(2));
        plan.When(p => Autoriseer(p, 1)).ThenRefusedBy("ERK-13").Cijfers["laatsteVersie"].ShouldBe(2);
        plan.When(p => Autoriseer(p, 3)).ThenRefusedBy("ERK-13");
        Plan().When(p => Autoriseer(p, 1)).ThenRefusedBy("ERK-13");
    }

    [Fact, Trait("Regel", "ERK-13")]
    public void The_duo_partner_authorises_the_same_version_a_year_later() =>
        Plan(Concept(), Geautoriseerd()).When(p => Autoriseer(p, vandaag: "20-10-2027", wie: "B"))
            .Then(Geautoriseerd(op: "20-10-2027", tot: "19-10-2028", wie: "B"));

    [Fact, Trait("Regel", "ERK-12")]
    public void What_changed_for_others_is_told_with_the_sections()
    {
        var nieuw = Vol with { Diensten = new(true, null, null), Vakantie = "Niet in de eerste maand.", Omschrijving = "Anders." };
        Plan(Concept(), Geautoriseerd(), Concept(2, nieuw)).When(p => Autoriseer(p, 2, Erkend with { ContactGewijzigd = true }, vandaag: "01-12-2026"))
            .ThenFeiten(
                new SlwpGeautoriseerd("S1", "AMC", 2, Dag("01-12-2026"), Dag("30-11-2027"), "A", nieuw.Diensten!)
                    .Volgens("ERK-13", Rollen.Stagebeheerder, Rollen.Stagesecretariaat),
                new SlwpHerzien("S1", "AMC", 2, Dag("01-12-2026"), ["diensten", "vakantie bij de start", "contactgegevens van de contactpersoon of manager"])
                    .Volgens("ERK-12", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat));
    }

    [Fact, Trait("Regel", "ERK-12")]
    public void A_new_version_that_changes_nothing_for_others_only_is_authorised() =>
        Plan(Concept(), Geautoriseerd(), Concept(2, Vol with { Omschrijving = "Beter geschreven." })).When(p => Autoriseer(p, 2, vandaag: "01-12-2026"))
            .Then(Geautoriseerd(2, "01-12-2026", "30-11-2027"));

    [Theory, Trait("Regel", "ERK-13")]
    [InlineData("06-09-2027", "geautoriseerd")]
    [InlineData("07-09-2027", "verloopt binnenkort")]
    [InlineData("01-11-2027", "verloopt binnenkort")]
    [InlineData("02-11-2027", "verlopen")]
    public void A_version_runs_through_its_states(string dag, string status)
    {
        var plan = Plan(Concept(), Geautoriseerd(), Concept(2)).State!;
        plan.StatusOp(plan.Versie(1)!, Dag(dag)).ShouldBe(status);
        plan.StatusOp(plan.Versie(2)!, Dag(dag)).ShouldBe("concept");
    }

    [Fact, Trait("Regel", "ERK-28")]
    public void Every_version_stays_and_the_former_one_is_replaced()
    {
        var plan = Plan(Concept(), Geautoriseerd(), Concept(2), Geautoriseerd(2, "01-12-2026", "30-11-2027")).State!;
        plan.Versies.Select(v => plan.StatusOp(v, Dag("02-12-2026"))).ShouldBe(["vervangen", "geautoriseerd"]);
        plan.Versie(1)!.GeautoriseerdOp.ShouldBe(Dag("02-11-2026"));
    }

    [Fact, Trait("Regel", "ERK-27")]
    public void What_is_missing_on_supervision_is_a_flag_and_blocks_nothing()
    {
        Slwponderdeel.BegeleidingOntbreekt(Vol, [.. Personen, Slwponderdeel.Achterwacht]).ShouldBe(
            ["dagelijkse begeleiding", "eindverantwoordelijke bij acute calamiteiten", "vervanging van een afwezige stageopleider"]);
        Slwponderdeel.BegeleidingOntbreekt(Vol, Slwponderdeel.Personen).ShouldBeEmpty();
        Plan(Concept()).When(p => Autoriseer(p)).Then(Geautoriseerd());
    }

    [Fact, Trait("Regel", "ERK-12")]
    public void A_concept_may_be_incomplete_and_gets_the_next_number()
    {
        var plaats = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))!;
        var leeg = new Slwpinhoud(null, null, null, null, null, null, null, null);
        var contact = new Slwpcontact(Guid.Empty, "S1", 2, "dr. A, 020-1234567", null, null, "Bel 1234.", null, null);
        var besluit = DienSlwpIn.Decide(Plan(Concept()).State, plaats, new(leeg, contact), Vandaag);

        besluit.Feiten.ShouldBe([new SlwpConceptIngediend("S1", "AMC", 2, leeg, [Slwponderdeel.ContactStageopleider, Slwponderdeel.Achterwacht], Vandaag).Volgens("ERK-12")]);
        besluit.Events.Single().ToString()!.ShouldNotContain("020-1234567");
    }

    [Fact, Trait("Regel", "ERK-13")]
    public void The_facts_of_who_asks_come_from_the_person_and_the_links()
    {
        var plaats = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(slwp: null, opleiders: ["A"])))!;
        Autorisatiefeiten.Van(plaats, Opleider("A"), false, Vandaag).ShouldBe(new(true, true, false, false, false));
        Autorisatiefeiten.Van(plaats, Opleider("A", "I2"), false, Vandaag).ShouldBe(new(true, false, false, false, false));
        Autorisatiefeiten.Van(plaats, Opleider("B"), true, Vandaag).ShouldBe(new(false, true, false, false, true));
        Autorisatiefeiten.Van(plaats, null, false, Vandaag).ShouldBe(new(false, false, false, false, false));

        var kandidaat = Stageopleider.Fold(
            Opleider("C", erkendVan: "01-01-2022", erkendTot: "31-12-2023"),
            new ErkenningAangevraagd(Guid.NewGuid(), "C", "AMC", "I1", Erkenningssoort.Stageopleider, "SEH", Dag("01-01-2027"), null));
        Autorisatiefeiten.Van(plaats, kandidaat, false, Vandaag).ShouldBe(new(false, false, true, false, false));
    }
}
