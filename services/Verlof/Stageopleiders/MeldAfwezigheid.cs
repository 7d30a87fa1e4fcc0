using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Report that a stageopleider is or will be absent (VER-39, VER-43). Any length, past or future (OVK-3).</summary>
/// <param name="AfwezigheidId">Chosen by the reporter: the same report sent twice is one fact.</param>
/// <param name="Instellingscode">The instelling, normalised; null for every instelling of the person.</param>
/// <param name="Reden">Reason category.</param>
/// <param name="Van">First day of absence; of a departure the day after the last working day.</param>
/// <param name="TotEnMet">Last day of absence, included; null when not known.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record MeldAfwezigheid(
    Guid AfwezigheidId, string? Instellingscode, Reden Reden, DateOnly Van, DateOnly? TotEnMet, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>VER-39 refuses; ERK-18 and VER-40 say what follows at once.</summary>
    /// <param name="stageopleider">The person.</param>
    /// <param name="command">The report.</param>
    /// <param name="feiten">The reasons of the absences that are known; that of this one is added.</param>
    public static Decision Decide(Stageopleider stageopleider, MeldAfwezigheid command, Weegfeiten feiten)
    {
        var keertTerug = command.Reden is not Reden.Vertrek;
        if (stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var bekend))
        {
            return bekend.Gemeld is var g && (g.Instellingscode, g.Van, g.TotEnMet, g.KeertTerug) == (command.Instellingscode, command.Van, command.TotEnMet, keertTerug)
                && !feiten.IsAndersGemeld(command.AfwezigheidId, command.Reden)
                ? Decision.NothingNew
                : new Regelovertreding("VER-39", "Met dit nummer is al een andere afwezigheid gemeld. Stel de bestaande afwezigheid bij.",
                    ("afwezigheidId", command.AfwezigheidId), ("van", command.Van), ("eerderGemeldVan", bekend.Gemeld.Van));
        }

        if ((Meldregels.Periode(command.Van, command.TotEnMet, keertTerug)
            ?? Meldregels.Instelling(stageopleider, command.Instellingscode)
            ?? Meldregels.Overlap(stageopleider, command.AfwezigheidId, command.Instellingscode, Periode.Vanaf(command.Van, command.TotEnMet))) is { } overtreding)
        {
            return overtreding;
        }

        var gemeld = new StageopleiderAfwezigGemeld(
            command.AfwezigheidId, command.Instellingscode, command.Van, command.TotEnMet, keertTerug, command.Melder, command.GemeldOp);
        return Meldregels.LegVast(stageopleider, command.AfwezigheidId, gemeld.Volgens("VER-39"), feiten.Met(command.AfwezigheidId, command.Reden));
    }
}
