namespace StageSystem.Erkenningen.Instellingen;

/// <summary>An instelling came into the administration, with its erkenning as RGS decided it. Not an erkenning of its stageopleiders.</summary>
/// <param name="Instellingscode">Natural key.</param>
/// <param name="Naam">Name of the instelling; not of a person.</param>
/// <param name="Soort">Kind: ziekenhuis, ggz, verpleeghuis, universitair.</param>
/// <param name="Koepel">Code of its koepelerkenning, or null (ERK-4).</param>
/// <param name="Plaats">Town.</param>
/// <param name="Regio">Region.</param>
/// <param name="ErkendVan">First day of the erkenning.</param>
/// <param name="ErkendTotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="LaatsteVisitatie">Day of the last visitatie (ERK-39), or null.</param>
/// <param name="LaatsteEvaluatiegesprek">Day of the last evaluatiegesprek (ERK-39), or null.</param>
public sealed record InstellingGeregistreerd(
    string Instellingscode, string Naam, string Soort, string? Koepel, string Plaats, string Regio, DateOnly ErkendVan, DateOnly? ErkendTotEnMet,
    string Instituut, DateOnly? LaatsteVisitatie, DateOnly? LaatsteEvaluatiegesprek);

/// <summary>RGS granted an erkenning to the instelling itself (ERK-6); for a member of a koepel: its own, beside that of the koepel.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record InstellingErkend(string Instellingscode, string Instituut, DateOnly Van, DateOnly? TotEnMet, string Referentie, DateOnly Besluitdatum);

/// <summary>RGS ended the erkenning of the instelling, own and through its koepel (C-6 row 1).</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="PerDatum">First day without erkenning.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record InstellingErkenningBeeindigd(string Instellingscode, string Instituut, DateOnly PerDatum, string Referentie, DateOnly Besluitdatum);

/// <summary>RGS ended the koepelerkenning to which this member belonged (C-6 row 3): it falls back to its own erkenning, if it has one.</summary>
/// <param name="Instellingscode">The member.</param>
/// <param name="Koepel">The koepel.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="PerDatum">First day without koepelerkenning.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record KoepelErkenningBeeindigd(
    string Instellingscode, string Koepel, string Instituut, DateOnly PerDatum, string Referentie, DateOnly Besluitdatum);

/// <summary>The institute asks RGS to end the erkenning of the instelling after the cooperation ended (ERK-31). It stays until RGS decides.</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="PerDatum">First day that is asked for.</param>
/// <param name="BesluitId">The decision to end the cooperation.</param>
public sealed record InstellingBeeindigingVerzocht(string Instellingscode, string Instituut, DateOnly PerDatum, Guid BesluitId);

/// <summary>On which days the instelling is erkend, whatever by. The whole picture; every stageplaats and stageopleider there follows (ERK-2, ERK-32).</summary>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Erkend">In order of date, without overlap.</param>
public sealed record InstellingErkenningVastgesteld(string Instellingscode, string Instituut, IReadOnlyList<Stageplaatsen.Tijdvak> Erkend)
{
    /// <inheritdoc />
    public bool Equals(InstellingErkenningVastgesteld? other) =>
        other is not null && Instellingscode == other.Instellingscode && Instituut == other.Instituut && Erkend.SequenceEqual(other.Erkend);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instellingscode, Erkend.Count);
}
