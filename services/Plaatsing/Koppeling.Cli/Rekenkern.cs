using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;

namespace StageSystem.Koppeling.Cli;

/// <summary>Which part of the engine solves which kind.</summary>
public static class Rekenkern
{
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    public static Uitkomst Los(Opdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken stop = default) => opdracht switch
    {
        Stabieleopdracht o => Stabielezoeker.Los(o, voortgang, stop),
        Ruilopdracht o => Ruilzoeker.Los(o, voortgang, stop),
        _ => throw new ArgumentException($"no solver for {opdracht?.GetType().Name}", nameof(opdracht)),
    };
}
