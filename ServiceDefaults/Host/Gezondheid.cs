using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using RabbitMQ.Client.Exceptions;

namespace StageSystem.ServiceDefaults;

/// <summary>Health of a service: its database, the daemon that follows the events, the broker and (from the bus itself) the consumers.</summary>
internal static class Gezondheid
{
    internal static void AddGezondheid(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Databasecontrole>("database").AddCheck<Daemoncontrole>("daemon", HealthStatus.Degraded)
            .AddCheck<Brokercontrole>("broker", HealthStatus.Degraded);
        services.AddSingleton<Daemoncontrole>();
        services.Configure<HealthCheckOptions>(opties => opties.ResponseWriter = SchrijfAsync);
    }

    private static Task SchrijfAsync(HttpContext http, HealthReport rapport) => http.Response.WriteAsJsonAsync(new
    {
        status = rapport.Status.ToString(),
        onderdelen = rapport.Entries.ToDictionary(
            deel => deel.Key, deel => new { status = deel.Value.Status.ToString(), uitleg = deel.Value.Description ?? deel.Value.Exception?.Message }),
    });

    private sealed class Databasecontrole(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var vraag = database.CreateCommand("select 1");
                await vraag.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy("De database antwoordt.");
            }
            catch (NpgsqlException e)
            {
                return HealthCheckResult.Unhealthy($"De database antwoordt niet: {e.Message}");
            }
        }
    }

    /// <summary>Without the broker the service goes on; what it has to tell waits in the store.</summary>
    private sealed class Brokercontrole(Broker broker) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var verbinding = await broker.VerbindAsync(cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy("De berichtenbroker antwoordt.");
            }
            catch (Exception e) when (e is BrokerUnreachableException or OperationInterruptedException or AlreadyClosedException)
            {
                return HealthCheckResult.Degraded($"De berichtenbroker is niet bereikbaar; berichten wachten in de opslag: {e.Message}");
            }
        }
    }

    /// <summary>Degraded when something that follows the events has not moved for a while although there are newer events.</summary>
    private sealed class Daemoncontrole(IDocumentStore store) : IHealthCheck
    {
        private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

        private readonly Dictionary<string, (long Stand, long Sinds)> _gezien = new(StringComparer.Ordinal);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            IReadOnlyList<(string Naam, long Stand)> standen;
            long laatste;
            try
            {
                await using var session = store.QuerySession();
                laatste = (await session.QueryAsync<long>("select coalesce(max(seq_id), 0) from mt_events", cancellationToken).ConfigureAwait(false))[0];
                var rijen = await session.QueryAsync<string>(
                    "select last_seq_id::text || ' ' || name from mt_event_progression where name like '%:All'", cancellationToken).ConfigureAwait(false);
                standen = [.. rijen.Select(rij => rij.Split(' ', 2)).Select(deel => (deel[1], long.Parse(deel[0], CultureInfo.InvariantCulture)))];
            }
            catch (Exception e) when (Opslagfouten.IsOnbereikbaar(e))
            {
                return HealthCheckResult.Degraded("De voortgang is niet te lezen: de database antwoordt niet.");
            }

            var achter = Stilstand(standen, laatste);
            return achter.Count == 0
                ? HealthCheckResult.Healthy("Alle overzichten en berichten zijn bij.")
                : HealthCheckResult.Degraded($"Loopt achter en staat stil: {string.Join(", ", achter)}.");
        }

        private List<string> Stilstand(IReadOnlyList<(string Naam, long Stand)> standen, long laatste)
        {
            lock (_gezien)
            {
                foreach (var (naam, stand) in standen)
                {
                    if (stand >= laatste || !_gezien.TryGetValue(naam, out var was) || was.Stand != stand) _gezien[naam] = (stand, TimeProvider.System.GetTimestamp());
                }

                return [.. standen.Where(s => s.Stand < laatste && TimeProvider.System.GetElapsedTime(_gezien[s.Naam].Sinds) > Geduld)
                    .Select(s => $"{s.Naam.Split(':')[0]} ({laatste - s.Stand})")];
            }
        }
    }
}
