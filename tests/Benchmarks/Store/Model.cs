using JasperFx.Events;
using Marten.Events.Aggregation;
using Marten.Events.Projections;

namespace StoreBenchmark;

internal sealed record Opened(string Owner, DateOnly On);

internal sealed record Booked(decimal Amount, string Account, DateTimeOffset At);

internal sealed record Ledger(Guid Id, string Owner, DateOnly On, decimal Total, int Bookings, string LastAccount);

internal sealed class LedgerProjection : SingleStreamProjection<Ledger, Guid>
{
    public LedgerProjection()
    {
        IncludeType<Opened>();
        IncludeType<Booked>();
    }

    public override Ledger? Evolve(Ledger? snapshot, Guid id, IEvent e) => (snapshot, e.Data) switch
    {
        (null, Opened opened) => new Ledger(id, opened.Owner, opened.On, 0, 0, ""),
        ({ } ledger, Booked booked) => ledger with { Total = ledger.Total + booked.Amount, Bookings = ledger.Bookings + 1, LastAccount = booked.Account },
        _ => snapshot,
    };
}

internal sealed record AccountTotal(string Id, decimal Total, int Bookings);

internal sealed class AccountTotalProjection : MultiStreamProjection<AccountTotal, string>
{
    public AccountTotalProjection() => Identity<Booked>(e => e.Account);

    public override AccountTotal? Evolve(AccountTotal? snapshot, string id, IEvent e)
    {
        var amount = ((Booked)e.Data).Amount;
        return snapshot is null ? new AccountTotal(id, amount, 1) : snapshot with { Total = snapshot.Total + amount, Bookings = snapshot.Bookings + 1 };
    }
}
