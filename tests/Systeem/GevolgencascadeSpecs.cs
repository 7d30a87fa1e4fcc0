using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Opstellingen;
using StageSystem.Testing;
using Xunit;

namespace StageSystem.Systeem;

/// <summary>An aios who is away for five weeks in a clinical stage (regelboek C-10, C-12), through the public APIs of the running system.</summary>
[Collection(Systeemtests.Naam)]
public class VerlengingscascadeSpecs(HeelSysteem systeem)
{
    private static readonly string Aios = HeelSysteem.Solo.Aios(9);

    private static readonly string Plaatsing = HeelSysteem.Solo.Plaatsing(9);

    private Stageklant Klant => systeem.Opstelling.Klant;

    [Fact, Trait("Regel", "VER-33"), Trait("Regel", "REG-8"), Trait("Regel", "OVK-11"), Trait("Regel", "OVK-14"), Trait("Regel", "OVK-16")]
    public async Task Five_weeks_in_a_clinical_stage_move_its_end_the_register_and_the_obligations_and_a_correction_moves_them_back()
    {
        // 25 contract days missed, 10 do not extend: 15 days are three weeks; from 28-02-2027 to 21-03-2027.
        var melding = await MeldAsync();
        var hersteld = (await Klant.PostAsync(
            "verlof", $"/v1/aios/{Aios}/ziekmeldingen/{melding.Inhoud.GetProperty("ziekmeldingId").GetGuid()}/herstel", new { op = Administratie.Peildatum },
            Rollen.Stagesecretariaat, melding.Versie)).Verwacht(HttpStatusCode.OK);
        var stappen = await Cascade.VolgAsync(Klant, hersteld, s => s.Any(x => x.Gebeurtenis == "StageverplichtingenVastgesteld") && s.Any(x => x.Gebeurtenis == "RegisterwijzigingVereist"));

        Cascade.Regel(stappen, "verlof", "OpleidingsverlengingVastgesteld").ShouldBe("VER-32");
        Cascade.Regel(stappen, "plaatsing", "PlaatsingVerlengd").ShouldBe("VER-33");
        Cascade.Regel(stappen, "plaatsing", "RegisterwijzigingVereist").ShouldBe("REG-8");
        Cascade.Regel(stappen, "beoordeling", "StageverloopBijgesteld").ShouldBe("OVK-10");
        Cascade.Regel(stappen, "beoordeling", "StageverplichtingenVastgesteld").ShouldBe("BEO-1");
        stappen.Count(s => s.Gebeurtenis == "OpleidingsverlengingVastgesteld").ShouldBe(1, "the longer stage is no reason to extend again");
        foreach (var stap in stappen.Where(s => s.Dienst != "verlof")) (stap.Gebeurtenis + stap.Gegevens.GetRawText()).ShouldNotContain("ziek", Case.Insensitive);
        (await PlaatsingAsync()).ShouldSatisfyAllConditions(
            p => p.GetProperty("totEnMet").GetString().ShouldBe("2027-03-21"), p => p.GetProperty("zonderVerlenging").GetString().ShouldBe("2027-02-28"));

        var ingetrokken = (await Klant.PostAsync(
            "verlof", $"/v1/aios/{Aios}/ziekmeldingen/{melding.Inhoud.GetProperty("ziekmeldingId").GetGuid()}/intrekking", new { }, Rollen.Stagesecretariaat,
            (await Klant.GetAsync("verlof", $"/v1/aios/{Aios}", Rollen.Stagesecretariaat)).Versie)).Verwacht(HttpStatusCode.OK);
        var terug = await Cascade.VolgAsync(Klant, ingetrokken, s => s.Any(x => x.Gebeurtenis == "StageverplichtingenVastgesteld"));
        Cascade.Regel(terug, "verlof", "VerlengingIngetrokken").ShouldBe("VER-32");
        Cascade.Regel(terug, "plaatsing", "PlaatsingVerkort").ShouldBe("OVK-14");
        Cascade.Regel(terug, "plaatsing", "RegisterwijzigingVervallen").ShouldBe("REG-7");
        (await PlaatsingAsync()).GetProperty("totEnMet").GetString().ShouldBe("2027-02-28");
    }

    private async Task<Antwoord> MeldAsync()
    {
        var uiterlijk = Stopwatch.GetTimestamp();
        while (true)
        {
            // Verlof hears of the aios through the bus.
            var antwoord = await Klant.PostAsync("verlof", $"/v1/aios/{Aios}/ziekmeldingen", new { van = Administratie.Peildatum.AddDays(-35) }, Rollen.Stagesecretariaat);
            if (antwoord.Status != HttpStatusCode.NotFound || Stopwatch.GetElapsedTime(uiterlijk) > TimeSpan.FromSeconds(30)) return antwoord.Verwacht(HttpStatusCode.Created);
        }
    }

    private async Task<JsonElement> PlaatsingAsync() =>
        (await Klant.GetAsync("plaatsing", $"/v1/plaatsingen/{Plaatsing}", Rollen.Stagecoordinator)).Verwacht(HttpStatusCode.OK).Inhoud;
}

/// <summary>A system of its own whose clock is moved: a stageplaats with an SLWP through 03-01-2027, a running plaatsing and one that starts on 01-03-2027.</summary>
public sealed class VerzetSysteem : IAsyncLifetime
{
    internal static readonly Administratie Administratie = new(1, Voorvoegsel: "Z");

    public Opstelling Opstelling { get; private set; } = null!;

    /// <summary>The cascade of the administration: the deadlines of the stageplaats belong to it.</summary>
    internal Guid Cascade { get; private set; }

    public async Task InitializeAsync()
    {
        Opstelling = await Opstelling.StartAsync();
        var bestanden = Administratie.Bestanden().ToDictionary(b => b.Key, b => Encoding.UTF8.GetString(b.Value));
        bestanden["stageplaatsen.csv"] = bestanden["stageplaatsen.csv"].Replace("01-09-2026", "04-01-2026", StringComparison.Ordinal);
        bestanden["aios.csv"] += "ZA000002;Aios 2;30000000002;AMC;01-03-2026;100;;;Utrecht\r\n";
        bestanden["plaatsingen.csv"] += $"ZP000002;ZA000002;{Administratie.Stageplaats(1)};01-03-2027;31-08-2027;geplaatst\r\n";
        var verslagen = await Opstelling.ImporteerAsync(bestanden.ToDictionary(b => b.Key, b => Encoding.UTF8.GetBytes(b.Value)));
        Assert.All(verslagen, v => Assert.Empty(v.Geweigerd));
        Cascade = verslagen[0].CorrelatieId;
    }

    public async Task DisposeAsync() => await Opstelling.DisposeAsync();
}

/// <summary>An SLWP that expires (regelboek C-4), with the clock moved, through the public APIs of the running system.</summary>
public class SlwpcascadeSpecs(VerzetSysteem systeem) : IClassFixture<VerzetSysteem>
{
    private Stageklant Klant => systeem.Opstelling.Klant;

    [Fact, Trait("Regel", "ERK-15"), Trait("Regel", "OVK-8"), Trait("Regel", "REG-18")]
    public async Task An_expired_SLWP_threatens_the_planned_stage_then_disputes_days_of_the_running_one_and_a_new_authorisation_restores()
    {
        var verlopen = await OpAsync("2027-01-04", "PlaatsingInGevaar");
        Cascade.Regel(verlopen, "erkenning", "SlwpVerlopen").ShouldBe("ERK-15");
        Cascade.Regel(verlopen, "plaatsing", "SlwpEindeOvergenomen").ShouldBe("ERK-15");
        Cascade.Regel(verlopen, "plaatsing", "PlaatsingInGevaar").ShouldBe("OVK-8");
        verlopen.Single(s => s.Gebeurtenis == "PlaatsingInGevaar").Aan.ShouldBe([Rollen.Stagesecretariaat, Rollen.Stagecoordinator], ignoreOrder: true);
        (await PlaatsingAsync("ZP000002")).GetProperty("inGevaar").GetBoolean().ShouldBeTrue();
        (await PlaatsingAsync(VerzetSysteem.Administratie.Plaatsing(1))).ShouldSatisfyAllConditions(
            p => p.GetProperty("inGevaar").GetBoolean().ShouldBeFalse(), p => p.GetProperty("geldigheid").GetArrayLength().ShouldBe(0));

        var respijt = await OpAsync("2027-02-01", "StageGeldigheidInGeding");
        Cascade.Regel(respijt, "erkenning", "SlwpRespijtVerstreken").ShouldBe("ERK-15");
        Cascade.Regel(respijt, "plaatsing", "StageGeldigheidInGeding").ShouldBe("REG-18");
        var zaak = (await PlaatsingAsync(VerzetSysteem.Administratie.Plaatsing(1))).GetProperty("geldigheid").EnumerateArray().Single();
        (zaak.GetProperty("van").GetString(), zaak.GetProperty("totEnMet").GetString()).ShouldBe(("2027-01-04", "2027-01-31"));

        var hersteld = await Cascade.VolgAsync(Klant, await AutoriseerAsync(), s => s.Any(x => x.Gebeurtenis == "PlaatsingVeiliggesteld"));
        Cascade.Regel(hersteld, "plaatsing", "PlaatsingVeiliggesteld").ShouldBe("OVK-8");
        (await PlaatsingAsync("ZP000002")).GetProperty("inGevaar").GetBoolean().ShouldBeFalse();
    }

    private async Task<IReadOnlyList<GezieneStap>> OpAsync(string dag, string tot)
    {
        await systeem.Opstelling.ZetKlokAsync(DateTimeOffset.Parse($"{dag}T08:00:00+01:00", CultureInfo.InvariantCulture));
        return await Cascade.VolgAsync(Klant, systeem.Cascade, s => s.Any(x => x.Gebeurtenis == tot));
    }

    private async Task<Antwoord> AutoriseerAsync()
    {
        using var zelf = new Stageklant(
            new Dictionary<string, Uri> { ["erkenning"] = systeem.Opstelling.Adres("erkenning") },
            rol => systeem.Opstelling.Tokens.Maak(rol, "AMC", VerzetSysteem.Administratie.Stageopleider(1)));
        var pad = $"/v1/stageplaatsen/{VerzetSysteem.Administratie.Stageplaats(1)}/slwp";
        (await zelf.PostAsync("erkenning", pad + "/versies", new
        {
            omschrijving = "Interne geneeskunde.", contactStageopleider = "a", contactInstelling = "b", werktijden = "8 tot 17 uur", diensten = new { geen = true },
            vakantie = "niet in de eerste twee weken", introductie = "eerste week", administratie = "VOG", afwezigheidsdagen = "geen", deeltijd = "vanaf 50 %",
        }, Rollen.Stageopleider)).Verwacht(HttpStatusCode.Created);
        var stand = (await zelf.GetAsync("erkenning", pad, Rollen.Stageopleider)).Verwacht(HttpStatusCode.OK);
        return (await zelf.PostAsync("erkenning", pad + "/autorisaties", new { versie = 1 }, Rollen.Stageopleider, stand.Versie)).Verwacht(HttpStatusCode.OK);
    }

    private async Task<JsonElement> PlaatsingAsync(string code) =>
        (await Klant.GetAsync("plaatsing", $"/v1/plaatsingen/{code}", Rollen.Stagecoordinator)).Verwacht(HttpStatusCode.OK).Inhoud;
}

/// <summary>A cascade across the services, by its correlation id.</summary>
internal static class Cascade
{
    internal static Task<IReadOnlyList<GezieneStap>> VolgAsync(Stageklant klant, Antwoord antwoord, Func<IReadOnlyList<GezieneStap>, bool> klaar) =>
        VolgAsync(klant, antwoord.CorrelatieId!.Value, klaar);

    internal static async Task<IReadOnlyList<GezieneStap>> VolgAsync(Stageklant klant, Guid correlatieId, Func<IReadOnlyList<GezieneStap>, bool> klaar)
    {
        var gezien = await new Cascadevolger(klant, Rollen.Stagecoordinator).VolgAsync(
            correlatieId, Stopwatch.GetTimestamp(), klaar, stilte: TimeSpan.FromMilliseconds(700), uiterlijk: TimeSpan.FromSeconds(40));
        klaar(gezien).ShouldBeTrue($"gezien: {string.Join(", ", gezien.Select(s => $"{s.Dienst} {s.Gebeurtenis}"))}");
        return gezien;
    }

    /// <summary>The rule of a step; of several of the same kind all cite the same one.</summary>
    internal static string Regel(IReadOnlyList<GezieneStap> stappen, string dienst, string gebeurtenis) =>
        stappen.Where(s => s.Dienst == dienst && s.Gebeurtenis == gebeurtenis).Select(s => s.Regel).Distinct()
            .ShouldHaveSingleItem($"{gebeurtenis} in {dienst}; gezien: {string.Join(", ", stappen.Select(s => s.Dienst + " " + s.Gebeurtenis))}");
}
