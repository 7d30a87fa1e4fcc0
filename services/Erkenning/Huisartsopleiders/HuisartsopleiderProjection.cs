using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Huisartsopleiders;

/// <summary>The snapshot of a huisartsopleider.</summary>
public sealed class HuisartsopleiderProjection : AggregaatProjection<Huisartsopleider>
{
    /// <summary>Names the stored events.</summary>
    public HuisartsopleiderProjection()
    {
        IncludeType<HuisartsopleiderGeregistreerd>();
        IncludeType<Wissen.PersoonsgegevensGewist>();
    }
}
