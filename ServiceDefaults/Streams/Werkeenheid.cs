using Marten;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

internal sealed class Werkeenheid : IWerkeenheid, IAsyncDisposable
{
    /// <summary>Streams that are fetched in one round trip.</summary>
    private const int PerKeer = 1000;

    private readonly Dictionary<(Type, Guid), IStroom> _stromen = [];
    private readonly IDocumentSession _session;
    private readonly Herkomst _herkomst;
    private readonly CancellationToken _ct;
    private bool _gewijzigd;

    internal Werkeenheid(IDocumentStore store, Parametertabel parameters, Herkomst herkomst, CancellationToken ct)
    {
        _session = store.LightweightSession();
        _herkomst = herkomst;
        _ct = ct;
        Parameters = parameters;
        Metadata.Zet(_session, herkomst);
    }

    public IQuerySession Lezen => _session;

    public Parametertabel Parameters { get; }

    public async Task<T?> LaadAsync<T>(Guid id, long? verwachteVersie = null)
        where T : class, IAggregaat<T>
    {
        var stroom = await StroomAsync<T>(id).ConfigureAwait(false);
        if (verwachteVersie is { } verwacht && stroom.Versie != 0 && stroom.Versie != verwacht)
        {
            // What was loaded may be a cached state that is behind: the store itself says which version is the current one.
            var huidig = (await _session.Events.FetchStreamStateAsync(id, _ct).ConfigureAwait(false))?.Version ?? 0;
            if (huidig != verwacht) throw new StreamVerouderd(huidig);
        }

        return stroom.State;
    }

    public async Task LaadAsync<T>(IEnumerable<Guid> ids)
        where T : class, IAggregaat<T>
    {
        foreach (var deel in ids.Where(id => !_stromen.ContainsKey((typeof(T), id))).Distinct().Chunk(PerKeer))
        {
            var vraag = _session.CreateBatchQuery();
            var gevraagd = deel.Select(id => (Id: id, Stream: vraag.Events.FetchForWriting<T>(id))).ToList();
            await vraag.Execute(_ct).ConfigureAwait(false);
            foreach (var (id, stream) in gevraagd) _stromen.Add((typeof(T), id), new Stroom<T>(await stream.ConfigureAwait(false), _session));
        }
    }

    public async Task<Decision> DecideAsync<T>(Guid id, Func<T?, Decision> decide)
        where T : class, IAggregaat<T> =>
        Decide(await StroomAsync<T>(id).ConfigureAwait(false), decide);

    public void Bewaar<TDoc>(TDoc document)
        where TDoc : notnull
    {
        _session.Store(document);
        _gewijzigd = true;
    }

    public void Verwijder<TDoc>(Guid id)
        where TDoc : notnull
    {
        _session.Delete<TDoc>(id);
        _gewijzigd = true;
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    internal async Task<Stroom<T>> StroomAsync<T>(Guid id)
        where T : class, IAggregaat<T>
    {
        if (_stromen.TryGetValue((typeof(T), id), out var stroom)) return (Stroom<T>)stroom;
        var nieuw = new Stroom<T>(await _session.Events.FetchForWriting<T>(id, _ct).ConfigureAwait(false), _session);
        _stromen.Add((typeof(T), id), nieuw);
        return nieuw;
    }

    /// <summary>With the origin that is set now: work of several origins may share a unit.</summary>
    internal Decision Decide<T>(Stroom<T> stroom, Func<T?, Decision> decide)
        where T : class, IAggregaat<T> => stroom.Decide(decide, Herkomst.Gezet ?? _herkomst);

    internal void Verwerkt(VerwerktBericht bericht)
    {
        _session.Insert(bericht);
        _gewijzigd = true;
    }

    /// <summary>Saves everything, or nothing.</summary>
    /// <returns>The earliest deadline that was set or moved.</returns>
    internal async Task<DateOnly?> BewaarAllesAsync()
    {
        if (_stromen.Count == 0 && !_gewijzigd) return null;
        DateOnly? eerste = null;
        foreach (var stroom in _stromen.Values)
        {
            if (stroom.BewaarTermijnen(_session) is { } op && (eerste is null || op < eerste)) eerste = op;
        }

        await _session.SaveChangesAsync(_ct).ConfigureAwait(false);
        return eerste;
    }
}
