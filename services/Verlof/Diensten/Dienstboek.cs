using System.Collections.Immutable;

namespace StageSystem.Verlof.Diensten;

/// <summary>A dienst in a stage.</summary>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Dienst">The dienst.</param>
/// <param name="Vervallen">Whether it lapsed.</param>
public sealed record Stagedienst(string Plaatsingscode, Dienst Dienst, bool Vervallen);

/// <summary>The diensten of an aios and the compensation for them: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Dienstboek
{
    /// <summary>Every dienst, lapsed ones too.</summary>
    public ImmutableDictionary<Guid, Stagedienst> Diensten { get; init; } = ImmutableDictionary<Guid, Stagedienst>.Empty;

    /// <summary>Hours by dienst (VER-18).</summary>
    public ImmutableDictionary<Guid, decimal> Opgebouwd { get; init; } = ImmutableDictionary<Guid, decimal>.Empty;

    /// <summary>Weeks that differ from the work pattern, by their Monday.</summary>
    public ImmutableSortedDictionary<DateOnly, WeekurenVastgelegd> Weken { get; init; } = ImmutableSortedDictionary<DateOnly, WeekurenVastgelegd>.Empty;

    /// <summary>Hours taken.</summary>
    public ImmutableDictionary<Guid, CompensatieOpgenomen> Opgenomen { get; init; } = ImmutableDictionary<Guid, CompensatieOpgenomen>.Empty;

    /// <summary>Paid overtime.</summary>
    public ImmutableDictionary<Guid, OverwerkVastgelegd> Overwerk { get; init; } = ImmutableDictionary<Guid, OverwerkVastgelegd>.Empty;

    /// <summary>The ends of stages for which the balance was looked at, by plaatsing and moment (VER-19).</summary>
    public ImmutableDictionary<string, DateOnly> Gewogen { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } =
    [
        typeof(DienstGeregistreerd), typeof(DienstVervallen), typeof(CompensatieOpgebouwd), typeof(WeekurenVastgelegd), typeof(CompensatieOpgenomen),
        typeof(CompensatieopnameIngetrokken), typeof(CompensatiesaldoGewogen), typeof(CompensatieOpenBijEinde), typeof(OverwerkVastgelegd),
    ];

    /// <summary>The diensten that stand, in order.</summary>
    internal IEnumerable<Stagedienst> Geldig => Diensten.Values.Where(d => !d.Vervallen).OrderBy(d => d.Dienst.Dag).ThenBy(d => d.Dienst.Begin).ThenBy(d => d.Dienst.DienstId);

    /// <summary>The plaatsingen with something to compensate.</summary>
    internal IEnumerable<string> Plaatsingen => Diensten.Values.Select(d => d.Plaatsingscode).Concat(Opgenomen.Values.Select(o => o.Plaatsingscode)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Dienstboek Fold(object @event) => @event switch
    {
        DienstGeregistreerd e => this with
        {
            Diensten = Diensten.SetItem(e.DienstId, new(e.Plaatsingscode, new(e.DienstId, e.Dag, e.Begin, e.AanwezigUren, e.GewerktUren, e.DagAangepast), false)),
        },
        DienstVervallen e when Diensten.TryGetValue(e.DienstId, out var d) => this with { Diensten = Diensten.SetItem(e.DienstId, d with { Vervallen = true }) },
        CompensatieOpgebouwd e => this with { Opgebouwd = Opgebouwd.SetItem(e.DienstId, e.Uren) },
        WeekurenVastgelegd e => this with { Weken = Weken.SetItem(e.Maandag, e) },
        CompensatieOpgenomen e => this with { Opgenomen = Opgenomen.SetItem(e.OpnameId, e) },
        CompensatieopnameIngetrokken e => this with { Opgenomen = Opgenomen.Remove(e.OpnameId) },
        CompensatiesaldoGewogen e => this with { Gewogen = Gewogen.SetItem($"{e.Plaatsingscode}:{e.Moment}", e.TotEnMet) },
        OverwerkVastgelegd e => this with { Overwerk = Overwerk.SetItem(e.OverwerkId, e) },
        _ => this,
    };
}
