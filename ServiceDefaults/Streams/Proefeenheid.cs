using Marten;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

/// <summary>One event that would be stored.</summary>
/// <param name="Op">Day on which.</param>
/// <param name="Soort">Kind of stream, in kebab-case.</param>
/// <param name="Feit">The event, its rule and who would be told.</param>
public sealed record Proefstap(DateOnly Op, string Soort, Feit Feit);

/// <summary>
/// A unit of work that stores nothing: what it decides is kept in memory, on top of what another unit reads. The commands, the recomputations and the deadlines that
/// run in it are the real ones.
/// </summary>
/// <param name="bron">Reads the streams as they are.</param>
/// <param name="vandaag">The day on which it begins.</param>
internal sealed class Proefeenheid(IWerkeenheid bron, DateOnly vandaag) : IWerkeenheid
{
    /// <summary>More than this no question brings about; a deadline that set itself again and again would have no end.</summary>
    private const int MaxTermijnen = 5000;

    private readonly Dictionary<(Type, Guid), IProefstroom> _stromen = [];
    private readonly HashSet<Guid> _blijftOpen = [];

    public IQuerySession Lezen => bron.Lezen;

    public Parametertabel Parameters => bron.Parameters;

    /// <summary>The day that it has come to.</summary>
    internal DateOnly Vandaag { get; private set; } = vandaag;

    /// <summary>Everything that would be stored, in order.</summary>
    internal List<Proefstap> Stappen { get; } = [];

    public async Task<T?> LaadAsync<T>(Guid id, long? verwachteVersie = null)
        where T : class, IAggregaat<T> => (await StroomAsync<T>(id).ConfigureAwait(false)).State;

    public async Task<Decision> DecideAsync<T>(Guid id, Func<T?, Decision> decide)
        where T : class, IAggregaat<T> => Neem(await StroomAsync<T>(id).ConfigureAwait(false), decide);

    /// <summary>Documents beside the streams are not written.</summary>
    public void Bewaar<TDoc>(TDoc document)
        where TDoc : notnull
    {
    }

    /// <summary>Documents beside the streams are not written.</summary>
    public void Verwijder<TDoc>(Guid id)
        where TDoc : notnull
    {
    }

    /// <summary>Moves to a day; every deadline on the way is met on its day, in the order of the watcher.</summary>
    internal void Verstrijk(DateOnly totEnMet)
    {
        for (var i = 0; i < MaxTermijnen; i++)
        {
            var volgende = _stromen.Values.SelectMany(s => s.Termijnen().Select(t => (Stroom: s, Termijn: t, Id: OpenTermijn.IdVan(s.Id, t.Soort))))
                .Where(t => t.Termijn.Op <= totEnMet && !_blijftOpen.Contains(t.Id))
                .OrderBy(t => t.Termijn.Op).ThenBy(t => t.Id).FirstOrDefault();
            if (volgende.Stroom is null) break;
            if (volgende.Termijn.Op > Vandaag) Vandaag = volgende.Termijn.Op;
            volgende.Stroom.Verstrijk(this, volgende.Termijn);
            if (volgende.Stroom.Termijnen().Contains(volgende.Termijn)) _blijftOpen.Add(volgende.Id);
        }

        if (totEnMet > Vandaag) Vandaag = totEnMet;
    }

    /// <summary>Looks at the same streams as another did.</summary>
    internal async Task BekijkAsync(Proefeenheid ander)
    {
        foreach (var stroom in ander._stromen.Values) await stroom.LaadInAsync(this).ConfigureAwait(false);
    }

    private async Task<Proefstroom<T>> StroomAsync<T>(Guid id)
        where T : class, IAggregaat<T>
    {
        if (_stromen.TryGetValue((typeof(T), id), out var bekend)) return (Proefstroom<T>)bekend;
        var stroom = new Proefstroom<T>(id, await bron.LaadAsync<T>(id).ConfigureAwait(false));
        _stromen.Add((typeof(T), id), stroom);
        return stroom;
    }

    private Decision Neem<T>(Proefstroom<T> stroom, Func<T?, Decision> decide)
        where T : class, IAggregaat<T>
    {
        var besluit = decide(stroom.State);
        foreach (var feit in besluit.Feiten)
        {
            Stappen.Add(new(Vandaag, Naamgeving.Kebab(typeof(T).Name), feit));
            stroom.State = T.Fold(stroom.State, feit.Event);
        }

        return besluit;
    }

    private interface IProefstroom
    {
        Guid Id { get; }

        /// <summary>Of each kind the nearest.</summary>
        IEnumerable<Termijn> Termijnen();

        void Verstrijk(Proefeenheid proef, Termijn termijn);

        Task LaadInAsync(Proefeenheid ander);
    }

    private sealed class Proefstroom<T>(Guid id, T? state) : IProefstroom
        where T : class, IAggregaat<T>
    {
        public Guid Id { get; } = id;

        internal T? State { get; set; } = state;

        public IEnumerable<Termijn> Termijnen() => Termijnverschil.Tussen(null, State?.OpenTermijnen()).Bewaren;

        public void Verstrijk(Proefeenheid proef, Termijn termijn) => proef.Neem(this, s => T.Verstreken(s!, termijn, proef.Vandaag));

        public Task LaadInAsync(Proefeenheid ander) => ander.StroomAsync<T>(Id);
    }
}
