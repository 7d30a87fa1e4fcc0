using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagekaders;

/// <summary>The snapshot of a stagekader.</summary>
public sealed class StagekaderProjection : AggregaatProjection<Stagekader>
{
    /// <summary>Names the stored events.</summary>
    public StagekaderProjection() => IncludeType<StagekaderVastgesteld>();
}
