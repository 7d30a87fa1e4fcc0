extern alias erkenning;

using System.Net;
using System.Text.Json;
using erkenning::StageSystem.Erkenningen.Instellingen;
using erkenning::StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Integratie.Lijsten;

/// <summary>The lists of Erkenning on a real database, against what the pure functions say of the same stageplaatsen.</summary>
[Collection(Servers.Naam)]
public sealed class LijstSpecs(Servers servers) : IAsyncLifetime
{
    private const int Aantal = 240;
    private static readonly DateOnly Vandaag = new(2026, 11, 2);

    private readonly List<Stageplaats> _plaatsen = [];
    private Erkenningdienst _dienst = null!;

    public async Task InitializeAsync()
    {
        _dienst = await Erkenningdienst.StartAsync(servers);
        await VulAsync();
    }

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Fact]
    public async Task Every_filter_gives_what_the_pure_functions_say()
    {
        foreach (var status in new[] { "actief", "twijfelachtig", "on hold", "beëindigd", "getoond", "goedgekeurd", "ingetrokken" })
            await VergelijkAsync($"status={Uri.EscapeDataString(status)}", s => s.StatusOp(Vandaag) == status);
        await VergelijkAsync("zonderDuo=true", s => s.DuoStageopleiderOntbreekt(Vandaag));
        await VergelijkAsync("ongedektVan=2026-11-02", s => Ongedekt(s, Vandaag, Vandaag));
        await VergelijkAsync("ongedektVan=2026-11-10&ongedektTotEnMet=2027-01-31", s => Ongedekt(s, new(2026, 11, 10), new(2027, 1, 31)));
        await VergelijkAsync("slwpVerlooptVoor=2026-12-01", s => s.Gegevens.SlwpGeldigTotEnMet < new DateOnly(2026, 12, 1));
        await VergelijkAsync("regio=noord", s => s.Gegevens.Instellingscode is "I0" or "I2");
        await VergelijkAsync("instellingscode=i1&stagesoort=SEH", s => s.Gegevens is { Instellingscode: "I1", Stagesoort: "SEH" });
        await VergelijkAsync("opleidernummer=o7", s => s.Koppelingen.Exists(k => k.Opleidernummer == "O7"));
        await VergelijkAsync("zoek=s001", s => s.Gegevens.Stageplaatscode.StartsWith("S001", StringComparison.Ordinal));
        await VergelijkAsync("zoek=Ziekenhuis%202", s => s.Gegevens.Instellingscode == "I2");
        await VergelijkAsync("zoek=%25", _ => false);
        await VergelijkAsync("zoek=" + Uri.EscapeDataString("' or 1=1 --"), _ => false);
        await VergelijkAsync("poule=P3&status=actief&zonderDuo=true", s => s.Gegevens.Poule == "P3" && s.StatusOp(Vandaag) == "actief" && s.DuoStageopleiderOntbreekt(Vandaag));
    }

    [Fact]
    public async Task Access_holds_in_the_list_and_in_the_file()
    {
        (await AllesAsync("", Rollen.Stagesecretariaat, "VUMC")).ShouldBeEmpty();
        await VergelijkAsync("", s => s.Koppelingen.Exists(k => k.Opleidernummer == "O7"), Rollen.Stageopleider, "O7");
        await VergelijkAsync("", s => s.Gegevens.Instellingscode == "I1", Rollen.Contactpersoon, "I1");
        (await BestandAsync("", Rollen.Contactpersoon, "I1")).Count.ShouldBe(_plaatsen.Count(s => s.Gegevens.Instellingscode == "I1"));

        using var aios = await _dienst.VraagAsync("/v1/stageplaatsen?ongedektVan=2026-11-02", Rollen.Aios, nummer: "AI1");
        aios.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var fout = await _dienst.VraagAsync("/v1/stageplaatsen?ongedektTotEnMet=2026-11-02&traject=C&slwpVerlooptVoor=morgen&onzin=1");
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_page_is_not_moved_by_what_comes_before_it_and_the_file_holds_all()
    {
        var (eerste, cursor) = await BladAsync("/v1/stageplaatsen?aantal=50");
        await RegistreerAsync("S0000", instelling: 0);
        var (tweede, _) = await BladAsync($"/v1/stageplaatsen?aantal=50&cursor={cursor}");

        eerste.Concat(tweede).ShouldBe(_plaatsen.Select(s => s.Gegevens.Stageplaatscode).Where(c => c != "S0000").Order(StringComparer.Ordinal).Take(100));
        (await BestandAsync("")).Select(r => r.Split(';')[0]).ShouldBe(_plaatsen.Select(s => s.Gegevens.Stageplaatscode).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/instellingen?regio=noord&zoek=ziek&erkend=true", new[] { "I0", "I2" })]
    [InlineData("/v1/instellingen?erkend=false", new[] { "I3" })]
    [InlineData("/v1/instellingen?erkenningEindigtVoor=2026-07-01", new[] { "I3" })]
    [InlineData("/v1/stageopleiders?status=twijfelachtig&regio=noord&specialisme=seh&erkenningLooptAfVoor=2030-01-01&metStageplaats=true&zoek=o", new string[0])]
    [InlineData("/v1/waarnemingsprocedures?open=true&regio=noord&vervangt=O1&uiterlijkVoor=2027-01-01&instellingscode=I1", new string[0])]
    [InlineData("/v1/waarnemingsprocedures?open=false&status=mislukt", new string[0])]
    [InlineData("/v1/aanmeldingen?status=aangemeld&stagesoort=seh&tonenVoor=2027-01-01&zoek=a", new string[0])]
    public async Task The_other_lists_filter_in_the_store(string pad, string[] codes)
    {
        using var antwoord = await _dienst.VraagAsync(pad);
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, await antwoord.Content.ReadAsStringAsync());
        (await BladAsync(pad, "instellingscode")).Codes.ShouldBe(codes);
    }

    [Fact]
    public async Task Stageleerwerkplannen_are_listed_by_status()
    {
        foreach (var (status, geldt) in new (string, Func<Stageplaats, bool>)[]
        {
            ("geen", s => s.Gegevens.SlwpGeldigTotEnMet is null),
            ("verlopen", s => s.Gegevens.SlwpGeldigTotEnMet < Vandaag),
            ("verloopt binnenkort", s => s.Gegevens.SlwpGeldigTotEnMet is { } t && t >= Vandaag && Slwp.HerinneringOp(t, 8) <= Vandaag),
            ("geautoriseerd", s => s.Gegevens.SlwpGeldigTotEnMet is { } t && Slwp.HerinneringOp(t, 8) > Vandaag),
        })
        {
            (await AllesAsync($"status={Uri.EscapeDataString(status)}", pad: "/v1/stageleerwerkplannen"))
                .ShouldBe(_plaatsen.Where(geldt).Select(s => s.Gegevens.Stageplaatscode).Order(StringComparer.Ordinal).ToList(), customMessage: status);
        }
    }

    private static bool Ongedekt(Stageplaats s, DateOnly van, DateOnly tot) =>
        Enumerable.Range(0, tot.DayNumber - van.DayNumber + 1).Any(i => (s.DekkingOp(van.AddDays(i))?.Soort ?? "ongedekt") == "ongedekt");

    private async Task VergelijkAsync(string vraag, Func<Stageplaats, bool> past, string rol = Rollen.Stagesecretariaat, string? nummer = null) =>
        (await AllesAsync(vraag, rol, nummer: nummer)).ShouldBe(_plaatsen.Where(past).Select(s => s.Gegevens.Stageplaatscode).Order(StringComparer.Ordinal).ToList(), customMessage: vraag);

    private async Task<List<string>> AllesAsync(
        string vraag, string rol = Rollen.Stagesecretariaat, string instituut = "AMC", string? nummer = null, string pad = "/v1/stageplaatsen")
    {
        var alles = new List<string>();
        for (string? cursor = null; ;)
        {
            var (codes, volgende) = await BladAsync($"{pad}?aantal=37&{vraag}{(cursor is null ? "" : $"&cursor={cursor}")}", rol: rol, instituut: instituut, nummer: nummer);
            alles.AddRange(codes);
            if (volgende is null) return alles;
            cursor = volgende;
        }
    }

    private async Task<(List<string> Codes, string? Volgende)> BladAsync(
        string pad, string veld = "stageplaatscode", string rol = Rollen.Stagesecretariaat, string instituut = "AMC", string? nummer = null)
    {
        using var antwoord = await _dienst.VraagAsync(pad, rol, instituut, nummer);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK, $"{pad}: {tekst}");
        using var json = JsonDocument.Parse(tekst);
        return ([.. json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty(veld).GetString()!)], json.RootElement.GetProperty("volgende").GetString());
    }

    private async Task<List<string>> BestandAsync(string vraag, string rol = Rollen.Stagesecretariaat, string? nummer = null)
    {
        using var antwoord = await _dienst.VraagAsync($"/v1/stageplaatsen?{vraag}", rol, nummer: nummer, accept: "text/csv");
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await antwoord.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    private async Task VulAsync()
    {
        for (var i = 0; i < 4; i++)
        {
            var gegevens = new InstellingGeregistreerd(
                $"I{i}", $"Ziekenhuis {i}", "ziekenhuis", null, "Plaats", i % 2 == 0 ? "Noord" : "Zuid", new(2020, 1, 1), i == 3 ? new(2026, 6, 30) : null, "AMC", null, null);
            await _dienst.BewaarAsync<Instelling>(Instelling.IdVan($"I{i}"), gegevens);
        }

        for (var i = 0; i < Aantal; i++) await RegistreerAsync($"S{i + 1:0000}", i);
    }

    /// <summary>Many kinds of each: cover, SLWP and state do not go together.</summary>
    private async Task RegistreerAsync(string code, int instelling)
    {
        var i = instelling;
        var toeval = new Random(i);
        DateOnly Dag(int rond) => Vandaag.AddDays(toeval.Next(-rond, rond));
        var slwp = i % 7 == 0 ? (DateOnly?)null : Dag(380).AddDays(-200);
        var tot = slwp?.AddYears(1).AddDays(-1);
        var gegevens = new Stageplaatsgegevens(
            code, $"I{i % 4}", null, "AMC", i % 3 == 0 ? "SEH" : "Kindergeneeskunde", "A", $"P{i % 5}", 26, 1, null, 50, false, false, [3, 9], [$"O{i % 20}", $"O{i % 20 + 1}"],
            slwp, tot, [new(new(2020, 1, 1), i % 4 == 3 ? new(2026, 6, 30) : null)])
        {
            SlwpPerioden = slwp is { } van && i % 2 == 0 ? [new(van.AddYears(-2), van.AddYears(-1)), new(van, tot)] : null,
        };
        var feiten = new List<object> { new StageplaatsGeregistreerd(gegevens) };
        var soorten = new[] { Dekkingssoort.Duo, Dekkingssoort.Enkel, Dekkingssoort.Ongedekt };
        if (i % 11 != 0)
        {
            var grenzen = Enumerable.Range(0, toeval.Next(1, 5)).Select(_ => Dag(120)).Distinct().Order().ToList();
            feiten.Add(new DekkingVastgesteld(
                code, "AMC",
                [.. grenzen.Select((d, n) => new Dekkingsperiode(d, n + 1 < grenzen.Count ? grenzen[n + 1].AddDays(-1) : null, soorten[toeval.Next(3)], ["O1"], null))],
                Guid.NewGuid()));
        }

        for (var n = toeval.Next(0, 4) - 1; n > 0; n--)
        {
            var toestanden = new[] { "actief", "on hold", "beëindigd", "getoond", "goedgekeurd", "ingetrokken" };
            feiten.Add(new StageplaatsToestandGewijzigd(code, "AMC", Dag(60), toestanden[toeval.Next(toestanden.Length)], Guid.NewGuid()));
        }

        await _dienst.BewaarAsync<Stageplaats>(Stageplaats.IdVan(code), [.. feiten]);
        _plaatsen.Add(feiten.Aggregate((Stageplaats?)null, Stageplaats.Fold)!);
    }
}
