using Marten;

namespace StageSystem.Integratie.Streams;

[Collection(Servers.Naam)]
public sealed class StreamsSpecs(Servers servers) : IAsyncLifetime
{
    private Opstelling _opstelling = null!;
    private Proefdienst _bron = null!;

    public async Task InitializeAsync()
    {
        _opstelling = await Opstelling.NieuwAsync(servers);
        _bron = await _opstelling.StartBronAsync();
    }

    public async Task DisposeAsync() => await _opstelling.DisposeAsync();

    [Fact]
    public async Task An_event_is_stored_with_why_and_who()
    {
        var (id, correlatie, oorzaak) = (Teller.IdVan("metadata"), Guid.NewGuid(), Guid.NewGuid());
        Uitkomst<Teller> uitkomst;
        using (Herkomst.Zet(new(correlatie, oorzaak, "stagesecretariaat:s1", Bronnen.Import) { Bestand = "tellers.csv", Rij = 7 }))
            uitkomst = await _bron.Streams.DecideAsync<Teller>(id, _ => Teller.Verhoog(id, 3));

        uitkomst.Versie.ShouldBe(1);
        uitkomst.State!.Waarde.ShouldBe(3);
        await using var session = _bron.Store.QuerySession();
        var e = (await session.Events.FetchStreamAsync(id)).ShouldHaveSingleItem();
        e.CorrelationId.ShouldBe(correlatie.ToString());
        e.CausationId.ShouldBe(oorzaak.ToString());
        e.UserName.ShouldBe("stagesecretariaat:s1");
        e.GetHeader(Kopregels.Regel)?.ToString().ShouldBe("OVK-4");
        e.GetHeader(Kopregels.Aan)?.ToString().ShouldBe("stagesecretariaat,hoofd");
        e.GetHeader(Kopregels.Bron)?.ToString().ShouldBe("import");
        e.GetHeader(Kopregels.Bestand)?.ToString().ShouldBe("tellers.csv");
        e.GetHeader(Kopregels.Rij)?.ToString().ShouldBe("7");
        (await _bron.Streams.LeesAsync<Teller>(id)).ShouldBe(new Momentopname<Teller>((await session.LoadAsync<Teller>(id))!, 1));
    }

    [Fact]
    public async Task Of_32_writers_at_once_none_loses_an_update()
    {
        var id = Teller.IdVan("schrijvers");
        var versies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            var eigen = new List<long>();
            for (var i = 0; i < 5; i++) eigen.Add((await _bron.Streams.DecideAsync<Teller>(id, _ => Teller.Verhoog(id))).Versie);
            return eigen;
        })));

        versies.SelectMany(v => v).Order().ShouldBe(Enumerable.Range(1, 160).Select(v => (long)v));
        (await _bron.LaadAsync<Teller>(id))!.Waarde.ShouldBe(160);
    }

    [Fact]
    public async Task The_last_place_goes_to_one_of_two_replicas()
    {
        var id = Teller.IdVan("laatste plaats");
        await using var replica = await _opstelling.StartBronAsync();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            (i % 2 == 0 ? _bron : replica).Streams.DecideAsync<Teller>(id, teller => Teller.VerhoogTot(teller, id, grens: 10)))));

        uitkomsten.Count(u => u.Decision is Decision.Accepted).ShouldBe(10);
        uitkomsten.Count(u => u.Decision is Decision.Refused).ShouldBe(30);
        (await _bron.LaadAsync<Teller>(id))!.Waarde.ShouldBe(10);
    }

    [Fact]
    public async Task A_replica_never_decides_on_a_state_that_another_has_moved_on()
    {
        var id = Teller.IdVan("verouderd geheugen");
        await using var replica = await _opstelling.StartBronAsync();
        await Opstelling.VerhoogAsync(replica, id, 1);
        await Opstelling.VerhoogAsync(_bron, id, 1, 1);

        var geweigerd = await replica.Streams.DecideAsync<Teller>(id, teller => Teller.VerhoogTot(teller, id, grens: 3));
        geweigerd.Decision.ShouldBeOfType<Decision.Refused>();
        geweigerd.State!.Waarde.ShouldBe(3);
        await Opstelling.VerhoogAsync(_bron, id, 1);
        (await replica.Streams.DecideAsync<Teller>(id, teller => Teller.VerhoogTot(teller, id, 99), verwachteVersie: 4)).Versie.ShouldBe(5);
    }

    [Fact]
    public async Task Of_100_writers_who_saw_the_same_version_one_wins_and_the_others_hear_the_current_one()
    {
        var id = Teller.IdVan("if-match");
        await Opstelling.VerhoogAsync(_bron, id, 1, 1);
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
        {
            try
            {
                return (await _bron.Streams.DecideAsync<Teller>(id, _ => Teller.Verhoog(id), verwachteVersie: 2)).Versie;
            }
            catch (StreamVerouderd verouderd)
            {
                return -verouderd.HuidigeVersie;
            }
        })));

        uitkomsten.Count(v => v == 3).ShouldBe(1);
        uitkomsten.Count(v => v == -3).ShouldBe(99);
        (await _bron.Streams.DecideAsync<Teller>(Teller.IdVan("bestaat niet"), _ => Teller.Verhoog(id), verwachteVersie: 1)).State.ShouldBeNull();
    }

    [Fact]
    public async Task A_unit_of_work_is_stored_whole_or_not_at_all()
    {
        var (een, twee) = (Teller.IdVan("een"), Teller.IdVan("twee"));
        await Should.ThrowAsync<InvalidOperationException>(() => _bron.Streams.VoerUitAsync<int>(async werk =>
        {
            await werk.DecideAsync<Teller>(een, _ => Teller.Verhoog(een));
            throw new InvalidOperationException("halverwege");
        }));
        (await _bron.LaadAsync<Teller>(een)).ShouldBeNull();

        var binnen = await _bron.Streams.VoerUitAsync(async werk =>
        {
            await werk.DecideAsync<Teller>(een, _ => Teller.Verhoog(een, 5));
            await werk.DecideAsync<Teller>(twee, _ => Teller.Verhoog(twee, (int)6));
            await werk.DecideAsync<Teller>(een, teller => teller!.Waarde == 5 ? Teller.Verhoog(een) : Decision.NothingNew);
            werk.Bewaar(new Klokstand("proef", TimeSpan.Zero));
            return (await werk.LaadAsync<Teller>(een))!.Waarde;
        });
        binnen.ShouldBe(6);
        (await _bron.LaadAsync<Teller>(een))!.Waarde.ShouldBe(6);
        (await _bron.LaadAsync<Teller>(twee))!.Waarde.ShouldBe(6);
    }

    [Fact]
    public async Task What_a_unit_only_read_is_checked_at_the_save()
    {
        var (grens, doel) = (Teller.IdVan("grens"), Teller.IdVan("begrensd"));
        await Opstelling.VerhoogAsync(_bron, grens, 1);
        var pogingen = 0;
        await _bron.Streams.VoerUitAsync(async werk =>
        {
            var gelezen = (await werk.LaadAsync<Teller>(grens))!.Waarde;
            if (pogingen++ == 0) await Opstelling.VerhoogAsync(_bron, grens, 1);
            await werk.DecideAsync<Teller>(doel, _ => Teller.Verhoog(doel, gelezen));
            return 0;
        });

        pogingen.ShouldBe(2);
        (await _bron.LaadAsync<Teller>(doel))!.Waarde.ShouldBe(2);
    }

    [Fact]
    public async Task Two_units_that_cross_each_other_both_end_well()
    {
        var (een, twee) = (Teller.IdVan("kruis een"), Teller.IdVan("kruis twee"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _bron.Streams.VoerUitAsync(async werk =>
        {
            foreach (var id in i % 2 == 0 ? new[] { een, twee } : [twee, een]) await werk.DecideAsync<Teller>(id, _ => Teller.Verhoog(id));
            return 0;
        }))));

        (await _bron.LaadAsync<Teller>(een))!.Waarde.ShouldBe(20);
        (await _bron.LaadAsync<Teller>(twee))!.Waarde.ShouldBe(20);
    }

    [Fact]
    public async Task The_same_key_is_worked_off_once_also_when_copies_race()
    {
        var (id, sleutel) = (Teller.IdVan("eenmaal"), Guid.NewGuid());
        Task<bool> Werk() => _bron.Streams.VoerEenmaalUitAsync(sleutel, "proef", werk => werk.DecideAsync<Teller>(id, _ => Teller.Verhoog(id)));
        var keren = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Werk)));

        keren.Count(nieuw => nieuw).ShouldBe(1);
        (await Werk()).ShouldBeFalse();
        (await _bron.Streams.VoerEenmaalUitAsync(sleutel, "proef", _ => throw new InvalidOperationException("a copy is a copy"))).ShouldBeFalse();
        (await _bron.LaadAsync<Teller>(id))!.Waarde.ShouldBe(1);
        (await _bron.Streams.VoerEenmaalUitAsync(sleutel, "ander", werk => werk.DecideAsync<Teller>(id, _ => Teller.Verhoog(id)))).ShouldBeTrue();
    }

    [Fact]
    public async Task Deadlines_are_stored_with_the_events_that_set_move_and_end_them()
    {
        var id = Teller.IdVan("termijnen");
        var correlatie = Guid.NewGuid();
        using (Herkomst.Zet(new(correlatie, correlatie, "hoofd:h", Bronnen.Api)))
            await _bron.Streams.DecideAsync<Teller>(id, _ => Decision.Accept(Teller.Verhoog(id).Feiten[0], Teller.ZetTermijn("besluit", new(2999, 1, 1)).Feiten[0]));
        var eerst = (await TermijnenAsync(id)).ShouldHaveSingleItem();
        eerst.ShouldSatisfyAllConditions(
            t => t.Soort.ShouldBe("besluit"), t => t.Op.ShouldBe(new(2999, 1, 1)), t => t.StreamType.ShouldBe("teller"), t => t.Regel.ShouldBe("OVK-10"),
            t => t.CorrelatieId.ShouldBe(correlatie));

        await Opstelling.VerhoogAsync(_bron, id, 1);
        (await TermijnenAsync(id)).ShouldHaveSingleItem().ShouldBe(eerst);
        await _bron.Streams.DecideAsync<Teller>(id, _ => Teller.ZetTermijn("besluit", new(2999, 2, 1)));
        (await TermijnenAsync(id)).ShouldHaveSingleItem().Op.ShouldBe(new(2999, 2, 1));
        await _bron.Streams.DecideAsync<Teller>(id, _ => new TellerTermijnVerstreken("besluit", new(2999, 2, 1), new(2999, 2, 1)).Volgens("OVK-10"));
        (await TermijnenAsync(id)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<OpenTermijn>> TermijnenAsync(Guid id)
    {
        await using var session = _bron.Store.QuerySession();
        return await session.Query<OpenTermijn>().Where(t => t.StreamId == id).ToListAsync();
    }
}
