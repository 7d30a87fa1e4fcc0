using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Deeltijden;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Overzichten;
using StageSystem.Verlof.Proeven;
using StageSystem.Verlof.Roosters;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Vakanties;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Wissing;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Everything about the leave of aios under /v1; the reading of it.</summary>
internal static class AiosEndpoints
{
    internal const string Groep = "Aios";

    internal static void MapAiossen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/aios/{nummer}", EenAsync)
            .WithName("LeesAios").WithTags(Groep).WithSummary("Geeft het verlof van een aios, met de uitleg van elke berekening.")
            .Rollen(AiostoegangEndpoint.Lezers).LogtInzage("aios");

        v1.MapGet("/verlofinformatie", Informatie)
            .WithName("LeesVerlofinformatie").WithTags(Groep).WithSummary("Geeft wat over verlof alleen goed is om te weten.")
            .Rollen(AiostoegangEndpoint.Lezers);

        v1.MapAioslijst();
        v1.MapAanvragen();
        v1.MapVerloftotalen();
        v1.MapLegAfsprakenVast();
        v1.MapZiekmeldingen();
        v1.MapVakanties();
        v1.MapDeeltijd();
        v1.MapDiensten();
        v1.MapZwangerschap();
        v1.MapOnderbrekingen();
        v1.MapVerlengingen();
        v1.MapStageduren();
        v1.MapRoosters();
        v1.MapGegevenswissing();
        v1.MapProeven();
    }

    private static Ok<IReadOnlyList<Informatie>> Informatie() => TypedResults.Ok<IReadOnlyList<Informatie>>(Verlofinformatie.Alle);

    private static async Task<Results<Ok<AiosWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Aiosnummer.")] string nummer, Vraag<Kijk> vraag, Beller beller, IStreams streams, IQuerySession session, AiosfeitenLezer lezer,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        // Who may see it now decides, also about how it was known then.
        if (await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is not { } nu || !beller.MagZien(nu.State)) return Problemen.Onbekend("De aios");
        var blik = new Blik(vraag.Waarde.Op, vraag.Waarde.ZoalsBekendOp);
        if (await blik.BekijkAsync(nu, nu.State.Id, session, http, ct) is not { } aios) return Problemen.Onbekend("De aios");
        var feiten = await lezer.LeesAsync(session, aios, ct);
        return TypedResults.Ok(AiosWeergave.Toon(aios, feiten with { Vandaag = blik.Dag(klok) }, dagen => beller.MagZien(aios, dagen)));
    }
}
