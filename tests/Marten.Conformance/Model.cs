using System.Collections.Immutable;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace Marten.Conformance;

public enum Currency
{
    Euro,
    Guilder,
}

public sealed record LedgerOpened(string Owner, Currency Currency, DateOnly OpenedOn);

public sealed record AmountBooked(decimal Amount, string Account);

public sealed record LedgerClosed(string Reason);

public sealed record LedgerErased;

public sealed record NoteMade(string Text);

/// <summary>Immutable, with what System.Text.Json must carry through jsonb.</summary>
public sealed record Ledger(
    Guid Id, string Owner, Currency Currency, DateOnly OpenedOn, decimal Total, int Bookings, bool Closed,
    ImmutableDictionary<string, decimal> ByAccount, ImmutableList<string> Accounts)
{
    public static Ledger? Fold(Ledger? state, Guid id, object @event) => (state, @event) switch
    {
        (null, LedgerOpened e) => new(id, e.Owner, e.Currency, e.OpenedOn, 0, 0, false, ImmutableDictionary<string, decimal>.Empty, []),
        ({ } s, AmountBooked e) => s with
        {
            Total = s.Total + e.Amount,
            Bookings = s.Bookings + 1,
            ByAccount = s.ByAccount.SetItem(e.Account, s.ByAccount.GetValueOrDefault(e.Account) + e.Amount),
            Accounts = s.Accounts.Contains(e.Account) ? s.Accounts : s.Accounts.Add(e.Account),
        },
        ({ } s, LedgerClosed) => s with { Closed = true },
        _ => state,
    };
}

public sealed class LedgerProjection : SingleStreamProjection<Ledger, Guid>
{
    public LedgerProjection()
    {
        IncludeType<LedgerOpened>();
        IncludeType<AmountBooked>();
        IncludeType<LedgerClosed>();
        DeleteEvent<LedgerErased>();
    }

    public override Ledger? Evolve(Ledger? snapshot, Guid id, IEvent e) => Ledger.Fold(snapshot, id, e.Data);
}

/// <summary>Totals over all ledgers, by account.</summary>
public sealed record AccountTotal(string Id, decimal Total, int Bookings, long LastSequence);

public sealed class AccountTotalProjection : MultiStreamProjection<AccountTotal, string>
{
    public AccountTotalProjection() => Identity<AmountBooked>(e => e.Account);

    public override AccountTotal? Evolve(AccountTotal? snapshot, string id, IEvent e)
    {
        var booked = (AmountBooked)e.Data;
        snapshot ??= new AccountTotal(id, 0, 0, 0);
        // In order, also across streams: a projection that sees events out of order fails its test.
        if (e.Sequence > 0 && e.Sequence <= snapshot.LastSequence) throw new InvalidOperationException($"{e.Sequence} came after {snapshot.LastSequence}.");
        return snapshot with { Total = snapshot.Total + booked.Amount, Bookings = snapshot.Bookings + 1, LastSequence = e.Sequence };
    }
}

/// <summary>A document on its own.</summary>
public sealed record Contact(
    Guid Id, string Name, int Age, Currency Currency, DateOnly Birthday, DateTimeOffset SeenAt, bool Active,
    string? Nickname, Address? Address, ImmutableList<string> Tags, ImmutableList<Guid> Friends)
{
    public static Contact New(string name, int age = 30) => new(
        Guid.NewGuid(), name, age, Currency.Euro, new DateOnly(1990, 1, 2), new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), true, null, null, [], []);
}

public sealed record Address(string Street, int Number, string? City);

public sealed class Counter : JasperFx.IRevisioned
{
    public string Id { get; set; } = "";

    public int Count { get; set; }

    public int Version { get; set; }
}

public sealed record Received(Guid Id, string Queue);
