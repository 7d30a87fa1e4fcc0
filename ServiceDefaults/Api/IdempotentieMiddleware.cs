using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Carries out a request with an Idempotency-Key once, and repeats its answer to whoever asks it again.</summary>
/// <remarks>
/// Remembered is an answer that decided something: a success, or a refusal by a rule. After any other (not found, stale, store away…)
/// nothing has happened, and the same key may be tried again. An attempt that was begun and not finished within
/// <see cref="Verlaten"/> crashed; the next request takes it up, under the same correlation and with the same new ids
/// (<see cref="Idempotentie.NieuwId"/>), so that what was stored after all is seen as nothing new.
/// </remarks>
internal sealed class IdempotentieMiddleware(RequestDelegate next)
{
    /// <summary>After this an unfinished attempt counts as crashed.</summary>
    internal static readonly TimeSpan Verlaten = TimeSpan.FromSeconds(60);

    /// <summary>Attempts that may crash before the key is given up.</summary>
    private const int MaxPogingen = 10;

    /// <summary>Times that a number is tried before the caller is told that it is busy.</summary>
    private const int MaxKeer = 20;

    private static readonly string[] BewaardeHeaders =
        [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ETag, Correlatie.Header, HeaderNames.ContentLanguage];

    /// <summary>Attempts that ended here while the store could not take how, with the time stamp of that.</summary>
    private readonly ConcurrentDictionary<Guid, long> _afgebroken = new();

    public async Task InvokeAsync(HttpContext http, IIdempotentieregister register)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<VereistIdempotencyKeyMetadata>() is null)
        {
            await next(http);
            return;
        }

        if (Sleutelwaarde(http.Request.Headers[Idempotentie.Header]) is not { } sleutel)
        {
            await Problemen.SchrijfAsync(http, Probleemsoort.SleutelOntbreekt);
            return;
        }

        var beller = Beller.Van(http);
        var verzoek = Sleutel.Uuid5(string.Join('\u001f', ["idempotentie", beller.Actor, .. beller.Instituten.Order(StringComparer.Ordinal), sleutel]));
        var vingerafdruk = await VingerafdrukAsync(http);
        var begonnen = await BeginAsync(register, verzoek, vingerafdruk, http.RequestAborted);

        if (begonnen.Bestaand is null) await VoerUitAsync(http, register, verzoek, begonnen.Eigen!);
        else if (begonnen.Bestaand.Vingerafdruk != vingerafdruk) await Problemen.SchrijfAsync(http, Probleemsoort.SleutelHergebruikt);
        else if (begonnen.Bestaand.Antwoord is { } antwoord) await HerhaalAsync(http, antwoord);
        else
        {
            http.Response.Headers.RetryAfter = "1";
            await Problemen.SchrijfAsync(http, Probleemsoort.LooptNog);
        }
    }

    /// <summary>Begins an attempt, unless one was begun that is running or has an answer.</summary>
    private async Task<(Idempotentierecord? Eigen, Idempotentierecord? Bestaand)> BeginAsync(
        IIdempotentieregister register, Guid verzoek, string vingerafdruk, CancellationToken ct)
    {
        var nu = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var correlatie = Herkomst.Huidig.CorrelatieId;
        var bestaand = new Idempotentierecord(verzoek, vingerafdruk, nu, correlatie);
        for (int poging = 0, keer = 0; poging < MaxPogingen && keer < MaxKeer; keer++)
        {
            var eigen = new Idempotentierecord(Sleutel.Uuid5($"{verzoek}:{poging}"), vingerafdruk, nu, correlatie);
            if (await register.VoegToeAsync(eigen, ct)) return (eigen, null);

            // Gone again between the two, so it decided nothing: the same number once more, since only one may have it.
            if (await register.LeesAsync(eigen.Id, ct) is not { } gevonden) continue;
            bestaand = gevonden;
            var gecrasht = bestaand.Antwoord is null && bestaand.Vingerafdruk == vingerafdruk
                && (nu - bestaand.Begonnen > Verlaten.TotalSeconds || _afgebroken.ContainsKey(bestaand.Id));
            if (!gecrasht) return (null, bestaand);
            correlatie = bestaand.CorrelatieId;
            poging++;
        }

        return (null, bestaand);
    }

    private async Task VoerUitAsync(HttpContext http, IIdempotentieregister register, Guid verzoek, Idempotentierecord record)
    {
        http.Items[typeof(Idempotentie)] = verzoek;
        // Once begun it is finished, also when the caller has hung up: the repeat finds the answer.
        http.RequestAborted = CancellationToken.None;
        var echt = http.Response.Body;
        using var vangst = new MemoryStream();
        http.Response.Body = vangst;
        try
        {
            var herkomst = Herkomst.Huidig;
            http.Response.Headers[Correlatie.Header] = record.CorrelatieId.ToString();
            using (Herkomst.Zet(herkomst with { CorrelatieId = record.CorrelatieId, OorzaakId = record.CorrelatieId }))
                await next(http);
        }
        catch
        {
            await SluitAsync(record.Id, () => register.VergeetAsync(record.Id, CancellationToken.None));
            throw;
        }
        finally
        {
            http.Response.Body = echt;
        }

        await SluitAsync(record.Id, () => IsBesluit(http.Response.StatusCode)
            ? register.BewaarAsync(record with { Antwoord = Neem(http.Response, vangst) }, CancellationToken.None)
            : register.VergeetAsync(record.Id, CancellationToken.None));

        // Not even nothing may be written to an answer without a body (204).
        if (vangst.Length > 0) await echt.WriteAsync(vangst.GetBuffer().AsMemory(0, (int)vangst.Length), CancellationToken.None);
    }

    /// <summary>Records how an attempt ended. When the store does not take that, a repeat need not wait until it counts as crashed.</summary>
    private async Task SluitAsync(Guid id, Func<Task> sluit)
    {
        try
        {
            await sluit();
        }
        catch
        {
            var nu = TimeProvider.System.GetTimestamp();
            foreach (var (oud, sinds) in _afgebroken)
                if (TimeProvider.System.GetElapsedTime(sinds, nu) > 2 * Verlaten) _afgebroken.TryRemove(oud, out _);
            _afgebroken[id] = nu;
            throw;
        }
    }

    private static bool IsBesluit(int status) => status is >= 200 and < 300 or StatusCodes.Status422UnprocessableEntity;

    private static BewaardAntwoord Neem(HttpResponse antwoord, MemoryStream inhoud) => new(
        antwoord.StatusCode,
        BewaardeHeaders.Where(antwoord.Headers.ContainsKey).ToDictionary(naam => naam, naam => antwoord.Headers[naam].ToString()),
        inhoud.ToArray());

    private static async Task HerhaalAsync(HttpContext http, BewaardAntwoord antwoord)
    {
        http.Response.StatusCode = antwoord.Status;
        foreach (var (naam, waarde) in antwoord.Headers) http.Response.Headers[naam] = waarde;
        if (antwoord.Inhoud.Length > 0) await http.Response.Body.WriteAsync(antwoord.Inhoud, http.RequestAborted);
    }

    /// <summary>The key: a structured-field string, or the same without quotes; 1 to 255 printable ASCII characters.</summary>
    private static string? Sleutelwaarde(StringValues kop)
    {
        if (kop is not [{ } waarde]) return null;
        var sleutel = waarde is ['"', .., '"'] ? waarde[1..^1] : waarde;
        return sleutel.Length is > 0 and <= 255 && sleutel.All(teken => teken is > ' ' and <= '~' and not '"') ? sleutel : null;
    }

    private static async Task<string> VingerafdrukAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int gelezen;
        while ((gelezen = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0) hash.AppendData(buffer, 0, gelezen);
        http.Request.Body.Position = 0;
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
