namespace JasperFx.Events.Projections
{
    /// <summary>When a projection runs.</summary>
    public enum ProjectionLifecycle
    {
        /// <summary>In the transaction of the append.</summary>
        Inline,

        /// <summary>Afterwards, by the daemon.</summary>
        Async,

        /// <summary>At each read, nothing stored.</summary>
        Live,
    }

    /// <summary>When a self-aggregating snapshot is made.</summary>
    public enum SnapshotLifecycle
    {
        Inline,
        Async,
    }

    /// <summary>Name of one shard of a projection or subscription; progress is kept under <see cref="Identity"/>.</summary>
    public class ShardName(string name, string shardKey, uint version)
    {
        public const string All = "All";

        public ShardName(string name) : this(name, All, 1)
        {
        }

        public string Name { get; } = name;

        public string ShardKey { get; } = shardKey;

        public uint Version { get; } = version;

        /// <summary><c>Name:All</c>, from version 2 on <c>Name:V2:All</c>.</summary>
        public string Identity { get; } = version > 1 ? $"{name}:V{version}:{shardKey}" : $"{name}:{shardKey}";

        public override string ToString() => Identity;

        public override bool Equals(object? obj) => obj is ShardName other && other.Identity == Identity;

        public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>A projection that cannot work as it was registered.</summary>
    public class InvalidProjectionException(string message) : Exception(message);
}

namespace JasperFx.Events.Daemon
{
    /// <summary>Who runs the asynchronous projections and subscriptions.</summary>
    public enum DaemonMode
    {
        Disabled,

        /// <summary>This process, with no thought of others.</summary>
        Solo,

        /// <summary>One leader among all processes on the database.</summary>
        HotCold,

        /// <summary>Not supported by the stand-in.</summary>
        ExternallyManaged,
    }

    /// <summary>Why a shard is handed events.</summary>
    public enum ShardExecutionMode
    {
        Continuous,
        Rebuild,
        CatchUp,
    }

    /// <summary>What is to be done with an aggregate.</summary>
    public enum ActionType
    {
        Store,
        Delete,
        UnDeleteAndStore,
        Nothing,
        HardDelete,
        StoreThenSoftDelete,
    }

    /// <summary>What the daemon passes over instead of stopping at.</summary>
    public class ErrorHandlingOptions
    {
        /// <summary>Events on which projection code throws; they become dead letters.</summary>
        public bool SkipApplyErrors { get; set; }

        /// <summary>Events of a type that this program does not know.</summary>
        public bool SkipUnknownEvents { get; set; }

        /// <summary>Events whose JSON does not fit their type.</summary>
        public bool SkipSerializationErrors { get; set; }
    }

    /// <summary>Projection code threw on one event.</summary>
    public class ApplyEventException(IEvent @event, Exception innerException)
        : Exception($"Failure to apply event #{@event.Sequence} Id({@event.Id})", innerException)
    {
        public IEvent Event { get; } = @event;
    }

    /// <summary>An event that a projection or subscription has given up on.</summary>
    public class DeadLetterEvent
    {
        public Guid Id { get; set; }

        public string ProjectionName { get; set; } = "";

        public string ShardName { get; set; } = "";

        public DateTimeOffset Timestamp { get; set; }

        public string ExceptionMessage { get; set; } = "";

        public string ExceptionType { get; set; } = "";

        public long EventSequence { get; set; }

        public string? TenantId { get; set; }
    }

    /// <summary>Progress was moved by another process: this one is no longer the leader.</summary>
    public class ProgressionProgressOutOfOrderException(Projections.ShardName shardName)
        : Exception($"Progression '{shardName}' is out of order. This may happen when multiple processes try to process the projection");
}
