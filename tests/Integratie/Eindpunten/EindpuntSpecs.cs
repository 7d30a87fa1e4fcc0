using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using StageSystem.Integratie.Diensten;
using Xunit.Abstractions;

namespace StageSystem.Integratie.Eindpunten;

/// <summary>Both services, started once for all faults.</summary>
public sealed class Eindpuntdiensten(Servers servers) : IAsyncLifetime
{
    internal IReadOnlyDictionary<string, Eindpuntdienst> Alle { get; private set; } = new Dictionary<string, Eindpuntdienst>();

    public async Task InitializeAsync()
    {
        var (erkenning, verlof) = (Erkenningeindpunten.StartAsync(servers), Verlofeindpunten.StartAsync(servers));
        Alle = new Dictionary<string, Eindpuntdienst> { ["erkenning"] = await erkenning, ["verlof"] = await verlof };
    }

    public async Task DisposeAsync()
    {
        foreach (var dienst in Alle.Values) await dienst.DisposeAsync();
    }
}

/// <summary>
/// Sends each endpoint of Erkenning and Verlof, as their OpenAPI documents list them, every kind of fault; none is a 500, and each is answered with its status and with
/// problem details that say what is wrong. A new endpoint needs a good request in the table of its service.
/// </summary>
[Collection(Servers.Naam)]
public sealed class EindpuntSpecs(Eindpuntdiensten omgeving, ITestOutputHelper uitvoer) : IClassFixture<Eindpuntdiensten>
{
    private const string Rust = "rust";

    public static TheoryData<string> Diensten => ["erkenning", "verlof"];

    [Theory, MemberData(nameof(Diensten))]
    public void Every_endpoint_has_a_good_request_in_the_table(string dienst)
    {
        var d = omgeving.Alle[dienst];
        d.Operaties.Select(o => o.Naam).ShouldBe(d.Tabel.Keys, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Diensten))]
    public Task Missing_fields_are_all_named(string dienst) => LoopAsync(dienst, Rust, async (o, v, meld) =>
    {
        if (o.Inhoud is not null)
        {
            var velden = Veldfouten.Velden(o.Inhoud, v.Inhoud!).Where(f => f.Verplicht && Veldfouten.Heeft(v.Inhoud!, f.Pointer)).ToList();
            await InvoerfoutAsync("{}", [.. velden.Where(f => f.Bovenin).Select(f => f.Pointer)]);
            foreach (var veld in velden)
            {
                await InvoerfoutAsync(Veldfouten.Zonder(v.Inhoud!, veld.Pointer).ToJsonString(), [veld.Pointer]);
                await InvoerfoutAsync(Veldfouten.Met(v.Inhoud!, veld.Pointer, null).ToJsonString(), [veld.Pointer]);
            }

            foreach (var geenObject in new[] { "", "null", "[]", "1", "\"tekst\"", "{", "{\"a\":1,\"a\":2}" }) await InvoerfoutAsync(geenObject, [""]);
            await InvoerfoutAsync(Veldfouten.Met(v.Inhoud!, "/bestaatNiet", JsonValue.Create(1)).ToJsonString(), ["/bestaatNiet"]);

            async Task InvoerfoutAsync(string body, string[] pointers)
            {
                if (pointers.Length > 0) Invoerfout(await StuurAsync(dienst, o, v, body), pointers, body, meld);
            }
        }

        if (o.Vraagvelden.Where(q => q.Verplicht).Select(q => "/" + q.Naam).ToArray() is { Length: > 0 } verplicht)
            Invoerfout(await StuurAsync(dienst, o, v, adres: v.Adres.Split('?')[0]), verplicht, "no query", meld);
        if (o.HeeftSleutel && (await StuurAsync(dienst, o, v, zonderSleutel: true)) is var zonder && !IsProbleem(zonder, HttpStatusCode.BadRequest)) meld("no Idempotency-Key", zonder);
        if (o.HeeftIfMatch && (await StuurAsync(dienst, o, v, ifMatch: null)) is var blind && !IsProbleem(blind, HttpStatusCode.PreconditionRequired)) meld("no If-Match", blind);
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task Wrong_types_and_impossible_dates_are_all_named(string dienst) => LoopAsync(dienst, Rust, async (o, v, meld) =>
    {
        foreach (var q in o.Vraagvelden)
        {
            string[] fout = (q.Schema.Soort, q.Schema.Formaat) switch
            {
                ("string", "date") => [.. Veldfouten.OnmogelijkeDagen, "morgen"],
                ("string", "date-time") => [.. Veldfouten.OnmogelijkeMomenten, "2027-01-01"],
                ("string", "uuid") => ["geen-uuid"],
                ("integer", _) => ["tekst", "1.5", "99999999999999999999"],
                _ => [],
            };
            foreach (var waarde in fout) Invoerfout(await StuurAsync(dienst, o, v, adres: MetVraag(v.Adres, q.Naam, waarde)), ["/" + q.Naam], $"?{q.Naam}={waarde}", meld);
        }

        if (o.Inhoud is null) return;
        var velden = Veldfouten.Velden(o.Inhoud, v.Inhoud!);
        var alles = velden.Where(f => f.Bovenin).Aggregate(v.Inhoud!, (body, f) => Veldfouten.Met(body, f.Pointer, Veldfouten.VerkeerdeSoort(f.Schema)));
        Invoerfout(await StuurAsync(dienst, o, v, alles.ToJsonString()), [.. velden.Where(f => f.Bovenin).Select(f => f.Pointer)], "every field of a wrong type", meld);
        foreach (var veld in velden)
        {
            string[] onmogelijk = veld.Schema.Formaat switch { "date" => Veldfouten.OnmogelijkeDagen, "date-time" => Veldfouten.OnmogelijkeMomenten, "uuid" => ["geen-uuid"], _ => [] };
            foreach (var waarde in onmogelijk.Select(w => JsonValue.Create(w)).Prepend(Veldfouten.VerkeerdeSoort(veld.Schema)))
            {
                var body = Veldfouten.Met(v.Inhoud!, veld.Pointer, waarde).ToJsonString();
                Invoerfout(await StuurAsync(dienst, o, v, body), [veld.Pointer], body, meld);
            }
        }
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task An_unknown_id_is_404(string dienst) => LoopAsync(dienst, Rust, async (o, v, meld) =>
    {
        foreach (var naam in o.Padvelden.Except(v.Vrij))
        {
            var adres = MetPad(o, v.Adres, naam, Guid.TryParse(Padwaarde(o, v.Adres, naam), out _) ? Guid.NewGuid().ToString() : "ONBEKEND");
            var antwoord = await StuurAsync(dienst, o, v, adres: adres);
            if (!IsProbleem(antwoord, HttpStatusCode.NotFound)) meld($"unknown {naam}: {adres}", antwoord);
        }
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task Another_institute_meets_403_or_404(string dienst) => LoopAsync(dienst, Rust, async (o, v, meld) =>
    {
        if (v.VanIedereen || o.Padvelden.Count == 0) return;
        var antwoord = await StuurAsync(dienst, o, v, als: v.Als with { Instituut = "ELDERS" });
        if (!IsProbleem(antwoord, HttpStatusCode.NotFound) && !IsProbleem(antwoord, HttpStatusCode.Forbidden)) meld("another institute", antwoord);
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task A_stale_version_is_412_with_the_current_one(string dienst) => LoopAsync(dienst, "verouderd", async (o, v, meld) =>
    {
        if (!o.HeeftIfMatch) return;
        var verouderd = await StuurAsync(dienst, o, v, ifMatch: "\"987654\"");
        if (!IsProbleem(verouderd, HttpStatusCode.PreconditionFailed) || verouderd.Versie is null) meld("stale version", verouderd);
        var actueel = await StuurAsync(dienst, o, v, ifMatch: $"\"{verouderd.Versie}\"");
        if (actueel.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.PreconditionRequired) meld("the version that was told is the current one", actueel);
        var onzin = await StuurAsync(dienst, o, v, ifMatch: "geen-etag");
        if (!IsProbleem(onzin, HttpStatusCode.BadRequest)) meld("malformed If-Match", onzin);
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task A_good_request_is_decided_once_and_its_key_with_another_body_is_422_without_a_rule(string dienst) => LoopAsync(dienst, "besluit", async (o, v, meld) =>
    {
        if (o.Inhoud is not null && v.Inhoud is null) throw new InvalidOperationException("the table has no body for it");
        var sleutel = Guid.NewGuid().ToString();
        var eerste = await StuurAsync(dienst, o, v, sleutel: sleutel);
        if ((int)eerste.Status >= 300 && eerste.Regel is null) meld("good request", eerste);
        if (!o.HeeftSleutel) return;
        var ander = await StuurAsync(dienst, o, v, v.Soort is null ? "{\"anders\":true}" : $"{v.Body}\r\n", sleutel: sleutel);
        if (!IsProbleem(ander, HttpStatusCode.UnprocessableEntity) || ander.Json.TryGetProperty("regel", out _)) meld($"same key, other body, after {(int)eerste.Status}", ander);
        var zelfde = await StuurAsync(dienst, o, v, sleutel: sleutel);
        if (zelfde.Status != eerste.Status || zelfde.Tekst != eerste.Tekst) meld($"same key, same body, after {(int)eerste.Status}", zelfde);
    });

    [Theory, MemberData(nameof(Diensten))]
    public Task Extreme_values_are_never_a_500(string dienst) => LoopAsync(dienst, "uitersten", async (o, v, meld) =>
    {
        foreach (var naam in o.Padvelden)
        {
            foreach (var waarde in new[] { new string('x', 3000), "%01", "%F0%9F%8F%A5", "a%2Fb", "'%3B--", "%20", "9999-12-31", "0001-01-01" })
                await NooitAsync(await StuurAsync(dienst, o, v, adres: MetPad(o, v.Adres, naam, waarde)), $"{naam}={waarde}");
        }

        foreach (var q in o.Vraagvelden)
        {
            foreach (var waarde in new[] { "", "-1", "99999999999999999999", "1900-01-01", "2199-12-31", "%00", "%F0%9F%8F%A5", new string('x', 3000), "%2525" })
                await NooitAsync(await StuurAsync(dienst, o, v, adres: MetVraag(v.Adres, q.Naam, waarde)), $"?{q.Naam}={waarde}");
        }

        if (o.Inhoud is null || v.RaaktAlles) return;
        await NooitAsync(await StuurAsync(dienst, o, v, string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000)), "5,000 deep");
        var groot = await StuurAsync(dienst, o, v, $"{{\"a\":\"{new string('x', 1_100_000)}\"}}");
        if (!IsProbleem(groot, HttpStatusCode.RequestEntityTooLarge)) meld("more than 1 MiB", groot);
        using var tekst = new StringContent(v.Inhoud!.ToJsonString(), System.Text.Encoding.UTF8, "text/plain");
        var verkeerd = await omgeving.Alle[dienst].Dienst.StuurAsync(o.Methode, v.Adres, v.Als, tekst, alleVersies: true);
        if (!IsProbleem(verkeerd, HttpStatusCode.UnsupportedMediaType)) meld("text/plain", verkeerd);

        var velden = Veldfouten.Velden(o.Inhoud, v.Inhoud);
        var plek = 0;
        foreach (var veld in velden)
        {
            var sjabloon = Veldfouten.Met(v.Inhoud, veld.Pointer, JsonValue.Create($"@@{++plek}@@")).ToJsonString();
            foreach (var waarde in Veldfouten.Uitersten(veld.Schema))
                await NooitAsync(await StuurAsync(dienst, o, v, sjabloon.Replace($"\"@@{plek}@@\"", waarde, StringComparison.Ordinal)), $"{veld.Pointer} = {waarde[..Math.Min(60, waarde.Length)]}");
        }

        var dagen = velden.Where(f => f.Schema.Formaat == "date").ToList();
        foreach (var (eerste, laatste) in new[] { ("1900-01-01", "2199-12-31"), ("2199-12-31", "1900-01-01"), ("2199-12-31", "2199-12-31"), ("1900-01-01", "1900-01-01") })
        {
            var body = dagen.Select((f, i) => (f.Pointer, Dag: i == 0 ? eerste : laatste)).Aggregate(v.Inhoud, (b, f) => Veldfouten.Met(b, f.Pointer, JsonValue.Create(f.Dag)));
            if (dagen.Count > 0) await NooitAsync(await StuurAsync(dienst, o, v, body.ToJsonString()), $"from {eerste} through {laatste}");
        }

        Task NooitAsync(Antwoord antwoord, string wat)
        {
            if ((int)antwoord.Status >= 500 || ((int)antwoord.Status >= 400 && !IsProbleem(antwoord, antwoord.Status))) meld(wat, antwoord);
            return Task.CompletedTask;
        }
    });

    private static void Invoerfout(Antwoord antwoord, string[] pointers, string wat, Action<string, Antwoord> meld)
    {
        if (!IsProbleem(antwoord, HttpStatusCode.BadRequest) || !antwoord.Json.TryGetProperty("errors", out var fouten)
            || !fouten.EnumerateArray().Select(f => f.GetProperty("pointer").GetString()!).ToHashSet().SetEquals(pointers))
            meld($"{wat[..Math.Min(160, wat.Length)]} → 400 at {string.Join(", ", pointers)}", antwoord);
    }

    private static bool IsProbleem(Antwoord antwoord, HttpStatusCode status) =>
        antwoord.Status == status && antwoord.Soort == "application/problem+json" && antwoord.Json is { ValueKind: JsonValueKind.Object } p
        && p.TryGetProperty("status", out var nummer) && nummer.GetInt32() == (int)status && p.TryGetProperty("title", out _) && p.TryGetProperty("detail", out _) && p.TryGetProperty("traceId", out _);

    private static string Padwaarde(Operatie o, string adres, string naam) => adres.Split('?')[0].Split('/')[Array.IndexOf(o.Pad.Split('/'), $"{{{naam}}}")];

    private static string MetPad(Operatie o, string adres, string naam, string waarde)
    {
        var (pad, vraag) = (adres.Split('?')[0].Split('/'), adres.Contains('?', StringComparison.Ordinal) ? adres[adres.IndexOf('?', StringComparison.Ordinal)..] : "");
        pad[Array.IndexOf(o.Pad.Split('/'), $"{{{naam}}}")] = waarde;
        return string.Join('/', pad) + vraag;
    }

    private static string MetVraag(string adres, string naam, string waarde)
    {
        var delen = adres.Split('?');
        var rest = delen.Length > 1 ? delen[1].Split('&').Where(d => !d.StartsWith(naam + "=", StringComparison.Ordinal)) : [];
        return $"{delen[0]}?{string.Join('&', rest.Append($"{naam}={waarde}"))}";
    }

    private Task<Antwoord> StuurAsync(
        string dienst, Operatie o, Voorbeeld v, string? body = null, string? adres = null, Beroep? als = null, string? sleutel = null, bool zonderSleutel = false, string? ifMatch = "*")
    {
        object? inhoud = v.Soort is { } soort ? new StringContent(body ?? (string)v.Body!, System.Text.Encoding.UTF8, soort) : body ?? v.Inhoud?.ToJsonString();
        return omgeving.Alle[dienst].Dienst.StuurAsync(o.Methode, adres ?? v.Adres, als ?? v.Als, inhoud, sleutel: sleutel, zonderSleutel: zonderSleutel, etag: o.HeeftIfMatch ? ifMatch : null);
    }

    /// <summary>Does the same with every endpoint, several at a time; tells everything that was not as it should be.</summary>
    private async Task LoopAsync(string dienst, string gebruik, Func<Operatie, Voorbeeld, Action<string, Antwoord>, Task> doe)
    {
        var (d, fouten, begin) = (omgeving.Alle[dienst], new ConcurrentBag<string>(), TimeProvider.System.GetTimestamp());
        await Parallel.ForEachAsync(d.Operaties.Where(o => d.Tabel.ContainsKey(o.Naam)), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (o, _) =>
        {
            try
            {
                await doe(o, await d.VoorbeeldAsync(o, gebruik), (wat, a) => fouten.Add($"{o}: {wat}: {(int)a.Status} {a.Soort} {a.Tekst[..Math.Min(400, a.Tekst.Length)]}"));
            }
            catch (Exception e)
            {
                fouten.Add($"{o}: {e.Message}");
            }
        });
        uitvoer.WriteLine($"{dienst}: {d.Operaties.Count} endpoints in {TimeProvider.System.GetElapsedTime(begin).TotalSeconds:F1} s");
        fouten.Order().ShouldBeEmpty(string.Join("\n", fouten.Order()));
    }
}
