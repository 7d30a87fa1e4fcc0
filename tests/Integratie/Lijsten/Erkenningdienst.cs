extern alias erkenning;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StageSystem.Kern;

namespace StageSystem.Integratie.Lijsten;

/// <summary>Erkenning as it is, on a database of its own; its clock begins on Monday 02-11-2026 at 08:00.</summary>
internal sealed class Erkenningdienst : IAsyncDisposable
{
    private static readonly string Sleutelwaarde = Ontwikkeltokens.NieuweSleutel();

    private readonly WebApplicationFactory<erkenning::Program> _fabriek;
    private readonly HttpClient _http;

    private Erkenningdienst(WebApplicationFactory<erkenning::Program> fabriek) => (_fabriek, _http) = (fabriek, fabriek.CreateClient());

    internal static async Task<Erkenningdienst> StartAsync(Servers servers)
    {
        var database = await servers.NieuweDatabaseAsync();
        return new(new WebApplicationFactory<erkenning::Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Development");
            web.UseSetting("ConnectionStrings:erkenning", database);
            web.UseSetting("ConnectionStrings:rabbitmq", servers.Broker.ToString());
            web.UseSetting("Toegang:Ontwikkelsleutel", Sleutelwaarde);
            web.UseSetting("Klok:Begin", "2026-11-02T08:00:00+01:00");
            web.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));
        }));
    }

    internal Task<HttpResponseMessage> VraagAsync(
        string pad, string rol = Rollen.Stagesecretariaat, string instituut = "AMC", string? nummer = null, string accept = "application/json")
    {
        var verzoek = Verzoek(HttpMethod.Get, pad, rol, instituut, nummer);
        verzoek.Headers.Accept.ParseAdd(accept);
        return _http.SendAsync(verzoek);
    }

    internal Task<HttpResponseMessage> StuurAsync(HttpMethod methode, string pad, object? inhoud, string rol, string? ifMatch = null)
    {
        var verzoek = Verzoek(methode, pad, rol, "AMC", null);
        if (inhoud is not null) verzoek.Content = JsonContent.Create(inhoud);
        if (ifMatch is not null) verzoek.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return _http.SendAsync(verzoek);
    }

    internal async Task ZetKlokAsync(string nu)
    {
        using var antwoord = await StuurAsync(HttpMethod.Put, "/v1/klok", new { nu }, Rollen.FunctioneelBeheerder);
        antwoord.IsSuccessStatusCode.ShouldBeTrue(await antwoord.Content.ReadAsStringAsync());
    }

    internal async Task BewaarAsync<T>(Guid id, params object[] feiten)
        where T : class, IAggregaat<T> =>
        await _fabriek.Services.GetRequiredService<IStreams>().DecideAsync<T>(id, _ => Decision.Accept(feiten.Select(f => f.Volgens("OVK-4")).ToList()));

    internal T Dienst<T>()
        where T : notnull => _fabriek.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _fabriek.DisposeAsync();
    }

    private static HttpRequestMessage Verzoek(HttpMethod methode, string pad, string rol, string instituut, string? nummer)
    {
        var verzoek = new HttpRequestMessage(methode, pad);
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new Ontwikkeltokens(Sleutelwaarde).Maak(rol, instituut, nummer));
        return verzoek;
    }
}
