using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>A stageopleider as the API shows it. Never the reason of an absence (OVK-11).</summary>
[Description("Een stageopleider met aanstellingen, erkenningen en afwezigheid. Redenen van afwezigheid staan hier nooit.")]
public sealed record StageopleiderWeergave(
    [property: Description("Opleidernummer.")] string Opleidernummer,
    [property: Description("Naam; leeg als die is gewist of als uw rol die niet mag zien.")] string? Naam,
    [property: Description("BIG-nummer; alleen voor het stagesecretariaat.")] string? BigNummer,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Waar de stageopleider in dienst is.")] IReadOnlyList<AanstellingWeergave> Aanstellingen,
    [property: Description("De erkenningen, per instelling.")] IReadOnlyList<ErkenningWeergave> Erkenningen,
    [property: Description("Aanvragen die bij RGS open staan.")] IReadOnlyList<AanvraagWeergave> Aanvragen,
    [property: Description("Gemelde afwezigheid, zonder reden.")] IReadOnlyList<PeriodeWeergave> Afwezigheden,
    [property: Description("Gemeld vertrek.")] IReadOnlyList<VertrekWeergave> Vertrek,
    [property: Description("Wisselingen van locatie binnen een koepel.")] IReadOnlyList<LocatiewisselWeergave> Locatiewissels,
    [property: Description("Codes van de stageplaatsen die deze stageopleider noemen.")] IReadOnlyList<string> Stageplaatsen)
{
    internal static StageopleiderWeergave Toon(Stageopleider s, Persoonsgegevens? persoon, bool metBig, DateOnly vandaag) => new(
        s.Opleidernummer, persoon?.Naam, metBig ? persoon?.BigNummer : null, s.Instituut,
        [.. s.Aanstellingen.Select(a => new AanstellingWeergave(a.Instellingscode, a.Koepel, a.InDienstVan, a.LaatsteDag, a.UrenOp(vandaag), a.Specialisme))],
        [.. s.Erkenningen.Values.OrderBy(e => e.Instellingscode, StringComparer.Ordinal).ThenBy(e => e.Van).Select(e => ErkenningWeergave.Toon(e, vandaag))],
        [.. s.Aanvragen.Select(a => new AanvraagWeergave(a.Key, a.Value.Instellingscode, a.Value.Soort, a.Value.Stageplaatscode, a.Value.GewensteIngangsdatum))],
        [
            .. s.Afwezigheden.Values.Where(a => !a.Ingetrokken).OrderBy(a => a.Van)
                .Select(a => new PeriodeWeergave(a.Van, a.TotEnMet, a.Instellingscode)),
        ],
        [
            .. s.Oorzaken.Where(o => o.Value.IsVertrek() && !o.Value.Vervallen).OrderBy(o => o.Value.Van)
                .Select(o => new VertrekWeergave(o.Key, o.Value.Instellingscode, o.Value.Van!.Value.AddDays(-1))),
        ],
        [
            .. s.Oorzaken.Where(o => o.Value is { Soort: Uitvalsoort.Locatie, Vervallen: false }).OrderBy(o => o.Value.Van)
                .Select(o => new LocatiewisselWeergave(o.Key, o.Value.Instellingscode, o.Value.Van)),
        ],
        [.. s.Stageplaatsen.Order(StringComparer.Ordinal)]);

    /// <summary>Whether an erkenning is doubtful today.</summary>
    internal static bool IsTwijfelachtig(Stageopleider s, DateOnly vandaag) =>
        s.Erkenningen.Values.Any(e => e.StatusOp(vandaag) == Erkenningsstatus.Twijfelachtig);
}

/// <summary>An employment.</summary>
[Description("Een dienstverband bij een instelling.")]
public sealed record AanstellingWeergave(
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Code van de koepel; leeg als er geen koepel is.")] string? Koepel,
    [property: Description("Eerste dag van het dienstverband.")] DateOnly InDienstVan,
    [property: Description("Laatste dag van het dienstverband; leeg als er geen einde is.")] DateOnly? LaatsteDag,
    [property: Description("Contracturen per week bij deze instelling, vandaag.")] decimal UrenPerWeek,
    [property: Description("Specialisme.")] string Specialisme);

/// <summary>An erkenning.</summary>
[Description("Een erkenning bij een instelling.")]
public sealed record ErkenningWeergave(
    [property: Description("Kenmerk van de erkenning.")] Guid ErkenningId,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Soort: stageopleider of waarnemend.")] string Soort,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet,
    [property: Description("Laatste dag waarop de erkenning telt door vertrek; leeg als er geen vertrek is.")] DateOnly? LaatsteDag,
    [property: Description("De status vandaag: verleend, twijfelachtig, beeindigd of niet van kracht.")] string Status,
    [property: Description("Dagen waarop de erkenning twijfelachtig is.")] IReadOnlyList<TwijfelWeergave> Twijfels,
    [property: Description("De dag waarop de erkenning volgens een verzoek aan RGS moet eindigen; leeg als er geen verzoek open staat.")] DateOnly? BeeindigingVerzocht)
{
    internal static ErkenningWeergave Toon(Erkenning e, DateOnly vandaag) => new(
        e.ErkenningId, e.Instellingscode, e.Soort, e.Van, e.TotEnMet, e.LaatsteDag, e.StatusOp(vandaag),
        [.. e.Twijfels.OrderBy(t => t.Value.Van).Select(t => new TwijfelWeergave(t.Key, t.Value.Van, t.Value.TotEnMet))], e.BeeindigingVerzocht);
}

/// <summary>An open request.</summary>
[Description("Een aanvraag die bij RGS open staat.")]
public sealed record AanvraagWeergave(
    [property: Description("Kenmerk van de aanvraag.")] Guid AanvraagId,
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Soort: stageopleider of waarnemend.")] string Soort,
    [property: Description("Code van de stageplaats; leeg als de aanvraag over geen ene stageplaats gaat.")] string? Stageplaatscode,
    [property: Description("De gewenste eerste dag.")] DateOnly? GewensteIngangsdatum);

/// <summary>Days of doubt.</summary>
[Description("Dagen waarop een erkenning twijfelachtig is.")]
public sealed record TwijfelWeergave(
    [property: Description("Kenmerk van de oorzaak.")] Guid OorzaakId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet);

/// <summary>An absence.</summary>
[Description("Een periode van afwezigheid.")]
public sealed record PeriodeWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("Code van de instelling; leeg als het voor alle instellingen geldt.")] string? Instellingscode);

/// <summary>A departure.</summary>
[Description("Een vertrek bij een instelling.")]
public sealed record VertrekWeergave(
    [property: Description("Kenmerk van het vertrek.")] Guid VertrekId,
    [property: Description("Code van de instelling; leeg als het voor alle instellingen geldt.")] string? Instellingscode,
    [property: Description("Laatste werkdag.")] DateOnly LaatsteDag);

/// <summary>A move within a koepel.</summary>
[Description("Een wissel van locatie binnen een koepel.")]
public sealed record LocatiewisselWeergave(
    [property: Description("Kenmerk van de wissel.")] Guid WisselId,
    [property: Description("Code van de locatie die wordt verlaten.")] string? Instellingscode,
    [property: Description("Eerste dag op de nieuwe locatie.")] DateOnly? Vanaf);
