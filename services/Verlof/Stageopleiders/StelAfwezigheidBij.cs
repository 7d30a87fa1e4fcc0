using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Correct the dates or the reason of an absence (VER-42): shorter, longer, moved, an end that became known or unknown.</summary>
/// <param name="AfwezigheidId">The absence.</param>
/// <param name="Reden">Reason category; null leaves it as it is.</param>
/// <param name="Van">First day of absence.</param>
/// <param name="TotEnMet">Last day of absence, included; null when not known.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record StelAfwezigheidBij(Guid AfwezigheidId, Reden? Reden, DateOnly Van, DateOnly? TotEnMet, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>VER-39: werkdagen within which the stagecoördinator looks at contradicting dates; the figure of VER-41.</summary>
    public const int TegenspraakWerkdagen = 3;

    /// <summary>VER-39 and VER-42 refuse; a change by another reporter that contradicts the recorded dates also asks the stagecoördinator (VER-39, SOFT).</summary>
    /// <returns>The decision; unknown absence: null.</returns>
    public static Decision? Decide(Stageopleider stageopleider, StelAfwezigheidBij command, Weegfeiten feiten)
    {
        if (!stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var a)) return null;
        if (a.Ingetrokken) return Meldregels.Ingetrokken(a);

        var keertTerug = command.Reden is { } reden ? reden is not Stageopleiders.Reden.Vertrek : a.KeertTerug;
        if (command.Reden is { } nieuw) feiten = feiten.Met(a.AfwezigheidId, nieuw);
        if ((a.Van, a.TotEnMet, a.KeertTerug) == (command.Van, command.TotEnMet, keertTerug)) return WeegAfwezigheden.Decide(stageopleider, feiten);

        var (eerder, nu) = (a.Periode, Periode.Vanaf(command.Van, command.TotEnMet));
        if ((Meldregels.Periode(command.Van, command.TotEnMet, keertTerug) ?? Meldregels.Overlap(stageopleider, a.AfwezigheidId, a.Instellingscode, nu)) is { } overtreding)
            return overtreding;

        var bijgesteld = new StageopleiderAfwezigheidBijgesteld(a.AfwezigheidId, command.Van, command.TotEnMet, keertTerug, command.Melder, command.GemeldOp);
        return Meldregels.LegVast(stageopleider, a.AfwezigheidId, bijgesteld.Volgens("VER-42"), feiten,
            SpreektTegen(a, command) ? [Tegenspraak(stageopleider, a, eerder, nu, feiten.Vandaag)] : []);
    }

    /// <summary>Another reporter and another first day, or another last day than was announced. An end that becomes known contradicts nothing.</summary>
    private static bool SpreektTegen(Afwezigheid a, StelAfwezigheidBij command) =>
        a.Melder != command.Melder && (a.Van != command.Van || (a.TotEnMet is not null && a.TotEnMet != command.TotEnMet));

    private static Feit Tegenspraak(Stageopleider s, Afwezigheid a, Periode eerder, Periode nu, DateOnly vandaag) => new SignaalGeregistreerd(
        Sleutel.Uuid5($"signaal:VER-39:{a.AfwezigheidId}:{eerder}:{nu}:{vandaag:yyyy-MM-dd}"), "VER-39", Afwezigheidstaken.Onderwerp(s, a.Instellingscode),
        a.AfwezigheidId, Rollen.Stagecoordinator, Afwezigheidstaken.Tegenspraak(s, eerder, nu), Kalender.PlusWerkdagen(vandaag, TegenspraakWerkdagen),
        s.Instituut).Volgens("VER-39", Rollen.Stagecoordinator);
}
