using System.Collections.Immutable;
using StageSystem.Kern;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Aiossen;

/// <summary>An aios as far as leave goes: which herplaatsingen ask for a look at the balance.</summary>
/// <param name="Id">Stream id: <c>Sleutel.Id("aios", nummer)</c>.</param>
/// <param name="Aiosnummer">Natural key, normalised.</param>
/// <param name="Instituut">Opleidingsinstituut (OVK-12).</param>
/// <param name="Herplaatsingen">The herplaatsingen heard of.</param>
/// <param name="Signalen">What is open for someone.</param>
public sealed record Aios(
    Guid Id, string Aiosnummer, string Instituut, ImmutableHashSet<Guid> Herplaatsingen, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Aios>
{
    /// <summary>The stream of the aios with this number.</summary>
    public static Guid StreamId(string aiosnummer) => Sleutel.Id("aios", aiosnummer);

    /// <inheritdoc />
    public static Aios? Fold(Aios? state, object @event) => (state, @event) switch
    {
        (null, AiosHerplaatsingVernomen e) => new(StreamId(e.Aiosnummer), e.Aiosnummer, e.Instituut, [e.HerplaatsingId], Open.Geen),
        ({ } s, AiosHerplaatsingVernomen e) => s with { Instituut = e.Instituut, Herplaatsingen = s.Herplaatsingen.Add(e.HerplaatsingId) },
        ({ } s, _) when Open.IsSignaal(@event) => s with { Signalen = Open.Fold(s.Signalen, @event) },
        _ => state,
    };

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Open.Termijnen(Signalen);

    /// <inheritdoc />
    public static Decision Verstreken(Aios state, Termijn termijn, DateOnly vandaag) =>
        Open.IsVan(termijn) ? Open.Verstreken(state.Signalen, termijn, vandaag) : Decision.NothingNew;
}

/// <summary>Plaatsing told that the aios goes on at another stageplaats. A copy; Plaatsing owns the fact (OVK-2).</summary>
/// <param name="HerplaatsingId">Identity of the herplaatsing.</param>
/// <param name="Aiosnummer">The aios, normalised.</param>
/// <param name="OudeLaatsteDag">Last day at the old stageplaats, included.</param>
/// <param name="Van">First day at the new stageplaats.</param>
public sealed record AiosHerplaatsingVernomen(Guid HerplaatsingId, string Aiosnummer, DateOnly OudeLaatsteDag, DateOnly Van, string Instituut);
