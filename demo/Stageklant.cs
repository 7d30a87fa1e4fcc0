using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace StageSystem.Demo;

/// <summary>Calls the public APIs of the four services as a front-end would: bearer token, Idempotency-Key, If-Match.</summary>
/// <param name="diensten">Base address of each service by name: <c>erkenning</c>, <c>plaatsing</c>, <c>beoordeling</c>, <c>verlof</c>.</param>
/// <param name="token">A bearer token for a role.</param>
public sealed class Stageklant(IReadOnlyDictionary<string, Uri> diensten, Func<string, string> token) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(100) };

    /// <summary>The names of the services.</summary>
    public IEnumerable<string> Diensten => diensten.Keys;

    /// <summary>A GET; any status is an answer.</summary>
    public Task<Antwoord> GetAsync(string dienst, string pad, string rol, CancellationToken ct = default) =>
        StuurAsync(new HttpRequestMessage(HttpMethod.Get, Adres(dienst, pad)), rol, ct);

    /// <summary>A POST of JSON with an Idempotency-Key of its own, or the one given.</summary>
    public Task<Antwoord> PostAsync(
        string dienst, string pad, object? inhoud, string rol, long? ifMatch = null, string? idempotencyKey = null, CancellationToken ct = default) =>
        StuurAsync(Opdracht(HttpMethod.Post, dienst, pad, JsonContent.Create(inhoud ?? new { }), ifMatch, idempotencyKey), rol, ct);

    /// <summary>A PUT of JSON.</summary>
    public Task<Antwoord> PutAsync(string dienst, string pad, object inhoud, string rol, long? ifMatch = null, CancellationToken ct = default) =>
        StuurAsync(Opdracht(HttpMethod.Put, dienst, pad, JsonContent.Create(inhoud), ifMatch, null), rol, ct);

    /// <summary>A DELETE.</summary>
    public Task<Antwoord> DeleteAsync(string dienst, string pad, string rol, long? ifMatch = null, CancellationToken ct = default) =>
        StuurAsync(Opdracht(HttpMethod.Delete, dienst, pad, null, ifMatch, null), rol, ct);

    /// <summary>A POST of another content type, such as a CSV file.</summary>
    public Task<Antwoord> PostAsync(string dienst, string pad, HttpContent inhoud, string rol, CancellationToken ct = default) =>
        StuurAsync(Opdracht(HttpMethod.Post, dienst, pad, inhoud, null, null), rol, ct);

    /// <summary>Every item of a paged collection.</summary>
    /// <exception cref="InvalidOperationException">The service did not answer 200.</exception>
    public async Task<IReadOnlyList<JsonElement>> AllesAsync(string dienst, string pad, string rol, CancellationToken ct = default)
    {
        var items = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var scheiding = pad.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var antwoord = await GetAsync(dienst, $"{pad}{scheiding}aantal=100{(cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "")}", rol, ct);
            antwoord.Verwacht(HttpStatusCode.OK);
            items.AddRange(antwoord.Inhoud.GetProperty("items").EnumerateArray());
            cursor = antwoord.Inhoud.TryGetProperty("volgende", out var volgende) ? volgende.GetString() : null;
        }

        return items;
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private Uri Adres(string dienst, string pad) => new(diensten[dienst], pad);

    private HttpRequestMessage Opdracht(HttpMethod methode, string dienst, string pad, HttpContent? inhoud, long? ifMatch, string? idempotencyKey)
    {
        var verzoek = new HttpRequestMessage(methode, Adres(dienst, pad)) { Content = inhoud };
        if (methode == HttpMethod.Post) verzoek.Headers.Add("Idempotency-Key", idempotencyKey ?? Guid.NewGuid().ToString());
        if (ifMatch is { } versie) verzoek.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{versie}\""));
        return verzoek;
    }

    private async Task<Antwoord> StuurAsync(HttpRequestMessage verzoek, string rol, CancellationToken ct)
    {
        using (verzoek)
        {
            verzoek.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(rol));
            using var antwoord = await http.SendAsync(verzoek, ct);
            var tekst = await antwoord.Content.ReadAsStringAsync(ct);
            var json = antwoord.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && tekst.Length > 0
                ? JsonDocument.Parse(tekst).RootElement
                : default;
            return new(
                $"{verzoek.Method} {verzoek.RequestUri}", antwoord.StatusCode, json, tekst,
                antwoord.Headers.TryGetValues("Correlation-Id", out var id) && Guid.TryParse(id.First(), out var correlatie) ? correlatie : null,
                antwoord.Headers.ETag is { } etag && long.TryParse(etag.Tag.Trim('"'), out var versie) ? versie : null,
                antwoord.Headers.Location);
        }
    }
}

/// <summary>An answer of a service.</summary>
/// <param name="Verzoek">Method and address, for messages.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Inhoud">The JSON body; undefined when there is none.</param>
/// <param name="Tekst">The body as text.</param>
/// <param name="CorrelatieId">The root cause that a command started.</param>
/// <param name="Versie">The version in the ETag.</param>
/// <param name="Locatie">Where the created thing is.</param>
public sealed record Antwoord(string Verzoek, HttpStatusCode Status, JsonElement Inhoud, string Tekst, Guid? CorrelatieId, long? Versie, Uri? Locatie)
{
    /// <summary>This answer, when its status is one of these.</summary>
    /// <exception cref="InvalidOperationException">It is another; the message holds the answer.</exception>
    public Antwoord Verwacht(params HttpStatusCode[] statussen) => statussen.Contains(Status)
        ? this
        : throw new InvalidOperationException($"{Verzoek}: {(int)Status}, verwacht {string.Join(" of ", statussen.Select(s => (int)s))}. {Tekst}");
}
