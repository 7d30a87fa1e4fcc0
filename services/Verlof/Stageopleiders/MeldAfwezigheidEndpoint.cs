using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Takes a report of absence (VER-39, VER-43).</summary>
internal static class MeldAfwezigheidEndpoint
{
    [Description("De melding van een afwezigheid.")]
    internal sealed record Melding(
        [property: Description("Waarom. Wordt apart bewaard en gaat niet naar andere diensten.")] Reden Reden,
        [property: Description("Eerste dag van de afwezigheid; bij vertrek de dag na de laatste werkdag.")] DateOnly Van,
        [property: Description("Laatste dag van de afwezigheid; leeg als die niet bekend is, en bij vertrek.")] DateOnly? TotEnMet = null,
        [property: Description("De instelling; leeg als de afwezigheid bij alle instellingen geldt.")] string? Instellingscode = null,
        [property: Description("Eigen kenmerk van de melder: dezelfde melding nog eens is één afwezigheid.")] Guid? AfwezigheidId = null);

    internal static void MapMeldAfwezigheid(this IEndpointRouteBuilder v1) => v1
        .MapPost("/stageopleiders/{nummer}/afwezigheden", HandleAsync)
        .WithName(nameof(MeldAfwezigheid)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Meldt dat een stageopleider afwezig is, of weggaat.")
        .Rollen(StageopleiderEndpoints.Melders).VereistIdempotencyKey();

    private static async Task<Results<Created<AfwezigheidWeergave>, Ok<AfwezigheidWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Melding> invoer, Beller beller, StageopleiderOpslag opslag, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var melding = invoer.Waarde;
        var command = new MeldAfwezigheid(
            melding.AfwezigheidId ?? http.NieuwId(), melding.Instellingscode is { } code ? Sleutel.Normaal(code) : null, melding.Reden, melding.Van, melding.TotEnMet,
            beller.Actor, klok.GetUtcNow());

        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, null,
            (stageopleider, feiten) => MeldAfwezigheid.Decide(stageopleider, command, feiten),
            (werk, feiten, _) =>
            {
                if (!feiten.Redenen.ContainsKey(command.AfwezigheidId))
                {
                    werk.Bewaar(new Afwezigheidsreden
                    {
                        Id = command.AfwezigheidId, StageopleiderId = Stageopleider.StreamId(nummer), Reden = command.Reden, GemeldeReden = command.Reden,
                    });
                }
            },
            ct);
        if (uitslag.Probleem("De stageopleider") is { } probleem) return probleem;

        // Without the reason: the answer is kept for a repeat of the request.
        var antwoord = AfwezigheidWeergave.Toon(uitslag.Nu!.State.Afwezigheden[command.AfwezigheidId], null);
        http.ZetETag(uitslag.Nu.Versie);
        return uitslag.IsNieuw
            ? TypedResults.Created($"/v1/stageopleiders/{uitslag.Nu.State.Opleidernummer}/afwezigheden/{command.AfwezigheidId}", antwoord)
            : TypedResults.Ok(antwoord);
    }
}
