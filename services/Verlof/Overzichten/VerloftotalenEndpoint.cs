using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Overzichten;

/// <summary>The leave totals of an aios, for the studiebegeleider (sections 2.1 and 2.2): hours and days, no dates of absence and no reason.</summary>
internal static class VerloftotalenEndpoint
{
    internal static void MapVerloftotalen(this IEndpointRouteBuilder v1) => v1
        .MapGet("/aios/{nummer}/verloftotalen", LeesAsync)
        .WithName("LeesVerloftotalen").WithTags(AiosEndpoints.Groep).WithSummary("Geeft de totalen van het verlof van een aios, zonder redenen.")
        .Rollen([Rollen.Studiebegeleider, .. AiostoegangEndpoint.Lezers]).LogtInzage("aios");

    private static async Task<Results<Ok<Verloftotalen>, ProblemHttpResult>> LeesAsync(
        [Description("Aiosnummer.")] string nummer, Vraag<Kijk> vraag, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } nu || !beller.MagZien(nu.State)) return Problemen.Onbekend("De aios");
        var blik = new Blik(vraag.Waarde.Op, vraag.Waarde.ZoalsBekendOp);
        if (await blik.BekijkAsync(nu, nu.State.Id, session, http, ct) is not { } aios) return Problemen.Onbekend("De aios");
        var feiten = await lezer.LeesAsync(session, aios, ct) with { Vandaag = blik.Dag(klok) };
        return TypedResults.Ok(Verloftotalen.Van(aios, feiten, dagen => beller.MagZien(aios, dagen)));
    }
}

/// <summary>The totals as a caller sees them.</summary>
[Description("De totalen van het verlof van een aios. Zonder redenen en zonder data van afwezigheid.")]
public sealed record Verloftotalen(
    [property: Description("Aiosnummer.")] string Aiosnummer,
    [property: Description("De dag waarop de totalen gelden.")] DateOnly Op,
    [property: Description("Percentage op die dag.")] int Percentage,
    [property: Description("Dagen waarmee de opleiding wordt verlengd.")] decimal Verlengingsdagen,
    [property: Description("De totalen per stage, op volgorde van begin.")] IReadOnlyList<Stagetotaal> Stages)
{
    /// <summary>The totals on a day.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="feiten">What stands beside the stream, and the day.</param>
    /// <param name="magZien">Whether the caller may see what falls in these days.</param>
    public static Verloftotalen Van(Aios aios, Aiosfeiten feiten, Func<Periode, bool> magZien) => new(
        aios.Aiosnummer, feiten.Vandaag, aios.PercentageOp(feiten.Vandaag), aios.Verzuim.Perioden.Values.Sum(p => p.Verlenging?.Dagen ?? 0),
        [.. aios.Stages.Values.Where(s => s.Telt && magZien(s.Periode)).OrderBy(s => s.Van).ThenBy(s => s.Plaatsingscode, StringComparer.Ordinal).Select(s => Stagetotaal.Van(aios, s, feiten))]);
}

/// <summary>The totals of one stage.</summary>
[Description("De totalen van een stage.")]
public sealed record Stagetotaal(
    [property: Description("Plaatsingscode.")] string Plaatsingscode,
    [property: Description("Vakantierecht in uren.")] decimal Vakantierecht,
    [property: Description("Vakantie-uren die zijn aangevraagd of goedgekeurd.")] decimal VakantieOpgenomen,
    [property: Description("Vakantie-uren over.")] decimal VakantieOver,
    [property: Description("Uren compensatie over.")] decimal CompensatieOver,
    [property: Description("Werkdagen van het eigen patroon waarop niet of niet alle uren is gewerkt, t/m de dag; vakantie niet meegerekend.")] int GemisteDagen,
    [property: Description("Werkdagen van het eigen patroon in de stage, t/m de dag.")] int Werkdagen)
{
    internal static Stagetotaal Van(Aios aios, Stage stage, Aiosfeiten feiten)
    {
        var saldo = Vakantiesaldo.Van(aios, stage, feiten).Uitkomst;
        var patronen = aios.Patronen(feiten);
        var tot = stage.TotEnMet < feiten.Vandaag ? stage.TotEnMet : feiten.Vandaag;
        var werkdagen = Enumerable.Range(0, new Periode(stage.Van, tot).Dagen).Select(i => stage.Van.AddDays(i)).Where(patronen.IsContractdag).ToList();
        // One figure for every kind of absence: the number does not tell which.
        var afwezig = aios.Verzuim.Geldig.Select(m => m.Periode).Concat(aios.Onderbrekingen.Alle.Values.Where(o => !o.Ingetrokken).Select(o => o.Periode)).ToList();
        return new(
            stage.Plaatsingscode, saldo.Recht, saldo.Opgenomen, saldo.Open, Compensatiestand.Op(aios, stage, feiten.Vandaag, feiten).Uitkomst.Open,
            werkdagen.Count(dag => afwezig.Exists(p => p.Bevat(dag))), werkdagen.Count);
    }
}
