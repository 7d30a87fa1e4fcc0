using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageduren;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Verzuim;

namespace StageSystem.Verlof.Wissing;

/// <summary>Erases what stands beside the streams: a reason, or all that is kept of a person. By the hoofd; each time is an event.</summary>
internal static class WissingEndpoints
{
    [Description("Het wissen van gegevens.")]
    internal sealed record Wissing([property: Description("De betrokkene vroeg erom.")] bool OpVerzoek);

    [Description("Wat is gewist.")]
    internal sealed record Gewist([property: Description("Hoeveel gegevens zijn gewist; 0 als er niets meer was.")] int Aantal);

    internal static void MapWisReden(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/stageopleiders/{nummer}/afwezigheden/{afwezigheidId:guid}/redenwissing", WisRedenAsync)
            .WithName(nameof(WisReden)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Wist de reden van een afwezigheid; de afwezigheid telt daarna als anders.")
            .Rollen(Rollen.Hoofd).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/stageopleiders/{nummer}/gegevenswissing", WisStageopleiderAsync)
            .WithName(nameof(WisStageopleidergegevens)).WithTags(StageopleiderEndpoints.Groep).WithSummary("Wist alle redenen en toelichtingen van een stageopleider.")
            .Rollen(Rollen.Hoofd).VereistIfMatch().VereistIdempotencyKey();
    }

    internal static void MapGegevenswissing(this IEndpointRouteBuilder v1) => v1
        .MapPost("/aios/{nummer}/gegevenswissing", WisAiosAsync)
        .WithName("WisAiosgegevens").WithTags(AiosEndpoints.Groep).WithSummary("Wist alle redenen en toelichtingen van een aios.")
        .Rollen(Rollen.Hoofd).VereistIfMatch().VereistIdempotencyKey();

    private static async Task<Results<Ok<Gewist>, ProblemHttpResult>> WisRedenAsync(
        [Description("Opleidernummer.")] string nummer, [Description("Kenmerk van de afwezigheid.")] Guid afwezigheidId, Invoer<Wissing> invoer, IfMatch ifMatch, Beller beller,
        StageopleiderOpslag opslag, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var command = new WisReden(afwezigheidId, invoer.Waarde.OpVerzoek, beller.Actor, klok.GetUtcNow());
        var uitslag = await opslag.VoerUitAsync(
            nummer, beller, ifMatch.Versie, (stageopleider, feiten) => WisReden.Decide(stageopleider, command, feiten),
            (werk, _, nieuw) =>
            {
                if (nieuw) werk.Verwijder<Afwezigheidsreden>(afwezigheidId);
            },
            ct);
        if (uitslag.Probleem("De afwezigheid") is { } probleem) return probleem;
        http.ZetETag(uitslag.Nu!.Versie);
        return TypedResults.Ok(new Gewist(uitslag.IsNieuw ? 1 : 0));
    }

    private static async Task<Results<Ok<Gewist>, ProblemHttpResult>> WisStageopleiderAsync(
        [Description("Opleidernummer.")] string nummer, Invoer<Wissing> invoer, IfMatch ifMatch, Beller beller, IStreams streams, WeegfeitenLezer lezer, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var id = Stageopleider.StreamId(nummer);
        var aantal = await streams.VoerUitAsync<int?>(
            async werk =>
            {
                if (await werk.LaadAsync<Stageopleider>(id) is not { } s || !beller.MagZien(s)) return null;
                await werk.LaadAsync<Stageopleider>(id, ifMatch.Versie);
                var feiten = await lezer.LeesAsync(werk.Lezen, id, ct);
                var toelichtingen = await ToelichtingenAsync(werk, s.Besluiten.Keys, ct);
                var command = new WisStageopleidergegevens(feiten.Redenen.Count + toelichtingen.Count, invoer.Waarde.OpVerzoek, beller.Actor, klok.GetUtcNow());
                await werk.DecideAsync<Stageopleider>(id, _ => WisStageopleidergegevens.Decide(s, command, feiten));
                foreach (var reden in feiten.Redenen.Keys) werk.Verwijder<Afwezigheidsreden>(reden);
                foreach (var toelichting in toelichtingen) werk.Verwijder<Besluittoelichting>(toelichting);
                return command.Documenten;
            },
            ct);
        return await AntwoordAsync<Stageopleider>(aantal, "De stageopleider", id, streams, http, ct);
    }

    private static async Task<Results<Ok<Gewist>, ProblemHttpResult>> WisAiosAsync(
        [Description("Aiosnummer.")] string nummer, Invoer<Wissing> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct)
    {
        var id = Aios.StreamId(nummer);
        var aantal = await streams.VoerUitAsync<int?>(
            async werk =>
            {
                if (await werk.LaadAsync<Aios>(id) is not { } aios || !beller.MagZien(aios)) return null;
                await werk.LaadAsync<Aios>(id, ifMatch.Versie);
                var toelichtingen = await ToelichtingenAsync(werk, Toelichtingen(aios), ct);
                if (toelichtingen.Count == 0) return 0;
                var gewist = new AiosgegevensGewist(toelichtingen.Count, invoer.Waarde.OpVerzoek, beller.Actor, klok.GetUtcNow());
                await werk.DecideAsync<Aios>(id, _ => gewist.Volgens("OVK-11", Rollen.Aios));
                foreach (var toelichting in toelichtingen) werk.Verwijder<Besluittoelichting>(toelichting);
                return toelichtingen.Count;
            },
            ct);
        return await AntwoordAsync<Aios>(aantal, "De aios", id, streams, http, ct);
    }

    /// <summary>Everything about an aios that may have a motivation: refusals, interruptions, choices of the planner.</summary>
    private static IEnumerable<Guid> Toelichtingen(Aios aios) =>
    [
        .. aios.Vakantie.Vakanties.Keys, .. aios.Deeltijd.Aanvragen.Keys, .. aios.Onderbrekingen.Alle.Keys,
        .. aios.Verzuim.Plaatskeuzes.Values.Select(k => KiesVerlengingsplaats.ToelichtingId(k.VerlengingId, k.Plaatsingscode)),
        .. aios.Tekortkeuzes.Keys.Select(code => LegTekortkeuzeVast.ToelichtingId(aios.Id, code)),
    ];

    private static async Task<IReadOnlyList<Guid>> ToelichtingenAsync(IWerkeenheid werk, IEnumerable<Guid> ids, CancellationToken ct) =>
        ids.ToArray() is { Length: > 0 } alle ? [.. (await werk.Lezen.LoadManyAsync<Besluittoelichting>(ct, alle)).Select(t => t.Id)] : [];

    private static async Task<Results<Ok<Gewist>, ProblemHttpResult>> AntwoordAsync<T>(
        int? aantal, string wat, Guid id, IStreams streams, HttpContext http, CancellationToken ct)
        where T : class, IAggregaat<T>
    {
        if (aantal is not { } gewist) return Problemen.Onbekend(wat);
        if (await streams.LeesAsync<T>(id, ct) is { } nu) http.ZetETag(nu.Versie);
        return TypedResults.Ok(new Gewist(gewist));
    }
}
