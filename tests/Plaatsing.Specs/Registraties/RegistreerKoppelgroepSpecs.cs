namespace StageSystem.Plaatsingen.Specs;

public class RegistreerKoppelgroepSpecs
{
    private static readonly RegistreerGespreksscore Rij = new("KG01", "A0001", "H010", 1, 2, "Prettig gesprek", null);

    private static Gegeven<Koppelgroep> Geen => Spec.Given<Koppelgroep>();

    private static Gegeven<Koppelgroep> Gescoord(int aios = 1, int opleider = 2) => Spec.Given<Koppelgroep>(
        new KoppelgroeplidGeregistreerd("KG01", "A0001", "aios"), new GesprekGescoord("KG01", "A0001", "H010", aios, opleider));

    [Theory, Trait("Regel", "OVK-2")]
    [InlineData("kg01", " a0001", "AIOS", "aios")]
    [InlineData("KG01", "H010", "hao", "hao")]
    public void A_member_is_registered(string groep, string nummer, string rol, string als) =>
        Geen.When(g => RegistreerKoppelgroeplid.Decide(g, new(groep, nummer, rol), true))
            .Then(new KoppelgroeplidGeregistreerd("KG01", Sleutel.Normaal(nummer), als));

    [Fact, Trait("Regel", "OVK-14")]
    public void Another_role_for_a_member_is_a_conflict()
    {
        Gescoord().When(g => RegistreerKoppelgroeplid.Decide(g, new("KG01", "A0001", "hao"), true)).ThenRefusedBy("OVK-14").Cijfers["velden"].ShouldBe("Rol");
        Gescoord().When(g => RegistreerKoppelgroeplid.Decide(g, new("KG01", "a0001 ", "aios"), true)).ThenNothing();
    }

    [Theory, Trait("Regel", "OVK-2")]
    [InlineData("aios", "aios")]
    [InlineData("hao", "huisartsopleider")]
    public void A_member_that_nobody_knows_is_reported(string rol, string soort) =>
        Geen.When(g => RegistreerKoppelgroeplid.Decide(g, new("KG01", "X", rol), false)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe(soort);

    [Fact]
    public void A_role_that_does_not_exist_is_refused() => Geen.When(g => RegistreerKoppelgroeplid.Decide(g, new("KG01", "X", "arts"), true)).ThenRefusedBy("PLA-57");

    [Theory, Trait("Regel", "PLA-57")]
    [InlineData(1, 1, true)]
    [InlineData(2, 3, true)]
    [InlineData(3, 2, true)]
    [InlineData(0, 1, false)]
    [InlineData(4, 1, false)]
    [InlineData(1, 4, false)]
    [InlineData(-1, 1, false)]
    public void Scores_are_1_2_or_3(int aios, int opleider, bool bestaat)
    {
        var beslissing = Geen.When(g => RegistreerGespreksscore.Decide(g, Rij with { ScoreAios = aios, ScoreOpleider = opleider }, true, true, null));
        if (bestaat) beslissing.Then(new GesprekGescoord("KG01", "A0001", "H010", aios, opleider));
        else beslissing.ThenRefusedBy("PLA-57");
    }

    [Theory, Trait("Regel", "PLA-57")]
    [InlineData("A0001", "H011", 3, 1, true)]
    [InlineData("A0002", "H010", 3, 1, false)]
    [InlineData("A0002", "H010", 1, 3, true)]
    [InlineData("A0002", "H011", 3, 3, false)]
    public void A_scorer_gives_a_3_once(string aios, string opleider, int scoreAios, int scoreOpleider, bool geweigerd)
    {
        var beslissing = Gescoord(3, 3).When(g => RegistreerGespreksscore.Decide(
            g, Rij with { Aiosnummer = aios, Opleidernummer = opleider, ScoreAios = scoreAios, ScoreOpleider = scoreOpleider }, true, true, null));
        if (geweigerd) beslissing.ThenRefusedBy("PLA-57");
        else beslissing.ThenTypes(typeof(GesprekGescoord));
    }

    [Fact, Trait("Regel", "PLA-57")]
    public void History_without_any_1_is_accepted_and_shown() => Gescoord(2, 1).State!.ZonderEen().ShouldBe(["A0001"]);

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData(2, 2, "Prettig gesprek", "Score aios")]
    [InlineData(1, 1, "Prettig gesprek", "Score opleider")]
    [InlineData(1, 2, "Geen klik", "Opmerking aios")]
    public void Other_content_for_the_same_interview_is_a_conflict(int aios, int opleider, string opmerking, string veld)
    {
        var weigering = Gescoord().When(g => RegistreerGespreksscore.Decide(
            g, Rij with { ScoreAios = aios, ScoreOpleider = opleider, OpmerkingAios = opmerking }, true, true, Rij.Opmerkingen())).ThenRefusedBy("OVK-14");
        weigering.Cijfers["velden"].ShouldBe(veld);
        weigering.Melding.ShouldNotContain("gesprek.", Case.Sensitive, "a remark is for the instituut only (PLA-59)");
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_row_is_nothing_new() => Gescoord()
        .When(g => RegistreerGespreksscore.Decide(g, Rij with { Koppelgroepcode = "kg01 ", OpmerkingOpleider = " " }, true, true, Rij.Opmerkingen())).ThenNothing();

    [Fact, Trait("Regel", "OVK-2")]
    public void Scorers_that_nobody_knows_are_reported()
    {
        Geen.When(g => RegistreerGespreksscore.Decide(g, Rij, false, true, null)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("aios");
        Geen.When(g => RegistreerGespreksscore.Decide(g, Rij, true, false, null)).ThenRefusedBy("OVK-2").Cijfers["soort"].ShouldBe("huisartsopleider");
    }
}
