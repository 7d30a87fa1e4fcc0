using JasperFx.Events;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Zwangerschap;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Verlof.Berichten;

/// <summary>What Verlof tells the other services: periods and consequences, never a reason (OVK-11). The check at 14 days stays here.</summary>
public sealed class VerlofContracts : IBerichtvertaling
{
    /// <inheritdoc />
    public IEnumerable<object> Vertaal(IEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Vertaal(e.Data, e.Version) is { } contract ? [contract] : [];
    }

    /// <summary>The contract of a stored event; null when it is nobody else's business.</summary>
    /// <param name="event">The stored event.</param>
    /// <param name="versie">Version of the stream after it.</param>
    public static object? Vertaal(object @event, long versie) => @event switch
    {
        StageopleiderAfwezigheidVastgelegd d => new V1.StageopleiderAfwezigheidVastgelegd(
            d.AfwezigheidId, d.Opleidernummer, d.Instellingscode, d.Van, d.TotEnMet, d.Ingetrokken, d.Instituut, versie),
        StageopleiderAfwezigheidDrempelOverschreden d => new V1.StageopleiderAfwezigheidDrempelOverschreden(
            d.OverschrijdingId, d.Opleidernummer, d.Instellingscode, d.Van, d.TotEnMet, d.KeertTerug, d.DrempelDagen, d.Instituut, versie),
        StageopleiderAfwezigheidOverschrijdingBijgesteld d => new V1.StageopleiderAfwezigheidDrempelOverschreden(
            d.OverschrijdingId, d.Opleidernummer, d.Instellingscode, d.Van, d.TotEnMet, d.KeertTerug, d.DrempelDagen, d.Instituut, versie),
        StageopleiderAfwezigheidDrempelVervallen d => new V1.StageopleiderAfwezigheidDrempelVervallen(d.OverschrijdingId, d.Opleidernummer, d.Instituut, versie),
        StageopleiderVervangingBesloten d => new V1.StageopleiderVervangingBesloten(
            d.BesluitId, d.Opleidernummer, d.Instellingscode, d.Uitkomst, d.Van, d.TotEnMet, d.Instituut, versie),
        StageopleiderTeruggekeerd d => new V1.StageopleiderTeruggekeerd(d.AfwezigheidId, d.Opleidernummer, d.Op, d.Instituut, versie),
        VerzuimdrempelOverschreden d => new V1.VerzuimdrempelOverschreden(d.VerzuimId, d.Aiosnummer, d.Op, d.Instituut, versie),
        OpleidingsverlengingVastgesteld d => new V1.OpleidingsverlengingVastgesteld(
            d.VerlengingId, d.Aiosnummer, d.Dagen, [.. d.Delen.Select(p => new V1.Verlengingsdeel(p.Plaatsingscode, p.Plaats, p.Dagen, p.HeleDagen, p.NieuwEinde, p.Kalenderdagen))],
            d.Voorlopig, d.Instituut, versie),
        VerlengingIngetrokken d => new V1.VerlengingIngetrokken(d.VerlengingId, d.Aiosnummer, d.Instituut, versie),
        DeeltijdGoedgekeurd d => new V1.DeeltijdGoedgekeurd(
            d.AanvraagId, d.Aiosnummer, d.Percentage, d.Vanaf,
            [.. d.Stages.Select(s => new V1.Deeltijdstage(s.Plaatsingscode, s.NieuwEinde, s.Klinisch, s.TekortVoltijdWeken))], d.Instituut, versie),
        TekortkeuzeVastgelegd d => new V1.DeeltijdtekortBesloten(
            d.Aiosnummer, d.Plaatsingscode, d.Plek, d.TekortVoltijdWeken, d.ExtraDagen, d.NieuwEinde, d.Instituut, versie),
        OnderbrekingVastgelegd d => new V1.OnderbrekingVastgelegd(d.OnderbrekingId, d.Aiosnummer, d.Van, d.TotEnMet, false, d.Instituut, versie),
        ZwangerschapsverlofVastgelegd d => new V1.OnderbrekingVastgelegd(d.OnderbrekingId, d.Aiosnummer, d.Van, d.TotEnMet, false, d.Instituut, versie),
        OnderbrekingIngetrokken d => new V1.OnderbrekingVastgelegd(d.OnderbrekingId, d.Aiosnummer, d.Van, d.TotEnMet, true, d.Instituut, versie),
        ConstructieAfgesproken d => new V1.VakantieconstructieVastgelegd(
            d.ConstructieId, d.Aiosnummer, d.EerstePlaatsingscode, d.EersteTotEnMet, d.LaatstePlaatsingscode, d.LaatsteVan, d.Instituut, versie),
        ConstructieIngetrokken d => new V1.VakantieconstructieVastgelegd(
            d.ConstructieId, d.Aiosnummer, d.EerstePlaatsingscode, null, d.LaatstePlaatsingscode, null, d.Instituut, versie),
        _ => null,
    };
}
