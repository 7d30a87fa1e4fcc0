using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The kinds of stream of this service, by name: what acts on any stream (deadlines, signalen) finds its decisions here.</summary>
internal sealed class Aggregaten
{
    private readonly Dictionary<string, IAggregaatSoort> _soorten = new(StringComparer.Ordinal);

    internal IAggregaatSoort? Van(string naam) => _soorten.GetValueOrDefault(naam);

    internal void Voeg(IAggregaatSoort soort)
    {
        if (!_soorten.TryAdd(soort.Naam, soort)) throw new InvalidOperationException($"There is an aggregate '{soort.Naam}' already.");
    }
}

/// <summary>One kind of stream.</summary>
internal interface IAggregaatSoort
{
    /// <summary>Name of the kind, in kebab-case.</summary>
    string Naam { get; }

    /// <summary>Whether its deadlines are answered by the state alone: then many streams can answer in one transaction.</summary>
    bool BeslistUitState { get; }

    /// <summary>Loads many streams ahead.</summary>
    Task LaadAsync(IWerkeenheid werk, IEnumerable<Guid> streamIds);

    /// <summary>Lets a stream answer to a deadline that was reached; a deadline that it no longer waits for changes nothing.</summary>
    Task<Verstrijking> VerstrijkAsync(IWerkeenheid werk, Termijn termijn, Guid streamId, DateOnly vandaag);

    /// <summary>Decides about a signaal of a stream.</summary>
    Task<Decision> DecideSignaalAsync(IWerkeenheid werk, Guid streamId, Func<System.Collections.Immutable.ImmutableDictionary<Guid, OpenSignaal>, Decision> decide);
}

/// <summary>What a deadline that was reached came to.</summary>
internal enum Verstrijking
{
    /// <summary>Events were stored.</summary>
    Gebeurd,

    /// <summary>The stream does not wait for it: the record may go.</summary>
    NietMeerOpen,

    /// <summary>The decision left it open on the same day: it would be reached again at once.</summary>
    BleefOpen,
}

internal sealed class AggregaatSoort<T>(Termijnbesluit<T>? termijnbesluit = null, bool beslistUitState = false) : IAggregaatSoort
    where T : class, IAggregaat<T>
{
    public string Naam => Naamgeving.Kebab(typeof(T).Name);

    public bool BeslistUitState => beslistUitState || termijnbesluit is null;

    public Task LaadAsync(IWerkeenheid werk, IEnumerable<Guid> streamIds) => werk.LaadAsync<T>(streamIds);

    public async Task<Verstrijking> VerstrijkAsync(IWerkeenheid werk, Termijn termijn, Guid streamId, DateOnly vandaag)
    {
        if (await werk.LaadAsync<T>(streamId).ConfigureAwait(false) is not { } state || !WachtOp(state, termijn)) return Verstrijking.NietMeerOpen;
        var besluit = termijnbesluit is null ? T.Verstreken(state, termijn, vandaag) : await termijnbesluit(werk, state, termijn, vandaag).ConfigureAwait(false);
        var decision = await werk.DecideAsync<T>(streamId, _ => besluit).ConfigureAwait(false);
        return await werk.LaadAsync<T>(streamId).ConfigureAwait(false) is { } na && WachtOp(na, termijn) ? Verstrijking.BleefOpen
            : decision.Feiten.Count > 0 ? Verstrijking.Gebeurd
            : Verstrijking.NietMeerOpen;
    }

    public Task<Decision> DecideSignaalAsync(
        IWerkeenheid werk, Guid streamId, Func<System.Collections.Immutable.ImmutableDictionary<Guid, OpenSignaal>, Decision> decide) =>
        werk.DecideAsync<T>(streamId, state => decide(state?.Signalen ?? Kern.Signalen.Geen));

    private static bool WachtOp(T state, Termijn termijn) => state.OpenTermijnen().Any(t => t.Soort == termijn.Soort && t.Op == termijn.Op);
}
