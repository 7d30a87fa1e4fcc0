namespace JasperFx.Events.Projections;

/// <summary>How the daemon feeds one projection or subscription.</summary>
public class AsyncOptions
{
    private readonly List<Type> _storageTypes = [];

    /// <summary>Most events in one page.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Accepted for source compatibility; the stand-in reads no further ahead than a page.</summary>
    public int MaximumHopperSize { get; set; } = 5000;

    /// <summary>Documents of an aggregation kept in memory between pages; 0 is none.</summary>
    public int CacheLimitPerTenant { get; set; }

    /// <summary>In an event projection a document stored earlier in the page is what a later load sees.</summary>
    public bool EnableDocumentTrackingByIdentity { get; set; }

    /// <summary>Empty the projection's documents at the start of a rebuild.</summary>
    public bool TeardownDataOnRebuild { get; set; } = true;

    internal long? Floor { get; private set; }

    internal bool FromPresent { get; private set; }

    internal DateTimeOffset? FromTime { get; private set; }

    internal IReadOnlyList<Type> StorageTypes => _storageTypes;

    /// <summary>A first start begins after the events that are there already.</summary>
    public AsyncOptions SubscribeFromPresent(string? databaseIdentifier = null)
    {
        FromPresent = true;
        return this;
    }

    /// <summary>A first start begins after <paramref name="sequenceFloor"/>.</summary>
    public AsyncOptions SubscribeFromSequence(long sequenceFloor, string? databaseIdentifier = null)
    {
        Floor = sequenceFloor;
        return this;
    }

    /// <summary>A first start begins at the first event recorded at or after that moment.</summary>
    public AsyncOptions SubscribeFromTime(DateTimeOffset eventTimestampFloor, string? databaseIdentifier = null)
    {
        FromTime = eventTimestampFloor;
        return this;
    }

    /// <summary>At a rebuild these documents go too.</summary>
    public void DeleteViewTypeOnTeardown<T>() => _storageTypes.Add(typeof(T));
}
