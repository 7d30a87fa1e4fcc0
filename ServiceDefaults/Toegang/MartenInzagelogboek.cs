using Marten;

namespace StageSystem.ServiceDefaults;

/// <summary>Views as documents in the service's own database.</summary>
internal sealed class MartenInzagelogboek(IDocumentStore store) : IInzagelogboek
{
    public async Task SchrijfAsync(Inzage inzage, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.Insert(inzage);
        await session.SaveChangesAsync(ct);
    }
}
