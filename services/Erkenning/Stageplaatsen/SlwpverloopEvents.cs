namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The SLWP of a stageplaats ends soon and has not been authorised again (ERK-13). Not an end of anything yet.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="GeldigTotEnMet">Last valid day.</param>
/// <param name="Weken">Which reminder: weeks before the first invalid day.</param>
/// <param name="OorzaakId">The end of this authorisation; what a new authorisation makes lapse.</param>
public sealed record SlwpVerlooptBinnenkort(string Stageplaatscode, string Instituut, DateOnly GeldigTotEnMet, int Weken, Guid OorzaakId);

/// <summary>
/// The stageplaats has no valid SLWP from this day (ERK-15): doubtful, and closed for stages that start on or after it. Stages that run go on.
/// </summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="RespijtDagen">Grace for stages that run, in days, as judged then (OVK-13).</param>
/// <param name="OorzaakId">The end of this authorisation.</param>
public sealed record SlwpVerlopen(string Stageplaatscode, string Instituut, DateOnly EersteOngeldigeDag, int RespijtDagen, Guid OorzaakId);

/// <summary>The SLWP was still not authorised when the grace for running stages was over (C-4 rows 4 and 5). Nothing ends by itself (OVK-6).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="OorzaakId">The end of this authorisation.</param>
public sealed record SlwpRespijtVerstreken(string Stageplaatscode, string Instituut, DateOnly EersteOngeldigeDag, Guid OorzaakId);
