using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of a koppelgroep.</summary>
public sealed class KoppelgroepProjection : AggregaatProjection<Koppelgroep>
{
    /// <summary>Names the stored events.</summary>
    public KoppelgroepProjection()
    {
        IncludeType<KoppelgroeplidGeregistreerd>();
        IncludeType<GesprekGescoord>();
    }
}
