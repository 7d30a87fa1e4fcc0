using System.Net;
using static StageSystem.Integratie.Diensten.Erkenningdienst;

namespace StageSystem.Integratie.Diensten;

/// <summary>What an aios reads of every stageplaats, and what belongs to its dossier (ERK-14, ERK-40, ERK-45, ERK-46).</summary>
[Collection(Servers.Naam)]
public sealed class StageplaatsleesrechtSpecs(Erkenningdienst omgeving) : IClassFixture<Erkenningdienst>
{
    private Dienst Dienst => omgeving.Dienst;

    [Fact, Trait("Regel", "ERK-14")]
    public async Task Every_aios_of_the_institute_reads_every_slwp_also_of_a_place_that_takes_nobody_and_no_aios_changes_one()
    {
        await AutoriseerSlwpAsync(Dienst, "ETS1", "ETO1", "Acute zorg.");
        var zonder = (await Dienst.GetAsync("/v1/stageplaatsen/ETS2/plaatsbaarheid?van=2027-03-01&totEnMet=2027-05-31", Aios)).Verwacht(HttpStatusCode.OK);
        zonder.Json.GetProperty("plaatsbaar").GetBoolean().ShouldBeFalse("it never had an SLWP");
        var coordinator = new Beroep(Rollen.Stagecoordinator);
        var stand = (await Dienst.GetAsync("/v1/stageplaatsen/ETS1", coordinator)).Verwacht(HttpStatusCode.OK);
        (await Dienst.PostAsync(
            "/v1/stageplaatsen/ETS1/on-hold", coordinator, new { verbeterpunten = new[] { "Begeleiding." }, evaluatiedatum = "2027-02-01" }, stand.Versie)).Status.ShouldBe(HttpStatusCode.OK);

        var plaatsen = (await Dienst.GetAsync("/v1/stageplaatsen?aantal=100", Aios)).Json.GetProperty("items").EnumerateArray()
            .ToDictionary(s => s.GetProperty("stageplaatscode").GetString()!, s => s.GetProperty("status").GetString());
        plaatsen.ShouldBe(new Dictionary<string, string?> { ["ETS1"] = "on hold", ["ETS2"] = "twijfelachtig" });
        foreach (var code in plaatsen.Keys)
        {
            foreach (var aios in new[] { "AIOS1", "AIOS2" })
                (await Dienst.GetAsync($"/v1/stageplaatsen/{code}/slwp", new(Rollen.Aios, aios))).Verwacht(HttpStatusCode.OK);
            (await Dienst.GetAsync($"/v1/stageplaatsen/{code}/slwp", new(Rollen.Aios, "V1", "VUMC"))).Status.ShouldBe(HttpStatusCode.NotFound, "own institute only (Q22)");
            (await Dienst.PostAsync($"/v1/stageplaatsen/{code}/slwp/versies", Aios, new { omschrijving = "Van een aios." })).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await Dienst.PostAsync($"/v1/stageplaatsen/{code}/slwp/autorisaties", Aios, new { versie = 1 }, 1)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await Dienst.GetAsync("/v1/stageplaatsen/ETS1/slwp", Aios)).Json.GetProperty("versie").GetProperty("omschrijving").GetString().ShouldBe("Acute zorg.");
    }

    [Fact, Trait("Regel", "ERK-40")]
    public async Task An_opleidingsschema_with_a_location_that_is_not_erkend_on_a_day_is_refused()
    {
        var dagen = (await Dienst.GetAsync("/v1/instellingen/ETI1/erkenning?van=2029-12-01&totEnMet=2030-01-31", new(Rollen.Register))).Verwacht(HttpStatusCode.OK).Json;
        (dagen.GetProperty("erkend").GetBoolean(), dagen.GetProperty("eersteDagNietErkend").GetString()).ShouldBe((false, "2030-01-01"));
        dagen.GetProperty("perioden").EnumerateArray().Select(p => $"{p.GetProperty("van").GetString()} {p.GetProperty("totEnMet").GetString()} {p.GetProperty("erkend").GetBoolean()}")
            .ShouldBe(["2029-12-01 2029-12-31 True", "2030-01-01 2030-01-31 False"]);

        static object Schema(params (string Code, string Van, string Tot)[] delen) => new { onderdelen = delen.Select(d => new { instellingscode = d.Code, van = d.Van, totEnMet = d.Tot }) };
        (await Dienst.PostAsync("/v1/opleidingsschematoetsen", Aios, Schema(("eti1", "2027-01-01", "2029-12-31"), ("ETI2", "2030-01-01", "2031-12-31")))).Verwacht(HttpStatusCode.OK);
        var geweigerd = (await Dienst.PostAsync("/v1/opleidingsschematoetsen", Aios, Schema(("ETI1", "2029-07-01", "2030-01-01"), ("EVI1", "2028-01-01", "2028-12-31"))))
            .Verwacht(HttpStatusCode.UnprocessableEntity);
        geweigerd.Regel.ShouldBe("ERK-40");
        geweigerd.Json.GetProperty("cijfers").GetProperty("opleidingslocaties").EnumerateArray().Select(l => l.GetString()).ShouldBe(["ETI1", "EVI1"], "of another institute: unknown");
        (await Dienst.PostAsync("/v1/opleidingsschematoetsen", Aios, Schema())).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact, Trait("Regel", "ERK-45")]
    public async Task The_modelinstructie_belongs_to_a_stageplaats_in_a_hospital_and_its_versions_are_kept()
    {
        var voor = (await Dienst.GetAsync("/v1/stageplaatsen/ETS1/modelinstructie", Opleider)).Verwacht(HttpStatusCode.OK).Json;
        (voor.GetProperty("geldt").GetBoolean(), voor.GetProperty("melding").GetString()!.Contains("modelinstructie")).ShouldBe((true, true));
        (await Dienst.PostAsync("/v1/stagekaders", Secretariaat, new { document = "modelinstructie", verwijzing = "https://voorbeeld.nl/modelinstructie", vanaf = "2026-01-01" })).Verwacht(HttpStatusCode.Created);
        (await Dienst.PostAsync("/v1/stagekaders", Secretariaat, new { document = "modelinstructie", verwijzing = "https://voorbeeld.nl/nieuw", vanaf = "2027-01-01" })).Verwacht(HttpStatusCode.Created);

        var na = (await Dienst.GetAsync("/v1/stageplaatsen/ETS1/modelinstructie", Opleider)).Json;
        (na.GetProperty("verwijzing").GetString(), na.GetProperty("versie").GetInt32()).ShouldBe(("https://voorbeeld.nl/modelinstructie", 1));
        (await Dienst.GetAsync("/v1/stageplaatsen/ETS2/modelinstructie", Aios)).Json.GetProperty("geldt").GetBoolean().ShouldBeFalse("a GGZ is no hospital");
        (await Dienst.GetAsync("/v1/stageplaatsen/ETS1/modelinstructie", new(Rollen.Aios, "V1", "VUMC"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Trait("Regel", "ERK-46")]
    [InlineData("NSPOH", "Het begeleiden van een stage geeft geen accreditatiepunten.")]
    [InlineData("AMC", "Voor de onderwijsmiddagen en trainingen wordt accreditatie aangevraagd.")]
    public async Task Who_registers_a_stageplaats_reads_that_NSPOH_offers_no_accreditation_points(string instituut, string mededeling)
    {
        var formulier = new
        {
            instelling = "GGD Noord", adres = "Straat 1", profielen = new[] { "jeugdarts" }, stagesoort = "SEH", van = "2027-01-01", aantalPlaatsen = 1, diensten = false, contact = "telefoon",
            toestemming = true,
        };
        var aangemeld = await Dienst.PostAsync("/v1/aanmeldingen", new(Rollen.Stagesecretariaat, Instituut: instituut), formulier);
        aangemeld.Verwacht(HttpStatusCode.Created).Json.GetProperty("accreditatie").GetString().ShouldBe(mededeling);
    }
}
