using System.Collections.Immutable;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Verzuim;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>A request for another percentage as it stands.</summary>
/// <param name="Aangevraagd">As it was asked.</param>
/// <param name="Akkoorden">Who agreed, by party.</param>
/// <param name="Goedgekeurd">The approval of SBOH, or null.</param>
/// <param name="Status">Value of <see cref="Deeltijdstatus"/>; that it has started follows from the day.</param>
public sealed record Deeltijdaanvraag(DeeltijdAangevraagd Aangevraagd, ImmutableDictionary<string, string> Akkoorden, DeeltijdGoedgekeurd? Goedgekeurd, string Status)
{
    /// <summary>The status on a day: approved becomes <c>ingegaan</c> on its first day (VER-10).</summary>
    public string Op(DateOnly dag) => Goedgekeurd?.Vanaf <= dag ? Deeltijdstatus.Ingegaan : Status;
}

/// <summary>The states of a request (VER-10).</summary>
public static class Deeltijdstatus
{
    public const string Aangevraagd = "aangevraagd";
    public const string Akkoord = "akkoord";
    public const string Goedgekeurd = "goedgekeurd";
    public const string Ingegaan = "ingegaan";
    public const string Afgewezen = "afgewezen";
    public const string Ingetrokken = "ingetrokken";
}

/// <summary>The percentages and work patterns of an aios: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Deeltijdboek
{
    /// <summary>Every request.</summary>
    public ImmutableDictionary<Guid, Deeltijdaanvraag> Aanvragen { get; init; } = ImmutableDictionary<Guid, Deeltijdaanvraag>.Empty;

    /// <summary>Every pattern that was agreed at the same percentage.</summary>
    public ImmutableDictionary<Guid, WerkpatroonVastgesteld> Patronen { get; init; } = ImmutableDictionary<Guid, WerkpatroonVastgesteld>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } =
    [
        typeof(DeeltijdAangevraagd), typeof(DeeltijdAkkoordGegeven), typeof(DeeltijdGoedgekeurd), typeof(DeeltijdAfgewezen), typeof(DeeltijdaanvraagIngetrokken),
        typeof(WerkpatroonVastgesteld),
    ];

    /// <summary>The approved percentages, in order.</summary>
    internal IEnumerable<Percentage> Percentages =>
        Aanvragen.Values.Select(a => a.Goedgekeurd).OfType<DeeltijdGoedgekeurd>().OrderBy(g => g.Vanaf).ThenBy(g => g.Op).Select(g => new Percentage(g.Vanaf, g.Percentage));

    /// <summary>The agreed patterns, in order.</summary>
    internal IEnumerable<Geldendpatroon> Afgesproken =>
        Aanvragen.Values.Select(a => a.Goedgekeurd).OfType<DeeltijdGoedgekeurd>().Select(g => (g.Vanaf, g.Op, g.Patroon))
            .Concat(Patronen.Values.Select(p => (p.Vanaf, p.Op, p.Patroon)))
            .OrderBy(p => p.Vanaf).ThenBy(p => p.Op).Select(p => new Geldendpatroon(p.Vanaf, p.Patroon));

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Deeltijdboek Fold(object @event) => @event switch
    {
        DeeltijdAangevraagd e => this with
        {
            Aanvragen = Aanvragen.SetItem(e.AanvraagId, new(e, ImmutableDictionary<string, string>.Empty, null, Deeltijdstatus.Aangevraagd)),
        },
        DeeltijdAkkoordGegeven e => Wijzig(e.AanvraagId, a => a with
        {
            Akkoorden = a.Akkoorden.SetItem(e.Partij, e.Door),
            Status = Deeltijdpartij.Alle.All(p => p == e.Partij || a.Akkoorden.ContainsKey(p)) ? Deeltijdstatus.Akkoord : a.Status,
        }),
        DeeltijdGoedgekeurd e => Wijzig(e.AanvraagId, a => a with { Goedgekeurd = e, Status = Deeltijdstatus.Goedgekeurd }),
        DeeltijdAfgewezen e => Wijzig(e.AanvraagId, a => a with { Status = Deeltijdstatus.Afgewezen }),
        DeeltijdaanvraagIngetrokken e => Wijzig(e.AanvraagId, a => a with { Status = Deeltijdstatus.Ingetrokken }),
        WerkpatroonVastgesteld e => this with { Patronen = Patronen.SetItem(e.PatroonId, e) },
        _ => this,
    };

    private Deeltijdboek Wijzig(Guid id, Func<Deeltijdaanvraag, Deeltijdaanvraag> wijzig) =>
        Aanvragen.TryGetValue(id, out var a) ? this with { Aanvragen = Aanvragen.SetItem(id, wijzig(a)) } : this;
}
