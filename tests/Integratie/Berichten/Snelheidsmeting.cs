using System.Diagnostics;
using Xunit.Abstractions;

namespace StageSystem.Integratie.Berichten;

/// <summary>Measures the way from a commit here to the effect there; the bounds are wide, the figures stand in the output.</summary>
[Collection(Servers.Naam)]
public sealed class Snelheidsmeting(Servers servers, ITestOutputHelper uitvoer) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;

    public async Task InitializeAsync() => _opstelling = await Opstelling.NieuwAsync(servers);

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task From_commit_here_to_effect_there_at_50_a_second()
    {
        const int aantal = 250;
        var doel = await _opstelling.StartDoelAsync<KopieConsumer>();
        var bron = await _opstelling.StartBronAsync();
        for (var i = 0; i < 20; i++) await MeetAsync(bron, doel, i);

        var metingen = new List<Task<double>>();
        using var ritme = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var i = 0; i < aantal && await ritme.WaitForNextTickAsync(); i++) metingen.Add(MeetAsync(bron, doel, 1000 + i));
        var ms = (await Task.WhenAll(metingen)).Order().ToList();
        uitvoer.WriteLine($"commit → effect at 50/s: p50 {ms[aantal / 2]:F1} ms, p95 {ms[aantal * 95 / 100]:F1} ms, p99 {ms[aantal * 99 / 100]:F1} ms, max {ms[^1]:F1} ms");
        ms[aantal / 2].ShouldBeLessThan(250);
    }

    /// <summary>Time from the answer to the command to the stored effect, by the moments that both were stored.</summary>
    private static async Task<double> MeetAsync(Proefdienst bron, Proefdienst doel, int nummer)
    {
        var id = Teller.IdVan($"snelheid {nummer}");
        await Opstelling.VerhoogAsync(bron, id, 1);
        var begin = Stopwatch.GetTimestamp();
        await Opstelling.TotEffectenAsync(doel, id, 1);
        await using var hier = bron.Store.QuerySession();
        await using var daar = doel.Store.QuerySession();
        var vastgelegd = (await hier.Events.FetchStreamAsync(id))[0].Timestamp;
        var gevolg = (await daar.Events.FetchStreamAsync(Kopie.IdVan(id)))[0].Timestamp;
        return (gevolg - vastgelegd).TotalMilliseconds is > 0 and var ms ? ms : Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }
}
