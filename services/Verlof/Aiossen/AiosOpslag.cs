using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Aiossen;

/// <summary>One way for every command about an aios: whose it is, which version the caller saw, the facts, the decision, the answer.</summary>
internal sealed class AiosOpslag(IStreams streams, AiosfeitenLezer lezer)
{
    /// <summary>Decides in one transaction with what the decision keeps beside the stream.</summary>
    /// <param name="nummer">Aiosnummer as the caller wrote it.</param>
    /// <param name="beller">OVK-12: to others the aios is unknown.</param>
    /// <param name="verwachteVersie">If-Match; null when any version will do.</param>
    /// <param name="besluit">The decision; null when what it is about is not known. May run again after a lost race.</param>
    /// <param name="bewaar">Keeps what stands beside the stream, unless it was refused or nothing was new.</param>
    public async Task<Uitslag> VoerUitAsync(
        string nummer, Beller beller, long? verwachteVersie, Func<Aios, Aiosfeiten, Decision?> besluit, CancellationToken ct, Action<IWerkeenheid>? bewaar = null)
    {
        var id = Aios.StreamId(nummer);
        var decision = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Aios>(id) is not { } aios || !beller.MagZien(aios)) return null;
                // Only now: who may not know of the aios does not hear the version either.
                await werk.LaadAsync<Aios>(id, verwachteVersie);
                if (besluit(aios, await lezer.LeesAsync(werk.Lezen, aios, ct)) is not { } genomen) return null;
                await werk.DecideAsync<Aios>(id, _ => genomen);
                if (genomen.Feiten.Count > 0) bewaar?.Invoke(werk);
                return genomen;
            },
            ct);

        var nu = await streams.LeesAsync<Aios>(id, ct);
        return new(decision, nu is not null && beller.MagZien(nu.State) ? nu : null);
    }

    /// <summary>What came of a command.</summary>
    /// <param name="Decision">Null when the aios, or what the command is about, is not known to the caller.</param>
    /// <param name="Nu">The aios afterwards.</param>
    internal sealed record Uitslag(Decision? Decision, Momentopname<Aios>? Nu)
    {
        /// <summary>404 or 422; null when it went through.</summary>
        public ProblemHttpResult? Probleem(string wat) => (Decision, Nu) switch
        {
            (_, null) => Problemen.Onbekend("De aios"),
            (null, _) => Problemen.Onbekend(wat),
            (Decision.Refused(var overtreding), _) => overtreding.ToProblem(),
            _ => null,
        };

        /// <summary>Whether something new was stored.</summary>
        public bool IsNieuw => Decision?.Feiten.Count > 0;
    }
}
