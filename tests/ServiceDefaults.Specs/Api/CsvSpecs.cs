using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults.Specs.Api;

public sealed class CsvSpecs : IAsyncLifetime
{
    private const int Aantal = 1234;

    private Proefdienst _dienst = null!;
    private int _grootsteVraag;

    public enum Kleur
    {
        Rood,
        LichtBlauw,
    }

    public sealed record Vak(DateOnly Van, DateOnly? TotEnMet);

    public sealed record Rij(
        string Code, string? Tekst, int Getal, decimal Deel, bool Ja, Kleur Kleur, DateOnly Dag, DateTimeOffset Moment, Vak? Vak, IReadOnlyList<string> Woorden,
        IReadOnlyList<Vak> Vakken);

    public async Task InitializeAsync() => _dienst = await Proefdienst.StartAsync(routes: v1 =>
    {
        v1.MapGet("/rijen", (Blad blad, Vraag<Filter> vraag, Beller beller, CancellationToken ct) => blad.AntwoordAsync<int, Rij>(
            (na, aantal, _) =>
            {
                _grootsteVraag = Math.Max(_grootsteVraag, aantal);
                var (eerste, stap) = (na.Length == 0 ? 0 : int.Parse(na, null) + 1, vraag.Waarde.Even ? 2 : 1);
                return Task.FromResult<IReadOnlyList<int>>(
                    [.. Enumerable.Range(0, Aantal).Where(i => beller.MagZien("SBOH") && i >= eerste && i % stap == 0).Take(aantal)]);
            },
            i => $"{i:0000}", Van, ct)).WithName("Rijen").WithSummary("Geeft de rijen.").Rollen(Rollen.Stagesecretariaat);
        v1.MapGet("/kapotte-rijen", (Blad blad, CancellationToken ct) => blad.AntwoordAsync<int, Rij>(
            (_, _, _) => throw new NpgsqlException("away", new IOException()), i => $"{i}", Van, ct))
            .WithName("KapotteRijen").WithSummary("Geeft niets.").Rollen(Rollen.Stagesecretariaat);
    });

    public async Task DisposeAsync() => await _dienst.DisposeAsync();

    [Fact]
    public async Task The_whole_list_is_one_file_without_page_limit_and_is_read_in_parts()
    {
        using var antwoord = await _dienst.GetAsync("/v1/rijen", null, ("Accept", "text/csv"));
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        var regels = Encoding.UTF8.GetString(bytes).Split("\r\n");

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwoord.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8; header=present");
        antwoord.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=\"rijen.csv\"");
        antwoord.Headers.Vary.ShouldContain("Accept");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        regels[0].ShouldBe("\uFEFFcode;tekst;getal;deel;ja;kleur;dag;moment;vak.van;vak.totEnMet;woorden;vakken");
        regels[1].ShouldBe("R0000;'=1+1;-5;-31,5;ja;licht-blauw;2027-03-01;2027-02-28T23:30:00Z;2027-03-01;;a | b;2027-03-01 2027-08-31 | 2027-12-01");
        regels[2].ShouldBe("R0001;;-4;-31,5;nee;rood;2027-03-02;2027-02-28T23:30:00Z;;;a | b;2027-03-01 2027-08-31 | 2027-12-01");
        regels.Length.ShouldBe(1 + Aantal + 1, "a header, the rows and the end of the last row");
        regels[^2].ShouldStartWith("R1233;");
        regels[^1].ShouldBe("");
        _grootsteVraag.ShouldBe(500, "never all at once");
    }

    [Fact]
    public async Task The_filters_and_the_access_of_the_list_hold_for_the_file()
    {
        (await RegelsAsync("/v1/rijen?even=true")).Count.ShouldBe(Aantal / 2);
        (await RegelsAsync("/v1/rijen", Proefdienst.Token(instituut: "ANDERS"))).ShouldBeEmpty();
        using var ander = await _dienst.GetAsync("/v1/rijen", Proefdienst.Token(Rollen.Aios), ("Accept", "text/csv"));
        ander.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var fout = await _dienst.GetAsync("/v1/rijen?even=misschien&onzin=1", null, ("Accept", "text/csv"));
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.ProbleemAsync())["errors"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("text/csv", true)]
    [InlineData("application/json;q=0.5, text/csv", true)]
    [InlineData("TEXT/CSV, */*;q=0.1", true)]
    [InlineData("text/csv;q=0.5, application/json", false)]
    [InlineData("text/csv;q=0", false)]
    [InlineData("*/*", false)]
    [InlineData("text/*", false)]
    [InlineData("application/json", false)]
    public async Task Json_unless_csv_is_named_and_wanted_most(string accept, bool csv)
    {
        using var antwoord = await _dienst.GetAsync("/v1/rijen", null, ("Accept", accept));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        antwoord.Content.Headers.ContentType!.MediaType.ShouldBe(csv ? "text/csv" : "application/json");
    }

    [Fact]
    public async Task A_page_goes_on_after_the_cursor_and_a_file_has_no_pages()
    {
        using var eerste = await _dienst.GetAsync("/v1/rijen?aantal=2");
        var pagina = JsonNode.Parse(await eerste.Content.ReadAsStringAsync())!;
        pagina["items"]!.AsArray().Select(i => i!["code"]!.GetValue<string>()).ShouldBe(["R0000", "R0001"]);
        using var tweede = await _dienst.GetAsync($"/v1/rijen?aantal=2&cursor={pagina["volgende"]}");
        JsonNode.Parse(await tweede.Content.ReadAsStringAsync())!["items"]![0]!["code"]!.GetValue<string>().ShouldBe("R0002");

        using var fout = await _dienst.GetAsync($"/v1/rijen?aantal=2&cursor={pagina["volgende"]}", null, ("Accept", "text/csv"));
        fout.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fout.ProbleemAsync())["errors"]!.AsArray().Select(f => f!["pointer"]!.GetValue<string>()).ShouldBe(["/aantal", "/cursor"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_store_that_is_away_is_a_problem_not_half_a_file()
    {
        using var antwoord = await _dienst.GetAsync("/v1/kapotte-rijen", null, ("Accept", "text/csv"));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task The_document_names_both_forms()
    {
        using var antwoord = await _dienst.GetAsync("/v1/openapi.json", token: "");
        var operatie = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!["paths"]!["/rijen"]!["get"]!;

        operatie["responses"]!["200"]!["content"]!.AsObject().Select(c => c.Key).ShouldBe(["application/json", "text/csv"], ignoreOrder: true);
        operatie["description"]!.GetValue<string>().ShouldContain("Accept: text/csv");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 20 1234567", "'+31 20 1234567")]
    [InlineData("-5", "'-5")]
    [InlineData("@SOM(A1)", "'@SOM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("een;twee", "\"een;twee\"")]
    [InlineData("zegt \"ja\"", "\"zegt \"\"ja\"\"\"")]
    [InlineData("regel\r\nregel", "\"regel\r\nregel\"")]
    [InlineData(" spatie", "\" spatie\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("Zoë, Ö", "Zoë, Ö")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(-5, "-5")]
    [InlineData(-2.5, "-2,5")]
    public void A_cell_is_quoted_where_it_must_and_never_a_formula(object? waarde, string cel) => Csvcel.Van(waarde).ShouldBe(cel);

    [Fact]
    public void A_list_that_begins_with_a_formula_is_none() => Csvcel.Van(new[] { "=1", "+2" }).ShouldBe("'=1 | +2");

    [Fact]
    public void Decimals_have_a_comma_and_no_zeros_at_the_end() =>
        new[] { 32.0m, 31.50m, -0.25m, 1234567.5m, 0m }.Select(d => Csvcel.Van(d)).ShouldBe(["32", "31,5", "-0,25", "1234567,5", "0"]);

    internal sealed record Filter(bool Even = false);

    private static Rij Van(int i) => new(
        $"R{i:0000}", i % 2 == 0 ? "=1+1" : null, i - 5, -31.50m, i % 2 == 0, i % 2 == 0 ? Kleur.LichtBlauw : Kleur.Rood, new DateOnly(2027, 3, 1).AddDays(i),
        new DateTimeOffset(2027, 3, 1, 0, 30, 0, TimeSpan.FromHours(1)), i == 0 ? new(new(2027, 3, 1), null) : null, ["a", "b"],
        [new(new(2027, 3, 1), new(2027, 8, 31)), new(new(2027, 12, 1), null)]);

    private async Task<List<string>> RegelsAsync(string pad, string? token = null)
    {
        using var antwoord = await _dienst.GetAsync(pad, token, ("Accept", "text/csv"));
        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await antwoord.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
    }
}
