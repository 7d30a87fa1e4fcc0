namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>By which stageopleiders a stageplaats is covered, for every day. Published by Erkenning; read by Plaatsing.</summary>
/// <remarks>
/// The whole picture each time. At least once, order not guaranteed: the highest <paramref name="Versie"/> holds.
/// Days before the first period are not covered. Rule ERK-17.
/// </remarks>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Perioden">In order of date, without overlap or gap.</param>
/// <param name="OorzaakId">What made it change: the exceeded threshold, the procedure, or the registration.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record DekkingVastgesteld(string Stageplaatscode, string Instituut, IReadOnlyList<Dekkingsperiode> Perioden, Guid OorzaakId, long Versie);

/// <summary>Days on which the cover is the same.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Soort"><c>duo</c>, <c>enkel</c> or <c>ongedekt</c> (ERK-17).</param>
/// <param name="Opleidernummers">The covering stageopleiders; the one named on plaatsingen first (Q66).</param>
/// <param name="OorzaakId">For <c>ongedekt</c>, and for days on which someone stands in: the exceeded threshold that caused it.</param>
public sealed record Dekkingsperiode(DateOnly Van, DateOnly? TotEnMet, string Soort, IReadOnlyList<string> Opleidernummers, Guid? OorzaakId);
