using Shouldly;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stagekaders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Aanmeldingen;

/// <summary>NSPOH: registered, shown, approved (ERK-33, ERK-34, ERK-36, ERK-37).</summary>
public class AanmeldingSpecs
{
    private static readonly Guid Id = Guid.Parse("0f000000-0000-0000-0000-0000000000c1");

    internal static readonly Aanmeldingsformulier Formulier =
        new("GGD Noord", "Dorpsstraat 1, Hoorn", ["jeugdarts"], "SEH", Dag("01-06-2027"), Dag("31-12-2027"), 2, false, null);

    private static StageplaatsAangemeld Aangemeld(string op = "04-03-2027", string tonen = "11-03-2027") => new(Id, "NSPOH", Formulier, Dag(op), Dag(tonen));

    private static Decision Meld(Aanmelding? a, Aanmeldingsformulier? f = null, bool contact = true, bool toestemming = true, string vandaag = "04-03-2027") =>
        MeldStageplaatsAan.Decide(a, new(Id, "NSPOH", f ?? Formulier, contact, toestemming), Parametertabel.Regelboek, Dag(vandaag));

    private static Gegeven<Aanmelding> IsAangemeld() => Spec.Given<Aanmelding>(Aangemeld());

    private static Gegeven<Aanmelding> Getoond() => IsAangemeld().And(new StageplaatsGepubliceerd(Id, "NSPOH", "N1", "I1", Dag("10-03-2027")));

    private static Decision Beslis(Aanmelding? a, bool goed, string rol = Rollen.Instituutsopleider) => BesluitOverAanmelding.Decide(a!, new(goed, rol), Dag("15-03-2027"));

    private static Decision Toon(Aanmelding? a, bool bekend = true, bool bestaat = false, int duur = 13) =>
        ToonStageplaats.Decide(a!, new("N1", duur), bekend ? I("I1", instituut: "NSPOH") : null, bestaat, Dag("10-03-2027"));

    [Theory, Trait("Regel", "ERK-33")]
    [InlineData("04-03-2027", "11-03-2027")]   // Thursday → Thursday
    [InlineData("05-03-2027", "12-03-2027")]   // Friday → Friday
    [InlineData("06-03-2027", "12-03-2027")]   // Saturday → Friday
    public void Received_on_Thursday_it_is_shown_no_later_than_the_next_Thursday(string op, string tonen) =>
        Spec.Given<Aanmelding>().When(a => Meld(a, vandaag: op)).ThenFeiten(Aangemeld(op, tonen).Volgens("ERK-33", Rollen.Stagesecretariaat));

    [Fact, Trait("Regel", "ERK-33")]
    public void Everything_that_is_missing_is_named_at_once() =>
        Spec.Given<Aanmelding>().When(a => Meld(a, Formulier with { Instelling = " ", Stagesoort = "" }, contact: false, toestemming: false)).ThenRefusedBy("ERK-33")
            .Cijfers["ontbreekt"].ShouldBeAssignableTo<IReadOnlyList<string>>()
            .ShouldBe(["instelling", "stagesoort", "contact", "toestemming om het formulier te publiceren"]);

    [Theory, Trait("Regel", "ERK-33")]
    [InlineData("31-05-2027", true)]
    [InlineData("01-06-2027", false)]
    public void A_period_that_ends_before_it_begins_is_refused(string tot, bool geweigerd)
    {
        var besluit = Spec.Given<Aanmelding>().When(a => Meld(a, Formulier with { TotEnMet = Dag(tot) }));
        if (geweigerd) besluit.ThenRefusedBy("ERK-33");
        else besluit.ThenTypes(typeof(StageplaatsAangemeld));
    }

    [Theory, Trait("Regel", "ERK-37")]
    [InlineData("jeugdarts", true)]
    [InlineData("forensische geneeskunde", true)]
    [InlineData("arts infectieziektebestrijding", true)]
    [InlineData("arts medische milieukunde", true)]
    [InlineData("arts tuberculosebestrijding", true)]
    [InlineData("huisarts", false)]
    [InlineData(null, false)]
    public void Only_these_profiles_may_register(string? profiel, bool mag)
    {
        var besluit = Spec.Given<Aanmelding>().When(a => Meld(a, Formulier with { Profielen = profiel is null ? [] : [profiel] }));
        if (mag) besluit.ThenTypes(typeof(StageplaatsAangemeld));
        else besluit.ThenRefusedBy("ERK-37").Cijfers["toegestaan"].ShouldBe(Aanmeldprofielen.Alle);
    }

    [Theory, Trait("Regel", "ERK-33")]
    [InlineData("09-03-2027", new int[0])]
    [InlineData("10-03-2027", new[] { 4 })]
    [InlineData("11-03-2027", new[] { 4 })]
    [InlineData("12-03-2027", new[] { 4, 6 })]
    public void The_stagebureau_hears_it_on_werkdag_4_and_6(string vandaag, int[] dagen)
    {
        var (s, verteld) = (IsAangemeld().State!, new List<int>());
        for (var dag = Dag("04-03-2027"); dag <= Dag(vandaag); dag = dag.AddDays(1))
        {
            foreach (var termijn in s.OpenTermijnen().Where(t => t.Op <= dag && !Signalen.IsVan(t)).ToList())
            {
                var besluit = Aanmelding.Verstreken(s, termijn, dag);
                verteld.AddRange(besluit.Events.OfType<AanmeldingNietGetoond>().Select(e => e.Werkdag));
                s = besluit.Events.Aggregate((Aanmelding?)s, Aanmelding.Fold)!;
            }
        }

        verteld.ShouldBe(dagen);
        s.Signalen.Count.ShouldBe(dagen.Length == 0 ? 0 : 1);
        s.Signalen.Values.ShouldAllBe(x => x.Geadresseerde == Rollen.Stagesecretariaat);
        Toon(s).Events.OfType<SignaalVervallen>().Count().ShouldBe(s.Signalen.Count);
    }

    [Fact, Trait("Regel", "ERK-33")]
    public void After_downtime_both_are_told_and_one_asks()
    {
        var besluit = Aanmelding.Verstreken(IsAangemeld().State!, IsAangemeld().State!.OpenTermijnen().First(), Dag("20-03-2027"));
        besluit.Events.OfType<AanmeldingNietGetoond>().Select(e => e.Werkdag).ShouldBe([4, 6]);
        besluit.Events.Aggregate(IsAangemeld().State, Aanmelding.Fold)!.Signalen.ShouldHaveSingleItem();
    }

    [Fact, Trait("Regel", "ERK-33")]
    public void Shown_it_has_a_code_and_an_instelling_that_are_known()
    {
        IsAangemeld().When(a => Toon(a)).Then(new StageplaatsGepubliceerd(Id, "NSPOH", "N1", "I1", Dag("10-03-2027")));
        IsAangemeld().When(a => Toon(a, bekend: false)).ThenRefusedBy("OVK-2");
        IsAangemeld().When(a => Toon(a, bestaat: true)).ThenRefusedBy("OVK-14");
        IsAangemeld().When(a => Toon(a, duur: 12)).ThenRefusedBy("PLA-18");
    }

    [Fact, Trait("Regel", "ERK-34")]
    public void Only_the_instituutsopleider_approves_and_only_what_is_shown()
    {
        IsAangemeld().When(a => Beslis(a, goed: true)).ThenRefusedBy("ERK-34");
        Getoond().When(a => Beslis(a, goed: true, Rollen.Stagesecretariaat)).ThenRefusedBy("ERK-34");
        Getoond().When(a => Beslis(a, goed: true)).ThenFeiten(
            new StageplaatsGoedgekeurd(Id, "NSPOH", "N1", Dag("15-03-2027")).Volgens("ERK-34", Rollen.Contactpersoon, Rollen.Stagesecretariaat));
        Getoond().When(a => Beslis(a, goed: false)).Then(new StageplaatsAfgewezen(Id, "NSPOH", "N1", Dag("15-03-2027")));
        IsAangemeld().When(a => Beslis(a, goed: false)).Then(new StageplaatsAfgewezen(Id, "NSPOH", null, Dag("15-03-2027")));
        Getoond().And(new StageplaatsAfgewezen(Id, "NSPOH", "N1", Dag("15-03-2027"))).When(a => Beslis(a, goed: true)).ThenRefusedBy("ERK-34");
    }

    [Fact, Trait("Regel", "ERK-34")]
    public void The_intentieverklaring_goes_out_after_approval_and_once_for_an_instelling()
    {
        VerzendIntentieverklaring Verzend(bool goed) => new("NSPOH", "I1", Id, goed);
        VerzendIntentieverklaring.Decide(null, Verzend(false), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-34");
        var eerste = VerzendIntentieverklaring.Decide(null, Verzend(true), Vandaag);
        eerste.Events.ShouldBe([new StageIntentieverklaringVerzonden("NSPOH", "I1", Id, Vandaag)]);
        VerzendIntentieverklaring.Decide(Intentieverklaring.Fold(null, eerste.Events.Single()), Verzend(true) with { AanleidingId = Oorzaak }, Vandaag).Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-34")]
    public void A_place_that_is_only_shown_takes_no_stage_an_approved_one_does_without_SLWP_and_stageopleider()
    {
        var w = new Wereld().MetInstelling("I1");
        w.Voer(werk => werk.DecideAsync<Aanmelding>(Id, a => Meld(a)));
        w.Voer(werk => AanmeldingOpslag.ToonAsync(werk, Id, new("N1", 13), "I1", w.Vandaag));
        var periode = P("01-06-2027", "30-08-2027");
        w.Plaats("N1").StatusOp(w.Vandaag).ShouldBe("getoond");
        w.Plaats("N1").Gegevens.Gesloten.ShouldBe([new(w.Vandaag, null)]);
        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(w.Plaats("N1")), periode, w.Vandaag).Select(b => b.Nummer).ShouldContain(1);

        w.Naar("10-11-2026");
        var feiten = w.Voer(werk => AanmeldingOpslag.BeslisAsync(werk, Id, new(true, Rollen.Instituutsopleider), w.Vandaag));
        feiten.OfType<StageIntentieverklaringVerzonden>().ShouldHaveSingleItem();
        w.Plaats("N1").StatusOp(w.Vandaag).ShouldBe("goedgekeurd");
        Plaatsbaarheid.Toets(Plaatsbaarheidsfeiten.Van(w.Plaats("N1")), periode, w.Vandaag).ShouldBeEmpty();
        w.Plaats("N1").Gegevens.Gesloten.ShouldBe([new(Dag("02-11-2026"), Dag("09-11-2026"))]);
    }

    [Fact, Trait("Regel", "ERK-36")]
    public void A_stage_type_refers_to_the_general_and_where_present_the_specific_stagekader()
    {
        Stagekaderkeuze.Voor("seh").ShouldBe(["algemeen", "SEH", "praktische informatie", "extra informatie"]);
        Stagekaderkeuze.Voor("infectieziekten").ShouldBe(["algemeen", "praktische informatie", "extra informatie"]);
        Stagekaderkeuze.Specifiek.ShouldBe(
            ["huisartsen", "psychiatrie", "SEH", "verslavingszorg", "kindergeneeskunde", "kinderrevalidatie", "kinderpsychiatrie", "M&G JGZ"]);
    }

    [Fact, Trait("Regel", "ERK-36")]
    public void Versions_are_kept_and_the_one_of_the_day_holds()
    {
        StelStagekaderVast Versie(string adres, string vanaf, string document = "SEH") => new("NSPOH", document, adres, Dag(vanaf));
        var kader = Spec.Given<Stagekader>()
            .When(k => StelStagekaderVast.Decide(k, Versie("https://voorbeeld.nl/1", "01-01-2027"))).Then(new StagekaderVastgesteld("NSPOH", "SEH", 1, "https://voorbeeld.nl/1", Dag("01-01-2027")))
            .When(k => StelStagekaderVast.Decide(k, Versie("https://voorbeeld.nl/2", "01-06-2027"))).Then(new StagekaderVastgesteld("NSPOH", "SEH", 2, "https://voorbeeld.nl/2", Dag("01-06-2027")));
        kader.State!.Op(Dag("31-12-2026")).ShouldBeNull();
        kader.State!.Op(Dag("31-05-2027"))!.Nummer.ShouldBe(1);
        kader.State!.Op(Dag("01-06-2027"))!.Nummer.ShouldBe(2);
        kader.When(k => StelStagekaderVast.Decide(k, Versie("http://voorbeeld.nl/3", "01-07-2027"))).ThenRefusedBy("ERK-36");
        kader.When(k => StelStagekaderVast.Decide(k, Versie("https://voorbeeld.nl/3", "01-07-2027", "chirurgie"))).ThenRefusedBy("ERK-36");
    }

    [Theory, Trait("Regel", "ERK-46")]
    [InlineData("NSPOH", "geen accreditatiepunten")]
    [InlineData("TNO", "geen accreditatiepunten")]
    [InlineData("AMC", "wordt accreditatie aangevraagd")]
    public void Supervising_gives_no_accreditation_points_at_NSPOH(string instituut, string tekst) => Accreditatie.Mededeling(instituut).ShouldContain(tekst);
}
