using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>The snapshot of a waarneemprocedure.</summary>
public sealed class WaarnemingsprocedureProjection : AggregaatProjection<Waarnemingsprocedure>
{
    /// <summary>Names the stored events.</summary>
    public WaarnemingsprocedureProjection()
    {
        IncludeType<WaarnemingsprocedureGestart>();
        IncludeType<WaarnemingsprocedureBijgesteld>();
        IncludeType<WaarnemingsbesluitGenomen>();
        IncludeType<WaarnemerVoorgesteld>();
        IncludeType<WaarnemerAangevraagd>();
        IncludeType<WaarnemerAfgewezen>();
        IncludeType<WaarnemendStageopleiderErkend>();
        IncludeType<NieuweStageopleiderErkend>();
        IncludeType<WaarnemingsprocedureMislukt>();
        IncludeType<HerplaatsingGevraagd>();
        IncludeType<WaarnemingsprocedureGeannuleerd>();
        IncludeType<WaarnemingsbehoefteVervallen>();
        IncludeType<WaarnemingNaTerugkeerVoorgelegd>();
        IncludeType<WaarnemingBeeindigd>();
    }
}
