using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Ruil;
using StageSystem.Koppeling.Stabiliteit;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli;

/// <summary>Which part of the engine solves which kind.</summary>
public static class Rekenkern
{
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    public static Uitkomst Los(Opdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken stop = default) => opdracht switch
    {
        Toewijzingsopdracht o => Toewijzer.Los(o, voortgang, stop),
        Gespreksopdracht o => Gespreksindeler.Los(o, voortgang, stop),
        Indelingsopdracht o => Indeler.Los(o, voortgang, stop),
        Koppelgroepenopdracht o => Groepsindeler.Los(o, voortgang, stop),
        Poulesopdracht o => Poulesindeler.Los(o, voortgang, stop),
        Amcopdracht o => Amcindeler.Los(o, voortgang, stop),
        Nspohopdracht o => Nspohondersteuning.Los(o, voortgang, stop),
        Stabieleopdracht o => Stabielezoeker.Los(o, voortgang, stop),
        Ruilopdracht o => Ruilzoeker.Los(o, voortgang, stop),
        _ => throw new ArgumentException($"no solver for {opdracht?.GetType().Name}", nameof(opdracht)),
    };
}
