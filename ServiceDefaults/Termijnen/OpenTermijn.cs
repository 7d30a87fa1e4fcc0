using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>A deadline that a stream waits for, stored in the transaction of the events that set it (regelboek 6.5).</summary>
/// <param name="Id">Follows from stream and kind.</param>
/// <param name="StreamId">The stream that waits.</param>
/// <param name="StreamType">Kind of stream.</param>
/// <param name="Soort">Kind of deadline, unique within the stream.</param>
/// <param name="Op">The day on which it is reached, from 00:00 Amsterdam.</param>
/// <param name="Regel">The rule that sets it.</param>
/// <param name="CorrelatieId">Root cause of the event that set it: what the deadline brings about belongs to the same cascade.</param>
/// <param name="OorzaakId">The event that set it.</param>
public sealed record OpenTermijn(
    Guid Id, Guid StreamId, string StreamType, string Soort, DateOnly Op, string Regel, Guid CorrelatieId, Guid OorzaakId)
{
    internal static Guid IdVan(Guid streamId, string soort) => Sleutel.Uuid5($"termijn:{streamId:N}:{soort}");

    internal Termijn Termijn => new(Soort, Op, Regel);
}
