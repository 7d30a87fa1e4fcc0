using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Aiossen;

/// <summary>The snapshot of an aios.</summary>
public sealed class AiosProjection : AggregaatProjection<Aios>
{
    /// <summary>Includes every event of the stream.</summary>
    public AiosProjection() => IncludeType<AiosHerplaatsingVernomen>();
}
