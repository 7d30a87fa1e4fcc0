namespace StageSystem.Contracts.Verlof.V1;

/// <summary>The training of an aios gets longer; by how much is not yet known. Published by Verlof; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="VerlengingId"/> the highest <paramref name="Versie"/> of the three messages holds. Rule VER-32.</remarks>
/// <param name="VerlengingId">Identity of the extension.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Op">First day that extends the training.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record VerzuimdrempelOverschreden(Guid VerlengingId, string Aiosnummer, DateOnly Op, string Instituut, long Versie);

/// <summary>By how much the training of an aios gets longer, and where. Published by Verlof; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="VerlengingId"/> the highest <paramref name="Versie"/> of the three messages holds. Rules VER-32 and VER-33.</remarks>
/// <param name="VerlengingId">Identity of the extension.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="Delen">Where they are added, by stage.</param>
/// <param name="Voorlopig">Whether it still grows.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record OpleidingsverlengingVastgesteld(
    Guid VerlengingId, string Aiosnummer, decimal Dagen, IReadOnlyList<Verlengingsdeel> Delen, bool Voorlopig, string Instituut, long Versie);

/// <summary>The part of an extension that belongs to one stage.</summary>
/// <param name="Plaatsingscode">The plaatsing in which the days fell; null outside every stage.</param>
/// <param name="Plaats"><c>kliniek</c> and <c>stageplaats</c> (the planner chose so): the end of that plaatsing moves; <c>einde opleiding</c>: usually OPH-2.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="HeleDagen">The same, up to whole days.</param>
/// <param name="NieuwEinde">New formal last day of the plaatsing, included; null at the end of the training.</param>
/// <param name="Kalenderdagen">Calendar days by which this part moves the end: the end that it was computed from is so many days before <paramref name="NieuwEinde"/>.</param>
public sealed record Verlengingsdeel(string? Plaatsingscode, string Plaats, decimal Dagen, int HeleDagen, DateOnly? NieuwEinde, int Kalenderdagen = 0);

/// <summary>The training of an aios does not get longer after all. Published by Verlof; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed: of one <paramref name="VerlengingId"/> the highest <paramref name="Versie"/> of the three messages holds. Rule VER-32, cascade C-12.</remarks>
/// <param name="VerlengingId">Identity of the extension.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record VerlengingIngetrokken(Guid VerlengingId, string Aiosnummer, string Instituut, long Versie);
