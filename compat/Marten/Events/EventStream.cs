using JasperFx.Events;
using Marten.Events.Projections;
using Marten.Sessions;

namespace Marten.Events;

/// <summary>A stream opened for writing in a session.</summary>
internal sealed class EventStream<T> : IEventStream<T> where T : class
{
    private readonly DocumentSession _session;
    private readonly StreamAction _action;

    internal EventStream(DocumentSession session, SingleStreamPlan plan, StreamAction action, long version, object? aggregate, CancellationToken cancellation)
    {
        _session = session;
        _action = action;
        Aggregate = (T?)aggregate;
        StartingVersion = version;
        Cancellation = cancellation;
        if (plan.IsInline) (action.KnownSnapshots ??= [])[plan] = aggregate;
    }

    public T? Aggregate { get; }

    public long? StartingVersion { get; private set; }

    public long? CurrentVersion => StartingVersion + _action.Events.Count;

    public CancellationToken Cancellation { get; }

    public Guid Id => _action.Id;

    public string? Key => _action.Key;

    public IReadOnlyList<IEvent> Events => _action.Events;

    public bool AlwaysEnforceConsistency
    {
        get => _action.AlwaysEnforceConsistency;
        set => _action.AlwaysEnforceConsistency = value;
    }

    public void AppendOne(object @event)
    {
        _action.AddEvent(_session.BuildEvent(@event));
        _session.Track(_action);
    }

    public void AppendMany(params object[] events) => AppendMany((IEnumerable<object>)events);

    public void AppendMany(IEnumerable<object> events)
    {
        foreach (var e in events) AppendOne(e);
    }

    public void TryFastForwardVersion()
    {
        if (_action.Version <= StartingVersion) return;
        StartingVersion = _action.Version;
        _action.FastForward();
    }
}
