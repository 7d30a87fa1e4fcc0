namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>A stageplaats, or the stageopleider alone, is on hold (ERK-30). Not an end. The improvement points are a document beside the events (OVK-11).</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">Day of the decision.</param>
/// <param name="Evaluatiedatum">Day on which the improvement is judged.</param>
/// <param name="Opleidernummer">The stageopleider alone; null when the whole stageplaats is on hold.</param>
/// <param name="StageplaatsOnHold">Whether the stageplaats itself is on hold: also when nobody else covers it.</param>
public sealed record StageplaatsOnHoldGezet(
    Guid BesluitId, string Stageplaatscode, string Instituut, DateOnly Vanaf, DateOnly Evaluatiedatum, string? Opleidernummer, bool StageplaatsOnHold);

/// <summary>The improvement was not confirmed and the hold goes on to a new evaluation date (ERK-30, BEO-52).</summary>
/// <param name="BesluitId">The decision that had put it on hold.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Evaluatiedatum">The new day on which the improvement is judged.</param>
public sealed record StageplaatsOnHoldVerlengd(Guid BesluitId, string Stageplaatscode, string Instituut, DateOnly Evaluatiedatum);

/// <summary>The improvement was confirmed at or after the evaluation date: the stageplaats takes stages again (ERK-30).</summary>
/// <param name="BesluitId">The decision that had put it on hold.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day that is not on hold.</param>
public sealed record StageplaatsOnHoldOpgeheven(Guid BesluitId, string Stageplaatscode, string Instituut, DateOnly Vanaf);

/// <summary>The evaluation date was reached without a result (ERK-30): told on the day itself and every 7 days.</summary>
/// <param name="BesluitId">The decision that had put it on hold.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Evaluatiedatum">The evaluation date.</param>
/// <param name="Nummer">1 on the day itself.</param>
public sealed record OnHoldEvaluatieOpen(Guid BesluitId, string Stageplaatscode, string Instituut, DateOnly Evaluatiedatum, int Nummer);

/// <summary>One of stagecoördinator and hoofd proposes to end the cooperation (ERK-31, OVK-17); nothing has ended yet.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Met">See <see cref="Samenwerkingskeuze"/>.</param>
/// <param name="Opleidernummer">The stageopleider; null when the cooperation with the instelling alone ends.</param>
/// <param name="BlijftActief">Whether the stageplaats goes on under another stageopleider.</param>
/// <param name="Rol">Role of who proposes.</param>
/// <param name="Door">Who proposes: role and subject.</param>
public sealed record SamenwerkingBeeindigingVoorgesteld(
    Guid BesluitId, string Stageplaatscode, string Instituut, string Met, string? Opleidernummer, bool BlijftActief, string Rol, string Door);

/// <summary>The other one does not agree: the cooperation goes on (ERK-31).</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record SamenwerkingBeeindigingIngetrokken(Guid BesluitId, string Stageplaatscode, string Instituut);

/// <summary>The cooperation ended by stagecoördinator and hoofd together (ERK-31). The erkenning itself is RGS's to end.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Met">See <see cref="Samenwerkingskeuze"/>.</param>
/// <param name="Opleidernummer">The stageopleider; null when the cooperation with the instelling alone ends.</param>
/// <param name="Vanaf">First day without cooperation.</param>
/// <param name="BlijftActief">Whether the stageplaats goes on under another stageopleider.</param>
public sealed record SamenwerkingBeeindigd(
    Guid BesluitId, string Stageplaatscode, string Instellingscode, string Instituut, string Met, string? Opleidernummer, DateOnly Vanaf, bool BlijftActief);
