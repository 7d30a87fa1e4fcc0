using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The state of a stageplaats that an instelling registered itself changed by a decision (ERK-33, ERK-34).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Toestand">One of <see cref="Stageplaatsstatus"/>.</param>
/// <param name="OorzaakId">The registration.</param>
public sealed record StageplaatsToestandGewijzigd(string Stageplaatscode, string Instituut, DateOnly Vanaf, string Toestand, Guid OorzaakId);

/// <summary>Changes the state of a stageplaats.</summary>
/// <param name="Toestand">One of <see cref="Stageplaatsstatus"/>.</param>
/// <param name="OorzaakId">The registration.</param>
public sealed record WijzigToestand(string Toestand, Guid OorzaakId)
{
    /// <summary>ERK-34, ERK-16 under 1: from today; the periods in which nobody may come follow.</summary>
    public static Decision Decide(Stageplaats s, WijzigToestand command, DateOnly vandaag) =>
        s.ToestandOp(vandaag) == command.Toestand
            ? Decision.NothingNew
            : Toestandsgevolgen.Met(
                s, new StageplaatsToestandGewijzigd(s.Gegevens.Stageplaatscode, s.Gegevens.Instituut, vandaag, command.Toestand, command.OorzaakId)
                    .Volgens("ERK-34", Rollen.Stagesecretariaat));
}

/// <summary>Takes a registered stageplaats into the administration when it is shown.</summary>
/// <param name="Stageplaatscode">Code that it gets.</param>
/// <param name="Stagesoort">Stage type.</param>
/// <param name="DuurWeken">Nominal duration in weeks.</param>
/// <param name="AantalPlaatsen">Number of places.</param>
/// <param name="Diensten">Whether there are diensten.</param>
/// <param name="OorzaakId">The registration.</param>
public sealed record NeemAanmeldingOp(string Stageplaatscode, string Stagesoort, int DuurWeken, int AantalPlaatsen, bool Diensten, Guid OorzaakId)
{
    /// <summary>ERK-33, ERK-34: shown, so that aios can prefer it, and closed for stages until it is approved. It names no stageopleider and no SLWP (Q85).</summary>
    /// <param name="stageplaats">As known, or null.</param>
    /// <param name="command">The registration.</param>
    /// <param name="instelling">The instelling.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats? stageplaats, NeemAanmeldingOp command, Instelling instelling, DateOnly vandaag)
    {
        if (stageplaats is not null) return Decision.NothingNew;
        var g = new Stageplaatsgegevens(
            command.Stageplaatscode, instelling.Gegevens.Instellingscode, instelling.Gegevens.Koepel, instelling.Gegevens.Instituut, command.Stagesoort, "B",
            command.Stagesoort, command.DuurWeken, command.AantalPlaatsen, null, 50, command.Diensten, false, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [], null, null,
            [.. instelling.ErkendeDagen().Select(p => new Tijdvak(p.Van, p.Einde))])
        {
            Ziekenhuis = Modelinstructie.Geldt(instelling.Gegevens.Soort) ? true : null,
        };
        var geregistreerd = new StageplaatsGeregistreerd(g).Volgens("ERK-33");
        return Decision.Accept(
            [geregistreerd, .. RegistreerStageplaats.Onbeheerd(g, vandaag), .. WijzigToestand.Decide(Stageplaats.Fold(null, geregistreerd.Event)!, new(Stageplaatsstatus.Getoond, command.OorzaakId), vandaag).Feiten]);
    }
}
