namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>A waarnemer or a new stageopleider is looked for. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-20 and ERK-21.</remarks>
/// <param name="ProcedureId">Identity of the procedure.</param>
/// <param name="Stageplaatscode">The stageplaats without cover.</param>
/// <param name="Soort"><c>waarnemend</c> (ERK-20) or <c>stageopleider</c> (ERK-21).</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold, or the decision, that started it.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the procedure's stream.</param>
public sealed record WaarnemingsprocedureGestart(
    Guid ProcedureId, string Stageplaatscode, string Soort, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId, string Instituut, long Versie);

/// <summary>RGS recognised a waarnemer. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-20.</remarks>
/// <param name="ProcedureId">Identity of the procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">The waarnemer.</param>
/// <param name="Van">First day of the waarneming.</param>
/// <param name="TotEnMet">Last day, included; null until the return.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the procedure's stream.</param>
public sealed record WaarnemendStageopleiderErkend(
    Guid ProcedureId, string Stageplaatscode, string Opleidernummer, DateOnly Van, DateOnly? TotEnMet, string Instituut, long Versie);

/// <summary>No waarnemer or new stageopleider was found in time, or the stagecoördinator chose to place the aios elsewhere. Published by Erkenning; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed; <paramref name="ProcedureId"/> identifies it. Rules ERK-20 and PLA-86.</remarks>
/// <param name="ProcedureId">Identity of the procedure, or of the decision.</param>
/// <param name="Stageplaatscode">The stageplaats without cover.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="Grond"><c>geen waarnemer</c>, <c>afgewezen door RGS</c>, <c>termijn verstreken</c> or <c>elders plaatsen</c>.</param>
/// <param name="OorzaakId">The exceeded threshold, or the decision, that started it.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the procedure's stream.</param>
public sealed record WaarnemingsprocedureMislukt(
    Guid ProcedureId, string Stageplaatscode, DateOnly Van, DateOnly? TotEnMet, string Grond, Guid OorzaakId, string Instituut, long Versie);

/// <summary>The procedure is no longer needed: the stageopleider is back, or the absence was changed. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-22.</remarks>
/// <param name="ProcedureId">Identity of the procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the procedure's stream.</param>
public sealed record WaarnemingsprocedureGeannuleerd(Guid ProcedureId, string Stageplaatscode, string Instituut, long Versie);
