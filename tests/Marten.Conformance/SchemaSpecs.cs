using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

/// <summary>What is on disk is what the real package would read.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SchemaSpecs(PostgresFixture postgres)
{
    [Fact]
    public async Task The_tables_have_the_real_packages_columns_and_constraints()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(options => options.Schema.For<Counter>().Duplicate(counter => counter.Count), schema);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        (await ColumnsAsync(schema, "mt_events")).ShouldBe([
            "seq_id bigint no", "id uuid no", "stream_id uuid yes", "version bigint no", "data jsonb no", "bdata bytea yes", "type character varying no",
            "timestamp timestamp with time zone no", "tenant_id character varying yes", "mt_dotnet_type character varying yes", "is_archived boolean yes",
            "correlation_id character varying yes", "causation_id character varying yes", "headers jsonb yes", "user_name character varying yes",
        ]);
        (await ColumnsAsync(schema, "mt_streams")).ShouldBe([
            "id uuid no", "type character varying yes", "version bigint yes", "timestamp timestamp with time zone no", "created timestamp with time zone no",
            "tenant_id character varying yes", "is_archived boolean yes",
        ]);
        (await ColumnsAsync(schema, "mt_event_progression")).ShouldBe(["name character varying no", "last_seq_id bigint yes", "last_updated timestamp with time zone yes"]);
        (await ColumnsAsync(schema, "mt_doc_ledger")).ShouldBe([
            "id uuid no", "data jsonb no", "mt_last_modified timestamp with time zone yes", "mt_dotnet_type character varying yes", "mt_version bigint no",
        ]);
        (await ColumnsAsync(schema, "mt_doc_counter")).ShouldContain("count integer yes");
        (await ListAsync($"select conname from pg_constraint where connamespace = '{schema}'::regnamespace and conrelid = '{schema}.mt_events'::regclass order by 1"))
            .ShouldBe(["fkey_mt_events_stream_id", "pkey_mt_events_seq_id"]);
        (await ListAsync($"select indexname from pg_indexes where schemaname = '{schema}' and tablename in ('mt_events', 'mt_doc_counter') order by 1"))
            .ShouldBe(["mt_doc_counter_idx_count", "pk_mt_events_stream_and_version", "pkey_mt_doc_counter_id", "pkey_mt_events_seq_id"]);
        (await ListAsync($"select increment_by::text || ' ' || cache_size::text from pg_sequences where schemaname = '{schema}'")).ShouldBe(["1 1"]);
    }

    [Fact]
    public async Task A_full_text_index_holds_the_words_of_one_language()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(options => options.Schema.For<Contact>().FullTextIndex("dutch").FullTextIndex(), schema);
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        (await ListAsync($"select indexdef from pg_indexes where schemaname = '{schema}' and indexname like '%fts' order by indexname")).ShouldBe([
            $"CREATE INDEX mt_doc_contact_dutch_idx_fts ON {schema}.mt_doc_contact USING gin (to_tsvector('dutch'::regconfig, data))",
            $"CREATE INDEX mt_doc_contact_idx_fts ON {schema}.mt_doc_contact USING gin (to_tsvector('english'::regconfig, data))",
        ]);
        await using var session = store.LightweightSession();
        var contact = Contact.New("Begeleiding van kinderen");
        session.Store(contact);
        await session.SaveChangesAsync();
        (await session.QueryAsync<Contact>("where to_tsvector('dutch', d.data) @@ plainto_tsquery('dutch', ?)", "begeleiden")).ShouldHaveSingleItem().Id.ShouldBe(contact.Id);
        (await session.QueryAsync<Contact>("where to_tsvector('dutch', d.data) @@ plainto_tsquery('dutch', ?)", "hart")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_have_the_real_packages_names_and_json()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(options => options.Events.MapEventType<AmountBooked>("amount_booked_v1"), schema);
        await using var session = store.LightweightSession();
        session.Events.StartStream<Ledger>(Guid.NewGuid(), new LedgerOpened("Ada", Currency.Guilder, new DateOnly(2026, 11, 2)), new AmountBooked(1.50m, "a"));
        await session.SaveChangesAsync();
        (await ListAsync($"select type || ' ' || mt_dotnet_type from {schema}.mt_events order by seq_id")).ShouldBe([
            "ledger_opened Marten.Conformance.LedgerOpened, Marten.Conformance", "amount_booked_v1 Marten.Conformance.AmountBooked, Marten.Conformance",
        ]);
        (await ListAsync($"select data::text from {schema}.mt_events order by seq_id")).ShouldBe([
            """{"owner": "Ada", "currency": "Guilder", "openedOn": "2026-11-02"}""", """{"amount": 1.50, "account": "a"}""",
        ]);
        (await ListAsync($"select type || ' ' || version from {schema}.mt_streams")).ShouldBe(["ledger 2"]);
        (await ListAsync($"select mt_dotnet_type || ' ' || mt_version from {schema}.mt_doc_ledger")).ShouldBe(["Marten.Conformance.Ledger 2"]);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await LeaderSpecs.Until(() => daemon.HighWaterMark() == 2, 5);
        await daemon.StopAllAsync();
        (await ListAsync($"select name || ' ' || last_seq_id from {schema}.mt_event_progression")).ShouldBe(["HighWaterMark 2"]);
    }

    [Fact]
    public async Task Processes_that_start_at_once_make_one_schema_and_a_restart_waits_for_no_open_transaction()
    {
        var schema = PostgresFixture.NewSchema();
        var stores = Enumerable.Range(0, 6).Select(_ => postgres.NewStore(options => options.Schema.For<Contact>().Index(contact => contact.Name), schema)).ToList();
        await Task.WhenAll(stores.Select(store => store.Storage.ApplyAllConfiguredChangesToDatabaseAsync()));
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var writing = new NpgsqlCommand($"insert into {schema}.mt_streams (id, version) values (gen_random_uuid(), 1); insert into {schema}.mt_doc_contact (id, data) values (gen_random_uuid(), '{{}}')", connection))
            await writing.ExecuteNonQueryAsync();
        await using var restarted = postgres.NewStore(options => options.Schema.For<Contact>().Index(contact => contact.Name), schema);
        await restarted.Storage.ApplyAllConfiguredChangesToDatabaseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task Streams_can_be_named_by_strings()
    {
        await using var store = DocumentStore.For(options =>
        {
            options.Connection(postgres.ConnectionString);
            options.DatabaseSchemaName = PostgresFixture.NewSchema();
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Projections.Add(new NotesProjection(), ProjectionLifecycle.Inline);
        });
        await using var session = store.LightweightSession();
        session.Events.StartStream<Notes>("book", new NoteMade("a"));
        session.Events.StartStream<Notes>("other", new NoteMade("x"), new NoteMade("y"));
        await session.SaveChangesAsync();
        session.Events.Append("book", new NoteMade("b"));
        await session.SaveChangesAsync();
        var stream = await session.Events.FetchForWriting<Notes>("book");
        stream.Aggregate!.Count.ShouldBe(2);
        stream.Key.ShouldBe("book");
        stream.AppendOne(new NoteMade("c"));
        await session.SaveChangesAsync();
        (await session.LoadAsync<Notes>("book"))!.Count.ShouldBe(3);
        (await session.Events.FetchStreamAsync("book")).Select(e => e.StreamKey).ShouldBe(["book", "book", "book"]);
        (await session.Events.AggregateStreamAsync<Notes>("other"))!.Count.ShouldBe(2);
        Should.Throw<ArgumentException>(() => session.Events.FetchStreamStateAsync(Guid.NewGuid()).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task A_hosts_data_source_can_be_the_stores()
    {
        var services = new ServiceCollection();
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        services.AddSingleton(source);
        services.AddMarten(options => options.DatabaseSchemaName = PostgresFixture.NewSchema()).UseNpgsqlDataSource();
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<IDocumentSession>();
        session.Store(Contact.New("a"));
        await session.SaveChangesAsync();
        (await session.Query<Contact>().CountAsync()).ShouldBe(1);
        await store(provider).Advanced.Clean.DeleteAllDocumentsAsync();
        await store(provider).Advanced.Clean.DeleteAllEventDataAsync();
        (await session.Query<Contact>().CountAsync()).ShouldBe(0);

        static IDocumentStore store(IServiceProvider services) => services.GetRequiredService<IDocumentStore>();
    }

    private Task<List<string>> ColumnsAsync(string schema, string table) =>
        ListAsync($"select column_name || ' ' || data_type || ' ' || lower(is_nullable) from information_schema.columns where table_schema = '{schema}' and table_name = '{table}' order by ordinal_position");

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    public sealed record Notes(string Id, int Count);

    private sealed class NotesProjection : SingleStreamProjection<Notes, string>
    {
        public override Notes? Evolve(Notes? snapshot, string id, IEvent e) => new(id, (snapshot?.Count ?? 0) + 1);
    }
}
