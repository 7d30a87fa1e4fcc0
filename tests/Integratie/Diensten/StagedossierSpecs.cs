using System.Net;
using System.Text.Json;
using static StageSystem.Integratie.Diensten.Erkenningdienst;

namespace StageSystem.Integratie.Diensten;

/// <summary>Stagebeheerder, stagedossier and quality cycle on the real store: who may, what is refused, what follows (ERK-28, ERK-29, ERK-38, ERK-39, C-34).</summary>
[Collection(Servers.Naam)]
public sealed class StagedossierSpecs(Erkenningdienst omgeving) : IClassFixture<Erkenningdienst>
{
    private const string Plaats = "/v1/stageplaatsen/ETS1";
    private const string Dossier = Plaats + "/dossier";

    private static readonly Beroep Coordinator = new(Rollen.Stagecoordinator);
    private static readonly Beroep Beheerder = new(Rollen.Stagebeheerder, "SB01");
    private static readonly Beroep AndereBeheerder = new(Rollen.Stagebeheerder, "SB77");

    private Dienst Dienst => omgeving.Dienst;

    /// <summary>All criteria 4 but one, and the last n.v.t.</summary>
    private static List<Dictionary<string, int?>> Scores(int criterium, int score) =>
        [.. Enumerable.Range(1, 18).Select(n => new Dictionary<string, int?> { ["criterium"] = n, ["waarde"] = n == criterium ? score : n == 18 ? null : 4 })];

    private async Task<long> VersieAsync(string pad, Beroep als) => (await Dienst.GetAsync(pad, als)).Verwacht(HttpStatusCode.OK).Versie!.Value;

    private async Task<JsonElement[]> RegelsAsync(Beroep als, string soort = "") =>
        [.. (await Dienst.GetAsync($"{Dossier}?aantal=100{(soort.Length > 0 ? "&soort=" + soort : "")}", als)).Verwacht(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];

    private async Task<JsonElement[]> SignalenAsync(Beroep als, string plaats) =>
        [.. (await Dienst.GetAsync($"/v1/signalen?aantal=100&onderwerp={Uri.EscapeDataString($"stageplaats {plaats}")}", als)).Verwacht(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()];

    [Fact, Trait("Regel", "ERK-29"), Trait("Regel", "C-34")]
    public async Task A_stageplaats_has_one_stagebeheerder_who_sees_the_own_load_and_signalen()
    {
        const string plaats = "/v1/stageplaatsen/ETS2";
        (await Dienst.PostAsync(plaats + "/stagebeheerders", Secretariaat, new { stagebeheerder = "SB77" }, 1)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Dienst.PostAsync(plaats + "/stagebeheerders", Coordinator, new { stagebeheerder = "SB77" })).Status.ShouldBe((HttpStatusCode)428);
        (await Dienst.PostAsync(plaats + "/stagebeheerders", Coordinator, new { stagebeheerder = "SB77" }, 999)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Dienst.PostAsync(plaats + "/stagebeheerders", Coordinator, new { stagebeheerder = "S B", vanaf = "2026-02-30" }, 1)).Status.ShouldBe(HttpStatusCode.BadRequest);
        var geweigerd = await Dienst.PostAsync(plaats + "/stagebeheerders", Coordinator, new { stagebeheerder = "SB77" }, await VersieAsync(plaats, Coordinator));
        (geweigerd.Status, geweigerd.Regel).ShouldBe((HttpStatusCode.UnprocessableEntity, "ERK-29"));

        var gewisseld = (await Dienst.PostAsync(plaats + "/stagebeheerders/wisselingen", Coordinator, new { stagebeheerder = "sb77" }, await VersieAsync(plaats, Coordinator))).Verwacht(HttpStatusCode.OK);
        gewisseld.Json.GetProperty("stageplaats").GetProperty("stagebeheerder").GetString().ShouldBe("SB77");
        var last = (await Dienst.GetAsync("/v1/stagebeheerders/SB77", AndereBeheerder)).Verwacht(HttpStatusCode.OK);
        (last.Json.GetProperty("aantal").GetInt32(), last.Json.GetProperty("oordeel").GetString()).ShouldBe((1, "te weinig"));
        (await Dienst.GetAsync("/v1/stagebeheerders/SB77", Beheerder)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Dienst.GetAsync("/v1/stagebeheerders", Coordinator)).Json.GetProperty("items").EnumerateArray().Select(b => b.GetProperty("code").GetString()).ShouldContain("SB77");

        // An unsigned score raises a signaal for whoever manages it; when that person leaves it goes to the stagecoördinator.
        var scores = new { bron = "stage-evaluatie", bronId = Guid.NewGuid(), op = "2026-10-30", scores = Scores(10, 1) };
        (await Dienst.PostAsync(plaats + "/dossier/scores", AndereBeheerder, scores)).Verwacht(HttpStatusCode.OK);
        (await Dienst.PostAsync(plaats + "/dossier/scores", Beheerder, scores)).Status.ShouldBe(HttpStatusCode.NotFound, "not the own stageplaats any more");
        var signaal = (await SignalenAsync(AndereBeheerder, "ETS2")).Single(s => s.GetProperty("regel").GetString() == "ERK-38");
        signaal.GetProperty("geadresseerde").GetString().ShouldBe(Rollen.Stagebeheerder);
        (await SignalenAsync(Beheerder, "ETS2")).ShouldBeEmpty();
        (await Dienst.GetAsync($"/v1/signalen/{signaal.GetProperty("signaalId").GetString()}", Beheerder)).Status.ShouldBe(HttpStatusCode.NotFound);

        var vertrek = await Dienst.PostAsync("/v1/stagebeheerders/SB77/vertrek", Coordinator, new { laatsteDag = "2026-11-02" }, await VersieAsync("/v1/stagebeheerders/SB77", Coordinator));
        vertrek.Verwacht(HttpStatusCode.OK);
        (await Dienst.PostAsync(plaats + "/stagebeheerders", Coordinator, new { stagebeheerder = "SB01", vanaf = "2026-11-03" }, await VersieAsync(plaats, Coordinator))).Verwacht(HttpStatusCode.OK);
    }

    [Fact, Trait("Regel", "ERK-28"), Trait("Regel", "ERK-38"), Trait("Regel", "ERK-39")]
    public async Task The_dossier_takes_what_belongs_in_it_and_gives_each_what_is_theirs()
    {
        (await Dienst.GetAsync(Dossier, AndereBeheerder)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Dienst.GetAsync(Dossier, Aios)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Dienst.GetAsync(Dossier, Contact)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Dienst.GetAsync(Dossier, new(Rollen.Stagecoordinator, Instituut: "VUMC"))).Status.ShouldBe(HttpStatusCode.NotFound);

        // The cycle counts from 01-09-2026, when the SLWP came last.
        await Wacht.TotAsync(
            async () => (await Dienst.GetAsync(Dossier + "/overzicht", Beheerder)).Json.GetProperty("visitatieUiterlijkOp").GetString() == "2031-09-01", "the cycle has begun");
        (await Dienst.PostAsync(Dossier + "/bezoeken", Beheerder, new { soort = "visitatie", gehoudenOp = "2026-11-03" })).Regel.ShouldBe("BEO-44");
        (await Dienst.PostAsync(Dossier + "/bezoeken", Beheerder, new { soort = "borrel", gehoudenOp = "2026-11-02" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Dienst.PostAsync(Dossier + "/bezoeken", AndereBeheerder, new { soort = "visitatie", gehoudenOp = "2026-10-20" })).Status.ShouldBe(HttpStatusCode.NotFound);
        var gehouden = (await Dienst.PostAsync(Dossier + "/bezoeken", Beheerder, new { soort = "visitatie", gehoudenOp = "2026-10-20" })).Verwacht(HttpStatusCode.OK);
        (gehouden.Json.GetProperty("evaluatiegesprekUiterlijkOp").GetString(), gehouden.Json.GetProperty("visitatieUiterlijkOp").GetString()).ShouldBe(("2028-10-20", "2031-10-20"));
        var bezoek = gehouden.Json.GetProperty("bezoeken")[0].GetProperty("bezoekId").GetGuid();

        var verslag = new { soort = "bezoekverslag", op = "2026-10-20", verwijzing = "archief/12", geadresseerden = new[] { Rollen.Stageopleider }, bezoekId = bezoek };
        (await Dienst.PostAsync(Dossier + "/stukken", Secretariaat, verslag)).Regel.ShouldBe("ERK-28", "an unsigned report is refused");
        var pad = $"{Dossier}/bezoeken/{bezoek}";
        (await Dienst.PostAsync(pad + "/handtekeningen", Opleider, new { wijze = "geaccordeerd" }, gehouden.Versie)).Regel.ShouldBe("BEO-43", "nothing was sent");
        (await Dienst.PostAsync(pad + "/verslagen", Beheerder, new { opleidernummer = "ETO1", verwijzing = "archief/12" })).Status.ShouldBe((HttpStatusCode)428);
        var verzonden = (await Dienst.PostAsync(pad + "/verslagen", Beheerder, new { opleidernummer = "ETO1", verwijzing = "archief/12" }, gehouden.Versie)).Verwacht(HttpStatusCode.OK);
        (await RegelsAsync(Coordinator, "bezoekverslag")).ShouldBeEmpty();
        var vraag = (await SignalenAsync(Opleider, "ETS1 stageopleider ETO1")).ShouldHaveSingleItem();
        vraag.GetProperty("regel").GetString().ShouldBe("BEO-43");
        (await Dienst.PostAsync(pad + "/handtekeningen", Opleider, new { wijze = "voor gezien" }, verzonden.Versie)).Verwacht(HttpStatusCode.OK);
        (await RegelsAsync(Opleider, "bezoekverslag")).ShouldHaveSingleItem().GetProperty("verwijzing").GetString().ShouldBe("archief/12");
        (await SignalenAsync(Opleider, "ETS1 stageopleider ETO1")).ShouldBeEmpty();

        (await Dienst.PostAsync(Dossier + "/stukken", Secretariaat, new { soort = "klachtbrief", op = "2026-10-01", verwijzing = "archief/13", geadresseerden = new[] { "stageopleider" } }))
            .Regel.ShouldBe("ERK-28");
        (await Dienst.PostAsync(Dossier + "/stukken", Coordinator, new { soort = "klachtbrief", op = "2026-10-01", verwijzing = "archief/13", geadresseerden = new[] { "burgemeester" } }))
            .Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Dienst.PostAsync(Dossier + "/stukken", Coordinator, new { soort = "klachtbrief", op = "2026-10-01", verwijzing = "archief/13", geadresseerden = (string[]?)null }))
            .Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Dienst.PostAsync(Dossier + "/stukken", Coordinator, new { soort = "klachtbrief", op = "2026-10-01", verwijzing = "archief/13", geadresseerden = new[] { "stageopleider" } }))
            .Verwacht(HttpStatusCode.OK);
        var stuk = (await RegelsAsync(Coordinator, "klachtbrief")).ShouldHaveSingleItem().GetProperty("kenmerk").GetGuid();
        var verwijderd = await Dienst.StuurAsync(HttpMethod.Delete, $"{Dossier}/stukken/{stuk}", Coordinator, ifMatch: await VersieAsync(Dossier, Coordinator));
        (verwijderd.Status, verwijderd.Regel).ShouldBe((HttpStatusCode.UnprocessableEntity, "ERK-28"));
        (await RegelsAsync(Coordinator, "klachtbrief")).Length.ShouldBe(1);

        (await Dienst.PostAsync(Dossier + "/scores", Beheerder, new { bron = "visitatie", bronId = bezoek, op = "2026-10-20", scores = new[] { new { criterium = 1, waarde = 9 } } }))
            .Regel.ShouldBe("ERK-38");
        (await Dienst.PostAsync(Dossier + "/scores", Beheerder, new { bron = "visitatie", bronId = bezoek, op = "2026-10-20", scores = Scores(1, 2) })).Verwacht(HttpStatusCode.OK);
        var oordeel = (await Dienst.GetAsync(Dossier + "/kwaliteit", Beheerder)).Verwacht(HttpStatusCode.OK).Json;
        oordeel.GetProperty("vlaggen")[0].GetProperty("regel").GetString().ShouldBe("ERK-12");
        oordeel.GetProperty("uitleg").EnumerateArray().Last().GetProperty("tekst").GetString().ShouldBe("Aandacht voor criterium 1.");
        (await Dienst.GetAsync(Dossier + "/kwaliteit", Opleider)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var alles = (await RegelsAsync(Beheerder)).Select(r => r.GetProperty("soort").GetString()).ToList();
        alles.ShouldBe(["erkenning", "erkenning", "klachtbrief", "bezoek", "kwaliteitsscore", "bezoekverslag", "stageplaats"], ignoreOrder: true);
        (await RegelsAsync(Secretariaat)).Select(r => r.GetProperty("soort").GetString()).ShouldNotContain(s => s == "klachtbrief" || s == "kwaliteitsscore");
        (await RegelsAsync(Opleider)).Select(r => r.GetProperty("soort").GetString()).ShouldNotContain("kwaliteitsscore");

        var (gezien, cursor) = (new List<string?>(), "");
        do
        {
            var pagina = (await Dienst.GetAsync($"{Dossier}?aantal=2&cursor={cursor}", Beheerder)).Verwacht(HttpStatusCode.OK).Json;
            gezien.AddRange(pagina.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("soort").GetString()));
            cursor = pagina.GetProperty("volgende").GetString() ?? "";
        }
        while (cursor.Length > 0);
        gezien.ShouldBe(alles);
    }
}
