using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stagekaders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The modelinstructie that belongs to the dossier of a stageplaats in a hospital (ERK-45).</summary>
internal static class ModelinstructieEndpoint
{
    internal static void MapModelinstructie(this IEndpointRouteBuilder v1) => v1
        .MapGet("/stageplaatsen/{code}/modelinstructie", HandleAsync)
        .WithName("LeesModelinstructie").WithTags(StageplaatsenEndpoints.Groep)
        .WithSummary("Geeft of de modelinstructie voor artsen in ziekenhuizen bij deze stageplaats geldt, en waar die staat (ERK-45).")
        .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);

    private static async Task<Results<Ok<ModelinstructieWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de stageplaats.")] string code, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        if (await streams.LeesAsync<Stageplaats>(Stageplaats.IdVan(code), ct) is not { } plaats || !StageplaatsenEndpoints.MagZien(beller, plaats.State))
            return Problemen.Onbekend("De stageplaats");
        var g = plaats.State.Gegevens;
        var instelling = await streams.LeesAsync<Instelling>(Instelling.IdVan(g.Instellingscode), ct);
        if (instelling is null || !Modelinstructie.Geldt(instelling.State.Gegevens.Soort)) return TypedResults.Ok(new ModelinstructieWeergave(g.Stageplaatscode, false, null, null, null, null));

        var document = await streams.LeesAsync<Stagekader>(Stagekader.IdVan(g.Instituut, Stagekaderkeuze.Modelinstructie), ct);
        return TypedResults.Ok(document?.State.Op(klok.Vandaag()) is { } versie
            ? new ModelinstructieWeergave(g.Stageplaatscode, true, versie.Verwijzing, versie.Nummer, versie.Vanaf, null)
            : new ModelinstructieWeergave(
                g.Stageplaatscode, true, null, null, null, $"De modelinstructie is nog niet vastgelegd. Het stagesecretariaat kan dat doen bij de stagekaders, als document '{Stagekaderkeuze.Modelinstructie}'."));
    }
}

/// <summary>The modelinstructie of a stageplaats.</summary>
[Description("De modelinstructie voor artsen in ziekenhuizen, bij het dossier van een stageplaats.")]
public sealed record ModelinstructieWeergave(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Of de modelinstructie geldt: de stageplaats is in een ziekenhuis.")] bool Geldt,
    [property: Description("Adres waar zij te lezen is; leeg als zij niet geldt of nog niet is vastgelegd.")] string? Verwijzing,
    [property: Description("Versie die vandaag geldt.")] int? Versie,
    [property: Description("Eerste dag waarop die versie geldt.")] DateOnly? Vanaf,
    [property: Description("Wat er nog moet gebeuren; leeg als er niets hoeft.")] string? Melding);
