using Marten;
using Microsoft.Extensions.Logging;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

internal sealed class Streams(IDocumentStore store, Parametertabel parameters, TimeProvider klok, Termijnwekker wekker, ILogger<Streams> log) : IStreams, IDisposable
{
    /// <summary>After so many lost races something else is wrong: the caller hears of it.</summary>
    private const int MaxPogingen = 100;

    /// <summary>From this attempt on attempts of this process go one by one, so that each round has a winner.</summary>
    private const int OmDeBeurtVanaf = 3;

    private readonly SemaphoreSlim _beurt = new(1);

    public Task<Uitkomst<T>> DecideAsync<T>(Guid id, Func<T?, Decision> decide, long? verwachteVersie = null, CancellationToken ct = default)
        where T : class, IAggregaat<T> =>
        HerhaalAsync(
            async werk =>
            {
                var stroom = await werk.StroomAsync<T>(id).ConfigureAwait(false);
                if (verwachteVersie is { } verwacht)
                {
                    if (stroom.Versie == 0) return new Uitkomst<T>(Decision.NothingNew, null, 0);
                    if (stroom.Versie != verwacht)
                    {
                        await BevestigAsync(werk).ConfigureAwait(false);
                        throw new StreamVerouderd(stroom.Versie);
                    }
                }

                var decision = werk.Decide(stroom, decide);
                await BewaarAsync(werk).ConfigureAwait(false);
                return new Uitkomst<T>(decision, stroom.State, stroom.Versie);
            },
            ct);

    public Task<TResult> VoerUitAsync<TResult>(Func<IWerkeenheid, Task<TResult>> werk, CancellationToken ct = default) =>
        HerhaalAsync(
            async eenheid =>
            {
                var uitkomst = await werk(eenheid).ConfigureAwait(false);
                await BewaarAsync(eenheid).ConfigureAwait(false);
                return uitkomst;
            },
            ct);

    public async Task<bool> VoerEenmaalUitAsync(Guid sleutel, string door, Func<IWerkeenheid, Task> werk, CancellationToken ct = default)
    {
        var bericht = VerwerktBericht.Nieuw(sleutel, door, klok.GetUtcNow());
        try
        {
            return await HerhaalAsync(
                async eenheid =>
                {
                    eenheid.Verwerkt(bericht);
                    await werk(eenheid).ConfigureAwait(false);
                    await BewaarAsync(eenheid).ConfigureAwait(false);
                    return true;
                },
                ct).ConfigureAwait(false);
        }
        catch (JasperFx.DocumentAlreadyExistsException)
        {
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The inbox is written at the end, for speed; a copy that failed before it got there is a copy still.
            if (await IsVerwerktAsync(bericht.Id, ct).ConfigureAwait(false)) return false;
            throw;
        }
    }

    public async Task<Momentopname<T>?> LeesAsync<T>(Guid id, CancellationToken ct = default)
        where T : class, IAggregaat<T>
    {
        await using var session = store.QuerySession();
        // Version first: a change in between makes the ETag older than what it stands on, which a later If-Match refuses; never newer.
        if (await session.Events.FetchStreamStateAsync(id, ct).ConfigureAwait(false) is not { } stream) return null;
        return await session.LoadAsync<T>(id, ct).ConfigureAwait(false) is { } state ? new(state, stream.Version) : null;
    }

    public void Dispose() => _beurt.Dispose();

    private static async Task BevestigAsync(Werkeenheid werk) => await werk.BewaarAllesAsync().ConfigureAwait(false);

    private async Task BewaarAsync(Werkeenheid werk)
    {
        if (await werk.BewaarAllesAsync().ConfigureAwait(false) is { } eerste && eerste <= klok.Vandaag()) wekker.Wek();
    }

    private async Task<bool> IsVerwerktAsync(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<VerwerktBericht>(id, ct).ConfigureAwait(false) is not null;
    }

    private async Task<TResult> HerhaalAsync<TResult>(Func<Werkeenheid, Task<TResult>> werk, CancellationToken ct)
    {
        var herkomst = Herkomst.Huidig;
        for (var poging = 1; ; poging++)
        {
            var omDeBeurt = poging >= OmDeBeurtVanaf;
            if (omDeBeurt) await _beurt.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                await using var eenheid = new Werkeenheid(store, parameters, herkomst, ct);
                return await werk(eenheid).ConfigureAwait(false);
            }
            catch (Exception e) when (poging < MaxPogingen && Botsing.Is(e))
            {
                log.LogDebug(e, "Lost a race (attempt {Poging}); deciding again on the new state.", poging);
            }
            finally
            {
                if (omDeBeurt) _beurt.Release();
            }
        }
    }
}
