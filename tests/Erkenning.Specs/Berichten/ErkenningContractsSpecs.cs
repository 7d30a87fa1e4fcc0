using JasperFx.Events;
using Shouldly;
using StageSystem.Erkenningen.Berichten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;
using V1 = StageSystem.Contracts.Erkenning.V1;

namespace StageSystem.Erkenningen.Specs.Berichten;

public class ErkenningContractsSpecs
{
    private static readonly Guid Id = Guid.Parse("0e000000-0000-0000-0000-000000000005");

    private static object? Vertaal<T>(T @event)
        where T : class => new ErkenningContracts().Vertaal(new Event<T>(@event) { Version = 7 }).SingleOrDefault();

    [Fact, Trait("Regel", "OVK-2")]
    public void Verlof_hears_who_is_a_stageopleider_and_where_with_every_instelling() =>
        Vertaal(new AanstellingGeregistreerd("A", "AMC", "K1", "K", Dag("01-01-2020"), 24m, "SEH", [new("I1", null), new("K1", "K")]))
            .ShouldBeOfType<V1.StageopleiderGeregistreerd>().ShouldSatisfyAllConditions(
                x => x.Opleidernummer.ShouldBe("A"), x => x.Instituut.ShouldBe("AMC"), x => x.Versie.ShouldBe(7),
                x => x.Instellingen.ShouldBe([new("I1", null), new("K1", "K")]));

    [Fact, Trait("Regel", "ERK-16")]
    public void Plaatsing_hears_what_a_stageplaats_is() =>
        Vertaal(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A", "B"]))).ShouldBeOfType<V1.StageplaatsGeregistreerd>().ShouldSatisfyAllConditions(
            x => x.Stageopleiders.ShouldBe(["A", "B"]), x => x.Startmaanden.ShouldBe([3, 9, 12]), x => x.Gesloten.ShouldBeEmpty(),
            x => x.SlwpGeldig.ShouldBe([new(Dag("16-04-2026"), Dag("15-04-2027"))]), x => x.InstellingErkend.ShouldBe([new(Dag("01-01-2020"), Dag("31-12-2029"))]),
            x => x.DeeltijdMinimaal.ShouldBe(85), x => x.Versie.ShouldBe(7));

    [Fact, Trait("Regel", "ERK-13")]
    public void Without_an_slwp_no_day_is_valid() =>
        Vertaal(new StageplaatsgegevensBijgewerkt(Gegevens(slwp: null, opleiders: ["A"]))).ShouldBeOfType<V1.StageplaatsGeregistreerd>().SlwpGeldig.ShouldBeEmpty();

    [Theory, Trait("Regel", "ERK-45")]
    [InlineData(true, true)]
    [InlineData(null, false)]
    public void Plaatsing_hears_whether_the_plaatsingsbericht_mentions_the_modelinstructie(bool? ziekenhuis, bool vermelden) =>
        Vertaal(new StageplaatsgegevensBijgewerkt(Gegevens(opleiders: ["A"]) with { Ziekenhuis = ziekenhuis })).ShouldBeOfType<V1.StageplaatsGeregistreerd>()
            .Modelinstructie.ShouldBe(vermelden);

    [Fact, Trait("Regel", "ERK-16")]
    public void Plaatsing_hears_every_period_with_an_slwp_and_every_period_without_stages()
    {
        var gegevens = Gegevens(opleiders: ["A"]) with
        {
            SlwpPerioden = [new(Dag("01-02-2027"), Dag("31-01-2028")), new(Dag("10-02-2028"), Dag("09-02-2029"))], Gesloten = [new(Dag("01-05-2027"), null)],
        };
        Vertaal(new StageplaatsgegevensBijgewerkt(gegevens)).ShouldBeOfType<V1.StageplaatsGeregistreerd>().ShouldSatisfyAllConditions(
            x => x.SlwpGeldig.ShouldBe([new(Dag("01-02-2027"), Dag("31-01-2028")), new(Dag("10-02-2028"), Dag("09-02-2029"))]),
            x => x.Gesloten.ShouldBe([new(Dag("01-05-2027"), null)]));
    }

    [Fact, Trait("Regel", "ERK-32")]
    public void The_erkende_days_of_an_instelling_are_told_as_a_whole() =>
        Vertaal(new InstellingErkenningVastgesteld("I1", "AMC", [new(Dag("01-01-2020"), Dag("31-12-2026"))])).ShouldBeOfType<V1.InstellingErkenningVastgesteld>()
            .Erkend.ShouldBe([new(Dag("01-01-2020"), Dag("31-12-2026"))]);

    [Fact, Trait("Regel", "ERK-12")]
    public void What_changed_in_an_slwp_is_told_by_section() =>
        Vertaal(new SlwpHerzien("S1", "AMC", 2, Dag("02-11-2026"), [Slwponderdeel.Diensten])).ShouldBeOfType<V1.SlwpHerzien>().ShouldSatisfyAllConditions(
            x => x.Onderdelen.ShouldBe(["diensten"]), x => x.Vanaf.ShouldBe(Dag("02-11-2026")), x => x.Nummer.ShouldBe(2), x => x.Versie.ShouldBe(7));

    [Fact, Trait("Regel", "ERK-17")]
    public void Plaatsing_hears_the_whole_coverage() =>
        Vertaal(new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", "01-11-2026", "duo", null, "A", "B"), D("02-11-2026", null, "ongedekt", Oorzaak)], Oorzaak))
            .ShouldBeOfType<V1.DekkingVastgesteld>().Perioden.Select(p => (p.Van, p.TotEnMet, p.Soort, string.Join('+', p.Opleidernummers), p.OorzaakId)).ShouldBe(
            [
                (Dag("01-01-2022"), Dag("01-11-2026"), "duo", "A+B", null), (Dag("02-11-2026"), null, "ongedekt", "", Oorzaak),
            ]);

    public static TheoryData<object, object> Paren => new()
    {
        {
            new ErkenningTwijfelachtigGeworden(Id, "A", "AMC", "I1", Dag("02-11-2026"), null, Oorzaak),
            new V1.ErkenningTwijfelachtigGeworden(Id, "A", "I1", Dag("02-11-2026"), null, Oorzaak, "AMC", 7)
        },
        {
            new ErkenningTwijfelBijgesteld(Id, "A", "AMC", "I1", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak),
            new V1.ErkenningTwijfelachtigGeworden(Id, "A", "I1", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak, "AMC", 7)
        },
        { new ErkenningHersteld(Id, "A", "AMC", "I1", Dag("07-12-2026"), Oorzaak), new V1.ErkenningHersteld(Id, "A", "I1", Dag("07-12-2026"), Oorzaak, "AMC", 7) },
        { new ErkenningBeeindigd(Id, "A", "AMC", "I1", Dag("30-11-2026"), Oorzaak), new V1.ErkenningBeeindigd(Id, "A", "I1", Dag("30-11-2026"), "AMC", 7) },
        {
            new ErkenningBeeindigingVerzocht(Id, "A", "AMC", "I1", Dag("01-12-2026"), Oorzaak),
            new V1.ErkenningBeeindigingVerzocht(Id, "A", "I1", Dag("01-12-2026"), "AMC", 7)
        },
        {
            new ErkenningVerleend(Id, "A", "AMC", "I1", "waarnemend", "SEH", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026"), null),
            new V1.ErkenningVerleend(Id, "A", "I1", "waarnemend", Dag("01-12-2026"), null, "AMC", 7)
        },
        {
            new StageplaatsOngedekt("S1", "AMC", Dag("02-11-2026"), null, Oorzaak),
            new V1.StageplaatsOngedekt("S1", Dag("02-11-2026"), null, Oorzaak, "AMC", 7)
        },
        {
            new StageplaatsGedektDoorDuo("S1", "AMC", Dag("02-11-2026"), Dag("13-12-2026"), "B", Oorzaak, Dag("09-11-2026")),
            new V1.StageplaatsGedektDoorDuo("S1", Dag("02-11-2026"), Dag("13-12-2026"), "B", Oorzaak, "AMC", 7)
        },
        {
            new StageplaatsWeerGedekt("S1", "AMC", Dag("07-12-2026"), null, "A", Oorzaak),
            new V1.StageplaatsWeerGedekt("S1", Dag("07-12-2026"), null, "A", Oorzaak, "AMC", 7)
        },
        {
            Waarnemingen.WaarnemingsprocedureSpecs.Gestart(),
            new V1.WaarnemingsprocedureGestart(
                Waarnemingen.WaarnemingsprocedureSpecs.Id, "S1", "waarnemend", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak, "AMC", 7)
        },
        {
            new WaarnemendStageopleiderErkend(Id, "S1", "AMC", "W", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026")),
            new V1.WaarnemendStageopleiderErkend(Id, "S1", "W", Dag("01-12-2026"), null, "AMC", 7)
        },
        {
            new WaarnemingsprocedureMislukt(Id, "S1", "AMC", Dag("02-11-2026"), null, "geen waarnemer", Oorzaak),
            new V1.WaarnemingsprocedureMislukt(Id, "S1", Dag("02-11-2026"), null, "geen waarnemer", Oorzaak, "AMC", 7)
        },
        {
            new HerplaatsingGevraagd(Id, "S1", "I1", null, "AMC", "waarnemend", Dag("02-11-2026"), null, Oorzaak, "A"),
            new V1.WaarnemingsprocedureMislukt(Id, "S1", Dag("02-11-2026"), null, "elders plaatsen", Oorzaak, "AMC", 7)
        },
        {
            new SlwpGeautoriseerd("S1", "AMC", 2, Dag("02-11-2026"), Dag("01-11-2027"), "A", new(false, 4, 24m)),
            new V1.SlwpGeautoriseerd("S1", 2, Dag("02-11-2026"), Dag("01-11-2027"), new(false, 4, 24m), "AMC", 7)
        },
        { new SlwpVerlopen("S1", "AMC", Dag("01-02-2028"), 28, Oorzaak), new V1.SlwpVerlopen("S1", Dag("01-02-2028"), 28, Oorzaak, "AMC", 7) },
        { new SlwpRespijtVerstreken("S1", "AMC", Dag("01-02-2028"), Oorzaak), new V1.SlwpRespijtVerstreken("S1", Dag("01-02-2028"), Oorzaak, "AMC", 7) },
        {
            new StageplaatsOnHoldGezet(Id, "S1", "AMC", Dag("02-11-2026"), Dag("01-02-2027"), null, true),
            new V1.StageplaatsOnHoldGezet(Id, "S1", Dag("02-11-2026"), Dag("01-02-2027"), "AMC", 7)
        },
        { new StageplaatsOnHoldOpgeheven(Id, "S1", "AMC", Dag("01-02-2027")), new V1.StageplaatsOnHoldOpgeheven(Id, "S1", Dag("01-02-2027"), "AMC", 7) },
        {
            new SamenwerkingBeeindigd(Id, "S1", "I1", "AMC", "beide", "A", Dag("02-11-2026"), false),
            new V1.SamenwerkingBeeindigd(Id, "S1", "I1", "beide", "A", Dag("02-11-2026"), false, "AMC", 7)
        },
        { new InstellingBeeindigingVerzocht("I1", "AMC", Dag("01-01-2027"), Id), new V1.InstellingBeeindigingVerzocht("I1", Dag("01-01-2027"), "AMC", 7) },
        { new WaarnemingsprocedureGeannuleerd(Id, "S1", "AMC"), new V1.WaarnemingsprocedureGeannuleerd(Id, "S1", "AMC", 7) },
    };

    [Theory, MemberData(nameof(Paren), DisableDiscoveryEnumeration = true)]
    public void Each_of_these_events_is_one_contract(object @event, object contract)
    {
        var vertaal = typeof(ErkenningContractsSpecs).GetMethod(nameof(Vertaal), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        vertaal.MakeGenericMethod(@event.GetType()).Invoke(null, [@event]).ShouldBe(contract);
    }

    [Fact, Trait("Regel", "OVK-2")]
    public void The_keys_of_a_delivery_are_told() =>
        Vertaal(new LeveringsleutelsVastgesteld("L1", "stageopleiders.csv", 1, 2, ["A", "B"])).ShouldBeOfType<V1.LeveringAfgesloten>().Sleutels.ShouldBe(["A", "B"]);

    [Fact, Trait("Regel", "OVK-11")]
    public void What_is_only_ours_stays_here()
    {
        Vertaal(new StageopleiderGeregistreerd("A", "AMC", true)).ShouldBeNull();
        Vertaal(new StageopleiderAfwezigheidOvergenomen(Id, "A", "AMC", null, Dag("02-11-2026"), null, false, 1)).ShouldBeNull();
        Vertaal(new WaarnemerVoorgesteld(Id, "W", Dag("01-12-2026"), null)).ShouldBeNull();
        Vertaal(new SignaalVervallen(Id, "x")).ShouldBeNull();
        Vertaal(new StageplaatsOnHoldGezet(Id, "S1", "AMC", Dag("02-11-2026"), Dag("01-02-2027"), "A", false)).ShouldBeNull();
    }
}
