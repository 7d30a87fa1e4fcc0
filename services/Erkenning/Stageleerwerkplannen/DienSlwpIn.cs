using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>Draws up a version of the SLWP; sections may still be empty.</summary>
/// <param name="Inhoud">The text, without persons.</param>
/// <param name="Contact">Who the persons are; kept beside the events.</param>
public sealed record DienSlwpIn(Slwpinhoud Inhoud, Slwpcontact Contact)
{
    /// <summary>ERK-12: a concept may be incomplete; what it lacks is refused at the authorisation. Refused for a stageplaats where no stage comes any more.</summary>
    /// <param name="plan">The SLWP as known, or null.</param>
    /// <param name="stageplaats">The stageplaats.</param>
    /// <param name="command">The version.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageleerwerkplan? plan, Stageplaats stageplaats, DienSlwpIn command, DateOnly vandaag)
    {
        var g = stageplaats.Gegevens;
        if (stageplaats.IsGeeindigdOp(vandaag))
        {
            return new Regelovertreding(
                "ERK-31", $"Stageplaats {g.Stageplaatscode} is {stageplaats.ToestandOp(vandaag)}. Een stageleerwerkplan (SLWP) is daar niet meer nodig.",
                ("stageplaatscode", g.Stageplaatscode), ("datum", vandaag));
        }

        return new SlwpConceptIngediend(g.Stageplaatscode, g.Instituut, Volgende(plan), command.Inhoud, command.Contact.Ingevuld(), vandaag).Volgens("ERK-12");
    }

    /// <summary>The number of the next version.</summary>
    public static int Volgende(Stageleerwerkplan? plan) => (plan?.Versies.Count ?? 0) + 1;
}
