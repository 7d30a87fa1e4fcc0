using System.Text.Json.Serialization;

namespace StageSystem.Plaatsingen;

/// <summary>Days as they are stored: both ends included.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
public sealed record Tijdvak(DateOnly Van, DateOnly? TotEnMet);

/// <summary>What Erkenning says that a stageplaats is.</summary>
/// <param name="Stageplaatscode">Natural key.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagesoort">Type of stage, as the administration writes it.</param>
/// <param name="Traject"><c>A</c> or <c>B</c>.</param>
/// <param name="Poule">Pool of comparable stageplaatsen.</param>
/// <param name="DuurWeken">Nominal duration in weeks.</param>
/// <param name="Capaciteit">Largest number of aios on one day (PLA-2).</param>
/// <param name="DeeltijdMinimaal">Lowest percentage that it accepts.</param>
/// <param name="Startmaanden">Months (1–12) in which a stage may start.</param>
/// <param name="Stageopleiders">Opleidernummers linked to it, the named one first.</param>
/// <param name="InstellingErkend">Periods in which the instelling is erkend.</param>
/// <param name="SlwpGeldig">Periods in which an authorised SLWP is valid.</param>
/// <param name="Gesloten">Periods in which it takes nobody.</param>
public sealed record Stageplaatsgegevens(
    string Stageplaatscode, string Instellingscode, string Instituut, string Stagesoort, string Traject, string Poule, int DuurWeken, int Capaciteit,
    int DeeltijdMinimaal, Lijst<int> Startmaanden, Lijst<string> Stageopleiders, Lijst<Tijdvak> InstellingErkend, Lijst<Tijdvak> SlwpGeldig,
    Lijst<Tijdvak> Gesloten)
{
    /// <summary>Last day on which a stage may start while an overdue visitatie blocks (ERK-39, C-7); null when none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? GeenStartNa { get; init; }
}

/// <summary>Days on which the cover of a stageplaats is the same.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Soort"><c>duo</c>, <c>enkel</c> or <c>ongedekt</c>.</param>
/// <param name="Opleidernummers">The covering stageopleiders, the named one first.</param>
/// <param name="OorzaakId">Which exceeded threshold caused it; null when none did.</param>
public sealed record Dekkingsdeel(DateOnly Van, DateOnly? TotEnMet, string Soort, Lijst<string> Opleidernummers, Guid? OorzaakId)
{
    /// <summary>Two or more erkende stageopleiders.</summary>
    public const string Duo = "duo";

    /// <summary>One erkende stageopleider.</summary>
    public const string Enkel = "enkel";

    /// <summary>No erkende stageopleider.</summary>
    public const string Ongedekt = "ongedekt";
}

/// <summary>A copy of what Erkenning registered was taken over. Erkenning owns these facts (OVK-2).</summary>
/// <param name="Gegevens">Everything that was said.</param>
/// <param name="Versie">Version of the stageplaats in Erkenning; the highest holds.</param>
public sealed record StageplaatsOvergenomen(Stageplaatsgegevens Gegevens, long Versie);

/// <summary>A copy of the cover that Erkenning computed was taken over (ERK-17).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Delen">The whole picture, in order of date; days before the first part are not covered.</param>
/// <param name="Versie">Version of the stageplaats in Erkenning; the highest holds.</param>
public sealed record DekkingOvergenomen(string Stageplaatscode, Lijst<Dekkingsdeel> Delen, long Versie);

/// <summary>Erkenning found no waarnemer, or the stagecoördinator chose to place the aios elsewhere: kept, for plaatsingen that become known later.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="ProcedureId">The procedure, or the decision.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="Grond">Why, without any reason of absence (OVK-11).</param>
/// <param name="OorzaakId">The exceeded threshold, or the decision, that started it.</param>
public sealed record WaarnemingMisluktOvergenomen(
    string Stageplaatscode, Guid ProcedureId, DateOnly Van, DateOnly? TotEnMet, string Grond, Guid OorzaakId);

/// <summary>A plaatsing takes a place on these days; a second one for the same plaatsing replaces the first (PLA-2).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
public sealed record StageplaatsBezet(string Stageplaatscode, string Plaatsingscode, DateOnly Van, DateOnly TotEnMet);

/// <summary>A plaatsing takes no place any more: it never ran.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
public sealed record StageplaatsVrijgekomen(string Stageplaatscode, string Plaatsingscode);

/// <summary>Erkenning told that the SLWP has expired, or that the grace for stages that run is over (C-4). Which days have an SLWP is in <see cref="StageplaatsOvergenomen"/>.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="EersteOngeldigeDag">First day without a valid SLWP.</param>
/// <param name="RespijtVoorbij">Whether the grace is over.</param>
/// <param name="OorzaakId">The end of this authorisation.</param>
public sealed record SlwpEindeOvergenomen(string Stageplaatscode, DateOnly EersteOngeldigeDag, bool RespijtVoorbij, Guid OorzaakId);

/// <summary>Erkenning told that a newly authorised SLWP differs from the one before (C-5).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Nummer">Version of the SLWP.</param>
/// <param name="Onderdelen">Names of the sections that changed.</param>
/// <param name="Versie">Version of the SLWP's stream in Erkenning; the highest holds.</param>
public sealed record SlwpHerzieningOvergenomen(string Stageplaatscode, int Nummer, Lijst<string> Onderdelen, long Versie);

/// <summary>Erkenning told of a hold, its end, or an ended cooperation: all that is known of that decision (ERK-30, ERK-31).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="BesluitId">The decision.</param>
/// <param name="Soort"><see cref="Beperking.OnHold"/> or <see cref="Beperking.Samenwerking"/>.</param>
/// <param name="Vanaf">First day; null while only the end of the hold is known.</param>
/// <param name="OpgehevenPer">First day that is not on hold; null while it lasts.</param>
public sealed record StilleggingOvergenomen(string Stageplaatscode, Guid BesluitId, string Soort, DateOnly? Vanaf, DateOnly? OpgehevenPer);
