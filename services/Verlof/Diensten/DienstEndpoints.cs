using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Diensten;

/// <summary>Takes diensten, the compensation taken for them, and the hours of weeks (VER-15…23, C-25). No field for money: an unknown field is refused.</summary>
internal static class DienstEndpoints
{
    private const string Groep = "Diensten";

    private static readonly string[] Vastleggers = [Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat];

    [Description("Een dienst, gepland of gewerkt.")]
    internal sealed record Nieuw(
        [property: Description("Dag waarop de dienst begint.")] DateOnly Dag,
        [property: Description("Begin, in lokale tijd, als uu:mm."), RegularExpression("^([01][0-9]|2[0-3]):[0-5][0-9]$", ErrorMessage = "Geef een tijd als uu:mm, zoals 18:30.")] string Begin,
        [property: Description("Uren aanwezig."), Range(typeof(decimal), "0.25", "72")] decimal AanwezigUren,
        [property: Description("Uren echt gewerkt."), Range(typeof(decimal), "0", "72")] decimal GewerktUren = 0,
        [property: Description("De werktijd van de dag is op de dienst aangepast.")] bool DagAangepast = false,
        [property: Description("Eigen kenmerk: dezelfde dienst nog eens is één dienst.")] Guid? DienstId = null);

    [Description("Compensatie-uren die worden opgenomen.")]
    internal sealed record Opname(
        [property: Description("De dag.")] DateOnly Dag,
        [property: Description("Uren."), Range(typeof(decimal), "0.25", "24")] decimal Uren,
        [property: Description("Eigen kenmerk: dezelfde opname nog eens is één opname.")] Guid? OpnameId = null);

    [Description("De uren van een week, als die anders zijn dan het werkpatroon.")]
    internal sealed record Weekuren(
        [property: Description("Gewone uren gewerkt, onderwijs meegerekend."), Range(typeof(decimal), "0", "168")] decimal RegulierUren,
        [property: Description("Uren verlof, ziekte en compensatie."), Range(typeof(decimal), "0", "168")] decimal VerlofUren = 0);

    [Description("Overwerk dat SBOH uitbetaalt: uren, geen bedrag.")]
    internal sealed record Overwerkuren(
        [property: Description("De dag.")] DateOnly Dag,
        [property: Description("Uren."), Range(typeof(decimal), "0.25", "24")] decimal Uren,
        [property: Description("De stage-instelling tekende het overwerkformulier.")] bool Ondertekend = false,
        [property: Description("Eigen kenmerk: hetzelfde nog eens is één keer.")] Guid? OverwerkId = null);

    internal static void MapDiensten(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/aios/{nummer}/diensten", RegistreerAsync)
            .WithName(nameof(RegistreerDienst)).WithTags(Groep).WithSummary("Legt een dienst vast; de compensatie volgt.")
            .Rollen(Vastleggers).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/diensten/{dienstId:guid}/vervallen", VervalAsync)
            .WithName(nameof(LaatDienstVervallen)).WithTags(Groep).WithSummary("Laat een dienst vervallen.")
            .Rollen(Vastleggers).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/compensatieopnamen", NeemOpAsync)
            .WithName(nameof(NeemCompensatieOp)).WithTags(Groep).WithSummary("Neemt compensatie-uren op, binnen de stage.")
            .Rollen(Vastleggers).VereistIdempotencyKey();
        v1.MapPost("/aios/{nummer}/compensatieopnamen/{opnameId:guid}/intrekking", TrekOpnameInAsync)
            .WithName(nameof(TrekCompensatieopnameIn)).WithTags(Groep).WithSummary("Trekt een opname van compensatie in.")
            .Rollen(Vastleggers).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPut("/aios/{nummer}/weken/{dag}/uren", WeekAsync)
            .WithName(nameof(LegWeekurenVast)).WithTags(Groep).WithSummary("Legt vast wat in de week van een dag is gewerkt.")
            .Rollen(Vastleggers).VereistIfMatch();
        v1.MapPost("/aios/{nummer}/overwerk", OverwerkAsync)
            .WithName(nameof(LegOverwerkVast)).WithTags(Groep).WithSummary("Legt overwerk vast dat SBOH uitbetaalt; het formulier is getekend.")
            .Rollen(Rollen.Aios, Rollen.Stagesecretariaat).VereistIdempotencyKey();
    }

    private static Task<Results<Created<DienstWeergave>, Ok<DienstWeergave>, ProblemHttpResult>> RegistreerAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Nieuw> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var n = invoer.Waarde;
        var begin = TimeOnly.ParseExact(n.Begin, "HH:mm", CultureInfo.InvariantCulture);
        var command = new RegistreerDienst(new(n.DienstId ?? http.NieuwId(), n.Dag, begin, n.AanwezigUren, n.GewerktUren, n.DagAangepast), beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(nummer, beller, http, (aios, feiten) => RegistreerDienst.Decide(aios, command, feiten), aios => Toon(aios, command.Dienst.DienstId), "De aios", ct);
    }

    private static Task<Results<Ok<DienstWeergave>, ProblemHttpResult>> VervalAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de dienst.")] Guid dienstId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new LaatDienstVervallen(dienstId, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(nummer, beller, ifMatch, http, (aios, feiten) => LaatDienstVervallen.Decide(aios, command, feiten), aios => Toon(aios, dienstId), "De dienst", ct);
    }

    private static Task<Results<Created<OpnameWeergave>, Ok<OpnameWeergave>, ProblemHttpResult>> NeemOpAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Opname> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new NeemCompensatieOp(invoer.Waarde.OpnameId ?? http.NieuwId(), invoer.Waarde.Dag, invoer.Waarde.Uren, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, feiten) => NeemCompensatieOp.Decide(aios, command, feiten), _ => new OpnameWeergave(command.OpnameId, command.Dag, command.Uren), "De aios", ct);
    }

    private static Task<Results<Ok<OpnameWeergave>, ProblemHttpResult>> TrekOpnameInAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Kenmerk van de opname.")] Guid opnameId, IfMatch ifMatch, Beller beller, AiosOpslag opslag,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new TrekCompensatieopnameIn(opnameId, beller.Actor, klok.GetUtcNow());
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, _) => TrekCompensatieopnameIn.Decide(aios, command), _ => new OpnameWeergave(opnameId, null, 0), "De opname", ct);
    }

    private static Task<Results<Ok<WeekWeergave>, ProblemHttpResult>> WeekAsync(
        [Description("Aiosnummer.")] string nummer, [Description("Een dag van de week.")] DateOnly dag, Invoer<Weekuren> invoer, IfMatch ifMatch, Beller beller,
        AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new LegWeekurenVast(dag, invoer.Waarde.RegulierUren, invoer.Waarde.VerlofUren, beller.Actor, klok.GetUtcNow());
        var maandag = Isoweek.Maandag(dag);
        return opslag.WijzigAsync(
            nummer, beller, ifMatch, http, (aios, feiten) => LegWeekurenVast.Decide(aios, command, feiten),
            aios => new WeekWeergave(maandag, aios.Diensten.Weken[maandag].RegulierUren, aios.Diensten.Weken[maandag].VerlofUren), "De aios", ct);
    }

    private static Task<Results<Created<OverwerkWeergave>, Ok<OverwerkWeergave>, ProblemHttpResult>> OverwerkAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Overwerkuren> invoer, Beller beller, AiosOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var o = invoer.Waarde;
        var command = new LegOverwerkVast(o.OverwerkId ?? http.NieuwId(), o.Dag, o.Uren, o.Ondertekend, beller.Actor, klok.GetUtcNow());
        return opslag.MaakAsync(
            nummer, beller, http, (aios, _) => LegOverwerkVast.Decide(aios, command), _ => new OverwerkWeergave(command.OverwerkId, command.Dag, command.Uren), "De aios", ct);
    }

    private static DienstWeergave Toon(Aios aios, Guid dienstId) => DienstWeergave.Toon(aios.Diensten.Diensten[dienstId], aios.Diensten.Opgebouwd.GetValueOrDefault(dienstId));
}

/// <summary>A dienst as a caller sees it.</summary>
[Description("Een dienst van een aios.")]
internal sealed record DienstWeergave(
    [property: Description("Kenmerk van de dienst.")] Guid DienstId,
    [property: Description("De stage.")] string Plaatsingscode,
    [property: Description("Dag waarop de dienst begint.")] DateOnly Dag,
    [property: Description("Begin, als uu:mm.")] string Begin,
    [property: Description("Uren aanwezig.")] decimal AanwezigUren,
    [property: Description("Uren echt gewerkt.")] decimal GewerktUren,
    [property: Description("Compensatie voor de dienst zelf, in uren.")] decimal CompensatieUren,
    [property: Description("De dienst is vervallen.")] bool Vervallen)
{
    internal static DienstWeergave Toon(Stagedienst d, decimal uren) => new(
        d.Dienst.DienstId, d.Plaatsingscode, d.Dienst.Dag, d.Dienst.Begin.ToString("HH:mm", CultureInfo.InvariantCulture), d.Dienst.Aanwezig, d.Dienst.Gewerkt, uren, d.Vervallen);
}

/// <summary>Compensation that was taken, as a caller sees it.</summary>
[Description("Een opname van compensatie.")]
internal sealed record OpnameWeergave(
    [property: Description("Kenmerk van de opname.")] Guid OpnameId,
    [property: Description("De dag; leeg als de opname is ingetrokken.")] DateOnly? Dag,
    [property: Description("Uren; 0 als de opname is ingetrokken.")] decimal Uren);

/// <summary>The hours of a week as a caller sees them.</summary>
[Description("De uren van een week.")]
internal sealed record WeekWeergave(
    [property: Description("Eerste dag van de week.")] DateOnly Maandag,
    [property: Description("Gewone uren gewerkt.")] decimal RegulierUren,
    [property: Description("Uren verlof, ziekte en compensatie die meetellen.")] decimal VerlofUren);

/// <summary>Overtime as a caller sees it.</summary>
[Description("Overwerk dat SBOH uitbetaalt.")]
internal sealed record OverwerkWeergave(
    [property: Description("Kenmerk.")] Guid OverwerkId, [property: Description("De dag.")] DateOnly Dag, [property: Description("Uren.")] decimal Uren);

/// <summary>The compensation of a stage as a caller sees it.</summary>
[Description("De compensatie in een stage, met uitleg.")]
internal sealed record CompensatiesaldoWeergave(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("Uren voor diensten.")] decimal Diensten,
    [property: Description("Uren voor overuren.")] decimal Overuren,
    [property: Description("Uren die zijn opgenomen.")] decimal Opgenomen,
    [property: Description("Uren die over zijn.")] decimal Open,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static IEnumerable<CompensatiesaldoWeergave> Toon(Aios aios, Aiosfeiten feiten) =>
        from code in aios.Diensten.Plaatsingen
        let stage = aios.Stages.GetValueOrDefault(code)
        where stage is not null
        let saldo = Compensatiestand.Op(aios, stage, feiten.Vandaag, feiten)
        select new CompensatiesaldoWeergave(code, saldo.Uitkomst.Dienst, saldo.Uitkomst.Overuren, saldo.Uitkomst.Opgenomen, saldo.Uitkomst.Open, StapWeergave.Toon(saldo));
}
