using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Takes an authorisation of the SLWP over into what the stageplaats is.</summary>
/// <param name="GeautoriseerdOp">Day of the authorisation.</param>
/// <param name="GeldigTotEnMet">Last valid day.</param>
/// <param name="Termijnen">When its end is announced.</param>
public sealed record NeemSlwpOver(DateOnly GeautoriseerdOp, DateOnly GeldigTotEnMet, Slwptermijnen Termijnen)
{
    /// <summary>ERK-15: the whole picture with the new period, and every signaal about the former end lapses. The days between stay without.</summary>
    public static Decision Decide(Stageplaats stageplaats, NeemSlwpOver command)
    {
        var g = stageplaats.Gegevens;
        if (g.SlwpGeldigTotEnMet >= command.GeldigTotEnMet) return Decision.NothingNew;

        var perioden = stageplaats.SlwpPerioden().Append(new(command.GeautoriseerdOp, command.GeldigTotEnMet)).Verenigd();
        var bijgewerkt = new StageplaatsgegevensBijgewerkt(g with
        {
            SlwpGeautoriseerdOp = command.GeautoriseerdOp, SlwpGeldigTotEnMet = command.GeldigTotEnMet,
            SlwpPerioden = [.. perioden.Select(p => new Tijdvak(p.Van, p.Einde))],
            Slwptermijnen = command.Termijnen == Slwptermijnen.Regelboek ? null : command.Termijnen,
        });
        return Decision.Accept(
            [
                bijgewerkt.Volgens("ERK-15", Rollen.Stageopleider, Rollen.Stagebeheerder, Rollen.Stagesecretariaat),
                .. Slwpverloop.Opgelost(stageplaats),
            ]);
    }
}
