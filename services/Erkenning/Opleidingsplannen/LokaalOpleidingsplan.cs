using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Opleidingsplannen;

/// <summary>That a plan is asked for.</summary>
/// <param name="HerinnerOp">Day of the reminder.</param>
/// <param name="UiterlijkOp">Last day on which it is expected.</param>
/// <param name="Herinnerd">Whether the reminder was sent.</param>
/// <param name="TeLaat">Whether it was told that the plan is late.</param>
public sealed record Plantermijn(DateOnly HerinnerOp, DateOnly UiterlijkOp, bool Herinnerd, bool TeLaat);

/// <summary>
/// The lokaal opleidingsplan of one specialism at one instelling, with all its versions, and the entries of the opleidingsetalage that refer to it (FMS, ERK-41).
/// </summary>
/// <param name="Id">Stream id: kind <c>opleidingsplan</c>, instelling and specialism.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versies">In order of number; none while the plan is missing.</param>
/// <param name="Vermeldingen">The entries that are shown.</param>
/// <param name="Gevraagd">Until when a missing plan is asked for; null when there is one, or nothing refers to it.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record LokaalOpleidingsplan(
    Guid Id, string Instellingscode, string Specialisme, string Instituut, ImmutableList<LokaalOpleidingsplanVastgesteld> Versies,
    ImmutableSortedSet<Guid> Vermeldingen, Plantermijn? Gevraagd, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<LokaalOpleidingsplan>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "opleidingsplan";

    /// <summary>The stream of this instelling and specialism.</summary>
    public static Guid IdVan(string instellingscode, string specialisme) => Sleutel.Id(Soortnaam, instellingscode, specialisme);

    /// <summary>The version that holds on this day; null before the first.</summary>
    public LokaalOpleidingsplanVastgesteld? Op(DateOnly dag) => Versies.FindLast(v => v.Vanaf <= dag);

    /// <summary>Subject of its signalen; the code of the instelling makes them its contactpersoon's to see (OVK-11).</summary>
    public string Onderwerp() => $"opleidingsplan instelling {Instellingscode}";

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Opleidingsplanverloop.Termijnen(this).Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(LokaalOpleidingsplan state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Opleidingsplanverloop.Verstreken(state, vandaag);

    /// <inheritdoc />
    public static LokaalOpleidingsplan? Fold(LokaalOpleidingsplan? state, object @event) => (state, @event) switch
    {
        (null, EtalagevermeldingVerbonden e) => Leeg(e.Instellingscode, e.Specialisme, e.Instituut).Met(e),
        ({ } s, EtalagevermeldingVerbonden e) => s.Met(e),
        ({ } s, EtalagevermeldingLosgemaakt e) when s.Vermeldingen.Remove(e.VermeldingId) is var over => s with
        {
            Vermeldingen = over, Gevraagd = over.IsEmpty ? null : s.Gevraagd,
        },
        (null, LokaalOpleidingsplanVastgesteld e) => Leeg(e.Instellingscode, e.Specialisme, e.Instituut) with { Versies = [e] },
        ({ } s, LokaalOpleidingsplanVastgesteld e) => s with { Versies = s.Versies.Add(e), Gevraagd = null },
        ({ Gevraagd: { } g } s, LokaalOpleidingsplanHerinnerd) => s with { Gevraagd = g with { Herinnerd = true } },
        ({ Gevraagd: { } g } s, LokaalOpleidingsplanTeLaat) => s with { Gevraagd = g with { TeLaat = true } },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    private static LokaalOpleidingsplan Leeg(string instellingscode, string specialisme, string instituut) =>
        new(IdVan(instellingscode, specialisme), instellingscode, specialisme, instituut, [], [], null, Kern.Signalen.Geen);

    private LokaalOpleidingsplan Met(EtalagevermeldingVerbonden e) => this with
    {
        Vermeldingen = Vermeldingen.Add(e.VermeldingId),
        Gevraagd = e is { HerinnerOp: { } herinner, UiterlijkOp: { } uiterlijk } ? new(herinner, uiterlijk, Herinnerd: false, TeLaat: false) : Gevraagd,
    };
}
