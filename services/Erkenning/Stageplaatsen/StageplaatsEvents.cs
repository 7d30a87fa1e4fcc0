using System.Text.Json.Serialization;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>A period in which something holds.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
public sealed record Tijdvak(DateOnly Van, DateOnly? TotEnMet);

/// <summary>What a stageplaats is, apart from its coverage. Holds all that other services keep a copy of.</summary>
/// <param name="Stageplaatscode">Natural key.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Koepel">Code of the koepelerkenning of the instelling, or null.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagesoort">Type of stage, as the administration writes it.</param>
/// <param name="Traject"><c>A</c> or <c>B</c>.</param>
/// <param name="Poule">Pool of comparable stageplaatsen.</param>
/// <param name="DuurWeken">Nominal duration in weeks: 6, 13 or 26.</param>
/// <param name="Capaciteit">Largest number of aios on one day (PLA-2).</param>
/// <param name="Stagebeheerder">Code of the stagebeheerder (ERK-29), or null.</param>
/// <param name="DeeltijdMinimaal">Lowest percentage that the stageplaats accepts.</param>
/// <param name="Diensten">Whether there are diensten.</param>
/// <param name="Gevaluteerd">Whether diensten are paid out (VER-20, VER-21).</param>
/// <param name="Startmaanden">Months (1–12) in which a stage may start.</param>
/// <param name="Stageopleiders">Opleidernummers, the one named on plaatsingen first (Q66).</param>
/// <param name="SlwpGeautoriseerdOp">Day of the last authorisation of the SLWP; null when there is none.</param>
/// <param name="SlwpGeldigTotEnMet">Last day on which that SLWP is valid, as judged then (ERK-13).</param>
/// <param name="InstellingErkend">Days on which the instelling is erkend.</param>
public sealed record Stageplaatsgegevens(
    string Stageplaatscode, string Instellingscode, string? Koepel, string Instituut, string Stagesoort, string Traject, string Poule, int DuurWeken,
    int Capaciteit, string? Stagebeheerder, int DeeltijdMinimaal, bool Diensten, bool Gevaluteerd, IReadOnlyList<int> Startmaanden,
    IReadOnlyList<string> Stageopleiders, DateOnly? SlwpGeautoriseerdOp, DateOnly? SlwpGeldigTotEnMet, IReadOnlyList<Tijdvak> InstellingErkend)
{
    /// <summary>Every period in which an authorised SLWP is or was valid; null when the last authorisation is the only one that is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Tijdvak>? SlwpPerioden { get; init; }

    /// <summary>Periods in which the stageplaats takes nobody by a decision (ERK-16 under 1 and 5); null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Tijdvak>? Gesloten { get; init; }

    /// <summary>True for a stageplaats in a hospital: the modelinstructie applies (ERK-45). Null for another, or when it is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Ziekenhuis { get; init; }

    /// <summary>Last day on which <see cref="Koepel"/> is erkend; null while it goes on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? KoepelTotEnMet { get; init; }

    /// <summary>When the end of the last SLWP is announced, as judged at its authorisation (OVK-13); null for what the regelboek says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Slwptermijnen? Slwptermijnen { get; init; }

    /// <summary>Last day on which a stage may start while an overdue visitatie blocks (ERK-39, C-7 row 4); null when none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? GeenStartNa { get; init; }

    /// <inheritdoc />
    public bool Equals(Stageplaatsgegevens? other) =>
        other is not null && Sleutels() == other.Sleutels() && Kenmerken() == other.Kenmerken()
        && (KoepelTotEnMet, Ziekenhuis, Slwptermijnen, GeenStartNa) == (other.KoepelTotEnMet, other.Ziekenhuis, other.Slwptermijnen, other.GeenStartNa)
        && (SlwpPerioden ?? []).SequenceEqual(other.SlwpPerioden ?? []) && (Gesloten ?? []).SequenceEqual(other.Gesloten ?? [])
        && Startmaanden.SequenceEqual(other.Startmaanden) && Stageopleiders.SequenceEqual(other.Stageopleiders)
        && InstellingErkend.SequenceEqual(other.InstellingErkend);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Sleutels(), Kenmerken());

    private (string, string, string?, string, string, string, string) Sleutels() =>
        (Stageplaatscode, Instellingscode, Koepel, Instituut, Stagesoort, Traject, Poule);

    private (int, int, string?, int, bool, bool, DateOnly?, DateOnly?) Kenmerken() =>
        (DuurWeken, Capaciteit, Stagebeheerder, DeeltijdMinimaal, Diensten, Gevaluteerd, SlwpGeautoriseerdOp, SlwpGeldigTotEnMet);
}

/// <summary>A stageplaats came into the administration. Not that it is covered: that follows from its stageopleiders (ERK-17).</summary>
/// <param name="Gegevens">What it is.</param>
public sealed record StageplaatsGeregistreerd(Stageplaatsgegevens Gegevens);

/// <summary>What a stageplaats is has changed; the whole picture.</summary>
/// <param name="Gegevens">What it is now.</param>
public sealed record StageplaatsgegevensBijgewerkt(Stageplaatsgegevens Gegevens);

/// <summary>A person is linked to the stageplaats by a waarneemprocedure, beside those who were.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Rol"><c>waarnemer</c> or <c>stageopleider</c>.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null for a waarnemer: while the other is absent; null for a stageopleider: no end.</param>
/// <param name="ProcedureId">The procedure that led to it.</param>
/// <param name="Vervangt">The stageopleider who is stood in for or succeeded.</param>
public sealed record StageopleiderGekoppeld(
    string Stageplaatscode, string Opleidernummer, string Rol, DateOnly Van, DateOnly? TotEnMet, Guid ProcedureId, string Vervangt);

/// <summary>A link that came from a procedure ends earlier.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="ProcedureId">The procedure that led to the link.</param>
/// <param name="LaatsteDag">Last day of the link.</param>
public sealed record StageopleiderOntkoppeld(string Stageplaatscode, string Opleidernummer, Guid ProcedureId, DateOnly LaatsteDag);

/// <summary>By whom the stageplaats is covered, for every day from the first covered one (ERK-17). The whole picture.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Perioden">In order of date, without overlap or gap; the last has no end.</param>
/// <param name="OorzaakId">What made it change.</param>
public sealed record DekkingVastgesteld(string Stageplaatscode, string Instituut, IReadOnlyList<Dekkingsperiode> Perioden, Guid OorzaakId)
{
    /// <inheritdoc />
    public bool Equals(DekkingVastgesteld? other) =>
        other is not null && Stageplaatscode == other.Stageplaatscode && Instituut == other.Instituut && OorzaakId == other.OorzaakId
        && Perioden.SequenceEqual(other.Perioden);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stageplaatscode, Perioden.Count, OorzaakId);
}

/// <summary>No erkende stageopleider covers these days any more (ERK-17). Not an end of stages there.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">First uncovered day.</param>
/// <param name="TotEnMet">Last uncovered day, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
public sealed record StageplaatsOngedekt(string Stageplaatscode, string Instituut, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId);

/// <summary>One stageopleider covers alone while another is absent (ERK-19).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Opleidernummer">Who covers.</param>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
/// <param name="BevestigenUiterlijkOp">Last day on which the partner is asked to confirm; null when that is not asked (again).</param>
public sealed record StageplaatsGedektDoorDuo(
    string Stageplaatscode, string Instituut, DateOnly Van, DateOnly? TotEnMet, string Opleidernummer, Guid OorzaakId, DateOnly? BevestigenUiterlijkOp);

/// <summary>Days that were uncovered have cover again, or the uncovered days are over (ERK-17, ERK-22).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">First day with cover again.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Opleidernummer">Who covers.</param>
/// <param name="OorzaakId">What had uncovered it.</param>
public sealed record StageplaatsWeerGedekt(
    string Stageplaatscode, string Instituut, DateOnly Van, DateOnly? TotEnMet, string Opleidernummer, Guid OorzaakId);

/// <summary>The duo partner confirmed to cover (ERK-19). The cover did not wait for it.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">The partner.</param>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
public sealed record DuoDekkingBevestigd(string Stageplaatscode, string Opleidernummer, Guid OorzaakId);

/// <summary>
/// Days on which two or more stageopleiders are linked and none of them is present, although the stageplaats is covered (ERK-17). The whole picture.
/// </summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Perioden">In order of date; none when somebody is present on every covered day.</param>
public sealed record AanwezigheidOntbreekt(string Stageplaatscode, string Instituut, IReadOnlyList<Tijdvak> Perioden)
{
    /// <inheritdoc />
    public bool Equals(AanwezigheidOntbreekt? other) =>
        other is not null && Stageplaatscode == other.Stageplaatscode && Instituut == other.Instituut && Perioden.SequenceEqual(other.Perioden);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stageplaatscode, Perioden.Count);
}

/// <summary>A waarneemprocedure belongs to a cause at this stageplaats: the same cause does not start a second one.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="OorzaakId">The exceeded threshold, the departure or the decision of the stagecoördinator.</param>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Ronde">1 for the first; a next one when a waarnemer leaves days uncovered again.</param>
public sealed record WaarnemingsprocedureVerbonden(string Stageplaatscode, Guid OorzaakId, Guid ProcedureId, int Ronde);

/// <summary>A stageopleider is linked without a waarneemprocedure: a duo partner (ERK-9), or someone who came from another location (ERK-24).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="OorzaakId">The move or the request.</param>
public sealed record StageopleiderToegevoegd(string Stageplaatscode, string Opleidernummer, DateOnly Vanaf, Guid OorzaakId);

/// <summary>A link was undone: the move it came from was withdrawn (OVK-14).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="OorzaakId">The move.</param>
public sealed record StageopleiderVerwijderd(string Stageplaatscode, string Opleidernummer, Guid OorzaakId);
