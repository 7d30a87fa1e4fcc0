using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.Testing;

namespace StageSystem.Fouten;

/// <summary>
/// The ledger: which reports were acknowledged, and what each of them brought about. Every report concerns a stageopleider of the same
/// kind, so each cascade must equal the one that was played without a fault.
/// </summary>
/// <param name="klant">Calls the APIs.</param>
internal sealed class Grootboek(Stageklant klant)
{
    private readonly ConcurrentDictionary<string, Guid> bevestigd = new();
    private int herhaald;

    /// <summary>Number of reports that were acknowledged.</summary>
    internal int Bevestigd => bevestigd.Count;

    /// <summary>Plays one cascade and counts its events by service, name and rule.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> VoorbeeldAsync(string opleidernummer)
    {
        var correlatie = await MeldAsync(opleidernummer);
        var stappen = await new Cascadevolger(klant, Rollen.Stagecoordinator).VolgAsync(
            correlatie, Stopwatch.GetTimestamp(), gezien => gezien.Any(s => s.Gebeurtenis == "PlaatsingInGevaar"),
            stilte: TimeSpan.FromSeconds(2), uiterlijk: TimeSpan.FromSeconds(30));
        return Tel(stappen);
    }

    /// <summary>Sends the reports at a steady rate; one that is not acknowledged is sent again with the same key.</summary>
    internal async Task MeldAllesAsync(IEnumerable<string> opleidernummers, int perSeconde)
    {
        var lopend = new List<Task>();
        using var ritme = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSeconde));
        foreach (var nummer in opleidernummers)
        {
            await ritme.WaitForNextTickAsync();
            lopend.Add(MeldEnOnthoudAsync(nummer));
        }

        await Task.WhenAll(lopend);
    }

    /// <summary>Waits until every cascade is whole, or the time is over; prints the ledger.</summary>
    /// <returns>Whether nothing was lost, nothing doubled and nothing is stuck.</returns>
    internal async Task<bool> SluitAfAsync(IReadOnlyDictionary<string, int> voorbeeld, TimeSpan uiterlijk)
    {
        var begin = Stopwatch.GetTimestamp();
        var open = bevestigd.ToDictionary();
        var verloren = new List<string>();
        var dubbel = new List<string>();
        while (true)
        {
            verloren.Clear();
            dubbel.Clear();
            foreach (var (nummer, correlatie) in open.ToList())
            {
                var gezien = Tel(await LeesAsync(correlatie));
                var (te_weinig, te_veel) = Vergelijk(voorbeeld, gezien, nummer);
                verloren.AddRange(te_weinig);
                dubbel.AddRange(te_veel);
            }

            if (verloren.Count == 0 || Stopwatch.GetElapsedTime(begin) > uiterlijk) break;
            await Task.Delay(500);
        }

        // Once more after a quiet time: what came late and double shows now.
        await Task.Delay(TimeSpan.FromSeconds(3));
        dubbel.Clear();
        foreach (var (nummer, correlatie) in open) dubbel.AddRange(Vergelijk(voorbeeld, Tel(await LeesAsync(correlatie)), nummer).TeVeel);
        var vast = await VastAsync();

        Console.WriteLine();
        Console.WriteLine("Grootboek");
        Console.WriteLine($"  bevestigde meldingen             {bevestigd.Count,6}");
        Console.WriteLine($"  opnieuw gestuurd na een storing  {herhaald,6}");
        Console.WriteLine($"  gebeurtenissen verwacht          {voorbeeld.Values.Sum() * bevestigd.Count,6}");
        Console.WriteLine($"  verloren                         {verloren.Count,6}");
        Console.WriteLine($"  dubbel                           {dubbel.Count,6}");
        Console.WriteLine($"  berichten in foutwachtrijen      {vast,6}");
        Console.WriteLine($"  klaar na                         {Stopwatch.GetElapsedTime(begin).TotalSeconds,6:N1} s");
        foreach (var regel in verloren.Concat(dubbel).Take(20)) Console.WriteLine("  " + regel);
        return verloren.Count == 0 && dubbel.Count == 0 && vast == 0;
    }

    private async Task MeldEnOnthoudAsync(string opleidernummer) => bevestigd[opleidernummer] = await MeldAsync(opleidernummer);

    private async Task<Guid> MeldAsync(string opleidernummer)
    {
        var sleutel = Guid.NewGuid().ToString();
        var inhoud = new
        {
            reden = "vakantie",
            van = Administratie.Peildatum,
            totEnMet = Administratie.Peildatum.AddDays(34),
        };
        for (var begin = Stopwatch.GetTimestamp(); ; Interlocked.Increment(ref herhaald))
        {
            try
            {
                var antwoord = await klant.PostAsync(
                    "verlof", $"/v1/stageopleiders/{opleidernummer}/afwezigheden", inhoud, Rollen.Stagesecretariaat, idempotencyKey: sleutel);
                if (antwoord.Status == HttpStatusCode.Created && antwoord.CorrelatieId is { } id) return id;
                if (antwoord.Status is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict)) antwoord.Verwacht(HttpStatusCode.Created);
            }
            catch (HttpRequestException) when (Stopwatch.GetElapsedTime(begin) < TimeSpan.FromMinutes(2))
            {
                // The service is away; the same key makes it safe to send again.
            }

            await Task.Delay(250);
        }
    }

    private async Task<IReadOnlyList<GezieneStap>> LeesAsync(Guid correlatie) =>
        await new Cascadevolger(klant, Rollen.Stagecoordinator).VolgAsync(
            correlatie, Stopwatch.GetTimestamp(), _ => true, stilte: TimeSpan.Zero, uiterlijk: TimeSpan.FromSeconds(30));

    private async Task<int> VastAsync()
    {
        var aantal = 0;
        foreach (var dienst in klant.Diensten)
        {
            var antwoord = await klant.GetAsync(dienst, "/v1/fouten", Rollen.FunctioneelBeheerder);
            antwoord.Verwacht(HttpStatusCode.OK);
            aantal += antwoord.Inhoud.GetProperty("queues").EnumerateArray().Sum(wachtrij => wachtrij.GetProperty("aantal").GetInt32());
        }

        return aantal;
    }

    private static Dictionary<string, int> Tel(IEnumerable<GezieneStap> stappen) =>
        stappen.GroupBy(s => $"{s.Dienst} {s.Gebeurtenis} {s.Regel}").ToDictionary(g => g.Key, g => g.Count());

    private static (IReadOnlyList<string> TeWeinig, IReadOnlyList<string> TeVeel) Vergelijk(
        IReadOnlyDictionary<string, int> verwacht, IReadOnlyDictionary<string, int> gezien, string nummer) =>
    (
        [.. verwacht.Where(v => gezien.GetValueOrDefault(v.Key) < v.Value).Select(v => $"{nummer}: {v.Key} {gezien.GetValueOrDefault(v.Key)} van {v.Value}")],
        [.. gezien.Where(g => g.Value > verwacht.GetValueOrDefault(g.Key)).Select(g => $"{nummer}: {g.Key} {g.Value}, verwacht {verwacht.GetValueOrDefault(g.Key)}")]
    );
}
