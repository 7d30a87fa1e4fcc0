using JasperFx.Events;
using Marten;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>One stream within a unit of work.</summary>
internal interface IStroom
{
    /// <summary>Queues the deadlines that came, moved or went; gives the earliest day that was queued.</summary>
    DateOnly? BewaarTermijnen(IDocumentSession session);
}

/// <summary>One stream within a unit of work: its state as this unit has made it, and the events to store.</summary>
internal sealed class Stroom<T> : IStroom
    where T : class, IAggregaat<T>
{
    private static readonly string Naam = Naamgeving.Kebab(typeof(T).Name);

    private readonly IEventStream<T> _stream;
    private readonly IDocumentSession _session;
    private readonly T? _begin;
    private Herkomst? _herkomst;
    private Guid _laatste;
    private int _nieuw;

    internal Stroom(IEventStream<T> stream, IDocumentSession session)
    {
        _stream = stream;
        _session = session;
        _begin = State = stream.Aggregate;
        // A decision that appends nothing is a decision on this state too: the save checks that it still is the state.
        stream.AlwaysEnforceConsistency = true;
    }

    internal T? State { get; private set; }

    /// <summary>Version of the stream once this unit is saved; 0 when it does not exist.</summary>
    internal long Versie => (_stream.StartingVersion ?? 0) + _nieuw;

    internal Decision Decide(Func<T?, Decision> decide, Herkomst herkomst)
    {
        var decision = decide(State);
        _herkomst = herkomst;
        foreach (var feit in decision.Feiten)
        {
            var e = Metadata.Maak(_session, feit, Naam, herkomst);
            if (e.Id == Guid.Empty) e.Id = Guid.CreateVersion7();
            _stream.AppendOne(e);
            _laatste = e.Id;
            _nieuw++;
            State = T.Fold(State, feit.Event);
        }

        return decision;
    }

    public DateOnly? BewaarTermijnen(IDocumentSession session)
    {
        if (_nieuw == 0 || _herkomst is not { } herkomst) return null;
        var (bewaren, verwijderen) = Termijnverschil.Tussen(_begin?.OpenTermijnen(), State?.OpenTermijnen());
        foreach (var termijn in bewaren)
        {
            session.Store(new OpenTermijn(
                OpenTermijn.IdVan(_stream.Id, termijn.Soort), _stream.Id, Naam, termijn.Soort, termijn.Op, termijn.Regel, herkomst.CorrelatieId, _laatste));
        }

        foreach (var soort in verwijderen) session.Delete<OpenTermijn>(OpenTermijn.IdVan(_stream.Id, soort));
        return bewaren.Count > 0 ? bewaren.Min(t => t.Op) : null;
    }
}
