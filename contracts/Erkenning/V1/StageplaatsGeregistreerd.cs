namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>What a stageplaats is and whether it may receive plaatsingen, as far as it does not depend on the stageopleiders. Published by Erkenning; read by Plaatsing and Verlof.</summary>
/// <remarks>At least once, order not guaranteed: the highest <paramref name="Versie"/> holds. Rules ERK-16 and OVK-2.</remarks>
/// <param name="Stageplaatscode">Natural key.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagesoort">Type of stage, as the administration writes it, such as <c>SEH</c>.</param>
/// <param name="Traject"><c>A</c> or <c>B</c>.</param>
/// <param name="Poule">Pool of comparable stageplaatsen.</param>
/// <param name="DuurWeken">Nominal duration in weeks: 6, 13 or 26.</param>
/// <param name="Capaciteit">Largest number of aios on one day (PLA-2).</param>
/// <param name="DeeltijdMinimaal">Lowest percentage that the stageplaats accepts.</param>
/// <param name="Startmaanden">Months (1–12) in which a stage may start.</param>
/// <param name="Stageopleiders">Opleidernummers linked to the stageplaats, the named one first.</param>
/// <param name="InstellingErkend">Periods in which the instelling, or its koepel, is erkend.</param>
/// <param name="SlwpGeldig">Periods in which an authorised SLWP is valid (ERK-13).</param>
/// <param name="Gesloten">Periods in which the stageplaats takes nobody: on hold, ended, withdrawn (ERK-16 under 1 and 5).</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
/// <param name="Modelinstructie">Whether the LAD modelinstructie applies, to be mentioned on the plaatsingsbericht (ERK-45); false when it is not known.</param>
public sealed record StageplaatsGeregistreerd(
    string Stageplaatscode, string Instellingscode, string Instituut, string Stagesoort, string Traject, string Poule, int DuurWeken, int Capaciteit,
    int DeeltijdMinimaal, IReadOnlyList<int> Startmaanden, IReadOnlyList<string> Stageopleiders, IReadOnlyList<Geldigheid> InstellingErkend,
    IReadOnlyList<Geldigheid> SlwpGeldig, IReadOnlyList<Geldigheid> Gesloten, long Versie, bool Modelinstructie = false)
{
    /// <summary>The last day on which a stage may start while an overdue visitatie blocks; null when none does (ERK-39, C-7).</summary>
    public DateOnly? GeenStartNa { get; init; }
}

/// <summary>A period in which something holds.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
public sealed record Geldigheid(DateOnly Van, DateOnly? TotEnMet);
