using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Verlof.Vakanties;

/// <summary>A vacation as it stands.</summary>
/// <param name="Aangevraagd">As it was asked.</param>
/// <param name="Akkoorden">Who agreed, by party.</param>
/// <param name="Status">Value of <see cref="Vakantiestatus"/>.</param>
public sealed record Vakantie(VakantieAangevraagd Aangevraagd, ImmutableDictionary<string, string> Akkoorden, string Status)
{
    /// <summary>Its days.</summary>
    public Periode Periode => new(Aangevraagd.Van, Aangevraagd.TotEnMet);

    /// <summary>Whether its hours count: asked or granted.</summary>
    public bool Telt => Status is Vakantiestatus.Aangevraagd or Vakantiestatus.Goedgekeurd;
}

/// <summary>The states of a vacation (VER-27).</summary>
public static class Vakantiestatus
{
    public const string Aangevraagd = "aangevraagd";
    public const string Goedgekeurd = "goedgekeurd";
    public const string Afgewezen = "afgewezen";
    public const string Ingetrokken = "ingetrokken";
}

/// <summary>The vacation of an aios: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Vakantieboek
{
    /// <summary>Every vacation ever asked for.</summary>
    public ImmutableDictionary<Guid, Vakantie> Vakanties { get; init; } = ImmutableDictionary<Guid, Vakantie>.Empty;

    /// <summary>The ends of stages for which the open balance was looked at, by plaatsing (VER-26).</summary>
    public ImmutableDictionary<string, DateOnly> Gewogen { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>Hours made up for the STARtclass (VER-44).</summary>
    public ImmutableDictionary<Guid, StartclassInhaalVastgelegd> Inhaal { get; init; } = ImmutableDictionary<Guid, StartclassInhaalVastgelegd>.Empty;

    /// <summary>The construction around 1 June that stands, or null (VER-29).</summary>
    public ConstructieAfgesproken? Constructie { get; init; }

    /// <summary>First days of stages for which the question of VER-29 was put, by plaatsing.</summary>
    public ImmutableDictionary<string, DateOnly> Gevraagd { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } =
    [
        typeof(VakantieAangevraagd), typeof(VakantieAkkoordGegeven), typeof(VakantieGoedgekeurd), typeof(VakantieAfgewezen), typeof(VakantieIngetrokken),
        typeof(VakantiesaldoGewogen), typeof(StartclassInhaalVastgelegd), typeof(ConstructieAfgesproken), typeof(ConstructieIngetrokken), typeof(ConstructieGevraagd),
    ];

    /// <summary>Hours in a stage that were asked, granted or made up.</summary>
    public decimal Opgenomen(string plaatsingscode) =>
        Vakanties.Values.Where(v => v.Telt).SelectMany(v => v.Aangevraagd.Delen).Where(d => d.Plaatsingscode == plaatsingscode).Sum(d => d.Uren)
        + Inhaal.Values.Where(i => i.Plaatsingscode == plaatsingscode).Sum(i => i.Uren);

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Vakantieboek Fold(object @event) => @event switch
    {
        VakantieAangevraagd e => this with
        {
            Vakanties = Vakanties.SetItem(e.VakantieId, new(e, ImmutableDictionary<string, string>.Empty, Vakantiestatus.Aangevraagd)),
        },
        VakantieAkkoordGegeven e => Wijzig(e.VakantieId, v => v with { Akkoorden = v.Akkoorden.SetItem(e.Partij, e.Door) }),
        VakantieGoedgekeurd e => Wijzig(e.VakantieId, v => v with { Status = Vakantiestatus.Goedgekeurd }),
        VakantieAfgewezen e => Wijzig(e.VakantieId, v => v with { Status = Vakantiestatus.Afgewezen }),
        VakantieIngetrokken e => Wijzig(e.VakantieId, v => v with { Status = Vakantiestatus.Ingetrokken }),
        VakantiesaldoGewogen e => this with { Gewogen = Gewogen.SetItem(e.Plaatsingscode, e.TotEnMet) },
        StartclassInhaalVastgelegd e => this with { Inhaal = Inhaal.SetItem(e.InhaalId, e) },
        ConstructieAfgesproken e => this with { Constructie = e },
        ConstructieIngetrokken e when Constructie?.ConstructieId == e.ConstructieId => this with { Constructie = null },
        ConstructieGevraagd e => this with { Gevraagd = Gevraagd.SetItem(e.Plaatsingscode, e.Van) },
        _ => this,
    };

    private Vakantieboek Wijzig(Guid id, Func<Vakantie, Vakantie> wijzig) =>
        Vakanties.TryGetValue(id, out var v) ? this with { Vakanties = Vakanties.SetItem(id, wijzig(v)) } : this;
}
