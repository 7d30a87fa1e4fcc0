extern alias verlof;

using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Integratie.Diensten;
using Erkenningberichten = StageSystem.Contracts.Erkenning.V1;
using Plaatsingsberichten = StageSystem.Contracts.Plaatsing.V1;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>
/// Verlof with as many persons as there are requests. Number n: stageopleider VO(n) at instelling VI1; aios VA(n) under VO(n), placed as VP(n) from 01-09-2026 through
/// 28-02-2027 at the clinical stageplaats VS1, and at VS2 as VQ(n) from 01-03-2027 and as VR(n) from 01-06-2027 through 31-08-2027.
/// </summary>
internal sealed class Verlofeindpunten : Eindpuntdienst
{
    private const int Aantal = 240;

    private static readonly object Patroon = new { maandag = 8.0, dinsdag = 8.0, woensdag = 8.0, donderdag = 7.5, vrijdag = 6.5, zaterdag = 0.0, zondag = 0.0, onderwijsdag = "vrijdag" };

    private Verlofeindpunten(Dienst dienst, IReadOnlyList<Operatie> operaties)
        : base(dienst, operaties) =>
        Tabel = Gedeeld(SignaalAsync, "verlof-plaatsing-vastgesteld", "afwezigheden.csv", "Opleidernummer;Van;Tot;Reden;Gemeld op")
            .Concat(Stageopleiders()).Concat(Stages()).Concat(Verzuim()).Concat(Vrij()).Concat(Tijd()).Concat(Lijsten()).ToDictionary();

    internal override IReadOnlyDictionary<string, Func<Task<Voorbeeld>>> Tabel { get; }

    internal static async Task<Verlofeindpunten> StartAsync(Servers servers)
    {
        var dienst = await Dienst.StartAsync<verlof::Program>(servers, "verlof");
        var bus = dienst.Services.GetRequiredService<IBus>();
        foreach (var code in new[] { "VS1", "VS2" })
        {
            await bus.Publish(new Erkenningberichten.StageplaatsGeregistreerd(
                code, "VI1", "AMC", code == "VS1" ? "klinisch" : "PP", code == "VS1" ? "A" : "B", "P", 26, 2, 50, [3, 9], ["VO1"], [new(new(2020, 1, 1), null)], [new(new(2020, 1, 1), null)], [], 1));
        }

        for (var n = 1; n <= Aantal; n++)
        {
            await bus.Publish(new Erkenningberichten.StageopleiderGeregistreerd($"VO{n}", "AMC", [new("VI1", null)], 1));
            await bus.Publish(new Plaatsingsberichten.PlaatsingVastgesteld($"VP{n}", $"VA{n}", "VS1", new(2026, 9, 1), new(2027, 2, 28), 26, 100, "lopend", $"VO{n}", "AMC", 1));
            await bus.Publish(new Plaatsingsberichten.PlaatsingVastgesteld($"VQ{n}", $"VA{n}", "VS2", new(2027, 3, 1), new(2027, 5, 31), 13, 80, "geplaatst", $"VO{n}", "AMC", 1));
            await bus.Publish(new Plaatsingsberichten.PlaatsingVastgesteld($"VR{n}", $"VA{n}", "VS2", new(2027, 6, 1), new(2027, 8, 31), 13, 80, "geplaatst", $"VO{n}", "AMC", 1));
        }

        for (var n = 1; n <= Aantal; n++)
        {
            var (aios, opleider) = ($"/v1/aios/VA{n}", $"/v1/stageopleiders/VO{n}");
            await Wacht.TotAsync(async () => (await dienst.GetAsync(aios, Secretariaat)).Tekst.Contains("\"VR", StringComparison.Ordinal), $"{aios} is known");
            await Wacht.TotAsync(async () => (await dienst.GetAsync(opleider, Secretariaat)).Versie is not null, $"{opleider} is known");
        }

        return new(dienst, await OperatiesAsync(dienst));
    }

    private Dictionary<string, Func<Task<Voorbeeld>>> Stageopleiders() => new()
    {
        ["LeesStageopleiders"] = () => Klaar(new("/stageopleiders?aantal=2&afwezigOp=2026-11-20&instellingscode=VI1", Secretariaat)),
        ["LeesStageopleider"] = () => Klaar(new($"/stageopleiders/VO1", Secretariaat)),
        ["LeesAfwezigheden"] = () => Klaar(new($"/stageopleiders/VO1/afwezigheden?aantal=2", Secretariaat)),
        ["MeldAfwezigheid"] = () => Klaar(Afwezigheid(Volgende())),
        ["LeesAfwezigheid"] = async () => new(await AfwezigAsync(), Secretariaat),
        ["StelAfwezigheidBij"] = async () => new(await AfwezigAsync(), Secretariaat, new { van = "2026-11-09", totEnMet = "2026-11-27", reden = "ziekte" }),
        ["MeldTerugkeer"] = async () => new($"{await AfwezigAsync()}/terugkeer", Secretariaat, new { op = "2026-11-23" }),
        ["TrekAfwezigheidIn"] = async () => new($"{await AfwezigAsync()}/intrekking", Secretariaat),
        ["BesluitVervanging"] = async () => new($"{Stageopleider(await AfwezigAsync())}/vervangingsbesluiten", Coordinator, new { uitkomst = "waarneming", toelichting = "Er is iemand." }),
        ["LeesVervangingsbesluit"] = async () =>
        {
            var opleider = Stageopleider(await AfwezigAsync());
            var besluit = Guid.NewGuid();
            await DoeAsync($"{opleider}/vervangingsbesluiten", Coordinator, new { uitkomst = "waarneming", toelichting = "Er is iemand.", besluitId = besluit });
            return new($"{opleider}/vervangingsbesluiten/{besluit}", Coordinator);
        },
        ["LeesAfwezigheidsdrempels"] = () => Klaar(new("/afwezigheidsdrempels?op=2026-11-02", Secretariaat)),
        ["ProefAfwezigheid"] = () => Klaar(new($"/stageopleiders/VO{Volgende()}/proeven/afwezigheid", Secretariaat, new { reden = "ziekte", van = "2026-11-09", totEnMet = "2026-12-13", instellingscode = "VI1" })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Stages() => new()
    {
        ["LeesAios"] = () => Klaar(new($"/aios/VA1?op=2026-11-02&zoalsBekendOp=2030-01-01T09:00:00Z", Secretariaat)),
        ["LeesVerlofinformatie"] = () => Klaar(new("/verlofinformatie", Secretariaat)),
        ["LegAfsprakenVast"] = () => Metn(n => new($"/aios/VA{n}/plaatsingen/VP{n}/afspraken", Secretariaat, new
        {
            dienstregime = "diensten", dienstenInSlwp = true, dienstenAfgesproken = true, ortAkkoord = false, roosterOp = "2026-10-01", onderwijsdagen = new[] { "2026-11-06" },
            blokkades = new[] { new { soort = "introductie", van = "2026-09-01", totEnMet = "2026-09-05" } },
        })),
        ["LeesStageduren"] = () => Klaar(new($"/aios/VA1/stageduren", Secretariaat)),
        ["LegTekortkeuzeVast"] = () => Metn(n => new($"/aios/VA{n}/plaatsingen/VQ{n}/tekortkeuze", Coordinator, new { plek = "stageplaats", reden = "Past in het rooster." })),
        ["LeesRoosters"] = () => Klaar(new($"/aios/VA1/roosters?aantal=2&van=2026-11-02&totEnMet=2026-11-30&plaatsingscode=VP1", Secretariaat)),
        ["LegRoosterVast"] = () => Metn(n => new($"/aios/VA{n}/plaatsingen/VP{n}/roosters/2026-11-16", Secretariaat, new
        {
            gepubliceerd = true, blokken = new[] { new { dag = "2026-11-16", begin = "08:30", uren = 8.0 }, new { dag = "2026-11-17", begin = "08:30", uren = 8.0 } },
        }) { Vrij = ["dag"] }),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Verzuim() => new()
    {
        ["MeldZiek"] = () => Metn(n => new($"/aios/VA{n}/ziekmeldingen", Secretariaat, new { van = "2026-11-02", totEnMet = "2026-12-06", gewerktPercentage = 0, ziekmeldingId = Guid.NewGuid() })),
        ["CorrigeerZiekmelding"] = async () => new(await ZiekAsync(), Secretariaat, new { van = "2026-11-03", totEnMet = "2026-12-06", gewerktPercentage = 0 }),
        ["MeldHerstel"] = async () => new($"{await ZiekAsync()}/herstel", Secretariaat, new { op = "2026-12-01", gewerktPercentage = 50 }),
        ["TrekZiekmeldingIn"] = async () => new($"{await ZiekAsync()}/intrekking", Secretariaat),
        ["ProefZiekte"] = () => Klaar(new($"/aios/VA{Volgende()}/proeven/ziekte", Secretariaat, new { van = "2026-11-09", totEnMet = "2026-12-13", gewerktPercentage = 0 })),
        ["LeesVerlengingsplaats"] = async () => new(await VerlengingAsync(), Coordinator),
        ["KiesVerlengingsplaats"] = async () => new(await VerlengingAsync(), Coordinator, new { plaats = "stageplaats", reden = "De aios leert hier verder." }),
        ["VergelijkVerlengingsbronnen"] = () => Klaar(new($"/aios/VA{Volgende()}/verlengingsbronnen?op=2027-09-01&startOpleiding=2026-09-01", Secretariaat)),
        ["VergelijkVerlengingsgeval"] = () => Klaar(new("/verlengingsvergelijkingen", Secretariaat, new
        {
            startOpleiding = "2026-09-01", op = "2027-09-01", instituut = "AMC", percentage = 100, patroon = Patroon,
            afwezigheden = new[] { new { soort = "ziekte", van = "2027-03-01", totEnMet = "2027-04-09", gewerktPercentage = 0 } },
        })),
        ["MeldZwangerschap"] = () => Klaar(new($"/aios/VA{Volgende()}/zwangerschapsmeldingen", Secretariaat, new { verwachteDatum = "2027-04-01", zwangerschapId = Guid.NewGuid() })),
        ["TrekZwangerschapsmeldingIn"] = async () => new($"{(await ZwangerAsync()).Melding}/intrekking", Secretariaat),
        ["PasWerktijdAan"] = async () => new($"{(await ZwangerAsync()).Aios}/werktijdaanpassingen", Secretariaat, new { wat = "aanvragen", aanpassingId = Guid.NewGuid() }),
        ["RegistreerBevalling"] = async () => new($"{(await ZwangerAsync()).Aios}/bevallingen", Secretariaat, new { datum = "2026-11-01", bevallingId = Guid.NewGuid() }),
        ["LegInstemmingVast"] = () => Metn(n => new($"/aios/VA{n}/instemming", new(Rollen.Aios, $"VA{n}"), new { geldt = true })),
        ["LegOnderbrekingVast"] = () => Klaar(new($"/aios/VA{Volgende()}/onderbrekingen", Secretariaat, Onderbreking(Guid.NewGuid()))),
        ["TrekOnderbrekingIn"] = async () =>
        {
            var (n, id) = (Volgende(), Guid.NewGuid());
            await DoeAsync($"/aios/VA{n}/onderbrekingen", Secretariaat, Onderbreking(id));
            return new($"/aios/VA{n}/onderbrekingen/{id}/intrekking", Secretariaat);
        },
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Vrij() => new()
    {
        ["VraagVakantieAan"] = () => Klaar(new($"/aios/VA{Volgende()}/vakanties", Secretariaat, Vakantie(Guid.NewGuid()))),
        ["GeefVakantieAkkoord"] = async () => new($"{await VakantieAsync()}/akkoorden", Secretariaat),
        ["WijsVakantieAf"] = async () => new($"{await VakantieAsync()}/afwijzing", Secretariaat, new { toelichting = "Te kort dag." }),
        ["TrekVakantieIn"] = async () => new($"{await VakantieAsync()}/intrekking", Secretariaat),
        ["LegStartclassInhaalVast"] = () => Metn(n => new(
            $"/aios/VA{n}/startclass-inhaal", Secretariaat,
            new { plaatsingscode = $"VP{n}", dag = "2026-11-20", uren = 8.0, verwacht = true, toestemmingStudiebegeleider = true, inhaalId = Guid.NewGuid() })),
        ["SpreekConstructieAf"] = () => Metn(n => new($"/aios/VA{n}/vakantieconstructies", Secretariaat, Constructie(n, Guid.NewGuid()))),
        ["TrekConstructieIn"] = async () =>
        {
            var (n, id) = (Volgende(), Guid.NewGuid());
            await DoeAsync($"/aios/VA{n}/vakantieconstructies", Secretariaat, Constructie(n, id));
            return new($"/aios/VA{n}/vakantieconstructies/{id}/intrekking", Secretariaat);
        },
        ["VraagDeeltijdAan"] = () => Klaar(new($"/aios/VA{Volgende()}/deeltijdaanvragen", Secretariaat, Deeltijd(Guid.NewGuid()))),
        ["GeefDeeltijdAkkoord"] = async () => new($"{await DeeltijdAsync()}/akkoorden", Secretariaat, new { partij = "instituut" }),
        ["KeurDeeltijdGoed"] = async () => new($"{await DeeltijdAsync()}/goedkeuring", Secretariaat),
        ["WijsDeeltijdAf"] = async () => new($"{await DeeltijdAsync()}/afwijzing", Secretariaat, new { toelichting = "Past niet." }),
        ["TrekDeeltijdaanvraagIn"] = async () => new($"{await DeeltijdAsync()}/intrekking", Secretariaat),
        ["ProefDeeltijd"] = () => Klaar(new($"/aios/VA{Volgende()}/proeven/deeltijd", Secretariaat, new { percentage = 80, vanaf = "2027-03-01", patroon = Patroon })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Tijd() => new()
    {
        ["StelWerkpatroonVast"] = () => Metn(n => new($"/aios/VA{n}/werkpatronen", new(Rollen.Stageopleider, $"VO{n}"), new { patroon = Patroon, patroonId = Guid.NewGuid() })),
        ["RegistreerDienst"] = async () => new(await DienstbasisAsync(), Secretariaat, Avonddienst(Guid.NewGuid())),
        ["LaatDienstVervallen"] = async () =>
        {
            var (diensten, id) = (await DienstbasisAsync(), Guid.NewGuid());
            await DoeAsync(diensten, Secretariaat, Avonddienst(id));
            return new($"{diensten}/{id}/vervallen", Secretariaat);
        },
        ["NeemCompensatieOp"] = async () => new(Compensaties(await MetSaldoAsync()), Secretariaat, new { dag = "2026-11-20", uren = 1.0, opnameId = Guid.NewGuid() }),
        ["TrekCompensatieopnameIn"] = async () =>
        {
            var (opnamen, id) = (Compensaties(await MetSaldoAsync()), Guid.NewGuid());
            await DoeAsync(opnamen, Secretariaat, new { dag = "2026-11-20", uren = 1.0, opnameId = id });
            return new($"{opnamen}/{id}/intrekking", Secretariaat);
        },
        ["LegWeekurenVast"] = () => Klaar(new($"/aios/VA{Volgende()}/weken/2026-11-02/uren", Secretariaat, new { regulierUren = 31.5, verlofUren = 0.0 }) { Vrij = ["dag"] }),
        ["LegOverwerkVast"] = () => Klaar(new($"/aios/VA{Volgende()}/overwerk", Secretariaat, new { dag = "2026-11-02", uren = 2.0, ondertekend = true, overwerkId = Guid.NewGuid() })),
    };

    private Dictionary<string, Func<Task<Voorbeeld>>> Lijsten() => new()
    {
        ["LeesVerlofaanvragen"] = () => Klaar(new("/verlofaanvragen?aantal=2&soort=vakantie&wachtOp=instituut&opleidernummer=VO1&van=2026-11-02&totEnMet=2027-11-02", Secretariaat)),
        ["LeesAiossen"] = () => Klaar(new("/aios?aantal=2&stageOp=2026-11-02&instellingscode=VI1&opleidernummer=VO1&stageplaatscode=VS1", Secretariaat)),
        ["LeesVerloftotalen"] = () => Klaar(new("/aios/VA1/verloftotalen", Secretariaat)),
        ["LeesAlleAfwezigheden"] = () => Klaar(new("/afwezigheden?aantal=2&van=2026-11-02&totEnMet=2027-11-02&instellingscode=VI1&opleidernummer=VO1", Secretariaat)),
        ["WisReden"] = async () => new($"{await AfwezigAsync()}/redenwissing", new(Rollen.Hoofd), new { opVerzoek = true }),
        ["WisStageopleidergegevens"] = () => Metn(n => new($"/stageopleiders/VO{n}/gegevenswissing", new(Rollen.Hoofd), new { opVerzoek = true })),
        ["WisAiosgegevens"] = () => Metn(n => new($"/aios/VA{n}/gegevenswissing", new(Rollen.Hoofd), new { opVerzoek = true })),
    };

    private static string Stageopleider(string afwezigheid) => afwezigheid[..afwezigheid.IndexOf("/afwezigheden", StringComparison.Ordinal)];

    private static string Compensaties(string diensten) => diensten.Replace("/diensten", "/compensatieopnamen", StringComparison.Ordinal);

    private static Voorbeeld Afwezigheid(int n) =>
        new($"/stageopleiders/VO{n}/afwezigheden", Secretariaat, new { reden = "ziekte", van = "2026-11-09", totEnMet = "2026-12-13", instellingscode = (string?)null, afwezigheidId = Guid.NewGuid() });

    private static object Onderbreking(Guid id) => new { van = "2026-11-16", totEnMet = "2026-11-27", zwangerschapsverlof = false, reden = "Onbetaald verlof.", onderbrekingId = id };

    private static object Vakantie(Guid id) => new { van = "2026-12-07", totEnMet = "2026-12-07", uren = 4.0, vakantieId = id };

    private static object Constructie(int n, Guid id) => new { laatstePlaatsingscode = $"VR{n}", afgesprokenOp = "2026-11-02", gemeld = true, constructieId = id };

    private static object Deeltijd(Guid id) => new
    {
        percentage = 80, vanaf = "2027-03-01", aanvraagId = id,
        patroon = new { maandag = 8.0, dinsdag = 8.0, woensdag = 7.9, donderdag = 0.0, vrijdag = 6.5, zaterdag = 0.0, zondag = 0.0, onderwijsdag = "vrijdag" },
    };

    private static object Avonddienst(Guid id) => new { dag = "2026-11-09", begin = "18:00", aanwezigUren = 5.0, gewerktUren = 3.0, dagAangepast = false, dienstId = id };

    private Task<Voorbeeld> Metn(Func<int, Voorbeeld> maak) => Task.FromResult(maak(Volgende()));

    private async Task<string> AfwezigAsync()
    {
        var id = Guid.NewGuid();
        var pad = $"/stageopleiders/VO{Volgende()}/afwezigheden";
        await DoeAsync(pad, Secretariaat, new { reden = "ziekte", van = "2026-11-09", totEnMet = "2026-12-13", afwezigheidId = id });
        return $"{pad}/{id}";
    }

    private async Task<string> SignaalAsync()
    {
        var opleider = Stageopleider(await AfwezigAsync()).Split('/')[^1];
        return Vind(await LeesAsync($"/signalen?onderwerp=stageopleider%20{opleider}", Coordinator), "signaalId");
    }

    private async Task<string> ZiekAsync()
    {
        var id = Guid.NewGuid();
        var pad = $"/aios/VA{Volgende()}/ziekmeldingen";
        await DoeAsync(pad, Secretariaat, new { van = "2026-11-02", totEnMet = "2026-12-06", ziekmeldingId = id });
        return $"{pad}/{id}";
    }

    private async Task<string> VerlengingAsync()
    {
        var aios = $"/aios/VA{Volgende()}";
        var id = Guid.NewGuid();
        await DoeAsync($"{aios}/ziekmeldingen", Secretariaat, new { van = "2026-09-07", totEnMet = "2026-10-18", ziekmeldingId = id });
        await DoeAsync($"{aios}/ziekmeldingen/{id}/herstel", Secretariaat, new { op = "2026-10-19" });
        var gelezen = await LeesAsync(aios, Secretariaat);
        var verlenging = gelezen.Json.GetProperty("verlengingen").EnumerateArray().FirstOrDefault(v => v.GetProperty("delen").GetArrayLength() > 0);
        if (verlenging.ValueKind != System.Text.Json.JsonValueKind.Object) throw new InvalidOperationException($"There is no verlenging in {gelezen.Tekst}");
        return $"{aios}/verlengingen/{verlenging.GetProperty("verlengingId").GetString()}/plaatsen/{verlenging.GetProperty("delen")[0].GetProperty("plaatsingscode").GetString()}";
    }

    private async Task<(string Aios, string Melding)> ZwangerAsync()
    {
        var (aios, id) = ($"/aios/VA{Volgende()}", Guid.NewGuid());
        await DoeAsync($"{aios}/zwangerschapsmeldingen", Secretariaat, new { verwachteDatum = "2026-11-20", zwangerschapId = id });
        return (aios, $"{aios}/zwangerschapsmeldingen/{id}");
    }

    private async Task<string> VakantieAsync()
    {
        var (pad, id) = ($"/aios/VA{Volgende()}/vakanties", Guid.NewGuid());
        await DoeAsync(pad, Secretariaat, Vakantie(id));
        return $"{pad}/{id}";
    }

    private async Task<string> DeeltijdAsync()
    {
        var (pad, id) = ($"/aios/VA{Volgende()}/deeltijdaanvragen", Guid.NewGuid());
        await DoeAsync(pad, Secretariaat, Deeltijd(id));
        return $"{pad}/{id}";
    }

    private async Task<string> DienstbasisAsync()
    {
        var n = Volgende();
        await DoeAsync(
            $"/aios/VA{n}/plaatsingen/VP{n}/afspraken", Secretariaat, new { dienstregime = "diensten", dienstenInSlwp = true, dienstenAfgesproken = true, roosterOp = "2026-10-01" }, HttpMethod.Put);
        return $"/aios/VA{n}/diensten";
    }

    private async Task<string> MetSaldoAsync()
    {
        var diensten = await DienstbasisAsync();
        await DoeAsync(diensten, Secretariaat, Avonddienst(Guid.NewGuid()));
        return diensten;
    }
}
