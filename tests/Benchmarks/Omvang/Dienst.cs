using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StageSystem.ServiceDefaults;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>A service as it is, on Kestrel in this process.</summary>
/// <param name="naam">Name of the service.</param>
/// <param name="database">Its database.</param>
/// <param name="broker">The broker.</param>
/// <param name="achtergrond">False: without bus, daemon and watcher, to fill the database in silence.</param>
internal sealed class Dienst<TProgram>(string naam, string database, Uri broker, bool achtergrond) : WebApplicationFactory<TProgram>
    where TProgram : class
{
    private const string Ontwikkelsleutel = "alleen-voor-de-metingen-van-dit-project-0123456789";

    /// <summary>Every institute.</summary>
    private const string AlleInstituten = "*";

    internal NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(database);

    internal IStreams Streams => Services.GetRequiredService<IStreams>();

    internal static Dienst<TProgram> Start(string naam, string database, Uri broker, bool achtergrond = true)
    {
        var dienst = new Dienst<TProgram>(naam, database, broker, achtergrond);
        dienst.UseKestrel(0);
        dienst.StartServer();
        return dienst;
    }

    /// <summary>A client over HTTP in a role.</summary>
    internal HttpClient Klant(string rol)
    {
        var klant = CreateClient();
        klant.Timeout = TimeSpan.FromMinutes(2);
        klant.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new Ontwikkeltokens(Ontwikkelsleutel).Maak(rol, AlleInstituten));
        return klant;
    }

    internal async Task<long> TelAsync(string sql, params object[] waarden)
    {
        await using var opdracht = Database.CreateCommand(sql);
        foreach (var waarde in waarden) opdracht.Parameters.Add(new NpgsqlParameter { Value = waarde });
        return (long)(await opdracht.ExecuteScalarAsync())!;
    }

    internal async Task VoerUitAsync(string sql)
    {
        await using var opdracht = Database.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until every stored event has been through the outbox and the projections.</summary>
    internal Task TotVerwerktAsync() => Wacht.TotAsync(
        async () => await TelAsync(
            "select count(*) from mt_event_progression where name like '%:All' and last_seq_id < (select coalesce(max(seq_id), 0) from mt_events)") == 0,
        "every event published and projected");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment(Environments.Development);
        builder.UseSetting($"ConnectionStrings:{naam}", database);
        builder.UseSetting("ConnectionStrings:rabbitmq", broker.ToString());
        builder.UseSetting("Toegang:Ontwikkelsleutel", Ontwikkelsleutel);
        builder.UseSetting("Klok:Begin", "2026-11-02T08:00");
        builder.ConfigureTestServices(services =>
        {
            // One for all hosts, disposed by none: MassTransit keeps the first that it sees for the whole process.
            services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            if (achtergrond) return;
            foreach (var dienst in services.Where(d => d.ServiceType == typeof(IHostedService) && d.ImplementationType?.Namespace != "Microsoft.AspNetCore.Hosting").ToList())
                services.Remove(dienst);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Database.Dispose();
    }
}
