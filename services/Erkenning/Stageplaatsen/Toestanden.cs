using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>From this day the stageplaats is in this state by a decision; doubt by cover or SLWP is not among these, that is computed.</summary>
/// <param name="Van">First day.</param>
/// <param name="Toestand">One of <see cref="Stageplaatsstatus"/>.</param>
public sealed record Toestandswissel(DateOnly Van, string Toestand);

/// <summary>The effective-dated states of a stageplaats (OVK-3, state machine of regelboek 4.1).</summary>
public static class Toestanden
{
    /// <summary>The state by decision on this day; a stageplaats of which nothing else was decided is <c>actief</c>.</summary>
    public static string Op(ImmutableList<Toestandswissel> wissels, DateOnly dag) =>
        wissels.Where(w => w.Van <= dag).OrderBy(w => w.Van).LastOrDefault()?.Toestand ?? Stageplaatsstatus.Actief;

    /// <summary>The days on which the state is one of these.</summary>
    public static IReadOnlyList<Periode> Dagen(ImmutableList<Toestandswissel> wissels, Func<string, bool> toestand)
    {
        var grenzen = wissels.Select(w => w.Van).Distinct().Order().ToList();
        return grenzen
            .Select((van, i) => (Dagen: Periode.Vanaf(van, i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : null), Toestand: Op(wissels, van)))
            .Where(stuk => toestand(stuk.Toestand))
            .Select(stuk => stuk.Dagen)
            .Verenigd();
    }

    /// <summary>ERK-16 under 1: only <c>actief</c> and, for NSPOH, <c>goedgekeurd</c> take a stage.</summary>
    public static bool NeemtStages(string toestand) => toestand is Stageplaatsstatus.Actief or Stageplaatsstatus.Goedgekeurd;

    /// <summary>ERK-16 under 5: on hold, or the cooperation has ended.</summary>
    public static bool IsStilgelegd(string toestand) => toestand is Stageplaatsstatus.OnHold or Stageplaatsstatus.Beeindigd;

    /// <summary>Whether no stage will come here again: ended, rejected or withdrawn.</summary>
    public static bool IsGeeindigd(string toestand) => toestand is Stageplaatsstatus.Beeindigd or Stageplaatsstatus.Afgewezen or Stageplaatsstatus.Ingetrokken;
}
