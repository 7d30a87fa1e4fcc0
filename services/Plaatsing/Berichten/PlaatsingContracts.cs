using JasperFx.Events;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Plaatsing.V1;

namespace StageSystem.Plaatsingen;

/// <summary>What Plaatsing tells other services. No names, no texts, never a reason (OVK-11).</summary>
public sealed class PlaatsingContracts : IBerichtvertaling
{
    /// <inheritdoc />
    public IEnumerable<object> Vertaal(IEvent e) => e.Data switch
    {
        PlaatsingGeregistreerd p => [Vastgesteld(p.Stand, e)],
        StageopleiderOpPlaatsingBenoemd p => [Vastgesteld(p.Stand, e)],
        PlaatsingGestart p => [Vastgesteld(p.Stand, e)],
        PlaatsingAfgerond p => [Vastgesteld(p.Stand, e)],
        PlaatsingVerlengd p => [Vastgesteld(p.Stand, e)],
        PlaatsingVerkort p => [Vastgesteld(p.Stand, e)],
        PlaatsingHerzien p => [Vastgesteld(p.Stand, e)],
        PlaatsingVoortijdigBeeindigd p => [Vastgesteld(p.Stand, e)],
        PlaatsingVervallen p => [Vastgesteld(p.Stand, e)],
        PlaatsingInGevaar p => [new V1.PlaatsingInGevaar(p.Plaatsingscode, p.Aiosnummer, p.OorzaakId, p.Van, p.TotEnMet, p.Instituut, e.Version)],
        PlaatsingsgevaarBijgesteld p => [new V1.PlaatsingInGevaar(p.Plaatsingscode, p.Aiosnummer, p.OorzaakId, p.Van, p.TotEnMet, p.Instituut, e.Version)],
        PlaatsingVeiliggesteld p => [new V1.PlaatsingVeiliggesteld(p.Plaatsingscode, p.Aiosnummer, p.OorzaakId, p.Instituut, e.Version)],
        StageopleiderOpPlaatsingVervangen p =>
            [new V1.StageopleiderOpPlaatsingVervangen(p.Plaatsingscode, p.Opleidernummer, p.Van, p.TotEnMet, p.Instituut, e.Version)],
        StageGeldigheidInGeding p => [new V1.StageGeldigheidInGeding(p.Plaatsingscode, p.Aiosnummer, p.Van, p.TotEnMet, p.Instituut, e.Version)],
        AiosHerplaatst h =>
        [
            new V1.AiosHerplaatst(
                h.HerplaatsingId, h.Aiosnummer, h.OudePlaatsingscode, h.OudeLaatsteDag, h.NieuwePlaatsingscode, h.NieuweStageplaatscode, h.Van, h.TotEnMet,
                h.Instituut, e.Version),
        ],
        RegisterwijzigingVereist r => [Wijziging(r.WijzigingId, r.Aiosnummer, r.Regels, r.Bijzonderheden, r.Instituut, e)],
        RegisterwijzigingVervallen r => [Wijziging(r.WijzigingId, r.Aiosnummer, [], null, r.Instituut, e)],
        _ => [],
    };

    private static V1.PlaatsingVastgesteld Vastgesteld(Plaatsingstand p, IEvent e) => new(
        p.Plaatsingscode, p.Aiosnummer, p.Stageplaatscode, p.Van, p.TotEnMet, Resterend.Weken(p.Nominaal), p.Deeltijdpercentage, p.Status, p.Opleidernummer,
        p.Instituut, e.Version, p.ZonderVerlenging);

    // A change of which nothing is left to ask for is one without parts.
    private static V1.RegisterwijzigingVereist Wijziging(Guid id, string aios, Lijst<Schemaregel> regels, Lijst<Bijzonderheidsregel>? bijzonder, string instituut, IEvent e) => new(
        id, aios,
        [.. regels.Where(r => r.Deel is not null).Select(r => new V1.Schemaonderdeel(
            r.Deel!.Onderdeel, r.Deel.Instellingscode, r.Deel.Van, r.Deel.TotEnMet, r.Deel.Deeltijdpercentage))],
        instituut, e.Version,
        bijzonder?.Select(b => new V1.Schemabijzonderheid(
            b.Bijzonderheid.Soort, b.Vervalt, b.Bijzonderheid.Van, b.Bijzonderheid.TotEnMet, b.Bijzonderheid.Waarde)).ToList());
}
