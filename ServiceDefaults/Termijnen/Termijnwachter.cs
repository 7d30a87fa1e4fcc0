using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Watches the deadlines of this service's database: when a day has come, the stream answers. One watcher at a time, with fail-over.</summary>
/// <remarks>
/// Looks at the start (so also after downtime), every second, and at once when the clock is moved or a deadline is stored that is due. In order of date;
/// what a deadline brings about may set the next one. The state decides, so a deadline that is looked at twice has its effect once.
/// </remarks>
internal sealed class Termijnwachter(
    NpgsqlDataSource database, IDocumentStore store, IStreams streams, Aggregaten aggregaten, TimeProvider klok, Klokbeheer klokbeheer, Termijnwekker wekker,
    ILogger<Termijnwachter> log) : BackgroundService
{
    /// <summary>Key of the advisory lock; the daemon has another.</summary>
    private const int Slot = 4_444_101;

    private const int Tegelijk = 200;

    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EersteUitstel = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LangsteUitstel = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, Uitstel> _uitgesteld = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var leiderschap = new Leiderschap(database, Slot);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await klokbeheer.LeesAsync(stoppingToken).ConfigureAwait(false);
                if (await leiderschap.LeidtAsync(stoppingToken).ConfigureAwait(false)) await LoopAfAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The deadlines could not be looked at; trying again.");
            }

            try
            {
                await wekker.WachtAsync(Ronde, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Day by day, until nothing is due.</summary>
    private async Task LoopAfAsync(CancellationToken ct)
    {
        while (await VerstrekenAsync(ct).ConfigureAwait(false) is { Count: > 0 } verstreken)
        {
            var dag = verstreken[0].Op;
            foreach (var termijn in verstreken.TakeWhile(t => t.Op == dag)) await VerstrijkAsync(termijn, ct).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<OpenTermijn>> VerstrekenAsync(CancellationToken ct)
    {
        var nu = klok.GetTimestamp();
        var wachtend = _uitgesteld.Where(u => klok.GetElapsedTime(u.Value.Sinds, nu) < u.Value.Duur).Select(u => u.Key).ToHashSet();
        await using var session = store.QuerySession();
        var termijnen = await session.QueryAsync<OpenTermijn>("where op <= ? order by op, id limit ?", ct, klok.Vandaag(), Tegelijk + wachtend.Count).ConfigureAwait(false);
        return [.. termijnen.Where(t => !wachtend.Contains(t.Id))];
    }

    private async Task VerstrijkAsync(OpenTermijn termijn, CancellationToken ct)
    {
        using var herkomst = Herkomst.Zet(new Herkomst(termijn.CorrelatieId, termijn.OorzaakId, Rollen.Systeem, Bronnen.Termijn));
        try
        {
            var soort = aggregaten.Van(termijn.StreamType) ?? throw new InvalidOperationException($"There is no aggregate '{termijn.StreamType}'.");
            var verstrijking = await soort.VerstrijkAsync(streams, termijn.Termijn, termijn.StreamId, klok.Vandaag(), ct).ConfigureAwait(false);
            if (verstrijking == Verstrijking.BleefOpen)
            {
                StelUit(termijn);
                log.LogError("Deadline {Soort} of {StreamType} {StreamId} ({Regel}) stays open on the day that was reached; trying again later.", termijn.Soort, termijn.StreamType, termijn.StreamId, termijn.Regel);
                return;
            }

            if (verstrijking == Verstrijking.NietMeerOpen) await VerwijderAsync(termijn, ct).ConfigureAwait(false);
            _uitgesteld.Remove(termijn.Id);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !Opslagfouten.IsOnbereikbaar(e))
        {
            StelUit(termijn);
            log.LogError(e, "Deadline {Soort} of {StreamType} {StreamId} ({Regel}) failed; trying again later.", termijn.Soort, termijn.StreamType, termijn.StreamId, termijn.Regel);
        }
    }

    /// <summary>Only as it was read: a stream may have set the same kind again in between.</summary>
    private async Task VerwijderAsync(OpenTermijn termijn, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.DeleteWhere<OpenTermijn>(t => t.Id == termijn.Id && t.OorzaakId == termijn.OorzaakId);
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private void StelUit(OpenTermijn termijn)
    {
        var duur = _uitgesteld.TryGetValue(termijn.Id, out var eerder) ? eerder.Duur * 2 : EersteUitstel;
        _uitgesteld[termijn.Id] = new(klok.GetTimestamp(), duur < LangsteUitstel ? duur : LangsteUitstel);
    }

    private sealed record Uitstel(long Sinds, TimeSpan Duur);
}
