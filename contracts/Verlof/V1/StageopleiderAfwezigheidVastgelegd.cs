namespace StageSystem.Contracts.Verlof.V1;

/// <summary>An absence of a stageopleider as it stands now, whatever its length: reported, changed, ended or withdrawn. Published by Verlof; read by Erkenning.</summary>
/// <remarks>
/// At least once, order not guaranteed: of one absence the highest <paramref name="Versie"/> holds.
/// Never the reason (OVK-11). Rules VER-39 and VER-42; the period is needed below the threshold too (ERK-17, ERK-20).
/// The full type name is the address on the bus: optional properties may be added, any other change is <c>V2</c>.
/// </remarks>
/// <param name="AfwezigheidId">Identity of the absence.</param>
/// <param name="Opleidernummer">The stageopleider; a reference, no personal data.</param>
/// <param name="Instellingscode">The instelling of the absence, or null for every instelling of the person.</param>
/// <param name="Van">First day of absence.</param>
/// <param name="TotEnMet">Last day of absence, included; null when the end is not known.</param>
/// <param name="Ingetrokken">The absence was withdrawn: it never was.</param>
/// <param name="Instituut">Opleidingsinstituut of the stageopleider.</param>
/// <param name="Versie">Version of the stageopleider's stream in Verlof.</param>
public sealed record StageopleiderAfwezigheidVastgelegd(
    Guid AfwezigheidId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken, string Instituut, long Versie);
