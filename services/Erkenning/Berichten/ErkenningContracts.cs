using JasperFx.Events;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Erkenning.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>What Erkenning tells other services and registers. No names, no reasons (OVK-11).</summary>
public sealed class ErkenningContracts : IBerichtvertaling
{
    /// <inheritdoc />
    public IEnumerable<object> Vertaal(IEvent e) => (Van(e.Data, e.Version) ?? VanDekking(e.Data, e.Version) ?? VanProcedure(e.Data, e.Version)
        ?? VanSlwp(e.Data, e.Version)) is { } contract
        ? [contract]
        : [];

    private static object? Van(object @event, long versie) => @event switch
    {
        AanstellingGeregistreerd x => new V1.StageopleiderGeregistreerd(
            x.Opleidernummer, x.Instituut, [.. x.Werkplekken.Select(w => new V1.Werkplek(w.Instellingscode, w.Koepel))], versie),
        ErkenningVerleend x => new V1.ErkenningVerleend(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.Soort, x.Van, x.TotEnMet, x.Instituut, versie),
        ErkenningTwijfelachtigGeworden x => new V1.ErkenningTwijfelachtigGeworden(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.Van, x.TotEnMet, x.OorzaakId, x.Instituut, versie),
        ErkenningTwijfelBijgesteld x => new V1.ErkenningTwijfelachtigGeworden(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.Van, x.TotEnMet, x.OorzaakId, x.Instituut, versie),
        ErkenningHersteld x => new V1.ErkenningHersteld(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.Vanaf, x.OorzaakId, x.Instituut, versie),
        ErkenningBeeindigd x => new V1.ErkenningBeeindigd(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.LaatsteDag, x.Instituut, versie),
        ErkenningBeeindigingVerzocht x => new V1.ErkenningBeeindigingVerzocht(
            x.ErkenningId, x.Opleidernummer, x.Instellingscode, x.PerDatum, x.Instituut, versie),
        InstellingErkenningVastgesteld x => new V1.InstellingErkenningVastgesteld(x.Instellingscode, Geldig(x.Erkend), x.Instituut, versie),
        InstellingBeeindigingVerzocht x => new V1.InstellingBeeindigingVerzocht(x.Instellingscode, x.PerDatum, x.Instituut, versie),
        LeveringsleutelsVastgesteld x => new V1.LeveringAfgesloten(x.Levering, x.Bestand, x.Deel, x.AantalDelen, x.Sleutels),
        _ => null,
    };

    private static object? VanDekking(object @event, long versie) => @event switch
    {
        StageplaatsGeregistreerd x => Stageplaats(x.Gegevens, versie),
        StageplaatsgegevensBijgewerkt x => Stageplaats(x.Gegevens, versie),
        DekkingVastgesteld x => new V1.DekkingVastgesteld(
            x.Stageplaatscode, x.Instituut,
            [.. x.Perioden.Select(p => new V1.Dekkingsperiode(p.Van, p.TotEnMet, p.Soort, p.Opleidernummers, p.OorzaakId))], x.OorzaakId, versie),
        StageplaatsOngedekt x => new V1.StageplaatsOngedekt(x.Stageplaatscode, x.Van, x.TotEnMet, x.OorzaakId, x.Instituut, versie),
        StageplaatsGedektDoorDuo x => new V1.StageplaatsGedektDoorDuo(
            x.Stageplaatscode, x.Van, x.TotEnMet, x.Opleidernummer, x.OorzaakId, x.Instituut, versie),
        StageplaatsOnHoldGezet { StageplaatsOnHold: true } x => new V1.StageplaatsOnHoldGezet(
            x.BesluitId, x.Stageplaatscode, x.Vanaf, x.Evaluatiedatum, x.Instituut, versie),
        StageplaatsOnHoldOpgeheven x => new V1.StageplaatsOnHoldOpgeheven(x.BesluitId, x.Stageplaatscode, x.Vanaf, x.Instituut, versie),
        SamenwerkingBeeindigd x => new V1.SamenwerkingBeeindigd(
            x.BesluitId, x.Stageplaatscode, x.Instellingscode, x.Met, x.Opleidernummer, x.Vanaf, x.BlijftActief, x.Instituut, versie),
        StageplaatsWeerGedekt x => new V1.StageplaatsWeerGedekt(
            x.Stageplaatscode, x.Van, x.TotEnMet, x.Opleidernummer, x.OorzaakId, x.Instituut, versie),
        _ => null,
    };

    private static object? VanProcedure(object @event, long versie) => @event switch
    {
        WaarnemingsprocedureGestart x => new V1.WaarnemingsprocedureGestart(
            x.ProcedureId, x.Stageplaatscode, x.Soort, x.Van, x.TotEnMet, x.OorzaakId, x.Instituut, versie),
        WaarnemendStageopleiderErkend x => new V1.WaarnemendStageopleiderErkend(
            x.ProcedureId, x.Stageplaatscode, x.Opleidernummer, x.Van, x.TotEnMet, x.Instituut, versie),
        WaarnemingsprocedureMislukt x => new V1.WaarnemingsprocedureMislukt(
            x.ProcedureId, x.Stageplaatscode, x.Van, x.TotEnMet, x.Grond, x.OorzaakId, x.Instituut, versie),
        HerplaatsingGevraagd x => new V1.WaarnemingsprocedureMislukt(
            x.ProcedureId, x.Stageplaatscode, x.Van, x.TotEnMet, Mislukkingsgrond.EldersPlaatsen, x.OorzaakId, x.Instituut, versie),
        WaarnemingsprocedureGeannuleerd x => new V1.WaarnemingsprocedureGeannuleerd(x.ProcedureId, x.Stageplaatscode, x.Instituut, versie),
        _ => null,
    };

    private static object? VanSlwp(object @event, long versie) => @event switch
    {
        SlwpGeautoriseerd x => new V1.SlwpGeautoriseerd(
            x.Stageplaatscode, x.Nummer, x.GeautoriseerdOp, x.GeldigTotEnMet, new(x.Diensten.Geen, x.Diensten.AantalPerVierWeken, x.Diensten.DuurUren),
            x.Instituut, versie),
        SlwpHerzien x => new V1.SlwpHerzien(x.Stageplaatscode, x.Nummer, x.Vanaf, x.Onderdelen, x.Instituut, versie),
        SlwpVerlopen x => new V1.SlwpVerlopen(x.Stageplaatscode, x.EersteOngeldigeDag, x.RespijtDagen, x.OorzaakId, x.Instituut, versie),
        SlwpRespijtVerstreken x => new V1.SlwpRespijtVerstreken(x.Stageplaatscode, x.EersteOngeldigeDag, x.OorzaakId, x.Instituut, versie),
        _ => null,
    };

    private static V1.StageplaatsGeregistreerd Stageplaats(Stageplaatsgegevens g, long versie) => new(
        g.Stageplaatscode, g.Instellingscode, g.Instituut, g.Stagesoort, g.Traject, g.Poule, g.DuurWeken, g.Capaciteit, g.DeeltijdMinimaal, g.Startmaanden,
        g.Stageopleiders, Geldig(g.InstellingErkend),
        g.SlwpPerioden is { } slwp ? Geldig(slwp) : g.SlwpGeautoriseerdOp is { } op ? [new V1.Geldigheid(op, g.SlwpGeldigTotEnMet)] : [],
        Geldig(g.Gesloten ?? []), versie, g.Ziekenhuis == true) { GeenStartNa = g.GeenStartNa };

    private static V1.Geldigheid[] Geldig(IReadOnlyList<Tijdvak> perioden) => [.. perioden.Select(t => new V1.Geldigheid(t.Van, t.TotEnMet))];
}
