using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using StageSystem.Kern;
using Testcontainers.PostgreSql;

namespace StageSystem.ServiceDefaults.Specs.Api;

/// <summary>The conventions that keep something, on a real PostgreSQL.</summary>
public sealed class OpslagSpecs : IAsyncLifetime
{
    private const string Ding = """{"naam":"a","van":"2026-11-02","aantal":1,"kleur":"rood"}""";

    private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder().WithDatabase("proef").Build();

    public Task InitializeAsync() => _postgres.StartAsync();

    public async Task DisposeAsync() => await _postgres.DisposeAsync();

    [Fact, Trait("Regel", "OVK-4")]
    public async Task Of_1000_duplicates_sent_at_once_to_two_replicas_exactly_one_is_carried_out()
    {
        await using var een = await StartAsync();
        await using var twee = await StartAsync();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => (i % 2 == 0 ? een : twee).PostAsync("/v1/dingen", Ding)));

        (een.Uitgevoerd.Count + twee.Uitgevoerd.Count).ShouldBe(1);
        antwoorden.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Created || a.StatusCode == HttpStatusCode.Conflict);
        using var later = await een.PostAsync("/v1/dingen", Ding);
        using var elders = await twee.PostAsync("/v1/dingen", Ding);
        later.StatusCode.ShouldBe(HttpStatusCode.Created);
        elders.Headers.Location.ShouldBe(later.Headers.Location);
        (await elders.Content.ReadAsStringAsync()).ShouldBe(await later.Content.ReadAsStringAsync());
        foreach (var antwoord in antwoorden) antwoord.Dispose();
    }

    [Fact]
    public async Task Only_requests_older_than_two_days_are_forgotten()
    {
        await using var dienst = await StartAsync();
        var register = dienst.Services.GetRequiredService<IIdempotentieregister>();
        var grens = (DateTimeOffset.UtcNow - Idempotentieopruiming.Bewaartijd).ToUnixTimeSeconds();
        Idempotentieopruiming.Bewaartijd.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(24));
        var oud = new Idempotentierecord(Guid.NewGuid(), "x", grens - 1, Guid.NewGuid());
        var jong = oud with { Id = Guid.NewGuid(), Begonnen = grens };
        (await register.VoegToeAsync(oud, default)).ShouldBeTrue();
        (await register.VoegToeAsync(jong, default)).ShouldBeTrue();
        (await register.VoegToeAsync(jong, default)).ShouldBeFalse();

        await register.RuimOpAsync(grens, default);

        (await register.LeesAsync(oud.Id, default)).ShouldBeNull();
        (await register.LeesAsync(jong.Id, default)).ShouldBe(jong);
    }

    [Fact]
    public async Task While_the_store_is_away_every_command_and_dossier_is_503_and_after_it_all_is_well()
    {
        await using var dienst = await StartAsync();
        using (var voor = await dienst.PostAsync("/v1/dingen", Ding, "voor")) voor.StatusCode.ShouldBe(HttpStatusCode.Created);

        await _postgres.StopAsync();
        using (var command = await dienst.PostAsync("/v1/dingen", Ding, "tijdens"))
        using (var dossier = await dienst.GetAsync("/v1/dingen/a"))
        {
            foreach (var antwoord in new[] { command, dossier })
            {
                antwoord.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
                antwoord.Headers.RetryAfter.ShouldNotBeNull();
                (await antwoord.ProbleemAsync())["type"]!.GetValue<string>().ShouldBe("/problemen/tijdelijk-niet-beschikbaar");
            }
        }

        await _postgres.StartAsync();
        using var na = await dienst.PostAsync("/v1/dingen", Ding, "tijdens");
        na.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var herhaling = await dienst.PostAsync("/v1/dingen", Ding, "voor");
        herhaling.StatusCode.ShouldBe(HttpStatusCode.Created);
        dienst.Uitgevoerd.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_view_of_a_dossier_is_stored()
    {
        await using var dienst = await StartAsync();
        using var antwoord = await dienst.GetAsync("/v1/dingen/a", Proefdienst.Token(Rollen.Aios, nummer: "A-1"));

        antwoord.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var session = dienst.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var inzage = (await session.Query<Inzage>().ToListAsync()).Single();
        (inzage.Onderwerp, inzage.Soort, inzage.Uitkomst, inzage.Rol).ShouldBe(("A", "ding", 200, Rollen.Aios));
    }

    private Task<Proefdienst> StartAsync() => Proefdienst.StartAsync(builder =>
    {
        builder.Services.AddMarten(_postgres.GetConnectionString()).UseLightweightSessions();
        builder.Services.AddSingleton<IIdempotentieregister, MartenIdempotentieregister>();
        builder.Services.AddSingleton<IInzagelogboek, MartenInzagelogboek>();
    });
}
