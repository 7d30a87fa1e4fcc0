using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Opleidingsplaatsen;

/// <summary>The snapshot of the opleidingsplaatsen of a year.</summary>
public sealed class JaarplaatsenProjection : AggregaatProjection<Jaarplaatsen>
{
    /// <summary>Names the stored events.</summary>
    public JaarplaatsenProjection()
    {
        IncludeType<OpleidingsplaatsToegewezen>();
        IncludeType<VacatureGeopend>();
        IncludeType<InstromerGeplaatst>();
        IncludeType<OpleidingsplaatsVrijgekomen>();
    }
}
