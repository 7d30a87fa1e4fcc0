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

    /// <summary>Lets a stream answer to a deadline that was reached; a deadline that it no longer waits for changes nothing.</summary>
    Task<Verstrijking> VerstrijkAsync(IStreams streams, Termijn termijn, Guid streamId, DateOnly vandaag, CancellationToken ct);

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

internal sealed class AggregaatSoort<T>(Termijnbesluit<T>? termijnbesluit = null) : IAggregaatSoort
    where T : class, IAggregaat<T>
{
    public string Naam => Naamgeving.Kebab(typeof(T).Name);

    public async Task<Verstrijking> VerstrijkAsync(IStreams streams, Termijn termijn, Guid streamId, DateOnly vandaag, CancellationToken ct)
    {
        var uitkomst = termijnbesluit is null
            ? await streams.DecideAsync<T>(
                streamId, state => state is not null && WachtOp(state, termijn) ? T.Verstreken(state, termijn, vandaag) : Decision.NothingNew, ct: ct)
                .ConfigureAwait(false)
            : await streams.VoerUitAsync(werk => BesluitAsync(werk, termijnbesluit, termijn, streamId, vandaag), ct).ConfigureAwait(false);
        return uitkomst.State is { } na && WachtOp(na, termijn) ? Verstrijking.BleefOpen
            : uitkomst.Decision.Feiten.Count > 0 ? Verstrijking.Gebeurd
            : Verstrijking.NietMeerOpen;
    }

    public Task<Decision> DecideSignaalAsync(
        IWerkeenheid werk, Guid streamId, Func<System.Collections.Immutable.ImmutableDictionary<Guid, OpenSignaal>, Decision> decide) =>
        werk.DecideAsync<T>(streamId, state => decide(state?.Signalen ?? Kern.Signalen.Geen));

    private static async Task<Uitkomst<T>> BesluitAsync(IWerkeenheid werk, Termijnbesluit<T> besluit, Termijn termijn, Guid streamId, DateOnly vandaag)
    {
        var state = await werk.LaadAsync<T>(streamId).ConfigureAwait(false);
        var decision = state is not null && WachtOp(state, termijn) ? await besluit(werk, state, termijn, vandaag).ConfigureAwait(false) : Decision.NothingNew;
        await werk.DecideAsync<T>(streamId, _ => decision).ConfigureAwait(false);
        return new(decision, await werk.LaadAsync<T>(streamId).ConfigureAwait(false), 0);
    }

    private static bool WachtOp(T state, Termijn termijn) => state.OpenTermijnen().Any(t => t.Soort == termijn.Soort && t.Op == termijn.Op);
}
