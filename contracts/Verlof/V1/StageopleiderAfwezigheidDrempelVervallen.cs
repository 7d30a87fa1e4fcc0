namespace StageSystem.Contracts.Verlof.V1;

/// <summary>A threshold that was exceeded no longer is: the absence became shorter or was withdrawn. Published by Verlof; read by Erkenning.</summary>
/// <remarks>At least once, order not guaranteed; see <see cref="StageopleiderAfwezigheidDrempelOverschreden"/>. Rules VER-40 and ERK-22.</remarks>
/// <param name="OverschrijdingId">Identity of the union that exceeded its threshold.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut of the stageopleider.</param>
/// <param name="Versie">Version of the stageopleider's stream in Verlof.</param>
public sealed record StageopleiderAfwezigheidDrempelVervallen(Guid OverschrijdingId, string Opleidernummer, string Instituut, long Versie);
