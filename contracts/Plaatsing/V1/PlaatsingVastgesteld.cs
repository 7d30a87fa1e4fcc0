namespace StageSystem.Contracts.Plaatsing.V1;

/// <summary>A plaatsing as it stands now. Published by Plaatsing; read by Beoordeling, Erkenning and Verlof.</summary>
/// <remarks>At least once, order not guaranteed: the highest <paramref name="Versie"/> holds. Rules OVK-2 and BEO-1.</remarks>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; holds the part-time prolongation.</param>
/// <param name="NominaleWeken">Nominal duration in weeks of the stage, whole or remaining.</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment, 1–100.</param>
/// <param name="Status"><c>geplaatst</c>, <c>lopend</c>, <c>afgerond</c>, <c>voortijdig beeindigd</c> or <c>vervallen</c>.</param>
/// <param name="Opleidernummer">The stageopleider named on the plaatsing today, or null when there is none.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the plaatsing's stream.</param>
/// <param name="ZonderVerlenging">Last day without the extensions that Verlof asked for; null when there are none.</param>
public sealed record PlaatsingVastgesteld(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, decimal NominaleWeken, int Deeltijdpercentage,
    string Status, string? Opleidernummer, string Instituut, long Versie, DateOnly? ZonderVerlenging = null);
