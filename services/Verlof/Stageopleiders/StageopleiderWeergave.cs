using System.ComponentModel;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>A stageopleider as a caller sees it.</summary>
[Description("Een stageopleider met afwezigheden, drempels en besluiten.")]
internal sealed record StageopleiderWeergave(
    [property: Description("Opleidernummer.")] string Opleidernummer,
    [property: Description("Opleidingsinstituut.")] string Instituut,
    [property: Description("Codes van de instellingen waar de stageopleider werkt.")] IReadOnlyList<string> Instellingen,
    [property: Description("De stageopleider is op deze dag afwezig.")] bool Afwezig,
    [property: Description("De afwezigheden, de laatste eerst.")] IReadOnlyList<AfwezigheidWeergave> Afwezigheden,
    [property: Description("De drempels die zijn overschreden; met een dag alleen die op die dag gelden. Zonder toegang tot de reden alleen die met gevolg voor de erkenning.")]
    IReadOnlyList<OverschrijdingWeergave> Drempels,
    [property: Description("De besluiten over vervanging.")] IReadOnlyList<VervangingsbesluitWeergave> Besluiten)
{
    /// <summary>What this caller may see of it.</summary>
    /// <param name="s">The stageopleider.</param>
    /// <param name="dag">The day on which it holds.</param>
    /// <param name="drempels">The thresholds exceeded on it.</param>
    /// <param name="magRedenZien">Whether the caller may know reasons, and so what points at them.</param>
    /// <param name="feiten">The reasons, or null when they are not shown.</param>
    internal static StageopleiderWeergave Toon(Stageopleider s, DateOnly dag, IEnumerable<Overschrijding> drempels, bool magRedenZien, Weegfeiten? feiten) => new(
        s.Opleidernummer, s.Instituut, [.. s.Werkplekken.Select(w => w.Instellingscode)],
        s.Geldige.Any(a => a.Periode.Bevat(dag)),
        [.. s.Afwezigheden.Values.OrderByDescending(a => a.Van).ThenBy(a => a.AfwezigheidId).Select(a => AfwezigheidWeergave.Toon(a, feiten))],
        [.. drempels.Where(o => !o.IsSignalering || magRedenZien).OrderBy(o => o.Volgnummer).Select(OverschrijdingWeergave.Toon)],
        [.. s.Besluiten.Values.OrderBy(b => b.BeslotenOp).Select(VervangingsbesluitWeergave.Toon)]);
}

/// <summary>An absence as a caller sees it.</summary>
[Description("Een afwezigheid van een stageopleider.")]
internal sealed record AfwezigheidWeergave(
    [property: Description("Kenmerk van de afwezigheid.")] Guid AfwezigheidId,
    [property: Description("De instelling; leeg als de afwezigheid bij alle instellingen geldt.")] string? Instellingscode,
    [property: Description("Eerste dag van de afwezigheid.")] DateOnly Van,
    [property: Description("Laatste dag van de afwezigheid; leeg als die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("Alleen onwaar bij vertrek.")] bool KeertTerug,
    [property: Description("De afwezigheid is ingetrokken.")] bool Ingetrokken,
    [property: Description("Eerste dag waarop de stageopleider er weer is, als dat gemeld is.")] DateOnly? TeruggekeerdOp,
    [property: Description("Moment van de eerste melding, in UTC.")] DateTimeOffset GemeldOp,
    [property: Description("De reden, voor wie die mag weten; anders leeg.")] Reden? Reden)
{
    /// <summary>With its reason, when that is known and may be shown.</summary>
    internal static AfwezigheidWeergave Toon(Afwezigheid a, Weegfeiten? feiten) => new(
        a.AfwezigheidId, a.Instellingscode, a.Van, a.TotEnMet, a.KeertTerug, a.Ingetrokken, a.TeruggekeerdOp, a.Gemeld.GemeldOp,
        feiten?.Redenen.GetValueOrDefault(a.AfwezigheidId)?.Reden);
}

/// <summary>A threshold that is exceeded.</summary>
[Description("Een drempel die is overschreden.")]
internal sealed record OverschrijdingWeergave(
    [property: Description("Kenmerk van de overschrijding.")] Guid OverschrijdingId,
    [property: Description("controle, signalering, twijfel of vertrek.")] Drempelsoort Soort,
    [property: Description("De instelling; leeg als het voor alle instellingen geldt.")] string? Instellingscode,
    [property: Description("Eerste dag van de aaneengesloten afwezigheid.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("De drempel in kalenderdagen: een dag langer heeft gevolg.")] int DrempelDagen,
    [property: Description("Het laatste besluit over vervanging.")] string? Besluit)
{
    internal static OverschrijdingWeergave Toon(Overschrijding o) =>
        new(o.OverschrijdingId, o.Soort, o.Instellingscode, o.Van, o.TotEnMet, o.DrempelDagen, o.Besluit);
}

/// <summary>A decision as a caller sees it.</summary>
[Description("Een besluit over de vervanging van een afwezige stageopleider.")]
internal sealed record VervangingsbesluitWeergave(
    [property: Description("Kenmerk van het besluit.")] Guid BesluitId,
    [property: Description("De overschrijding waarover het gaat.")] Guid OverschrijdingId,
    [property: Description("aanhouden, waarneming of elders plaatsen.")] string Uitkomst,
    [property: Description("De dag waarop de vraag terugkomt, bij aanhouden.")] DateOnly? AanhoudenTot,
    [property: Description("Moment van het besluit, in UTC.")] DateTimeOffset BeslotenOp,
    [property: Description("Waarom zo is besloten.")] string? Toelichting = null)
{
    internal static VervangingsbesluitWeergave Toon(Vervangingsbesluit b) => new(b.BesluitId, b.OverschrijdingId, b.Uitkomst, b.AanhoudenTot, b.BeslotenOp);
}
