using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>What the stagecoördinator may choose for an absent stageopleider (VER-41).</summary>
public static class Vervangingsuitkomst
{
    public const string Waarneming = "waarneming";
    public const string EldersPlaatsen = "elders plaatsen";
}

/// <summary>Keeps the stagecoördinator's choice for an absent stageopleider, as Verlof told it.</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Uitkomst">See <see cref="Vervangingsuitkomst"/>.</param>
/// <param name="Van">First day of the absence.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Versie">Version of the stream in Verlof.</param>
public sealed record NeemVervangingOver(Guid BesluitId, string? Instellingscode, string Uitkomst, DateOnly Van, DateOnly? TotEnMet, long Versie)
{
    /// <summary>VER-41: the decision is a fact; told twice it adds nothing. The erkenning is not touched by it (ERK-20).</summary>
    public static Decision Decide(Stageopleider stageopleider, NeemVervangingOver command) =>
        stageopleider.Vervangingen.ContainsKey(command.BesluitId)
            ? Decision.NothingNew
            : new StageopleiderVervangingOvergenomen(
                command.BesluitId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Uitkomst, command.Van,
                command.TotEnMet, command.Versie).Volgens("VER-41");
}
