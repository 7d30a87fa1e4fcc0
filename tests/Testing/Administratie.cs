using System.Globalization;
using System.Text;

namespace StageSystem.Testing;

/// <summary>
/// A made-up administration of any size in the export format of data/README.md: every stageplaats runs one plaatsing on the peildatum.
/// The same arguments give the same bytes.
/// </summary>
/// <param name="Stageplaatsen">Number of stageplaatsen, each with its own stageopleider, aios and running plaatsing.</param>
/// <param name="Duo">Whether each stageplaats has a second stageopleider.</param>
/// <param name="Voorvoegsel">Letter before the numbers, so that several administrations live beside each other.</param>
public sealed record Administratie(int Stageplaatsen, bool Duo = false, string Voorvoegsel = "T")
{
    /// <summary>The day on which the plaatsingen run: that of data/cohort.</summary>
    public static readonly DateOnly Peildatum = new(2026, 11, 2);

    /// <summary>Number of the named stageopleider of stageplaats <paramref name="i"/>, from 1.</summary>
    public string Stageopleider(int i) => $"{Voorvoegsel}O{i:D6}";

    /// <summary>Number of the duo partner of stageplaats <paramref name="i"/>.</summary>
    public string DuoStageopleider(int i) => $"{Voorvoegsel}D{i:D6}";

    /// <summary>Code of stageplaats <paramref name="i"/>.</summary>
    public string Stageplaats(int i) => $"{Voorvoegsel}S{i:D6}";

    /// <summary>Code of the stagebeheerder of stageplaats <paramref name="i"/>: six stageplaatsen each.</summary>
    public string Stagebeheerder(int i) => $"{Voorvoegsel}B{(i + 5) / 6:D6}";

    /// <summary>Number of the aios at stageplaats <paramref name="i"/>.</summary>
    public string Aios(int i) => $"{Voorvoegsel}A{i:D6}";

    /// <summary>Code of the running plaatsing at stageplaats <paramref name="i"/>.</summary>
    public string Plaatsing(int i) => $"{Voorvoegsel}P{i:D6}";

    /// <summary>Files by name, ready to send: UTF-8 with BOM, semicolons, CRLF.</summary>
    public IReadOnlyDictionary<string, byte[]> Bestanden()
    {
        var instellingen = Enumerable.Range(1, Math.Max(1, Stageplaatsen / 50));
        var plaatsen = Enumerable.Range(1, Stageplaatsen).ToList();
        return new Dictionary<string, byte[]>
        {
            ["instellingen.csv"] = Csv(
                "Instellingscode;Naam;Soort;Koepel;Plaats;Regio;Erkend vanaf;Erkend tot;Opleidingsinstituut;Laatste visitatie;Laatste evaluatiegesprek",
                instellingen.Select(i => $"{Instelling(i)};Ziekenhuis {i};ziekenhuis;;Utrecht;Utrecht;01-01-2020;31-12-2030;AMC;01-03-2024;01-03-2026")),
            ["stageopleiders.csv"] = Csv(
                "Opleidernummer;Naam;BIG-nummer;Instellingscode;In dienst vanaf;Uren per week;Specialisme;Erkend vanaf;Erkend tot",
                plaatsen.SelectMany(i => Duo
                    ? [Opleider(Stageopleider(i), i, 1), Opleider(DuoStageopleider(i), i, 2)]
                    : new[] { Opleider(Stageopleider(i), i, 1) })),
            ["stageplaatsen.csv"] = Csv(
                "Stageplaatscode;Instellingscode;Stagesoort;Traject;Poule;Duur (weken);Capaciteit;Stageopleider;Duo-stageopleider;SLWP geautoriseerd op;Stagebeheerder;Deeltijd minimaal (%);Diensten;Gevaluteerd;Startmaanden",
                plaatsen.Select(i => $"{Stageplaats(i)};{Instelling(VanInstelling(i))};interne geneeskunde;A;KLIN-13;26;2;{Stageopleider(i)};{(Duo ? DuoStageopleider(i) : "")};01-09-2026;{Stagebeheerder(i)};50;nee;nee;mrt,jun,sep,dec")),
            ["aios.csv"] = Csv(
                "Aiosnummer;Naam;BIG-nummer;Opleidingsinstituut;Start opleiding;Deeltijd (%);Vrijstelling;Regiovoorkeur;Woonplaats",
                plaatsen.Select(i => $"{Aios(i)};Aios {i};{Big(3, i)};AMC;01-03-2026;100;;;Utrecht")),
            ["plaatsingen.csv"] = Csv(
                "Plaatsingscode;Aiosnummer;Stageplaatscode;Van;Tot;Status",
                plaatsen.Select(i => $"{Plaatsing(i)};{Aios(i)};{Stageplaats(i)};01-09-2026;28-02-2027;gestart")),
        };
    }

    private string Instelling(int i) => $"{Voorvoegsel}I{i:D4}";

    private int VanInstelling(int i) => 1 + (i % Math.Max(1, Stageplaatsen / 50));

    private string Opleider(string nummer, int i, int reeks) =>
        $"{nummer};Opleider {nummer};{Big(reeks, i)};{Instelling(VanInstelling(i))};01-01-2018;32,0;interne geneeskunde;01-01-2021;31-12-2030";

    private static string Big(int reeks, int i) => (reeks * 10_000_000_000L + i).ToString("D11", CultureInfo.InvariantCulture);

    private static byte[] Csv(string kop, IEnumerable<string> rijen) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", [kop, .. rijen, ""]))];
}
