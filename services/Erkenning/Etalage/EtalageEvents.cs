namespace StageSystem.Erkenningen.Etalage;

/// <summary>What a vakgroep offers (ERK-42); texts without names of persons.</summary>
/// <param name="Specialisme">Specialism, as the vakgroep writes it.</param>
/// <param name="Oor">Region: one of <see cref="Oorregio.Alle"/>.</param>
/// <param name="Titel">Name of the stagemogelijkheid.</param>
/// <param name="Inhoud">What is learned there.</param>
/// <param name="Kwaliteit">What the vakgroep says of its quality.</param>
/// <param name="Opleidingsklimaat">What the vakgroep says of its opleidingsklimaat.</param>
/// <param name="Van">First day on which it is offered.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Capaciteit">Largest number of aios on one day.</param>
/// <param name="Stageplaatscode">The stageplaats whose SLWP belongs to it; null when it is no stageplaats.</param>
public sealed record Stagemogelijkheid(
    string Specialisme, string Oor, string Titel, string Inhoud, string Kwaliteit, string Opleidingsklimaat, DateOnly Van, DateOnly TotEnMet, int Capaciteit,
    string? Stageplaatscode);

/// <summary>A vakgroep shows a stagemogelijkheid in the opleidingsetalage (ERK-42). Not a right to a place there.</summary>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Gegevens">What is offered.</param>
/// <param name="Op">Day.</param>
public sealed record StagemogelijkheidGepubliceerd(Guid VermeldingId, string Instellingscode, string Instituut, Stagemogelijkheid Gegevens, DateOnly Op);

/// <summary>What is offered has changed; the whole picture. Instelling and specialism stay.</summary>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Gegevens">What is offered now.</param>
/// <param name="Op">Day.</param>
public sealed record StagemogelijkheidHerzien(Guid VermeldingId, Stagemogelijkheid Gegevens, DateOnly Op);

/// <summary>The entry is not shown any more. It stays readable by its id.</summary>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Op">Day.</param>
public sealed record StagemogelijkheidIngetrokken(Guid VermeldingId, DateOnly Op);

/// <summary>The erkenning of the instelling changed within the period that is offered (ERK-40, ERK-42).</summary>
/// <param name="VermeldingId">The entry.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="EersteDagNietErkend">First offered day without erkenning; null when every day is erkend again.</param>
public sealed record StagemogelijkheidErkenningGewijzigd(Guid VermeldingId, string Instituut, DateOnly? EersteDagNietErkend);
