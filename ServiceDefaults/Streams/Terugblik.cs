using Marten;
using Microsoft.AspNetCore.Http;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>How a dossier is looked at, in both senses of time (OVK-3).</summary>
/// <param name="Op">Effective: the day whose state is asked; null for today, or for the day of <paramref name="ZoalsBekendOp"/>.</param>
/// <param name="ZoalsBekendOp">Recorded: the moment as known at which it is asked; null for now.</param>
public sealed record Blik(DateOnly? Op, DateTimeOffset? ZoalsBekendOp)
{
    /// <summary>Whether it is the dossier as it is known now, on today: only then it has an ETag to change it by.</summary>
    public bool IsNu => Op is null && ZoalsBekendOp is null;

    /// <summary>The day in Amsterdam whose state is asked.</summary>
    public DateOnly Dag(TimeProvider klok) => Op ?? (ZoalsBekendOp is { } moment ? Kalender.Dag(moment) : klok.Vandaag());

    /// <summary>The state as it is asked; null when it was not known then. Sets the ETag when it is the present one.</summary>
    /// <param name="nu">The state now. Who may see it now decides, also about how it was known then.</param>
    /// <param name="id">The stream.</param>
    public async Task<T?> BekijkAsync<T>(Momentopname<T> nu, Guid id, IQuerySession session, HttpContext http, CancellationToken ct)
        where T : class, IAggregaat<T>
    {
        if (IsNu) http.ZetETag(nu.Versie);
        return ZoalsBekendOp is { } moment ? await session.ZoalsBekendAsync<T>(id, moment, ct).ConfigureAwait(false) : nu.State;
    }
}

/// <summary>Reads streams as they were recorded at a moment.</summary>
public static class Terugblik
{
    /// <summary>The state that the events of before a moment, or at it, lead to; null when there were none.</summary>
    public static async Task<T?> ZoalsBekendAsync<T>(this IQuerySession session, Guid id, DateTimeOffset moment, CancellationToken ct)
        where T : class, IAggregaat<T>
    {
        var events = await session.Events.FetchStreamAsync(id, timestamp: moment, token: ct).ConfigureAwait(false);
        return events.Aggregate((T?)null, (state, e) => T.Fold(state, e.Data));
    }
}
