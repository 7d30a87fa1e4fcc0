using Marten;
using Microsoft.Extensions.Logging;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

/// <summary>Works one file off, run by run; goes on where an earlier attempt was cut off.</summary>
internal sealed class Importverwerker(
    IDocumentStore store, Parametertabel parameters, Importinrichting inrichting, TimeProvider klok, Termijnwekker termijnwekker, ILogger<Importverwerker> log)
{
    /// <summary>Rows of one transaction.</summary>
    internal const int Bloklengte = 1000;

    private const int MaxPogingen = 20;

    private static readonly TimeSpan Wachttijd = TimeSpan.FromMilliseconds(200);

    /// <param name="bewaarDelen">Keep the file: the keys of its delivery have yet to be told (<see cref="SleutelsAsync"/>).</param>
    internal async Task VerwerkAsync(Importopdracht opdracht, bool bewaarDelen, CancellationToken ct)
    {
        var bestand = inrichting.Bestand(opdracht.Bestand) ?? throw new InvalidOperationException($"'{opdracht.Bestand}' is not a file of this service.");
        var gedaan = await GedaanAsync(opdracht.Id, ct).ConfigureAwait(false);
        var bekend = await BekendheidAsync(ct).ConfigureAwait(false);

        await using var bron = new Deelstroom(store, opdracht);
        Dictionary<string, int>? kolommen = null;
        var blok = new List<Csvrij>(Bloklengte);
        var nummer = 1;
        await foreach (var rij in Csvlezer.LeesAsync(bron, ct).ConfigureAwait(false))
        {
            if (kolommen is null)
            {
                kolommen = Kolommen(rij.Velden);
                continue;
            }

            blok.Add(rij);
            if (blok.Count < Bloklengte) continue;
            if (nummer > gedaan) bekend = await BlokAsync(opdracht, bestand, kolommen, blok, nummer, bekend, ct).ConfigureAwait(false);
            nummer++;
            blok.Clear();
        }

        if (blok.Count > 0 && nummer > gedaan) await BlokAsync(opdracht, bestand, kolommen!, blok, nummer, bekend, ct).ConfigureAwait(false);
        await RondAfAsync(opdracht, bewaarDelen, ct).ConfigureAwait(false);
    }

    /// <summary>The keys of the rows of a file that were taken over, or that said what was known.</summary>
    internal async Task<IReadOnlyCollection<string>> SleutelsAsync(Importopdracht opdracht, CancellationToken ct)
    {
        var bestand = inrichting.Bestand(opdracht.Bestand)!;
        var sleutels = new SortedSet<string>(StringComparer.Ordinal);
        Dictionary<string, int>? kolommen = null;
        var lezers = new List<Rijlezer>(Bloklengte);
        await using var bron = new Deelstroom(store, opdracht);
        await foreach (var rij in Csvlezer.LeesAsync(bron, ct).ConfigureAwait(false))
        {
            if (kolommen is null) kolommen = Kolommen(rij.Velden);
            else if (rij.Fout is null && rij.Velden.Length == kolommen.Count) lezers.Add(new(rij.Rij, kolommen, rij.Velden, bestand.Sleutel[0]));
            if (lezers.Count == Bloklengte) await NeemAsync().ConfigureAwait(false);
        }

        await NeemAsync().ConfigureAwait(false);
        return sleutels;

        async Task NeemAsync()
        {
            await using var session = store.QuerySession();
            var perId = lezers.Select(bestand.SleutelInhoud).ToLookup(s => Importrij.IdVan(bestand.Naam, s), s => s[0]);
            foreach (var rij in await session.LoadManyAsync<Importrij>(ct, perId.Select(g => g.Key)).ConfigureAwait(false)) sleutels.UnionWith(perId[rij.Id]);
            lezers.Clear();
        }
    }

    private async Task<Bekendheid> BlokAsync(
        Importopdracht opdracht, Importbestand bestand, Dictionary<string, int> kolommen, List<Csvrij> rijen, int nummer, Bekendheid bekend, CancellationToken ct)
    {
        for (var poging = 1; ; poging++)
        {
            await using var werk = new Importwerk(store, parameters, opdracht, bestand, bekend, klok.Vandaag(), ct);
            var lezers = rijen.Select(rij => Lezer(rij, kolommen, bestand)).ToList();
            await bestand.BeoordeelAsync(werk, lezers).ConfigureAwait(false);
            if (werk.MoetWachten)
            {
                if (poging == 1) log.LogInformation("Import {Import} waits for news of {Aantal} rows of other files, such as {Wacht}.", opdracht.Id, werk.Wacht.Count, werk.Wacht.First());
                await Task.Delay(Wachttijd, TimeProvider.System, ct).ConfigureAwait(false);
                bekend = await BekendheidAsync(ct).ConfigureAwait(false);
                continue;
            }

            var fouten = lezers.SelectMany(l => l.Fouten).ToList();
            var geweigerd = lezers.Count(l => l.HeeftFouten);
            try
            {
                var eerste = await werk.BewaarAsync(new(
                    Importblok.IdVan(opdracht.Id, nummer), opdracht.Id, nummer, rijen.Count, werk.Nieuw, werk.Ongewijzigd, geweigerd, fouten)).ConfigureAwait(false);
                if (eerste <= klok.Vandaag()) termijnwekker.Wek();
                return bekend;
            }
            catch (Exception e) when (poging < MaxPogingen && (Botsing.Is(e) || e is JasperFx.DocumentAlreadyExistsException))
            {
                if (await GedaanAsync(opdracht.Id, ct).ConfigureAwait(false) >= nummer) return bekend;
                log.LogDebug(e, "A run of import {Import} lost a race (attempt {Poging}); judging it again.", opdracht.Id, poging);
            }
        }
    }

    private async Task RondAfAsync(Importopdracht opdracht, bool bewaarDelen, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Store(opdracht with { Verwerkt = true });
        if (!bewaarDelen) Verwijder(session, opdracht);
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    internal static void Verwijder(IDocumentSession session, Importopdracht opdracht)
    {
        for (var nummer = 1; nummer <= opdracht.Delen; nummer++) session.Delete<Importdeel>(Importdeel.IdVan(opdracht.Id, nummer));
    }

    private async Task<Bekendheid> BekendheidAsync(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await Bekendheid.LeesAsync(session, inrichting.VerwijstNaar, ct).ConfigureAwait(false);
    }

    private async Task<int> GedaanAsync(Guid importId, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.QueryAsync<int>(
            "select coalesce(max((data ->> 'nummer')::int), 0) from mt_doc_importblok where import_id = ?", ct, importId).ConfigureAwait(false))[0];
    }

    private static Rijlezer Lezer(Csvrij rij, Dictionary<string, int> kolommen, Importbestand bestand)
    {
        var lezer = new Rijlezer(rij.Rij, kolommen, rij.Velden, bestand.Sleutel[0]);
        if (rij.Fout is not null) lezer.Fout(null, rij.Fout);
        else if (rij.Velden.Length != kolommen.Count)
            lezer.Fout(null, $"Deze regel heeft {rij.Velden.Length} kolommen; het moeten er {kolommen.Count} zijn. Zet tekst met een puntkomma tussen aanhalingstekens.");
        return lezer;
    }

    private static Dictionary<string, int> Kolommen(string[] kop) =>
        kop.Select((naam, index) => (Naam: Bestandscontrole.Naam(naam), index)).ToDictionary(k => k.Naam, k => k.index, StringComparer.OrdinalIgnoreCase);
}
