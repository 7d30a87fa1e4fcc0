using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>The snapshot of a lokaal opleidingsplan.</summary>
public sealed class LokaalOpleidingsplanProjection : AggregaatProjection<LokaalOpleidingsplan>
{
    /// <summary>Names the stored events.</summary>
    public LokaalOpleidingsplanProjection()
    {
        IncludeType<EtalagevermeldingVerbonden>();
        IncludeType<EtalagevermeldingLosgemaakt>();
        IncludeType<LokaalOpleidingsplanVastgesteld>();
        IncludeType<LokaalOpleidingsplanHerinnerd>();
        IncludeType<LokaalOpleidingsplanTeLaat>();
    }
}
