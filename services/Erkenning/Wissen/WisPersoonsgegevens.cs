using StageSystem.Kern;

namespace StageSystem.Erkenningen.Wissen;

/// <summary>Personal data beside this stream were deleted on request; the stream itself stays readable (OVK-11).</summary>
/// <param name="Onderwerp">What they belonged to: kind and natural key.</param>
/// <param name="Op">Day.</param>
public sealed record PersoonsgegevensGewist(string Onderwerp, DateOnly Op);

/// <summary>Deletes personal data that stand beside a stream.</summary>
/// <param name="Onderwerp">What they belong to: kind and natural key.</param>
/// <param name="Rol">Role of who decides.</param>
public sealed record WisPersoonsgegevens(string Onderwerp, string Rol)
{
    /// <summary>OVK-11: by the hoofd alone. Once: what came in again afterwards can be deleted again, and an import does not bring back what was deleted.</summary>
    /// <param name="command">What to delete.</param>
    /// <param name="aanwezig">Whether there is anything to delete.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(WisPersoonsgegevens command, bool aanwezig, DateOnly vandaag) =>
        command.Rol != Rollen.Hoofd ? new Regelovertreding("OVK-11", "Alleen het hoofd laat persoonsgegevens wissen.", ("rol", command.Rol))
        : !aanwezig ? Decision.NothingNew
        : new PersoonsgegevensGewist(command.Onderwerp, vandaag).Volgens("OVK-11", Rollen.Stagesecretariaat);
}
