namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>On which days an instelling is erkend, whatever by. Published by Erkenning; read by Erkenning itself, whose stageplaatsen and stageopleiders follow it.</summary>
/// <remarks>At least once, order not guaranteed: the highest <paramref name="Versie"/> holds. Rules ERK-2 and ERK-32.</remarks>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Erkend">In order of date, without overlap.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the instelling's stream in Erkenning.</param>
public sealed record InstellingErkenningVastgesteld(string Instellingscode, IReadOnlyList<Geldigheid> Erkend, string Instituut, long Versie);

/// <summary>RGS is asked to end the erkenning of an instelling. Published by Erkenning, for registers and whoever shows it.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-31.</remarks>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="PerDatum">First day that is asked for.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the instelling's stream in Erkenning.</param>
public sealed record InstellingBeeindigingVerzocht(string Instellingscode, DateOnly PerDatum, string Instituut, long Versie);

/// <summary>A stageplaats is on hold: no stage may start there (C-8 row 5). Published by Erkenning; read by Plaatsing, and for registers.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-30.</remarks>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Vanaf">First day on hold.</param>
/// <param name="Evaluatiedatum">Day on which the improvement is judged.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record StageplaatsOnHoldGezet(Guid BesluitId, string Stageplaatscode, DateOnly Vanaf, DateOnly Evaluatiedatum, string Instituut, long Versie);

/// <summary>A hold was lifted. Published by Erkenning; read by Plaatsing, and for registers.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-30.</remarks>
/// <param name="BesluitId">The decision that had put it on hold.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Vanaf">First day that is not on hold.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record StageplaatsOnHoldOpgeheven(Guid BesluitId, string Stageplaatscode, DateOnly Vanaf, string Instituut, long Versie);

/// <summary>The cooperation at a stageplaats ended (C-8 row 8). Published by Erkenning; read by Plaatsing, and for registers.</summary>
/// <remarks>At least once, order not guaranteed. Rule ERK-31.</remarks>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Met"><c>stageopleider</c>, <c>instelling</c> or <c>beide</c>.</param>
/// <param name="Opleidernummer">The stageopleider, or null.</param>
/// <param name="Vanaf">First day without cooperation.</param>
/// <param name="BlijftActief">The stageplaats goes on under another stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stageplaats' stream in Erkenning.</param>
public sealed record SamenwerkingBeeindigd(
    Guid BesluitId, string Stageplaatscode, string Instellingscode, string Met, string? Opleidernummer, DateOnly Vanaf, bool BlijftActief, string Instituut, long Versie);
