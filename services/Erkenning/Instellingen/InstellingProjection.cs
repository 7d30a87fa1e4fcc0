using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>The snapshot of an instelling.</summary>
public sealed class InstellingProjection : AggregaatProjection<Instelling>
{
    /// <summary>Names the stored events.</summary>
    public InstellingProjection()
    {
        IncludeType<InstellingGeregistreerd>();
        IncludeType<InstellingErkend>();
        IncludeType<InstellingErkenningBeeindigd>();
        IncludeType<KoepelErkenningBeeindigd>();
        IncludeType<InstellingBeeindigingVerzocht>();
        IncludeType<InstellingErkenningVastgesteld>();
    }
}
