using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>An instelling where stages take place, and the days on which RGS recognises it (ERK-2, ERK-40).</summary>
/// <param name="Id">Stream id: kind <c>instelling</c> and the code.</param>
/// <param name="Gegevens">What was registered.</param>
public sealed record Instelling(Guid Id, InstellingGeregistreerd Gegevens) : IAggregaat<Instelling>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "instelling";

    /// <summary>Erkenningen that RGS granted to the instelling itself, after the registration.</summary>
    public ImmutableList<Periode> Eigen { get; init; } = [];

    /// <summary>First day without koepelerkenning; null while the koepel goes on, or when there is none.</summary>
    public DateOnly? KoepelTot { get; init; }

    /// <summary>First days of periods without any erkenning; what RGS grants later begins after it.</summary>
    public ImmutableList<DateOnly> Beeindigd { get; init; } = [];

    /// <summary>The day from which RGS was asked to end it, and has not answered; null when nothing was asked.</summary>
    public DateOnly? BeeindigingVerzocht { get; init; }

    /// <summary>The days as they were told last; null before anything changed.</summary>
    public ImmutableList<Stageplaatsen.Tijdvak>? Verteld { get; init; }

    /// <summary>The stream of the instelling with this code.</summary>
    public static Guid IdVan(string instellingscode) => Sleutel.Id(Soortnaam, instellingscode);

    /// <summary>Code of the koepel of which it is a member on this day, or null.</summary>
    public string? KoepelOp(DateOnly dag) => dag < (KoepelTot ?? DateOnly.MaxValue) ? Gegevens.Koepel : null;

    /// <summary>
    /// The days on which the instelling is erkend: as registered (through its koepel when it has one, C-6 row 3), and by its own erkenningen, without what RGS ended.
    /// </summary>
    public IReadOnlyList<Periode> ErkendeDagen()
    {
        var geregistreerd = Tot(Periode.Vanaf(Gegevens.ErkendVan, Gegevens.ErkendTotEnMet), KoepelTot);
        return Beeindigd.Order().Aggregate(
            (IReadOnlyList<Periode>)[geregistreerd], (dagen, einde) => [.. dagen.Select(p => Tot(p, einde))])
            .Concat(Eigen.Select(eigen => Beeindigd.Where(einde => einde > eigen.Van).Aggregate(eigen, (p, einde) => Tot(p, einde))))
            .Verenigd();
    }

    /// <summary>Whether the instelling is erkend on this day.</summary>
    public bool IsErkendOp(DateOnly dag) => ErkendeDagen().Any(p => p.Bevat(dag));

    /// <summary>First day of the period on which the instelling is not erkend; null when it is on every day (ERK-40).</summary>
    public DateOnly? EersteDagNietErkend(Periode periode) => new[] { periode }.Zonder(ErkendeDagen()) is [var eerste, ..] ? eerste.Van : null;

    /// <summary>First day after which no erkenning is in sight; null when the last one has no end.</summary>
    public DateOnly? ZonderErkenningVanaf() => ErkendeDagen() is [.., var laatste] ? laatste.Einde?.AddDays(1) : Gegevens.ErkendVan;

    /// <inheritdoc />
    public static Instelling? Fold(Instelling? state, object @event) => (state, @event) switch
    {
        (null, InstellingGeregistreerd e) => new(IdVan(e.Instellingscode), e),
        ({ } s, InstellingErkend e) => s with { Eigen = s.Eigen.Add(Periode.Vanaf(e.Van, e.TotEnMet)) },
        ({ } s, InstellingErkenningBeeindigd e) => s with { Beeindigd = s.Beeindigd.Add(e.PerDatum), BeeindigingVerzocht = null },
        ({ } s, KoepelErkenningBeeindigd e) => s with { KoepelTot = e.PerDatum },
        ({ } s, InstellingBeeindigingVerzocht e) => s with { BeeindigingVerzocht = e.PerDatum },
        ({ } s, InstellingErkenningVastgesteld e) => s with { Verteld = [.. e.Erkend] },
        _ => state,
    };

    private static Periode Tot(Periode periode, DateOnly? eersteZonder) =>
        eersteZonder is { } einde && einde <= periode.TotEnMet ? periode with { TotEnMet = einde.AddDays(-1) } : periode;
}
