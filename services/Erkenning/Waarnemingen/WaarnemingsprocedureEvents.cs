namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>A waarnemer (ERK-20) or a new stageopleider (ERK-21) is looked for. Nobody covers by it yet.</summary>
/// <param name="ProcedureId">Identity of the procedure.</param>
/// <param name="Stageplaatscode">The stageplaats without cover.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Koepel">Code of the koepelerkenning of the instelling, or null.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>waarnemend</c> or <c>stageopleider</c>.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold, the departure or the decision.</param>
/// <param name="Opleidernummer">Who is stood in for or succeeded.</param>
/// <param name="GestartOp">Day of the start; the deadlines count from it.</param>
/// <param name="BesluitUiterlijkOp">Last day for the decision of the stagecoördinator, included.</param>
/// <param name="ResultaatUiterlijkOp">Last day for a result, included.</param>
public sealed record WaarnemingsprocedureGestart(
    Guid ProcedureId, string Stageplaatscode, string Instellingscode, string? Koepel, string Instituut, string Soort, DateOnly Van, DateOnly? TotEnMet,
    Guid OorzaakId, string Opleidernummer, DateOnly GestartOp, DateOnly BesluitUiterlijkOp, DateOnly ResultaatUiterlijkOp);

/// <summary>The days for which someone is needed changed; the deadlines stay.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Soort"><c>waarnemend</c> or <c>stageopleider</c>.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
public sealed record WaarnemingsprocedureBijgesteld(Guid ProcedureId, string Soort, DateOnly Van, DateOnly? TotEnMet);

/// <summary>The stagecoördinator said whether a waarnemer is possible (ERK-20). The reason is kept apart.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="BesluitId">Identity of the decision; key of its reason.</param>
/// <param name="WaarnemerMogelijk">Whether to look on.</param>
/// <param name="BeslotenOp">Day of the decision.</param>
public sealed record WaarnemingsbesluitGenomen(Guid ProcedureId, Guid BesluitId, bool WaarnemerMogelijk, DateOnly BeslotenOp);

/// <summary>A candidate was proposed and meets ERK-1, or RGS makes an exception (Q57).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Opleidernummer">The candidate.</param>
/// <param name="Ingangsdatum">First day that will be asked for.</param>
/// <param name="RgsUitzondering">Reference of the exception at RGS, or null.</param>
public sealed record WaarnemerVoorgesteld(Guid ProcedureId, string Opleidernummer, DateOnly Ingangsdatum, string? RgsUitzondering);

/// <summary>RGS is asked to recognise the candidate (ERK-6).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="AanvraagId">The request.</param>
/// <param name="Opleidernummer">The candidate.</param>
/// <param name="Ingangsdatum">First day that is asked for.</param>
public sealed record WaarnemerAangevraagd(Guid ProcedureId, Guid AanvraagId, string Opleidernummer, DateOnly Ingangsdatum);

/// <summary>RGS rejected the candidate (ERK-6).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="AanvraagId">The request.</param>
/// <param name="Opleidernummer">The candidate.</param>
/// <param name="Referentie">Reference of the decision.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record WaarnemerAfgewezen(Guid ProcedureId, Guid AanvraagId, string Opleidernummer, string Referentie, DateOnly Besluitdatum);

/// <summary>RGS recognised a waarnemer (ERK-20), in time or later.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">The waarnemer.</param>
/// <param name="Van">First day of the waarneming.</param>
/// <param name="TotEnMet">Last day, included; null until the return.</param>
/// <param name="Referentie">Reference of the decision.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record WaarnemendStageopleiderErkend(
    Guid ProcedureId, string Stageplaatscode, string Instituut, string Opleidernummer, DateOnly Van, DateOnly? TotEnMet, string Referentie,
    DateOnly Besluitdatum);

/// <summary>RGS recognised a new stageopleider (ERK-21), in time or later.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">The new stageopleider.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day of the erkenning, included; null when it has no end.</param>
/// <param name="Referentie">Reference of the decision.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record NieuweStageopleiderErkend(
    Guid ProcedureId, string Stageplaatscode, string Instituut, string Opleidernummer, DateOnly Van, DateOnly? TotEnMet, string Referentie,
    DateOnly Besluitdatum);

/// <summary>Nobody was found in time, or the aios go elsewhere (ERK-20, PLA-86). A later recognition is still accepted.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaatscode">The stageplaats without cover.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="Grond">See <see cref="Mislukkingsgrond"/>.</param>
/// <param name="OorzaakId">What had started it.</param>
public sealed record WaarnemingsprocedureMislukt(
    Guid ProcedureId, string Stageplaatscode, string Instituut, DateOnly Van, DateOnly? TotEnMet, string Grond, Guid OorzaakId);

/// <summary>The stagecoördinator chose to place the aios elsewhere before a procedure was started (VER-41, PLA-86).</summary>
/// <param name="ProcedureId">Identity, as of a procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instellingscode">Its instelling.</param>
/// <param name="Koepel">Code of the koepelerkenning of the instelling, or null.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>waarnemend</c> or <c>stageopleider</c>, should a recognition come after all.</param>
/// <param name="Van">First day without the stageopleider.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="OorzaakId">The decision or the exceeded threshold.</param>
/// <param name="Opleidernummer">Who is absent.</param>
public sealed record HerplaatsingGevraagd(
    Guid ProcedureId, string Stageplaatscode, string Instellingscode, string? Koepel, string Instituut, string Soort, DateOnly Van, DateOnly? TotEnMet,
    Guid OorzaakId, string Opleidernummer);

/// <summary>The procedure is no longer needed (ERK-22).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record WaarnemingsprocedureGeannuleerd(Guid ProcedureId, string Stageplaatscode, string Instituut);

/// <summary>After a failed procedure nobody is needed any more: another need later is a new procedure.</summary>
/// <param name="ProcedureId">The procedure.</param>
public sealed record WaarnemingsbehoefteVervallen(Guid ProcedureId);

/// <summary>The stageopleider is back while a waarneming with a stated end goes on: the stagecoördinator was asked what to do (ERK-22).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="TerugSinds">First day on which the stageopleider is back; null when the absence was withdrawn.</param>
public sealed record WaarnemingNaTerugkeerVoorgelegd(Guid ProcedureId, DateOnly? TerugSinds);

/// <summary>The stagecoördinator ended a waarneming before its stated end (ERK-22).</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">The waarnemer.</param>
/// <param name="LaatsteDag">Last day of the waarneming.</param>
public sealed record WaarnemingBeeindigd(Guid ProcedureId, string Stageplaatscode, string Instituut, string Opleidernummer, DateOnly LaatsteDag);

/// <summary>Why a procedure failed.</summary>
public static class Mislukkingsgrond
{
    public const string GeenWaarnemer = "geen waarnemer";
    public const string AfgewezenDoorRgs = "afgewezen door RGS";
    public const string TermijnVerstreken = "termijn verstreken";
    public const string EldersPlaatsen = "elders plaatsen";
}
