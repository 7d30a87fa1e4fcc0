using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of a herplaatsing.</summary>
public sealed class HerplaatsingProjection : AggregaatProjection<Herplaatsing>
{
    /// <summary>Names the stored events.</summary>
    public HerplaatsingProjection()
    {
        IncludeType<HerplaatsingGestart>();
        IncludeType<HerplaatsingDagenBijgesteld>();
        IncludeType<HerplaatsingKeuzeGevraagd>();
        IncludeType<HerplaatsingKeuzeVervallen>();
        IncludeType<AiosHerplaatst>();
        IncludeType<HerplaatsingMislukt>();
        IncludeType<HerplaatsingIngetrokken>();
    }
}
