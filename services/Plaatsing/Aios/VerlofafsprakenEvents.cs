namespace StageSystem.Plaatsingen;

/// <summary>Verlof told of an extension: that it comes, how much and where, or that it does not come. All that is known now; never why (OVK-11).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="VerlengingId">Identity of the extension.</param>
/// <param name="Status">See <see cref="Verlenging"/>.</param>
/// <param name="Dagen">Own contract days, in halves; 0 while not known and when withdrawn.</param>
/// <param name="Delen">Where they are added.</param>
/// <param name="Voorlopig">Whether it still grows.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record VerlengingOvergenomen(
    string Aiosnummer, Guid VerlengingId, string Status, decimal Dagen, Lijst<Verlengingsdeel> Delen, bool Voorlopig, long Versie);

/// <summary>Verlof told that the aios works another percentage from a day on (C-13).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="AanvraagId">The request.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Versie">Version in Verlof.</param>
public sealed record DeeltijdOvergenomen(string Aiosnummer, Guid AanvraagId, int Percentage, DateOnly Vanaf, long Versie);

/// <summary>Verlof told how the planner wants the shortfall of a part-time stage of traject B to be made up (VER-13, VER-14).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Plek"><c>oph2</c>, <c>stageplaats</c> or <c>niet</c>.</param>
/// <param name="VoltijdWeken">The shortfall, in full-time weeks.</param>
/// <param name="NieuwEinde">New last day of the stage; null unless it is made up there.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record TekortkeuzeOvergenomen(string Aiosnummer, string Plaatsingscode, string Plek, decimal VoltijdWeken, DateOnly? NieuwEinde, long Versie)
{
    /// <summary>The stage itself lasts longer.</summary>
    public const string Stageplaats = "stageplaats";

    /// <summary>OPH-2 lasts longer.</summary>
    public const string Oph2 = "oph2";
}

/// <summary>The training is interrupted on these days (VER-48); again when the days change.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OnderbrekingId">Identity.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record TrajectOnderbroken(string Aiosnummer, Guid OnderbrekingId, DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>An interruption does not go on after all (OVK-14).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OnderbrekingId">Identity.</param>
/// <param name="Van">First day that it would have had.</param>
/// <param name="TotEnMet">Last day that it would have had.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record TrajectHervat(string Aiosnummer, Guid OnderbrekingId, DateOnly Van, DateOnly TotEnMet, string Instituut, long Versie);

/// <summary>Verlof told of the construction around 1 June, or that it was withdrawn (VER-29).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="ConstructieId">Identity.</param>
/// <param name="EerstePlaatsingscode">The stage that ends earlier.</param>
/// <param name="EersteTotEnMet">Its last day; null when withdrawn.</param>
/// <param name="LaatstePlaatsingscode">The stage that starts earlier.</param>
/// <param name="LaatsteVan">Its first day; null when withdrawn.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record ConstructieOvergenomen(
    string Aiosnummer, Guid ConstructieId, string EerstePlaatsingscode, DateOnly? EersteTotEnMet, string LaatstePlaatsingscode, DateOnly? LaatsteVan, long Versie);

/// <summary>The training lasts longer, at its end: usually in OPH-2 (VER-13, VER-33). Again when it becomes more or less.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">The extension, or the plaatsing with a shortfall.</param>
/// <param name="Contractdagen">Own contract days, in halves.</param>
/// <param name="VoltijdWeken">Full-time weeks.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record TrajectVerlengd(string Aiosnummer, Guid OorzaakId, decimal Contractdagen, decimal VoltijdWeken, string Instituut);

/// <summary>What was to be added at the end of the training is not needed any more (C-12).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="OorzaakId">The extension, or the plaatsing.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record TrajectVerkort(string Aiosnummer, Guid OorzaakId, string Instituut);
