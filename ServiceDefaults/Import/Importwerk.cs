using System.Globalization;
using JasperFx.Events;
using Marten;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

/// <summary>One run of rows: loads in bulk, decides in memory, stores in one round trip.</summary>
internal sealed class Importwerk : IImportwerk, IAsyncDisposable
{
    private readonly Dictionary<(Type, Guid), IStroom> _stromen = [];
    private readonly Dictionary<Guid, Importrij> _eerder = [];
    private readonly Dictionary<(Type, Guid), object> _documenten = [];
    private readonly IDocumentSession _session;
    private readonly Importopdracht _opdracht;
    private readonly Bekendheid _bekend;
    private readonly Importbestand _bestand;
    private readonly Herkomst _herkomst;
    private readonly CancellationToken _ct;
    private Rijlezer? _rij;

    internal Importwerk(
        IDocumentStore store, Parametertabel parameters, Importopdracht opdracht, Importbestand bestand, Bekendheid bekend, DateOnly vandaag, CancellationToken ct)
    {
        _session = store.LightweightSession();
        _opdracht = opdracht;
        _bestand = bestand;
        _bekend = bekend;
        _ct = ct;
        _herkomst = new Herkomst(opdracht.CorrelatieId, opdracht.Id, opdracht.Actor, Bronnen.Import) { Bestand = opdracht.Bestand };
        Vandaag = vandaag;
        Parameters = parameters;
        Metadata.Zet(_session, _herkomst);
    }

    public IQuerySession Lezen => _session;

    public Parametertabel Parameters { get; }

    public DateOnly Vandaag { get; }

    public string Actor => _opdracht.Actor;

    internal int Nieuw { get; private set; }

    internal int Ongewijzigd { get; private set; }

    /// <summary>What the run waits for; empty when it can be stored.</summary>
    internal HashSet<(string Bestand, string Sleutel)> Wacht { get; } = [];

    internal bool MoetWachten => Wacht.Count > 0;

    public bool MagInstituut(string instituut) =>
        _opdracht.Instituten.Contains(Toegangsclaims.AlleInstituten) || _opdracht.Instituten.Contains(instituut, StringComparer.OrdinalIgnoreCase);

    public bool IsGeleverd(string bestand, string sleutel) => _bekend.Bevat(bestand, sleutel);

    public void WachtOp(string bestand, string sleutel) => Wacht.Add((bestand, sleutel));

    public async Task LaadAsync<T>(IEnumerable<Guid> ids)
        where T : class, IAggregaat<T>
    {
        Guid[] nieuw = [.. ids.Where(id => !_stromen.ContainsKey((typeof(T), id))).Distinct()];
        if (nieuw.Length == 0) return;

        // Versions first: a change in between makes the version older than the state, and the save is refused; never newer.
        var versies = (await _session.QueryAsync<string>("select id::text || ' ' || version from mt_streams where id = any(?)", _ct, nieuw).ConfigureAwait(false))
            .Select(regel => regel.Split(' '))
            .ToDictionary(deel => Guid.Parse(deel[0]), deel => long.Parse(deel[1], CultureInfo.InvariantCulture));
        var standen = (await _session.LoadManyAsync<T>(_ct, nieuw.Where(versies.ContainsKey)).ConfigureAwait(false)).ToDictionary(s => s.Id);
        foreach (var id in nieuw) _stromen.Add((typeof(T), id), new Importstroom<T>(id, versies.GetValueOrDefault(id), standen.GetValueOrDefault(id)));
    }

    public T? Stand<T>(Guid id)
        where T : class, IAggregaat<T> => Stroom<T>(id).State;

    public async Task<T?> LaadAsync<T>(Guid id, long? verwachteVersie = null)
        where T : class, IAggregaat<T>
    {
        await LaadAsync<T>([id]).ConfigureAwait(false);
        var stroom = Stroom<T>(id);
        return verwachteVersie is null || stroom.Versie is 0 || stroom.Versie == verwachteVersie ? stroom.State : throw new StreamVerouderd(stroom.Versie);
    }

    public async Task<Decision> DecideAsync<T>(Guid id, Func<T?, Decision> decide)
        where T : class, IAggregaat<T>
    {
        await LaadAsync<T>([id]).ConfigureAwait(false);
        return Stroom<T>(id).Decide(decide, _session, _herkomst with { Rij = _rij?.Rij });
    }

    public void Bewaar<TDoc>(TDoc document)
        where TDoc : notnull => _session.Store(document);

    public void Verwijder<TDoc>(Guid id)
        where TDoc : notnull => _session.Delete<TDoc>(id);

    public async Task LaadDocumentenAsync<TDoc>(IEnumerable<Guid> ids, Func<TDoc, Guid> id)
        where TDoc : class
    {
        var nieuw = ids.Where(i => !_documenten.ContainsKey((typeof(TDoc), i))).Distinct().ToArray();
        if (nieuw.Length == 0) return;
        foreach (var document in await _session.LoadManyAsync<TDoc>(_ct, nieuw).ConfigureAwait(false)) _documenten[(typeof(TDoc), id(document))] = document;
    }

    public TDoc? Document<TDoc>(Guid id)
        where TDoc : class => (TDoc?)_documenten.GetValueOrDefault((typeof(TDoc), id));

    public void Bewaar<TDoc>(Guid id, TDoc document)
        where TDoc : class
    {
        _documenten[(typeof(TDoc), id)] = document;
        _session.Store(document);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    /// <summary>The row that is judged now.</summary>
    internal void Begin(Rijlezer rij) => _rij = rij;

    internal Guid SleutelVan(Rijlezer rij) => Importrij.IdVan(_bestand.Naam, _bestand.Sleutel.Select(kolom => rij.Inhoud.GetValueOrDefault(kolom) ?? ""));

    internal async Task LaadRijenAsync(IEnumerable<Guid> ids)
    {
        foreach (var rij in await _session.LoadManyAsync<Importrij>(_ct, ids.Distinct()).ConfigureAwait(false)) _eerder[rij.Id] = rij;
    }

    /// <summary>The row with this key that was taken over before, in this run or earlier.</summary>
    internal Importrij? Eerder(Guid sleutel) => _eerder.GetValueOrDefault(sleutel);

    /// <summary>A key that was taken over before: the same again, or a conflict.</summary>
    internal void Vergelijk(Rijlezer rij, Importrij eerder)
    {
        var anders = Rijafdruk.Verschillen(eerder, _bestand.Kolommen, rij.Inhoud);
        if (anders.Count == 0)
        {
            Ongewijzigd++;
            return;
        }

        foreach (var kolom in anders)
            rij.Fout(kolom, "Deze sleutel is al bekend met een andere inhoud in deze kolom. De eerste inhoud blijft staan.", "OVK-14");
    }

    internal void Overgenomen(Rijlezer rij, Guid sleutel, bool nieuw)
    {
        if (nieuw) Nieuw++;
        else Ongewijzigd++;
        var afdruk = Rijafdruk.Maak(sleutel, _bestand.Kolommen, rij.Inhoud);
        _eerder.Add(sleutel, afdruk);
        _session.Insert(afdruk);
    }

    /// <summary>Stores everything of the run with its outcome, or nothing.</summary>
    /// <returns>The earliest deadline that was set.</returns>
    internal async Task<DateOnly?> BewaarAsync(Importblok blok)
    {
        DateOnly? eerste = null;
        foreach (var stroom in _stromen.Values)
        {
            if (stroom.Bewaar(_session, _herkomst) is { } op && (eerste is null || op < eerste)) eerste = op;
        }

        _session.Insert(blok);
        await _session.SaveChangesAsync(_ct).ConfigureAwait(false);
        return eerste;
    }

    private Importstroom<T> Stroom<T>(Guid id)
        where T : class, IAggregaat<T> =>
        _stromen.TryGetValue((typeof(T), id), out var stroom)
            ? (Importstroom<T>)stroom
            : throw new InvalidOperationException($"Load the {typeof(T).Name} streams of a run before judging its rows.");

    private interface IStroom
    {
        DateOnly? Bewaar(IDocumentSession session, Herkomst herkomst);
    }

    private sealed class Importstroom<T> : IStroom
        where T : class, IAggregaat<T>
    {
        private static readonly string Naam = Naamgeving.Kebab(typeof(T).Name);

        private readonly List<IEvent> _nieuw = [];
        private readonly Guid _id;
        private readonly long _versie;
        private readonly T? _begin;

        internal Importstroom(Guid id, long versie, T? begin)
        {
            _id = id;
            _versie = versie;
            _begin = State = begin;
        }

        internal T? State { get; private set; }

        internal long Versie => _versie + _nieuw.Count;

        internal Decision Decide(Func<T?, Decision> decide, IDocumentSession session, Herkomst herkomst)
        {
            var decision = decide(State);
            foreach (var feit in decision.Feiten)
            {
                var e = Metadata.Maak(session, feit, Naam, herkomst);
                if (e.Id == Guid.Empty) e.Id = Guid.CreateVersion7();
                _nieuw.Add(e);
                State = T.Fold(State, feit.Event);
            }

            return decision;
        }

        public DateOnly? Bewaar(IDocumentSession session, Herkomst herkomst)
        {
            if (_nieuw.Count == 0) return null;
            if (_versie == 0) session.Events.StartStream<T>(_id, _nieuw);
            else session.Events.Append(_id, Versie, _nieuw);

            var (bewaren, verwijderen) = Termijnverschil.Tussen(_begin?.OpenTermijnen(), State?.OpenTermijnen());
            foreach (var termijn in bewaren)
            {
                session.Store(new OpenTermijn(
                    OpenTermijn.IdVan(_id, termijn.Soort), _id, Naam, termijn.Soort, termijn.Op, termijn.Regel, herkomst.CorrelatieId, _nieuw[^1].Id));
            }

            foreach (var soort in verwijderen) session.Delete<OpenTermijn>(OpenTermijn.IdVan(_id, soort));
            return bewaren.Count > 0 ? bewaren.Min(t => t.Op) : null;
        }
    }
}
