using StageSystem.Kern;

namespace StageSystem.Verlof.Aiossen;

/// <summary>A plaatsing of an aios, as Plaatsing told it.</summary>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Formal last day, included, extensions in it.</param>
/// <param name="ZonderVerlenging">Last day without the extensions that Verlof asked for (VER-33): a new calculation starts from it.</param>
/// <param name="NominaleWeken">Nominal duration in weeks.</param>
/// <param name="Percentage">Percentage on the first day.</param>
/// <param name="Status">Status in Plaatsing.</param>
/// <param name="Opleidernummer">The stageopleider named on it, or null.</param>
/// <param name="Versie">Version in Plaatsing.</param>
public sealed record Stage(
    string Plaatsingscode, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, DateOnly ZonderVerlenging, decimal NominaleWeken, int Percentage,
    string Status, string? Opleidernummer, long Versie)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Van, TotEnMet);

    /// <summary>Whether it takes place, or took place.</summary>
    public bool Telt => Status != "vervallen" && !Periode.IsLeeg;

    /// <summary>Whether it is still to end: what is due before its end is waited for.</summary>
    public bool Loopt => Status is "geplaatst" or "lopend" && !Periode.IsLeeg;
}
