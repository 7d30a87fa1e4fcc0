using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The one thin seam over the event store: load, decide, append, save, with optimistic concurrency.</summary>
/// <remarks>
/// Every event gets its metadata from <see cref="Herkomst.Huidig"/> and from the <see cref="Feit"/>; the deadlines of the stream are stored in the
/// same transaction. A lost race is decided again on the new state, so a decision may run more than once and must be pure.
/// </remarks>
public interface IStreams
{
    /// <summary>Decides on one stream, in one transaction.</summary>
    /// <param name="id">The stream.</param>
    /// <param name="decide">Pure decision; gets null when the stream does not exist.</param>
    /// <param name="verwachteVersie">
    /// Version of the stream that the caller saw (<c>If-Match</c>). Null: decided again on the new state after a lost race.
    /// When the stream does not exist, nothing is decided and <see cref="Uitkomst{T}.State"/> is null.
    /// </param>
    /// <exception cref="StreamVerouderd">The stream is no longer at <paramref name="verwachteVersie"/>.</exception>
    Task<Uitkomst<T>> DecideAsync<T>(Guid id, Func<T?, Decision> decide, long? verwachteVersie = null, CancellationToken ct = default)
        where T : class, IAggregaat<T>;

    /// <summary>
    /// Decides on several streams and documents in one transaction. After a lost race the whole of <paramref name="werk"/> runs again on the new state:
    /// it must be repeatable and keep nothing from an earlier run.
    /// </summary>
    Task<TResult> VoerUitAsync<TResult>(Func<IWerkeenheid, Task<TResult>> werk, CancellationToken ct = default);

    /// <summary>As <see cref="VoerUitAsync{TResult}"/>, but only once for this key: the key is recorded in the same transaction.</summary>
    /// <param name="sleutel">What was worked off, such as a message id.</param>
    /// <param name="door">Who works it off; another worker may do the same key.</param>
    /// <returns>False when it had been done before: nothing was stored now.</returns>
    Task<bool> VoerEenmaalUitAsync(Guid sleutel, string door, Func<IWerkeenheid, Task> werk, CancellationToken ct = default);

    /// <summary>The state of a stream with its version, to show with an ETag; null when the stream does not exist.</summary>
    Task<Momentopname<T>?> LeesAsync<T>(Guid id, CancellationToken ct = default)
        where T : class, IAggregaat<T>;
}

/// <summary>What came of a decision.</summary>
/// <param name="Decision">The decision itself; a refusal stored nothing.</param>
/// <param name="State">The state after the new events; null when the stream does not exist.</param>
/// <param name="Versie">Version of the stream after the save; 0 when it does not exist.</param>
public sealed record Uitkomst<T>(Decision Decision, T? State, long Versie)
    where T : class;

/// <summary>A state and its version.</summary>
/// <param name="State">The state.</param>
/// <param name="Versie">Version of the stream.</param>
public sealed record Momentopname<T>(T State, long Versie)
    where T : class;
