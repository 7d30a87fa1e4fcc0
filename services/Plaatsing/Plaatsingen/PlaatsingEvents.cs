using System.Text.Json.Serialization;

namespace StageSystem.Plaatsingen;

/// <summary>A plaatsing as it stands: what other services hear each time that it changes.</summary>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; holds the part-time prolongation.</param>
/// <param name="Nominaal">Nominal work, whole or remaining, in hundredths of a full-time day: 13 weeks are 9,100 (<see cref="Resterend"/>).</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment, 1–100.</param>
/// <param name="Status">See <see cref="Plaatsingstatus"/>.</param>
/// <param name="Opleidernummer">The stageopleider named on the day of the event, or on the first day when that is later; null when there is none.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="ZonderVerlenging">Last day without the extensions that Verlof asked for (VER-33); null when there are none.</param>
public sealed record Plaatsingstand(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, int Nominaal, int Deeltijdpercentage, string Status,
    string? Opleidernummer, string Instituut, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? ZonderVerlenging = null);

/// <summary>A plaatsing was registered: from an existing administration, or as the continuation of one elsewhere.</summary>
/// <param name="Stand">The plaatsing.</param>
/// <param name="AdministratieStatus">The status as the row had it, <c>geplaatst</c> or <c>gestart</c>: the same row again changes nothing.</param>
/// <param name="HerplaatsingId">The herplaatsing that it continues; null otherwise (PLA-86).</param>
public sealed record PlaatsingGeregistreerd(Plaatsingstand Stand, string AdministratieStatus, Guid? HerplaatsingId)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>The days of the plaatsing without cover, as they are known now: the whole list each time (ERK-17).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Dagen">In order of date; empty when every day is covered.</param>
public sealed record OngedekteDagenVastgesteld(string Plaatsingscode, Lijst<OngedekteDagen> Dagen);

/// <summary>A stageopleider is named for days that had none yet (ERK-10). Nobody was replaced.</summary>
/// <param name="Stand">The plaatsing, with who is named now.</param>
/// <param name="Opleidernummer">Who is named.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
public sealed record StageopleiderOpPlaatsingBenoemd(Plaatsingstand Stand, string Opleidernummer, DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>Another stageopleider is named for these days: a duo partner, a waarnemer, a successor, or the original one again (ERK-19, ERK-20, ERK-22).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Opleidernummer">Who is named now.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record StageopleiderOpPlaatsingVervangen(
    string Plaatsingscode, string Opleidernummer, DateOnly Van, DateOnly TotEnMet, string Instituut);

/// <summary>Something threatens the plaatsing (OVK-8). The plaatsing itself is not changed.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">What threatens it; several can stand together.</param>
/// <param name="Soort"><c>dekking</c>: days without cover; <c>start</c>: the check at the start failed (PLA-84); or a kind of <see cref="Beperking"/>.</param>
/// <param name="Van">First threatened day.</param>
/// <param name="TotEnMet">Last threatened day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record PlaatsingInGevaar(
    string Plaatsingscode, string Aiosnummer, Guid OorzaakId, string Soort, DateOnly Van, DateOnly TotEnMet, string Instituut);

/// <summary>The days that a cause threatens changed; the plaatsing was and stays in gevaar.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">What threatens it.</param>
/// <param name="Van">First threatened day.</param>
/// <param name="TotEnMet">Last threatened day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record PlaatsingsgevaarBijgesteld(
    string Plaatsingscode, string Aiosnummer, Guid OorzaakId, DateOnly Van, DateOnly TotEnMet, string Instituut);

/// <summary>One of several causes is gone; others still threaten the plaatsing.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="OorzaakId">The cause that is gone.</param>
public sealed record PlaatsingsgevaarGeweken(string Plaatsingscode, Guid OorzaakId);

/// <summary>A human accepts a threat, with a reason (OVK-8). More days by the same cause threaten again.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="OorzaakId">The cause.</param>
/// <param name="Van">First accepted day.</param>
/// <param name="TotEnMet">Last accepted day, included.</param>
/// <param name="BesluitId">The decision; why is in its <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who decided: role and subject.</param>
public sealed record PlaatsingsgevaarAanvaard(
    string Plaatsingscode, Guid OorzaakId, DateOnly Van, DateOnly TotEnMet, Guid BesluitId, string Door);

/// <summary>Nothing threatens the plaatsing any more (OVK-8).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">The last cause that went.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record PlaatsingVeiliggesteld(string Plaatsingscode, string Aiosnummer, Guid OorzaakId, string Instituut);

/// <summary>Elapsed days without cover may not count (REG-18). Again for the same zaak when its days change.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="ZaakId">Identity of the case.</param>
/// <param name="Van">First disputed day.</param>
/// <param name="TotEnMet">Last disputed day, included; always in the past.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record StageGeldigheidInGeding(
    string Plaatsingscode, string Aiosnummer, Guid ZaakId, DateOnly Van, DateOnly TotEnMet, string Instituut);

/// <summary>The days of a case turn out to have been covered: there is nothing to decide (ERK-22).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="ZaakId">The case.</param>
public sealed record StageGeldigheidGedingVervallen(string Plaatsingscode, Guid ZaakId);

/// <summary>The hoofd decided whether disputed days count (REG-18).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="ZaakId">The case.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Uitkomst"><c>geldig</c> or <c>niet geldig</c>.</param>
/// <param name="VerlengingDagen">Calendar days of extension that follow by PLA-86 at the same percentage; 0 when the days count.</param>
/// <param name="Door">Who decided: role and subject; why is in the <see cref="Besluittoelichting"/> of the case.</param>
public sealed record StageGeldigheidBesloten(
    string Plaatsingscode, Guid ZaakId, DateOnly Van, DateOnly TotEnMet, string Uitkomst, int VerlengingDagen, string Door);

/// <summary>Whether the stageplaats may receive this planned plaatsing, judged again after a change (OVK-9, ERK-16).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Gebreken">Conditions of ERK-16 that are not met; empty when it may start.</param>
public sealed record PlaatsbaarheidBeoordeeld(string Plaatsingscode, Lijst<Gebrek> Gebreken);

/// <summary>The last check at the start failed: the plaatsing waits (PLA-84).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Gebreken">Conditions of ERK-16 that are not met; null when it was never judged.</param>
public sealed record PlaatsingStartTegengehouden(string Plaatsingscode, Lijst<Gebrek>? Gebreken);

/// <summary>The stage began (PLA-84).</summary>
/// <param name="Stand">The plaatsing, now <c>lopend</c>.</param>
public sealed record PlaatsingGestart(Plaatsingstand Stand)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>The last day of the stage has passed.</summary>
/// <param name="Stand">The plaatsing, now <c>afgerond</c>.</param>
public sealed record PlaatsingAfgerond(Plaatsingstand Stand)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>The stage goes on elsewhere: it ends before its last day (PLA-86).</summary>
/// <param name="Stand">The plaatsing with its new last day, now <c>voortijdig beeindigd</c>.</param>
/// <param name="HerplaatsingId">The herplaatsing.</param>
public sealed record PlaatsingVoortijdigBeeindigd(Plaatsingstand Stand, Guid HerplaatsingId)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>The stage takes place elsewhere from its first day: it never ran (PLA-86).</summary>
/// <param name="Stand">The plaatsing, now <c>vervallen</c>.</param>
/// <param name="HerplaatsingId">The herplaatsing.</param>
public sealed record PlaatsingVervallen(Plaatsingstand Stand, Guid HerplaatsingId)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>Another place is looked for (PLA-86).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="HerplaatsingId">The herplaatsing.</param>
public sealed record PlaatsingInHerplaatsingGenomen(string Plaatsingscode, Guid HerplaatsingId);

/// <summary>No other place is looked for any more, whatever came of it.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="HerplaatsingId">The herplaatsing.</param>
public sealed record PlaatsingUitHerplaatsingGenomen(string Plaatsingscode, Guid HerplaatsingId);

/// <summary>The days of the plaatsing that its stageplaats stands in the way of, as they are known now: the whole list each time.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Beperkingen">In order of date; empty when nothing does.</param>
public sealed record BeperkingenVastgesteld(string Plaatsingscode, Lijst<Beperking> Beperkingen);

/// <summary>The stagecoördinator is asked whether the stage goes on elsewhere (OVK-6).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="OorzaakId">The decision about the stageplaats.</param>
/// <param name="Soort">Kind of <see cref="Beperking"/>.</param>
/// <param name="Van">First day concerned.</param>
public sealed record VervolgkeuzeGevraagd(string Plaatsingscode, Guid OorzaakId, string Soort, DateOnly Van);

/// <summary>It was decided whether the stage goes on elsewhere; the search itself is a herplaatsing (PLA-86).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="OorzaakId">The decision about the stageplaats, or the end of an erkenning.</param>
/// <param name="Soort">Kind of <see cref="Beperking"/>.</param>
/// <param name="Van">First day concerned.</param>
/// <param name="Keuze"><c>voortzetten</c> or <c>elders plaatsen</c>.</param>
/// <param name="Door">Who: role and subject; <c>systeem</c> when no time was left, or nothing to choose. Why is in the <see cref="Besluittoelichting"/>.</param>
public sealed record VervolgGekozen(string Plaatsingscode, Guid OorzaakId, string Soort, DateOnly Van, string Keuze, string Door);

/// <summary>Nothing is left to choose: the cause is gone, or the stage is over (OVK-7).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="OorzaakId">The cause.</param>
public sealed record VervolgkeuzeVervallen(string Plaatsingscode, Guid OorzaakId);

/// <summary>The stage ends later, at the same stageplaats (VER-33).</summary>
/// <param name="Stand">The plaatsing with its new last day.</param>
/// <param name="VorigeTotEnMet">Its last day before.</param>
/// <param name="OorzaakId">The extension; never why there is one (OVK-11).</param>
public sealed record PlaatsingVerlengd(Plaatsingstand Stand, DateOnly VorigeTotEnMet, Guid OorzaakId)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>An extension became less or was withdrawn: the stage ends earlier again (C-12).</summary>
/// <param name="Stand">The plaatsing with its new last day.</param>
/// <param name="VorigeTotEnMet">Its last day before.</param>
/// <param name="OorzaakId">The extension.</param>
public sealed record PlaatsingVerkort(Plaatsingstand Stand, DateOnly VorigeTotEnMet, Guid OorzaakId)
{
    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>The plaatsing has other dates or another percentage (C-13, C-26).</summary>
/// <param name="Stand">The plaatsing as it is now.</param>
/// <param name="VorigeVan">Its first day before.</param>
/// <param name="VorigeTotEnMet">Its last day before.</param>
/// <param name="Grond"><see cref="Deeltijd"/>, <see cref="Tekort"/> or <see cref="Constructie"/>.</param>
/// <param name="OorzaakId">The request, or the construction.</param>
/// <param name="PercentageVanaf">First day of the percentage of <paramref name="Stand"/>; null when that did not change.</param>
/// <param name="VerlofVersie">Version in Verlof by which it was computed; null when that does not matter.</param>
public sealed record PlaatsingHerzien(
    Plaatsingstand Stand, DateOnly VorigeVan, DateOnly VorigeTotEnMet, string Grond, Guid OorzaakId, DateOnly? PercentageVanaf, long? VerlofVersie)
{
    /// <summary>Another percentage (VER-12, VER-13).</summary>
    public const string Deeltijd = "deeltijd";

    /// <summary>A shortfall that is made up on the stageplaats, or no longer is (VER-13).</summary>
    public const string Tekort = "tekort";

    /// <summary>The construction around 1 June (VER-29).</summary>
    public const string Constructie = "constructie 1 juni";

    /// <summary>The plaatsing.</summary>
    [JsonIgnore]
    public string Plaatsingscode => Stand.Plaatsingscode;
}

/// <summary>A plaatsing that moved runs into another one (PLA-87). Neither is changed by it; again when the days that they share change.</summary>
/// <param name="Plaatsingscode">The plaatsing that moved.</param>
/// <param name="AnderePlaatsingscode">The other one.</param>
/// <param name="Soort"><c>aios</c>: of the same aios; <c>stageplaats</c>: on the same stageplaats, which is full.</param>
/// <param name="Van">First day that they share.</param>
/// <param name="TotEnMet">Last day that they share, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record PlaatsingConflict(
    string Plaatsingscode, string AnderePlaatsingscode, string Soort, DateOnly Van, DateOnly TotEnMet, string Instituut);

/// <summary>The two plaatsingen do not run into each other any more (C-23).</summary>
/// <param name="Plaatsingscode">The plaatsing that had moved.</param>
/// <param name="AnderePlaatsingscode">The other one.</param>
/// <param name="Soort">As in <see cref="PlaatsingConflict"/>.</param>
public sealed record PlaatsingConflictOpgelost(string Plaatsingscode, string AnderePlaatsingscode, string Soort);
