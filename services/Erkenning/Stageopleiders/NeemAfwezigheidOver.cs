using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Keeps an absence as Verlof told it (C-1 row 1), whatever its length.</summary>
/// <param name="AfwezigheidId">Identity of the absence.</param>
/// <param name="Instellingscode">The instelling concerned, or null for all.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="Ingetrokken">The absence was withdrawn.</param>
/// <param name="Versie">Version of the stream in Verlof.</param>
public sealed record NeemAfwezigheidOver(Guid AfwezigheidId, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool Ingetrokken, long Versie)
{
    /// <summary>OVK-4: of one absence the highest version holds; an older one changes nothing. Never refuses: it has happened.</summary>
    public static Decision Decide(Stageopleider stageopleider, NeemAfwezigheidOver command) =>
        stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var bekend) && bekend.Versie >= command.Versie
            ? Decision.NothingNew
            : new StageopleiderAfwezigheidOvergenomen(
                command.AfwezigheidId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Van, command.TotEnMet,
                command.Ingetrokken, command.Versie).Volgens("VER-39");
}
