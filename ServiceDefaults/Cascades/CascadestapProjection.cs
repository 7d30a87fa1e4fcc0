using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Keeps a <see cref="Cascadestap"/> for every event, asynchronously. An imported row is what was, and no step of a cascade.</summary>
internal sealed class CascadestapProjection(Vertrouwelijkheid vertrouwelijkheid) : EventProjection
{
    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Kopregel(Kopregels.Bron) == Bronnen.Import) return;
        var signaal = SignaalVan(e.Data) is { } id ? await operations.LoadAsync<SignaalOverzicht>(id, cancellation).ConfigureAwait(false) : null;
        var gegevens = Samenvatting.Van(e.Data);
        operations.Store(new Cascadestap(
            e.Id, e.Correlatie(), e.Oorzaak(), e.Sequence, e.EventType.Name, e.Kopregel(Kopregels.Stroom) ?? "", e.StreamId, e.Version,
            e.Kopregel(Kopregels.Regel) ?? "", e.Aan(), e.UserName?.Split(':')[0] ?? Rollen.Systeem, e.Kopregel(Kopregels.Bron) ?? "", e.Timestamp,
            signaal?.Instituut ?? gegevens.GetValueOrDefault("instituut") as string,
            signaal?.Vertrouwelijk == true || vertrouwelijkheid.Geldt(e.Data),
            gegevens));
    }

    private static Guid? SignaalVan(object @event) => @event switch
    {
        SignaalInBehandelingGenomen s => s.SignaalId,
        SignaalAfgehandeld s => s.SignaalId,
        SignaalVervallen s => s.SignaalId,
        SignaalGeescaleerd s => s.SignaalId,
        SignaalOvergedragen s => s.SignaalId,
        _ => null,
    };
}
