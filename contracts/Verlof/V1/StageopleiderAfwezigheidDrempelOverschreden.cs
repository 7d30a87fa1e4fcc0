namespace StageSystem.Contracts.Verlof.V1;

/// <summary>The union of contiguous absences of a stageopleider is longer than its threshold, or the stageopleider leaves. Published by Verlof; read by Erkenning.</summary>
/// <remarks>
/// Once for each union, and again with a higher <paramref name="Versie"/> when its period changes while still exceeded. At least once, order not guaranteed:
/// of one <paramref name="OverschrijdingId"/> the highest version of this message and <see cref="StageopleiderAfwezigheidDrempelVervallen"/> holds.
/// Never the reason (OVK-11). Rules ERK-18 and VER-40.
/// </remarks>
/// <param name="OverschrijdingId">Identity of the union that exceeds its threshold.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Van">First day of the absence: the effect counts from this day.</param>
/// <param name="TotEnMet">Last day of absence, included; null when the end is not known, or when the person does not return.</param>
/// <param name="KeertTerug">False only when the stageopleider does not return (ERK-23).</param>
/// <param name="DrempelDagen">The threshold with which it was judged, in calendar days (OVK-13); more than this many days count.</param>
/// <param name="Instituut">Opleidingsinstituut of the stageopleider.</param>
/// <param name="Versie">Version of the stageopleider's stream in Verlof.</param>
public sealed record StageopleiderAfwezigheidDrempelOverschreden(
    Guid OverschrijdingId, string Opleidernummer, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, int DrempelDagen,
    string Instituut, long Versie);
