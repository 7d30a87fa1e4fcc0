using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Works off the files that were sent, in the background: one worker at a time for each database, with fail-over.</summary>
/// <remarks>
/// A file without a delivery is judged at once. The files of a delivery wait until it is closed, and until the keys of other services' files are known;
/// then they go in the order in which they refer to each other.
/// </remarks>
internal sealed class Importwachter(
    NpgsqlDataSource database, IDocumentStore store, Importinrichting inrichting, Importverwerker verwerker, Importwekker wekker, ILogger<Importwachter> log)
    : BackgroundService
{
    /// <summary>Key of the advisory lock; daemon and deadlines have others.</summary>
    private const int Slot = 4_444_102;

    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var leiderschap = new Leiderschap(database, Slot);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await leiderschap.LeidtAsync(stoppingToken).ConfigureAwait(false)) await WerkAfAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The imports could not be worked off; trying again.");
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

    private async Task WerkAfAsync(CancellationToken ct)
    {
        var leveringen = await LeveringenAsync(ct).ConfigureAwait(false);
        foreach (var levering in leveringen.Where(l => l.Status == Leveringsstand.Afgesloten)) await LeveringAsync(levering, ct).ConfigureAwait(false);

        // Not those of a delivery that still waits; what came too late for its delivery is judged by itself. The files are read before the deliveries:
        // a file is stored with its delivery, so a file that is seen has its delivery among those read afterwards.
        var open = await OpenAsync(ct).ConfigureAwait(false);
        var wachtend = (await LeveringenAsync(ct).ConfigureAwait(false)).Select(l => l.Naam).ToHashSet();
        foreach (var opdracht in open)
        {
            if (opdracht.Levering is null || !wachtend.Contains(opdracht.Levering)) await VerwerkAsync(opdracht, bewaarDelen: false, ct).ConfigureAwait(false);
        }
    }

    private async Task LeveringAsync(Leveringsstand levering, CancellationToken ct)
    {
        await using (var session = store.QuerySession())
        {
            var ontbreekt = await Bekendheid.OntbrekendAsync(session, levering.Naam, inrichting.VerwijstNaar, ct).ConfigureAwait(false);
            if (ontbreekt.Count > 0) return;
        }

        foreach (var opdracht in (await OpenAsync(ct).ConfigureAwait(false)).Where(o => o.Levering == levering.Naam))
            await VerwerkAsync(opdracht, bewaarDelen: inrichting.MeldtSleutels, ct).ConfigureAwait(false);
        await RondAfAsync(levering, ct).ConfigureAwait(false);
        log.LogInformation("Delivery {Levering} was worked off.", levering.Naam);
    }

    private async Task VerwerkAsync(Importopdracht opdracht, bool bewaarDelen, CancellationToken ct)
    {
        using var herkomst = Herkomst.Zet(new Herkomst(opdracht.CorrelatieId, opdracht.Id, opdracht.Actor, Bronnen.Import) { Bestand = opdracht.Bestand });
        await verwerker.VerwerkAsync(opdracht, bewaarDelen, ct).ConfigureAwait(false);
        log.LogInformation("Import {Import} of {Bestand} was worked off.", opdracht.Id, opdracht.Bestand);
    }

    private async Task RondAfAsync(Leveringsstand levering, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Store(levering with { Status = Leveringsstand.Verwerkt });
        if (inrichting.MeldtSleutels)
        {
            var opdrachten = (await session.QueryAsync<Importopdracht>("where data ->> 'levering' = ?", ct, levering.Naam).ConfigureAwait(false)).Where(o => o.Verwerkt).ToList();
            await MeldSleutelsAsync(session, levering, opdrachten, ct).ConfigureAwait(false);
            foreach (var opdracht in opdrachten) Importverwerker.Verwijder(session, opdracht);
        }

        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    private async Task MeldSleutelsAsync(IDocumentSession session, Leveringsstand levering, List<Importopdracht> opdrachten, CancellationToken ct)
    {
        var herkomst = new Herkomst(levering.Id, levering.Id, levering.Actor ?? Rollen.Systeem, Bronnen.Import);
        Metadata.Zet(session, herkomst);
        var feiten = new List<Feit>();
        foreach (var bestand in inrichting.Bestanden)
        {
            var sleutels = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var opdracht in opdrachten.Where(o => o.Bestand == bestand.Naam))
                sleutels.UnionWith(await verwerker.SleutelsAsync(opdracht, ct).ConfigureAwait(false));

            var delen = sleutels.Chunk(LeveringsleutelsVastgesteld.MaxSleutels).DefaultIfEmpty([]).ToList();
            feiten.AddRange(delen.Select((deel, i) => new LeveringsleutelsVastgesteld(levering.Naam, bestand.Naam, i + 1, delen.Count, deel).Volgens("OVK-2")));
        }

        session.Events.StartStream(levering.Id, feiten.Select(feit => Metadata.Maak(session, feit, "levering", herkomst)).ToList());
    }

    private async Task<IReadOnlyList<Leveringsstand>> LeveringenAsync(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.QueryAsync<Leveringsstand>("where data ->> 'status' <> ? order by data ->> 'naam'", ct, Leveringsstand.Verwerkt).ConfigureAwait(false);
    }

    /// <summary>In the order in which the files refer to each other; of one kind in the order of receipt.</summary>
    private async Task<IReadOnlyList<Importopdracht>> OpenAsync(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var open = await session.QueryAsync<Importopdracht>("where data ->> 'verwerkt' = 'false'", ct).ConfigureAwait(false);
        return [.. open.Where(o => inrichting.Bestand(o.Bestand) is not null).OrderBy(o => inrichting.Volgorde(o.Bestand)).ThenBy(o => o.OntvangenOp).ThenBy(o => o.Id)];
    }
}
