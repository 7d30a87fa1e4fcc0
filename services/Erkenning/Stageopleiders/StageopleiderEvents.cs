using System.Text.Json.Serialization;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>A person became known as stageopleider of an opleidingsinstituut (ERK-5). Name and BIG-nummer are kept apart and can be erased.</summary>
/// <param name="Opleidernummer">Natural key.</param>
/// <param name="Instituut">The one opleidingsinstituut of the person.</param>
/// <param name="BigGeregistreerd">Whether a BIG-registratie was shown (ERK-1 under a); not the number.</param>
public sealed record StageopleiderGeregistreerd(string Opleidernummer, string Instituut, bool BigGeregistreerd);

/// <summary>An instelling where a stageopleider is employed.</summary>
/// <param name="Instellingscode">Natural key of the instelling.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null.</param>
public sealed record Werkplek(string Instellingscode, string? Koepel);

/// <summary>A stageopleider is employed at an instelling. Says nothing about an erkenning there (ERK-3).</summary>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Koepel">Code of the koepelerkenning of the instelling, or null.</param>
/// <param name="InDienstVan">First day of the employment: the 6 months count from it (ERK-7).</param>
/// <param name="UrenPerWeek">Contract hours a week at this instelling (ERK-8).</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Werkplekken">Every instelling of the person known by now, this one included.</param>
public sealed record AanstellingGeregistreerd(
    string Opleidernummer, string Instituut, string Instellingscode, string? Koepel, DateOnly InDienstVan, decimal UrenPerWeek, string Specialisme,
    IReadOnlyList<Werkplek> Werkplekken)
{
    /// <inheritdoc />
    public bool Equals(AanstellingGeregistreerd? other) =>
        other is not null && Opleidernummer == other.Opleidernummer && Instituut == other.Instituut && Instellingscode == other.Instellingscode
        && Koepel == other.Koepel && InDienstVan == other.InDienstVan && UrenPerWeek == other.UrenPerWeek && Specialisme == other.Specialisme
        && Werkplekken.SequenceEqual(other.Werkplekken);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Opleidernummer, Instellingscode, InDienstVan);
}

/// <summary>RGS is asked for an erkenning (ERK-6). The person covers nothing by it yet.</summary>
/// <param name="AanvraagId">Identity of the request.</param>
/// <param name="Opleidernummer">For whom.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">For which instelling.</param>
/// <param name="Soort"><c>stageopleider</c> or <c>waarnemend</c>.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="GewensteIngangsdatum">First day that is asked for.</param>
/// <param name="ProcedureId">The procedure that asks, or null.</param>
public sealed record ErkenningAangevraagd(
    Guid AanvraagId, string Opleidernummer, string Instituut, string Instellingscode, string Soort, string Specialisme, DateOnly GewensteIngangsdatum,
    Guid? ProcedureId)
{
    /// <summary>The stageplaats for which the person is to be stageopleider; null when the request is about no one stageplaats.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Stageplaatscode { get; init; }

    /// <summary>Names of what was sent along; null when nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Bijlagen { get; init; }

    /// <summary>ERK-47: accredited professionalisation of the members of the opleidingsgroep; null when it is no request of a group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Professionaliseringsregel>? Professionalisering { get; init; }

    /// <inheritdoc />
    public bool Equals(ErkenningAangevraagd? other) =>
        other is not null && (AanvraagId, Opleidernummer, Instituut, Instellingscode, Soort, Specialisme) ==
            (other.AanvraagId, other.Opleidernummer, other.Instituut, other.Instellingscode, other.Soort, other.Specialisme)
        && (GewensteIngangsdatum, ProcedureId, Stageplaatscode) == (other.GewensteIngangsdatum, other.ProcedureId, other.Stageplaatscode)
        && (Bijlagen ?? []).SequenceEqual(other.Bijlagen ?? []) && (Professionalisering ?? []).SequenceEqual(other.Professionalisering ?? []);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AanvraagId, Opleidernummer, Instellingscode, Soort, GewensteIngangsdatum);
}

/// <summary>One line of the professionalisation overview (ERK-47).</summary>
/// <param name="Opleidernummer">Member of the opleidingsgroep.</param>
/// <param name="Activiteit">Accredited activity.</param>
/// <param name="Op">Day on which it was followed.</param>
public sealed record Professionaliseringsregel(string Opleidernummer, string Activiteit, DateOnly Op);

/// <summary>RGS granted an erkenning and its decision was recorded. Only RGS decides (ERK-6).</summary>
/// <param name="ErkenningId">Identity: person × instelling, and × procedure when one led to it.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The one instelling of the erkenning (ERK-3).</param>
/// <param name="Soort"><c>stageopleider</c> or <c>waarnemend</c>.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision; null in a taken over administration.</param>
/// <param name="AanvraagId">The request that it answers, or null.</param>
public sealed record ErkenningVerleend(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, string Soort, string Specialisme, DateOnly Van, DateOnly? TotEnMet,
    string Referentie, DateOnly? Besluitdatum, Guid? AanvraagId);

/// <summary>RGS rejected a request (ERK-6).</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Opleidernummer">For whom it was.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">For which instelling.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record ErkenningAfgewezen(
    Guid AanvraagId, string Opleidernummer, string Instituut, string Instellingscode, string Referentie, DateOnly Besluitdatum);

/// <summary>An absence of the stageopleider as Verlof told it, whatever its length. Not an effect on the erkenning.</summary>
/// <param name="AfwezigheidId">Identity of the absence in Verlof.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Van">First day of absence.</param>
/// <param name="TotEnMet">Last day of absence, included; null when not known.</param>
/// <param name="Ingetrokken">The absence was withdrawn: it never was.</param>
/// <param name="VerlofVersie">Version of the stream in Verlof; a lower one that comes later is ignored (OVK-4).</param>
public sealed record StageopleiderAfwezigheidOvergenomen(
    Guid AfwezigheidId, string Opleidernummer, string Instituut, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken,
    long VerlofVersie);

/// <summary>What Verlof says of one threshold: exceeded with this period, or no longer exceeded.</summary>
/// <param name="OverschrijdingId">Identity of the union of absences.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Van">First day of the absence; null when the threshold lapsed before it was heard of.</param>
/// <param name="TotEnMet">Last day of the absence, included; null when not known or without return.</param>
/// <param name="KeertTerug">False when the stageopleider leaves (ERK-23).</param>
/// <param name="DrempelDagen">The threshold with which it was judged, calendar days (OVK-13).</param>
/// <param name="Vervallen">The threshold is no longer exceeded (ERK-22).</param>
/// <param name="VerlofVersie">Version of the stream in Verlof; a lower one that comes later is ignored (OVK-4).</param>
public sealed record StageopleiderOverschrijdingOvergenomen(
    Guid OverschrijdingId, string Opleidernummer, string Instituut, string? Instellingscode, DateOnly? Van, DateOnly? TotEnMet, bool KeertTerug,
    int DrempelDagen, bool Vervallen, long VerlofVersie);

/// <summary>How the stagecoördinator wants an absent stageopleider replaced, as Verlof told it (VER-41).</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Uitkomst"><c>waarneming</c> or <c>elders plaatsen</c>.</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day of the absence, included; null when not known.</param>
/// <param name="VerlofVersie">Version of the stream in Verlof.</param>
public sealed record StageopleiderVervangingOvergenomen(
    Guid BesluitId, string Opleidernummer, string Instituut, string? Instellingscode, string Uitkomst, DateOnly Van, DateOnly? TotEnMet,
    long VerlofVersie);

/// <summary>The stageopleider leaves an instelling (ERK-23); with another last day: the departure was corrected.</summary>
/// <param name="VertrekId">Identity of the departure.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling, or null for every instelling of the person.</param>
/// <param name="LaatsteDag">Last working day; from the next day the person covers nothing.</param>
public sealed record StageopleiderVertrokken(Guid VertrekId, string Opleidernummer, string Instituut, string? Instellingscode, DateOnly LaatsteDag);

/// <summary>A departure was withdrawn: the stageopleider stays (C-2).</summary>
/// <param name="VertrekId">Identity of the departure.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record StageopleiderVertrekIngetrokken(Guid VertrekId, string Opleidernummer, string Instituut);

/// <summary>An erkenning became doubtful by an absence over its threshold (ERK-18). Not ended: the person is expected back.</summary>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Van">First day of doubt: the first day of absence.</param>
/// <param name="TotEnMet">Last day of doubt as now known, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold.</param>
public sealed record ErkenningTwijfelachtigGeworden(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId);

/// <summary>Still doubtful, over another period (ERK-22: still exceeded and not back).</summary>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Van">First day of doubt.</param>
/// <param name="TotEnMet">Last day of doubt as now known, included; null when not known.</param>
/// <param name="OorzaakId">The exceeded threshold.</param>
public sealed record ErkenningTwijfelBijgesteld(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Van, DateOnly? TotEnMet, Guid OorzaakId);

/// <summary>An erkenning counts again (ERK-22); the days before stay doubtful.</summary>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day on which it counts again; the first day of doubt itself when it was as if never doubtful.</param>
/// <param name="OorzaakId">What had made it doubtful, or had ended it.</param>
public sealed record ErkenningHersteld(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Vanaf, Guid OorzaakId);

/// <summary>An erkenning counts no more for coverage after its last day (ERK-23, Q69). The register follows later.</summary>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="LaatsteDag">Last day on which it counts.</param>
/// <param name="OorzaakId">The departure.</param>
public sealed record ErkenningBeeindigd(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly LaatsteDag, Guid OorzaakId);

/// <summary>The register is asked to end an erkenning (ERK-23). Its confirmation changes nothing in the coverage.</summary>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="PerDatum">The day from which it should be ended in the register.</param>
/// <param name="OorzaakId">The departure.</param>
public sealed record ErkenningBeeindigingVerzocht(
    Guid ErkenningId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly PerDatum, Guid OorzaakId);

/// <summary>
/// A stageplaats names this stageopleider. Stored on the person too, in the transaction that changes the stageplaats: whoever changes the
/// person's erkenning finds every stageplaats here, or is decided again.
/// </summary>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
public sealed record StageplaatsGekoppeld(string Opleidernummer, string Stageplaatscode);
