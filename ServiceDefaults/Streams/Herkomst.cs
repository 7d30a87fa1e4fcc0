using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Why something is stored now: root cause, direct cause, and who. Becomes the metadata of every event.</summary>
/// <remarks>Flows with the call (<see cref="AsyncLocal{T}"/>). The host sets it for a request, a message and a deadline; an import adds its row.</remarks>
/// <param name="CorrelatieId">The root cause, the same in all services.</param>
/// <param name="OorzaakId">What directly caused it: an event, a message or the request.</param>
/// <param name="Actor"><c>rol:subject</c>; <c>systeem</c> for a deadline.</param>
/// <param name="Bron">One of <see cref="Bronnen"/>.</param>
public sealed record Herkomst(Guid CorrelatieId, Guid OorzaakId, string Actor, string Bron)
{
    private static readonly AsyncLocal<Herkomst?> Stroom = new();

    /// <summary>File of an imported row.</summary>
    public string? Bestand { get; init; }

    /// <summary>Line of an imported row, counted from 1 with the header.</summary>
    public int? Rij { get; init; }

    /// <summary>W3C trace context of the cause, for when no activity is running.</summary>
    public string? Traceparent { get; init; }

    /// <summary>When the command, deadline or import began that this follows from, by the system's own clock: to measure how long a cascade takes.</summary>
    public DateTimeOffset Begonnen { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>The origin of what is being done now; outside a request, message or deadline a new root of the system itself.</summary>
    public static Herkomst Huidig => Stroom.Value ?? Nieuw();

    /// <summary>The origin that was set; null outside a request, message or deadline.</summary>
    internal static Herkomst? Gezet => Stroom.Value;

    /// <summary>Sets the origin for everything that is called until the result is disposed.</summary>
    public static IDisposable Zet(Herkomst herkomst)
    {
        var vorige = Stroom.Value;
        Stroom.Value = herkomst;
        return new Terug(vorige);
    }

    private static Herkomst Nieuw()
    {
        var id = Guid.CreateVersion7();
        return new(id, id, Rollen.Systeem, Bronnen.Api);
    }

    private sealed class Terug(Herkomst? vorige) : IDisposable
    {
        public void Dispose() => Stroom.Value = vorige;
    }
}
