namespace StageSystem.Contracts.Erkenning.V1;

/// <summary>The keys of one file of an imported administration that Erkenning knows after processing it. Published by Erkenning; read by Plaatsing and Verlof.</summary>
/// <remarks>
/// Lets a service that refers to another's file judge <c>onbekend</c> whatever the order of sending and the lag of copies: it waits until it holds every
/// part of every file. At least once, order not guaranteed; levering + file + part identify it. Rule OVK-2.
/// </remarks>
/// <param name="Levering">The delivery to which the files belong; chosen by the sender.</param>
/// <param name="Bestand">Name of the file, such as <c>stageopleiders.csv</c>.</param>
/// <param name="Deel">Number of this part, from 1.</param>
/// <param name="AantalDelen">Number of parts of this file.</param>
/// <param name="Sleutels">Natural keys that are known, normalised; at most 2,000 a part.</param>
public sealed record LeveringAfgesloten(string Levering, string Bestand, int Deel, int AantalDelen, IReadOnlyList<string> Sleutels);
