using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Asks RGS for an erkenning of a person, outside a waarneemprocedure.</summary>
/// <param name="AanvraagId">Identity of the request.</param>
/// <param name="Instellingscode">The instelling, normalised.</param>
/// <param name="Soort">See <see cref="Erkenningssoort"/>.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="GewensteIngangsdatum">First day that is asked for.</param>
/// <param name="Stageplaatscode">The stageplaats for which it is, normalised; or null.</param>
/// <param name="Bijlagen">Names of what is sent along.</param>
/// <param name="Opleidingsgroep">Members of the opleidingsgroep that asks; empty when no group asks.</param>
/// <param name="Professionalisering">The overview of their professionalisation.</param>
public sealed record DoeAanvraag(
    Guid AanvraagId, string Instellingscode, string Soort, string Specialisme, DateOnly GewensteIngangsdatum, string? Stageplaatscode,
    IReadOnlyList<string> Bijlagen, IReadOnlyList<string> Opleidingsgroep, IReadOnlyList<Professionaliseringsregel> Professionalisering)
{
    /// <summary>
    /// ERK-6: a request may be made while conditions fail (ERK-1); refused when one for the same person, instelling and kind is open. ERK-47: a group adds at least one
    /// line for each of its members.
    /// </summary>
    /// <param name="stageopleider">The person.</param>
    /// <param name="command">The request.</param>
    public static Decision Decide(Stageopleider stageopleider, DoeAanvraag command)
    {
        var nummer = stageopleider.Opleidernummer;
        if (stageopleider.Aanvragen.ContainsKey(command.AanvraagId)) return Decision.NothingNew;
        if (stageopleider.Aanvragen.Values.Any(a => a.Instellingscode == command.Instellingscode && a.Soort == command.Soort))
        {
            return new Regelovertreding(
                "ERK-6", $"Voor {nummer} loopt bij RGS al een aanvraag voor deze instelling. Wacht het besluit daarop af.",
                ("instellingscode", command.Instellingscode), ("soort", command.Soort));
        }

        var groep = command.Opleidingsgroep.Select(Sleutel.Normaal).Distinct().ToList();
        var zonder = groep.Where(lid => !command.Professionalisering.Any(r => Sleutel.Normaal(r.Opleidernummer) == lid)).ToList();
        if (zonder.Count > 0)
        {
            return new Regelovertreding(
                "ERK-47", $"Het overzicht van professionalisering mist een regel voor: {string.Join(", ", zonder)}. Vul per lid minstens één regel in.",
                ("leden", groep), ("zonderRegel", zonder));
        }

        return new ErkenningAangevraagd(
            command.AanvraagId, nummer, stageopleider.Instituut, command.Instellingscode, command.Soort, command.Specialisme, command.GewensteIngangsdatum, ProcedureId: null)
        {
            Stageplaatscode = command.Stageplaatscode,
            Bijlagen = command.Bijlagen.Count == 0 ? null : command.Bijlagen,
            Professionalisering = command.Professionalisering.Count == 0 ? null : command.Professionalisering,
        }.Volgens("ERK-6", Rollen.Register);
    }
}

/// <summary>Records what RGS decided on a request that no waarneemprocedure made.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Verleend">Granted or rejected.</param>
/// <param name="Referentie">Reference of the decision at RGS.</param>
/// <param name="Besluitdatum">Day of the decision.</param>
/// <param name="Van">First day of the erkenning; null when rejected.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
public sealed record BeslisOpAanvraag(Guid AanvraagId, bool Verleend, string Referentie, DateOnly Besluitdatum, DateOnly? Van, DateOnly? TotEnMet)
{
    /// <summary>
    /// ERK-6: only RGS decides. Refused without a reference, before the day of the decision, without an open request, and with an effective date on which a condition of
    /// ERK-1 fails: then with every one of them. A waarnemer has an end.
    /// </summary>
    /// <param name="stageopleider">The person.</param>
    /// <param name="command">The decision.</param>
    /// <param name="feiten">What ERK-1 tests, on the effective date; d is left out when the request names no stageplaats.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, BeslisOpAanvraag command, Voorwaardefeiten feiten, DateOnly vandaag)
    {
        if (string.IsNullOrWhiteSpace(command.Referentie))
            return new Regelovertreding("ERK-6", "Zonder kenmerk van het RGS-besluit kan een erkenning niet worden vastgelegd.");
        if (command.Besluitdatum > vandaag)
            return new Regelovertreding("ERK-6", "De datum van het RGS-besluit ligt in de toekomst.", ("besluitdatum", command.Besluitdatum), ("vandaag", vandaag));
        if (!stageopleider.Aanvragen.TryGetValue(command.AanvraagId, out var aanvraag))
            return new Regelovertreding("ERK-6", "Deze aanvraag is niet bekend, of RGS heeft al besloten.", ("aanvraagId", command.AanvraagId));
        if (aanvraag.ProcedureId is not null)
            return new Regelovertreding("ERK-20", "Deze aanvraag hoort bij een waarneemprocedure. Leg het besluit daar vast.", ("procedureId", aanvraag.ProcedureId.Value));

        var (nummer, instituut) = (stageopleider.Opleidernummer, stageopleider.Instituut);
        if (!command.Verleend)
        {
            return new ErkenningAfgewezen(command.AanvraagId, nummer, instituut, aanvraag.Instellingscode, command.Referentie, command.Besluitdatum)
                .Volgens("ERK-6", Rollen.Stagesecretariaat, Rollen.Stagecoordinator);
        }

        if (command.Van is not { } van) return new Regelovertreding("ERK-6", "Bij een verleende erkenning hoort een ingangsdatum.");
        if (command.TotEnMet < van) return new Regelovertreding("ERK-6", "De erkenning eindigt voordat zij begint.", ("van", van), ("totEnMet", command.TotEnMet));
        var falend = Erkenningsvoorwaarden.Falend(feiten, van, toetsSlwp: aanvraag.Stageplaatscode is not null);
        if (falend.Count > 0) return Erkenningsvoorwaarden.Overtreding("ERK-6", falend, feiten, van);

        var verleend = new ErkenningVerleend(
            Erkenning.IdVan(nummer, aanvraag.Instellingscode, command.AanvraagId), nummer, instituut, aanvraag.Instellingscode, aanvraag.Soort,
            aanvraag.Specialisme ?? stageopleider.Aanstellingen[0].Specialisme, van, command.TotEnMet, command.Referentie, command.Besluitdatum, command.AanvraagId)
            .Volgens("ERK-6", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Register);
        return Voorwaardeverlies.Met(stageopleider, verleend, vandaag);
    }
}
