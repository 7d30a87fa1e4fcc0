namespace StageSystem.Koppeling;

/// <summary>How far a long calculation is; reported now and then, never part of the answer.</summary>
/// <param name="Stap">What is being done, in plain Dutch.</param>
/// <param name="Gedaan">Units of work done in this step.</param>
/// <param name="Totaal">Units in this step; null when not known beforehand.</param>
public sealed record Voortgang(string Stap, long Gedaan, long? Totaal = null);
