using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>The snapshot of a stageopleider.</summary>
public sealed class StageopleiderProjection : AggregaatProjection<Stageopleider>
{
    /// <summary>Names the stored events.</summary>
    public StageopleiderProjection()
    {
        IncludeType<StageopleiderGeregistreerd>();
        IncludeType<AanstellingGeregistreerd>();
        IncludeType<ErkenningAangevraagd>();
        IncludeType<ErkenningVerleend>();
        IncludeType<ErkenningAfgewezen>();
        IncludeType<StageopleiderAfwezigheidOvergenomen>();
        IncludeType<StageopleiderOverschrijdingOvergenomen>();
        IncludeType<StageopleiderVervangingOvergenomen>();
        IncludeType<StageopleiderVertrokken>();
        IncludeType<StageopleiderVertrekIngetrokken>();
        IncludeType<ErkenningTwijfelachtigGeworden>();
        IncludeType<ErkenningTwijfelBijgesteld>();
        IncludeType<ErkenningHersteld>();
        IncludeType<ErkenningBeeindigd>();
        IncludeType<ErkenningBeeindigingVerzocht>();
        IncludeType<StageplaatsGekoppeld>();
        IncludeType<AanstellingUrenGewijzigd>();
        IncludeType<AanstellingOnderNormGekomen>();
        IncludeType<AanstellingWeerBovenNorm>();
        IncludeType<AanstellingBeeindigd>();
        IncludeType<BigRegistratieBeeindigd>();
        IncludeType<BigRegistratieGecorrigeerd>();
        IncludeType<BigRegistratieHervat>();
        IncludeType<InstellingErkenningOvergenomen>();
        IncludeType<StageopleiderGewisseldVanLocatie>();
        IncludeType<LocatiewisselIngetrokken>();
        IncludeType<StageopleiderOnHoldGezet>();
        IncludeType<StageopleiderOnHoldOpgeheven>();
        IncludeType<SamenwerkingMetStageopleiderBeeindigd>();
        IncludeType<ErkenningBeeindigingBeslist>();
        IncludeType<Wissen.PersoonsgegevensGewist>();
    }
}
