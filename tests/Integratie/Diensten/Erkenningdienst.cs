extern alias erkenning;

using System.Net;

namespace StageSystem.Integratie.Diensten;

/// <summary>
/// Erkenning with a small administration. AMC: hospital ETI1 (erkend 2020 through 2029), GGZ ETI2, hospital ETI3 whose erkenning ended on 31-12-2025; stageopleiders ETO1 at
/// ETI1 and ETO2 at ETI2; stageplaatsen ETS1 (ETI1) and ETS2 (ETI2). VUMC: hospital EVI1.
/// </summary>
public sealed class Erkenningdienst(Servers servers) : IAsyncLifetime
{
    internal static readonly Beroep Secretariaat = new(Rollen.Stagesecretariaat);
    internal static readonly Beroep Aios = new(Rollen.Aios, "AIOS1");
    internal static readonly Beroep Contact = new(Rollen.Contactpersoon, "ETI1");
    internal static readonly Beroep Opleider = new(Rollen.Stageopleider, "ETO1");

    internal Dienst Dienst { get; private set; } = null!;

    public async Task InitializeAsync() => Dienst = await NieuwAsync(servers);

    public async Task DisposeAsync() => await Dienst.DisposeAsync();

    internal static async Task<Dienst> NieuwAsync(Servers servers)
    {
        var dienst = await Dienst.StartAsync<erkenning::Program>(servers, "erkenning");
        await dienst.ImporteerAsync(
            "instellingen.csv", "Instellingscode;Naam;Soort;Koepel;Plaats;Regio;Erkend vanaf;Erkend tot;Opleidingsinstituut;Laatste visitatie;Laatste evaluatiegesprek",
            "ETI1;Ziekenhuis Oost;ziekenhuis;;Utrecht;Utrecht;01-01-2020;31-12-2029;AMC;;", "ETI2;GGZ West;ggz;;Utrecht;Utrecht;01-01-2020;;AMC;;",
            "ETI3;Ziekenhuis Oud;ziekenhuis;;Utrecht;Utrecht;01-01-2010;31-12-2025;AMC;;", "EVI1;Ziekenhuis Zuid;ziekenhuis;;Amsterdam;Amsterdam;01-01-2020;;VUMC;;");
        await dienst.ImporteerAsync(
            "stageopleiders.csv", "Opleidernummer;Naam;BIG-nummer;Instellingscode;In dienst vanaf;Uren per week;Specialisme;Erkend vanaf;Erkend tot",
            "ETO1;Een Opleider;10000000001;ETI1;01-01-2018;32,0;SEH;01-01-2021;31-12-2029", "ETO2;Twee Opleider;10000000002;ETI2;01-01-2018;32,0;GGZ;01-01-2021;31-12-2029");
        await dienst.ImporteerAsync(
            "stageplaatsen.csv",
            "Stageplaatscode;Instellingscode;Stagesoort;Traject;Poule;Duur (weken);Capaciteit;Stageopleider;Duo-stageopleider;SLWP geautoriseerd op;Stagebeheerder;Deeltijd minimaal (%);Diensten;Gevaluteerd;Startmaanden",
            "ETS1;ETI1;SEH;A;SEH-13;13;2;ETO1;;01-09-2026;SB01;50;nee;nee;mrt,sep", "ETS2;ETI2;GGZ;B;PP;13;1;ETO2;;;SB01;50;nee;nee;mrt,sep");
        return dienst;
    }

    /// <summary>Draws up and authorises an SLWP with this description.</summary>
    internal static async Task AutoriseerSlwpAsync(Dienst dienst, string stageplaats, string opleider, string omschrijving)
    {
        var als = new Beroep(Rollen.Stageopleider, opleider);
        var ingediend = (await dienst.PostAsync($"/v1/stageplaatsen/{stageplaats}/slwp/versies", als, new
        {
            omschrijving, contactStageopleider = "telefoon 1", contactInstelling = "telefoon 2", werktijden = "Kantoortijden.", diensten = new { geen = true },
            vakantie = "Niet in de eerste week.", introductie = "Een week.", administratie = "VOG.", afwezigheidsdagen = "Geen.", deeltijd = "Kan.",
        })).Verwacht(HttpStatusCode.Created);
        var nummer = ingediend.Json.GetProperty("versies").GetArrayLength();
        (await dienst.PostAsync($"/v1/stageplaatsen/{stageplaats}/slwp/autorisaties", als, new { versie = nummer }, ingediend.Versie)).Verwacht(HttpStatusCode.OK);
    }
}
