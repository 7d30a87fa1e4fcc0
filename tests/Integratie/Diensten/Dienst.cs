using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StageSystem.Integratie.Diensten;

/// <summary>A service as it is, in this process, with a database of its own and its clock on 02-11-2026.</summary>
internal sealed class Dienst : IAsyncDisposable
{
    internal static readonly DateOnly Vandaag = new(2026, 11, 2);

    private readonly string _sleutel;
    private readonly IAsyncDisposable _fabriek;
    private readonly HttpClient _client;

    private Dienst(IAsyncDisposable fabriek, HttpClient client, IServiceProvider services, string sleutel) =>
        (_fabriek, _client, Services, _sleutel) = (fabriek, client, services, sleutel);

    internal IServiceProvider Services { get; }

    internal static async Task<Dienst> StartAsync<TProgram>(Servers servers, string naam)
        where TProgram : class
    {
        var (database, sleutel) = (await servers.NieuweDatabaseAsync(), Ontwikkeltokens.NieuweSleutel());
        var fabriek = new WebApplicationFactory<TProgram>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Development");
            web.UseSetting($"ConnectionStrings:{naam}", database);
            web.UseSetting("ConnectionStrings:rabbitmq", servers.Broker.ToString());
            web.UseSetting("Toegang:Ontwikkelsleutel", sleutel);
            web.UseSetting("Klok:Begin", $"{Vandaag:yyyy-MM-dd}T08:00");
            web.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));
        });
        var dienst = new Dienst(fabriek, fabriek.CreateClient(), fabriek.Services, sleutel);
        // A bus that is stopped while it starts leaves its connection behind.
        await fabriek.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(20));
        return dienst;
    }

    /// <summary>A request as someone; any status is an answer.</summary>
    internal async Task<Antwoord> StuurAsync(HttpMethod methode, string pad, Beroep als, object? inhoud = null, long? ifMatch = null, string? sleutel = null, string? soort = null, bool alleVersies = false,
        bool zonderSleutel = false, string? etag = null)
    {
        using var verzoek = new HttpRequestMessage(methode, pad);
        if (inhoud is HttpContent klaar) verzoek.Content = klaar;
        else if (inhoud is string tekst) verzoek.Content = new StringContent(tekst, Encoding.UTF8, "application/json");
        else if (inhoud is not null) verzoek.Content = JsonContent.Create(inhoud);
        if (methode == HttpMethod.Post && !zonderSleutel) verzoek.Headers.Add("Idempotency-Key", sleutel ?? Guid.NewGuid().ToString());
        if (ifMatch is { } versie) verzoek.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{versie}\""));
        if ((etag ?? (alleVersies ? "*" : null)) is { } kop) verzoek.Headers.TryAddWithoutValidation("If-Match", kop);
        if (soort is not null) verzoek.Headers.Accept.ParseAdd(soort);
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new Ontwikkeltokens(_sleutel).Maak(als.Rol, als.Instituut, als.Nummer));
        using var antwoord = await _client.SendAsync(verzoek);
        var body = await antwoord.Content.ReadAsStringAsync();
        return new(
            antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType, body, antwoord.Headers.ETag?.Tag.Trim('"') is { } huidig ? long.Parse(huidig, System.Globalization.CultureInfo.InvariantCulture) : null,
            antwoord.Headers.Location?.ToString());
    }

    internal Task<Antwoord> GetAsync(string pad, Beroep als, string? soort = null) => StuurAsync(HttpMethod.Get, pad, als, soort: soort);

    internal Task<Antwoord> PostAsync(string pad, Beroep als, object? inhoud = null, long? ifMatch = null) => StuurAsync(HttpMethod.Post, pad, als, inhoud, ifMatch);

    /// <summary>Imports rows of an existing administration, and waits until each is in.</summary>
    internal async Task ImporteerAsync(string bestand, string kop, params string[] rijen)
    {
        using var csv = new ByteArrayContent([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", [kop, .. rijen, ""]))]);
        csv.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        var als = new Beroep(Rollen.Stagesecretariaat, Instituut: "*");
        var ontvangen = (await PostAsync($"/v1/importen?bestand={bestand}", als, csv)).Verwacht(HttpStatusCode.Accepted);
        Antwoord verslag = null!;
        await Wacht.TotAsync(async () => (verslag = await GetAsync(ontvangen.Locatie!, als)).Json.GetProperty("status").GetString() == "verwerkt", $"{bestand} is judged");
        verslag.Json.GetProperty("geweigerd").GetArrayLength().ShouldBe(0, verslag.Tekst);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _fabriek.DisposeAsync();
    }
}

/// <summary>Someone who calls.</summary>
internal sealed record Beroep(string Rol, string? Nummer = null, string Instituut = "AMC");

/// <summary>An answer.</summary>
internal sealed record Antwoord(HttpStatusCode Status, string? Soort, string Tekst, long? Versie, string? Locatie)
{
    internal JsonElement Json => JsonDocument.Parse(Tekst).RootElement;

    internal string? Regel => Tekst.Length > 0 && Json.TryGetProperty("regel", out var regel) ? regel.GetString() : null;

    internal Antwoord Verwacht(HttpStatusCode status)
    {
        Status.ShouldBe(status, Tekst);
        return this;
    }
}
