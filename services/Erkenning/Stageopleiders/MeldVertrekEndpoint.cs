using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records a departure, or its withdrawal, with everything that follows (ERK-23, C-2).</summary>
internal static class MeldVertrekEndpoint
{
    [Description("Het vertrek van een stageopleider.")]
    internal sealed record Vertrek(
        [property: Description("Laatste werkdag; vanaf de volgende dag dekt de stageopleider niets meer.")] DateOnly LaatsteDag,
        [property: Description("Code van de instelling; weglaten als de stageopleider overal weggaat.")] string? Instellingscode = null);

    internal static void MapMeldVertrek(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/stageopleiders/{nummer}/vertrek", MeldAsync)
            .WithName(nameof(MeldVertrek)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Meldt dat een stageopleider vertrekt.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch().VereistIdempotencyKey();
        v1.MapDelete("/stageopleiders/{nummer}/vertrek/{vertrekId:guid}", TrekInAsync)
            .WithName(nameof(TrekVertrekIn)).WithTags(StageopleidersEndpoints.Groep).WithSummary("Trekt een gemeld vertrek in.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Stagecoordinator).VereistIfMatch();
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> MeldAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Vertrek> invoer, IfMatch ifMatch, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (vandaag, vertrek) = (klok.Vandaag(), invoer.Waarde);
        var command = new MeldVertrek(vertrek.Instellingscode, vertrek.LaatsteDag);
        var code = vertrek.Instellingscode is { } gegeven ? Sleutel.Normaal(gegeven) : null;
        return VoerUitAsync(
            nummer, MeldVertrek.IdVan(nummer, code), ifMatch, s => MeldVertrek.Decide(s, command, vandaag), beller, streams, session, klok, http, ct);
    }

    private static Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> TrekInAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van het vertrek.")] Guid vertrekId, IfMatch ifMatch, Beller beller, IStreams streams,
        IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        return VoerUitAsync(
            nummer, vertrekId, ifMatch, s => s.Oorzaken.GetValueOrDefault(vertrekId)?.IsVertrek() == true ? TrekVertrekIn.Decide(s, new(vertrekId), vandaag) : null, beller,
            streams, session, klok, http, ct, "Het vertrek");
    }

    /// <summary>Decides on a stageopleider, recomputes every stageplaats of the person in the same transaction, and shows the dossier.</summary>
    /// <param name="oorzaakId">What changed the coverage.</param>
    /// <param name="decide">Null: what the command is about is not known.</param>
    /// <param name="wat">What is said not to be known then.</param>
    internal static async Task<Results<Ok<StageopleiderWeergave>, ProblemHttpResult>> VoerUitAsync(
        string nummer, Guid oorzaakId, IfMatch ifMatch, Func<Stageopleider, Decision?> decide, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct, string wat = "De stageopleider")
    {
        var id = Stageopleider.IdVan(nummer);
        var besluit = await streams.VoerUitAsync(
            async werk =>
            {
                if (await werk.LaadAsync<Stageopleider>(id) is not { } stageopleider || !StageopleidersEndpoints.MagZien(beller, stageopleider)) return null;
                // Only now: who may not know of the stageopleider does not hear the version either.
                await werk.LaadAsync<Stageopleider>(id, ifMatch.Versie);
                return decide(stageopleider) is { } mogelijk
                    ? await StageopleiderOpslag.BeslisAsync(werk, stageopleider.Opleidernummer, oorzaakId, _ => mogelijk, klok.Vandaag())
                    : null;
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        return besluit is not null && await StageopleidersEndpoints.ToonAsync(nummer, beller, streams, session, klok, http, ct) is { } weergave
            ? TypedResults.Ok(weergave)
            : Problemen.Onbekend(wat);
    }
}
