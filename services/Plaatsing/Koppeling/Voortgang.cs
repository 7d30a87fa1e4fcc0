namespace StageSystem.Koppeling;

/// <summary>How far a calculation is.</summary>
/// <param name="Fase">What is being done, a Dutch word or two for the user.</param>
/// <param name="Gedaan">Units done in this phase.</param>
/// <param name="Totaal">Units in this phase; 0 when not known beforehand.</param>
public sealed record Voortgang(string Fase, long Gedaan, long Totaal);
