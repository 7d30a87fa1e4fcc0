namespace StageSystem.Contracts.Verlof.V1;

/// <summary>The stagecoördinator decided how an absent stageopleider is replaced. Published by Verlof; read by Erkenning (waarneming) and, through it, Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed; <paramref name="BesluitId"/> identifies the decision. Never the reason of the absence. Rule VER-41.</remarks>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Opleidernummer">The absent stageopleider.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Uitkomst"><c>waarneming</c> (ERK-20) or <c>elders plaatsen</c> (PLA-86).</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day of the absence, included; null when not known.</param>
/// <param name="Instituut">Opleidingsinstituut of the stageopleider.</param>
/// <param name="Versie">Version of the stageopleider's stream in Verlof.</param>
public sealed record StageopleiderVervangingBesloten(
    Guid BesluitId, string Opleidernummer, string? Instellingscode, string Uitkomst, DateOnly Van, DateOnly? TotEnMet, string Instituut, long Versie);
