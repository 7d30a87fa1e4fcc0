using System.Collections.Immutable;
using StageSystem.Contracts.Beoordeling.V1;
using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Contracts.Plaatsing.V1;
using StageSystem.Contracts.Verlof.V1;

namespace StageSystem.ServiceDefaults;

/// <summary>One contract on the bus: who publishes it and which services read it.</summary>
/// <param name="Bericht">The contract.</param>
/// <param name="Uitgever">Service that publishes it.</param>
/// <param name="Lezers">Services with a consumer; registers and portals may bind queues of their own.</param>
public sealed record Abonnement(Type Bericht, string Uitgever, ImmutableArray<string> Lezers)
{
    /// <summary>Exchange that it is published to: the full type name.</summary>
    public string Exchange => Bericht.FullName!;

    /// <summary>Queues that must stand before it is first published.</summary>
    public IEnumerable<string> Queues => Lezers.Select(lezer => Naamgeving.Queue(lezer, Bericht));
}

/// <summary>
/// Who publishes and who reads what, in one place. A publisher declares the queues of all readers before its first publish: a message that is published
/// before a queue exists is confirmed by the broker and gone.
/// </summary>
/// <remarks>Tests compare it with the consumers of the services, with contracts/asyncapi.json and with the bindings of a running bus.</remarks>
public sealed class Abonnementen(IEnumerable<Abonnement> alle)
{
    private const string Beoordeling = "beoordeling";
    private const string Erkenning = "erkenning";
    private const string Plaatsing = "plaatsing";
    private const string Verlof = "verlof";

    private readonly ImmutableArray<Abonnement> _alle = [.. alle];

    /// <summary>The contracts of the whole system.</summary>
    public static Abonnementen Alle { get; } = new(
    [
        Van<StageopleiderAfwezigheidVastgelegd>(Verlof, Erkenning),
        Van<StageopleiderAfwezigheidDrempelOverschreden>(Verlof, Erkenning),
        Van<StageopleiderAfwezigheidDrempelVervallen>(Verlof, Erkenning),
        Van<StageopleiderVervangingBesloten>(Verlof, Erkenning),
        Van<StageopleiderTeruggekeerd>(Verlof),
        Van<VerzuimdrempelOverschreden>(Verlof, Plaatsing),
        Van<OpleidingsverlengingVastgesteld>(Verlof, Plaatsing),
        Van<VerlengingIngetrokken>(Verlof, Plaatsing),
        Van<DeeltijdGoedgekeurd>(Verlof, Plaatsing),
        Van<DeeltijdtekortBesloten>(Verlof, Plaatsing),
        Van<OnderbrekingVastgelegd>(Verlof, Plaatsing),
        Van<VakantieconstructieVastgelegd>(Verlof, Plaatsing),
        Van<StageopleiderGeregistreerd>(Erkenning, Verlof),
        Van<StageplaatsGeregistreerd>(Erkenning, Plaatsing, Verlof),
        Van<DekkingVastgesteld>(Erkenning, Plaatsing),
        Van<WaarnemingsprocedureMislukt>(Erkenning, Plaatsing),
        Van<LeveringAfgesloten>(Erkenning, Plaatsing, Verlof),
        Van<ErkenningVerleend>(Erkenning),
        Van<ErkenningTwijfelachtigGeworden>(Erkenning),
        Van<ErkenningHersteld>(Erkenning),
        Van<ErkenningBeeindigd>(Erkenning),
        Van<ErkenningBeeindigingVerzocht>(Erkenning),
        Van<StageplaatsOngedekt>(Erkenning),
        Van<StageplaatsGedektDoorDuo>(Erkenning),
        Van<StageplaatsWeerGedekt>(Erkenning),
        Van<WaarnemingsprocedureGestart>(Erkenning),
        Van<WaarnemendStageopleiderErkend>(Erkenning),
        Van<WaarnemingsprocedureGeannuleerd>(Erkenning),
        Van<InstellingErkenningVastgesteld>(Erkenning, Erkenning),
        Van<InstellingBeeindigingVerzocht>(Erkenning),
        Van<StageplaatsOnHoldGezet>(Erkenning, Plaatsing),
        Van<StageplaatsOnHoldOpgeheven>(Erkenning, Plaatsing),
        Van<SamenwerkingBeeindigd>(Erkenning, Plaatsing),
        Van<SlwpGeautoriseerd>(Erkenning),
        Van<SlwpHerzien>(Erkenning, Plaatsing),
        Van<SlwpVerlopen>(Erkenning, Plaatsing),
        Van<SlwpRespijtVerstreken>(Erkenning, Plaatsing),
        Van<PlaatsingVastgesteld>(Plaatsing, Beoordeling, Erkenning, Verlof),
        Van<StageopleiderOpPlaatsingVervangen>(Plaatsing, Beoordeling),
        Van<AiosHerplaatst>(Plaatsing, Beoordeling, Verlof),
        Van<PlaatsingInGevaar>(Plaatsing),
        Van<PlaatsingVeiliggesteld>(Plaatsing),
        Van<StageGeldigheidInGeding>(Plaatsing),
        Van<RegisterwijzigingVereist>(Plaatsing),
        Van<OverdrachtGemaakt>(Beoordeling),
    ]);

    /// <summary>The contracts of one publisher.</summary>
    public IEnumerable<Abonnement> VanUitgever(string service) => _alle.Where(a => a.Uitgever == service);

    /// <summary>The contracts that one service reads.</summary>
    public IEnumerable<Abonnement> VanLezer(string service) => _alle.Where(a => a.Lezers.Contains(service));

    /// <summary>Every contract.</summary>
    public IEnumerable<Abonnement> Lijst => _alle;

    /// <summary>A contract, its publisher and its readers.</summary>
    public static Abonnement Van<TBericht>(string uitgever, params IEnumerable<string> lezers)
        where TBericht : class =>
        new(typeof(TBericht), uitgever, [.. lezers]);
}
