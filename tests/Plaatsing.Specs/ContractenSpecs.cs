using JasperFx.Events;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;
using V1 = StageSystem.Contracts.Plaatsing.V1;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>What Plaatsing tells others of each stored event: with the version of the stream, and nothing that is nobody else's business.</summary>
public class ContractenSpecs
{
    private const long Versie = 7;
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    [Fact, Trait("Regel", "OVK-2")]
    public void Every_change_of_a_plaatsing_tells_the_whole_plaatsing()
    {
        var verwacht = new V1.PlaatsingVastgesteld("P0001", "A0001", "S0001", D("01-09-2026"), D("28-02-2027"), 26m, 100, "lopend", "O0001", "VUMC", Versie);
        var stand = Stand(opleider: Vast);
        Vertaal(new PlaatsingGeregistreerd(stand, "gestart", null)).ShouldBe([verwacht]);
        Vertaal(new StageopleiderOpPlaatsingBenoemd(stand, Vast, stand.Van, stand.TotEnMet)).ShouldBe([verwacht]);
        Vertaal(new PlaatsingGestart(stand)).ShouldBe([verwacht]);
        Vertaal(new PlaatsingAfgerond(stand with { Status = "afgerond" })).ShouldBe([verwacht with { Status = "afgerond" }]);
        Vertaal(new PlaatsingVoortijdigBeeindigd(stand with { TotEnMet = D("30-11-2026"), Status = "voortijdig beeindigd" }, Id))
            .ShouldBe([verwacht with { TotEnMet = D("30-11-2026"), Status = "voortijdig beeindigd" }]);
        Vertaal(new PlaatsingVerlengd(stand with { TotEnMet = D("21-03-2027"), ZonderVerlenging = D("28-02-2027") }, D("28-02-2027"), Id))
            .ShouldBe([verwacht with { TotEnMet = D("21-03-2027"), ZonderVerlenging = D("28-02-2027") }]);
        Vertaal(new PlaatsingVerkort(stand, D("21-03-2027"), Id)).ShouldBe([verwacht]);
        Vertaal(new PlaatsingHerzien(stand with { Deeltijdpercentage = 85 }, stand.Van, stand.TotEnMet, PlaatsingHerzien.Deeltijd, Id, stand.Van, 3))
            .ShouldBe([verwacht with { Deeltijdpercentage = 85 }]);
        Vertaal(new PlaatsingConflict("P0001", "P0002", Plaatsingconflict.Aios, stand.Van, stand.TotEnMet, "VUMC")).ShouldBeEmpty();
        Vertaal(new PlaatsingVervallen(stand with { Status = "vervallen" }, Id)).ShouldBe([verwacht with { Status = "vervallen" }]);
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void What_remains_is_told_in_weeks() =>
        Vertaal(new PlaatsingGestart(Stand() with { Nominaal = 12_250 })).ShouldHaveSingleItem().ShouldBeOfType<V1.PlaatsingVastgesteld>().NominaleWeken.ShouldBe(17.5m);

    [Fact, Trait("Regel", "OVK-8")]
    public void Danger_its_change_and_its_end_are_told()
    {
        var gevaar = new V1.PlaatsingInGevaar("P0001", "A0001", Oorzaak, D("02-11-2026"), D("28-02-2027"), "VUMC", Versie);
        Vertaal(new PlaatsingInGevaar("P0001", "A0001", Oorzaak, Gevaar.Dekking, D("02-11-2026"), D("28-02-2027"), "VUMC")).ShouldBe([gevaar]);
        Vertaal(new PlaatsingsgevaarBijgesteld("P0001", "A0001", Oorzaak, D("02-11-2026"), D("28-02-2027"), "VUMC")).ShouldBe([gevaar]);
        Vertaal(new PlaatsingVeiliggesteld("P0001", "A0001", Oorzaak, "VUMC")).ShouldBe([new V1.PlaatsingVeiliggesteld("P0001", "A0001", Oorzaak, "VUMC", Versie)]);
        Vertaal(new PlaatsingsgevaarGeweken("P0001", Oorzaak)).ShouldBeEmpty("others still threaten it");
    }

    [Fact]
    public void The_rest_of_the_cascade_is_told()
    {
        Vertaal(new StageopleiderOpPlaatsingVervangen("P0001", Partner, D("02-11-2026"), D("28-02-2027"), "VUMC"))
            .ShouldBe([new V1.StageopleiderOpPlaatsingVervangen("P0001", Partner, D("02-11-2026"), D("28-02-2027"), "VUMC", Versie)]);
        Vertaal(new StageGeldigheidInGeding("P0001", "A0001", Id, D("02-11-2026"), D("22-11-2026"), "VUMC"))
            .ShouldBe([new V1.StageGeldigheidInGeding("P0001", "A0001", D("02-11-2026"), D("22-11-2026"), "VUMC", Versie)]);
        Vertaal(new AiosHerplaatst(
                Id, "A0001", "P0001", D("30-11-2026"), "P0001-H1", "S0002", D("01-12-2026"), D("30-03-2027"), 62, 12_000, 100, "stagecoordinator:c1", "VUMC"))
            .ShouldBe([new V1.AiosHerplaatst(Id, "A0001", "P0001", D("30-11-2026"), "P0001-H1", "S0002", D("01-12-2026"), D("30-03-2027"), "VUMC", Versie)]);
    }

    [Fact, Trait("Regel", "REG-7")]
    public void A_register_change_tells_its_lines_and_one_that_lapsed_has_none()
    {
        var vereist = Vertaal(new RegisterwijzigingVereist(Id, "A0001", [new("P0001", Deel()), new("P0002", null)], D("23-11-2026"), D("30-11-2026"), "VUMC"))
            .ShouldHaveSingleItem().ShouldBeOfType<V1.RegisterwijzigingVereist>();
        vereist.Bijzonderheden.ShouldBeNull();
        Vertaal(new RegisterwijzigingVereist(
                Id, "A0001", [], D("23-11-2026"), D("30-11-2026"), "VUMC", [new(new("onderbreking:x", Trajectbijzonderheid.Onderbreking, D("01-01-2027"), D("22-04-2027"), null), true)]))
            .ShouldHaveSingleItem().ShouldBeOfType<V1.RegisterwijzigingVereist>().Bijzonderheden
            .ShouldBe([new V1.Schemabijzonderheid("onderbreking", true, D("01-01-2027"), D("22-04-2027"), null)]);
        vereist.Onderdelen.ShouldBe([new V1.Schemaonderdeel("SEH", "I001", D("01-09-2026"), D("28-02-2027"), 100)]);
        Vertaal(new RegisterwijzigingVervallen(Id, "A0001", "VUMC")).ShouldHaveSingleItem().ShouldBeOfType<V1.RegisterwijzigingVereist>()
            .ShouldSatisfyAllConditions(r => r.WijzigingId.ShouldBe(Id), r => r.Onderdelen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "OVK-11")]
    public void Decisions_copies_preferences_and_scores_stay_here()
    {
        object[] eigen =
        [
            new DekkingOvergenomen("S0001", [], 1), new StageplaatsBezet("S0001", "P0001", Dag22, Dag22), new VoorkeurOpgegeven("A0001", "SEH-26", 1, "S0001"),
            new GesprekGescoord("KG01", "A0001", "H001", 1, 1), new HerplaatsingMislukt(Id, "P0001", "stagecoordinator:c1"),
            new PlaatsingsgevaarAanvaard("P0001", Oorzaak, Dag22, Dag22, Id, "stagecoordinator:c1"), AiosEvent(), new OngedekteDagenVastgesteld("P0001", []),
        ];
        eigen.SelectMany(Vertaal).ShouldBeEmpty();
    }

    private static List<object> Vertaal(object @event)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(@event.GetType()), @event)!;
        e.Version = Versie;
        return [.. new PlaatsingContracts().Vertaal(e)];
    }
}
