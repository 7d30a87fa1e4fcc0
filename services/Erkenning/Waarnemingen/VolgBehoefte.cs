using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Lets a procedure follow what the stageplaats needs now: start, change, cancel, or ask what to do with a waarneming.</summary>
/// <param name="ProcedureId">The procedure.</param>
/// <param name="Stageplaats">The stageplaats.</param>
/// <param name="Behoefte">What it needs by this cause; null when nothing.</param>
/// <param name="Weg">Days on which the person who is stood in for is away.</param>
public sealed record VolgBehoefte(Guid ProcedureId, Stageplaatsgegevens Stageplaats, Behoefte? Behoefte, IReadOnlyList<Periode> Weg)
{
    /// <summary>
    /// ERK-20, ERK-21: started for uncovered days that are not over; ERK-22: cancelled when none are left, changed when they are others. After the stagecoördinator
    /// chose <c>elders plaatsen</c> there is nothing to look for (PLA-86). Never refuses: it follows from facts.
    /// </summary>
    /// <param name="procedure">The procedure, or null.</param>
    /// <param name="command">What the stageplaats needs.</param>
    /// <param name="tabel">
    /// Parameters of Appendix B: werkdagen for the stagecoördinator's decision (<c>waarneming.besluitWerkdagen</c>) and days for the result, counted from the start
    /// (<c>waarneming.maxDagen</c>), as they hold on the day of the start.
    /// </param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Waarnemingsprocedure? procedure, VolgBehoefte command, Parametertabel tabel, DateOnly vandaag)
    {
        var nodig = command.Behoefte?.Vanaf(vandaag);
        if (procedure is null) return nodig is { } dagen ? Start(command, command.Behoefte!, dagen, tabel.Voor(command.Stageplaats.Instituut, vandaag)) : Decision.NothingNew;
        if (procedure.Status == Procedurestatus.Erkend) return NaErkenning(procedure, command.Weg, vandaag);
        if (nodig is not { } over) return ZonderBehoefte(procedure);
        if (procedure.IsOpen() && command.Behoefte!.EldersPlaatsen)
            return Decision.Accept(Procedureverloop.Mislukt(procedure, Mislukkingsgrond.EldersPlaatsen).ToList());
        if (procedure.Status == Procedurestatus.Geannuleerd || procedure.BehoefteVervallen) return Decision.NothingNew;

        return procedure.Nodig() == over && procedure.Soort == command.Behoefte!.Soort()
            ? Decision.NothingNew
            : new WaarnemingsprocedureBijgesteld(procedure.Id, command.Behoefte!.Soort(), over.Van, over.Einde)
                .Volgens("ERK-22", Rollen.Stagecoordinator, Rollen.Contactpersoon);
    }

    /// <summary>
    /// Whether this need asks for another procedure than the one that there was: that was cancelled, had lapsed, or led to a waarnemer who leaves days after the start
    /// of the waarneming uncovered.
    /// </summary>
    public static bool IsNieuweRonde(Waarnemingsprocedure procedure, Behoefte behoefte, DateOnly vandaag) => procedure.Status switch
    {
        Procedurestatus.Geannuleerd => behoefte.Vanaf(vandaag) is not null,
        Procedurestatus.Mislukt => procedure.BehoefteVervallen && behoefte.Vanaf(vandaag) is not null,
        Procedurestatus.Erkend => NaWaarneming(procedure, behoefte).Vanaf(vandaag) is not null,
        _ => false,
    };

    /// <summary>The part of a need that a next round is for: after a recognition only the days after the start of the waarneming.</summary>
    public static Behoefte NaWaarneming(Waarnemingsprocedure procedure, Behoefte behoefte) => procedure is { Status: Procedurestatus.Erkend, Waarneming: { } w }
        ? behoefte with { Dagen = behoefte.Dagen.Where(p => p.Van > w.Van).ToList() }
        : behoefte;

    private static Decision Start(VolgBehoefte command, Behoefte behoefte, Periode dagen, Parameterstand parameters)
    {
        var (plaats, soort) = (command.Stageplaats, behoefte.Soort());
        var regel = Waarnemingsprocedure.RegelVan(soort);
        if (behoefte.EldersPlaatsen)
        {
            return new HerplaatsingGevraagd(
                command.ProcedureId, plaats.Stageplaatscode, plaats.Instellingscode, plaats.Koepel, plaats.Instituut, soort, dagen.Van, dagen.Einde,
                behoefte.OorzaakId, behoefte.Opleidernummer).Volgens("PLA-86", Rollen.Stagecoordinator, Rollen.Hoofd);
        }

        var vandaag = parameters.Dag;
        var besluitUiterlijk = Kalender.PlusWerkdagen(vandaag, parameters.Waarde(Erkenningparameters.WaarnemingBesluitWerkdagen));
        var gestart = new WaarnemingsprocedureGestart(
            command.ProcedureId, plaats.Stageplaatscode, plaats.Instellingscode, plaats.Koepel, plaats.Instituut, soort, dagen.Van, dagen.Einde,
            behoefte.OorzaakId, behoefte.Opleidernummer, vandaag, besluitUiterlijk, vandaag.AddDays(parameters.Waarde(Erkenningparameters.WaarnemingMaxDagen)));
        return Decision.Accept(
            gestart.Volgens(regel, Rollen.Contactpersoon, Rollen.Stagecoordinator, Rollen.Stagebeheerder),
            Signalen.Registreer(
                regel, $"stageplaats {plaats.Stageplaatscode}", command.ProcedureId, Rollen.Stagecoordinator,
                $"Stageplaats {plaats.Stageplaatscode} heeft geen stageopleider ({dagen}). Beslis of "
                + (behoefte.KeertTerug ? "een waarnemer mogelijk is." : "een nieuwe stageopleider mogelijk is."),
                besluitUiterlijk, plaats.Instituut));
    }

    private static Decision ZonderBehoefte(Waarnemingsprocedure procedure) =>
        procedure.IsOpen() ? Decision.Accept(Procedureverloop.Geannuleerd(procedure).ToList())
        : procedure is { Status: Procedurestatus.Mislukt, BehoefteVervallen: false }
            ? new WaarnemingsbehoefteVervallen(procedure.Id).Volgens("ERK-22", Rollen.Stagecoordinator)
            : Decision.NothingNew;

    private static Decision NaErkenning(Waarnemingsprocedure procedure, IReadOnlyList<Periode> weg, DateOnly vandaag)
    {
        if (procedure.Waarneming is not { } waarneming || waarneming.TotEnMet < vandaag) return Decision.NothingNew;

        var dagen = weg.Where(w => w.Overlapt(Periode.Vanaf(waarneming.Van, waarneming.TotEnMet)) || w.Overlapt(procedure.Nodig()))
            .Select(w => (Periode?)w).LastOrDefault();
        if (dagen is not { } afwezig) return Decision.Accept(Procedureverloop.LegVoor(procedure, terugSinds: null).ToList());

        var bijgesteld = afwezig.Einde == procedure.TotEnMet
            ? []
            : new[]
            {
                new WaarnemingsprocedureBijgesteld(procedure.Id, procedure.Soort, procedure.Van, afwezig.Einde)
                    .Volgens("ERK-22", Rollen.Stagecoordinator),
            };
        return afwezig.TotEnMet < vandaag
            ? Decision.Accept([.. bijgesteld, .. Procedureverloop.LegVoor(procedure, afwezig.TotEnMet.AddDays(1))])
            : Decision.Accept(bijgesteld);
    }
}
