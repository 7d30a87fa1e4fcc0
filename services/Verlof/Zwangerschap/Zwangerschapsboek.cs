using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Verlof.Zwangerschap;

/// <summary>The states of an adaptation of working hours (VER-36).</summary>
public static class Aanpassingsstatus
{
    public const string Aangevraagd = "aangevraagd";
    public const string Overleg = "overleg";
    public const string Afgesproken = "afgesproken";
    public const string NietMogelijk = "niet mogelijk";
}

/// <summary>An adaptation of working hours as it stands.</summary>
/// <param name="NaarSboh">Whether the form went on to SBOH.</param>
public sealed record Aanpassing(string Status, bool NaarSboh);

/// <summary>Pregnancy and what belongs to it: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Zwangerschapsboek
{
    /// <summary>The reports that stand.</summary>
    public ImmutableDictionary<Guid, ZwangerschapGemeld> Meldingen { get; init; } = ImmutableDictionary<Guid, ZwangerschapGemeld>.Empty;

    /// <summary>The adaptations of working hours.</summary>
    public ImmutableDictionary<Guid, Aanpassing> Aanpassingen { get; init; } = ImmutableDictionary<Guid, Aanpassing>.Empty;

    /// <summary>The births.</summary>
    public ImmutableDictionary<Guid, DateOnly> Geboorten { get; init; } = ImmutableDictionary<Guid, DateOnly>.Empty;

    /// <summary>Whether the aios agreed to night shifts and overtime (VER-37).</summary>
    public bool Instemming { get; init; }

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } =
    [
        typeof(ZwangerschapGemeld), typeof(ZwangerschapsmeldingIngetrokken), typeof(WerktijdaanpassingAangevraagd), typeof(WerktijdaanpassingInOverleg),
        typeof(WerktijdaanpassingAfgesproken), typeof(WerktijdaanpassingNietMogelijk), typeof(WerktijdaanpassingNaarSboh), typeof(BevallingGeregistreerd),
        typeof(NachtdienstinstemmingVastgelegd),
    ];

    /// <summary>The days of the births.</summary>
    internal IEnumerable<DateOnly> Bevallingen => Geboorten.Values.Order();

    /// <summary>VER-35: from each report through the expected day.</summary>
    internal IEnumerable<Periode> Beschermd => Meldingen.Values.Select(m => new Periode(Kalender.Dag(m.GemeldOp), m.VerwachteDatum)).Where(p => !p.IsLeeg).OrderBy(p => p.Van);

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Zwangerschapsboek Fold(object @event) => @event switch
    {
        ZwangerschapGemeld e => this with { Meldingen = Meldingen.SetItem(e.ZwangerschapId, e) },
        ZwangerschapsmeldingIngetrokken e => this with { Meldingen = Meldingen.Remove(e.ZwangerschapId) },
        WerktijdaanpassingAangevraagd e => Wijzig(e.AanpassingId, new(Aanpassingsstatus.Aangevraagd, false)),
        WerktijdaanpassingInOverleg e when Aanpassingen.TryGetValue(e.AanpassingId, out var a) => Wijzig(e.AanpassingId, a with { Status = Aanpassingsstatus.Overleg }),
        WerktijdaanpassingAfgesproken e when Aanpassingen.TryGetValue(e.AanpassingId, out var a) => Wijzig(e.AanpassingId, a with { Status = Aanpassingsstatus.Afgesproken }),
        WerktijdaanpassingNietMogelijk e when Aanpassingen.TryGetValue(e.AanpassingId, out var a) => Wijzig(e.AanpassingId, a with { Status = Aanpassingsstatus.NietMogelijk }),
        WerktijdaanpassingNaarSboh e when Aanpassingen.TryGetValue(e.AanpassingId, out var a) => Wijzig(e.AanpassingId, a with { NaarSboh = true }),
        BevallingGeregistreerd e => this with { Geboorten = Geboorten.SetItem(e.BevallingId, e.Datum) },
        NachtdienstinstemmingVastgelegd e => this with { Instemming = e.Geldt },
        _ => this,
    };

    private Zwangerschapsboek Wijzig(Guid id, Aanpassing aanpassing) => this with { Aanpassingen = Aanpassingen.SetItem(id, aanpassing) };
}
