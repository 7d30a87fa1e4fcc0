using System.ComponentModel;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

[Description("Een aios met het traject: plaatsingen, register en open taken.")]
internal sealed record AiosWeergave(
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("Naam; leeg als die is gewist.")] string? Naam,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Eerste dag van de opleiding.")] DateOnly StartOpleiding,
    [property: Description("Percentage van de aanstelling.")] int Deeltijdpercentage,
    [property: Description("Vrijstellingen.")] IReadOnlyList<string> Vrijstellingen,
    [property: Description("De plaatsingen, op volgorde van begindatum.")] IReadOnlyList<PlaatsingWeergave> Plaatsingen,
    [property: Description("Het opleidingsschema zoals het register het heeft.")] IReadOnlyList<SchemaregelWeergave> Register,
    [property: Description("Wijzigingen die het register nog moet verwerken.")] IReadOnlyList<RegisterwijzigingWeergave> Registerwijzigingen,
    [property: Description("Verlengingen van de opleiding.")] IReadOnlyList<VerlengingWeergave> Verlengingen,
    [property: Description("Onderbrekingen van de opleiding.")] IReadOnlyList<OnderbrekingWeergave> Onderbrekingen,
    [property: Description("Open signalen over de aios en de plaatsingen.")] IReadOnlyList<TaakWeergave> OpenTaken)
{
    internal static AiosWeergave Toon(Aios aios, Persoonsgegevens? persoon, IReadOnlyList<Plaatsing> plaatsingen, string rol, DateOnly vandaag) => new(
        aios.Nummer, persoon?.Naam, aios.Instituut, aios.StartOpleiding, aios.DeeltijdOp(vandaag), aios.Vrijstellingen,
        [.. plaatsingen.OrderBy(p => p.Stand.Van).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p => PlaatsingWeergave.Toon(p, vandaag, rol))],
        [.. aios.Register.Values.OrderBy(d => d.Van).Select(d => SchemaregelWeergave.Toon(new(d.Plaatsingscode, d)))],
        [.. aios.Wijzigingen.Select(w => new RegisterwijzigingWeergave(w.WijzigingId, [.. w.Regels.Select(SchemaregelWeergave.Toon)], [.. w.Bijzonderheden.Select(BijzonderheidWeergave.Toon)], w.OntstaanOp, w.UiterlijkOp))],
        [.. aios.Verlof.Verlengingen.Values.Where(v => v.Status != Verlenging.Ingetrokken).Select(v => new VerlengingWeergave(
            v.VerlengingId, v.Status, v.Dagen, v.Voorlopig, aios.Verlof.AanHetEinde.GetValueOrDefault(v.VerlengingId)?.Contractdagen ?? 0))],
        [.. aios.Verlof.Onderbroken().Select(o => new OnderbrekingWeergave(o.OnderbrekingId, o.Van, o.TotEnMet))],
        [.. aios.Signalen.Values.Concat(plaatsingen.SelectMany(p => p.Signalen.Values))
            .Where(s => rol != Rollen.Aios || s.Geadresseerde == Rollen.Aios)
            .OrderBy(s => s.UiterlijkOp ?? DateOnly.MaxValue).ThenBy(s => s.SignaalId)
            .Select(s => new TaakWeergave(s.SignaalId, s.Regel, s.Onderwerp, s.Geadresseerde, s.UiterlijkOp))]);
}

[Description("Een regel van het opleidingsschema.")]
internal sealed record SchemaregelWeergave(
    [property: Description("De plaatsing waar de regel bij hoort.")] string Plaatsingscode,
    [property: Description("Of de regel weg moet; dan zijn de andere velden leeg.")] bool Vervalt,
    [property: Description("Soort stage.")] string? Onderdeel,
    [property: Description("Code van de instelling.")] string? Instellingscode,
    [property: Description("Eerste dag.")] DateOnly? Van,
    [property: Description("Laatste dag.")] DateOnly? TotEnMet,
    [property: Description("Percentage.")] int? Deeltijdpercentage)
{
    internal static SchemaregelWeergave Toon(Schemaregel r) => new(
        r.Plaatsingscode, r.Deel is null, r.Deel?.Onderdeel, r.Deel?.Instellingscode, r.Deel?.Van, r.Deel?.TotEnMet, r.Deel?.Deeltijdpercentage);
}

[Description("Een wijziging die de aios in MijnRGS aanvraagt en die het register nog moet verwerken.")]
internal sealed record RegisterwijzigingWeergave(
    [property: Description("Kenmerk van de wijziging.")] Guid WijzigingId,
    [property: Description("De regels die anders worden.")] IReadOnlyList<SchemaregelWeergave> Regels,
    [property: Description("Wat het register verder moet weten.")] IReadOnlyList<BijzonderheidWeergave> Bijzonderheden,
    [property: Description("De dag waarop de wijziging ontstond.")] DateOnly OntstaanOp,
    [property: Description("De laatste dag om haar aan te vragen.")] DateOnly UiterlijkOp);

[Description("Een open signaal.")]
internal sealed record TaakWeergave(
    [property: Description("Kenmerk van het signaal.")] Guid SignaalId,
    [property: Description("De regel die erom vraagt.")] string Regel,
    [property: Description("Waar het over gaat.")] string Onderwerp,
    [property: Description("De rol die iets moet doen.")] string Geadresseerde,
    [property: Description("De laatste dag om iets te doen; leeg als er geen termijn is.")] DateOnly? UiterlijkOp);

[Description("Iets dat het register naast het schema moet weten: een verlenging, een deeltijdfactor of een onderbreking.")]
internal sealed record BijzonderheidWeergave(
    [property: Description("verlenging, deeltijdfactor of onderbreking.")] string Soort,
    [property: Description("Of het weg moet uit het register.")] bool Vervalt,
    [property: Description("Eerste dag; leeg bij een verlenging.")] DateOnly? Van,
    [property: Description("Laatste dag; leeg als er geen is.")] DateOnly? TotEnMet,
    [property: Description("Hele eigen werkdagen van een verlenging, of een percentage.")] decimal? Waarde)
{
    internal static BijzonderheidWeergave Toon(Bijzonderheidsregel r) =>
        new(r.Bijzonderheid.Soort, r.Vervalt, r.Bijzonderheid.Van, r.Bijzonderheid.TotEnMet, r.Bijzonderheid.Waarde);
}

[Description("Een verlenging van de opleiding.")]
internal sealed record VerlengingWeergave(
    [property: Description("Kenmerk.")] Guid VerlengingId,
    [property: Description("aangekondigd of vastgesteld.")] string Status,
    [property: Description("Eigen werkdagen, in halve dagen.")] decimal Dagen,
    [property: Description("Of de verlenging nog groeit.")] bool Voorlopig,
    [property: Description("Hoeveel dagen daarvan aan het einde van de opleiding komen.")] decimal AanHetEinde);

[Description("Een onderbreking van de opleiding.")]
internal sealed record OnderbrekingWeergave(
    [property: Description("Kenmerk.")] Guid OnderbrekingId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet);
