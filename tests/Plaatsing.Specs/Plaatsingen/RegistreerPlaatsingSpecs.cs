using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

public class RegistreerPlaatsingSpecs
{
    private static readonly RegistreerPlaatsing Rij = new("p0001 ", "a0001", "s0001", D("01-09-2026"), D("28-02-2027"), "gestart");

    [Theory, Trait("Regel", "OVK-2")]
    [InlineData("gestart", Plaatsingstatus.Lopend)]
    [InlineData("geplaatst", Plaatsingstatus.Geplaatst)]
    public void A_row_becomes_a_plaatsing_with_the_duration_of_its_place_and_the_percentage_of_its_aios(string status, string als) =>
        Spec.Given<Plaatsing>()
            .When(p => RegistreerPlaatsing.Decide(p, Rij with { Status = status }, Leeg(85), Kopie(Altijd())))
            .Then(new PlaatsingGeregistreerd(Stand(status: als, percentage: 85), status, null));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_row_is_nothing_new_whatever_happened_since() =>
        Plaatsing().Na(Afwezig("02-11-2026", null), Dag22).And(new PlaatsingVoortijdigBeeindigd(Stand(tot: "30-11-2026", status: Plaatsingstatus.VoortijdigBeeindigd), Procedure))
            .When(p => RegistreerPlaatsing.Decide(p, Rij, null, null)).ThenNothing();

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData("A0002", "S0001", "01-09-2026", "28-02-2027", "gestart", "Aiosnummer")]
    [InlineData("A0001", "S0002", "01-09-2026", "28-02-2027", "gestart", "Stageplaatscode")]
    [InlineData("A0001", "S0001", "02-09-2026", "28-02-2027", "gestart", "Van")]
    [InlineData("A0001", "S0001", "01-09-2026", "27-02-2027", "gestart", "Tot")]
    [InlineData("A0001", "S0001", "01-09-2026", "28-02-2027", "geplaatst", "Status")]
    [InlineData("A0002", "S0002", "02-09-2026", "27-02-2027", "geplaatst", "Aiosnummer, Stageplaatscode, Van, Tot, Status")]
    public void Other_content_is_a_conflict_that_names_the_fields(string aios, string plaats, string van, string tot, string status, string velden) =>
        Plaatsing().When(p => RegistreerPlaatsing.Decide(p, new("P0001", aios, plaats, D(van), D(tot), status), Leeg(), Kopie(Altijd())))
            .ThenRefusedBy("OVK-14").Cijfers["velden"].ShouldBe(velden);

    [Theory, Trait("Regel", "PLA-18")]
    [InlineData("28-02-2027", "01-09-2026", true)]
    [InlineData("02-09-2026", "01-09-2026", true)]
    [InlineData("01-09-2026", "01-09-2026", false)]
    public void The_last_day_is_not_before_the_first(string van, string tot, bool geweigerd) =>
        Verwacht(Rij with { Van = D(van), TotEnMet = D(tot) }, Leeg(), geweigerd ? "PLA-18" : null);

    [Theory, Trait("Regel", "PLA-26")]
    [InlineData("26-10-2026", "06-12-2026", true)]
    [InlineData("01-03-2027", "31-05-2027", false)]
    [InlineData("28-02-2027", "31-05-2027", true)]
    public void It_does_not_overlap_another_plaatsing_of_the_aios(string van, string tot, bool geweigerd) =>
        Verwacht(Rij with { Plaatsingscode = "P9001", Van = D(van), TotEnMet = D(tot) }, Voorbeeld.Aios(), geweigerd ? "PLA-26" : null);

    [Theory, Trait("Regel", "PLA-27")]
    [InlineData("01-03-2026", false)]
    [InlineData("28-02-2026", true)]
    public void It_does_not_begin_before_the_training(string van, bool geweigerd) =>
        Verwacht(Rij with { Van = D(van), TotEnMet = D("31-05-2026") }, Leeg(), geweigerd ? "PLA-27" : null);

    [Fact, Trait("Regel", "OVK-2")]
    public void References_that_nobody_knows_are_reported_not_invented()
    {
        Spec.Given<Plaatsing>().When(p => RegistreerPlaatsing.Decide(p, Rij, null, Kopie(Altijd()))).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("aios");
        Spec.Given<Plaatsing>().When(p => RegistreerPlaatsing.Decide(p, Rij, Leeg(), null)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("stageplaats");
        Spec.Given<Plaatsing>().When(p => RegistreerPlaatsing.Decide(p, Rij, Leeg(), Stageplaatskopie.Fold(null, new DekkingOvergenomen(Plaatscode, Altijd(), 1))))
            .ThenRefusedBy("OVK-2");
    }

    [Fact]
    public void A_status_that_does_not_exist_is_refused() => Verwacht(Rij with { Status = "bezig" }, Leeg(), "PLA-84");

    [Fact, Trait("Regel", "ERK-16")]
    public void A_fact_of_the_past_is_not_judged_on_ERK_16_and_capacity() => Spec.Given<Plaatsing>()
        .When(p => RegistreerPlaatsing.Decide(p, Rij, Leeg(), Kopie(Afwezig("01-09-2026", null), Gegevens(slwp: []), ("Q", "01-09-2026", "28-02-2027"))))
        .ThenTypes(typeof(PlaatsingGeregistreerd));

    private static Plaatsingen.Aios Leeg(int percentage = 100) => Spec.Given<Plaatsingen.Aios>(AiosEvent(percentage: percentage)).State!;

    private static void Verwacht(RegistreerPlaatsing rij, Plaatsingen.Aios aios, string? regel)
    {
        var beslissing = Spec.Given<Plaatsing>().When(p => RegistreerPlaatsing.Decide(p, rij, aios, Kopie(Altijd())));
        if (regel is null) beslissing.ThenTypes(typeof(PlaatsingGeregistreerd));
        else beslissing.ThenRefusedBy(regel);
    }
}
