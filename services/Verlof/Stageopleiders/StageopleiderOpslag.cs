using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>One way for every command about a stageopleider: whose it is, which version the caller saw, the reasons, the decision, the answer.</summary>
internal sealed class StageopleiderOpslag(IStreams streams, WeegfeitenLezer lezer)
{
    /// <summary>Decides in one transaction with what the decision keeps beside the stream.</summary>
    /// <param name="nummer">Opleidernummer as the caller wrote it.</param>
    /// <param name="beller">OVK-12: to others the stageopleider is unknown.</param>
    /// <param name="verwachteVersie">If-Match; null when any version will do.</param>
    /// <param name="besluit">The decision; null when what it is about is not known. May run again after a lost race.</param>
    /// <param name="bewaar">Keeps what stands beside the stream, unless it was refused; hears whether something new was decided.</param>
    public async Task<Uitslag> VoerUitAsync(
        string nummer, Beller beller, long? verwachteVersie, Func<Stageopleider, Weegfeiten, Decision?> besluit, Action<IWerkeenheid, Weegfeiten, bool>? bewaar,
        CancellationToken ct)
    {
        var id = Stageopleider.StreamId(nummer);
        var decision = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Stageopleider>(id) is not { } stageopleider || !beller.MagZien(stageopleider)) return null;
                // Only now: who may not know of the stageopleider does not hear the version either.
                await werk.LaadAsync<Stageopleider>(id, verwachteVersie);
                var feiten = await lezer.LeesAsync(werk.Lezen, id, ct);
                if (besluit(stageopleider, feiten) is not { } genomen) return null;
                await werk.DecideAsync<Stageopleider>(id, _ => genomen);
                if (genomen is Decision.Accepted(var nieuwe)) bewaar?.Invoke(werk, feiten, nieuwe.Count > 0);
                return genomen;
            },
            ct);

        var nu = await streams.LeesAsync<Stageopleider>(id, ct);
        return new(decision, nu is not null && beller.MagZien(nu.State) ? nu : null);
    }

    /// <summary>What came of a command.</summary>
    /// <param name="Decision">Null when the stageopleider, or what the command is about, is not known to the caller.</param>
    /// <param name="Nu">The stageopleider afterwards.</param>
    internal sealed record Uitslag(Decision? Decision, Momentopname<Stageopleider>? Nu)
    {
        /// <summary>404 or 422; null when it went through.</summary>
        public ProblemHttpResult? Probleem(string wat) => (Decision, Nu) switch
        {
            (_, null) => Problemen.Onbekend("De stageopleider"),
            (null, _) => Problemen.Onbekend(wat),
            (Decision.Refused(var overtreding), _) => overtreding.ToProblem(),
            _ => null,
        };

        /// <summary>Whether something new was stored.</summary>
        public bool IsNieuw => Decision?.Feiten.Count > 0;
    }
}
