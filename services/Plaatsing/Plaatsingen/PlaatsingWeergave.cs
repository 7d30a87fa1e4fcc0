using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

[Description("Een plaatsing: één aios op één stageplaats in één periode.")]
internal sealed record PlaatsingWeergave(
    [property: Description("Code van de plaatsing.")] string Plaatsingscode,
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Duur in weken voltijds, geheel of resterend.")] decimal NominaleWeken,
    [property: Description("Percentage van de aanstelling.")] int Deeltijdpercentage,
    [property: Description("Status, zoals geplaatst, lopend of afgerond.")] string Status,
    [property: Description("De stageopleider die vandaag op de plaatsing staat; leeg als er geen is.")] string? Opleidernummer,
    [property: Description("Wie op welke dagen de stageopleider is.")] IReadOnlyList<BenoemingWeergave> Stageopleiders,
    [property: Description("Of iets de plaatsing in gevaar brengt.")] bool InGevaar,
    [property: Description("Wat de plaatsing in gevaar brengt.")] IReadOnlyList<GevaarWeergave> Gevaren,
    [property: Description("De dagen zonder erkende stageopleider.")] IReadOnlyList<OngedektWeergave> OngedekteDagen,
    [property: Description("De zaken over dagen die misschien niet meetellen.")] IReadOnlyList<GeldigheidWeergave> Geldigheid,
    [property: Description("Bij een geplande stage: de voorwaarden van ERK-16 waaraan niet is voldaan.")] IReadOnlyList<GebrekWeergave> Gebreken,
    [property: Description("Keuzes over voortzetten of elders plaatsen, gevraagd en gemaakt.")] IReadOnlyList<VervolgkeuzeWeergave> Vervolgkeuzes,
    [property: Description("Laatste dag zonder verlenging; leeg als er geen verlenging is.")] DateOnly? ZonderVerlenging,
    [property: Description("Andere plaatsingen waarmee deze botst.")] IReadOnlyList<ConflictWeergave> Conflicten,
    [property: Description("De lopende herplaatsing; leeg als er geen is.")] Guid? HerplaatsingId,
    [property: Description("Het opleidingsinstituut.")] string Instituut)
{
    /// <summary>The plaatsing as this role may see it: an aios sees nothing of an SLWP that has yet to be renewed (C-4 row 3), nor of choices that others have to make.</summary>
    internal static PlaatsingWeergave Toon(Plaatsing p, DateOnly vandaag, string rol)
    {
        var gevaren = p.Gevaren.Where(g => rol != Rollen.Aios || !Beperking.BlijftBinnen(g.Soort)).ToList();
        return new(
        p.Code, p.Stand.Aiosnummer, p.Stand.Stageplaatscode, p.Stand.Van, p.Stand.TotEnMet, Resterend.Weken(p.Stand.Nominaal), p.Stand.Deeltijdpercentage,
        p.Stand.Status, p.StandOp(vandaag).Opleidernummer,
        [.. p.Benoemingen.SelectMany(b => Binnen(p, b.Van, b.TotEnMet).Select(d => new BenoemingWeergave(d.Van, d.TotEnMet, b.Opleidernummer)))],
        gevaren.Count > 0,
        [.. gevaren.Select(g => new GevaarWeergave(g.OorzaakId, g.Soort, g.Van, g.TotEnMet))],
        [.. p.Ongedekt.SelectMany(o => Binnen(p, o.Van, o.TotEnMet).Select(d => new OngedektWeergave(d.Van, d.TotEnMet, o.OorzaakId)))],
        [.. p.Geldigheid.Select(z => new GeldigheidWeergave(z.ZaakId, z.Van, z.TotEnMet, z.Uitkomst))],
        [.. (p.Gebreken ?? []).Select(g => new GebrekWeergave(g.Onder, Plaatsbaarheid.Omschrijving(g.Onder), g.EersteDag))],
        [.. p.Keuzes.Where(_ => rol != Rollen.Aios).Select(k => new VervolgkeuzeWeergave(k.OorzaakId, k.Soort, k.Van, k.Keuze))],
        p.Stand.ZonderVerlenging,
        [.. p.Conflicten.Where(_ => rol is not (Rollen.Aios or Rollen.Stageopleider)).Select(c => new ConflictWeergave(c.AnderePlaatsingscode, c.Soort, c.Van, c.TotEnMet))],
        p.HerplaatsingId, p.Stand.Instituut);
    }

    // A stage that ended early remembers days after its end.
    private static IReadOnlyList<Periode> Binnen(Plaatsing p, DateOnly van, DateOnly totEnMet) =>
        p.Periode().Doorsnede(new(van, totEnMet)) is { } dagen ? [dagen] : [];
}

[Description("Wie op deze dagen de stageopleider op de plaatsing is.")]
internal sealed record BenoemingWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Nummer van de stageopleider.")] string Opleidernummer);

[Description("Iets dat de plaatsing in gevaar brengt.")]
internal sealed record GevaarWeergave(
    [property: Description("Wat het veroorzaakt.")] Guid OorzaakId,
    [property: Description("dekking: dagen zonder erkende stageopleider; start: de stage kon niet starten; of wat de stageplaats in de weg staat, zoals slwp bij de start, on hold, samenwerking beeindigd, erkenning instelling of visitatie.")] string Soort,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet);

[Description("Dagen zonder erkende stageopleider.")]
internal sealed record OngedektWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Wat het veroorzaakt.")] Guid OorzaakId);

[Description("Een zaak over dagen die misschien niet meetellen.")]
internal sealed record GeldigheidWeergave(
    [property: Description("Kenmerk van de zaak.")] Guid ZaakId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("geldig, niet geldig, of leeg zolang er geen besluit is.")] string? Uitkomst);

[Description("Een voorwaarde van ERK-16 waaraan niet is voldaan.")]
internal sealed record GebrekWeergave(
    [property: Description("Nummer van de voorwaarde in ERK-16.")] int Onder,
    [property: Description("Wat de voorwaarde vraagt.")] string Voorwaarde,
    [property: Description("Eerste dag waarop er niet aan is voldaan.")] DateOnly EersteDag);

[Description("Een keuze over voortzetten of elders plaatsen.")]
internal sealed record VervolgkeuzeWeergave(
    [property: Description("Waarover de keuze gaat.")] Guid OorzaakId,
    [property: Description("on hold, samenwerking beeindigd of erkenning instelling.")] string Soort,
    [property: Description("Eerste dag waarop het geldt.")] DateOnly Van,
    [property: Description("voortzetten of elders plaatsen; leeg zolang niemand koos.")] string? Keuze);

[Description("Een andere plaatsing waarmee deze botst.")]
internal sealed record ConflictWeergave(
    [property: Description("De andere plaatsing.")] string Plaatsingscode,
    [property: Description("aios: dezelfde aios; stageplaats: dezelfde stageplaats, die vol is.")] string Soort,
    [property: Description("Eerste gezamenlijke dag.")] DateOnly Van,
    [property: Description("Laatste gezamenlijke dag.")] DateOnly TotEnMet);
