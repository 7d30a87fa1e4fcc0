using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>The stage of another plaatsing goes on in this one.</summary>
/// <param name="Voorganger">Where it began, as far as that is known.</param>
public sealed record ZetStageVoort(StageverloopVerplaatst Voorganger)
{
    /// <summary>What the old stageverloop hands to the plaatsing after it; null when it does not go on elsewhere.</summary>
    public static ZetStageVoort? Na(Stageverloop oud) => oud.Overdracht is { } overdracht
        ? new(new StageverloopVerplaatst(
            overdracht.NieuwePlaatsingscode, oud.Plaatsingscode, overdracht.OverdrachtId, oud.OorspronkelijkeWeken, oud.Delen() ?? []))
        : null;

    /// <summary>BEO-1: the row of the original stage holds for all parts together, and what was done counts. Never refuses.</summary>
    public static Decision Decide(Stageverloop? state, ZetStageVoort command) => state?.Voorganger == command.Voorganger
        ? Decision.NothingNew
        : Gevolgen.Met(state, [command.Voorganger.Volgens("BEO-1", Rollen.Aios, Rollen.Stageopleider)]);
}
