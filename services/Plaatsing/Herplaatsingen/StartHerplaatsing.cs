using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Starts the search for another place, for one plaatsing at a stageplaats whose procedure had no result.</summary>
/// <param name="Procedure">The procedure, or the decision to place the aios elsewhere.</param>
public sealed record StartHerplaatsing(MislukteProcedure Procedure)
{
    /// <summary>PLA-86: werkdagen for a proposal.</summary>
    public const int VoorstelWerkdagen = 10;

    /// <summary>Whether this procedure concerns the plaatsing: it runs or is planned, and has days from today on in the period (C-1 row 10).</summary>
    /// <remarks>One herplaatsing at a time: a second procedure for a plaatsing that is already looked for adds nothing.</remarks>
    public static bool IsNodig(Plaatsing plaatsing, MislukteProcedure procedure, DateOnly vandaag)
    {
        if (!Plaatsingstatus.IsOpen(plaatsing.Stand.Status) || plaatsing.HerplaatsingId is not null) return false;
        var vanaf = procedure.Van > vandaag ? procedure.Van : vandaag;
        return plaatsing.Periode().Overlapt(Periode.Vanaf(vanaf, procedure.TotEnMet));
    }

    /// <summary>PLA-86: the day for which places are judged: the next werkdag, or later when the stage or the trouble begins later.</summary>
    public static DateOnly Ingangsdatum(Plaatsing plaatsing, MislukteProcedure procedure, DateOnly vandaag) =>
        new[] { Kalender.PlusWerkdagen(vandaag, 1), plaatsing.Stand.Van, procedure.Van }.Max();

    /// <summary>PLA-86: started once for each procedure and plaatsing, with the places that may be chosen.</summary>
    /// <param name="herplaatsing">The stream; null when it was not started.</param>
    /// <param name="command">The procedure.</param>
    /// <param name="plaatsing">The plaatsing.</param>
    /// <param name="kandidaten">Every place, judged and in order (<see cref="Kandidaten"/>).</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(
        Herplaatsing? herplaatsing, StartHerplaatsing command, Plaatsing plaatsing, IReadOnlyList<Kandidaat> kandidaten, DateOnly vandaag)
    {
        if (herplaatsing is not null) return Decision.NothingNew;
        var (procedure, stand) = (command.Procedure, plaatsing.Stand);
        var id = Herplaatsing.StreamId(stand.Plaatsingscode, procedure.ProcedureId);
        var mag = kandidaten.Where(k => k.Mag).NaarLijst();
        var uiterlijk = Kalender.PlusWerkdagen(vandaag, VoorstelWerkdagen);
        return Decision.Accept(
            new HerplaatsingGestart(
                id, procedure.ProcedureId, stand.Plaatsingscode, stand.Aiosnummer, stand.Stageplaatscode, procedure.OorzaakId, procedure.Grond,
                Overmacht(procedure), Beperking.VraagtKeuze(procedure.Grond) ? null : WeegHerplaatsing.OngedektTot(plaatsing), Ingangsdatum(plaatsing, procedure, vandaag), mag, kandidaten.Count - mag.Count,
                uiterlijk, stand.Instituut)
                .Volgens("PLA-86", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
            Signalen.Registreer(
                "PLA-86", plaatsing.Onderwerp(), id, Rollen.Stagecoordinator,
                mag.Count switch
                {
                    0 => "Zoek een andere plaats voor de rest van deze stage. Er is nu geen plaats die aan alle regels voldoet.",
                    1 => "Kies een andere plaats voor de rest van deze stage. Er is 1 plaats die aan alle regels voldoet.",
                    var aantal => $"Kies een andere plaats voor de rest van deze stage. Er zijn {aantal} plaatsen die aan alle regels voldoen.",
                },
                uiterlijk, stand.Instituut));
    }

    /// <summary>OVK-8, PLA-86: the plaatsing remembers which herplaatsing is open.</summary>
    public static Decision Onthoud(Plaatsing plaatsing, Guid herplaatsingId) => plaatsing.HerplaatsingId == herplaatsingId
        ? Decision.NothingNew
        : new PlaatsingInHerplaatsingGenomen(plaatsing.Code, herplaatsingId).Volgens("PLA-86");

    /// <summary>PLA-86: the plaatsing forgets a herplaatsing that is closed.</summary>
    public static Decision Vergeet(Plaatsing plaatsing, Guid herplaatsingId) => plaatsing.HerplaatsingId != herplaatsingId
        ? Decision.NothingNew
        : new PlaatsingUitHerplaatsingGenomen(plaatsing.Code, herplaatsingId).Volgens("PLA-86");

    // PLA-78 (1): uncovered, or an erkenning that ended. (2): on hold, or an ended cooperation. (3): an absence, by its cause only (OVK-11).
    private static int Overmacht(MislukteProcedure procedure) => procedure.Grond switch
    {
        MislukteProcedure.EldersPlaatsen => 3,
        Beperking.OnHold or Beperking.Samenwerking => 2,
        _ => 1,
    };
}
