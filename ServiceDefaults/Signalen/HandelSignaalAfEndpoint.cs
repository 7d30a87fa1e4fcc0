using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Takes a signaal up, or closes it with a reason, whatever the stream that it lives in (OVK-7).</summary>
internal static class HandelSignaalAfEndpoint
{
    [Description("Waarom het signaal klaar is.")]
    internal sealed record Afhandeling(
        [property: Description("Wat u deed of besloot, zonder namen of gezondheidsgegevens."), StringLength(1000, MinimumLength = 1, ErrorMessage = "Geef een reden van 1 tot en met 1000 tekens.")]
        string Reden);

    internal static void MapHandelSignaalAf(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/signalen/{id:guid}/afhandeling", HandelAfAsync)
            .WithName("HandelSignaalAf").WithTags("Signalen").WithSummary("Sluit een signaal af, met de reden.")
            .Rollen(Signaaltoegang.Lezers).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/signalen/{id:guid}/in-behandeling-name", NeemInBehandelingAsync)
            .WithName("NeemSignaalInBehandeling").WithTags("Signalen").WithSummary("Neemt een signaal in behandeling.")
            .Rollen(Signaaltoegang.Lezers).VereistIfMatch().VereistIdempotencyKey();
    }

    private static Task<Results<Ok<Signaalweergave>, ProblemHttpResult>> HandelAfAsync(
        [Description("Kenmerk van het signaal.")] Guid id, Invoer<Afhandeling> invoer, IfMatch ifMatch, Beller beller, Signaalbesluiten besluiten, HttpContext http,
        CancellationToken ct) =>
        besluiten.BesluitAsync(id, ifMatch, beller, http, open => Kern.Signalen.HandelAf(open, id, beller.Rol, invoer.Waarde.Reden), ct);

    private static Task<Results<Ok<Signaalweergave>, ProblemHttpResult>> NeemInBehandelingAsync(
        [Description("Kenmerk van het signaal.")] Guid id, IfMatch ifMatch, Beller beller, Signaalbesluiten besluiten, HttpContext http, CancellationToken ct) =>
        besluiten.BesluitAsync(id, ifMatch, beller, http, open => Kern.Signalen.NeemInBehandeling(open, id, beller.Rol), ct);
}

/// <summary>Finds the stream of a signaal and decides there.</summary>
internal sealed class Signaalbesluiten(IStreams streams, Aggregaten aggregaten, Signaalkringen kringen, Marten.IDocumentStore store)
{
    internal async Task<Results<Ok<Signaalweergave>, ProblemHttpResult>> BesluitAsync(
        Guid id, IfMatch ifMatch, Beller beller, HttpContext http, Func<ImmutableDictionary<Guid, OpenSignaal>, Decision> decide, CancellationToken ct)
    {
        if (await LeesAsync(id, ct).ConfigureAwait(false) is not { } gezien
            || !Signaaltoegang.MagZien(beller, gezien, await kringen.VanAsync(beller, ct).ConfigureAwait(false)))
            return Problemen.Onbekend("Het signaal");
        if (!Signaaltoegang.MagHandelen(beller, gezien)) return Problemen.GeenToegang("Dit signaal is voor een andere rol. Alleen die rol of de stagecoördinator kan het afhandelen.");
        var soort = aggregaten.Van(gezien.StreamType) ?? throw new InvalidOperationException($"There is no aggregate '{gezien.StreamType}'.");

        var decision = await streams.VoerUitAsync(
            async werk =>
            {
                // The stream first: when the overview is read it is as new as the state, or newer; then the save or the version says so.
                var besluit = await soort.DecideSignaalAsync(werk, gezien.StreamId, decide).ConfigureAwait(false);
                var nu = await werk.Lezen.LoadAsync<SignaalOverzicht>(id, ct).ConfigureAwait(false);
                return ifMatch.Versie is { } verwacht && nu!.Versie != verwacht ? throw new StreamVerouderd(nu.Versie) : besluit;
            },
            ct).ConfigureAwait(false);
        if (decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        var signaal = (await LeesAsync(id, ct).ConfigureAwait(false))!;
        http.ZetETag(signaal.Versie);
        return TypedResults.Ok(Signaalweergave.Van(signaal));
    }

    private async Task<SignaalOverzicht?> LeesAsync(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SignaalOverzicht>(id, ct).ConfigureAwait(false);
    }
}
