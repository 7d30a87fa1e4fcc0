using System.ComponentModel;
using StageSystem.Kern;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;

namespace StageSystem.Verlof.Aiossen;

/// <summary>An aios as a caller sees it.</summary>
[Description("Een aios met stages, verlof en wat daaruit volgt.")]
internal sealed record AiosWeergave(
    [property: Description("Aiosnummer.")] string Aiosnummer,
    [property: Description("Opleidingsinstituut.")] string Instituut,
    [property: Description("De stages, op volgorde van begin.")] IReadOnlyList<StageWeergave> Stages,
    [property: Description("De ziekmeldingen, de laatste eerst.")] IReadOnlyList<ZiekmeldingWeergave> Ziekmeldingen,
    [property: Description("De verlengingen van de opleiding, met uitleg.")] IReadOnlyList<VerlengingWeergave> Verlengingen,
    [property: Description("De vakanties, de laatste eerst.")] IReadOnlyList<VakantieWeergave> Vakanties,
    [property: Description("Het vakantierecht per stage, met uitleg.")] IReadOnlyList<VakantiesaldoWeergave> Vakantiesaldo,
    [property: Description("De aanvragen voor een ander percentage, de laatste eerst.")] IReadOnlyList<DeeltijdWeergave> Deeltijdaanvragen,
    [property: Description("De diensten, op volgorde van dag.")] IReadOnlyList<DienstWeergave> Diensten,
    [property: Description("De compensatie per stage, met uitleg.")] IReadOnlyList<CompensatiesaldoWeergave> Compensatie,
    [property: Description("Contracturen per week op deze dag.")] decimal Contracturen,
    [property: Description("Uren per dag van de week op deze dag.")] WerkpatroonWeergave Werkpatroon)
{
    /// <summary>What a caller may see of it (section 2.2).</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="feiten">What stands beside the stream.</param>
    /// <param name="magZien">Whether the caller may see what falls in these days.</param>
    internal static AiosWeergave Toon(Aios aios, Aiosfeiten feiten, Func<Periode, bool> magZien) => new(
        aios.Aiosnummer, aios.Instituut,
        [.. aios.Stages.Values.OrderBy(s => s.Van).ThenBy(s => s.Plaatsingscode, StringComparer.Ordinal).Select(s => StageWeergave.Toon(s, feiten))],
        [.. aios.Verzuim.Meldingen.Values.Where(m => magZien(m.Periode)).OrderByDescending(m => m.Van).ThenBy(m => m.ZiekmeldingId).Select(ZiekmeldingWeergave.Toon)],
        [.. VerlengingWeergave.Toon(aios, feiten).Where(v => magZien(new(v.Van, v.TotEnMet)))],
        [.. aios.Vakantie.Vakanties.Values.Where(v => magZien(v.Periode)).OrderByDescending(v => v.Periode.Van).ThenBy(v => v.Aangevraagd.VakantieId).Select(VakantieWeergave.Toon)],
        [.. VakantiesaldoWeergave.Toon(aios, feiten).Where(s => magZien(aios.Stages[s.Plaatsingscode].Periode))],
        [.. aios.Deeltijd.Aanvragen.Values.OrderByDescending(a => a.Aangevraagd.AangevraagdOp).Select(a => DeeltijdWeergave.Toon(a, feiten.Vandaag))],
        [.. aios.Diensten.Diensten.Values.Where(d => magZien(new(d.Dienst.Dag, d.Dienst.Dag))).OrderBy(d => d.Dienst.Dag).ThenBy(d => d.Dienst.DienstId)
            .Select(d => DienstWeergave.Toon(d, aios.Diensten.Opgebouwd.GetValueOrDefault(d.Dienst.DienstId)))],
        [.. CompensatiesaldoWeergave.Toon(aios, feiten).Where(c => magZien(aios.Stages[c.Plaatsingscode].Periode))],
        Werktijden.Contracturen.PerWeek(aios.PercentageOp(feiten.Vandaag), feiten.Voor(aios.Instituut, feiten.Vandaag)),
        WerkpatroonWeergave.Toon(aios.Patronen(feiten).Op(feiten.Vandaag)));
}

/// <summary>A stage as a caller sees it.</summary>
[Description("Een stage van een aios.")]
internal sealed record StageWeergave(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("Stageplaatscode.")] string Stageplaatscode,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Nominale duur in weken.")] decimal NominaleWeken,
    [property: Description("Percentage op de eerste dag.")] int Percentage,
    [property: Description("De stage telt als klinisch (traject A).")] bool Klinisch,
    [property: Description("Opleidernummer van de stageopleider; leeg als er geen is.")] string? Opleidernummer)
{
    internal static StageWeergave Toon(Stage s, Aiosfeiten feiten) =>
        new(s.Plaatsingscode, s.Stageplaatscode, s.Van, s.TotEnMet, s.NominaleWeken, s.Percentage, feiten.IsKlinisch(s), s.Opleidernummer);
}

/// <summary>A report of sickness as a caller sees it: dates and the share of hours.</summary>
[Description("Een ziekmelding: alleen data en het deel van de uren dat is gewerkt.")]
internal sealed record ZiekmeldingWeergave(
    [property: Description("Kenmerk van de melding.")] Guid ZiekmeldingId,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste of verwachte laatste dag; leeg als die niet bekend is.")] DateOnly? TotEnMet,
    [property: Description("Percentage van de uren dat is gewerkt.")] int GewerktPercentage,
    [property: Description("Eerste dag waarop de aios weer (deels) werkt; leeg als dat niet gemeld is.")] DateOnly? HersteldOp,
    [property: Description("De melding is ingetrokken.")] bool Ingetrokken)
{
    internal static ZiekmeldingWeergave Toon(Ziekmelding m) => new(m.ZiekmeldingId, m.Van, m.TotEnMet, m.GewerktPercentage, m.HersteldOp, m.Ingetrokken);
}

/// <summary>What a contiguous period adds to the training, with its explanation.</summary>
[Description("Wat een aaneengesloten periode aan de opleiding toevoegt, met uitleg.")]
internal sealed record VerlengingWeergave(
    [property: Description("Kenmerk van de periode en de verlenging.")] Guid VerlengingId,
    [property: Description("Eerste dag van de periode.")] DateOnly Van,
    [property: Description("Laatste dag die is meegeteld.")] DateOnly TotEnMet,
    [property: Description("Gemiste dagen van het eigen werkpatroon.")] decimal Gemist,
    [property: Description("Dagen die de opleiding niet verlengen.")] int Drempel,
    [property: Description("Dagen waarmee de opleiding wordt verlengd.")] decimal Dagen,
    [property: Description("De uitkomst kan nog groeien.")] bool Voorlopig,
    [property: Description("Waar de dagen worden ingehaald.")] IReadOnlyList<VerlengingsdeelWeergave> Delen,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static IEnumerable<VerlengingWeergave> Toon(Aios aios, Aiosfeiten feiten) =>
        from periode in WeegVerzuim.Uitleg(aios, feiten)
        let u = periode.Verlenging.Uitkomst
        select new VerlengingWeergave(
            periode.VerzuimId, u.Van, u.TotEnMet, u.Gemist, u.Drempel, u.Dagen, aios.Verzuim.Perioden.GetValueOrDefault(periode.VerzuimId)?.Vastgelegd.Hersteld != true,
            [.. u.Delen.Select(d => new VerlengingsdeelWeergave(d.Plaatsingscode, d.Plaats, d.Dagen, d.NieuwEinde))], StapWeergave.Toon(periode.Verlenging));
}

/// <summary>A part of an extension as a caller sees it.</summary>
[Description("Een deel van een verlenging.")]
internal sealed record VerlengingsdeelWeergave(
    [property: Description("De stage waarin de dagen vielen; leeg buiten een stage.")] string? Plaatsingscode,
    [property: Description("kliniek of einde opleiding.")] string Plaats,
    [property: Description("Dagen van het eigen werkpatroon.")] decimal Dagen,
    [property: Description("Nieuwe laatste dag van de stage; leeg aan het einde van de opleiding.")] DateOnly? NieuwEinde);
