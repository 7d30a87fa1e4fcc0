using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults.Specs.Api;

/// <summary>A service with one resource of its own, on a real HTTP server, with every convention on it.</summary>
internal sealed class Proefdienst : IAsyncDisposable
{
    internal const string Sleutel = "een-sleutel-die-alleen-deze-proeven-kennen";

    private readonly WebApplication _app;

    private Proefdienst(WebApplication app)
    {
        _app = app;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    internal HttpClient Http { get; }

    internal IServiceProvider Services => _app.Services;

    internal ConcurrentQueue<string> Uitgevoerd { get; } = new();

    internal Geheugenlogboek Logboek => (Geheugenlogboek)_app.Services.GetRequiredService<IInzagelogboek>();

    internal static async Task<Proefdienst> StartAsync(
        Action<WebApplicationBuilder>? opbouw = null, Action<RouteGroupBuilder>? routes = null, string omgeving = "Development",
        IReadOnlyDictionary<string, string?>? instellingen = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = omgeving });
        builder.Configuration.AddInMemoryCollection(instellingen ?? new Dictionary<string, string?> { ["Toegang:Ontwikkelsleutel"] = Sleutel });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        opbouw?.Invoke(builder);
        builder.Services.TryAddSingleton<IInzagelogboek, Geheugenlogboek>();
        builder.Services.TryAddSingleton<IIdempotentieregister, Geheugenregister>();
        builder.AddTelemetrie("proef");
        builder.AddApiConventies("proef", "1.2.3");
        builder.AddToegang();

        var app = builder.Build();
        app.UseApiConventies();
        var v1 = app.MapApi();
        Proefdienst? dienst = null;
        MapDingen(v1, tekst => dienst!.Uitgevoerd.Enqueue(tekst));
        routes?.Invoke(v1);
        await app.StartAsync();
        return dienst = new Proefdienst(app);
    }

    internal static string Token(string rol = Rollen.Stagesecretariaat, string instituut = "SBOH", string? nummer = null) =>
        new Ontwikkeltokens(Sleutel).Maak(rol, instituut, nummer);

    internal Task<HttpResponseMessage> GetAsync(string pad, string? token = null, params (string Naam, string Waarde)[] headers) =>
        StuurAsync(new HttpRequestMessage(HttpMethod.Get, pad), token, headers);

    internal Task<HttpResponseMessage> PostAsync(string pad, string json, string? sleutel = "k-1", string? token = null) =>
        StuurAsync(new HttpRequestMessage(HttpMethod.Post, pad) { Content = new StringContent(json, Encoding.UTF8, "application/json") }, token,
            sleutel is null ? [] : [("Idempotency-Key", sleutel)]);

    internal Task<HttpResponseMessage> StuurAsync(HttpRequestMessage verzoek, string? token = null, params (string Naam, string Waarde)[] headers)
    {
        if (token != "") verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token());
        foreach (var (naam, waarde) in headers) verzoek.Headers.TryAddWithoutValidation(naam, waarde);
        return Http.SendAsync(verzoek);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    internal enum Kleur
    {
        Rood,
        LichtBlauw,
    }

    internal sealed record MaakDing(
        [property: Description("Naam van het ding.")] [property: StringLength(20)] string Naam,
        DateOnly Van,
        DateOnly? TotEnMet,
        [property: Range(1, 10)] int Aantal,
        Kleur Kleur,
        Guid? DingId,
        [property: AllowedValues("ja", "nee")] string? Keuze = null,
        IReadOnlyList<MaakDing.Deel>? Delen = null) : IValidatableObject
    {
        internal sealed record Deel(string Code, decimal Gewicht, bool Los = false);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new ValidationResult("De laatste dag ligt vóór de eerste.", [nameof(TotEnMet)]);
        }
    }

    internal sealed record Zoek(DateOnly? Op, [property: Range(0, 5)] int? Diep, bool Alles = false, Kleur? Kleur = null, [property: StringLength(5)] string? Tekst = null);

    internal sealed record Ding(Guid Id, string Naam, DateOnly Van, string Instituut);

    private static void MapDingen(RouteGroupBuilder v1, Action<string> doe)
    {
        v1.MapGet("/dingen", (Blad blad, Vraag<Zoek> vraag) =>
        {
            var rijen = Enumerable.Range(0, 250).Select(i => $"D{i:000}").Where(n => blad.Na is null || string.CompareOrdinal(n, blad.Na) > 0).Take(blad.Aantal + 1).ToArray();
            return TypedResults.Ok(blad.Pagina(rijen, n => n));
        }).WithName("Dingen").WithSummary("Toont de dingen.").Rollen(Rollen.Stagesecretariaat, Rollen.Aios);

        v1.MapGet("/dingen/{nummer}", Results<Ok<Ding>, ProblemHttpResult> (string nummer, Beller beller, HttpContext http) =>
        {
            var ding = new Ding(Guid.Empty, nummer, new DateOnly(2026, 11, 2), "SBOH");
            if (nummer == "weg" || !beller.MagZien(ding.Instituut)) return Problemen.Onbekend("Het ding");
            http.ZetETag(5);
            return TypedResults.Ok(ding);
        }).WithName("Ding").WithSummary("Toont een ding.").Rollen(Rollen.Stagesecretariaat, Rollen.Aios).LogtInzage("ding");

        v1.MapPost("/dingen", async (Invoer<MaakDing> invoer, HttpContext http, CancellationToken ct) =>
        {
            var id = invoer.Waarde.DingId ?? http.NieuwId();
            await Task.Delay(invoer.Waarde.Naam == "traag" ? 300 : 1, ct);
            doe($"{invoer.Waarde.Naam}:{id}:{Herkomst.Huidig.CorrelatieId}:{Herkomst.Huidig.Actor}");
            http.ZetETag(1);
            return TypedResults.Created($"/v1/dingen/{id}", new Ding(id, invoer.Waarde.Naam, invoer.Waarde.Van, "SBOH"));
        }).WithName("MaakDing").WithSummary("Maakt een ding.").Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();

        v1.MapPost("/weigeringen", (HttpContext http) =>
        {
            doe("weigering");
            return new Regelovertreding("ERK-20", "Dat mag niet.", ("dagen", 22), ("grens", new DateOnly(2026, 11, 2))).ToProblem();
        }).WithName("Weiger").WithSummary("Weigert.").Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();

        v1.MapPost("/misluk", (HttpContext http) =>
        {
            doe($"misluk:{http.NieuwId()}");
            throw new NpgsqlException("away", new IOException("connection reset"));
        }).WithName("Misluk").WithSummary("Mislukt.").Rollen(Rollen.Stagesecretariaat).VereistIdempotencyKey();

        v1.MapPut("/dingen/{nummer}", Results<NoContent, ProblemHttpResult> (string nummer, IfMatch ifMatch, Invoer<MaakDing> invoer, HttpContext http) =>
        {
            if (ifMatch.Versie is { } versie && versie != 5) throw new StreamVerouderd(5);
            http.ZetETag(6);
            return TypedResults.NoContent();
        }).WithName("WijzigDing").WithSummary("Wijzigt een ding.").Rollen(Rollen.Stagesecretariaat).VereistIfMatch();

        v1.MapGet("/fouten/{soort}", IResult (string soort) => throw (Exception)(soort switch
        {
            "bind" => new BadHttpRequestException("Bad chunk", 400),
            "botsing" => new JasperFx.ConcurrencyException("again and again"),
            "verbinding" => new InvalidOperationException("wrapped", new NpgsqlException("away", new TimeoutException())),
            "stopt" => new PostgresException("terminating", "FATAL", "FATAL", "57P01"),
            "schijf" => new PostgresException("disk full", "ERROR", "ERROR", "53100"),
            "uniek" => new PostgresException("duplicate key", "ERROR", "ERROR", "23505"),
            _ => new InvalidOperationException("geheim detail"),
        })).WithName("Fout").WithSummary("Gaat fout.").Rollen(Rollen.Stagesecretariaat);

        v1.MapGet("/dagen/{nummer:int}", (int nummer, DateOnly op, int? n) => TypedResults.Ok()).WithName("Dag").WithSummary("Toont een dag.").Rollen(Rollen.Stagesecretariaat);
    }
}

internal sealed class Geheugenregister : IIdempotentieregister
{
    internal ConcurrentDictionary<Guid, Idempotentierecord> Records { get; } = new();

    internal bool Weg { get; set; }

    /// <summary>Times that an attempt is there when it is added, and gone when it is read.</summary>
    internal int NetWeg { get; set; }

    public Task<bool> VoegToeAsync(Idempotentierecord record, CancellationToken ct) => Task.FromResult(NetWeg-- <= 0 && Records.TryAdd(record.Id, record));

    public Task<Idempotentierecord?> LeesAsync(Guid id, CancellationToken ct) => Task.FromResult(Records.GetValueOrDefault(id));

    public Task BewaarAsync(Idempotentierecord record, CancellationToken ct)
    {
        if (Weg) throw new NpgsqlException("away", new IOException());
        Records[record.Id] = record;
        return Task.CompletedTask;
    }

    public Task VergeetAsync(Guid id, CancellationToken ct)
    {
        if (Weg) throw new NpgsqlException("away", new IOException());
        Records.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task RuimOpAsync(long voor, CancellationToken ct)
    {
        foreach (var record in Records.Values.Where(record => record.Begonnen < voor)) Records.TryRemove(record.Id, out _);
        return Task.CompletedTask;
    }
}

internal sealed class Geheugenlogboek : IInzagelogboek
{
    internal ConcurrentQueue<Inzage> Inzagen { get; } = new();

    internal bool Weg { get; set; }

    public Task SchrijfAsync(Inzage inzage, CancellationToken ct)
    {
        if (Weg) throw new NpgsqlException("away", new IOException());
        Inzagen.Enqueue(inzage);
        return Task.CompletedTask;
    }
}

internal static class Antwoorden
{
    internal static async Task<JsonObject> ProbleemAsync(this HttpResponseMessage antwoord)
    {
        antwoord.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        return (await antwoord.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
