using System.Collections.Immutable;

namespace StageSystem.Integratie;

/// <summary>Something was counted.</summary>
public sealed record TellerVerhoogd(Guid TellerId, int Met, string Instituut, string Toelichting = "");

/// <summary>A deadline was set or moved.</summary>
public sealed record TellerTermijnGezet(string Soort, DateOnly Op);

/// <summary>A deadline passed.</summary>
public sealed record TellerTermijnVerstreken(string Soort, DateOnly Op, DateOnly Vandaag);

/// <summary>Only for those who may know.</summary>
public sealed record TellerGeheim(string Instituut);

/// <summary>A counter with deadlines and signalen: enough of an aggregate to try the host on.</summary>
public sealed record Teller(
    Guid Id, int Waarde, ImmutableDictionary<string, DateOnly> Termijnen, ImmutableList<TellerTermijnVerstreken> Verstrekene,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Teller>
{
    public static Guid IdVan(string naam) => Sleutel.Id("teller", naam);

    public static Teller? Fold(Teller? state, object @event) => (state, @event) switch
    {
        (null, TellerVerhoogd e) => Nieuw(e.TellerId) with { Waarde = e.Met },
        ({ } s, TellerVerhoogd e) => s with { Waarde = s.Waarde + e.Met },
        ({ } s, TellerTermijnGezet e) => s with { Termijnen = s.Termijnen.SetItem(e.Soort, e.Op) },
        ({ } s, TellerTermijnVerstreken e) => s with { Termijnen = s.Termijnen.Remove(e.Soort), Verstrekene = s.Verstrekene.Add(e) },
        ({ } s, _) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    public IEnumerable<Termijn> OpenTermijnen() =>
        Termijnen.Select(t => new Termijn(t.Key, t.Value, "OVK-10")).Concat(Kern.Signalen.Termijnen(Signalen));

    public static Decision Verstreken(Teller state, Termijn termijn, DateOnly vandaag) =>
        Kern.Signalen.IsVan(termijn) ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : termijn.Soort == "koppig" ? Decision.NothingNew
        : termijn.Soort == "stuk" ? throw new InvalidOperationException("Deze termijn kan niet worden beantwoord.")
        : termijn.Soort == "ketting" && state.Verstrekene.Count < 3
            ? Decision.Accept(
                new TellerTermijnVerstreken(termijn.Soort, termijn.Op, vandaag).Volgens("OVK-10"),
                new TellerTermijnGezet(termijn.Soort, termijn.Op.AddDays(2)).Volgens("OVK-10"))
            : new TellerTermijnVerstreken(termijn.Soort, termijn.Op, vandaag).Volgens("OVK-10", Rollen.Stagesecretariaat);

    /// <summary>Counts on.</summary>
    public static Decision Verhoog(Guid id, int met = 1) => new TellerVerhoogd(id, met, "IJ").Volgens("OVK-4", Rollen.Stagesecretariaat, Rollen.Hoofd);

    /// <summary>Counts, up to a limit.</summary>
    public static Decision VerhoogTot(Teller? state, Guid id, int grens) =>
        (state?.Waarde ?? 0) < grens ? Verhoog(id) : new Regelovertreding("OVK-5", "De teller staat op de grens.", ("grens", grens));

    /// <summary>Sets a deadline.</summary>
    public static Decision ZetTermijn(string soort, DateOnly op) => new TellerTermijnGezet(soort, op).Volgens("OVK-10");

    private static Teller Nieuw(Guid id) => new(id, 0, ImmutableDictionary<string, DateOnly>.Empty, [], Kern.Signalen.Geen);
}

public sealed class TellerProjection : AggregaatProjection<Teller>
{
    public TellerProjection()
    {
        IncludeType<TellerVerhoogd>();
        IncludeType<TellerTermijnGezet>();
        IncludeType<TellerTermijnVerstreken>();
        IncludeType<TellerGeheim>();
    }
}
