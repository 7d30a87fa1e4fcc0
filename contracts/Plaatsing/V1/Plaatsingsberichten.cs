namespace StageSystem.Contracts.Plaatsing.V1;

/// <summary>Something threatens a plaatsing. Published by Plaatsing, for whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule OVK-8.</remarks>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">What threatens it.</param>
/// <param name="Van">First threatened day.</param>
/// <param name="TotEnMet">Last threatened day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the plaatsing's stream.</param>
public sealed record PlaatsingInGevaar(
    string Plaatsingscode, string Aiosnummer, Guid OorzaakId, DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>Nothing threatens the plaatsing any more. Published by Plaatsing, for whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule OVK-8.</remarks>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">What had threatened it.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the plaatsing's stream.</param>
public sealed record PlaatsingVeiliggesteld(string Plaatsingscode, string Aiosnummer, Guid OorzaakId, string Instituut, long Versie);

/// <summary>Another stageopleider is named on the plaatsing for these days. Published by Plaatsing; read by Beoordeling (BEO-3).</summary>
/// <remarks>At least once, order not guaranteed. Rules ERK-19 and ERK-20.</remarks>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Opleidernummer">Who is named now.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the plaatsing's stream.</param>
public sealed record StageopleiderOpPlaatsingVervangen(
    string Plaatsingscode, string Opleidernummer, DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>Days of a stage may not count: no erkende stageopleider covered them. Published by Plaatsing, for registers.</summary>
/// <remarks>At least once, order not guaranteed; again with a higher <paramref name="Versie"/> when the period grows. Rule REG-18.</remarks>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Van">First disputed day.</param>
/// <param name="TotEnMet">Last disputed day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the plaatsing's stream.</param>
public sealed record StageGeldigheidInGeding(string Plaatsingscode, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>An aios goes on with the stage at another stageplaats. Published by Plaatsing; read by Beoordeling and Verlof.</summary>
/// <remarks>At least once, order not guaranteed; <paramref name="HerplaatsingId"/> identifies it. Rule PLA-86.</remarks>
/// <param name="HerplaatsingId">Identity of the herplaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OudePlaatsingscode">The plaatsing that ended.</param>
/// <param name="OudeLaatsteDag">Its last day, included; the day before <paramref name="Van"/> of the old plaatsing when it never ran.</param>
/// <param name="NieuwePlaatsingscode">The plaatsing that goes on.</param>
/// <param name="NieuweStageplaatscode">Where.</param>
/// <param name="Van">First day of the new plaatsing.</param>
/// <param name="TotEnMet">Last day of the new plaatsing, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the herplaatsing's stream.</param>
public sealed record AiosHerplaatst(
    Guid HerplaatsingId, string Aiosnummer, string OudePlaatsingscode, DateOnly OudeLaatsteDag, string NieuwePlaatsingscode, string NieuweStageplaatscode,
    DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>The register's schema of an aios no longer agrees with the plaatsingen. For RGS-style register integrations.</summary>
/// <remarks>At least once, order not guaranteed. Rules REG-5 and REG-7.</remarks>
/// <param name="WijzigingId">Identity of the change.</param>
/// <param name="Aiosnummer">The aios, who asks for the change in MijnRGS.</param>
/// <param name="Onderdelen">The parts of the schema that differ, as they should become.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the aios' stream.</param>
/// <param name="Bijzonderheden">What the register must know beside the schema; null when there is nothing.</param>
public sealed record RegisterwijzigingVereist(
    Guid WijzigingId, string Aiosnummer, IReadOnlyList<Schemaonderdeel> Onderdelen, string Instituut, long Versie,
    IReadOnlyList<Schemabijzonderheid>? Bijzonderheden = null);

/// <summary>Something that the register must know beside the lines of the schema (REG-8, REG-16, REG-17). Never why.</summary>
/// <param name="Soort"><c>verlenging</c>, <c>deeltijdfactor</c> or <c>onderbreking</c>.</param>
/// <param name="Vervalt">Whether it must go after all; then the other fields are those that it had.</param>
/// <param name="Van">First day; null for an extension.</param>
/// <param name="TotEnMet">Last day, included; null when it has none.</param>
/// <param name="Waarde">Whole own contract days of an extension, or a percentage; null for an interruption.</param>
public sealed record Schemabijzonderheid(string Soort, bool Vervalt, DateOnly? Van, DateOnly? TotEnMet, decimal? Waarde);

/// <summary>One line of the opleidingsschema in the register (REG-7).</summary>
/// <param name="Onderdeel">Type of stage.</param>
/// <param name="Instellingscode">Where.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Deeltijdpercentage">1–100.</param>
public sealed record Schemaonderdeel(string Onderdeel, string Instellingscode, DateOnly Van, DateOnly TotEnMet, int Deeltijdpercentage);
