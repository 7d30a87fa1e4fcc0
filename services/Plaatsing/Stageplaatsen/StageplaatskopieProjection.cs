using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of what is known of a stageplaats.</summary>
public sealed class StageplaatskopieProjection : AggregaatProjection<Stageplaatskopie>
{
    /// <summary>Names the stored events.</summary>
    public StageplaatskopieProjection()
    {
        IncludeType<StageplaatsOvergenomen>();
        IncludeType<DekkingOvergenomen>();
        IncludeType<WaarnemingMisluktOvergenomen>();
        IncludeType<StageplaatsBezet>();
        IncludeType<StageplaatsVrijgekomen>();
        IncludeType<SlwpEindeOvergenomen>();
        IncludeType<SlwpHerzieningOvergenomen>();
        IncludeType<StilleggingOvergenomen>();
    }
}
