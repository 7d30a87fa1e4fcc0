using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The natural keys of what is the caller's own, beside the own number: such as the stageplaatsen of a stagebeheerder.</summary>
/// <param name="beller">Who calls.</param>
/// <param name="streams">To read what is the caller's.</param>
/// <param name="vandaag">Today in Amsterdam.</param>
/// <param name="ct">Stops the reading.</param>
public delegate Task<IEnumerable<string>> Eigendommen(Beller beller, IStreams streams, DateOnly vandaag, CancellationToken ct);

/// <summary>A role of which each one sees the signalen about the own things only (regelboek 2.1).</summary>
internal sealed record Signaalkring(string Rol, Eigendommen Lees);

/// <summary>Which signalen are a caller's own.</summary>
internal sealed class Signaalkringen(IEnumerable<Signaalkring> kringen, IStreams streams, TimeProvider klok)
{
    /// <summary>The keys about which the caller may see signalen; null when the role sees those of the whole institute.</summary>
    internal async Task<IReadOnlySet<string>?> VanAsync(Beller beller, CancellationToken ct)
    {
        if (kringen.FirstOrDefault(k => k.Rol == beller.Rol) is not { } kring) return null;
        var eigen = await kring.Lees(beller, streams, klok.Vandaag(), ct).ConfigureAwait(false);
        return (beller.Nummer is { } nummer ? eigen.Append(nummer) : eigen).Select(Sleutel.Normaal).ToHashSet(StringComparer.Ordinal);
    }
}
