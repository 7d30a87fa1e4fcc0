using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Remembers on the person that a stageplaats names them.</summary>
/// <param name="Stageplaatscode">The stageplaats, normalised.</param>
public sealed record KoppelStageplaats(string Stageplaatscode)
{
    /// <summary>ERK-17: the link is stored with the person, so that no change of an erkenning misses a stageplaats.</summary>
    public static Decision Decide(Stageopleider stageopleider, KoppelStageplaats command) =>
        stageopleider.Stageplaatsen.Contains(command.Stageplaatscode)
            ? Decision.NothingNew
            : new StageplaatsGekoppeld(stageopleider.Opleidernummer, command.Stageplaatscode).Volgens("ERK-17");
}
