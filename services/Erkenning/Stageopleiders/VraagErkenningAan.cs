using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Asks RGS for an erkenning on behalf of a waarneemprocedure.</summary>
/// <param name="AanvraagId">Identity of the request.</param>
/// <param name="Instellingscode">For which instelling.</param>
/// <param name="Soort">See <see cref="Erkenningssoort"/>.</param>
/// <param name="GewensteIngangsdatum">First day that is asked for.</param>
/// <param name="ProcedureId">The procedure that asks.</param>
public sealed record VraagErkenningAan(Guid AanvraagId, string Instellingscode, string Soort, DateOnly GewensteIngangsdatum, Guid ProcedureId)
{
    /// <summary>ERK-6: a second open request for the same person, instelling and kind is refused.</summary>
    public static Decision Decide(Stageopleider stageopleider, VraagErkenningAan command)
    {
        if (stageopleider.Aanvragen.ContainsKey(command.AanvraagId)) return Decision.NothingNew;
        if (stageopleider.Aanvragen.Values.Any(a => a.Instellingscode == command.Instellingscode && a.Soort == command.Soort))
        {
            return new Regelovertreding(
                "ERK-6", $"Voor {stageopleider.Opleidernummer} loopt bij RGS al een aanvraag voor deze instelling.",
                ("instellingscode", command.Instellingscode), ("soort", command.Soort));
        }

        return new ErkenningAangevraagd(
            command.AanvraagId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Soort,
            stageopleider.Aanstellingen.Find(a => a.Instellingscode == command.Instellingscode)?.Specialisme ?? stageopleider.Aanstellingen[0].Specialisme,
            command.GewensteIngangsdatum, command.ProcedureId).Volgens("ERK-6", Rollen.Register);
    }
}

/// <summary>Records what RGS decided on a request.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Verleend">Granted or rejected.</param>
/// <param name="Instellingscode">For which instelling it was.</param>
/// <param name="Soort">See <see cref="Erkenningssoort"/>.</param>
/// <param name="ProcedureId">The procedure that asked.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
/// <param name="Van">First day of the erkenning.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
public sealed record VerwerkRgsBesluit(
    Guid AanvraagId, bool Verleend, string Instellingscode, string Soort, Guid ProcedureId, string Referentie, DateOnly Besluitdatum, DateOnly Van,
    DateOnly? TotEnMet)
{
    /// <summary>ERK-6: only RGS decides; the system records it, with its reference. What is known of absences counts for the new erkenning at once.</summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, VerwerkRgsBesluit command, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(command.Referentie))
            return new Regelovertreding("ERK-6", "Zonder kenmerk van het RGS-besluit kan een erkenning niet worden vastgelegd.");
        if (!command.Verleend)
        {
            return stageopleider.Aanvragen.ContainsKey(command.AanvraagId)
                ? new ErkenningAfgewezen(
                    command.AanvraagId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Referentie,
                    command.Besluitdatum).Volgens("ERK-6", Rollen.Stagesecretariaat, Rollen.Stagecoordinator)
                : Decision.NothingNew;
        }

        var erkenningId = Erkenning.IdVan(stageopleider.Opleidernummer, command.Instellingscode, command.ProcedureId);
        if (stageopleider.Erkenningen.ContainsKey(erkenningId)) return Decision.NothingNew;

        var verleend = new ErkenningVerleend(
            erkenningId, stageopleider.Opleidernummer, stageopleider.Instituut, command.Instellingscode, command.Soort,
            stageopleider.Aanstellingen.Find(a => a.Instellingscode == command.Instellingscode)?.Specialisme ?? stageopleider.Aanstellingen[0].Specialisme,
            command.Van, command.TotEnMet, command.Referentie, command.Besluitdatum, command.AanvraagId)
            .Volgens("ERK-6", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Register);
        return Decision.Accept([verleend, .. Erkenningsgevolgen.Bepaal(Stageopleider.Fold(stageopleider, verleend.Event)!, vandaag)]);
    }
}
