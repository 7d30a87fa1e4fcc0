using JasperFx;
using Marten;

namespace StageSystem.ServiceDefaults;

/// <summary>Attempts as documents in the service's own database: what one replica began, all know.</summary>
internal sealed class MartenIdempotentieregister(IDocumentStore store) : IIdempotentieregister
{
    public async Task<bool> VoegToeAsync(Idempotentierecord record, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Insert(record);
        try
        {
            await session.SaveChangesAsync(ct);
            return true;
        }
        catch (DocumentAlreadyExistsException)
        {
            return false;
        }
    }

    public async Task<Idempotentierecord?> LeesAsync(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Idempotentierecord>(id, ct);
    }

    public async Task BewaarAsync(Idempotentierecord record, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Store(record);
        await session.SaveChangesAsync(ct);
    }

    public async Task VergeetAsync(Guid id, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Delete<Idempotentierecord>(id);
        await session.SaveChangesAsync(ct);
    }

    public async Task RuimOpAsync(long voor, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.DeleteWhere<Idempotentierecord>(record => record.Begonnen < voor);
        await session.SaveChangesAsync(ct);
    }
}
