using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.EigenStageplaatsen;

/// <summary>The snapshot of an own stageplaats.</summary>
public sealed class EigenStageplaatsProjection : AggregaatProjection<EigenStageplaats>
{
    /// <summary>Names the stored events.</summary>
    public EigenStageplaatsProjection()
    {
        IncludeType<EigenStageplaatsGemeld>();
        IncludeType<EigenStageplaatsAangevraagd>();
        IncludeType<EigenStageplaatsBesloten>();
        IncludeType<EigenStageplaatsWacht>();
    }
}
