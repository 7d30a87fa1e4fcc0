using StageSystem.Kern;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Withdraw an absence: it never was (VER-42, OVK-14).</summary>
/// <param name="AfwezigheidId">The absence.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record TrekAfwezigheidIn(Guid AfwezigheidId, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>Never refuses; withdrawn twice is once. Questions about its dates lapse with it (OVK-7).</summary>
    /// <returns>The decision; unknown absence: null.</returns>
    public static Decision? Decide(Stageopleider stageopleider, TrekAfwezigheidIn command, Weegfeiten feiten)
    {
        if (!stageopleider.Afwezigheden.TryGetValue(command.AfwezigheidId, out var a)) return null;
        if (a.Ingetrokken) return Decision.NothingNew;

        var ingetrokken = new StageopleiderAfwezigheidIngetrokken(a.AfwezigheidId, command.Melder, command.GemeldOp);
        return Meldregels.LegVast(stageopleider, a.AfwezigheidId, ingetrokken.Volgens("VER-42"), feiten,
            Open.Vervallen(stageopleider.Signalen, a.AfwezigheidId, Afwezigheidstaken.AfwezigheidIngetrokken));
    }
}
