using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Report that the stageopleider is back, or when that will be (VER-42).</summary>
/// <param name="AfwezigheidId">The absence that ends.</param>
/// <param name="Op">First day of presence: the absence ends the day before.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record MeldTerugkeer(Guid AfwezigheidId, DateOnly Op, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>VER-42: a return before the announced end shortens the absence, a later one lengthens it.</summary>
    /// <returns>The decision; unknown absence: null.</returns>
    public static Decision? Decide(Stageopleider stageopleider, MeldTerugkeer command, Weegfeiten feiten)
    {
        if (!stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var a)) return null;
        if (a.Ingetrokken) return Meldregels.Ingetrokken(a);
        if (a.TeruggekeerdOp == command.Op) return Decision.NothingNew;

        if (!a.KeertTerug)
        {
            return new Regelovertreding("VER-42", "Dit is een vertrek: de stageopleider keert niet terug. Trek het vertrek in als het niet doorgaat.",
                ("van", a.Van), ("op", command.Op));
        }

        if (command.Op <= a.Van)
        {
            return new Regelovertreding("VER-42",
                $"De terugkeer ({command.Op:dd-MM-yyyy}) ligt niet na de eerste dag van de afwezigheid ({a.Van:dd-MM-yyyy}). Trek de afwezigheid in als die niet was.",
                ("van", a.Van), ("op", command.Op));
        }

        var laatste = command.Op.AddDays(-1);
        if (Meldregels.Overlap(stageopleider, a.AfwezigheidId, a.Instellingscode, new(a.Van, laatste)) is { } overtreding) return overtreding;

        var terug = new StageopleiderTeruggekeerd(a.AfwezigheidId, stageopleider.Opleidernummer, command.Op, stageopleider.Instituut, command.Melder, command.GemeldOp)
            .Volgens("VER-42", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        return a.TotEnMet == laatste
            ? WeegAfwezigheden.MetGevolgen(stageopleider, [terug], feiten)
            : Meldregels.LegVast(stageopleider, a.AfwezigheidId, terug, feiten);
    }
}
