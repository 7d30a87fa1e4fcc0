using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Asks RGS to end the erkenningen of a stageopleider at one instelling after the cooperation ended.</summary>
/// <param name="BesluitId">The decision to end the cooperation.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="PerDatum">First day that is asked for.</param>
public sealed record VerzoekBeeindiging(Guid BesluitId, string Instellingscode, DateOnly PerDatum)
{
    /// <summary>ERK-31: the person covers nothing there any more; the erkenning itself stays until RGS confirms.</summary>
    public static Decision Decide(Stageopleider stageopleider, VerzoekBeeindiging command)
    {
        if (stageopleider.Oorzaken.ContainsKey(command.BesluitId)) return Decision.NothingNew;
        var (nummer, instituut) = (stageopleider.Opleidernummer, stageopleider.Instituut);
        return Decision.Accept(
            [
                new SamenwerkingMetStageopleiderBeeindigd(command.BesluitId, nummer, instituut, command.Instellingscode, command.PerDatum)
                    .Volgens("ERK-31", Rollen.Stageopleider, Rollen.Stagesecretariaat),
                .. stageopleider.Erkenningen.Values
                    .Where(e => e.Instellingscode == command.Instellingscode && e.BeeindigingVerzocht is null
                        && e.StatusOp(command.PerDatum) is Erkenningsstatus.Verleend or Erkenningsstatus.Twijfelachtig)
                    .Select(e => new ErkenningBeeindigingVerzocht(e.ErkenningId, nummer, instituut, e.Instellingscode, command.PerDatum, command.BesluitId)
                        .Volgens("ERK-31", Rollen.Register)),
            ]);
    }
}

/// <summary>Records what RGS answered to a request to end an erkenning.</summary>
/// <param name="BesluitId">Identity of the answer.</param>
/// <param name="ErkenningId">The erkenning.</param>
/// <param name="PerDatum">First day without erkenning; null when RGS refuses.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
public sealed record VerwerkBeeindigingsbesluit(Guid BesluitId, Guid ErkenningId, DateOnly? PerDatum, string Referentie, DateOnly Besluitdatum)
{
    /// <summary>ERK-6, ERK-31: only RGS ends an erkenning, and only with a reference; refused without an open request.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The answer.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, VerwerkBeeindigingsbesluit command, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(command.Referentie))
            return new Regelovertreding("ERK-6", "Zonder kenmerk van het RGS-besluit kan het einde van een erkenning niet worden vastgelegd.");
        if (command.Besluitdatum > vandaag)
            return new Regelovertreding("ERK-6", "De datum van het RGS-besluit ligt in de toekomst.", ("besluitdatum", command.Besluitdatum), ("vandaag", vandaag));
        if (stageopleider.Erkenningen.GetValueOrDefault(command.ErkenningId) is not { BeeindigingVerzocht: not null })
            return new Regelovertreding("ERK-31", "Voor deze erkenning staat bij RGS geen verzoek tot beëindiging open.", ("erkenningId", command.ErkenningId));

        var beslist = new ErkenningBeeindigingBeslist(
            command.BesluitId, command.ErkenningId, stageopleider.Opleidernummer, stageopleider.Instituut, command.PerDatum, command.Referentie, command.Besluitdatum)
            .Volgens("ERK-31", Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Stageopleider);
        return Voorwaardeverlies.Met(stageopleider, beslist, vandaag);
    }
}
