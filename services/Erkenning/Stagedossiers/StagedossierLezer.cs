using Marten;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Reads the streams of which the dossier of a stageplaats consists (ERK-28).</summary>
internal static class StagedossierLezer
{
    /// <summary>Every line, in order; who may read which is for the caller to decide.</summary>
    internal static async Task<IReadOnlyList<Dossierregel>> LeesAsync(Stageplaats s, IStreams streams, IQuerySession session, CancellationToken ct)
    {
        var (g, feiten, erkenningen) = (s.Gegevens, new List<Dossierfeit>(), new HashSet<Guid>());
        foreach (var nummer in s.Opleidernummers())
        {
            if (await streams.LeesAsync<Stageopleider>(Stageopleider.IdVan(nummer), ct) is not { State: var opleider }) continue;
            erkenningen.UnionWith(opleider.Erkenningen.Values.Where(e => opleider.GeldtBij(e, g.Instellingscode, g.Koepel)).Select(e => e.ErkenningId));
            foreach (var feit in await FeitenAsync(session, Stageopleider.IdVan(nummer), ct))
            {
                if (feit.Event is ErkenningAangevraagd aanvraag && aanvraag.Instellingscode == g.Instellingscode) erkenningen.Add(aanvraag.AanvraagId);
                feiten.Add(feit);
            }
        }

        Guid[] eigen = [s.Id, Stagedossier.IdVan(g.Stageplaatscode), Stageleerwerkplan.IdVan(g.Stageplaatscode), Instelling.IdVan(g.Instellingscode)];
        foreach (var id in eigen) feiten.AddRange(await FeitenAsync(session, id, ct));
        return Dossierinhoud.Lees(feiten, erkenningen);
    }

    /// <summary>What asks for attention (ERK-26, ERK-27 and others).</summary>
    internal static async Task<IReadOnlyList<Aandachtspunt>> AandachtspuntenAsync(Stageplaats s, IStreams streams, DateOnly vandaag, CancellationToken ct)
    {
        var didactiek = new Dictionary<string, DidactischeScholing>();
        foreach (var nummer in s.Opleidernummers())
        {
            if (await streams.LeesAsync<DidactischeScholing>(DidactischeScholing.IdVan(nummer), ct) is { State: var stand }) didactiek[nummer] = stand;
        }

        var plan = await streams.LeesAsync<Stageleerwerkplan>(Stageleerwerkplan.IdVan(s.Gegevens.Stageplaatscode), ct);
        return Aandachtspunten.Bepaal(s, plan?.State, didactiek, vandaag);
    }

    private static async Task<IEnumerable<Dossierfeit>> FeitenAsync(IQuerySession session, Guid id, CancellationToken ct) =>
        (await session.Events.FetchStreamAsync(id, token: ct)).Select(e => new Dossierfeit(e.Id, e.Timestamp, e.Data));
}
