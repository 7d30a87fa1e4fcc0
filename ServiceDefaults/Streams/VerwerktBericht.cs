using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The inbox: what was worked off, stored in the transaction of its effects. Its id is unique, so the same work cannot be stored twice.</summary>
/// <remarks>Kept for <see cref="Inboxopruiming.Bewaartijd"/>: a copy that comes after months is a copy still.</remarks>
/// <param name="Id">Follows from key and worker.</param>
/// <param name="Sleutel">What was worked off, such as a message id.</param>
/// <param name="Door">By whom, such as a consumer.</param>
/// <param name="Op">When, UTC.</param>
public sealed record VerwerktBericht(Guid Id, Guid Sleutel, string Door, DateTimeOffset Op)
{
    internal static VerwerktBericht Nieuw(Guid sleutel, string door, DateTimeOffset op) =>
        new(Kern.Sleutel.Uuid5($"verwerkt:{door}:{sleutel:N}"), sleutel, door, op);
}
