namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>A stageplaats is active: the two-yearly evaluatiegesprek and the five-yearly visitatie are counted from here (BEO-42, BEO-44).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="ActiefVanaf">First active day as known then.</param>
/// <param name="EvaluatiegesprekUiterlijkOp">Day on which the next evaluatiegesprek is due, as judged then (OVK-13).</param>
/// <param name="VisitatieUiterlijkOp">Day on which the next visitatie is due, as judged then (OVK-13).</param>
public sealed record KwaliteitscyclusGestart(
    string Stageplaatscode, string Instituut, DateOnly ActiefVanaf, DateOnly EvaluatiegesprekUiterlijkOp, DateOnly VisitatieUiterlijkOp);

/// <summary>An evaluatiegesprek or visitatie was held: the cycle begins again (BEO-42, BEO-44).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="BezoekId">The visit in the stagedossier.</param>
/// <param name="Soort"><c>evaluatiegesprek</c> or <c>visitatie</c>; a visitatie counts for both.</param>
/// <param name="Op">Day on which it was held.</param>
/// <param name="EvaluatiegesprekUiterlijkOp">Day on which the next evaluatiegesprek is due.</param>
/// <param name="VisitatieUiterlijkOp">Day on which the next visitatie is due; null while the stageplaats was never active nor visited.</param>
public sealed record KwaliteitscyclusVernieuwd(
    string Stageplaatscode, string Instituut, Guid BezoekId, string Soort, DateOnly Op, DateOnly EvaluatiegesprekUiterlijkOp, DateOnly? VisitatieUiterlijkOp);

/// <summary>A visit turned out not to have been held (OVK-14): the cycle is as it was without it.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="BezoekId">The visit.</param>
/// <param name="EvaluatiegesprekUiterlijkOp">Day on which the next evaluatiegesprek is due; null when nothing counts it.</param>
/// <param name="VisitatieUiterlijkOp">Day on which the next visitatie is due; null when nothing counts it.</param>
public sealed record KwaliteitsbezoekVervallen(
    string Stageplaatscode, string Instituut, Guid BezoekId, DateOnly? EvaluatiegesprekUiterlijkOp, DateOnly? VisitatieUiterlijkOp);

/// <summary>An evaluatiegesprek or visitatie is due today and was not held (BEO-42, BEO-44).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>evaluatiegesprek</c> or <c>visitatie</c>.</param>
/// <param name="UiterlijkOp">The day on which it is due.</param>
public sealed record KwaliteitsbezoekAanDeBeurt(string Stageplaatscode, string Instituut, string Soort, DateOnly UiterlijkOp);

/// <summary>Four weeks after it was due, it was still not held: the flag <c>kwaliteitscyclus te laat</c> (ERK-39, C-7). It blocks nothing.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>evaluatiegesprek</c> or <c>visitatie</c>.</param>
/// <param name="UiterlijkOp">The day on which it was due.</param>
public sealed record KwaliteitscyclusTeLaat(string Stageplaatscode, string Instituut, string Soort, DateOnly UiterlijkOp);

/// <summary>Whether a visitatie that was not held closes the stageplaats for starts after its due date (ERK-39, C-7 row 4; parameter <c>visitatie.blokkeert</c>).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="UiterlijkOp">The day on which it was due: the last day on which a stage may start.</param>
/// <param name="Blokkeert">The parameter as judged then (OVK-13).</param>
public sealed record VisitatieblokkadeBeoordeeld(string Stageplaatscode, string Instituut, DateOnly UiterlijkOp, bool Blokkeert);
