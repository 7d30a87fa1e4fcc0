using StageSystem.Koppeling.Cli.Bench;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli;

/// <summary>
/// Has the runtime compile the flow part before the clock starts, so that the printed time is that of the calculation. It takes the time that
/// compiling takes anyway; the small problems themselves take less than a millisecond.
/// </summary>
internal static class Opwarming
{
    public static void Doe()
    {
        Transport[] klein = [Stroominstanties.Dicht(50, 100, 1), Stroominstanties.IJl(60, 600, 100, 1), Stroominstanties.Landelijk(60, 25, 8, 1)];
        foreach (var p in klein) Transportoplosser.Los(p).KiesVolgens([.. Enumerable.Range(0, p.Rijen)]);
    }
}
