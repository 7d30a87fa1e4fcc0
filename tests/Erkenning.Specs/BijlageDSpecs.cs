using Shouldly;
using StageSystem.Erkenningen.Opleidingsplaatsen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs;

/// <summary>Appendix D of the regelboek, as far as Erkenning decides: one test for each row, at the limit and just outside.</summary>
public class BijlageDSpecs
{
    private static readonly Guid Aanvraag = Guid.Parse("0f000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Plaats = Guid.Parse("0f000000-0000-0000-0000-0000000000e1");

    /// <summary>One stageplaats with one stageopleider: nobody else covers.</summary>
    private static Wereld Alleen() => new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats(duo: null);

    private static string[] Status(Wereld wereld, params string[] dagen) => [.. dagen.Select(d => wereld.Persoon("A").Erkenningen[ErkenningVan("A")].StatusOp(Dag(d)))];

    private static string?[] Gedekt(Wereld wereld, params string[] dagen) => [.. dagen.Select(d => wereld.Plaats().DekkingOp(Dag(d))?.Soort)];

    [Fact, Trait("Regel", "ERK-18")]
    public void Absence_stageopleider_vacation_21_days_no_effect_and_22_days_twijfelachtig_from_day_1()
    {
        var wereld = Alleen();
        wereld.MeldAfwezig("A", "01-07-2027", "21-07-2027");
        Status(wereld, "01-07-2027", "21-07-2027").ShouldBe(["verleend", "verleend"]);
        Gedekt(wereld, "01-07-2027", "21-07-2027").ShouldBe(["enkel", "enkel"]);

        wereld.MeldAfwezig("A", "01-07-2027", "22-07-2027");
        wereld.MeldOverschreden("A", "01-07-2027", "22-07-2027").OfType<ErkenningTwijfelachtigGeworden>().Single().Van.ShouldBe(Dag("01-07-2027"));
        Status(wereld, "30-06-2027", "01-07-2027", "22-07-2027", "23-07-2027").ShouldBe(["verleend", "twijfelachtig", "twijfelachtig", "verleend"]);
        Gedekt(wereld, "30-06-2027", "01-07-2027", "22-07-2027", "23-07-2027").ShouldBe(["enkel", "ongedekt", "ongedekt", "enkel"]);
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Absence_stageopleider_sickness_14_days_none_15_check_and_22_twijfelachtig()
    {
        // The check at 15 days lives in Verlof: here nothing is touched until the threshold of 21 is passed, on day 22.
        var wereld = Alleen();
        wereld.MeldAfwezig("A", "02-11-2026", null);
        wereld.Naar("15-11-2026").OfType<ErkenningTwijfelachtigGeworden>().ShouldBeEmpty();
        wereld.Naar("22-11-2026").OfType<ErkenningTwijfelachtigGeworden>().ShouldBeEmpty();
        Gedekt(wereld, "02-11-2026", "15-11-2026", "16-11-2026", "22-11-2026").ShouldBe(["enkel", "enkel", "enkel", "enkel"]);

        wereld.Naar("23-11-2026");
        wereld.MeldOverschreden("A", "02-11-2026", null);
        Status(wereld, "01-11-2026", "02-11-2026", "23-11-2026").ShouldBe(["verleend", "twijfelachtig", "twijfelachtig"]);
        Gedekt(wereld, "01-11-2026", "02-11-2026").ShouldBe(["enkel", "ongedekt"]);
    }

    [Theory, Trait("Regel", "ERK-1"), Trait("Regel", "ERK-7")]
    [InlineData("15-03-2027", true)]
    [InlineData("14-03-2027", false)]
    public void Erkenning_6_months_since_15_09_2026_on_15_03_2027_and_14_03_2027_refused(string ingang, bool mag) =>
        BesluitPer(ingang, new(true, Dag("15-09-2026"), 24.0m, P("01-02-2027", "31-01-2028")), mag, "b");

    [Theory, Trait("Regel", "ERK-1"), Trait("Regel", "ERK-8")]
    [InlineData(16.0, true)]
    [InlineData(15.9, false)]
    public void Sixteen_hours_16_0_allowed_and_15_9_refused(decimal uren, bool mag)
    {
        BesluitPer("15-03-2027", new(true, Dag("15-09-2026"), uren, P("01-02-2027", "31-01-2028")), mag, "c");

        // After granting it is no refusal: the erkenning becomes doubtful from the day of the change.
        var na = WijzigUren.Decide(Opleider("A"), new("I1", Dag("01-03-2027"), uren), Vandaag).Events.OfType<ErkenningTwijfelachtigGeworden>().ToList();
        na.Select(t => t.Van).ShouldBe(mag ? [] : [Dag("01-03-2027")]);
    }

    [Fact, Trait("Regel", "ERK-13"), Trait("Regel", "ERK-16")]
    public void SLWP_last_day_valid_and_next_day_no_new_start()
    {
        var laatste = Slwp.GeldigTotEnMet(Dag("01-02-2027"), Parametertabel.Regelboek, "AMC");
        laatste.ShouldBe(Dag("31-01-2028"));
        var feiten = new Plaatsbaarheidsfeiten([], [P("01-01-2020")], [P("01-01-2020")], [new(Dag("01-02-2027"), laatste)], []);
        int[] Faalt(DateOnly start) => [.. Plaatsbaarheid.Toets(feiten, new(start, start.AddDays(90)), Dag("01-12-2027")).Select(b => b.Nummer)];
        Faalt(laatste).ShouldBeEmpty();
        Faalt(laatste.AddDays(1)).ShouldBe([4]);
    }

    [Theory, Trait("Regel", "ERK-44")]
    [InlineData("31-12-2027", true)]
    [InlineData("01-01-2028", false)]
    public void FMS_instromer_from_01_03_2027_stops_31_12_2027_refillable_through_that_day_and_01_01_2028_vervallen(string gestopt, bool hervulbaar)
    {
        var jaar = Spec.Given<Jaarplaatsen>(new OpleidingsplaatsToegewezen("I1", "SEH", 2027, "AMC", 1, "VWS-27"), new InstromerGeplaatst(Plaats, Dag("01-03-2027"), true, null)).State!;
        jaar = MeldGestopt.Decide(jaar, new(Plaats, Dag(gestopt), IsInstromer: true)).Events.Aggregate((Jaarplaatsen?)jaar, Jaarplaatsen.Fold)!;
        var nieuw = Guid.Parse("0f000000-0000-0000-0000-0000000000e2");
        jaar.Plaatsen[0].StatusOp(Dag(gestopt)).ShouldBe(hervulbaar ? Opleidingsplaatsstatus.Hervulbaar : Opleidingsplaatsstatus.Vervallen);
        (PlaatsInstromer.Decide(jaar, new(nieuw, Dag(gestopt), null, Plaats)) is Decision.Accepted).ShouldBe(hervulbaar);
        PlaatsInstromer.Decide(jaar, new(nieuw, Dag("01-01-2028"), null, Plaats)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-44");
    }

    private static void BesluitPer(string ingang, Voorwaardefeiten feiten, bool mag, string onderdeel)
    {
        var aangevraagd = Spec.Given<Stageopleider>(OpleiderEvents("A")).State!;
        aangevraagd = DoeAanvraag.Decide(aangevraagd, new(Aanvraag, "I1", "stageopleider", "SEH", Dag(ingang), "S1", [], [], [])).Events.Aggregate((Stageopleider?)aangevraagd, Stageopleider.Fold)!;
        var besluit = BeslisOpAanvraag.Decide(aangevraagd, new(Aanvraag, true, "RGS-1", Dag("01-03-2027"), Dag(ingang), null), feiten, Dag("01-03-2027"));
        if (mag) besluit.Events.OfType<ErkenningVerleend>().Single().Van.ShouldBe(Dag(ingang));
        else besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Cijfers["voorwaarden"].ShouldBe(new[] { onderdeel });
    }
}
