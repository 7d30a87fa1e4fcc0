namespace StageSystem.Contracts.Verlof.V1;

/// <summary>The planner chose how the shortfall of a part-time stage of traject B is made up. Published by Verlof; read by Plaatsing. Never why (OVK-11).</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="Plaatsingscode"/> the highest <paramref name="Versie"/> holds. Rules VER-13 and VER-14, cascade C-13.</remarks>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Plaatsingscode">The plaatsing that is short.</param>
/// <param name="Plek"><c>oph2</c>: added to OPH-2; <c>stageplaats</c>: the plaatsing itself lasts longer; <c>niet</c>: not made up.</param>
/// <param name="TekortVoltijdWeken">Shortfall in voltijd weeks.</param>
/// <param name="ExtraDagen">Calendar days that the plaatsing or OPH-2 gets longer; 0 when it is not made up.</param>
/// <param name="NieuwEinde">New formal last day of the plaatsing, included; null when it is not made up there.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record DeeltijdtekortBesloten(
    string Aiosnummer, string Plaatsingscode, string Plek, decimal TekortVoltijdWeken, int ExtraDagen, DateOnly? NieuwEinde, string Instituut, long Versie);
