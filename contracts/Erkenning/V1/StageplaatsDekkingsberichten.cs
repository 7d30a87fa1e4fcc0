namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>No erkende stageopleider covers the stageplaats in this period. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-17 and ERK-18.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record StageplaatsOngedekt(string Stageplaatscode, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId, string Instituut, long Versie);

/// <summary>The duo partner covers the stageplaats while the other stageopleider is absent. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-19.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Opleidernummer">The partner who covers.</param>
/// <param name="OorzaakId">The exceeded threshold.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record StageplaatsGedektDoorDuo(
    string Stageplaatscode, DateOnly Van, DateOnly? TotEnMet, string Opleidernummer, Guid OorzaakId, string Instituut, long Versie);

/// <summary>Days that were uncovered have cover again. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-17, ERK-20 and ERK-22.</remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day that is covered again.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Opleidernummer">Who covers: the one who returned, the waarnemer or the successor.</param>
/// <param name="OorzaakId">The exceeded threshold that had uncovered it.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record StageplaatsWeerGedekt(
    string Stageplaatscode, DateOnly Van, DateOnly? TotEnMet, string Opleidernummer, Guid OorzaakId, string Instituut, long Versie);
