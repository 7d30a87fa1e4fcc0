using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>The snapshot of a stagedossier.</summary>
public sealed class StagedossierProjection : AggregaatProjection<Stagedossier>
{
    /// <summary>Names the stored events.</summary>
    public StagedossierProjection()
    {
        IncludeType<BezoekGehouden>();
        IncludeType<BezoekIngetrokken>();
        IncludeType<BezoekverslagVerzonden>();
        IncludeType<BezoekverslagGetekend>();
        IncludeType<BezoekverslagOngetekend>();
        IncludeType<DossierstukToegevoegd>();
        IncludeType<CriteriaGescoord>();
    }
}
