namespace StageSystem.Plaatsingen;

/// <summary>Why a human decided as they did (OVK-6): free text may say more than others may know, so it is kept apart from the events and can be erased.</summary>
/// <param name="Id">The decision, the case (REG-18) or the herplaatsing (PLA-86).</param>
/// <param name="Tekst">In the words of who decided.</param>
public sealed record Besluittoelichting(Guid Id, string Tekst);
