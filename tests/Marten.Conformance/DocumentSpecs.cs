using System.Collections.Immutable;
using JasperFx;
using Marten.Exceptions;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

[Collection(PostgresCollection.Name)]
public sealed class DocumentSpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task A_stored_document_comes_back_as_it_was()
    {
        await using var store = postgres.NewStore();
        var contact = Contact.New("Ada") with
        {
            Currency = Currency.Guilder,
            Address = new Address("Damrak", 1, null),
            Tags = ["x", "y"],
            Friends = [Guid.NewGuid()],
        };
        await using var session = store.LightweightSession();
        session.Store(contact);
        await session.SaveChangesAsync();
        var loaded = await session.LoadAsync<Contact>(contact.Id);
        loaded.ShouldNotBeNull();
        (loaded with { Tags = contact.Tags, Friends = contact.Friends }).ShouldBe(contact);
        loaded.Tags.ShouldBe(contact.Tags);
        loaded.Friends.ShouldBe(contact.Friends);
        (await session.LoadAsync<Contact>(Guid.NewGuid())).ShouldBeNull();
        (await session.LoadManyAsync<Contact>(contact.Id, Guid.NewGuid())).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_last_of_two_stores_in_one_session_wins_and_operations_keep_their_order()
    {
        await using var store = postgres.NewStore();
        var (a, b) = (Contact.New("a"), Contact.New("b"));
        await using var session = store.LightweightSession();
        session.Store(a);
        session.Store(b);
        session.Store(a with { Name = "a2" });
        session.Delete(b);
        await session.SaveChangesAsync();
        (await session.LoadAsync<Contact>(a.Id))!.Name.ShouldBe("a2");
        (await session.LoadAsync<Contact>(b.Id)).ShouldBeNull();
        session.Delete<Contact>(a.Id);
        session.Store(a with { Name = "a3" });
        session.DeleteWhere<Contact>(contact => contact.Name == "nobody");
        await session.SaveChangesAsync();
        (await session.LoadAsync<Contact>(a.Id))!.Name.ShouldBe("a3");
        session.Store(b);
        session.DeleteWhere<Contact>(contact => contact.Name == "b" || contact.Age > 100);
        session.Insert(Contact.New("c"));
        await session.SaveChangesAsync();
        (await session.Query<Contact>().OrderBy(contact => contact.Name).Select(contact => contact.Name).ToListAsync()).ShouldBe(["a3", "c"]);
    }

    [Fact]
    public async Task Inserting_twice_is_refused_and_takes_the_whole_transaction_with_it()
    {
        await using var store = postgres.NewStore();
        var message = new Received(Guid.NewGuid(), "q");
        var stream = Guid.NewGuid();
        for (var delivery = 1; delivery <= 2; delivery++)
        {
            await using var session = store.LightweightSession();
            session.Insert(message);
            session.Events.Append(stream, new NoteMade("effect"));
            if (delivery == 1) await session.SaveChangesAsync();
            else (await Should.ThrowAsync<DocumentAlreadyExistsException>(() => session.SaveChangesAsync())).Id.ShouldBe(message.Id);
        }

        (await store.QuerySession().Events.FetchStreamAsync(stream)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_deliveries_at_once_have_one_effect()
    {
        await using var store = postgres.NewStore();
        var stream = Guid.NewGuid();
        await using (var first = store.LightweightSession())
        {
            first.Events.StartStream<Ledger>(stream, new LedgerOpened("Ada", Currency.Euro, default));
            await first.SaveChangesAsync();
        }

        var message = new Received(Guid.NewGuid(), "q");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var session = store.LightweightSession();
            var ledger = await session.Events.FetchForWriting<Ledger>(stream);
            ledger.AppendOne(new AmountBooked(1, "a"));
            session.Insert(message);
            return await Record.ExceptionAsync(() => session.SaveChangesAsync());
        }));
        outcomes.Count(outcome => outcome is null).ShouldBe(1);
        outcomes.ShouldAllBe(outcome => outcome == null || outcome is DocumentAlreadyExistsException || outcome is ConcurrencyException);
        (await store.QuerySession().LoadAsync<Ledger>(stream))!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_needs_something_to_update()
    {
        await using var store = postgres.NewStore();
        await using var session = store.LightweightSession();
        session.Update(Contact.New("nobody"));
        await Should.ThrowAsync<NonExistentDocumentException>(() => session.SaveChangesAsync());
        await using var second = store.LightweightSession();
        var contact = Contact.New("a");
        second.Insert(contact);
        await second.SaveChangesAsync();
        second.Update(contact with { Name = "b" });
        await second.SaveChangesAsync();
        (await second.LoadAsync<Contact>(contact.Id))!.Name.ShouldBe("b");
    }

    [Fact]
    public async Task Revisions_count_and_refuse_what_is_stale()
    {
        await using var store = postgres.NewStore();
        await using var session = store.LightweightSession();
        var counter = new Counter { Id = "c", Count = 1 };
        session.Store(counter);
        await session.SaveChangesAsync();
        session.Store(counter);
        await session.SaveChangesAsync();
        (await session.LoadAsync<Counter>("c"))!.Version.ShouldBe(2);
        session.UpdateRevision(counter, 3);
        await session.SaveChangesAsync();
        session.UpdateRevision(counter, 3);
        (await Should.ThrowAsync<ConcurrencyException>(() => session.SaveChangesAsync())).Id.ShouldBe("c");
        await using var query = store.QuerySession();
        (await query.LoadAsync<Counter>("c"))!.Version.ShouldBe(3);
    }

    [Fact]
    public async Task Indexes_and_duplicated_fields_are_made_filled_and_used()
    {
        var schema = PostgresFixture.NewSchema();
        await using (var before = postgres.NewStore(schema: schema))
        {
            await using var session = before.LightweightSession();
            session.Store(Contact.New("early", 77));
            await session.SaveChangesAsync();
        }

        await using var store = postgres.NewStore(options => options.Schema.For<Contact>()
            .Duplicate(contact => contact.Age).Duplicate(contact => contact.Birthday)
            .Index(contact => contact.SeenAt).UniqueIndex("uidx_name", contact => contact.Name), schema);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await using var later = store.LightweightSession();
        (await later.Query<Contact>().SingleAsync(contact => contact.Age == 77)).Name.ShouldBe("early");
        (await later.Query<Contact>().CountAsync(contact => contact.Birthday >= new DateOnly(1990, 1, 2))).ShouldBe(1);
        later.Store(Contact.New("early"));
        await Should.ThrowAsync<MartenCommandException>(() => later.SaveChangesAsync());
        (await postgres.ScalarAsync<long>($"select count(*) from pg_indexes where schemaname = '{schema}' and tablename = 'mt_doc_contact'")).ShouldBe(5);
        (await postgres.ScalarAsync<int>($"select age from {schema}.mt_doc_contact")).ShouldBe(77);
    }

    [Fact]
    public async Task Raw_sql_reads_documents_scalars_and_runs_with_the_save()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(schema: schema);
        await using var session = store.LightweightSession();
        session.Store(Contact.New("a", 1), Contact.New("b", 2));
        await session.SaveChangesAsync();
        (await session.QueryAsync<Contact>("where data ->> 'name' = ?", CancellationToken.None, "b")).Single().Age.ShouldBe(2);
        (await session.QueryAsync<int>($"select count(*)::int from {schema}.mt_doc_contact where (data ->> 'age')::int < ?", 2)).ShouldBe([1]);
        (await session.QueryAsync<Contact>('^', $"select data from {schema}.mt_doc_contact where data ? ^", "name")).Count.ShouldBe(2);
        (await session.QueryAsync<string?>("select null::varchar")).ShouldBe([null]);
        session.QueueSqlCommand("select ?::int", 1);
        session.QueueSqlCommand($"delete from {schema}.mt_doc_contact where data ->> 'name' = ?", "a");
        session.Events.StartStream(Guid.NewGuid(), new NoteMade("x"));
        await session.SaveChangesAsync();
        (await session.Query<Contact>().CountAsync()).ShouldBe(1);
        await Should.ThrowAsync<ArgumentException>(() => session.QueryAsync<int>("select ?", 1, 2));
    }

    [Fact]
    public async Task Thousands_of_streams_and_documents_are_saved_at_once()
    {
        await using var store = postgres.NewStore();
        await using var session = store.LightweightSession();
        var ids = Enumerable.Range(0, 5000).Select(_ => Guid.NewGuid()).ToList();
        foreach (var id in ids) session.Events.StartStream<Ledger>(id, new LedgerOpened("x", Currency.Euro, default), new AmountBooked(1, "a"));
        session.Store(Enumerable.Range(0, 5000).Select(number => Contact.New($"n{number}", number)));
        await session.SaveChangesAsync();
        (await session.Query<Ledger>().CountAsync(ledger => ledger.Total == 1)).ShouldBe(5000);
        (await session.Query<Contact>().LongCountAsync()).ShouldBe(5000);
        (await session.LoadManyAsync<Ledger>(ids)).Count.ShouldBe(5000);
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync();
        events.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, 10000).Select(number => (long)number));
        events.Where(e => e.Version == 1).Select(e => e.StreamId).ShouldBe(ids, "in the order in which they were started");
    }
}
