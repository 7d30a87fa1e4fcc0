using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.EigenStageplaatsen;

/// <summary>The steps of an own stageplaats (ERK-35): an aios reports and hands in the form, the instituutsopleider decides.</summary>
internal static class EigenStageplaatsenEndpoints
{
    private const string Groep = "Eigen stageplaatsen";

    [Description("De melding, voordat de instelling wordt benaderd.")]
    internal sealed record Melding(
        [property: Description("Naam van de instelling.")] string Instelling,
        [property: Description("Soort stage.")] string Stagesoort);

    [Description("Het besluit van de instituutsopleider.")]
    internal sealed record Besluit([property: Description("Of de stageplaats wordt goedgekeurd.")] bool Goedgekeurd);

    internal static void MapEigenStageplaatsen(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/eigen-stageplaatsen", MeldAsync)
            .WithName(nameof(MeldEigenStageplaats)).WithTags(Groep).WithSummary("Meldt een eigen stageplaats, voordat de instelling wordt benaderd.")
            .Rollen(Rollen.Aios).VereistIdempotencyKey();
        v1.MapGet("/eigen-stageplaatsen/{id:guid}", EenAsync)
            .WithName("LeesEigenStageplaats").WithTags(Groep).WithSummary("Geeft één eigen stageplaats.").Rollen([.. Toegang.Medewerkers, Rollen.Aios]).LogtInzage("eigen-stageplaats");
        v1.MapPost("/eigen-stageplaatsen/{id:guid}/formulieren", FormulierAsync)
            .WithName(nameof(DienFormulierIn)).WithTags(Groep).WithSummary("Dient het formulier Aanvraag stageplaats aios in.")
            .Rollen(Rollen.Aios).VereistIfMatch().VereistIdempotencyKey();
        v1.MapPost("/eigen-stageplaatsen/{id:guid}/besluiten", BeslisAsync)
            .WithName(nameof(BesluitEigenStageplaats)).WithTags(Groep).WithSummary("Keurt een eigen stageplaats goed of wijst die af.")
            .Rollen(Rollen.Instituutsopleider).VereistIfMatch().VereistIdempotencyKey();
    }

    private static async Task<Results<Created<EigenStageplaatsWeergave>, ProblemHttpResult>> MeldAsync(
        Invoer<Melding> invoer, Beller beller, IStreams streams, Parametertabel parameters, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (id, vandaag) = (http.NieuwId(), klok.Vandaag());
        var command = new MeldEigenStageplaats(id, Sleutel.Normaal(beller.Nummer ?? ""), beller.Instituut, invoer.Waarde.Instelling, invoer.Waarde.Stagesoort);
        var uitkomst = await streams.DecideAsync<EigenStageplaats>(
            id, e => MeldEigenStageplaats.Decide(e, command, parameters.Op(Erkenningparameters.EigenStageplaatsDagen, beller.Instituut, vandaag).Waarde, vandaag),
            verwachteVersie: null, ct);
        if (uitkomst.Decision is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        http.ZetETag(uitkomst.Versie);
        return TypedResults.Created($"/v1/eigen-stageplaatsen/{id}", EigenStageplaatsWeergave.Toon(uitkomst.State!));
    }

    private static async Task<Results<Ok<EigenStageplaatsWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de aanvraag.")] Guid id, Beller beller, IStreams streams, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<EigenStageplaats>(id, ct) is not { } gelezen || !MagZien(beller, gelezen.State)) return Problemen.Onbekend("De aanvraag");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(EigenStageplaatsWeergave.Toon(gelezen.State));
    }

    private static Task<Results<Ok<EigenStageplaatsWeergave>, ProblemHttpResult>> FormulierAsync(
        [Description("Kenmerk van de aanvraag.")] Guid id, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        return VoerUitAsync(
            id, ifMatch, beller, streams, http,
            (werk, eigen) =>
            {
                var stand = werk.Parameters.Voor(eigen.Gegevens.Instituut, vandaag);
                var (dagen, herinnering) = (stand.Waarde(Erkenningparameters.EigenStageplaatsDagen), stand.Waarde(Erkenningparameters.EigenStageplaatsHerinneringDagen));
                return werk.DecideAsync<EigenStageplaats>(id, e => DienFormulierIn.Decide(e, new(id, herinnering), dagen ?? 0, vandaag));
            },
            ct);
    }

    private static Task<Results<Ok<EigenStageplaatsWeergave>, ProblemHttpResult>> BeslisAsync(
        [Description("Kenmerk van de aanvraag.")] Guid id, Invoer<Besluit> invoer, IfMatch ifMatch, Beller beller, IStreams streams, TimeProvider klok, HttpContext http,
        CancellationToken ct) =>
        VoerUitAsync(id, ifMatch, beller, streams, http, (werk, _) => EigenStageplaatsOpslag.BeslisAsync(werk, id, new(invoer.Waarde.Goedgekeurd, beller.Rol), klok.Vandaag()), ct);

    private static async Task<Results<Ok<EigenStageplaatsWeergave>, ProblemHttpResult>> VoerUitAsync(
        Guid id, IfMatch ifMatch, Beller beller, IStreams streams, HttpContext http, Func<IWerkeenheid, EigenStageplaats, Task<Decision>> voerUit, CancellationToken ct)
    {
        var besluit = await streams.VoerUitAsync<Decision?>(
            async werk =>
            {
                if (await werk.LaadAsync<EigenStageplaats>(id) is not { } eigen || !MagZien(beller, eigen)) return null;
                await werk.LaadAsync<EigenStageplaats>(id, ifMatch.Versie);
                return await voerUit(werk, eigen);
            },
            ct);
        if (besluit is Decision.Refused(var overtreding)) return overtreding.ToProblem();
        if (besluit is null || await streams.LeesAsync<EigenStageplaats>(id, ct) is not { } gelezen) return Problemen.Onbekend("De aanvraag");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(EigenStageplaatsWeergave.Toon(gelezen.State));
    }

    private static bool MagZien(Beller beller, EigenStageplaats e) =>
        beller.MagZien(e.Gegevens.Instituut) && (!beller.Is(Rollen.Aios) || beller.IsZelf(e.Gegevens.Aiosnummer));
}

/// <summary>The decision touches the intentieverklaring too; one transaction.</summary>
internal static class EigenStageplaatsOpslag
{
    /// <summary>ERK-35 step 6: on approval the instelling gets a confirmation, with the stage-intentieverklaring when it has none (ERK-34).</summary>
    internal static async Task<Decision> BeslisAsync(IWerkeenheid werk, Guid id, BesluitEigenStageplaats command, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<EigenStageplaats>(id, e => BesluitEigenStageplaats.Decide(e!, command, vandaag));
        if (besluit.Feiten.Count > 0 && command.Goedgekeurd && await werk.LaadAsync<EigenStageplaats>(id) is { Gegevens: var g })
            await AanmeldingOpslag.VerzendAsync(werk, new VerzendIntentieverklaring(g.Instituut, Sleutel.Normaal(g.Instelling), id, IsGoedgekeurd: true), vandaag);
        return besluit;
    }
}

/// <summary>An own stageplaats as the API shows it.</summary>
[Description("Een eigen stageplaats die een aios voorstelt.")]
public sealed record EigenStageplaatsWeergave(
    [property: Description("Kenmerk.")] Guid AanvraagId,
    [property: Description("gemeld, aangevraagd, goedgekeurd of afgewezen.")] string Status,
    [property: Description("Nummer van de aios.")] string Aiosnummer,
    [property: Description("Naam van de instelling.")] string Instelling,
    [property: Description("Soort stage.")] string Stagesoort,
    [property: Description("Dag van de melding.")] DateOnly GemeldOp,
    [property: Description("Dag van het formulier.")] DateOnly? FormulierOp,
    [property: Description("Dag waarvoor naar een antwoord wordt gestreefd.")] DateOnly? AntwoordUiterlijkOp,
    [property: Description("Stagekaders en documenten om de instelling mee te benaderen (ERK-36).")] IReadOnlyList<string> Documenten)
{
    internal static EigenStageplaatsWeergave Toon(EigenStageplaats e) => new(
        e.Id, e.Status, e.Gegevens.Aiosnummer, e.Gegevens.Instelling, e.Gegevens.Stagesoort, e.Gegevens.GemeldOp, e.FormulierOp, e.AntwoordUiterlijkOp,
        Stagekaders.Stagekaderkeuze.Voor(e.Gegevens.Stagesoort));
}
