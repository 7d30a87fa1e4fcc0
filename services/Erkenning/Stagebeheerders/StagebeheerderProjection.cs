using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>The snapshot of a stagebeheerder.</summary>
public sealed class StagebeheerderProjection : AggregaatProjection<Stagebeheerder>
{
    /// <summary>Names the stored events.</summary>
    public StagebeheerderProjection()
    {
        IncludeType<StageplaatsInBeheerGenomen>();
        IncludeType<StageplaatsUitBeheerGegaan>();
    }
}
