namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Other contract hours at one instelling from a day on. Not an effect on the erkenning: that follows (ERK-8).</summary>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="UrenPerWeek">Contract hours a week.</param>
public sealed record AanstellingUrenGewijzigd(string Opleidernummer, string Instituut, string Instellingscode, DateOnly Vanaf, decimal UrenPerWeek);

/// <summary>The contract hours are below the norm for these days (ERK-8, C-3 row 2); again with another last day: that changed.</summary>
/// <param name="OorzaakId">Identity of these days: person, instelling, first day.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Van">First day below the norm.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="UrenPerWeek">Contract hours on the first day.</param>
/// <param name="Norm">The norm with which it was judged, hours a week (OVK-13).</param>
public sealed record AanstellingOnderNormGekomen(
    Guid OorzaakId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Van, DateOnly? TotEnMet, decimal UrenPerWeek, decimal Norm);

/// <summary>The hours were never below the norm after all: the change was corrected (OVK-14).</summary>
/// <param name="OorzaakId">The days that lapse.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record AanstellingWeerBovenNorm(Guid OorzaakId, string Opleidernummer, string Instituut);

/// <summary>The employment at one instelling ends (ERK-32); with another last day: corrected.</summary>
/// <param name="OorzaakId">Identity: person and instelling.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="LaatsteDag">Last day of the employment.</param>
public sealed record AanstellingBeeindigd(Guid OorzaakId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly LaatsteDag);

/// <summary>The person is not in the BIG-register from this day (ERK-32, C-3 row 1).</summary>
/// <param name="OorzaakId">Identity: person and first day.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day without registration.</param>
public sealed record BigRegistratieBeeindigd(Guid OorzaakId, string Opleidernummer, string Instituut, DateOnly Vanaf);

/// <summary>The BIG-registratie had not ended after all (OVK-14): the erkenning counts as if nothing had happened.</summary>
/// <param name="OorzaakId">The end that was not one.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record BigRegistratieGecorrigeerd(Guid OorzaakId, string Opleidernummer, string Instituut);

/// <summary>The person is in the BIG-register again after a real interruption. The erkenning does not come back: that takes a new request (C-3 row 1).</summary>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day.</param>
public sealed record BigRegistratieHervat(string Opleidernummer, string Instituut, DateOnly Vanaf);

/// <summary>The instelling where the person is erkend lost its erkenning, or has it again (ERK-32, C-6).</summary>
/// <param name="OorzaakId">Identity: person and instelling.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day without erkenning.</param>
/// <param name="Vervallen">It has it again, without a day in between.</param>
public sealed record InstellingErkenningOvergenomen(
    Guid OorzaakId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Vanaf, bool Vervallen);

/// <summary>The stageopleider works at another location of the same koepel (ERK-4, ERK-24). The erkenning stays.</summary>
/// <param name="WisselId">Identity of the move.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">The old location; nothing is covered there any more.</param>
/// <param name="Naar">The new location.</param>
/// <param name="Vanaf">First day at the new location.</param>
public sealed record StageopleiderGewisseldVanLocatie(
    Guid WisselId, string Opleidernummer, string Instituut, string Van, string Naar, DateOnly Vanaf);

/// <summary>A move was withdrawn: the stageopleider stays at the old location (C-2 row 2).</summary>
/// <param name="WisselId">The move.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record LocatiewisselIngetrokken(Guid WisselId, string Opleidernummer, string Instituut);

/// <summary>The stageopleider alone is on hold (ERK-30): covers nothing from this day; the erkenning itself stays.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">Day of the decision.</param>
public sealed record StageopleiderOnHoldGezet(Guid BesluitId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Vanaf);

/// <summary>The stageopleider covers again after the improvement was confirmed (ERK-30).</summary>
/// <param name="BesluitId">The decision that had put the person on hold.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="LaatsteDag">Last day on hold.</param>
public sealed record StageopleiderOnHoldOpgeheven(Guid BesluitId, string Opleidernummer, string Instituut, DateOnly LaatsteDag);

/// <summary>The institute works no longer with this stageopleider at this instelling (ERK-31). The erkenning is RGS's to end.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Vanaf">First day without cooperation.</param>
public sealed record SamenwerkingMetStageopleiderBeeindigd(Guid BesluitId, string Opleidernummer, string Instituut, string Instellingscode, DateOnly Vanaf);

/// <summary>RGS answered a request to end an erkenning (ERK-31); its confirmation of a departure changes nothing in the coverage (Q69).</summary>
/// <param name="BesluitId">Identity of the answer.</param>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="PerDatum">First day without erkenning; null when RGS refuses.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record ErkenningBeeindigingBeslist(
    Guid BesluitId, Guid ErkenningId, string Opleidernummer, string Instituut, DateOnly? PerDatum, string Referentie, DateOnly Besluitdatum);
