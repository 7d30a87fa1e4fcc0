using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>The snapshot of a stageverloop.</summary>
public sealed class StageverloopProjection : AggregaatProjection<Stageverloop>
{
    /// <summary>Names the stored events.</summary>
    public StageverloopProjection()
    {
        IncludeType<StageverloopGestart>();
        IncludeType<StageverloopBijgesteld>();
        IncludeType<StageverloopBevestigd>();
        IncludeType<StageverplichtingenVastgesteld>();
        IncludeType<StageopleiderBenoemd>();
        IncludeType<StageopleiderVervangen>();
        IncludeType<PortfoliorechtIngetrokken>();
        IncludeType<StageverloopBeeindigd>();
        IncludeType<StageverloopHervat>();
        IncludeType<OverdrachtGemaakt>();
        IncludeType<StageverloopVerplaatst>();
    }
}
