namespace StageSystem.Plaatsingen.Specs;

public class RegistreerVoorkeurSpecs
{
    private static readonly RegistreerVoorkeur Rij = new("A0065", "CCP-13", "1", "S0028", "Behoefte aan meer psychiatrie");

    private static readonly Stageplaatsgegevens Plaats = Voorbeeld.Gegevens("S0028", "CCP verpleeghuis", "CCP-13", 13);

    private static Gegeven<Voorkeurenlijst> Geen => Spec.Given<Voorkeurenlijst>();

    private static Gegeven<Voorkeurenlijst> Bekend => Spec.Given<Voorkeurenlijst>(
        new VoorkeurOpgegeven("A0065", "CCP-13", 1, "S0028"), new AfwijzingOpgegeven("A0065", "CCP-13", "S0079"));

    [Theory, Trait("Regel", "PLA-37")]
    [InlineData("1", true)]
    [InlineData("4", true)]
    [InlineData("0", false)]
    [InlineData("5", false)]
    [InlineData("-1", false)]
    [InlineData("eerste", false)]
    [InlineData("", false)]
    public void Ranks_are_1_to_4(string rang, bool bestaat)
    {
        var beslissing = Geen.When(l => RegistreerVoorkeur.Decide(l, Rij with { Rang = rang }, true, Plaats, null));
        if (bestaat) beslissing.Then(new VoorkeurOpgegeven("A0065", "CCP-13", int.Parse(rang, System.Globalization.CultureInfo.InvariantCulture), "S0028"));
        else beslissing.ThenRefusedBy("PLA-37");
    }

    [Fact, Trait("Regel", "PLA-37")]
    public void A_rejection_is_a_fact_of_its_own() =>
        Geen.When(l => RegistreerVoorkeur.Decide(l, Rij with { Rang = "Afwijzing" }, true, Plaats, null)).Then(new AfwijzingOpgegeven("A0065", "CCP-13", "S0028"));

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_row_is_nothing_new() => Bekend
        .When(l => RegistreerVoorkeur.Decide(l, Rij with { Aiosnummer = "a0065 ", Poule = "ccp-13", Stageplaatscode = "s0028" }, true, Plaats, Rij.Motief()))
        .ThenNothing();

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData("1", "S0061", "Behoefte aan meer psychiatrie", "Stageplaatscode")]
    [InlineData("1", "S0028", "Iets anders", "Motivatie")]
    [InlineData("afwijzing", "S0061", "Behoefte aan meer psychiatrie", "Stageplaatscode")]
    public void Other_content_for_the_same_key_is_a_conflict(string rang, string plaats, string motivatie, string veld)
    {
        var weigering = Bekend.When(l => RegistreerVoorkeur.Decide(
            l, Rij with { Rang = rang, Stageplaatscode = plaats, Motivatie = motivatie }, true, Plaats, Rij.Motief())).ThenRefusedBy("OVK-14");
        weigering.Cijfers["velden"].ShouldBe(veld);
        weigering.Melding.ShouldNotContain("psychiatrie", Case.Insensitive, "a motivation is for the instituut only (PLA-43)");
    }

    [Theory, Trait("Regel", "PLA-37")]
    [InlineData("2", "S0028")]
    [InlineData("2", "S0079")]
    public void A_place_is_on_the_list_once(string rang, string plaats) => Bekend
        .When(l => RegistreerVoorkeur.Decide(l, Rij with { Rang = rang, Stageplaatscode = plaats }, true, Plaats, null)).ThenRefusedBy("PLA-37");

    [Fact, Trait("Regel", "PLA-37")]
    public void A_place_outside_the_poule_is_refused() =>
        Geen.When(l => RegistreerVoorkeur.Decide(l, Rij with { Poule = "PP-13" }, true, Plaats, null)).ThenRefusedBy("PLA-37");

    [Fact, Trait("Regel", "OVK-2")]
    public void References_that_nobody_knows_are_reported()
    {
        Geen.When(l => RegistreerVoorkeur.Decide(l, Rij, false, Plaats, null)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("aios");
        Geen.When(l => RegistreerVoorkeur.Decide(l, Rij, true, null, null)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("stageplaats");
    }

    [Fact, Trait("Regel", "OVK-11")]
    public void The_motivation_is_kept_apart_and_may_be_erased()
    {
        Rij.Motief().ShouldBe(new Voorkeurmotivatie(Sleutel.Id("voorkeur", "A0065", "CCP-13", "1"), "A0065", "Behoefte aan meer psychiatrie"));
        Bekend.When(l => RegistreerVoorkeur.Decide(l, Rij with { Motivatie = "Iets anders" }, true, Plaats, null)).ThenNothing();
    }
}
