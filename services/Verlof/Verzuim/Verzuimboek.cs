using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Verlof.Verzuim;

/// <summary>A report of sickness as it stands.</summary>
/// <param name="TotEnMet">Expected last day, or the last day when the aios works again; null when not known.</param>
/// <param name="HersteldOp">First day of work, all hours or a part of them; null while sick.</param>
/// <param name="Gemeld">As it was first reported.</param>
public sealed record Ziekmelding(
    Guid ZiekmeldingId, DateOnly Van, DateOnly? TotEnMet, int GewerktPercentage, DateOnly? HersteldOp, bool Ingetrokken, AiosZiekGemeld Gemeld)
{
    /// <summary>Its days.</summary>
    public Periode Periode => Periode.Vanaf(Van, TotEnMet);

    internal Verzuimdeel Deel => new(Van, Periode.TotEnMet, GewerktPercentage);
}

/// <summary>A contiguous period as it stands, and what was told of it.</summary>
/// <param name="Vastgelegd">Its dates and threshold.</param>
/// <param name="Overschreden">Whether the threshold was told of.</param>
/// <param name="Verlenging">The extension that was told of, or null.</param>
public sealed record Verzuimstand(VerzuimperiodeVastgelegd Vastgelegd, bool Overschreden, OpleidingsverlengingVastgesteld? Verlenging);

/// <summary>The sickness of an aios: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Verzuimboek
{
    private const string Termijnsoort = "verzuim:";

    /// <summary>Every report, withdrawn ones too.</summary>
    public ImmutableDictionary<Guid, Ziekmelding> Meldingen { get; init; } = ImmutableDictionary<Guid, Ziekmelding>.Empty;

    /// <summary>The contiguous periods.</summary>
    public ImmutableDictionary<Guid, Verzuimstand> Perioden { get; init; } = ImmutableDictionary<Guid, Verzuimstand>.Empty;

    /// <summary>Where the planner wants an extension of traject B, by extension and stage (VER-33).</summary>
    public ImmutableDictionary<string, VerlengingsplaatsGekozen> Plaatskeuzes { get; init; } = ImmutableDictionary<string, VerlengingsplaatsGekozen>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } =
    [
        typeof(AiosZiekGemeld), typeof(AiosHersteld), typeof(AiosGedeeltelijkHersteld), typeof(ZiekmeldingGecorrigeerd), typeof(ZiekmeldingIngetrokken),
        typeof(VerzuimperiodeVastgelegd), typeof(VerzuimperiodeVervallen), typeof(VerzuimdrempelOverschreden), typeof(OpleidingsverlengingVastgesteld),
        typeof(VerlengingIngetrokken), typeof(VerlengingsplaatsGekozen),
    ];

    /// <summary>The reports that count: not withdrawn, with at least one day.</summary>
    internal IEnumerable<Ziekmelding> Geldig => Meldingen.Values.Where(m => !m.Ingetrokken && !m.Periode.IsLeeg);

    /// <summary>VER-32: the days on which to look again.</summary>
    internal IEnumerable<Termijn> Termijnen() => Perioden.Values.Where(p => p.Vastgelegd.WeegOp is not null)
        .Select(p => new Termijn($"{Termijnsoort}{p.Vastgelegd.VerzuimId:N}", p.Vastgelegd.WeegOp!.Value, "VER-32"));

    /// <summary>Whether the deadline is one of these.</summary>
    internal static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith(Termijnsoort, StringComparison.Ordinal);

    /// <summary>Whether an extension that was told of moved the end of this plaatsing to this day.</summary>
    internal bool Verlengt(string plaatsingscode, DateOnly einde) =>
        Perioden.Values.Any(p => p.Verlenging?.Delen.Any(d => d.Plaatsingscode == plaatsingscode && d.NieuwEinde == einde) == true);

    /// <summary>What the planner chose for an extension, or null when nothing was chosen.</summary>
    internal VerlengingsplaatsGekozen? Keuze(Guid verlengingId, string plaatsingscode) => Plaatskeuzes.GetValueOrDefault(Keuzesleutel(verlengingId, plaatsingscode));

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Verzuimboek Fold(object @event) => @event switch
    {
        AiosZiekGemeld e => Met(new Ziekmelding(e.ZiekmeldingId, e.Van, e.TotEnMet, e.GewerktPercentage, null, false, e)),
        AiosHersteld e => Wijzig(e.ZiekmeldingId, m => m with { TotEnMet = e.Op.AddDays(-1), HersteldOp = e.Op }),
        AiosGedeeltelijkHersteld e when Meldingen.TryGetValue(e.ZiekmeldingId, out var m) => Met(m with { TotEnMet = e.Op.AddDays(-1), HersteldOp = e.Op }).Met(
            new Ziekmelding(e.VervolgId, e.Op, null, e.GewerktPercentage, null, false, new(e.VervolgId, e.Op, null, e.GewerktPercentage, e.Melder, e.GemeldOp))),
        ZiekmeldingGecorrigeerd e => Wijzig(e.ZiekmeldingId, m => m with
        {
            Van = e.Van, TotEnMet = e.TotEnMet, GewerktPercentage = e.GewerktPercentage,
            HersteldOp = m.HersteldOp is null || e.TotEnMet is null ? null : e.TotEnMet.Value.AddDays(1),
        }),
        ZiekmeldingIngetrokken e => Wijzig(e.ZiekmeldingId, m => m with { Ingetrokken = true }),
        VerzuimperiodeVastgelegd e => Met(Perioden.GetValueOrDefault(e.VerzuimId, new Verzuimstand(e, false, null)) with { Vastgelegd = e }),
        VerzuimperiodeVervallen e => this with { Perioden = Perioden.Remove(e.VerzuimId) },
        VerzuimdrempelOverschreden e when Perioden.TryGetValue(e.VerzuimId, out var p) => Met(p with { Overschreden = true }),
        OpleidingsverlengingVastgesteld e when Perioden.TryGetValue(e.VerlengingId, out var p) => Met(p with { Verlenging = e }),
        VerlengingIngetrokken e when Perioden.TryGetValue(e.VerlengingId, out var p) => Met(p with { Overschreden = false, Verlenging = null }),
        VerlengingsplaatsGekozen e => this with { Plaatskeuzes = Plaatskeuzes.SetItem(Keuzesleutel(e.VerlengingId, e.Plaatsingscode), e) },
        _ => this,
    };

    private static string Keuzesleutel(Guid verlengingId, string plaatsingscode) => $"{verlengingId:N}:{plaatsingscode}";

    private Verzuimboek Met(Ziekmelding m) => this with { Meldingen = Meldingen.SetItem(m.ZiekmeldingId, m) };

    private Verzuimboek Met(Verzuimstand p) => this with { Perioden = Perioden.SetItem(p.Vastgelegd.VerzuimId, p) };

    private Verzuimboek Wijzig(Guid id, Func<Ziekmelding, Ziekmelding> wijzig) => Meldingen.TryGetValue(id, out var m) ? Met(wijzig(m)) : this;
}
