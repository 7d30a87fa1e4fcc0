using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Takes over on which days the instelling of the stageplaats is erkend.</summary>
/// <param name="Erkend">The days.</param>
/// <param name="KoepelTotEnMet">Last day of its koepelerkenning; null while that goes on, or when there is none.</param>
public sealed record VolgInstelling(IReadOnlyList<Periode> Erkend, DateOnly? KoepelTotEnMet)
{
    /// <summary>ERK-2, C-6: the whole picture, when it changed. A duo partner is no remedy: the place itself is not erkend. Never refuses: it follows from a fact.</summary>
    public static Decision Decide(Stageplaats stageplaats, VolgInstelling command)
    {
        var gegevens = stageplaats.Gegevens with { InstellingErkend = [.. command.Erkend.Select(p => new Tijdvak(p.Van, p.Einde))], KoepelTotEnMet = command.KoepelTotEnMet };
        return gegevens == stageplaats.Gegevens
            ? Decision.NothingNew
            : new StageplaatsgegevensBijgewerkt(gegevens).Volgens("ERK-2", Rollen.Stagecoordinator, Rollen.Hoofd);
    }
}
