using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Shouldly;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;

namespace StageSystem.Systeem;

/// <summary>The headline cascade (regelboek C-1) through the public APIs of the running system. Each test has a stageopleider of its own.</summary>
[Collection(Systeemtests.Naam)]
public class HoofdcascadeSpecs(HeelSysteem systeem)
{
    private static readonly DateOnly Vandaag = Administratie.Peildatum;

    private Stageklant Klant => systeem.Opstelling.Klant;

    [Fact, Trait("Regel", "ERK-18")]
    public async Task Twenty_two_days_make_the_erkenning_doubtful_the_stageplaats_uncovered_and_the_plaatsing_in_danger()
    {
        var stappen = await MeldAsync(HeelSysteem.Solo.Stageopleider(1), "vakantie", dagen: 22, tot: "PlaatsingInGevaar");

        Regel(stappen, "verlof", "StageopleiderAfwezigheidDrempelOverschreden").ShouldBe("ERK-18");
        Regel(stappen, "erkenning", "ErkenningTwijfelachtigGeworden").ShouldBe("ERK-18");
        Regel(stappen, "erkenning", "StageplaatsOngedekt").ShouldBe("ERK-17");
        Regel(stappen, "erkenning", "WaarnemingsprocedureGestart").ShouldBe("ERK-20");
        Regel(stappen, "plaatsing", "PlaatsingInGevaar").ShouldBe("OVK-8");
        stappen.Single(s => s.Gebeurtenis == "PlaatsingInGevaar").Aan.ShouldBe([Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat], ignoreOrder: true);

        var stageplaats = await LeesAsync("erkenning", $"/v1/stageplaatsen/{HeelSysteem.Solo.Stageplaats(1)}");
        stageplaats.GetProperty("stageplaats").GetProperty("dekkingVandaag").GetString().ShouldBe("ongedekt");
        var plaatsing = await LeesAsync("plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(1)}");
        plaatsing.GetProperty("inGevaar").GetBoolean().ShouldBeTrue();
    }

    [Fact, Trait("Regel", "ERK-18")]
    public async Task Twenty_one_days_change_nothing_outside_Verlof()
    {
        var stappen = await MeldAsync(HeelSysteem.Solo.Stageopleider(2), "vakantie", dagen: 21, tot: "StageopleiderAfwezigheidOvergenomen");

        stappen.ShouldNotContain(s => s.Gebeurtenis == "StageopleiderAfwezigheidDrempelOverschreden");
        stappen.Where(s => s.Dienst != "verlof").Select(s => s.Gebeurtenis).Distinct().ShouldBeSubsetOf(["StageopleiderAfwezigheidOvergenomen", "AanwezigheidOntbreekt", "SignaalGeregistreerd"]);
        var plaatsing = await LeesAsync("plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(2)}");
        plaatsing.GetProperty("inGevaar").GetBoolean().ShouldBeFalse();
    }

    [Fact, Trait("Regel", "ERK-19")]
    public async Task A_duo_partner_covers_and_is_named_on_the_plaatsing()
    {
        var stappen = await MeldAsync(HeelSysteem.Duos.Stageopleider(1), "zwangerschap", dagen: 42, tot: "StageopleiderVervangen");

        Regel(stappen, "erkenning", "StageplaatsGedektDoorDuo").ShouldBe("ERK-19");
        Regel(stappen, "plaatsing", "StageopleiderOpPlaatsingVervangen").ShouldBe("ERK-19");
        stappen.ShouldNotContain(s => s.Gebeurtenis == "WaarnemingsprocedureGestart" || s.Gebeurtenis == "PlaatsingInGevaar");
        var plaatsing = await LeesAsync("plaatsing", $"/v1/plaatsingen/{HeelSysteem.Duos.Plaatsing(1)}");
        plaatsing.GetProperty("opleidernummer").GetString().ShouldBe(HeelSysteem.Duos.DuoStageopleider(1));
    }

    [Fact, Trait("Regel", "ERK-22")]
    public async Task Withdrawing_the_report_undoes_all_of_it_as_if_it_never_was()
    {
        var nummer = HeelSysteem.Solo.Stageopleider(3);
        var gemeld = await PostAsync(nummer, "vakantie", dagen: 35);
        await VolgAsync(gemeld, "PlaatsingInGevaar");

        var ingetrokken = await Klant.PostAsync(
            "verlof", gemeld.Locatie!.ToString() + "/intrekking", new { }, Rollen.Stagesecretariaat, ifMatch: gemeld.Versie);
        ingetrokken.Verwacht(HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Created);
        var stappen = await VolgAsync(ingetrokken, "PlaatsingVeiliggesteld");

        Regel(stappen, "erkenning", "ErkenningHersteld").ShouldBe("ERK-22");
        Regel(stappen, "erkenning", "WaarnemingsprocedureGeannuleerd").ShouldBe("ERK-22");
        Regel(stappen, "plaatsing", "PlaatsingVeiliggesteld").ShouldBe("OVK-8");
        var plaatsing = await LeesAsync("plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(3)}");
        plaatsing.GetProperty("inGevaar").GetBoolean().ShouldBeFalse();
        plaatsing.GetProperty("geldigheid").GetArrayLength().ShouldBe(0);
        var stageplaats = await LeesAsync("erkenning", $"/v1/stageplaatsen/{HeelSysteem.Solo.Stageplaats(3)}");
        stageplaats.GetProperty("stageplaats").GetProperty("dekkingVandaag").GetString().ShouldBe("enkel");
    }

    [Fact, Trait("Regel", "PLA-86"), Trait("Regel", "REG-7"), Trait("Regel", "BEO-20")]
    public async Task Without_a_waarnemer_the_stagecoordinator_places_the_aios_elsewhere_and_register_and_overdracht_follow()
    {
        var gemeld = await PostAsync(HeelSysteem.Solo.Stageopleider(4), "ziekte", dagen: 35);
        var procedure = (await VolgAsync(gemeld, "WaarnemingsprocedureGestart")).Single(s => s.Gebeurtenis == "WaarnemingsprocedureGestart")
            .Gegevens.GetProperty("procedureId").GetGuid();
        var besluit = await BesluitAsync("erkenning", $"/v1/waarnemingsprocedures/{procedure}", new { waarnemerMogelijk = false, reden = "Niemand voldoet." });
        var herplaatsing = (await VolgAsync(besluit, "HerplaatsingGestart")).Single(s => s.Gebeurtenis == "HerplaatsingGestart")
            .Gegevens.GetProperty("herplaatsingId").GetGuid();

        var stand = await LeesAsync("plaatsing", $"/v1/herplaatsingen/{herplaatsing}");
        var eerste = stand.GetProperty("kandidaten").EnumerateArray().First(k => k.GetProperty("mag").GetBoolean());
        eerste.GetProperty("waarom").GetArrayLength().ShouldBeGreaterThan(0);
        var gekozen = await BesluitAsync(
            "plaatsing", $"/v1/herplaatsingen/{herplaatsing}",
            new { stageplaatscode = eerste.GetProperty("stageplaatscode").GetString(), ingangsdatum = Vandaag.AddDays(7), reden = "Eerste kandidaat." });
        var stappen = await VolgAsync(gekozen, "StageverloopVerplaatst");

        Regel(stappen, "plaatsing", "AiosHerplaatst").ShouldBe("PLA-86");
        Regel(stappen, "plaatsing", "RegisterwijzigingVereist").ShouldBe("REG-7");
        Regel(stappen, "beoordeling", "OverdrachtGemaakt").ShouldBe("BEO-20");
        var oud = await LeesAsync("plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(4)}");
        oud.GetProperty("totEnMet").GetString().ShouldBe(Vandaag.AddDays(6).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact, Trait("Regel", "VER-39"), Trait("Regel", "OVK-5")]
    public async Task A_refusal_says_which_rule_and_what_to_do()
    {
        var nummer = HeelSysteem.Solo.Stageopleider(5);
        await PostAsync(nummer, "vakantie", dagen: 10);

        var nogEens = await Klant.PostAsync(
            "verlof", $"/v1/stageopleiders/{nummer}/afwezigheden", new { reden = "vakantie", van = Vandaag.AddDays(5), totEnMet = Vandaag.AddDays(20) }, Rollen.Stagesecretariaat);

        nogEens.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        nogEens.Inhoud.GetProperty("regel").GetString().ShouldBe("VER-39");
        nogEens.Inhoud.GetProperty("detail").GetString()!.ShouldContain("bij");
    }

    [Fact, Trait("Regel", "OVK-11")]
    public async Task The_reason_never_leaves_Verlof()
    {
        var stappen = await MeldAsync(HeelSysteem.Solo.Stageopleider(6), "zwangerschap", dagen: 35, tot: "PlaatsingInGevaar");

        foreach (var stap in stappen.Where(s => s.Dienst != "verlof"))
            stap.Gegevens.GetRawText().ShouldNotContain("zwanger", Case.Insensitive);
    }

    [Fact, Trait("Regel", "OVK-12")]
    public async Task Another_institute_sees_nothing_of_it()
    {
        var antwoord = await AlsAsync("VUMC", "plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(7)}");
        antwoord.Status.ShouldBe(HttpStatusCode.NotFound);
        (await AlsAsync("AMC", "plaatsing", $"/v1/plaatsingen/{HeelSysteem.Solo.Plaatsing(7)}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, Trait("Regel", "OVK-16"), Trait("Regel", "OVK-4")]
    public async Task A_cascade_comes_to_rest_and_the_same_report_again_starts_nothing()
    {
        var pad = $"/v1/stageopleiders/{HeelSysteem.Solo.Stageopleider(8)}/afwezigheden";
        var melding = new { afwezigheidId = Guid.NewGuid(), reden = "vakantie", van = Vandaag, totEnMet = Vandaag.AddDays(34) };
        var eerste = (await Klant.PostAsync("verlof", pad, melding, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);
        var stappen = await VolgAsync(eerste, "PlaatsingInGevaar");
        stappen.GroupBy(s => (s.Dienst, s.Gebeurtenis, s.Gegevens.GetRawText())).Where(g => g.Count() > 1).ShouldBeEmpty();

        var nogEens = (await Klant.PostAsync("verlof", pad, melding, Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.OK);
        (await new Cascadevolger(Klant, Rollen.Stagecoordinator).VolgAsync(
            nogEens.CorrelatieId!.Value, Stopwatch.GetTimestamp(), _ => true, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30))).ShouldBeEmpty();
        (await VolgAsync(eerste, "PlaatsingInGevaar")).Count.ShouldBe(stappen.Count);
    }

    private async Task<IReadOnlyList<GezieneStap>> MeldAsync(string opleidernummer, string reden, int dagen, string tot) =>
        await VolgAsync(await PostAsync(opleidernummer, reden, dagen), tot);

    private async Task<Antwoord> PostAsync(string opleidernummer, string reden, int dagen) => (await Klant.PostAsync(
        "verlof", $"/v1/stageopleiders/{opleidernummer}/afwezigheden", new { reden, van = Vandaag, totEnMet = Vandaag.AddDays(dagen - 1) },
        Rollen.Stagesecretariaat)).Verwacht(HttpStatusCode.Created);

    private async Task<Antwoord> BesluitAsync(string dienst, string pad, object besluit)
    {
        var stand = (await Klant.GetAsync(dienst, pad, Rollen.Stagecoordinator)).Verwacht(HttpStatusCode.OK);
        return (await Klant.PostAsync(dienst, pad + "/besluiten", besluit, Rollen.Stagecoordinator, ifMatch: stand.Versie))
            .Verwacht(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent);
    }

    private async Task<IReadOnlyList<GezieneStap>> VolgAsync(Antwoord antwoord, string tot) => await new Cascadevolger(Klant, Rollen.Stagecoordinator).VolgAsync(
        antwoord.CorrelatieId!.Value, Stopwatch.GetTimestamp(), gezien => gezien.Any(s => s.Gebeurtenis == tot),
        stilte: TimeSpan.FromMilliseconds(500), uiterlijk: TimeSpan.FromSeconds(30));

    private async Task<JsonElement> LeesAsync(string dienst, string pad) =>
        (await Klant.GetAsync(dienst, pad, Rollen.Stagecoordinator)).Verwacht(HttpStatusCode.OK).Inhoud;

    private async Task<Antwoord> AlsAsync(string instituut, string dienst, string pad)
    {
        using var klant = new Stageklant(
            new Dictionary<string, Uri> { [dienst] = systeem.Opstelling.Adres(dienst) }, rol => systeem.Opstelling.Tokens.Maak(rol, instituut));
        return await klant.GetAsync(dienst, pad, Rollen.Stagesecretariaat);
    }

    private static string Regel(IReadOnlyList<GezieneStap> stappen, string dienst, string gebeurtenis)
    {
        var gevonden = stappen.Where(s => s.Dienst == dienst && s.Gebeurtenis == gebeurtenis).ToList();
        gevonden.Count.ShouldBe(1, $"{gebeurtenis} in {dienst}; gezien: {string.Join(", ", stappen.Select(s => s.Dienst + " " + s.Gebeurtenis))}");
        return gevonden[0].Regel;
    }
}
