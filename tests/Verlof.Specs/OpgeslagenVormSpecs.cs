using Shouldly;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Wissing;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs;

public class OpgeslagenVormSpecs
{
    private static readonly DateOnly Van = new(2026, 11, 2);
    private static readonly DateOnly Tot = new(2026, 12, 6);

    private static readonly object[] Voorbeelden =
    [
        Bekend,
        new StageopleiderAfwezigGemeld(Nr(1), "I001", Van, null, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidBijgesteld(Nr(1), Van, Tot, true, Secretariaat, Nu),
        new StageopleiderAfwezigheidIngetrokken(Nr(1), Secretariaat, Nu),
        new StageopleiderTeruggekeerd(Nr(1), Nummer, Tot, "AMC", Secretariaat, Nu),
        new StageopleiderAfwezigheidVastgelegd(Nr(1), Nummer, "I001", Van, Tot, false, "AMC", 14, 21),
        new StageopleiderControleDrempelOverschreden(Nr(2), Nr(1), Nummer, "I001", Van, Tot, 14, Van),
        new StageopleiderControleHerhaald(Nr(2), Van),
        new StageopleiderAfwezigheidGesignaleerd(Nr(2), Nr(1), Nummer, "I001", Van, Tot, 14, Van),
        new StageopleiderSignaleringBijgesteld(Nr(2), Van, Tot, 14),
        new StageopleiderSignaleringVervallen(Nr(2)),
        new StageopleiderAfwezigheidDrempelOverschreden(Nr(3), Nr(1), Nummer, "I001", Van, Tot, true, 21, "AMC"),
        new StageopleiderAfwezigheidOverschrijdingBijgesteld(Nr(3), Nummer, "I001", Van, Tot, true, 21, "AMC"),
        new StageopleiderAfwezigheidDrempelVervallen(Nr(3), Nummer, "AMC"),
        new StageopleiderVervangingBesloten(Nr(4), Nr(2), Nummer, "I001", Vervangingsuitkomst.Waarneming, Van, Tot, "AMC", Nu),
        new StageopleiderVervangingAangehouden(Nr(4), Nr(2), Tot, Nu),
        new AiosHerplaatsingVernomen(Nr(5), "A0001", Tot, Tot.AddDays(1), "AMC"),
        new AiosPlaatsingVernomen("P1", "A0001", "S0001", Van, Tot, 13, 85, "geplaatst", Nummer, "AMC", 3),
        new PlaatsingsafsprakenVastgelegd(
            "P1", Dienstregime.SehOngevaluteerd, true, false, true, Van, [Van, Tot], [new(Blokkadesoort.Startclass, Van, Tot)], Secretariaat, Nu),
        new AiosZiekGemeld(Nr(6), Van, null, 40, Secretariaat, Nu),
        new AiosHersteld(Nr(6), Tot, Secretariaat, Nu),
        new AiosGedeeltelijkHersteld(Nr(6), Nr(7), Tot, 50, Secretariaat, Nu),
        new ZiekmeldingGecorrigeerd(Nr(6), Van, Tot, 40, Secretariaat, Nu),
        new ZiekmeldingIngetrokken(Nr(6), Secretariaat, Nu),
        new VerzuimperiodeVastgelegd(Nr(8), Van, Tot, 10, Tot, true, Tot),
        new VerzuimperiodeVervallen(Nr(8)),
        new VerzuimdrempelOverschreden(Nr(8), "A0001", Tot, 10, "AMC"),
        new OpleidingsverlengingVastgesteld(
            Nr(8), "A0001", Van, Tot, 1.5m, [new("P1", Verlengingsplaats.Kliniek, 1.5m, 2, 4, Tot)], true, "Stagehandboek 001 §IV.9", "AMC"),
        new VerlengingIngetrokken(Nr(8), "A0001", "AMC"),
        new VakantieAangevraagd(Nr(9), Van, Tot, 38.5m, [new("P1", 38.5m)], Secretariaat, Nu),
        new VakantieAkkoordGegeven(Nr(9), Vakantiepartij.Stageopleider, Secretariaat, Nu),
        new VakantieGoedgekeurd(Nr(9), Nu),
        new VakantieAfgewezen(Nr(9), Vakantiepartij.Instituut, Secretariaat, Nu),
        new VakantieIngetrokken(Nr(9), Secretariaat, Nu),
        new VakantiesaldoGewogen("P1", Tot, 7.6m),
        new StartclassInhaalVastgelegd(Nr(10), "P1", Van, 7.6m, true, "studiebegeleider", Secretariaat, Nu),
        new DeeltijdAangevraagd(Nr(11), 85, Patroon, Van, Secretariaat, Nu),
        new DeeltijdAkkoordGegeven(Nr(11), Deeltijdpartij.Instelling, Secretariaat, Nu),
        new DeeltijdGoedgekeurd(Nr(11), "A0001", 85, Patroon, Van, [new("P1", Tot, false, 1.95m)], "AMC", Nu),
        new DeeltijdAfgewezen(Nr(11), Secretariaat, Nu),
        new DeeltijdaanvraagIngetrokken(Nr(11), Secretariaat, Nu),
        new WerkpatroonVastgesteld(Nr(12), Patroon, Van, Secretariaat, Nu),
        new ConstructieAfgesproken(Nr(13), "A0001", "P1", Van, "P2", Tot, 57m, Van, "AMC", Secretariaat, Nu),
        new ConstructieIngetrokken(Nr(13), "A0001", "P1", "P2", "AMC", Secretariaat, Nu),
        new ConstructieGevraagd("P2", Van),
        new DienstGeregistreerd(Nr(14), "P1", Van, new(18, 30), 5, 3.5m, true, Secretariaat, Nu),
        new DienstVervallen(Nr(14), Secretariaat, Nu),
        new CompensatieOpgebouwd(Nr(14), "P1", 2),
        new WeekurenVastgelegd(Van, 30.4m, 7.6m, Secretariaat, Nu),
        new CompensatieOpgenomen(Nr(15), "P1", Tot, 2, Secretariaat, Nu),
        new CompensatieopnameIngetrokken(Nr(15), Secretariaat, Nu),
        new CompensatiesaldoGewogen("P1", Tot, Compensatiemoment.VierWeken, 2),
        new CompensatieOpenBijEinde("P1", Tot, 2),
        new OverwerkVastgelegd(Nr(16), "P1", Van, 4, Secretariaat, Nu),
        new ZwangerschapGemeld(Nr(17), Tot, Secretariaat, Nu),
        new ZwangerschapsmeldingIngetrokken(Nr(17), Secretariaat, Nu),
        new WerktijdaanpassingAangevraagd(Nr(18), Secretariaat, Nu),
        new WerktijdaanpassingInOverleg(Nr(18), Secretariaat, Nu),
        new WerktijdaanpassingAfgesproken(Nr(18), Secretariaat, Nu),
        new WerktijdaanpassingNietMogelijk(Nr(18), Secretariaat, Nu),
        new WerktijdaanpassingNaarSboh(Nr(18), Secretariaat, Nu),
        new ZwangerschapsverlofVastgelegd(Nr(19), "A0001", Van, Tot, "AMC", Secretariaat, Nu),
        new BevallingGeregistreerd(Nr(20), Van, Secretariaat, Nu),
        new NachtdienstinstemmingVastgelegd(true, Secretariaat, Nu),
        new OnderbrekingVastgelegd(Nr(21), "A0001", Van, Tot, "AMC", Secretariaat, Nu),
        new AfwezigheidsredenGewist(Nr(1), true, Secretariaat, Nu),
        new StageopleidergegevensGewist(3, true, Secretariaat, Nu),
        new AiosgegevensGewist(2, false, Secretariaat, Nu),
        new VerlengingsplaatsGekozen(Nr(8), "P1", Verlengingsplaats.Stageplaats, Secretariaat, Nu),
        new TekortkeuzeVastgelegd("A0001", "P1", Tekortplek.Stageplaats, 1.95m, 17, Tot, "AMC", Secretariaat, Nu),
        new RoosterVastgesteld("P1", Van, [new(Van, new(8, 30), 7.5m)], true, Secretariaat, Nu),
        new OnderbrekingIngetrokken(Nr(21), "A0001", Van, Tot, "AMC", Secretariaat, Nu),
    ];

    private static Werkpatroon Patroon => new(8.6m, 8.6m, 8.6m, 0, 6.5m, 0, 0, Weekdag.Vrijdag);

    public static TheoryData<object> Events => [.. Voorbeelden];

    [Theory, MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_stored_event_keeps_its_shape(object voorbeeld) => OpgeslagenVorm.Bewaakt(voorbeeld);

    [Fact]
    public void Every_event_of_the_streams_has_one() =>
        Voorbeelden.Select(e => e.GetType()).ShouldBe([.. StageopleiderProjection.Events, .. AiosProjection.Events], ignoreOrder: true);

    [Fact, Trait("Regel", "OVK-11")]
    public void No_event_has_a_place_for_a_reason() =>
        Voorbeelden.Select(e => e.GetType()).Where(type => type.GetProperties().Any(p => p.Name.Contains("Reden", StringComparison.Ordinal) || p.PropertyType == typeof(Reden)))
            .ShouldBeEmpty();
}
