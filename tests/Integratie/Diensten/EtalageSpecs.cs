using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static StageSystem.Integratie.Diensten.Erkenningdienst;

namespace StageSystem.Integratie.Diensten;

/// <summary>The opleidingsetalage on the real store: who may do what, what is found, and by which index (ERK-41, ERK-42).</summary>
[Collection(Servers.Naam)]
public sealed class EtalageSpecs(Erkenningdienst omgeving, Servers servers) : IClassFixture<Erkenningdienst>
{
    private const string Pad = "/v1/etalagevermeldingen";

    private Dienst Dienst => omgeving.Dienst;

    private static object Publicatie(
        string specialisme, string titel = "Stage", string instelling = "ETI1", string oor = "OOR Utrecht", string van = "2027-01-01", string totEnMet = "2027-12-31",
        int capaciteit = 2, string? stageplaats = null) => new
        {
            instellingscode = instelling, specialisme, oor, titel, inhoud = "Begeleiding van zieke kinderen.", kwaliteit = "Goed beoordeeld.", opleidingsklimaat = "Open.", van, totEnMet, capaciteit,
            stageplaatscode = stageplaats,
        };

    private static async Task<Guid> PubliceerAsync(Dienst dienst, object publicatie, Beroep? als = null) =>
        (await dienst.PostAsync(Pad, als ?? Secretariaat, publicatie)).Verwacht(HttpStatusCode.Created).Json.GetProperty("vermeldingId").GetGuid();

    private async Task<IReadOnlyList<string>> ZoekAsync(string vraag, Beroep? als = null) =>
        [.. (await Dienst.GetAsync($"{Pad}?{vraag}", als ?? Aios)).Verwacht(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("titel").GetString()!)];

    [Theory, Trait("Regel", "ERK-42")]
    [InlineData(Rollen.Contactpersoon, "ETI1", "AMC", HttpStatusCode.Created)]
    [InlineData(Rollen.Stageopleider, "ETO1", "AMC", HttpStatusCode.Created)]
    [InlineData(Rollen.Stagecoordinator, null, "AMC", HttpStatusCode.Created)]
    [InlineData(Rollen.Contactpersoon, "ETI2", "AMC", HttpStatusCode.NotFound)]
    [InlineData(Rollen.Stageopleider, "ETO2", "AMC", HttpStatusCode.NotFound)]
    [InlineData(Rollen.Stagecoordinator, null, "VUMC", HttpStatusCode.NotFound)]
    [InlineData(Rollen.Aios, "AIOS1", "AMC", HttpStatusCode.Forbidden)]
    public async Task The_instelling_itself_and_staff_publish(string rol, string? nummer, string instituut, HttpStatusCode status) =>
        (await Dienst.PostAsync(Pad, new(rol, nummer, instituut), Publicatie("Rollen"))).Status.ShouldBe(status);

    [Fact, Trait("Regel", "ERK-42"), Trait("Regel", "ERK-40")]
    public async Task For_an_instelling_that_is_not_erkend_it_is_refused()
    {
        var vandaag = (await Dienst.PostAsync(Pad, Secretariaat, Publicatie("Geweigerd", instelling: "ETI3"))).Verwacht(HttpStatusCode.UnprocessableEntity);
        (vandaag.Regel, vandaag.Json.GetProperty("cijfers").GetProperty("datum").GetString()).ShouldBe(("ERK-42", "2026-11-02"));
        var straks = (await Dienst.PostAsync(Pad, Secretariaat, Publicatie("Geweigerd", totEnMet: "2030-01-01"))).Verwacht(HttpStatusCode.UnprocessableEntity);
        (straks.Regel, straks.Json.GetProperty("cijfers").GetProperty("eersteDagNietErkend").GetString()).ShouldBe(("ERK-42", "2030-01-01"));
        (await Dienst.PostAsync(Pad, Secretariaat, Publicatie("Geweigerd", stageplaats: "ETS2"))).Regel.ShouldBe("ERK-42");
        (await ZoekAsync("specialisme=geweigerd")).ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "ERK-42")]
    public async Task It_is_found_by_specialism_region_period_capacity_and_words()
    {
        await PubliceerAsync(Dienst, Publicatie("Zoeken", "een"));
        await PubliceerAsync(Dienst, Publicatie("Zoeken", "twee", oor: "OOR Leiden", van: "2027-03-01", totEnMet: "2027-08-31", capaciteit: 1));
        await PubliceerAsync(Dienst, Publicatie("Anders", "drie"));

        (await ZoekAsync("specialisme=%20zoeken")).ShouldBe(["een", "twee"], ignoreOrder: true);
        (await ZoekAsync("specialisme=zoeken&oor=OOR%20Leiden")).ShouldBe(["twee"]);
        (await ZoekAsync("specialisme=zoeken&capaciteit=2")).ShouldBe(["een"]);
        (await ZoekAsync("specialisme=zoeken&van=2027-03-01&totEnMet=2027-08-31")).ShouldBe(["een", "twee"], ignoreOrder: true);
        (await ZoekAsync("specialisme=zoeken&van=2027-02-28&totEnMet=2027-08-31")).ShouldBe(["een"]);
        (await ZoekAsync("specialisme=zoeken&van=2027-03-01&totEnMet=2027-09-01")).ShouldBe(["een"]);
        (await ZoekAsync("specialisme=zoeken&van=2026-12-31&totEnMet=2027-01-31")).ShouldBeEmpty();
        (await ZoekAsync("specialisme=zoeken&tekst=begeleiden")).ShouldBe(["een", "twee"], ignoreOrder: true, "the words of one stem are one word");
        (await ZoekAsync("specialisme=zoeken&tekst=de%20twee")).ShouldBe(["twee"]);
        (await ZoekAsync("specialisme=zoeken&tekst=hart")).ShouldBeEmpty();
        (await ZoekAsync("specialisme=zoeken", new(Rollen.Aios, "V1", "VUMC"))).ShouldBeEmpty("another institute sees nothing of it (OVK-12)");

        foreach (var fout in new[] { "oor=Utrecht", "capaciteit=0", "van=2027-02-30", "van=2027-02-02&totEnMet=2027-02-01", "tekst=a+b+c+d+e+f+g+h+i+j+k", "cursor=b25nZWxkaWc" })
            (await Dienst.GetAsync($"{Pad}?{fout}", Aios)).Status.ShouldBe(HttpStatusCode.BadRequest, fout);
    }

    [Fact, Trait("Regel", "ERK-42")]
    public async Task Words_are_looked_for_in_the_authorised_slwp_of_the_stageplaats_too()
    {
        await PubliceerAsync(Dienst, Publicatie("Slwptekst", "met", stageplaats: "ETS1"));
        await PubliceerAsync(Dienst, Publicatie("Slwptekst", "zonder"));
        (await ZoekAsync("specialisme=slwptekst&tekst=traumatologie")).ShouldBeEmpty();

        await AutoriseerSlwpAsync(Dienst, "ETS1", "ETO1", "Traumatologie en reanimatie.");
        (await ZoekAsync("specialisme=slwptekst&tekst=traumatologie")).ShouldBe(["met"]);
        (await ZoekAsync("specialisme=slwptekst&tekst=reanimatie%20kinderen")).ShouldBe(["met"], "one word in the SLWP, the other in the entry");

        await AutoriseerSlwpAsync(Dienst, "ETS1", "ETO1", "Wondzorg.");
        (await ZoekAsync("specialisme=slwptekst&tekst=traumatologie")).ShouldBeEmpty("the version that holds now says nothing of it");
        (await ZoekAsync("specialisme=slwptekst&tekst=wondzorg")).ShouldBe(["met"]);
    }

    [Fact, Trait("Regel", "ERK-42")]
    public async Task Pages_follow_each_other_without_doubles_and_the_words_come_from_the_index()
    {
        for (var i = 0; i < 5; i++) await PubliceerAsync(Dienst, Publicatie("Bladeren", $"b{i}"));
        var (gezien, cursor, paginas) = (new List<string>(), "", 0);
        do
        {
            var pagina = (await Dienst.GetAsync($"{Pad}?specialisme=bladeren&aantal=2&cursor={cursor}", Aios)).Verwacht(HttpStatusCode.OK).Json;
            gezien.AddRange(pagina.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("titel").GetString()!));
            cursor = pagina.GetProperty("volgende").GetString();
            paginas++;
        }
        while (cursor is not null);
        (paginas, gezien.Distinct().Count(), gezien.Count).ShouldBe((3, 5, 5));
        var csv = await Dienst.GetAsync($"{Pad}?specialisme=bladeren", Aios, soort: "text/csv");
        csv.Tekst.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(6, "a head and every entry");

        await using var verbinding = await Dienst.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var plan = new NpgsqlCommand(
            "set enable_seqscan = off; explain select id from mt_doc_zoektekst where to_tsvector('dutch', data) @@ plainto_tsquery('dutch', 'kind')", verbinding);
        await using var lezer = await plan.ExecuteReaderAsync();
        var regels = new List<string>();
        while (await lezer.ReadAsync()) regels.Add(lezer.GetString(0));
        string.Join('\n', regels).ShouldContain("mt_doc_zoektekst_dutch_idx_fts");
    }

    [Fact, Trait("Regel", "ERK-42")]
    public async Task Two_to_four_stand_side_by_side()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++) ids.Add(await PubliceerAsync(Dienst, Publicatie("Vergelijken", $"v{i}", capaciteit: i + 1)));
        Task<Antwoord> VergelijkAsync(params IEnumerable<object> gekozen) => Dienst.GetAsync($"{Pad}/vergelijking?vermeldingen={string.Join(',', gekozen)}", Aios);

        foreach (var aantal in new[] { 1, 5 })
        {
            var geweigerd = (await VergelijkAsync(ids.Take(aantal).Cast<object>())).Verwacht(HttpStatusCode.UnprocessableEntity);
            (geweigerd.Regel, geweigerd.Json.GetProperty("cijfers").GetProperty("aantal").GetInt32()).ShouldBe(("ERK-42", aantal));
        }

        (await VergelijkAsync(ids[0], ids[0])).Regel.ShouldBe("ERK-42", "the same entry twice is one");
        (await VergelijkAsync(ids[0], "x")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await VergelijkAsync(ids[0], Guid.NewGuid())).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var aantal in new[] { 2, 4 })
        {
            var naastElkaar = (await VergelijkAsync(ids.Take(aantal).Reverse().Cast<object>())).Verwacht(HttpStatusCode.OK).Json;
            naastElkaar.GetProperty("vermeldingen").EnumerateArray().Select(v => v.GetProperty("vermeldingId").GetGuid()).ShouldBe(ids.Take(aantal).Reverse());
            naastElkaar.GetProperty("kenmerken").EnumerateArray().Where(k => k.GetProperty("verschilt").GetBoolean()).Select(k => k.GetProperty("naam").GetString()).ShouldBe(["capaciteit"]);
        }
    }

    [Fact, Trait("Regel", "ERK-42")]
    public async Task It_is_changed_on_the_version_that_was_seen_and_after_the_withdrawal_it_is_read_but_not_found()
    {
        var id = await PubliceerAsync(Dienst, Publicatie("Wijzigen", "oud"), Contact);
        var nieuw = new
        {
            oor = "OOR Leiden", titel = "nieuw", inhoud = "Neonatologie.", kwaliteit = "Goed.", opleidingsklimaat = "Open.", van = "2027-01-01", totEnMet = "2027-06-30", capaciteit = 1,
        };
        (await Dienst.StuurAsync(HttpMethod.Put, $"{Pad}/{id}", Contact, nieuw)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var verouderd = await Dienst.StuurAsync(HttpMethod.Put, $"{Pad}/{id}", Contact, nieuw, ifMatch: 9);
        (verouderd.Status, verouderd.Versie).ShouldBe((HttpStatusCode.PreconditionFailed, 1));
        (await Dienst.StuurAsync(HttpMethod.Put, $"{Pad}/{id}", new(Rollen.Contactpersoon, "ETI2"), nieuw, ifMatch: 1)).Status.ShouldBe(HttpStatusCode.NotFound);

        var herzien = (await Dienst.StuurAsync(HttpMethod.Put, $"{Pad}/{id}", Contact, nieuw, ifMatch: 1)).Verwacht(HttpStatusCode.OK);
        (await ZoekAsync("specialisme=wijzigen&tekst=neonatologie")).ShouldBe(["nieuw"]);
        (await ZoekAsync("specialisme=wijzigen&tekst=kinderen")).ShouldBeEmpty();

        (await Dienst.PostAsync($"{Pad}/{id}/intrekkingen", Contact, ifMatch: herzien.Versie)).Verwacht(HttpStatusCode.OK);
        (await ZoekAsync("specialisme=wijzigen")).ShouldBeEmpty();
        (await Dienst.GetAsync($"{Pad}/{id}", Aios)).Verwacht(HttpStatusCode.OK).Json.GetProperty("ingetrokkenOp").GetString().ShouldBe("2026-11-02");
    }

    [Fact, Trait("Regel", "ERK-41")]
    public async Task A_missing_opleidingsplan_is_a_flag_on_the_entry_until_there_is_one()
    {
        var id = await PubliceerAsync(Dienst, Publicatie("Plan op tijd"));
        var zonder = (await Dienst.GetAsync($"{Pad}/{id}", Aios)).Json.GetProperty("opleidingsplan");
        (zonder.GetProperty("ontbreekt").GetBoolean(), zonder.GetProperty("verwachtUiterlijkOp").GetString()).ShouldBe((true, "2026-12-28"));
        var adres = zonder.GetProperty("adres").GetString()!;
        object Versie(string onderdeel) => new { landelijkPlan = "TOP2020", onderdelen = new[] { onderdeel }, ontwikkeling = "Gesprekken." };

        (await Dienst.PostAsync($"{adres}/versies", Aios, Versie("acuut"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Dienst.PostAsync($"{adres}/versies", new(Rollen.Contactpersoon, "ETI2"), Versie("acuut"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Dienst.PostAsync($"{adres}/versies", Contact, new { landelijkPlan = "TOP2020", onderdelen = Array.Empty<string>(), ontwikkeling = "Gesprekken." })).Regel.ShouldBe("ERK-41");
        (await Dienst.PostAsync($"{adres}/versies", Opleider, Versie("acuut"))).Verwacht(HttpStatusCode.Created);
        (await Dienst.PostAsync($"{adres}/versies", Contact, Versie("chronisch"))).Verwacht(HttpStatusCode.Created);

        var met = (await Dienst.GetAsync($"{Pad}/{id}", Aios)).Json.GetProperty("opleidingsplan");
        (met.GetProperty("ontbreekt").GetBoolean(), met.GetProperty("versie").GetInt32()).ShouldBe((false, 2));
        var plan = (await Dienst.GetAsync(adres, Aios)).Verwacht(HttpStatusCode.OK).Json;
        plan.GetProperty("versies").GetArrayLength().ShouldBe(2);
        plan.GetProperty("vermeldingen").EnumerateArray().Single().GetGuid().ShouldBe(id);
        (await Dienst.GetAsync("/v1/instellingen/ETI1/opleidingsplannen", Aios)).Json.GetProperty("items").EnumerateArray().ShouldContain(p => p.GetProperty("specialisme").GetString() == "PLAN OP TIJD");
    }

    [Fact, Trait("Regel", "ERK-41")]
    public async Task The_reminder_and_too_late_come_on_their_days_once()
    {
        await using var dienst = await NieuwAsync(servers);
        await PubliceerAsync(dienst, Publicatie("Te laat"), Contact);
        (await SignalenAsync(Contact)).ShouldBe(["contactpersoon 2026-12-28"]);

        await ZetKlokAsync("2026-12-14T08:00:00+01:00");
        await Wacht.TotAsync(async () => (await SignalenAsync(Contact, "vervallen")).Count == 1, "the reminder takes the place of the first question");
        (await SignalenAsync(Contact)).ShouldBe(["contactpersoon 2026-12-28"]);

        await ZetKlokAsync("2026-12-29T08:00:00+01:00");
        var coordinator = new Beroep(Rollen.Stagecoordinator);
        await Wacht.TotAsync(async () => (await SignalenAsync(coordinator, "vervallen")).Count == 2, "it is too late");
        (await SignalenAsync(coordinator)).Order().ShouldBe(["contactpersoon ", "stagecoordinator "]);

        async Task<IReadOnlyList<string>> SignalenAsync(Beroep als, string status = "open") =>
        [
            .. (await dienst.GetAsync($"/v1/signalen?aantal=100&status={status}", als)).Verwacht(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
                .Where(s => s.GetProperty("regel").GetString() == "ERK-41")
                .Select(s => $"{s.GetProperty("geadresseerde").GetString()} {(s.GetProperty("uiterlijkOp") is { ValueKind: JsonValueKind.String } op ? op.GetString() : "")}"),
        ];

        async Task ZetKlokAsync(string nu) => (await dienst.StuurAsync(HttpMethod.Put, "/v1/klok", new(Rollen.FunctioneelBeheerder), new { nu })).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NoContent);
    }
}
