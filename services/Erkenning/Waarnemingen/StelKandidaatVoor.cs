using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>The instelling or the stagecoördinator proposes who can stand in or succeed.</summary>
/// <param name="Opleidernummer">The candidate, in any spelling.</param>
/// <param name="Ingangsdatum">First day that will be asked for; null: as soon as it is needed, not before today.</param>
/// <param name="RgsUitzondering">Reference at RGS of an exception to ERK-1 (Q57), or null.</param>
public sealed record StelKandidaatVoor(string Opleidernummer, DateOnly? Ingangsdatum, string? RgsUitzondering)
{
    /// <summary>ERK-20: checked at once against ERK-1, and for absence and employment. Also after the procedure failed: a later recognition is still accepted.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="command">The candidate.</param>
    /// <param name="feiten">What is known of the candidate, or null when unknown.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Waarnemingsprocedure procedure, StelKandidaatVoor command, Kandidaatfeiten? feiten, DateOnly vandaag)
    {
        var nummer = Sleutel.Normaal(command.Opleidernummer);
        if (procedure.Status is Procedurestatus.Geannuleerd or Procedurestatus.Erkend || procedure.BehoefteVervallen)
            return new Regelovertreding(procedure.Regel(), $"Deze procedure is gesloten (status: {procedure.Status}).", ("status", procedure.Status));
        if (feiten is null) return Registratie.Onbekend("stageopleider", nummer);

        var ingangsdatum = command.IngangOp(procedure, vandaag);
        var kandidaat = new Kandidaat(nummer, ingangsdatum, command.RgsUitzondering);
        if (procedure.Kandidaat == kandidaat) return Decision.NothingNew;
        if (procedure.AanvraagId is not null)
        {
            return new Regelovertreding(
                "ERK-6", "Er loopt al een aanvraag bij RGS voor een andere kandidaat. Wacht op dat besluit.", ("opleidernummer", procedure.Kandidaat!.Opleidernummer));
        }

        if (nummer == procedure.Vervangt)
        {
            return new Regelovertreding(
                procedure.Regel(), $"Stageopleider {nummer} is degene die vervangen moet worden.", ("opleidernummer", nummer));
        }

        if (feiten.Toets(procedure, ingangsdatum, command.RgsUitzondering) is { } overtreding) return overtreding;
        return new WaarnemerVoorgesteld(procedure.Id, nummer, ingangsdatum, command.RgsUitzondering)
            .Volgens(procedure.Regel(), Rollen.Stagecoordinator, Rollen.Stagesecretariaat);
    }

    /// <summary>The first day that is asked for; without one as soon as someone is needed, and not before today.</summary>
    public DateOnly IngangOp(Waarnemingsprocedure procedure, DateOnly vandaag) => Ingangsdatum ?? (procedure.Van > vandaag ? procedure.Van : vandaag);
}
