namespace StageSystem.ServiceDefaults;

/// <summary>System time plus an offset, for tests and demonstrations; outside Development the offset is always zero.</summary>
/// <remarks>Never goes back unless it is moved, also when the system's time does. Timers and time stamps for measuring are the system's own.</remarks>
public sealed class VerschuifbareKlok(TimeProvider systeem) : TimeProvider
{
    private readonly Lock _slot = new();
    private TimeSpan _verschuiving;
    private DateTimeOffset _laatst = DateTimeOffset.MinValue;

    /// <summary>A clock on the system's time.</summary>
    public VerschuifbareKlok()
        : this(System)
    {
    }

    /// <summary>How far this clock is ahead of the system's; negative when it is behind.</summary>
    public TimeSpan Verschuiving
    {
        get
        {
            lock (_slot) return _verschuiving;
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_slot)
        {
            var nu = systeem.GetUtcNow() + _verschuiving;
            return _laatst = nu > _laatst ? nu : _laatst;
        }
    }

    /// <summary>Sets the clock; it goes on from there.</summary>
    /// <returns>The new offset to system time.</returns>
    public TimeSpan Verzet(DateTimeOffset nu)
    {
        lock (_slot) return Zet(nu - systeem.GetUtcNow());
    }

    /// <summary>Sets the offset to system time.</summary>
    public void Verschuif(TimeSpan verschuiving)
    {
        lock (_slot)
        {
            if (verschuiving != _verschuiving) Zet(verschuiving);
        }
    }

    private TimeSpan Zet(TimeSpan verschuiving)
    {
        _laatst = DateTimeOffset.MinValue;
        return _verschuiving = verschuiving;
    }
}
