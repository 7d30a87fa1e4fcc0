namespace StageSystem.Contracts.Verlof.V1;

/// <summary>A stageopleider is back: the absence ended the day before. Published by Verlof, for whoever shows it; the effect travels in the other messages.</summary>
/// <remarks>At least once, order not guaranteed. Rules VER-42 and ERK-22.</remarks>
/// <param name="AfwezigheidId">The absence that ended.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Op">First day of presence.</param>
/// <param name="Instituut">Opleidingsinstituut of the stageopleider.</param>
/// <param name="Versie">Version of the stageopleider's stream in Verlof.</param>
public sealed record StageopleiderTeruggekeerd(Guid AfwezigheidId, string Opleidernummer, DateOnly Op, string Instituut, long Versie);
