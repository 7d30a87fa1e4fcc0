using System.Net.Http.Json;
using System.Text.Json;

namespace StageSystem.Integratie.Termijnen;

[Collection(Servers.Naam)]
public sealed class TermijnwachterSpecs(Servers servers) : IAsyncLifetime
{
    private static readonly DateOnly Begin = new(2026, 11, 2);

    private Opstelling _opstelling = null!;

    public async Task InitializeAsync() => _opstelling = await Opstelling.NieuwAsync(servers);

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task A_deadline_is_reached_once_also_with_two_watchers_and_belongs_to_the_cascade_that_set_it()
    {
        var een = await StartAsync();
        var twee = await StartAsync();
        var ids = Enumerable.Range(0, 30).Select(i => Teller.IdVan($"termijn {i}")).ToList();
        var correlatie = Guid.NewGuid();
        using (Herkomst.Zet(new(correlatie, correlatie, "stagecoordinator:c", Bronnen.Api)))
        {
            foreach (var id in ids) await ZetAsync(een, id, ("besluit", Begin.AddDays(5)));
        }

        (await een.LaadAsync<Teller>(ids[0]))!.Verstrekene.ShouldBeEmpty("its day has not come");
        await VerzetAsync(een, Begin.AddDays(6));
        foreach (var id in ids) await TotVerstrekenAsync(twee, id, 1);
        await Wacht.TotAsync(async () => await OpenAsync(een) == 0, "no deadline is open");

        await using var session = een.Store.QuerySession();
        foreach (var id in ids)
        {
            var events = await session.Events.FetchStreamAsync(id);
            events.Count.ShouldBe(3);
            events[2].Data.ShouldBe(new TellerTermijnVerstreken("besluit", Begin.AddDays(5), Begin.AddDays(6)));
            events[2].CorrelationId.ShouldBe(correlatie.ToString());
            events[2].CausationId.ShouldBe(events[1].Id.ToString());
            events[2].UserName.ShouldBe(Rollen.Systeem);
            events[2].GetHeader(Kopregels.Bron)?.ToString().ShouldBe("termijn");
        }
    }

    [Fact]
    public async Task After_downtime_what_passed_is_reached_in_order_of_date()
    {
        var id = Teller.IdVan("na stilstand");
        await using (var eerst = await StartAsync())
            await ZetAsync(eerst, id, ("later", Begin.AddDays(9)), ("eerder", Begin.AddDays(3)), ("midden", Begin.AddDays(6)), ("nog niet", Begin.AddDays(40)));

        var later = await StartAsync();
        await VerzetAsync(later, Begin.AddDays(20));
        var teller = await TotVerstrekenAsync(later, id, 3);
        teller.Verstrekene.Select(v => v.Soort).ShouldBe(["eerder", "midden", "later"]);
        teller.Termijnen.Keys.ShouldBe(["nog niet"]);
    }

    [Fact]
    public async Task What_a_deadline_sets_comes_before_a_later_one_that_was_set_earlier()
    {
        var id = Teller.IdVan("ketting");
        var dienst = await StartAsync();
        await ZetAsync(dienst, id, ("ketting", Begin.AddDays(1)), ("vast", Begin.AddDays(4)));
        await VerzetAsync(dienst, Begin.AddDays(30));
        (await TotVerstrekenAsync(dienst, id, 4)).Verstrekene.Select(v => v.Op.DayNumber - Begin.DayNumber).ShouldBe([1, 3, 4, 5]);
    }

    [Fact]
    public async Task A_deadline_that_is_stored_when_its_day_has_come_is_reached_at_once()
    {
        var id = Teller.IdVan("vandaag");
        var dienst = await StartAsync();
        await ZetAsync(dienst, id, ("nu", Begin));
        await TotVerstrekenAsync(dienst, id, 1);
    }

    [Fact]
    public async Task A_deadline_that_a_decision_leaves_open_does_not_hold_up_others_or_spin()
    {
        var (koppig, gewoon) = (Teller.IdVan("koppig"), Teller.IdVan("gewoon"));
        var dienst = await StartAsync();
        await ZetAsync(dienst, koppig, ("koppig", Begin.AddDays(-1)));
        await ZetAsync(dienst, gewoon, ("gewoon", Begin));
        await TotVerstrekenAsync(dienst, gewoon, 1);
        (await OpenAsync(dienst)).ShouldBe(1);
    }

    [Fact]
    public async Task Deadlines_that_are_answered_together_keep_their_own_origin_and_one_that_fails_holds_up_no_other()
    {
        var dienst = await StartAsync();
        var ids = Enumerable.Range(0, 5).ToDictionary(i => Teller.IdVan($"samen {i}"), _ => Guid.NewGuid());
        await ZetAsync(dienst, Teller.IdVan("stuk"), ("stuk", Begin.AddDays(1)));
        foreach (var (id, correlatie) in ids)
        {
            using var _ = Herkomst.Zet(new(correlatie, correlatie, "stagecoordinator:c", Bronnen.Api));
            await ZetAsync(dienst, id, ("besluit", Begin.AddDays(1)), ("nog een", Begin.AddDays(1)));
        }

        await VerzetAsync(dienst, Begin.AddDays(1));
        foreach (var id in ids.Keys) await TotVerstrekenAsync(dienst, id, 2);
        (await OpenAsync(dienst)).ShouldBe(1, "only the one that fails is open");
        await using var session = dienst.Store.QuerySession();
        foreach (var (id, correlatie) in ids)
        {
            var verstreken = (await session.Events.FetchStreamAsync(id)).Where(e => e.Data is TellerTermijnVerstreken).ToList();
            verstreken.Count.ShouldBe(2);
            verstreken.ShouldAllBe(e => e.CorrelationId == correlatie.ToString());
        }
    }

    [Fact]
    public async Task A_moved_deadline_is_not_reached_on_its_old_day()
    {
        var id = Teller.IdVan("verzet");
        var dienst = await StartAsync();
        await ZetAsync(dienst, id, ("besluit", Begin.AddDays(2)));
        await ZetAsync(dienst, id, ("besluit", Begin.AddDays(10)));
        await ZetAsync(dienst, Teller.IdVan("baken"), ("baken", Begin.AddDays(5)));
        await VerzetAsync(dienst, Begin.AddDays(5));
        await TotVerstrekenAsync(dienst, Teller.IdVan("baken"), 1);
        (await dienst.LaadAsync<Teller>(id))!.Verstrekene.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clock_stays_moved_after_a_restart_and_goes_on()
    {
        await using (var eerst = await StartAsync()) await VerzetAsync(eerst, Begin.AddDays(12));
        var daarna = await StartAsync();
        using var client = daarna.Client(Rollen.Stagesecretariaat);
        var nu = (await client.GetFromJsonAsync<JsonElement>("/v1/klok")).GetProperty("nu").GetDateTimeOffset();
        Kalender.Dag(nu).ShouldBe(Begin.AddDays(12));
        (await client.GetFromJsonAsync<JsonElement>("/v1/klok")).GetProperty("nu").GetDateTimeOffset().ShouldBeGreaterThan(nu);
        (await client.PutAsJsonAsync("/v1/klok", new { nu })).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private Task<Proefdienst> StartAsync() => _opstelling.StartBronAsync(null, (Klokbeheer.BeginInstelling, "2026-11-02T08:00"));

    private static async Task ZetAsync(Proefdienst dienst, Guid id, params (string Soort, DateOnly Op)[] termijnen) =>
        await dienst.Streams.DecideAsync<Teller>(id, teller => Decision.Accept(
        [
            .. teller is null ? Teller.Verhoog(id).Feiten : [],
            .. termijnen.SelectMany(t => Teller.ZetTermijn(t.Soort, t.Op).Feiten),
        ]));

    private static async Task VerzetAsync(Proefdienst dienst, DateOnly dag)
    {
        using var client = dienst.Client(Rollen.FunctioneelBeheerder);
        var antwoord = await client.PutAsJsonAsync("/v1/klok", new { nu = Kalender.Begin(dag).AddHours(9) });
        antwoord.EnsureSuccessStatusCode();
    }

    private static async Task<Teller> TotVerstrekenAsync(Proefdienst dienst, Guid id, int aantal)
    {
        Teller? teller = null;
        await Wacht.TotAsync(async () => (teller = await dienst.LaadAsync<Teller>(id))?.Verstrekene.Count >= aantal, $"{aantal} deadlines of {id}");
        return teller!;
    }

    private static async Task<int> OpenAsync(Proefdienst dienst)
    {
        await using var session = dienst.Store.QuerySession();
        return (await session.QueryAsync<OpenTermijn>("where op <= ?", new DateOnly(2027, 1, 1))).Count;
    }
}
