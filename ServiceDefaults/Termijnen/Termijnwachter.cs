using System.Collections.Concurrent;
using System.Diagnostics;
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
/// Of one day many streams answer in one transaction, each under the origin of its own deadline; when that fails, they answer one by one.
/// </remarks>
internal sealed class Termijnwachter(
    NpgsqlDataSource database, IDocumentStore store, IStreams streams, Aggregaten aggregaten, TimeProvider klok, Klokbeheer klokbeheer, Termijnwekker wekker,
    ILogger<Termijnwachter> log) : BackgroundService
{
    /// <summary>Key of the advisory lock; the daemon has another.</summary>
    private const int Slot = 4_444_101;

    /// <summary>Deadlines that are read at a time.</summary>
    private const int Bladzijde = 1000;

    /// <summary>Streams that answer in one transaction.</summary>
    private const int Samen = 100;

    /// <summary>Transactions at the same time: one is decided while the other is stored.</summary>
    private const int Tegelijk = 2;

    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EersteUitstel = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LangsteUitstel = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, Uitstel> _uitgesteld = [];

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

    /// <summary>Day by day, until nothing is due; of one stream one deadline at a time.</summary>
    private async Task LoopAfAsync(CancellationToken ct)
    {
        var (begin, aantal) = (Stopwatch.GetTimestamp(), 0);
        while (await VerstrekenAsync(ct).ConfigureAwait(false) is { Count: > 0 } verstreken)
        {
            var ronde = verstreken.TakeWhile(t => t.Op == verstreken[0].Op).DistinctBy(t => t.StreamId).ToList();
            await Parallel.ForEachAsync(
                Partijen(ronde), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct },
                async (partij, stop) => await VerstrijkAsync(partij, stop).ConfigureAwait(false)).ConfigureAwait(false);
            aantal += ronde.Count;
        }

        Domeinmeters.Termijnronde.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds);
        if (aantal > 0) Domeinmeters.Termijnen.Add(aantal);
    }

    /// <summary>Those that their state alone answers together, the others one by one: what they read beside it may follow from one another.</summary>
    private IEnumerable<OpenTermijn[]> Partijen(IReadOnlyList<OpenTermijn> termijnen) => termijnen
        .GroupBy(t => (t.StreamType, Aantal: aggregaten.Van(t.StreamType)?.BeslistUitState == true ? Samen : 1))
        .SelectMany(groep => groep.Chunk(groep.Key.Aantal));

    private async Task<IReadOnlyList<OpenTermijn>> VerstrekenAsync(CancellationToken ct)
    {
        var nu = klok.GetTimestamp();
        var wachtend = _uitgesteld.Where(u => klok.GetElapsedTime(u.Value.Sinds, nu) < u.Value.Duur).Select(u => u.Key).ToHashSet();
        await using var session = store.QuerySession();
        var termijnen = await session.QueryAsync<OpenTermijn>("where op <= ? order by op, id limit ?", ct, klok.Vandaag(), Bladzijde + wachtend.Count).ConfigureAwait(false);
        return [.. termijnen.Where(t => !wachtend.Contains(t.Id))];
    }

    private async Task VerstrijkAsync(OpenTermijn[] partij, CancellationToken ct)
    {
        try
        {
            var soort = aggregaten.Van(partij[0].StreamType) ?? throw new InvalidOperationException($"There is no aggregate '{partij[0].StreamType}'.");
            var verstrijkingen = await streams.VoerUitAsync(werk => VerstrijkAsync(werk, soort, partij), ct).ConfigureAwait(false);
            var nietOpen = verstrijkingen.Where(v => v.Uitkomst == Verstrijking.NietMeerOpen).Select(v => v.Termijn).ToList();
            if (nietOpen.Count > 0) await VerwijderAsync(nietOpen, ct).ConfigureAwait(false);
            foreach (var (termijn, uitkomst) in verstrijkingen)
            {
                if (uitkomst != Verstrijking.BleefOpen)
                {
                    _uitgesteld.TryRemove(termijn.Id, out _);
                    continue;
                }

                StelUit(termijn);
                log.LogError("Deadline {Soort} of {StreamType} {StreamId} ({Regel}) stays open on the day that was reached; trying again later.", termijn.Soort, termijn.StreamType, termijn.StreamId, termijn.Regel);
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !Opslagfouten.IsOnbereikbaar(e) && partij.Length > 1)
        {
            log.LogWarning(e, "{Aantal} deadlines of {StreamType} failed together; they answer one by one.", partij.Length, partij[0].StreamType);
            foreach (var termijn in partij) await VerstrijkAsync([termijn], ct).ConfigureAwait(false);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && !Opslagfouten.IsOnbereikbaar(e))
        {
            var termijn = partij[0];
            StelUit(termijn);
            log.LogError(e, "Deadline {Soort} of {StreamType} {StreamId} ({Regel}) failed; trying again later.", termijn.Soort, termijn.StreamType, termijn.StreamId, termijn.Regel);
        }
    }

    private async Task<IReadOnlyList<(OpenTermijn Termijn, Verstrijking Uitkomst)>> VerstrijkAsync(IWerkeenheid werk, IAggregaatSoort soort, OpenTermijn[] partij)
    {
        var (uitkomsten, vandaag) = (new List<(OpenTermijn, Verstrijking)>(partij.Length), klok.Vandaag());
        await soort.LaadAsync(werk, partij.Select(t => t.StreamId)).ConfigureAwait(false);
        foreach (var termijn in partij)
        {
            using var herkomst = Herkomst.Zet(new Herkomst(termijn.CorrelatieId, termijn.OorzaakId, Rollen.Systeem, Bronnen.Termijn));
            uitkomsten.Add((termijn, await soort.VerstrijkAsync(werk, termijn.Termijn, termijn.StreamId, vandaag).ConfigureAwait(false)));
        }

        return uitkomsten;
    }

    /// <summary>Only as they were read: a stream may have set the same kind again in between.</summary>
    private async Task VerwijderAsync(IReadOnlyList<OpenTermijn> termijnen, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        foreach (var termijn in termijnen) session.DeleteWhere<OpenTermijn>(t => t.Id == termijn.Id && t.OorzaakId == termijn.OorzaakId);
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private void StelUit(OpenTermijn termijn)
    {
        var duur = _uitgesteld.TryGetValue(termijn.Id, out var eerder) ? eerder.Duur * 2 : EersteUitstel;
        _uitgesteld[termijn.Id] = new(klok.GetTimestamp(), duur < LangsteUitstel ? duur : LangsteUitstel);
    }

    private sealed record Uitstel(long Sinds, TimeSpan Duur);
}
