using System.Globalization;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Keeps the clock of a demonstration: where it begins, who moved it, and that all replicas agree.</summary>
internal sealed class Klokbeheer(VerschuifbareKlok klok, IDocumentStore store, Termijnwekker wekker, IConfiguration configuratie, IHostEnvironment omgeving)
    : IHostedService
{
    /// <summary>Setting: the moment at which a demonstration begins, such as <c>2026-11-02T08:00</c>; Amsterdam time unless it has an offset.</summary>
    internal const string BeginInstelling = "Klok:Begin";

    /// <exception cref="InvalidOperationException">The clock is set outside Development, or the setting is no moment.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var begin = configuratie[BeginInstelling];
        if (!omgeving.IsDevelopment())
        {
            if (!string.IsNullOrEmpty(begin)) throw new InvalidOperationException($"{BeginInstelling} is for Development only.");
            return;
        }

        if (await LeesAsync(cancellationToken).ConfigureAwait(false) || string.IsNullOrEmpty(begin)) return;
        await VerzetAsync(Moment(begin), cancellationToken).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Moves the clock of this service, and keeps it so.</summary>
    internal async Task VerzetAsync(DateTimeOffset nu, CancellationToken ct)
    {
        var stand = new Klokstand(Klokstand.Enige, klok.Verzet(nu));
        await using var session = store.LightweightSession();
        session.Store(stand);
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
        wekker.Wek();
    }

    /// <summary>Takes over what another replica set.</summary>
    /// <returns>Whether the clock was ever set.</returns>
    internal async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (!omgeving.IsDevelopment()) return false;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Klokstand>(Klokstand.Enige, ct).ConfigureAwait(false) is not { } stand) return false;
        klok.Verschuif(stand.Verschuiving);
        return true;
    }

    private static DateTimeOffset Moment(string tekst)
    {
        if (!DateTime.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment))
            throw new InvalidOperationException($"{BeginInstelling} is no moment: {tekst}.");
        return moment.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(moment)
            : Kalender.Begin(DateOnly.FromDateTime(moment)) + moment.TimeOfDay;
    }
}
