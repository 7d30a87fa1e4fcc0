using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>What Verlof told that changes the traject of an aios: extensions, percentages, interruptions, the construction around 1 June. Never why (OVK-11).</summary>
public sealed record Verlofafspraken
{
    /// <summary>Extensions by their id, withdrawn ones too: their version keeps an older message out (OVK-4).</summary>
    public ImmutableSortedDictionary<Guid, Verlenging> Verlengingen { get; init; } = ImmutableSortedDictionary<Guid, Verlenging>.Empty;

    /// <summary>Percentages that were approved, by request.</summary>
    public ImmutableSortedDictionary<Guid, Deeltijdafspraak> Deeltijden { get; init; } = ImmutableSortedDictionary<Guid, Deeltijdafspraak>.Empty;

    /// <summary>Interruptions by their id, withdrawn ones too.</summary>
    public ImmutableSortedDictionary<Guid, Onderbreking> Onderbrekingen { get; init; } = ImmutableSortedDictionary<Guid, Onderbreking>.Empty;

    /// <summary>Constructions around 1 June by their id: the version that was taken over.</summary>
    public ImmutableSortedDictionary<Guid, long> Constructies { get; init; } = ImmutableSortedDictionary<Guid, long>.Empty;

    /// <summary>Choices about a shortfall, by plaatsing: the version that was taken over.</summary>
    public ImmutableSortedDictionary<string, long> Tekortkeuzes { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>What is added at the end of the training, by cause (VER-13, VER-33).</summary>
    public ImmutableSortedDictionary<Guid, Trajectverlenging> AanHetEinde { get; init; } = ImmutableSortedDictionary<Guid, Trajectverlenging>.Empty;

    /// <summary>The interruptions that go on.</summary>
    internal Lijst<Onderbreking> Onderbroken() => Onderbrekingen.Values.Where(o => !o.Ingetrokken).OrderBy(o => o.Van).NaarLijst();

    /// <summary>VER-33: the parts of extensions that belong to this plaatsing, in order of the end that they give.</summary>
    internal Lijst<Verlengingsdeel> DelenVan(string plaatsingscode) => Verlengingen.Values.Where(v => v.Status == Verlenging.Vastgesteld).SelectMany(v => v.Delen)
        .Where(d => d.Plaatsingscode == plaatsingscode && d.NieuwEinde is not null).OrderBy(d => d.NieuwEinde).NaarLijst();

    /// <summary>The percentage that was last approved for this day; null when none was.</summary>
    internal int? PercentageOp(DateOnly dag) => Deeltijden.Values.Where(d => d.Vanaf <= dag).OrderBy(d => d.Vanaf).ThenBy(d => d.Versie).LastOrDefault()?.Percentage;

    /// <summary>REG-8, REG-16, REG-17: what the register must know beside the lines of the schema.</summary>
    internal ImmutableSortedDictionary<string, Trajectbijzonderheid> Bijzonderheden() =>
        Verlengingen.Values.Where(v => v is { Status: Verlenging.Vastgesteld, Dagen: > 0 })
            .Select(v => new Trajectbijzonderheid($"verlenging:{v.VerlengingId:N}", Trajectbijzonderheid.Verlenging, null, null, v.Delen.Sum(d => d.HeleDagen)))
            .Concat(Deeltijden.Values.Select(d => new Trajectbijzonderheid($"deeltijd:{d.AanvraagId:N}", Trajectbijzonderheid.Deeltijdfactor, d.Vanaf, null, d.Percentage)))
            .Concat(Onderbroken().Select(o => new Trajectbijzonderheid($"onderbreking:{o.OnderbrekingId:N}", Trajectbijzonderheid.Onderbreking, o.Van, o.TotEnMet, null)))
            .ToImmutableSortedDictionary(b => b.Kenmerk, b => b, StringComparer.Ordinal);

    /// <summary>The agreements after one more event; other events leave them as they are.</summary>
    internal Verlofafspraken Fold(object @event) => @event switch
    {
        VerlengingOvergenomen e => this with
        {
            Verlengingen = Verlengingen.SetItem(e.VerlengingId, new(e.VerlengingId, e.Status, e.Dagen, e.Delen, e.Voorlopig, e.Versie)),
        },
        DeeltijdOvergenomen e => this with { Deeltijden = Deeltijden.SetItem(e.AanvraagId, new(e.AanvraagId, e.Vanaf, e.Percentage, e.Versie)) },
        TrajectOnderbroken e => this with { Onderbrekingen = Onderbrekingen.SetItem(e.OnderbrekingId, new(e.OnderbrekingId, e.Van, e.TotEnMet, false, e.Versie)) },
        TrajectHervat e => this with { Onderbrekingen = Onderbrekingen.SetItem(e.OnderbrekingId, new(e.OnderbrekingId, e.Van, e.TotEnMet, true, e.Versie)) },
        ConstructieOvergenomen e => this with { Constructies = Constructies.SetItem(e.ConstructieId, e.Versie) },
        TekortkeuzeOvergenomen e => this with { Tekortkeuzes = Tekortkeuzes.SetItem(e.Plaatsingscode, e.Versie) },
        TrajectVerlengd e => this with { AanHetEinde = AanHetEinde.SetItem(e.OorzaakId, new(e.Contractdagen, e.VoltijdWeken)) },
        TrajectVerkort e => this with { AanHetEinde = AanHetEinde.Remove(e.OorzaakId) },
        _ => this,
    };
}

/// <summary>An extension as Verlof told it.</summary>
/// <param name="VerlengingId">Identity.</param>
/// <param name="Status"><see cref="Aangekondigd"/>, <see cref="Vastgesteld"/> or <see cref="Ingetrokken"/>.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="Delen">Where they are added.</param>
/// <param name="Voorlopig">Whether it still grows.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record Verlenging(Guid VerlengingId, string Status, decimal Dagen, Lijst<Verlengingsdeel> Delen, bool Voorlopig, long Versie)
{
    /// <summary>It comes; by how much is not yet known.</summary>
    public const string Aangekondigd = "aangekondigd";

    /// <summary>How much, and where.</summary>
    public const string Vastgesteld = "vastgesteld";

    /// <summary>It does not come after all.</summary>
    public const string Ingetrokken = "ingetrokken";
}

/// <summary>The part of an extension that belongs to one stage.</summary>
/// <param name="Plaatsingscode">The plaatsing; null outside every stage.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="HeleDagen">The same, up to whole days.</param>
/// <param name="Kalenderdagen">Calendar days by which the end of the plaatsing moves.</param>
/// <param name="NieuwEinde">New last day of the plaatsing, included; null at the end of the training.</param>
public sealed record Verlengingsdeel(string? Plaatsingscode, decimal Dagen, int HeleDagen, int Kalenderdagen, DateOnly? NieuwEinde);

/// <summary>A percentage that was approved.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Versie">Version in Verlof.</param>
public sealed record Deeltijdafspraak(Guid AanvraagId, DateOnly Vanaf, int Percentage, long Versie);

/// <summary>An interruption of the training.</summary>
/// <param name="OnderbrekingId">Identity.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Ingetrokken">Whether it does not go on after all.</param>
/// <param name="Versie">Version in Verlof; the highest holds.</param>
public sealed record Onderbreking(Guid OnderbrekingId, DateOnly Van, DateOnly TotEnMet, bool Ingetrokken, long Versie);

/// <summary>What is added at the end of the training, usually to OPH-2.</summary>
/// <param name="Contractdagen">Own contract days, in halves (VER-33).</param>
/// <param name="VoltijdWeken">Full-time weeks (VER-13).</param>
public sealed record Trajectverlenging(decimal Contractdagen, decimal VoltijdWeken);

/// <summary>Something that the register must know beside the lines of the schema.</summary>
/// <param name="Kenmerk">Identity.</param>
/// <param name="Soort"><see cref="Verlenging"/>, <see cref="Deeltijdfactor"/> or <see cref="Onderbreking"/>; never more than that (REG-17).</param>
/// <param name="Van">First day; null for an extension.</param>
/// <param name="TotEnMet">Last day, included; null when it has none.</param>
/// <param name="Waarde">Whole own contract days of an extension, or a percentage; null for an interruption.</param>
public sealed record Trajectbijzonderheid(string Kenmerk, string Soort, DateOnly? Van, DateOnly? TotEnMet, decimal? Waarde)
{
    /// <summary>The expected end of the training moves (REG-8).</summary>
    public const string Verlenging = "verlenging";

    /// <summary>Another percentage (REG-16).</summary>
    public const string Deeltijdfactor = "deeltijdfactor";

    /// <summary>The training is interrupted (REG-17).</summary>
    public const string Onderbreking = "onderbreking";
}
