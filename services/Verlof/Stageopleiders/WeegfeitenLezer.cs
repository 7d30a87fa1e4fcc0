using System.Collections.Immutable;
using Marten;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Reads the reasons of someone's absences: the facts beside the stream.</summary>
/// <remarks>Read the stream first: the reasons are then those of every absence in it, or newer, and the save checks the stream.</remarks>
public sealed class WeegfeitenLezer(Afwezigheidsdrempels drempels, TimeProvider klok)
{
    /// <summary>The facts for today.</summary>
    public Task<Weegfeiten> LeesAsync(IQuerySession session, Guid stageopleiderId, CancellationToken ct) =>
        LeesAsync(session, stageopleiderId, drempels, klok.Vandaag(), ct);

    /// <summary>Lets a stageopleider answer a deadline with the reasons at hand.</summary>
    public static Termijnbesluit<Stageopleider> Verstreken(Afwezigheidsdrempels drempels) => async (werk, stageopleider, termijn, vandaag) =>
        Stageopleider.Verstreken(stageopleider, termijn, await LeesAsync(werk.Lezen, stageopleider.Id, drempels, vandaag, CancellationToken.None));

    private static async Task<Weegfeiten> LeesAsync(
        IQuerySession session, Guid stageopleiderId, Afwezigheidsdrempels drempels, DateOnly vandaag, CancellationToken ct)
    {
        var redenen = await session.Query<Afwezigheidsreden>().Where(r => r.StageopleiderId == stageopleiderId).ToListAsync(ct);
        return new(redenen.ToImmutableDictionary(r => r.Id, r => new BekendeReden(r.Reden, r.GemeldeReden)), drempels, vandaag);
    }
}
