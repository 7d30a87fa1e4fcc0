using StageSystem.Kern;
using StageSystem.Verlof.Verzuim;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Take over where and when an aios is placed (OVK-2). Deadlines move with it (OVK-10).</summary>
/// <param name="Plaatsing">What Plaatsing told, keys normalised.</param>
public sealed record VerwerkPlaatsing(AiosPlaatsingVernomen Plaatsing)
{
    /// <summary>Never refuses: what another service reports has happened. An older version that comes later changes nothing (OVK-4).</summary>
    public static Decision Decide(Aios? aios, VerwerkPlaatsing command, Aiosfeiten feiten)
    {
        if (aios?.Stages.GetValueOrDefault(command.Plaatsing.Plaatsingscode)?.Versie >= command.Plaatsing.PlaatsingVersie) return Decision.NothingNew;

        var vernomen = command.Plaatsing.Volgens("OVK-2");
        var besluit = WeegVerzuim.MetGevolgen(Aios.Fold(aios, vernomen.Event)!, [vernomen], feiten);
        return aios is null ? besluit : Saldosignalen.Met(aios, besluit, feiten);
    }
}
