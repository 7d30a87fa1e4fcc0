using System.Collections.Immutable;

namespace StageSystem.Integratie;

/// <summary>A message was taken in.</summary>
public sealed record KopieBijgewerkt(Guid TellerId, int Waarde, long Versie);

/// <summary>What another service knows of a counter: highest version wins, and which versions took effect.</summary>
public sealed record Kopie(Guid Id, int Waarde, long Versie, ImmutableList<long> Effecten) : IAggregaat<Kopie>
{
    public static Guid IdVan(Guid tellerId) => Sleutel.Id("kopie", tellerId.ToString());

    public static Kopie? Fold(Kopie? state, object @event) => (state, @event) switch
    {
        (_, KopieBijgewerkt e) => new(IdVan(e.TellerId), e.Waarde, e.Versie, (state?.Effecten ?? []).Add(e.Versie)),
        _ => state,
    };

    public static Decision Werkbij(Kopie? state, V1.TellerGewijzigd bericht) =>
        state?.Versie >= bericht.Versie ? Decision.NothingNew : new KopieBijgewerkt(bericht.TellerId, bericht.Waarde, bericht.Versie).Volgens("OVK-2");

    /// <summary>Every message has an effect: shows each copy that slips through.</summary>
    public static Decision Tel(V1.TellerGewijzigd bericht) => new KopieBijgewerkt(bericht.TellerId, bericht.Waarde, bericht.Versie).Volgens("OVK-4");
}

public sealed class KopieProjection : AggregaatProjection<Kopie>
{
    public KopieProjection() => IncludeType<KopieBijgewerkt>();
}
