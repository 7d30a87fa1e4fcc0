namespace StageSystem.Plaatsingen;

/// <summary>Another place is looked for, for the rest of a stage (PLA-86).</summary>
/// <param name="HerplaatsingId">Identity.</param>
/// <param name="ProcedureId">The procedure without result, or the decision, that asks for it.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">Where the aios is now.</param>
/// <param name="OorzaakId">What started the procedure.</param>
/// <param name="Grond">Why, without any reason of absence (OVK-11).</param>
/// <param name="Overmacht">Ground of PLA-78 on which the 6-week boundary does not hold: its number.</param>
/// <param name="OngedektTot">Last uncovered day of the plaatsing; null when it is still covered.</param>
/// <param name="Ingangsdatum">First day for which the candidates were judged.</param>
/// <param name="Kandidaten">Places that may be chosen, best first.</param>
/// <param name="Afgewezen">Number of other places that were judged and may not be chosen.</param>
/// <param name="UiterlijkOp">Last day for a proposal, included: 10 werkdagen later.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record HerplaatsingGestart(
    Guid HerplaatsingId, Guid ProcedureId, string Plaatsingscode, string Aiosnummer, string Stageplaatscode, Guid OorzaakId, string Grond, int Overmacht,
    DateOnly? OngedektTot, DateOnly Ingangsdatum, Lijst<Kandidaat> Kandidaten, int Afgewezen, DateOnly UiterlijkOp, string Instituut);

/// <summary>The last uncovered day of the plaatsing changed.</summary>
/// <param name="HerplaatsingId">The herplaatsing.</param>
/// <param name="OngedektTot">Last uncovered day; null when every day is covered.</param>
public sealed record HerplaatsingDagenBijgesteld(Guid HerplaatsingId, DateOnly? OngedektTot);

/// <summary>The stageplaats is covered again before the decision: the stagecoördinator chooses, go on or withdraw (C-1 row 10).</summary>
/// <param name="HerplaatsingId">The herplaatsing.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
public sealed record HerplaatsingKeuzeGevraagd(Guid HerplaatsingId, string Plaatsingscode);

/// <summary>The choice is off: days are uncovered again.</summary>
/// <param name="HerplaatsingId">The herplaatsing.</param>
public sealed record HerplaatsingKeuzeVervallen(Guid HerplaatsingId);

/// <summary>The aios goes on with the stage elsewhere (PLA-86): a human decided.</summary>
/// <param name="HerplaatsingId">Identity.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OudePlaatsingscode">The plaatsing that ends.</param>
/// <param name="OudeLaatsteDag">Its last day, included; the day before its first when it never ran.</param>
/// <param name="NieuwePlaatsingscode">The plaatsing that goes on.</param>
/// <param name="NieuweStageplaatscode">Where.</param>
/// <param name="Van">First day of the new plaatsing.</param>
/// <param name="TotEnMet">Last day of the new plaatsing, included.</param>
/// <param name="GeldigeDagen">Completed days that count (PLA-86).</param>
/// <param name="Nominaal">Nominal work that is left, in hundredths of a full-time day.</param>
/// <param name="Deeltijdpercentage">Percentage of the new plaatsing.</param>
/// <param name="Door">Who decided: role and subject; why may be in the <see cref="Besluittoelichting"/> of the herplaatsing.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record AiosHerplaatst(
    Guid HerplaatsingId, string Aiosnummer, string OudePlaatsingscode, DateOnly OudeLaatsteDag, string NieuwePlaatsingscode, string NieuweStageplaatscode,
    DateOnly Van, DateOnly TotEnMet, int GeldigeDagen, int Nominaal, int Deeltijdpercentage, string Door, string Instituut);

/// <summary>No place was found: the stagecoördinator decides on interruption, extension or a temporary stage (PLA-86).</summary>
/// <param name="HerplaatsingId">The herplaatsing.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Door">Who decided: role and subject; why is in the <see cref="Besluittoelichting"/> of the herplaatsing.</param>
public sealed record HerplaatsingMislukt(Guid HerplaatsingId, string Plaatsingscode, string Door);

/// <summary>No other place is needed any more (ERK-22).</summary>
/// <param name="HerplaatsingId">The herplaatsing.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Door">Who decided: role and subject; <c>systeem</c> when the uncovered days never were.</param>
public sealed record HerplaatsingIngetrokken(Guid HerplaatsingId, string Plaatsingscode, string Door);
