using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Records what RGS decided about the candidate of a procedure.</summary>
/// <param name="Verleend">Granted or rejected.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
/// <param name="Van">First day of the erkenning; null when rejected.</param>
/// <param name="TotEnMet">Last day, included; null until the return, or without end.</param>
public sealed record LegRgsBesluitVast(bool Verleend, string Referentie, DateOnly Besluitdatum, DateOnly? Van, DateOnly? TotEnMet)
{
    /// <summary>
    /// ERK-6: refused without a reference, before the day of the decision, and with an effective date on which a condition of ERK-1 fails. ERK-20: also accepted after
    /// the procedure failed (late recognition). That the candidate has become absent is no reason to refuse a fact of RGS: the coverage counts it (ERK-17).
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="command">The decision.</param>
    /// <param name="feiten">What is known of the candidate, or null when there is none.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Waarnemingsprocedure procedure, LegRgsBesluitVast command, Kandidaatfeiten? feiten, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(command.Referentie))
            return new Regelovertreding("ERK-6", "Zonder kenmerk van het RGS-besluit kan een erkenning niet worden vastgelegd.");
        if (procedure.Waarneming is { } bekend && command.Verleend && bekend.Referentie == command.Referentie && bekend.Van == command.Van)
            return Decision.NothingNew;
        if (procedure is not { AanvraagId: { } aanvraagId, Kandidaat: { } kandidaat } || feiten is null)
            return new Regelovertreding("ERK-6", "Er loopt voor deze procedure geen aanvraag bij RGS.", ("status", procedure.Status));
        if (command.Besluitdatum > vandaag)
            return new Regelovertreding("ERK-6", "De datum van het RGS-besluit ligt in de toekomst.", ("besluitdatum", command.Besluitdatum), ("vandaag", vandaag));

        return command.Verleend
            ? Verleen(procedure, command, kandidaat, feiten)
            : Decision.Accept(
            [
                new WaarnemerAfgewezen(procedure.Id, aanvraagId, kandidaat.Opleidernummer, command.Referentie, command.Besluitdatum)
                    .Volgens("ERK-6", Rollen.Stagecoordinator, Rollen.Stagesecretariaat),
                .. procedure.IsOpen() ? Procedureverloop.Mislukt(procedure, Mislukkingsgrond.AfgewezenDoorRgs) : [],
            ]);
    }

    private static Decision Verleen(Waarnemingsprocedure procedure, LegRgsBesluitVast command, Kandidaat kandidaat, Kandidaatfeiten feiten)
    {
        if (command.Van is not { } van)
            return new Regelovertreding("ERK-6", "Bij een verleende erkenning hoort een ingangsdatum.");
        if (command.TotEnMet < van)
            return new Regelovertreding("ERK-6", "De erkenning eindigt voordat zij begint.", ("van", van), ("totEnMet", command.TotEnMet));

        var falend = Erkenningsvoorwaarden.Falend(feiten.Voorwaarden, van);
        if (falend.Count > 0 && kandidaat.RgsUitzondering is null)
            return Erkenningsvoorwaarden.Overtreding("ERK-6", falend, feiten.Voorwaarden, van);

        object erkend = procedure.Soort == Erkenningssoort.Waarnemend
            ? new WaarnemendStageopleiderErkend(
                procedure.Id, procedure.Stageplaatscode, procedure.Instituut, kandidaat.Opleidernummer, van, command.TotEnMet, command.Referentie,
                command.Besluitdatum)
            : new NieuweStageopleiderErkend(
                procedure.Id, procedure.Stageplaatscode, procedure.Instituut, kandidaat.Opleidernummer, van, command.TotEnMet, command.Referentie,
                command.Besluitdatum);
        return Decision.Accept(
        [
            erkend.Volgens(procedure.Regel(), Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator),
            .. Signalen.Vervallen(procedure.Signalen, procedure.Id, "RGS heeft de erkenning verleend."),
        ]);
    }
}
