using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Huisartsopleiders;

/// <summary>Takes a huisartsopleider into the administration.</summary>
/// <param name="Opleidernummer">Natural key, in any spelling.</param>
/// <param name="Naam">Name; goes into <see cref="Persoonsgegevens"/>.</param>
/// <param name="BigNummer">BIG-nummer, or null; goes into <see cref="Persoonsgegevens"/> too.</param>
/// <param name="Plaats">Town of the practice.</param>
/// <param name="Praktijksoort">Kind of practice.</param>
/// <param name="Deeltijd">Percentage, 1–100.</param>
public sealed record RegistreerHuisartsopleider(string Opleidernummer, string Naam, string? BigNummer, string Plaats, string Praktijksoort, int Deeltijd)
{
    /// <summary>The personal data of the registration.</summary>
    public Persoonsgegevens Persoon() => new(
        Huisartsopleider.IdVan(Opleidernummer), Sleutel.Normaal(Opleidernummer), Naam, string.IsNullOrWhiteSpace(BigNummer) ? null : BigNummer.Trim());

    /// <summary>ERK-48: a huisartsopleider is a registered huisarts. The same content again adds nothing, other content is a conflict.</summary>
    public static Decision Decide(Huisartsopleider? huisartsopleider, RegistreerHuisartsopleider command, Persoonsgegevens? bekend)
    {
        var nieuw = new HuisartsopleiderGeregistreerd(
            Sleutel.Normaal(command.Opleidernummer), command.Plaats, command.Praktijksoort, command.Deeltijd);
        var persoon = command.Persoon();
        if (persoon.BigNummer is null)
            return new Regelovertreding("ERK-48", $"Van huisartsopleider {nieuw.Opleidernummer} is geen BIG-registratie bekend.");
        if (huisartsopleider is null) return nieuw.Volgens("ERK-48");

        var oud = huisartsopleider.Gegevens;
        List<string> verschillen =
        [
            .. bekend is null ? [] : Registratie.Verschillen(("Naam", bekend.Naam, persoon.Naam), ("BIG-nummer", bekend.BigNummer, persoon.BigNummer)),
            .. Registratie.Verschillen(
                ("Plaats", oud.Plaats, nieuw.Plaats), ("Praktijksoort", oud.Praktijksoort, nieuw.Praktijksoort), ("Deeltijd (%)", oud.Deeltijd, nieuw.Deeltijd)),
        ];
        return verschillen.Count == 0 ? Decision.NothingNew : Registratie.Conflict($"huisartsopleider {nieuw.Opleidernummer}", verschillen);
    }
}
