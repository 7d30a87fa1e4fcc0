namespace StageSystem.ServiceDefaults;

/// <summary>One thing that is wrong with a row of an imported file; the row was not taken over.</summary>
/// <param name="Rij">Line in the file on which the row begins, counted from 1 with the header.</param>
/// <param name="Kolom">Column as the header names it; null for the row as a whole.</param>
/// <param name="Sleutel">First column of the natural key, as it was typed.</param>
/// <param name="Melding">What is wrong; plain Dutch.</param>
/// <param name="Regel">Rule that forbids it, where one does.</param>
public sealed record Rijfout(int Rij, string? Kolom, string Sleutel, string Melding, string? Regel);
