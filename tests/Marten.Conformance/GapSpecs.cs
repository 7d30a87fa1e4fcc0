using System.Collections.Concurrent;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten.Subscriptions;
using Npgsql;
using Shouldly;
using Xunit;

namespace Marten.Conformance;

/// <summary>A committed event is never skipped and never overtaken, whatever transactions stay open or roll back.</summary>
[Collection(PostgresCollection.Name)]
public sealed class GapSpecs(PostgresFixture postgres)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_earlier_transaction_that_stays_open_is_waited_for(bool commits)
    {
        var schema = PostgresFixture.NewSchema();
        var recorder = new Recorder();
        await using var store = postgres.NewStore(options => options.Projections.Subscribe(recorder, settings => settings.Name = "recorder"), schema);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await AppendAsync(store, 3);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));

        for (var round = 0; round < 6; round++)
        {
            await using var open = await HoldAsync(schema);
            await AppendAsync(store, 5);
            // Long enough for every polling interval to have passed once in the first round.
            await Task.Delay(round == 0 ? 1500 : 30);
            recorder.Sequences.ShouldNotContain(sequence => sequence >= open.Sequence, "nothing may overtake the open transaction");
            if (commits) await open.Transaction.CommitAsync();
            else await open.Transaction.RollbackAsync();
            await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(10));
            recorder.Sequences.Contains(open.Sequence).ShouldBe(commits);
        }

        await ShouldHaveEverythingInOrder(recorder, schema);
        if (!commits) (await postgres.ScalarAsync<long>($"select count(*) from {schema}.mt_high_water_skips")).ShouldBe(6);
    }

    [Fact]
    public async Task Many_writers_that_commit_roll_back_and_linger_leave_no_hole()
    {
        var schema = PostgresFixture.NewSchema();
        var recorder = new Recorder();
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Subscribe(recorder, settings => settings.Name = "recorder");
            options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Async);
            options.Projections.Errors.SkipApplyErrors = false;
        }, schema);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        var random = new Random(4711);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async writer =>
        {
            for (var i = 0; i < 12; i++)
            {
                int fate;
                lock (random) fate = random.Next(10);
                if (fate < 6)
                {
                    await using var session = store.LightweightSession();
                    session.Events.Append(Guid.NewGuid(), new AmountBooked(1, $"account{writer % 5}"), new NoteMade("n"));
                    await session.SaveChangesAsync();
                    continue;
                }

                await using var open = await HoldAsync(schema);
                await Task.Delay(fate * 7);
                if (fate < 8) await open.Transaction.CommitAsync();
                else await open.Transaction.RollbackAsync();
            }
        }));
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(20));
        await ShouldHaveEverythingInOrder(recorder, schema);
        var booked = await postgres.ScalarAsync<long>($"select count(*) from {schema}.mt_events where type = 'amount_booked'");
        (await store.QuerySession().Query<AccountTotal>().ToListAsync()).Sum(total => total.Bookings).ShouldBe((int)booked);
    }

    [Fact]
    public async Task A_failed_append_blocks_nothing_also_when_it_is_the_last()
    {
        var schema = PostgresFixture.NewSchema();
        await using var store = postgres.NewStore(options =>
        {
            options.Projections.Add(new AccountTotalProjection(), ProjectionLifecycle.Async);
            options.Events.EnableUniqueIndexOnEventId = true;
        }, schema);
        await using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await AppendAsync(store, 2);
        for (var i = 0; i < 3; i++)
        {
            await using var session = store.LightweightSession();
            var (one, same) = (session.Events.BuildEvent(new AmountBooked(1, "failed")), session.Events.BuildEvent(new AmountBooked(1, "failed")));
            one.Id = same.Id = Guid.NewGuid();
            session.Events.StartStream<Ledger>(Guid.NewGuid(), one, same);
            await Should.ThrowAsync<Exceptions.MartenCommandException>(() => session.SaveChangesAsync());
        }

        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(5));
        await AppendAsync(store, 1);
        await daemon.WaitForNonStaleData(TimeSpan.FromSeconds(5));
        (await store.QuerySession().Query<AccountTotal>().CountAsync(total => total.Id == "failed")).ShouldBe(0);
        (await postgres.ScalarAsync<long>($"select max(seq_id) from {schema}.mt_events")).ShouldBe(9, "the failed appends took six numbers");
    }

    [Fact]
    public async Task A_daemon_that_starts_while_a_transaction_is_open_waits_for_it_as_well()
    {
        var schema = PostgresFixture.NewSchema();
        var recorder = new Recorder();
        await using var store = postgres.NewStore(options => options.Projections.Subscribe(recorder, settings => settings.Name = "recorder"), schema);
        await AppendAsync(store, 1);
        await using var open = await HoldAsync(schema);
        await AppendAsync(store, 700);
        await using (var daemon = await store.BuildProjectionDaemonAsync())
        {
            await daemon.StartAllAsync();
            await Task.Delay(600);
            recorder.Sequences.Count.ShouldBe(1);
        }

        await using var second = await store.BuildProjectionDaemonAsync();
        await second.StartAllAsync();
        await open.Transaction.CommitAsync();
        await second.WaitForNonStaleData(TimeSpan.FromSeconds(10));
        await ShouldHaveEverythingInOrder(recorder, schema);
    }

    /// <summary>As the store does it, by hand: a stream, a number, an event, and then nothing for a while.</summary>
    internal async Task<OpenAppend> HoldAsync(string schema)
    {
        var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            $$"""
            with s as (insert into {{schema}}.mt_streams (id, version) values (gen_random_uuid(), 1) returning id)
            insert into {{schema}}.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            select nextval('{{schema}}.mt_events_sequence'), gen_random_uuid(), id, 1, '{"text":"held"}', 'note_made', now() from s returning seq_id
            """, connection, transaction);
        return new OpenAppend(connection, transaction, (long)(await command.ExecuteScalarAsync())!);
    }

    private static async Task AppendAsync(DocumentStore store, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var session = store.LightweightSession();
            session.Events.Append(Guid.NewGuid(), new NoteMade($"{i}"));
            await session.SaveChangesAsync();
        }
    }

    private async Task ShouldHaveEverythingInOrder(Recorder recorder, string schema)
    {
        var handled = recorder.Sequences.ToList();
        handled.ShouldBe([.. handled.Order()], "in order");
        handled.Count.ShouldBe((int)await postgres.ScalarAsync<long>($"select count(*) from {schema}.mt_events"), "none skipped");
        handled.ShouldBeUnique();
    }

    internal sealed record OpenAppend(NpgsqlConnection Connection, NpgsqlTransaction Transaction, long Sequence) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}

/// <summary>Notes what it is given.</summary>
public sealed class Recorder : ISubscription
{
    public ConcurrentQueue<long> Sequences { get; } = new();

    /// <summary>Throws when it says so.</summary>
    public Func<EventRange, Exception?> Fault { get; set; } = _ => null;

    public Task<IChangeListener> ProcessEventsAsync(EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Fault(page) is { } fault) throw fault;
        foreach (var e in page.Events) Sequences.Enqueue(e.Sequence);
        return Task.FromResult<IChangeListener>(NullChangeListener.Instance);
    }
}
