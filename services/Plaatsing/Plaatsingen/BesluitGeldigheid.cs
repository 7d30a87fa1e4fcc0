using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The hoofd decides whether elapsed days without cover count.</summary>
/// <param name="ZaakId">The case; null for every open case of the plaatsing.</param>
/// <param name="Uitkomst"><c>geldig</c> or <c>niet geldig</c>.</param>
/// <param name="Reden">Why; for <c>geldig</c> that the register agrees. Goes into <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record BesluitGeldigheid(Guid? ZaakId, string Uitkomst, string Reden, string Door)
{
    /// <summary>REG-18: days that do not count are made up for by as many days at the same percentage (PLA-86); a human plans that.</summary>
    public static Decision Decide(Plaatsing plaatsing, BesluitGeldigheid command)
    {
        if (command.Uitkomst is not (Geldigheidszaak.Geldig or Geldigheidszaak.NietGeldig))
            return new Regelovertreding("REG-18", "Kies geldig of niet geldig.", ("uitkomst", command.Uitkomst));
        if (string.IsNullOrWhiteSpace(command.Reden))
            return new Regelovertreding("REG-18", "Schrijf op waarom de dagen wel of niet meetellen.", ("plaatsing", plaatsing.Code));

        var gekozen = plaatsing.Geldigheid.Where(z => command.ZaakId is null || z.ZaakId == command.ZaakId).ToList();
        var zaken = gekozen.Where(z => z.Uitkomst is null).ToList();
        if (zaken.Count == 0)
        {
            return gekozen.Count > 0 && gekozen.TrueForAll(z => z.Uitkomst == command.Uitkomst)
                ? Decision.NothingNew
                : new Regelovertreding(
                    "REG-18", "Er staat voor deze plaatsing geen besluit over geldigheid open.",
                    ("plaatsing", plaatsing.Code), ("besluiten", gekozen.Count));
        }

        return Decision.Accept([.. zaken.SelectMany(zaak => Besluit(plaatsing, zaak, command))]);
    }

    private static IEnumerable<Feit> Besluit(Plaatsing plaatsing, Geldigheidszaak zaak, BesluitGeldigheid command)
    {
        var stand = plaatsing.Stand;
        var dagen = new Periode(zaak.Van, zaak.TotEnMet).Dagen;
        var verlenging = command.Uitkomst == Geldigheidszaak.NietGeldig
            ? Resterend.Dagen(dagen * stand.Deeltijdpercentage, stand.Deeltijdpercentage)
            : 0;
        yield return new StageGeldigheidBesloten(
            stand.Plaatsingscode, zaak.ZaakId, zaak.Van, zaak.TotEnMet, command.Uitkomst, verlenging, command.Door)
            .Volgens("REG-18", Rollen.Aios, Rollen.Stagecoordinator, Rollen.Stagesecretariaat);
        foreach (var signaal in plaatsing.Signalen.Values.Where(s => s.OorzaakId == zaak.ZaakId).OrderBy(s => s.SignaalId))
            yield return new SignaalAfgehandeld(signaal.SignaalId, command.Door, $"Besloten: {command.Uitkomst}.").Volgens("REG-18");
        if (command.Uitkomst == Geldigheidszaak.Geldig && stand.Status == Plaatsingstatus.VoortijdigBeeindigd)
        {
            // The rest was computed without these days (PLA-86).
            yield return Signalen.Registreer(
                "PLA-86", plaatsing.Onderwerp(), Sleutel.Uuid5($"verkorting:{zaak.ZaakId:N}"), Rollen.Stagecoordinator,
                $"Dagen van deze stage tellen toch mee. Het vervolg is {dagen} dagen langer dan nodig; bekijk of het korter kan.", null, stand.Instituut);
        }

        if (verlenging > 0 && Plaatsingstatus.IsOpen(stand.Status))
        {
            yield return Signalen.Registreer(
                "PLA-86", plaatsing.Onderwerp(), Sleutel.Uuid5($"verlenging:{zaak.ZaakId:N}"), Rollen.Stagecoordinator,
                $"Dagen van deze stage tellen niet mee. Verleng de stage met {verlenging} dagen of regel het anders.", null, stand.Instituut);
        }
    }
}
