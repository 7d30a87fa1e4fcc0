using Shouldly;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Berichten;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Verlof.Specs;

/// <summary>What leaves Verlof: period, threshold and consequence; never what tells the reason.</summary>
[Trait("Regel", "OVK-11")]
public class VerlofContractsSpecs
{
    private static readonly DateOnly Van = new(2026, 11, 2);
    private static readonly DateOnly Tot = new(2026, 12, 6);

    public static TheoryData<object, object> Vertalingen => new()
    {
        {
            new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, true, "AMC", 14, 21),
            new V1.StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, true, "AMC", 7)
        },
        {
            new StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nr(1), Nummer, null, Van, Tot, true, 21, "AMC"),
            new V1.StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nummer, null, Van, Tot, true, 21, "AMC", 7)
        },
        {
            new StageopleiderAfwezigheidOverschrijdingBijgesteld(Nr(2), Nummer, null, Van, null, false, 0, "AMC"),
            new V1.StageopleiderAfwezigheidDrempelOverschreden(Nr(2), Nummer, null, Van, null, false, 0, "AMC", 7)
        },
        { new StageopleiderAfwezigheidDrempelVervallen(Nr(2), Nummer, "AMC"), new V1.StageopleiderAfwezigheidDrempelVervallen(Nr(2), Nummer, "AMC", 7) },
        {
            new StageopleiderVervangingBesloten(Nr(4), Nr(2), Nummer, "I001", "waarneming", Van, Tot, "AMC", Nu),
            new V1.StageopleiderVervangingBesloten(Nr(4), Nummer, "I001", "waarneming", Van, Tot, "AMC", 7)
        },
        { new StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", Secretariaat, Nu), new V1.StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", 7) },
        { new VerzuimdrempelOverschreden(Nr(8), "A0001", Tot, 10, "AMC"), new V1.VerzuimdrempelOverschreden(Nr(8), "A0001", Tot, "AMC", 7) },
        { new VerlengingIngetrokken(Nr(8), "A0001", "AMC"), new V1.VerlengingIngetrokken(Nr(8), "A0001", "AMC", 7) },
        { new OnderbrekingVastgelegd(Nr(21), "A0001", Van, Tot, "AMC", Secretariaat, Nu), new V1.OnderbrekingVastgelegd(Nr(21), "A0001", Van, Tot, false, "AMC", 7) },
        { new ZwangerschapsverlofVastgelegd(Nr(21), "A0001", Van, Tot, "AMC", Secretariaat, Nu), new V1.OnderbrekingVastgelegd(Nr(21), "A0001", Van, Tot, false, "AMC", 7) },
        { new OnderbrekingIngetrokken(Nr(21), "A0001", Van, Tot, "AMC", Secretariaat, Nu), new V1.OnderbrekingVastgelegd(Nr(21), "A0001", Van, Tot, true, "AMC", 7) },
        {
            new TekortkeuzeVastgelegd("A0001", "P1", Tekortplek.Stageplaats, 1.95m, 17, Tot, "AMC", Secretariaat, Nu),
            new V1.DeeltijdtekortBesloten("A0001", "P1", "stageplaats", 1.95m, 17, Tot, "AMC", 7)
        },
        {
            new ConstructieAfgesproken(Nr(13), "A0001", "P1", Van, "P2", Tot, 57m, Van, "AMC", Secretariaat, Nu),
            new V1.VakantieconstructieVastgelegd(Nr(13), "A0001", "P1", Van, "P2", Tot, "AMC", 7)
        },
        {
            new ConstructieIngetrokken(Nr(13), "A0001", "P1", "P2", "AMC", Secretariaat, Nu),
            new V1.VakantieconstructieVastgelegd(Nr(13), "A0001", "P1", null, "P2", null, "AMC", 7)
        },
    };

    [Fact]
    public void An_extension_leaves_with_its_parts_and_without_the_period()
    {
        var contract = VerlofContracts.Vertaal(
            new OpleidingsverlengingVastgesteld(Nr(8), "A0001", Van, Tot, 1.5m, [new("P1", "kliniek", 1.5m, 2, 4, Tot)], true, "bron", "AMC"), 7)
            .ShouldBeOfType<V1.OpleidingsverlengingVastgesteld>();

        contract.Delen.ShouldBe([new("P1", "kliniek", 1.5m, 2, Tot, 4)]);
        (contract.VerlengingId, contract.Aiosnummer, contract.Dagen, contract.Voorlopig, contract.Instituut, contract.Versie).ShouldBe((Nr(8), "A0001", 1.5m, true, "AMC", 7));
    }

    [Fact]
    public void Another_percentage_leaves_with_what_it_means_for_each_stage()
    {
        var contract = VerlofContracts.Vertaal(
            new DeeltijdGoedgekeurd(Nr(11), "A0001", 85, new(8.6m, 8.6m, 8.6m, 0, 6.5m), Van, [new("P1", Tot, false, 1.95m)], "AMC", Nu), 7)
            .ShouldBeOfType<V1.DeeltijdGoedgekeurd>();

        contract.Stages.ShouldBe([new("P1", Tot, false, 1.95m)]);
        (contract.AanvraagId, contract.Percentage, contract.Vanaf, contract.Versie).ShouldBe((Nr(11), 85, Van, 7));
    }

    [Theory, MemberData(nameof(Vertalingen), DisableDiscoveryEnumeration = true)]
    public void Period_and_consequence_leave_with_the_version_of_the_stream(object opgeslagen, object contract) =>
        VerlofContracts.Vertaal(opgeslagen, 7).ShouldBe(contract);

    public static TheoryData<object> Intern =>
    [
        Bekend,
        new StageopleiderAfwezigGemeld(Nr(1), null, Van, null, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidBijgesteld(Nr(1), Van, Tot, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidIngetrokken(Nr(1), Secretariaat, Nu),
        new StageopleiderControleDrempelOverschreden(Nr(2), Nr(1), Nummer, null, Van, Tot, 14, Van),
        new StageopleiderControleHerhaald(Nr(2), Van),
        new StageopleiderAfwezigheidGesignaleerd(Nr(2), Nr(1), Nummer, null, Van, Tot, 14, Van),
        new StageopleiderSignaleringBijgesteld(Nr(2), Van, Tot, 14),
        new StageopleiderSignaleringVervallen(Nr(2)),
        new StageopleiderVervangingAangehouden(Nr(4), Nr(2), Tot, Nu),
        new AiosHerplaatsingVernomen(Nr(5), "A0001", Tot, Tot.AddDays(1), "AMC"),
        new AiosPlaatsingVernomen("P1", "A0001", "S0001", Van, Tot, 13, 85, "geplaatst", Nummer, "AMC", 3),
        new AiosZiekGemeld(Nr(6), Van, null, 40, Secretariaat, Nu),
        new AiosHersteld(Nr(6), Tot, Secretariaat, Nu),
        new AiosGedeeltelijkHersteld(Nr(6), Nr(7), Tot, 50, Secretariaat, Nu),
        new ZiekmeldingGecorrigeerd(Nr(6), Van, Tot, 40, Secretariaat, Nu),
        new ZiekmeldingIngetrokken(Nr(6), Secretariaat, Nu),
        new VerzuimperiodeVastgelegd(Nr(8), Van, Tot, 10, Tot, true, Tot),
        new VerzuimperiodeVervallen(Nr(8)),
        new VerlengingsplaatsGekozen(Nr(8), "P1", Verlengingsplaats.Stageplaats, Secretariaat, Nu),
        new ZwangerschapGemeld(Nr(17), Tot, Secretariaat, Nu),
        new WerktijdaanpassingNietMogelijk(Nr(18), Secretariaat, Nu),
        new BevallingGeregistreerd(Nr(20), Van, Secretariaat, Nu),
    ];

    [Theory, MemberData(nameof(Intern), DisableDiscoveryEnumeration = true)]
    public void The_rest_stays_here(object opgeslagen) => VerlofContracts.Vertaal(opgeslagen, 7).ShouldBeNull();
}
