namespace StageSystem.Contracts.Beoordeling.V1;

/// <summary>What was recorded at the old stageplaats goes along to the next stageopleider. Published by Beoordeling, for whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. No content of assessments (OVK-11). Rules BEO-1 and BEO-20.</remarks>
/// <param name="OverdrachtId">Identity of the overdracht.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OudePlaatsingscode">Where it comes from.</param>
/// <param name="NieuwePlaatsingscode">For which plaatsing.</param>
/// <param name="HeeftBeoordeling">False when no stagebeoordeling was fixed: "geen overdracht" (BEO-20).</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageverloop's stream.</param>
public sealed record OverdrachtGemaakt(
    Guid OverdrachtId, string Aiosnummer, string OudePlaatsingscode, string NieuwePlaatsingscode, bool HeeftBeoordeling, string Instituut, long Versie);
