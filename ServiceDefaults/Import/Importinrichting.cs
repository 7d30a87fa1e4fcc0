namespace StageSystem.ServiceDefaults;

/// <summary>Which files a service takes.</summary>
/// <param name="Bestanden">In the order in which they refer to each other: what is referred to first.</param>
/// <param name="VerwijstNaar">Files of another service to which rows refer; a delivery waits until their keys are known.</param>
/// <param name="MeldtSleutels">Whether the keys of a delivery are told to other services (<see cref="LeveringsleutelsVastgesteld"/>).</param>
public sealed record Importinrichting(IReadOnlyList<Importbestand> Bestanden, IReadOnlyList<string> VerwijstNaar, bool MeldtSleutels)
{
    /// <summary>The kind of file with this name, or null.</summary>
    internal Importbestand? Bestand(string naam) => Bestanden.FirstOrDefault(b => b.Naam.Equals(naam.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Place in the order of the files.</summary>
    internal int Volgorde(string naam) => Bestanden.Select((b, i) => (b, i)).First(p => p.b.Naam == naam).i;
}

/// <summary>The keys of one file that this service knows after a delivery; told to the services that refer to them.</summary>
/// <param name="Levering">The delivery.</param>
/// <param name="Bestand">The file.</param>
/// <param name="Deel">Number of this part, from 1.</param>
/// <param name="AantalDelen">Number of parts of this file.</param>
/// <param name="Sleutels">Natural keys, normalised.</param>
public sealed record LeveringsleutelsVastgesteld(string Levering, string Bestand, int Deel, int AantalDelen, IReadOnlyList<string> Sleutels)
{
    /// <summary>Most keys in one part.</summary>
    public const int MaxSleutels = 2000;
}
