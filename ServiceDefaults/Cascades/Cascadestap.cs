namespace StageSystem.ServiceDefaults;

/// <summary>One event as a step of its cascade: what happened, by which rule, who is told. No reasons, no free text (OVK-11).</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="CorrelatieId">The cascade.</param>
/// <param name="OorzaakId">What directly caused it: an event, here or in another service, or the command.</param>
/// <param name="Volgnummer">Place in the store of this service.</param>
/// <param name="Gebeurtenis">Type of the event.</param>
/// <param name="StreamType">Kind of stream.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="Versie">Version of the stream after it.</param>
/// <param name="Regel">The rule that demanded it.</param>
/// <param name="Aan">Roles that are told.</param>
/// <param name="Rol">Role that acted; <c>systeem</c> for a deadline.</param>
/// <param name="Bron">Where it came from.</param>
/// <param name="Op">When it was stored.</param>
/// <param name="Instituut">Opleidingsinstituut, when the event names it.</param>
/// <param name="Vertrouwelijk">Only for those who may know the reason of an absence.</param>
/// <param name="Gegevens">Ids, codes, dates and numbers of the event, by name.</param>
public sealed record Cascadestap(
    Guid Id, Guid CorrelatieId, Guid? OorzaakId, long Volgnummer, string Gebeurtenis, string StreamType, Guid StreamId, long Versie, string Regel,
    IReadOnlyList<string> Aan, string Rol, string Bron, DateTimeOffset Op, string? Instituut, bool Vertrouwelijk, IReadOnlyDictionary<string, object?> Gegevens);
