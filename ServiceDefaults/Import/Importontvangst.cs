using Marten;

namespace StageSystem.ServiceDefaults;

/// <summary>Takes a file in: looks at its encoding and columns while it comes, and stores it in parts.</summary>
internal sealed class Importontvangst(IDocumentStore store)
{
    /// <summary>Largest part, in bytes.</summary>
    private const int Deelgrootte = 512 * 1024;

    /// <summary>Stores the parts of the file under this import.</summary>
    /// <returns>The number of parts, or what is wrong with the file as a whole; then nothing of it is kept.</returns>
    internal async Task<(int Delen, IReadOnlyList<string> Fouten)> BewaarAsync(Guid importId, Importbestand bestand, Stream inhoud, CancellationToken ct)
    {
        var controle = new Bestandscontrole(bestand.Kolommen);
        var buffer = new byte[Deelgrootte];
        var delen = 0;
        while (await inhoud.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false) is > 0 and var aantal)
        {
            controle.Lees(buffer.AsSpan(0, aantal));
            if (controle.IsOnleesbaar) break;
            await using var session = store.LightweightSession();
            session.Store(new Importdeel(Importdeel.IdVan(importId, ++delen), buffer[..aantal]));
            await session.SaveChangesAsync(ct).ConfigureAwait(false);
            if (aantal < buffer.Length) break;
        }

        var fouten = await controle.FoutenAsync(ct).ConfigureAwait(false);
        if (fouten.Count > 0) await VerwijderAsync(importId, delen, ct).ConfigureAwait(false);
        return (delen, fouten);
    }

    private async Task VerwijderAsync(Guid importId, int delen, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        for (var nummer = 1; nummer <= delen; nummer++) session.Delete<Importdeel>(Importdeel.IdVan(importId, nummer));
        await session.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
