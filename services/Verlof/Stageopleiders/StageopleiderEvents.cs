namespace StageSystem.Verlof.Stageopleiders;

/// <summary>An instelling where a stageopleider is employed, as Erkenning told it.</summary>
/// <param name="Instellingscode">Natural key of the instelling.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null.</param>
public sealed record Werkplek(string Instellingscode, string? Koepel);

/// <summary>Erkenning told who this stageopleider is and where: first time or again. A copy; Erkenning owns the fact (OVK-2).</summary>
/// <param name="StageopleiderId">Stream id.</param>
/// <param name="Opleidernummer">Natural key, normalised.</param>
/// <param name="Instituut">The one opleidingsinstituut of the person.</param>
/// <param name="Werkplekken">Where the person is employed, ordered by code.</param>
/// <param name="ErkenningVersie">Version of the stream in Erkenning: an older one that comes later is not taken over.</param>
public sealed record StageopleiderBekendGeworden(
    Guid StageopleiderId, string Opleidernummer, string Instituut, IReadOnlyList<Werkplek> Werkplekken, long ErkenningVersie)
{
    /// <inheritdoc />
    public bool Equals(StageopleiderBekendGeworden? other) =>
        other is not null && StageopleiderId == other.StageopleiderId && Opleidernummer == other.Opleidernummer && Instituut == other.Instituut
        && Werkplekken.SequenceEqual(other.Werkplekken) && ErkenningVersie == other.ErkenningVersie;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(StageopleiderId, ErkenningVersie);
}

/// <summary>A stageopleider will not be there. What follows from it is in the events after it (VER-39).</summary>
/// <param name="AfwezigheidId">Chosen by the reporter: the same report sent twice is one fact.</param>
/// <param name="Instellingscode">The instelling, or null for every instelling of the person.</param>
/// <param name="Van">First day of absence; of a departure the day after the last working day.</param>
/// <param name="TotEnMet">Last day of absence, included; null when the end is not known.</param>
/// <param name="KeertTerug">False only for a departure. The reason itself is kept apart, can be erased, and never leaves Verlof.</param>
/// <param name="Melder">Who reported it, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record StageopleiderAfwezigGemeld(
    Guid AfwezigheidId, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, string Melder, DateTimeOffset GemeldOp);

/// <summary>The dates of an absence were corrected or became known (VER-42); a correction, the first report stays (OVK-14).</summary>
public sealed record StageopleiderAfwezigheidBijgesteld(
    Guid AfwezigheidId, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, string Melder, DateTimeOffset GemeldOp);

/// <summary>An absence was withdrawn: it never was (VER-42).</summary>
public sealed record StageopleiderAfwezigheidIngetrokken(Guid AfwezigheidId, string Melder, DateTimeOffset GemeldOp);

/// <summary>The stageopleider is back; the absence ended the day before (VER-42).</summary>
/// <param name="Op">First day of presence.</param>
public sealed record StageopleiderTeruggekeerd(
    Guid AfwezigheidId, string Opleidernummer, DateOnly Op, string Instituut, string Melder, DateTimeOffset GemeldOp);

/// <summary>An absence as it stands after a report, change, return or withdrawal, with the thresholds by which it is judged (C-1 row 1).</summary>
/// <param name="ControleNaDagen">Days without check (OVK-13).</param>
/// <param name="TwijfelachtigNaDagen">Days without effect on the erkenning (OVK-13).</param>
public sealed record StageopleiderAfwezigheidVastgelegd(
    Guid AfwezigheidId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken, string Instituut,
    int ControleNaDagen, int TwijfelachtigNaDagen);

/// <summary>More than 14 days with sickness in the union: the stagecoördinator must decide (VER-40, VER-41). Internal to Verlof and confidential: it tells the reason.</summary>
/// <param name="AfwezigheidId">First absence of the union.</param>
/// <param name="DrempelDagen">The threshold with which it was judged.</param>
/// <param name="Op">Day on which it was passed or became known.</param>
public sealed record StageopleiderControleDrempelOverschreden(
    Guid OverschrijdingId, Guid AfwezigheidId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, int DrempelDagen, DateOnly Op);

/// <summary>The weekly repetition of the task of VER-41, while the absence lasts. Internal to Verlof and confidential: it tells the reason.</summary>
public sealed record StageopleiderControleHerhaald(Guid OverschrijdingId, DateOnly Op);

/// <summary>More than 14 days for other reasons, or a departure: information (VER-40). Internal to Verlof.</summary>
/// <param name="AfwezigheidId">First absence of the union.</param>
/// <param name="DrempelDagen">The threshold with which it was judged.</param>
/// <param name="Op">Day on which it was passed or became known.</param>
public sealed record StageopleiderAfwezigheidGesignaleerd(
    Guid OverschrijdingId, Guid AfwezigheidId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, int DrempelDagen, DateOnly Op);

/// <summary>The period of a union over 14 days changed, while still over it. Internal to Verlof; says nothing about the reason.</summary>
public sealed record StageopleiderSignaleringBijgesteld(Guid OverschrijdingId, DateOnly Van, DateOnly? TotEnMet, int DrempelDagen);

/// <summary>A union is no longer over 14 days, or no longer of that kind. Internal to Verlof; says nothing about the reason.</summary>
public sealed record StageopleiderSignaleringVervallen(Guid OverschrijdingId);

/// <summary>More than 21 days, or a departure: the erkenning is affected from the first day (ERK-18, VER-40).</summary>
/// <param name="AfwezigheidId">First absence of the union.</param>
/// <param name="Van">First day of the union: the effect counts from this day.</param>
/// <param name="TotEnMet">Last day, included; null when the end is not known, or when the person does not return.</param>
/// <param name="KeertTerug">False only for a departure (ERK-23).</param>
/// <param name="DrempelDagen">The threshold with which it was judged (OVK-13).</param>
public sealed record StageopleiderAfwezigheidDrempelOverschreden(
    Guid OverschrijdingId, Guid AfwezigheidId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug,
    int DrempelDagen, string Instituut);

/// <summary>The period of a union over its threshold changed, while still over it (ERK-22: only the period changes).</summary>
public sealed record StageopleiderAfwezigheidOverschrijdingBijgesteld(
    Guid OverschrijdingId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, int DrempelDagen, string Instituut);

/// <summary>A union that was over its threshold no longer is (VER-40, ERK-22).</summary>
public sealed record StageopleiderAfwezigheidDrempelVervallen(Guid OverschrijdingId, string Opleidernummer, string Instituut);

/// <summary>The stagecoördinator decided how the absent stageopleider is replaced (VER-41). Says nothing about the reason of the absence.</summary>
/// <param name="Uitkomst"><c>waarneming</c> or <c>elders plaatsen</c>.</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day of the absence, included; null when not known.</param>
public sealed record StageopleiderVervangingBesloten(
    Guid BesluitId, Guid OverschrijdingId, string Opleidernummer, string? Instellingscode, string Uitkomst, DateOnly Van, DateOnly? TotEnMet,
    string Instituut, DateTimeOffset BeslotenOp);

/// <summary>The stagecoördinator decided to wait; the question comes back on a day (VER-41). Internal to Verlof.</summary>
/// <param name="Tot">The day on which it comes back.</param>
public sealed record StageopleiderVervangingAangehouden(Guid BesluitId, Guid OverschrijdingId, DateOnly Tot, DateTimeOffset BeslotenOp);
