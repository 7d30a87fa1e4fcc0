using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of the preferences of an aios in a poule.</summary>
public sealed class VoorkeurenlijstProjection : AggregaatProjection<Voorkeurenlijst>
{
    /// <summary>Names the stored events.</summary>
    public VoorkeurenlijstProjection()
    {
        IncludeType<VoorkeurOpgegeven>();
        IncludeType<AfwijzingOpgegeven>();
    }
}
