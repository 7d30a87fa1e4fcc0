using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>The snapshot of an entry of the opleidingsetalage.</summary>
public sealed class EtalagevermeldingProjection : AggregaatProjection<Etalagevermelding>
{
    /// <summary>Names the stored events.</summary>
    public EtalagevermeldingProjection()
    {
        IncludeType<StagemogelijkheidGepubliceerd>();
        IncludeType<StagemogelijkheidHerzien>();
        IncludeType<StagemogelijkheidIngetrokken>();
        IncludeType<StagemogelijkheidErkenningGewijzigd>();
    }
}
