using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Takes a correction of an absence (VER-42).</summary>
internal static class StelAfwezigheidBijEndpoint
{
    [Description("De afwezigheid zoals die wordt.")]
    internal sealed record Bijstelling(
        [property: Description("Eerste dag van de afwezigheid.")] DateOnly Van,
        [property: Description("Laatste dag van de afwezigheid; leeg als die niet bekend is, en bij vertrek.")] DateOnly? TotEnMet = null,
        [property: Description("Waarom; weggelaten blijft de reden zoals die was.")] Reden? Reden = null);

    internal static void MapStelAfwezigheidBij(this IEndpointRouteBuilder v1) => v1
        .MapPut("/stageopleiders/{nummer}/afwezigheden/{afwezigheidId:guid}", HandleAsync)
        .WithName(nameof(StelAfwezigheidBij)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Stelt de data of de reden van een afwezigheid bij.")
        .Rollen(StageopleiderEndpoints.Wijzigers).VereistIfMatch();

    private static async Task<Results<Ok<AfwezigheidWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de afwezigheid.")] Guid afwezigheidId, Invoer<Bijstelling> invoer,
        IfMatch ifMatch, Beller beller, StageopleiderOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (van, totEnMet, reden) = invoer.Waarde;
        var command = new StelAfwezigheidBij(afwezigheidId, reden, van, totEnMet, beller.Actor, klok.GetUtcNow());

        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, ifMatch.Versie,
            (stageopleider, feiten) => StelAfwezigheidBij.Decide(stageopleider, command, feiten),
            (werk, feiten, _) =>
            {
                if (reden is { } nieuw && feiten.Redenen.GetValueOrDefault(afwezigheidId) is var bekend && bekend?.Reden != nieuw)
                {
                    werk.Bewaar(new Afwezigheidsreden
                    {
                        Id = afwezigheidId, StageopleiderId = Stageopleider.StreamId(nummer), Reden = nieuw, GemeldeReden = bekend?.Gemeld ?? nieuw,
                    });
                }
            },
            ct);
        if (uitslag.Probleem("De afwezigheid") is { } probleem) return probleem;

        http.ZetETag(uitslag.Nu!.Versie);
        return TypedResults.Ok(AfwezigheidWeergave.Toon(uitslag.Nu.State.Afwezigheden[afwezigheidId], null));
    }
}
