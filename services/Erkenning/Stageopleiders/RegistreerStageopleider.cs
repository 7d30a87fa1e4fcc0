using StageSystem.Erkenningen.Instellingen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Takes a stageopleider into the administration: the person, the employment at one instelling and the erkenning that RGS granted there.</summary>
/// <param name="Opleidernummer">Natural key, in any spelling.</param>
/// <param name="Naam">Name; goes into <see cref="Persoonsgegevens"/>, not into an event.</param>
/// <param name="BigNummer">BIG-nummer, or null when none was given; goes into <see cref="Persoonsgegevens"/> too.</param>
/// <param name="Instellingscode">The instelling, in any spelling.</param>
/// <param name="InDienstVan">First day of the employment.</param>
/// <param name="UrenPerWeek">Contract hours a week there.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="ErkendVan">First day of the erkenning.</param>
/// <param name="ErkendTotEnMet">Last day, included; null when it has no end.</param>
public sealed record RegistreerStageopleider(
    string Opleidernummer, string Naam, string? BigNummer, string Instellingscode, DateOnly InDienstVan, decimal UrenPerWeek, string Specialisme,
    DateOnly ErkendVan, DateOnly? ErkendTotEnMet)
{
    /// <summary>Reference of erkenningen that RGS granted before the administration was taken over (ERK-6).</summary>
    public const string Overgenomen = "overgenomen uit de administratie";

    /// <summary>The personal data of the registration.</summary>
    public Persoonsgegevens Persoon() => new(
        Stageopleider.IdVan(Opleidernummer), Sleutel.Normaal(Opleidernummer), Naam, string.IsNullOrWhiteSpace(BigNummer) ? null : BigNummer.Trim());

    /// <summary>
    /// ERK-1 and ERK-8: refused when RGS would not grant it on its first day. ERK-5: one instituut. The same content again adds nothing,
    /// other content under the same number and instelling is a conflict; another instelling is a second employment (ERK-3).
    /// </summary>
    /// <param name="stageopleider">The person as known, or null.</param>
    /// <param name="command">The registration.</param>
    /// <param name="instelling">The instelling that it names, or null when unknown.</param>
    /// <param name="bekend">The personal data as known, or null.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(
        Stageopleider? stageopleider, RegistreerStageopleider command, Instelling? instelling, Persoonsgegevens? bekend, DateOnly vandaag)
    {
        var nummer = Sleutel.Normaal(command.Opleidernummer);
        if (instelling is null) return Registratie.Onbekend("instelling", Sleutel.Normaal(command.Instellingscode));
        if (Geweigerd(command) is { } overtreding) return overtreding;

        var code = instelling.Gegevens.Instellingscode;
        var verschillen = Verschillen(stageopleider, command, code, bekend);
        if (verschillen.Count > 0) return Registratie.Conflict($"stageopleider {nummer}", verschillen);
        if (stageopleider?.Aanstellingen.Any(a => a.Instellingscode == code) == true) return Decision.NothingNew;
        if (stageopleider is not null && stageopleider.Instituut != instelling.Gegevens.Instituut)
        {
            return new Regelovertreding(
                "ERK-5", $"Stageopleider {nummer} hoort al bij opleidingsinstituut {stageopleider.Instituut}.",
                ("instituut", stageopleider.Instituut), ("gevraagd", instelling.Gegevens.Instituut));
        }

        return Nieuw(stageopleider, command, instelling, vandaag);
    }

    private static Decision Nieuw(Stageopleider? stageopleider, RegistreerStageopleider command, Instelling instelling, DateOnly vandaag)
    {
        var (nummer, code, koepel) = (Sleutel.Normaal(command.Opleidernummer), instelling.Gegevens.Instellingscode, instelling.Gegevens.Koepel);
        var instituut = instelling.Gegevens.Instituut;
        var feiten = new List<Feit>();

        if (stageopleider is null) feiten.Add(new StageopleiderGeregistreerd(nummer, instituut, BigGeregistreerd: true).Volgens("ERK-5"));
        Werkplek[] werkplekken =
            [.. stageopleider?.Aanstellingen.Select(a => new Werkplek(a.Instellingscode, a.Koepel)) ?? [], new Werkplek(code, koepel)];
        feiten.Add(new AanstellingGeregistreerd(
            nummer, instituut, code, koepel, command.InDienstVan, command.UrenPerWeek, command.Specialisme, werkplekken).Volgens("ERK-3"));
        feiten.Add(new ErkenningVerleend(
            Erkenning.IdVan(nummer, code), nummer, instituut, code, Erkenningssoort.Stageopleider, command.Specialisme,
            command.ErkendVan, command.ErkendTotEnMet, Overgenomen, Besluitdatum: null, AanvraagId: null).Volgens("ERK-6"));

        var na = feiten.Aggregate(stageopleider, (s, f) => Stageopleider.Fold(s, f.Event))!;
        return Decision.Accept([.. feiten, .. Erkenningsgevolgen.Bepaal(na, vandaag)]);
    }

    private static Regelovertreding? Geweigerd(RegistreerStageopleider command)
    {
        var feiten = new Voorwaardefeiten(
            !string.IsNullOrWhiteSpace(command.BigNummer), command.InDienstVan, command.UrenPerWeek, SlwpGeldig: null);
        var falend = Erkenningsvoorwaarden.Falend(feiten, command.ErkendVan, toetsSlwp: false);
        if (falend.Count > 0)
            return Erkenningsvoorwaarden.Overtreding(falend is [{ Onderdeel: "c" }] ? "ERK-8" : "ERK-1", falend, feiten, command.ErkendVan);

        return command.ErkendTotEnMet < command.ErkendVan
            ? new Regelovertreding(
                "ERK-6", "De erkenning eindigt voordat zij begint.",
                ("erkendVan", command.ErkendVan), ("erkendTotEnMet", command.ErkendTotEnMet))
            : null;
    }

    private static IReadOnlyList<string> Verschillen(
        Stageopleider? stageopleider, RegistreerStageopleider command, string instellingscode, Persoonsgegevens? bekend)
    {
        if (stageopleider is null) return [];
        var nieuw = command.Persoon();
        var persoon = bekend is null
            ? []
            : Registratie.Verschillen(("Naam", bekend.Naam, nieuw.Naam), ("BIG-nummer", bekend.BigNummer, nieuw.BigNummer));
        if (stageopleider.Aanstellingen.Find(a => a.Instellingscode == instellingscode) is not { } aanstelling) return persoon;

        var erkenning = stageopleider.Erkenningen.GetValueOrDefault(Erkenning.IdVan(stageopleider.Opleidernummer, instellingscode));
        return
        [
            .. persoon,
            .. Registratie.Verschillen(
                ("In dienst vanaf", aanstelling.InDienstVan, command.InDienstVan), ("Uren per week", aanstelling.UrenPerWeek, command.UrenPerWeek),
                ("Specialisme", aanstelling.Specialisme, command.Specialisme), ("Erkend vanaf", erkenning?.Van, command.ErkendVan),
                ("Erkend tot", erkenning?.TotEnMet, command.ErkendTotEnMet)),
        ];
    }
}
