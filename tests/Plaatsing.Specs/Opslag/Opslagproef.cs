using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.ServiceDefaults;
using Testcontainers.PostgreSql;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>The store of Plaatsing on a real PostgreSQL, without its endpoints and bus.</summary>
public sealed class Opslagproef : IAsyncLifetime
{
    private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder().WithDatabase("plaatsing").Build();
    private WebApplication? _app;

    internal IStreams Streams => _app!.Services.GetRequiredService<IStreams>();

    public async Task InitializeAsync()
    {
        await _postgres.StartAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["ConnectionStrings:plaatsing"] = _postgres.GetConnectionString();
        builder.Configuration["ConnectionStrings:rabbitmq"] = "amqp://127.0.0.1:1";
        builder.AddStageService("plaatsing", service =>
        {
            service.Aggregaat<Plaatsingen.Aios, AiosProjection>();
            service.Aggregaat<Plaatsing, PlaatsingProjection>();
            service.Aggregaat<Herplaatsing, HerplaatsingProjection>();
            service.Aggregaat<Stageplaatskopie, StageplaatskopieProjection>();
        });
        _app = builder.Build();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    /// <summary>A stageplaats with a place for this many, and this cover.</summary>
    internal Task StageplaatsAsync(string code, Lijst<Dekkingsdeel> dekking, int capaciteit = 1) => Streams.VoerUitAsync(async werk =>
    {
        var id = Stageplaatskopie.StreamId(code);
        await werk.DecideAsync<Stageplaatskopie>(id, k => NeemOver.Stageplaats(k, Voorbeeld.Gegevens(code, capaciteit: capaciteit), 1));
        return await werk.DecideAsync<Stageplaatskopie>(id, k => NeemOver.Dekking(k, code, dekking, 1));
    });

    /// <summary>An aios without plaatsingen.</summary>
    internal Task AiosAsync(string nummer) =>
        Streams.DecideAsync<Plaatsingen.Aios>(Plaatsingen.Aios.StreamId(nummer), _ => Voorbeeld.AiosEvent(nummer).Volgens("REG-1"));

    /// <summary>Takes over a cover as the consumer does.</summary>
    internal static async Task DekkingAsync(IWerkeenheid werk, string code, Lijst<Dekkingsdeel> dekking, long versie)
    {
        await werk.DecideAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(code), k => NeemOver.Dekking(k, code, dekking, versie));
        await PlaatsingOpslag.VolgStageplaatsAsync(werk, code, Voorbeeld.Dag22);
    }

    /// <summary>A plaatsing of an existing administration.</summary>
    internal static RegistreerPlaatsing Rij(string code, string aios, string stageplaats) =>
        new(code, aios, stageplaats, Voorbeeld.D("01-09-2026"), Voorbeeld.D("28-02-2027"), RegistreerPlaatsing.Gestart);
}
