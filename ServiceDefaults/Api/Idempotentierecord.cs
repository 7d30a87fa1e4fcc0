namespace StageSystem.ServiceDefaults;

/// <summary>One attempt to carry out a request with an Idempotency-Key, and its answer once there is one.</summary>
/// <param name="Id">Follows from the caller, the key and the number of the attempt, so that two cannot both begin.</param>
/// <param name="Vingerafdruk">Method, address and content of the request, hashed.</param>
/// <param name="Begonnen">When it began, in Unix seconds of the machine's own clock, which a demonstration does not move.</param>
/// <param name="CorrelatieId">The correlation of the request; a later attempt goes on under the same.</param>
/// <param name="Antwoord">The answer; null while it is being made.</param>
public sealed record Idempotentierecord(Guid Id, string Vingerafdruk, long Begonnen, Guid CorrelatieId, BewaardAntwoord? Antwoord = null);

/// <summary>An answer as it was given, to be given again.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Headers">The headers that belong to the content.</param>
/// <param name="Inhoud">The body.</param>
public sealed record BewaardAntwoord(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Inhoud);

/// <summary>Remembers requests with an Idempotency-Key, for all replicas of a service.</summary>
internal interface IIdempotentieregister
{
    /// <summary>Adds an attempt.</summary>
    /// <returns>False when an attempt with this id exists: exactly one of many callers gets true.</returns>
    Task<bool> VoegToeAsync(Idempotentierecord record, CancellationToken ct);

    /// <summary>The attempt, or null.</summary>
    Task<Idempotentierecord?> LeesAsync(Guid id, CancellationToken ct);

    /// <summary>Replaces an attempt by the same one with its answer.</summary>
    Task BewaarAsync(Idempotentierecord record, CancellationToken ct);

    /// <summary>Forgets an attempt that decided nothing.</summary>
    Task VergeetAsync(Guid id, CancellationToken ct);

    /// <summary>Forgets every attempt that began before this moment.</summary>
    /// <param name="voor">In Unix seconds.</param>
    Task RuimOpAsync(long voor, CancellationToken ct);
}
