using System.Collections.Immutable;
using Marten;
using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Aiossen;

/// <summary>What Erkenning told of a stageplaats, as far as leave needs it: a copy (OVK-2).</summary>
public sealed record Stageplaatskopie
{
    /// <summary><c>Sleutel.Id("stageplaats", code)</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>Natural key, normalised.</summary>
    public required string Stageplaatscode { get; init; }

    /// <summary>The instelling; null in a copy from before it was kept.</summary>
    public string? Instellingscode { get; init; }

    /// <summary>What leave needs of it.</summary>
    public required Stageplaatsfeit Feit { get; init; }

    /// <summary>Version in Erkenning: an older one that comes later is not taken over.</summary>
    public required long Versie { get; init; }

    /// <summary>The copy of a message.</summary>
    internal static Stageplaatskopie Van(StageplaatsGeregistreerd bericht) => new()
    {
        Id = Sleutel.Id("stageplaats", bericht.Stageplaatscode),
        Stageplaatscode = Sleutel.Normaal(bericht.Stageplaatscode),
        Instellingscode = Sleutel.Normaal(bericht.Instellingscode),
        Feit = new(bericht.Traject, bericht.Stagesoort, bericht.DeeltijdMinimaal),
        Versie = bericht.Versie,
    };
}

/// <summary>Reads the facts beside the stream of an aios.</summary>
public sealed class AiosfeitenLezer(Parametertabel tabel, TimeProvider klok)
{
    /// <summary>The facts for today.</summary>
    public Task<Aiosfeiten> LeesAsync(IQuerySession session, Aios? aios, CancellationToken ct) => LeesAsync(session, aios, tabel, klok.Vandaag(), [], ct);

    /// <summary>The facts for today, for all of these at once.</summary>
    public Task<Aiosfeiten> LeesAsync(IQuerySession session, IEnumerable<Aios> aiossen, CancellationToken ct) =>
        LeesAsync(session, null, tabel, klok.Vandaag(), aiossen.SelectMany(a => a.Stages.Values).Select(s => s.Stageplaatscode), ct);

    /// <summary>The facts for today, with those of one more stageplaats.</summary>
    public Task<Aiosfeiten> LeesAsync(IQuerySession session, Aios? aios, string stageplaatscode, CancellationToken ct) =>
        LeesAsync(session, aios, tabel, klok.Vandaag(), [stageplaatscode], ct);

    /// <summary>The parameters of an opleidingsinstituut on a day; without one today.</summary>
    public Parameterstand Parameters(string instituut, DateOnly? dag) => tabel.Voor(instituut, dag ?? klok.Vandaag());

    /// <summary>Lets an aios answer a deadline with the facts at hand.</summary>
    public static Termijnbesluit<Aios> Verstreken(Parametertabel tabel) => async (werk, aios, termijn, vandaag) =>
        Aios.Verstreken(aios, termijn, await LeesAsync(werk.Lezen, aios, tabel, vandaag, [], CancellationToken.None));

    private static async Task<Aiosfeiten> LeesAsync(
        IQuerySession session, Aios? aios, Parametertabel tabel, DateOnly vandaag, IEnumerable<string> erbij, CancellationToken ct)
    {
        var ids = (aios?.Stages.Values ?? []).Select(s => s.Stageplaatscode).Concat(erbij).Distinct().Select(code => Sleutel.Id("stageplaats", code)).ToArray();
        var kopieen = ids.Length == 0 ? [] : await session.LoadManyAsync<Stageplaatskopie>(ct, ids);
        return new(kopieen.ToImmutableDictionary(k => k.Stageplaatscode, k => k.Feit), tabel, vandaag);
    }
}
