using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of an aios.</summary>
public sealed class AiosProjection : AggregaatProjection<Aios>
{
    /// <summary>Names the stored events.</summary>
    public AiosProjection()
    {
        IncludeType<AiosGeregistreerd>();
        IncludeType<TrajectdeelOpgenomen>();
        IncludeType<TrajectdeelVervallen>();
        IncludeType<RegisterwijzigingVereist>();
        IncludeType<RegisterwijzigingVerwerkt>();
        IncludeType<RegisterwijzigingVervallen>();
        IncludeType<VerlengingOvergenomen>();
        IncludeType<DeeltijdOvergenomen>();
        IncludeType<TekortkeuzeOvergenomen>();
        IncludeType<TrajectOnderbroken>();
        IncludeType<TrajectHervat>();
        IncludeType<ConstructieOvergenomen>();
        IncludeType<TrajectVerlengd>();
        IncludeType<TrajectVerkort>();
    }
}
