using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>The snapshot of a registered stageplaats.</summary>
public sealed class AanmeldingProjection : AggregaatProjection<Aanmelding>
{
    /// <summary>Names the stored events.</summary>
    public AanmeldingProjection()
    {
        IncludeType<StageplaatsAangemeld>();
        IncludeType<StageplaatsGepubliceerd>();
        IncludeType<StageplaatsGoedgekeurd>();
        IncludeType<StageplaatsAfgewezen>();
        IncludeType<AanmeldingNietGetoond>();
        IncludeType<Wissen.PersoonsgegevensGewist>();
    }
}

/// <summary>The snapshot of an intentieverklaring.</summary>
public sealed class IntentieverklaringProjection : AggregaatProjection<Intentieverklaring>
{
    /// <summary>Names the stored events.</summary>
    public IntentieverklaringProjection() => IncludeType<StageIntentieverklaringVerzonden>();
}
