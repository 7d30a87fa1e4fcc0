using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Erkenningsvragen;

/// <summary>The questions of aios.</summary>
public sealed class ErkenningsvraagProjection : AggregaatProjection<Erkenningsvraag>
{
    /// <summary>Names the stored events.</summary>
    public ErkenningsvraagProjection() => IncludeType<ErkenningsvraagGesteld>();
}

/// <summary>The copies of plaatsingen.</summary>
public sealed class PlaatsingskopieProjection : AggregaatProjection<Plaatsingskopie>
{
    /// <summary>Names the stored events.</summary>
    public PlaatsingskopieProjection() => IncludeType<PlaatsingOvergenomen>();
}
