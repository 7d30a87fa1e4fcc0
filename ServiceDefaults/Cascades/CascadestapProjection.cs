using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Keeps a <see cref="Cascadestap"/> for every event, asynchronously. An imported row is what was, and no step of a cascade.</summary>
internal sealed class CascadestapProjection(Vertrouwelijkheid vertrouwelijkheid) : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var stappen = events.Where(e => e.Kopregel(Kopregels.Bron) != Bronnen.Import).ToList();
        // All of a page at once: a sweep over many deadlines closes thousands of signalen.
        var ids = stappen.Select(e => SignaalVan(e.Data)).OfType<Guid>().Distinct().ToList();
        var signalen = ids.Count == 0 ? [] : (await operations.LoadManyAsync<SignaalOverzicht>(cancellation, ids).ConfigureAwait(false)).ToDictionary(s => s.Id);
        operations.Store(stappen.Select(e => Stap(e, SignaalVan(e.Data) is { } id ? signalen.GetValueOrDefault(id) : null)));
    }

    private Cascadestap Stap(IEvent e, SignaalOverzicht? signaal)
    {
        var gegevens = Samenvatting.Van(e.Data);
        return new(
            e.Id, e.Correlatie(), e.Oorzaak(), e.Sequence, e.EventType.Name, e.Kopregel(Kopregels.Stroom) ?? "", e.StreamId, e.Version,
            e.Kopregel(Kopregels.Regel) ?? "", e.Aan(), e.UserName?.Split(':')[0] ?? Rollen.Systeem, e.Kopregel(Kopregels.Bron) ?? "", e.Timestamp,
            signaal?.Instituut ?? gegevens.GetValueOrDefault("instituut") as string,
            signaal?.Vertrouwelijk == true || vertrouwelijkheid.Geldt(e.Data),
            gegevens);
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
