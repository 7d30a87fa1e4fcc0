extern alias beoordeling;
extern alias erkenning;
extern alias plaatsing;
extern alias verlof;

using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StageSystem.Integratie.Contracten;

/// <summary>The four services as they are, against the table of who reads what.</summary>
[Collection(Servers.Naam)]
public sealed class DienstenSpecs(Servers servers)
{
    [Fact]
    public Task Beoordeling_reads_what_the_table_says() => VergelijkAsync<beoordeling::Program>("beoordeling");

    [Fact]
    public Task Erkenning_reads_what_the_table_says() => VergelijkAsync<erkenning::Program>("erkenning");

    [Fact]
    public Task Plaatsing_reads_what_the_table_says() => VergelijkAsync<plaatsing::Program>("plaatsing");

    [Fact]
    public Task Verlof_reads_what_the_table_says() => VergelijkAsync<verlof::Program>("verlof");

    private async Task VergelijkAsync<TProgram>(string naam)
        where TProgram : class
    {
        var database = await servers.NieuweDatabaseAsync();
        await using var fabriek = new WebApplicationFactory<TProgram>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Development");
            web.UseSetting($"ConnectionStrings:{naam}", database);
            web.UseSetting("ConnectionStrings:rabbitmq", servers.Broker.ToString());
            web.UseSetting("Toegang:Ontwikkelsleutel", Ontwikkeltokens.NieuweSleutel());
            web.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));
        });
        // A bus that is stopped while it starts leaves its connection behind.
        await fabriek.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(20));
        fabriek.Services.GetRequiredService<IReadOnlyList<Consumentregistratie>>().Select(c => c.Queue).ShouldBe(
            Abonnementen.Alle.VanLezer(naam).Select(a => a.Queues.Single(q => q.StartsWith(naam + "-", StringComparison.Ordinal))), ignoreOrder: true);
    }
}
