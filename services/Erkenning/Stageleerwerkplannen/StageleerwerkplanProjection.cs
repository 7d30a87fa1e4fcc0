using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>The snapshot of the SLWP of a stageplaats.</summary>
public sealed class StageleerwerkplanProjection : AggregaatProjection<Stageleerwerkplan>
{
    /// <summary>Names the stored events.</summary>
    public StageleerwerkplanProjection()
    {
        IncludeType<SlwpConceptIngediend>();
        IncludeType<SlwpGeautoriseerd>();
        IncludeType<SlwpHerzien>();
        IncludeType<Wissen.PersoonsgegevensGewist>();
    }
}
