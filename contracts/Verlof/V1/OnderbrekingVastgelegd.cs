namespace StageSystem.Contracts.Verlof.V1;

/// <summary>The training of an aios is interrupted for a period. Published by Verlof; read by Plaatsing. Never why (OVK-11).</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="OnderbrekingId"/> the highest <paramref name="Versie"/> holds. Rules VER-38 and VER-48, cascade C-11.</remarks>
/// <param name="OnderbrekingId">Identity of the interruption.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Ingetrokken">Whether it does not go on after all.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record OnderbrekingVastgelegd(
    Guid OnderbrekingId, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, bool Ingetrokken, string Instituut, long Versie);
