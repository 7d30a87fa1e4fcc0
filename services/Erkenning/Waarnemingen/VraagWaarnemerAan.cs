using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Asks RGS to recognise the proposed candidate.</summary>
public sealed record VraagWaarnemerAan
{
    /// <summary>Identity of the request of this procedure for this candidate.</summary>
    public static Guid AanvraagIdVan(Waarnemingsprocedure procedure) =>
        Sleutel.Id("erkenningsaanvraag", procedure.Id.ToString(), procedure.Kandidaat?.Opleidernummer ?? "");

    /// <summary>ERK-20, ERK-6: needs a candidate, who is checked again (OVK-9).</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="feiten">What is known of the candidate, or null when there is none.</param>
    public static Decision Decide(Waarnemingsprocedure procedure, Kandidaatfeiten? feiten)
    {
        if (procedure.AanvraagId is not null) return Decision.NothingNew;
        if (procedure.Status is Procedurestatus.Geannuleerd or Procedurestatus.Erkend || procedure.BehoefteVervallen)
            return new Regelovertreding(procedure.Regel(), $"Deze procedure is gesloten (status: {procedure.Status}).", ("status", procedure.Status));
        if (procedure.Kandidaat is not { } kandidaat || feiten is null)
            return new Regelovertreding(procedure.Regel(), "Er is nog geen kandidaat. Stel eerst een kandidaat voor.");
        if (feiten.Toets(procedure, kandidaat.Ingangsdatum, kandidaat.RgsUitzondering) is { } overtreding) return overtreding;

        return new WaarnemerAangevraagd(procedure.Id, AanvraagIdVan(procedure), kandidaat.Opleidernummer, kandidaat.Ingangsdatum)
            .Volgens("ERK-6", Rollen.Stagecoordinator, Rollen.Stagesecretariaat);
    }
}
