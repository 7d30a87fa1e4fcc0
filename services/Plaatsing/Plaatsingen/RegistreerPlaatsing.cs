using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Records a plaatsing of an existing administration.</summary>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; holds the part-time prolongation.</param>
/// <param name="Status"><c>geplaatst</c> or <c>gestart</c>.</param>
public sealed record RegistreerPlaatsing(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, string Status)
{
    /// <summary>Status of a row whose stage has yet to start.</summary>
    public const string Geplaatst = "geplaatst";

    /// <summary>Status of a row whose stage has started.</summary>
    public const string Gestart = "gestart";

    /// <summary>PLA-18, PLA-26, PLA-27, OVK-2; the same row again is nothing new, other content a conflict (OVK-14).</summary>
    /// <remarks>Not judged on ERK-16 and PLA-2: it is a fact of the past. Its cover from now on is (<see cref="VerwerkDekking"/>).</remarks>
    /// <param name="plaatsing">The plaatsing as known; null when not.</param>
    /// <param name="command">The row.</param>
    /// <param name="aios">The aios; null when not known.</param>
    /// <param name="kopie">The stageplaats; null when not known.</param>
    public static Decision Decide(Plaatsing? plaatsing, RegistreerPlaatsing command, Aios? aios, Stageplaatskopie? kopie)
    {
        if (plaatsing is not null) return Vergelijk(plaatsing, command);
        if (command.TotEnMet < command.Van)
        {
            return new Regelovertreding(
                "PLA-18", "De einddatum ligt voor de begindatum.", ("van", command.Van), ("totEnMet", command.TotEnMet));
        }

        if (command.Status is not (Geplaatst or Gestart))
            return new Regelovertreding("PLA-84", "De status is geplaatst of gestart.", ("status", command.Status));
        if (aios is null) return Conflict.Onbekend("aios", Sleutel.Normaal(command.Aiosnummer));
        if (kopie?.Gegevens is not { } gegevens) return Conflict.Onbekend("stageplaats", Sleutel.Normaal(command.Stageplaatscode));
        if (command.Van < aios.StartOpleiding)
        {
            return new Regelovertreding(
                "PLA-27", "De stage begint voor de start van de opleiding.", ("van", command.Van), ("startOpleiding", aios.StartOpleiding));
        }

        var periode = new Periode(command.Van, command.TotEnMet);
        if (WijzigTraject.Overlap(aios, periode, Sleutel.Normaal(command.Plaatsingscode)) is { } ander) return WijzigTraject.Overlapt(ander, periode);

        return new PlaatsingGeregistreerd(
            new(
                Sleutel.Normaal(command.Plaatsingscode), aios.Nummer, gegevens.Stageplaatscode, command.Van, command.TotEnMet,
                Resterend.Nominaal(gegevens.DuurWeken), aios.DeeltijdOp(command.Van),
                command.Status == Gestart ? Plaatsingstatus.Lopend : Plaatsingstatus.Geplaatst, null, aios.Instituut),
            command.Status, null).Volgens("OVK-2");
    }

    /// <summary>The plaatsing as a part of the traject.</summary>
    public static Trajectdeel Deel(Plaatsingstand stand, Stageplaatsgegevens gegevens) => new(
        stand.Plaatsingscode, stand.Stageplaatscode, gegevens.Stagesoort, gegevens.Instellingscode, stand.Van, stand.TotEnMet, stand.Deeltijdpercentage);

    private static Decision Vergelijk(Plaatsing plaatsing, RegistreerPlaatsing command) => Conflict.Toets(
        plaatsing.Onderwerp(),
        ("Aiosnummer", plaatsing.Geregistreerd.Aiosnummer == Sleutel.Normaal(command.Aiosnummer)),
        ("Stageplaatscode", plaatsing.Geregistreerd.Stageplaatscode == Sleutel.Normaal(command.Stageplaatscode)),
        ("Van", plaatsing.Geregistreerd.Van == command.Van),
        ("Tot", plaatsing.Geregistreerd.TotEnMet == command.TotEnMet),
        ("Status", plaatsing.AdministratieStatus == command.Status));
}
