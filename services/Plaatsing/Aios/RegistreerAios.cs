using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Records an aios of an existing administration.</summary>
/// <param name="Aiosnummer">Natural key.</param>
/// <param name="Naam">Full name; goes into <see cref="Persoonsgegevens"/>.</param>
/// <param name="BigNummer">Eleven digits; goes into <see cref="Persoonsgegevens"/>.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="StartOpleiding">First day of the training employment.</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment.</param>
/// <param name="Vrijstellingen">Excluded fields (PLA-19).</param>
/// <param name="Regiovoorkeur">Preferred region; null when there is none.</param>
/// <param name="Woonplaats">Town; goes into <see cref="Persoonsgegevens"/>.</param>
public sealed record RegistreerAios(
    string Aiosnummer, string Naam, string BigNummer, string Instituut, DateOnly StartOpleiding, int Deeltijdpercentage, Lijst<string> Vrijstellingen,
    string? Regiovoorkeur, string? Woonplaats)
{
    /// <summary>VER-7: lowest percentage of an appointment.</summary>
    public const int MinimumPercentage = 50;

    /// <summary>VER-7: below this hardly any stageplaats accepts; a human looks at it.</summary>
    public const int SignaalPercentage = 75;

    /// <summary>The personal data of this row.</summary>
    public Persoonsgegevens Persoonsgegevens() =>
        new(Aios.StreamId(Aiosnummer), Sleutel.Normaal(Aiosnummer), Naam.Trim(), BigNummer.Trim(), Leeg(Woonplaats));

    /// <summary>VER-7, REG-1, PLA-19; the same row again is nothing new, other content a conflict (OVK-14).</summary>
    /// <param name="aios">The aios as known; null when not.</param>
    /// <param name="command">The row.</param>
    /// <param name="bekend">The personal data as known; null when not, or erased: then they are not compared.</param>
    public static Decision Decide(Aios? aios, RegistreerAios command, Persoonsgegevens? bekend)
    {
        if (aios is not null) return Vergelijk(aios, command, bekend);
        if (command.Deeltijdpercentage is < MinimumPercentage or > 100)
        {
            return new Regelovertreding(
                "VER-7", $"Het deeltijdpercentage is {command.Deeltijdpercentage} %. Het moet tussen {MinimumPercentage} % en 100 % liggen.",
                ("percentage", command.Deeltijdpercentage), ("minimum", MinimumPercentage));
        }

        if (!Kern.BigNummer.IsGeldig(command.BigNummer.Trim()))
            return new Regelovertreding("REG-1", $"Een BIG-nummer heeft {Kern.BigNummer.AantalCijfers} cijfers.", ("cijfers", Kern.BigNummer.AantalCijfers));
        if (command.Vrijstellingen.FirstOrDefault(v => !Stagesoort.IsVrijstelling(v)) is { } onbekend)
            return new Regelovertreding("PLA-19", $"De vrijstelling {onbekend} bestaat niet.", ("vrijstelling", onbekend));

        var nummer = Sleutel.Normaal(command.Aiosnummer);
        var feiten = new List<Feit>
        {
            new AiosGeregistreerd(
                nummer, Sleutel.Normaal(command.Instituut), command.StartOpleiding, command.Deeltijdpercentage, command.Vrijstellingen, Leeg(command.Regiovoorkeur))
                .Volgens("REG-1"),
        };
        if (command.Deeltijdpercentage < SignaalPercentage)
        {
            feiten.Add(Signalen.Registreer(
                "VER-7", $"aios {nummer}", Aios.StreamId(nummer), Rollen.Stagecoordinator,
                $"Deze aios werkt {command.Deeltijdpercentage} %. Bijna geen stageplaats neemt dit percentage aan.", null, Sleutel.Normaal(command.Instituut)));
        }

        return Decision.Accept(feiten);
    }

    private static Decision Vergelijk(Aios aios, RegistreerAios command, Persoonsgegevens? bekend)
    {
        var persoon = command.Persoonsgegevens();
        return Conflict.Toets(
            aios.Onderwerp(),
            ("Naam", bekend is null || bekend.Naam == persoon.Naam),
            ("BIG-nummer", bekend is null || bekend.BigNummer == persoon.BigNummer),
            ("Opleidingsinstituut", aios.Instituut == Sleutel.Normaal(command.Instituut)),
            ("Start opleiding", aios.StartOpleiding == command.StartOpleiding),
            ("Deeltijd", aios.Deeltijdpercentage == command.Deeltijdpercentage),
            ("Vrijstelling", aios.Vrijstellingen.Equals(command.Vrijstellingen)),
            ("Regiovoorkeur", aios.Regiovoorkeur == Leeg(command.Regiovoorkeur)),
            ("Woonplaats", bekend is null || bekend.Woonplaats == persoon.Woonplaats));
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
