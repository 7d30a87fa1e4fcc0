extern alias erkenning;

using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Integratie.Diensten;
using Verlofberichten = StageSystem.Contracts.Verlof.V1;
using Plaatsingsberichten = StageSystem.Contracts.Plaatsing.V1;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>
/// Erkenning with as many small administrations as there are requests. Number n: koepel EK(n) with hospitals EI(n)A and EI(n)B; stageopleiders EO(n)A, EO(n)B and EO(n)C at
/// EI(n)A; stageplaats ES(n) of A with duo B, and ET(n) of C alone.
/// </summary>
internal sealed class Erkenningeindpunten : Eindpuntdienst
{
    private const int Aantal = 380;
    private const string Huisartsopleiderkop = "Opleidernummer;Naam;BIG-nummer;Plaats;Praktijksoort;Deeltijd (%)";

    private static readonly Beroep Hoofd = new(Rollen.Hoofd);
    private int _huisarts;

    private Erkenningeindpunten(Dienst dienst, IReadOnlyList<Operatie> operaties)
        : base(dienst, operaties)
    {
        Tabel = Gedeeld(
            SignaalAsync, "erkenning-plaatsing-vastgesteld", "huisartsopleiders.csv", Huisartsopleiderkop)
            .Concat(Instellingen()).Concat(Stageopleiders()).Concat(Stageplaatsen()).Concat(Procedures()).Concat(Fms())
            .Concat(Proeven()).Concat(Dossiers()).Concat(Scholingen()).ToDictionary();
    }

    internal override IReadOnlyDictionary<string, Func<Task<Voorbeeld>>> Tabel { get; }

    internal static async Task<Erkenningeindpunten> StartAsync(Servers servers)
    {
        var dienst = await Dienst.StartAsync<erkenning::Program>(servers, "erkenning");
        var nummers = Enumerable.Range(1, Aantal).ToList();
        await dienst.ImporteerAsync(
            "instellingen.csv", "Instellingscode;Naam;Soort;Koepel;Plaats;Regio;Erkend vanaf;Erkend tot;Opleidingsinstituut;Laatste visitatie;Laatste evaluatiegesprek",
            [.. nummers.SelectMany(n => new[] { "A", "B" }.Select(l => $"EI{n}{l};Ziekenhuis {n}{l};ziekenhuis;EK{n};Utrecht;Utrecht;01-01-2020;;AMC;01-03-2024;01-03-2026"))]);
        await dienst.ImporteerAsync(
            "stageopleiders.csv", "Opleidernummer;Naam;BIG-nummer;Instellingscode;In dienst vanaf;Uren per week;Specialisme;Erkend vanaf;Erkend tot",
            [.. nummers.SelectMany(n => new[] { "A", "B", "C" }.Select((l, i) => $"EO{n}{l};Opleider {n};{20_000_000_000 + (n * 10) + i};EI{n}A;01-01-2018;32,0;SEH;01-01-2021;31-12-2029"))]);
        await dienst.ImporteerAsync(
            "stageplaatsen.csv",
            "Stageplaatscode;Instellingscode;Stagesoort;Traject;Poule;Duur (weken);Capaciteit;Stageopleider;Duo-stageopleider;SLWP geautoriseerd op;Stagebeheerder;Deeltijd minimaal (%);Diensten;Gevaluteerd;Startmaanden",
            [.. nummers.SelectMany(n => new[] { $"ES{n};EI{n}A;SEH;A;SEH-13;13;2;EO{n}A;EO{n}B;01-09-2026;SB{n};50;nee;nee;mrt,sep", $"ET{n};EI{n}A;SEH;A;SEH-13;13;2;EO{n}C;;01-09-2026;;50;nee;nee;mrt,sep" })]);
        await dienst.ImporteerAsync(
            "huisartsopleiders.csv", Huisartsopleiderkop, [.. nummers.Take(20).Select(n => $"EH{n};Huisarts {n};{30_000_000_000 + n};Utrecht;groep;100")]);
        return new(dienst, await OperatiesAsync(dienst));
    }

    private Dictionary<string, Func<Task<Voorbeeld>>> Instellingen() => new()
    {
        ["LeesInstellingen"] = () => Klaar(new("/instellingen?aantal=2", Secretariaat)),
        ["LeesInstelling"] = () => Klaar(new($"/instellingen/EI1A", Secretariaat)),
        ["ErkenInstelling"] = () => Klaar(new($"/instellingen/EI{Volgende()}A/erkenningen", Secretariaat, new { van = "2027-01-01", referentie = "RGS-1", besluitdatum = "2026-10-01", totEnMet = "2031-12-31" })),
        ["BeeindigErkenning"] = () => Klaar(new($"/instellingen/EI{Volgende()}A/beeindigingen", Secretariaat, new { perDatum = "2027-06-01", referentie = "RGS-1", besluitdatum = "2026-10-01" })),
        ["BeeindigKoepelerkenning"] = () => Klaar(new($"/koepels/EK{Volgende()}/beeindigingen", Secretariaat, new { perDatum = "2027-06-01", referentie = "RGS-1", besluitdatum = "2026-10-01" })),
        ["LeesErkenningOpleidingslocatie"] = () => Klaar(new($"/instellingen/EI1A/erkenning?van=2027-01-01&totEnMet=2027-12-31", Secretariaat)),
        ["ToetsOpleidingsschema"] = () => Klaar(new("/opleidingsschematoetsen", Secretariaat, new { onderdelen = new[] { new { instellingscode = "EI1A", van = "2027-01-01", totEnMet = "2027-12-31" } } })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Stageopleiders() => new()
    {
        ["LeesStageopleiders"] = () => Klaar(new("/stageopleiders?aantal=2&instellingscode=EI1A", Secretariaat)),
        ["LeesStageopleider"] = () => Klaar(new($"/stageopleiders/EO1A", Secretariaat)),
        ["MeldVertrek"] = () => Metn(n => new($"/stageopleiders/EO{n}A/vertrek", Secretariaat, new { laatsteDag = "2027-01-31", instellingscode = $"EI{n}A" })),
        ["TrekVertrekIn"] = async () =>
        {
            var n = Volgende();
            var gemeld = await DoeAsync($"/stageopleiders/EO{n}A/vertrek", Secretariaat, new { laatsteDag = "2027-01-31" });
            return new($"/stageopleiders/EO{n}A/vertrek/{Vind(gemeld, "vertrekId")}", Secretariaat);
        },
        ["WijzigUren"] = () => Metn(n => new($"/stageopleiders/EO{n}A/uren", Secretariaat, new { instellingscode = $"EI{n}A", vanaf = "2026-12-01", urenPerWeek = 15.5 })),
        ["MeldBigEinde"] = () => Metn(n => new($"/stageopleiders/EO{n}A/big-einde", Secretariaat, new { vanaf = "2026-12-01" })),
        ["HerstelBig"] = async () =>
        {
            var n = Volgende();
            await DoeAsync($"/stageopleiders/EO{n}A/big-einde", Secretariaat, new { vanaf = "2026-12-01" });
            return new($"/stageopleiders/EO{n}A/big-herstel", Secretariaat, new { vanaf = "2027-02-01" });
        },
        ["BeeindigAanstelling"] = () => Metn(n => new($"/stageopleiders/EO{n}A/dienstverband-einde", Secretariaat, new { instellingscode = $"EI{n}A", laatsteDag = "2026-12-31" })),
        ["VerwerkBeeindigingsbesluit"] = async () =>
        {
            var n = Volgende();
            var erkenning = Vind(await LeesAsync($"/stageopleiders/EO{n}A", Secretariaat), "erkenningId");
            return new($"/stageopleiders/EO{n}A/beeindigingsbesluiten", Secretariaat, new { erkenningId = erkenning, referentie = "RGS-1", besluitdatum = "2026-10-01", perDatum = "2027-01-01" });
        },
        ["LeesVoorwaarden"] = () => Klaar(new($"/stageopleiders/EO1A/voorwaarden?instellingscode=EI1A&ingangsdatum=2027-01-01&stageplaatscode=ES1", Secretariaat)),
        ["DoeAanvraag"] = () => Metn(n => Aanvraag(n)),
        ["BeslisOpAanvraag"] = async () =>
        {
            var n = Volgende();
            var gedaan = await DoeAsync(Aanvraag(n).Pad, Secretariaat, Aanvraag(n).Body);
            return new(
                $"/stageopleiders/EO{n}A/aanvragen/{Vind(gedaan, "aanvraagId")}/besluiten", Secretariaat,
                new { verleend = true, referentie = "RGS-1", besluitdatum = "2026-10-01", van = "2027-01-01", totEnMet = "2031-12-31" });
        },
        ["WisselVanLocatie"] = () => Metn(Wissel),
        ["TrekWisselIn"] = async () =>
        {
            var n = Volgende();
            var gewisseld = await DoeAsync(Wissel(n).Pad, Secretariaat, Wissel(n).Body);
            return new($"/stageopleiders/EO{n}A/locatiewissels/{Vind(gewisseld, "wisselId")}", Secretariaat);
        },
        ["StelErkenningsvraag"] = async () => new("/erkenningsvragen", new(Rollen.Aios, "EA1"), new { plaatsingscode = await PlaatsingAsync() }),
        ["LeesErkenningsvragen"] = () => Klaar(new("/erkenningsvragen?aantal=2", Secretariaat)),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Dossiers() => new()
    {
        ["LeesStagedossier"] = () => Klaar(new("/stageplaatsen/ES1/dossier?aantal=2&soort=slwp", Coordinator)),
        ["LeesDossieroverzicht"] = () => Klaar(new("/stageplaatsen/ES1/dossier/overzicht", Coordinator)),
        ["LeesKwaliteitsoordeel"] = () => Klaar(new("/stageplaatsen/ES1/dossier/kwaliteit", Coordinator)),
        ["LegBezoekVast"] = () => Metn(n => Bezoek(n)),
        ["VerzendVerslag"] = async () =>
        {
            var (n, bezoek) = await BezoekAsync();
            return new($"/stageplaatsen/ES{n}/dossier/bezoeken/{bezoek}/verslagen", Coordinator, new { opleidernummer = $"EO{n}A", verwijzing = "archief/12" });
        },
        ["TekenVerslag"] = async () =>
        {
            var (n, bezoek) = await BezoekAsync();
            await DoeAsync($"/stageplaatsen/ES{n}/dossier/bezoeken/{bezoek}/verslagen", Coordinator, new { opleidernummer = $"EO{n}A", verwijzing = "archief/12" });
            return new($"/stageplaatsen/ES{n}/dossier/bezoeken/{bezoek}/handtekeningen", Secretariaat, new { wijze = "voor gezien", opleidernummer = $"EO{n}A" });
        },
        ["TrekBezoekIn"] = async () =>
        {
            var (n, bezoek) = await BezoekAsync();
            return new($"/stageplaatsen/ES{n}/dossier/bezoeken/{bezoek}/intrekkingen", Coordinator);
        },
        ["VoegStukToe"] = () => Metn(n => Stuk(n)),
        ["WeigerVerwijdering"] = async () =>
        {
            var n = Volgende();
            await DoeAsync(Stuk(n).Pad, Coordinator, Stuk(n).Body);
            var stuk = Vind(await LeesAsync($"/stageplaatsen/ES{n}/dossier?soort=correspondentie", Coordinator), "kenmerk");
            return new($"/stageplaatsen/ES{n}/dossier/stukken/{stuk}", Coordinator);
        },
        ["ScoorCriteria"] = () => Metn(n => new(
            $"/stageplaatsen/ES{n}/dossier/scores", Coordinator,
            new { bron = "stage-evaluatie", bronId = Guid.NewGuid(), op = "2026-10-20", scores = Enumerable.Range(1, 18).Select(c => new { criterium = c, waarde = 4 }).ToArray() })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Scholingen() => new()
    {
        ["LeesScholingen"] = () => Klaar(new("/scholingen?jaar=2026", Secretariaat)),
        ["PlanBijeenkomst"] = () => Klaar(Bijeenkomst()),
        ["AnnuleerBijeenkomst"] = async () => await BijeenkomstAsync("annuleringen"),
        ["VraagAccreditatieAan"] = async () => await BijeenkomstAsync("accreditaties"),
        ["NodigStageopleidersUit"] = async () => await BijeenkomstAsync("uitnodigingen", new { opleidernummers = new[] { "EO1A" } }),
        ["SchrijfStageopleiderIn"] = async () => await BijeenkomstAsync("inschrijvingen", new { ingeschreven = true, opleidernummer = "EO1A" }),
        ["LegAanwezigheidVast"] = async () => await BijeenkomstAsync("aanwezigen", new { opleidernummers = new[] { "EO1A" } }),
        ["LegDidactiekVast"] = () => Metn(n => new($"/stageopleiders/EO{n}A/didactische-scholing", Secretariaat, new { stand = "bezig", op = "2026-10-01" })),
    };

    private static Voorbeeld Bezoek(int n) => new($"/stageplaatsen/ES{n}/dossier/bezoeken", Coordinator, new { soort = "visitatie", gehoudenOp = "2026-10-20" });

    private static Voorbeeld Stuk(int n) => new(
        $"/stageplaatsen/ES{n}/dossier/stukken", Coordinator,
        new { soort = "correspondentie", op = "2026-10-20", verwijzing = "archief/14", geadresseerden = new[] { "contactpersoon" }, versie = "1", opleidernummer = $"EO{n}A" });

    private Voorbeeld Bijeenkomst() => new(
        "/scholingen", Secretariaat, new { soort = "onderwijsmiddag", op = $"{new DateOnly(2000, 1, 1).AddDays(Volgende()):yyyy-MM-dd}", metVu = true });

    private async Task<(int Nummer, string BezoekId)> BezoekAsync()
    {
        var n = Volgende();
        return (n, Vind(await DoeAsync(Bezoek(n).Pad, Coordinator, Bezoek(n).Body), "bezoekId"));
    }

    /// <summary>A request on a meeting of an institute of its own: the offer of an institute is one thing, with one version.</summary>
    private async Task<Voorbeeld> BijeenkomstAsync(string operatie, object? body = null)
    {
        var (als, bijeenkomst) = (Secretariaat with { Instituut = $"IN{Volgende()}" }, Bijeenkomst());
        return new($"/scholingen/{Vind(await DoeAsync(bijeenkomst.Pad, als, bijeenkomst.Body), "bijeenkomstId")}/{operatie}", als, body);
    }

    private Dictionary<string, Func<Task<Voorbeeld>>> Stageplaatsen() => new()
    {
        ["LeesStageplaatsen"] = () => Klaar(new("/stageplaatsen?aantal=2&instellingscode=EI1A&poule=SEH-13&status=actief", Secretariaat)),
        ["LeesStageplaats"] = () => Klaar(new($"/stageplaatsen/ES1?van=2027-03-01&totEnMet=2027-05-31", Secretariaat)),
        ["LeesPlaatsbaarheid"] = () => Klaar(new($"/stageplaatsen/ES1/plaatsbaarheid?van=2027-03-01&totEnMet=2027-05-31", Secretariaat)),
        ["LeesDekking"] = () => Klaar(new("/stageplaatsen/ES1/dekking?van=2027-03-01&totEnMet=2027-05-31", Secretariaat)),
        ["LeesStageleerwerkplannen"] = () => Klaar(new("/stageleerwerkplannen?aantal=2&instellingscode=EI1A&verlooptVoor=2028-01-01&status=geautoriseerd", Secretariaat)),
        ["LeesErkenningscheck"] = () => Klaar(new($"/stageplaatsen/ES1/erkenning?van=2027-03-01&totEnMet=2027-05-31", Secretariaat)),
        ["LeesModelinstructie"] = () => Klaar(new($"/stageplaatsen/ES1/modelinstructie", Secretariaat)),
        ["BevestigDuo"] = () => Metn(n => new($"/stageplaatsen/ES{n}/duo-bevestigingen", Secretariaat, new { oorzaakId = Guid.NewGuid(), opleidernummer = $"EO{n}B" })),
        ["ZetOnHold"] = () => Metn(OnHold),
        ["BeoordeelOnHold"] = async () =>
        {
            var n = Volgende();
            await DoeAsync(OnHold(n).Pad, Coordinator, OnHold(n).Body);
            return new($"/stageplaatsen/ES{n}/on-hold/evaluaties", Coordinator, new { verbeterd = false, toelichting = "Nog niet.", nieuweEvaluatiedatum = "2027-03-01" });
        },
        ["StelBeeindigingVoor"] = () => Metn(Voorstel),
        ["BevestigBeeindiging"] = async () =>
        {
            var n = Volgende();
            await DoeAsync(Voorstel(n).Pad, Coordinator, Voorstel(n).Body);
            return new($"/stageplaatsen/ES{n}/beeindigingen/bevestigingen", Hoofd, new { akkoord = true });
        },
        ["LeesStagebeheerders"] = () => Klaar(new("/stagebeheerders?aantal=2", Secretariaat)),
        ["LeesStagebeheerder"] = () => Klaar(new($"/stagebeheerders/SB1", Secretariaat)),
        ["MeldVertrekStagebeheerder"] = () => Klaar(new($"/stagebeheerders/SB{Volgende()}/vertrek", Coordinator, new { laatsteDag = "2026-12-31" })),
        ["WijsStagebeheerderToe"] = () => Klaar(new($"/stageplaatsen/ET{Volgende()}/stagebeheerders", Coordinator, new { stagebeheerder = "SB900", vanaf = "2026-11-02" })),
        ["WisselStagebeheerder"] = () => Klaar(new($"/stageplaatsen/ES{Volgende()}/stagebeheerders/wisselingen", Coordinator, new { stagebeheerder = "SB900", vanaf = "2026-11-02" })),
        ["BeeindigStagebeheer"] = () => Klaar(new($"/stageplaatsen/ES{Volgende()}/stagebeheerders/beeindigingen", Coordinator, new { laatsteDag = "2026-12-31" })),
        ["LeesSlwp"] = async () => new($"/stageplaatsen/ES{await SlwpAsync()}/slwp?versie=1", Secretariaat),
        ["DienSlwpIn"] = () => Klaar(new($"/stageplaatsen/ES{Volgende()}/slwp/versies", Secretariaat, Slwp)),
        ["AutoriseerSlwp"] = async () =>
        {
            var n = await SlwpAsync();
            return new($"/stageplaatsen/ES{n}/slwp/autorisaties", new(Rollen.Stageopleider, $"EO{n}A"), new { versie = 1, op = "2026-11-02" });
        },
        ["LeesStagekaders"] = () => Klaar(new("/stagekaders?stagesoort=SEH", Secretariaat)),
        ["StelStagekaderVast"] = () => Klaar(new("/stagekaders", Secretariaat, new { document = "SEH", verwijzing = $"https://voorbeeld.nl/{Volgende()}", vanaf = "2027-01-01" })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Procedures() => new()
    {
        ["MeldStageplaatsAan"] = () => Klaar(new("/aanmeldingen", Secretariaat, Formulier)),
        ["LeesAanmeldingen"] = () => Klaar(new("/aanmeldingen?aantal=2&status=aangemeld", Secretariaat)),
        ["LeesAanmelding"] = async () => new($"/aanmeldingen/{await AanmeldingAsync()}", Secretariaat),
        ["ToonStageplaats"] = async () => new($"/aanmeldingen/{await AanmeldingAsync()}/publicaties", Secretariaat, Publicatie(Volgende())),
        ["BesluitOverAanmelding"] = async () => new($"/aanmeldingen/{await GetoondAsync()}/besluiten", new(Rollen.Instituutsopleider), new { goedgekeurd = true }),
        ["VerzendIntentieverklaring"] = async () => new($"/aanmeldingen/{await GetoondAsync()}/intentieverklaringen", Secretariaat),
        ["MeldEigenStageplaats"] = () => Klaar(new("/eigen-stageplaatsen", new(Rollen.Aios, "EA1", "NSPOH"), new { instelling = "GGD Noord", stagesoort = "SEH" })),
        ["LeesEigenStageplaats"] = async () => new($"/eigen-stageplaatsen/{await EigenAsync()}", new(Rollen.Aios, "EA1", "NSPOH")),
        ["DienFormulierIn"] = async () => new($"/eigen-stageplaatsen/{await EigenAsync()}/formulieren", new(Rollen.Aios, "EA1", "NSPOH")),
        ["BesluitEigenStageplaats"] = async () =>
        {
            var id = await EigenAsync();
            await DoeAsync($"/eigen-stageplaatsen/{id}/formulieren", new(Rollen.Aios, "EA1", "NSPOH"));
            return new($"/eigen-stageplaatsen/{id}/besluiten", new(Rollen.Instituutsopleider, Instituut: "NSPOH"), new { goedgekeurd = true });
        },
        ["LeesWaarnemingsprocedures"] = () => Klaar(new("/waarnemingsprocedures?aantal=2&stageplaatscode=ET1", Secretariaat)),
        ["LeesWaarnemingsprocedure"] = async () => new($"/waarnemingsprocedures/{(await ProcedureAsync()).Id}", Secretariaat),
        ["BeslisOverWaarnemer"] = async () => new($"/waarnemingsprocedures/{(await ProcedureAsync()).Id}/besluiten", Coordinator, new { waarnemerMogelijk = true, reden = "Er is iemand." }),
        ["BeeindigWaarneming"] = async () => new($"/waarnemingsprocedures/{(await ProcedureAsync()).Id}/beeindigingen", Coordinator, new { laatsteDag = "2026-12-31" }),
        ["StelKandidaatVoor"] = async () => Kandidaat(await ProcedureAsync()),
        ["VraagWaarnemerAan"] = async () => new($"/waarnemingsprocedures/{(await MetKandidaatAsync()).Id}/aanvragen", Secretariaat),
        ["LegRgsBesluitVast"] = async () =>
        {
            var procedure = await MetKandidaatAsync();
            await DoeAsync($"/waarnemingsprocedures/{procedure.Id}/aanvragen", Secretariaat);
            return new(
                $"/waarnemingsprocedures/{procedure.Id}/rgs-besluiten", Secretariaat,
                new { verleend = true, referentie = "RGS-1", besluitdatum = "2026-11-01", van = "2026-11-10", totEnMet = "2026-12-31" });
        },
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Fms() => new()
    {
        ["LeesOpleidingsplaatsen"] = async () => new(await JaarplaatsenAsync(), Secretariaat),
        ["WijsPlaatsenToe"] = () => Klaar(new($"/instellingen/EI{Volgende()}A/opleidingsplaatsen/SEH/2027/toewijzingen", Secretariaat, new { aantal = 2, referentie = "VWS-27" }) { Vrij = ["specialisme"] }),
        ["OpenVacature"] = async () => new($"{await JaarplaatsenAsync()}/vacatures", Secretariaat, new { afgestemdMetRegio = true }) { Vrij = ["specialisme"] },
        ["PlaatsInstromer"] = async () => new($"{await JaarplaatsenAsync()}/instromers", Secretariaat, new { start = "2027-03-01", gefinancierd = true, hervullingVan = (Guid?)null }) { Vrij = ["specialisme"] },
        ["MeldGestopt"] = async () =>
        {
            var jaar = await JaarplaatsenAsync();
            var geplaatst = await DoeAsync($"{jaar}/instromers", Secretariaat, new { start = "2027-03-01" });
            return new($"{jaar}/plaatsen/{Vind(geplaatst, "plaatsId")}/stops", Secretariaat, new { gestoptOp = "2027-10-15", isInstromer = true }) { Vrij = ["specialisme"] };
        },
        ["PubliceerStagemogelijkheid"] = () => Metn(n => new("/etalagevermeldingen", Secretariaat, Stagemogelijkheid(n))),
        ["ZoekEtalage"] = () => Klaar(new("/etalagevermeldingen?aantal=2&specialisme=seh&oor=OOR%20Leiden&van=2027-01-01&totEnMet=2027-02-01&capaciteit=1&tekst=acuut", Secretariaat)),
        ["LeesEtalagevermelding"] = async () => new($"/etalagevermeldingen/{await VermeldingAsync()}", Secretariaat),
        ["HerzieStagemogelijkheid"] = async () => new(
            $"/etalagevermeldingen/{await VermeldingAsync()}", Secretariaat,
            new { oor = "OOR Leiden", titel = "t", inhoud = "i", kwaliteit = "k", opleidingsklimaat = "o", van = "2027-01-01", totEnMet = "2027-06-30", capaciteit = 1 }),
        ["TrekStagemogelijkheidIn"] = async () => new($"/etalagevermeldingen/{await VermeldingAsync()}/intrekkingen", Secretariaat),
        ["VergelijkEtalage"] = async () => new($"/etalagevermeldingen/vergelijking?vermeldingen={await VermeldingAsync()},{await VermeldingAsync()}", Secretariaat),
        ["LeesOpleidingsplannen"] = () => Klaar(new($"/instellingen/EI1A/opleidingsplannen?aantal=2", Secretariaat)),
        ["LeesOpleidingsplan"] = async () =>
        {
            var n = Volgende();
            await DoeAsync($"/instellingen/EI{n}A/opleidingsplannen/SEH/versies", Secretariaat, Plan);
            return new($"/instellingen/EI{n}A/opleidingsplannen/SEH", Secretariaat);
        },
        ["StelOpleidingsplanVast"] = () => Klaar(new($"/instellingen/EI{Volgende()}A/opleidingsplannen/SEH/versies", Secretariaat, Plan) { Vrij = ["specialisme"] }),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Proeven() => new()
    {
        ["ProefAfwezigheid"] = () => Metn(n => new(
            $"/stageopleiders/EO{n}A/proeven/afwezigheid", Secretariaat, new { van = "2026-11-09", totEnMet = "2026-12-13", instellingscode = $"EI{n}A", drempelDagen = 21 })),
        ["ProefVertrek"] = () => Metn(n => new($"/stageopleiders/EO{n}A/proeven/vertrek", Secretariaat, new { laatsteDag = "2027-01-31", instellingscode = $"EI{n}A" })),
        ["ProefLocatiewissel"] = () => Metn(n => new($"/stageopleiders/EO{n}A/proeven/locatiewissel", Secretariaat, Wissel(n).Body)),
        ["ProefSlwp"] = () => Metn(n => new($"/stageplaatsen/ES{n}/proeven/slwp", Secretariaat, new { totEnMet = "2027-12-31" })),
        ["WisStageopleider"] = () => Metn(n => new($"/stageopleiders/EO{n}A/persoonsgegevens", Hoofd)),
        ["WisHuisartsopleider"] = () => Klaar(new($"/huisartsopleiders/EH{Interlocked.Increment(ref _huisarts)}/persoonsgegevens", Hoofd) { VanIedereen = true }),
        ["WisSlwpcontacten"] = async () => new($"/stageplaatsen/ES{await SlwpAsync()}/slwp/contacten", Hoofd),
        ["WisAanmeldingscontact"] = async () => new($"/aanmeldingen/{await AanmeldingAsync()}/contact", Hoofd),
    };

    private static object Slwp => new
    {
        omschrijving = "Acute zorg.", contactStageopleider = "telefoon 1", contactInstelling = "telefoon 2", werktijden = "Kantoortijden.", diensten = new { geen = false, aantalPerVierWeken = 4, duurUren = 8.5 },
        vakantie = "Niet in de eerste week.", introductie = "Een week.", administratie = "VOG.", afwezigheidsdagen = "Geen.", deeltijd = "Kan.",
    };

    private static object Formulier => new
    {
        instelling = "GGD Noord", adres = "Straat 1", profielen = new[] { "jeugdarts" }, stagesoort = "SEH", van = "2027-01-01", aantalPlaatsen = 1, diensten = false, contact = "telefoon",
        toestemming = true, totEnMet = "2027-12-31",
    };

    private static object Plan => new { landelijkPlan = "TOP2020", onderdelen = new[] { "acuut" }, ontwikkeling = "Gesprekken.", verwijzing = "https://voorbeeld.nl/plan", vanaf = "2026-11-02" };

    private static object Stagemogelijkheid(int n) => new
    {
        instellingscode = $"EI{n}A", specialisme = $"SEH {n}", oor = "OOR Utrecht", titel = "Acuut", inhoud = "i", kwaliteit = "k", opleidingsklimaat = "o", van = "2027-01-01", totEnMet = "2027-12-31",
        capaciteit = 2, stageplaatscode = $"ES{n}",
    };

    private static object Publicatie(int n) => new { stageplaatscode = $"EN{n}", instellingscode = $"EI{n}A", duurWeken = 13 };

    private static Voorbeeld Aanvraag(int n) => new($"/stageopleiders/EO{n}A/aanvragen", Secretariaat, new
    {
        instellingscode = $"EI{n}B", specialisme = "SEH", gewensteIngangsdatum = "2027-01-01", soort = "stageopleider", bijlagen = new[] { "bijlage" },
        overzicht = new[] { new { opleidernummer = $"EO{n}A", activiteit = "Training", op = "2026-05-01" } },
    });

    private static Voorbeeld Wissel(int n) => new($"/stageopleiders/EO{n}A/locatiewissels", Secretariaat, new { van = $"EI{n}A", naar = $"EI{n}B", vanaf = "2027-05-01" });

    private static Voorbeeld OnHold(int n) => new($"/stageplaatsen/ES{n}/on-hold", Coordinator, new { verbeterpunten = new[] { "Begeleiding." }, evaluatiedatum = "2027-02-01" });

    private static Voorbeeld Voorstel(int n) => new(
        $"/stageplaatsen/ES{n}/beeindigingen", Coordinator, new { met = "stageopleider", toelichting = "Geen verbetering.", opleidernummer = $"EO{n}A", blijftActief = true });

    private static Voorbeeld Kandidaat((string Id, int N) procedure) => new(
        $"/waarnemingsprocedures/{procedure.Id}/kandidaten", Secretariaat, new { opleidernummer = $"EO{procedure.N}A", ingangsdatum = "2026-11-10", rgsUitzondering = "RGS-uitz" });

    private Task<Voorbeeld> Metn(Func<int, Voorbeeld> maak) => Task.FromResult(maak(Volgende()));

    private async Task<string> AanmeldingAsync() => Vind(await DoeAsync("/aanmeldingen", Secretariaat, Formulier), "aanmeldingId");

    private async Task<string> GetoondAsync()
    {
        var id = await AanmeldingAsync();
        await DoeAsync($"/aanmeldingen/{id}/publicaties", Secretariaat, Publicatie(Volgende()));
        return id;
    }

    private async Task<string> EigenAsync() =>
        Vind(await DoeAsync("/eigen-stageplaatsen", new(Rollen.Aios, "EA1", "NSPOH"), new { instelling = $"GGD {Volgende()}", stagesoort = "SEH" }), "aanvraagId");

    private async Task<int> SlwpAsync()
    {
        var n = Volgende();
        await DoeAsync($"/stageplaatsen/ES{n}/slwp/versies", Secretariaat, Slwp);
        return n;
    }

    private async Task<string> JaarplaatsenAsync()
    {
        var pad = $"/instellingen/EI{Volgende()}A/opleidingsplaatsen/SEH/2027";
        await DoeAsync($"{pad}/toewijzingen", Secretariaat, new { aantal = 2, referentie = "VWS-27" });
        return pad;
    }

    private async Task<string> VermeldingAsync() => Vind(await DoeAsync("/etalagevermeldingen", Secretariaat, Stagemogelijkheid(Volgende())), "vermeldingId");

    private async Task<string> SignaalAsync()
    {
        var n = Volgende();
        await DoeAsync("/etalagevermeldingen", Secretariaat, Stagemogelijkheid(n));
        return Vind(await LeesAsync($"/signalen?onderwerp=opleidingsplan%20instelling%20EI{n}A", Coordinator), "signaalId");
    }

    private async Task<string> PlaatsingAsync()
    {
        var n = Volgende();
        await Dienst.Services.GetRequiredService<IBus>().Publish(new Plaatsingsberichten.PlaatsingVastgesteld(
            $"EP{n}", "EA1", $"ES{n}", new(2026, 12, 1), new(2027, 2, 28), 13, 100, "geplaatst", $"EO{n}A", "AMC", 1));
        await Wacht.TotAsync(
            async () => (await Dienst.PostAsync("/v1/erkenningsvragen", new(Rollen.Aios, "EA1"), new { plaatsingscode = $"EP{n}" })).Status == System.Net.HttpStatusCode.Created, $"plaatsing EP{n} is known");
        return $"EP{n}";
    }

    /// <summary>A procedure for ET(n), whose only stageopleider is away for five weeks.</summary>
    private async Task<(string Id, int N)> ProcedureAsync()
    {
        var n = Volgende();
        var bus = Dienst.Services.GetRequiredService<IBus>();
        var id = Guid.NewGuid();
        await bus.Publish(new Verlofberichten.StageopleiderAfwezigheidVastgelegd(id, $"EO{n}C", null, new(2026, 11, 2), new(2026, 12, 6), false, "AMC", 1));
        await bus.Publish(new Verlofberichten.StageopleiderAfwezigheidDrempelOverschreden(id, $"EO{n}C", null, new(2026, 11, 2), new(2026, 12, 6), true, 21, "AMC", 2));
        Antwoord lijst = null!;
        await Wacht.TotAsync(
            async () => (lijst = await LeesAsync($"/waarnemingsprocedures?stageplaatscode=ET{n}", Secretariaat)).Json.GetProperty("items").GetArrayLength() == 1, $"the procedure of ET{n}");
        return (Vind(lijst, "procedureId"), n);
    }

    private async Task<(string Id, int N)> MetKandidaatAsync()
    {
        var procedure = await ProcedureAsync();
        await DoeAsync($"/waarnemingsprocedures/{procedure.Id}/besluiten", Coordinator, new { waarnemerMogelijk = true, reden = "Er is iemand." });
        await DoeAsync(Kandidaat(procedure).Pad, Secretariaat, Kandidaat(procedure).Body);
        return procedure;
    }
}
