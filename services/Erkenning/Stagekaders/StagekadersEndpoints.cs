using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagekaders;

/// <summary>The stagekaders and information documents of the institute, with their versions (ERK-36).</summary>
internal static class StagekadersEndpoints
{
    private const string Groep = "Stagekaders";

    [Description("Voor welke stage.")]
    internal sealed record Filter([property: Description("Soort stage; weglaten voor alle documenten.")] string? Stagesoort = null);

    [Description("Een nieuwe versie van een document.")]
    internal sealed record NieuweVersie(
        [property: Description("Het document: algemeen, een specifiek stagekader, praktische informatie, extra informatie of modelinstructie.")] string Document,
        [property: Description("Adres waar het te lezen is; begint met https://.")] string Verwijzing,
        [property: Description("Eerste dag waarop het geldt.")] DateOnly Vanaf);

    internal static void MapStagekaders(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/stagekaders", LijstAsync)
            .WithName("LeesStagekaders").WithTags(Groep).WithSummary("Geeft de stagekaders en documenten, met hun versies.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapPost("/stagekaders", StelVastAsync)
            .WithName(nameof(StelStagekaderVast)).WithTags(Groep).WithSummary("Legt een nieuwe versie van een document vast.")
            .Rollen(Rollen.Stagesecretariaat, Rollen.Instituutsopleider).VereistIdempotencyKey();
    }

    private static async Task<Ok<Pagina<StagekaderWeergave>>> LijstAsync(Vraag<Filter> vraag, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var items = new List<StagekaderWeergave>();
        foreach (var document in vraag.Waarde.Stagesoort is { } soort ? Stagekaderkeuze.Voor(soort) : Stagekaderkeuze.Alle)
        {
            if (await streams.LeesAsync<Stagekader>(Stagekader.IdVan(beller.Instituut, document), ct) is { } gelezen)
                items.Add(StagekaderWeergave.Toon(gelezen.State, klok.Vandaag()));
        }

        return TypedResults.Ok(new Pagina<StagekaderWeergave>(items, null));
    }

    private static async Task<Results<Created<StagekaderWeergave>, ProblemHttpResult>> StelVastAsync(
        Invoer<NieuweVersie> invoer, Beller beller, IStreams streams, TimeProvider klok, CancellationToken ct)
    {
        var command = new StelStagekaderVast(beller.Instituut, invoer.Waarde.Document, invoer.Waarde.Verwijzing, invoer.Waarde.Vanaf);
        var uitkomst = await streams.DecideAsync<Stagekader>(
            Stagekader.IdVan(command.Instituut, command.Document), k => StelStagekaderVast.Decide(k, command), verwachteVersie: null, ct);
        return uitkomst.Decision is Decision.Refused(var overtreding)
            ? overtreding.ToProblem()
            : TypedResults.Created("/v1/stagekaders", StagekaderWeergave.Toon(uitkomst.State!, klok.Vandaag()));
    }
}

/// <summary>A document as the API shows it.</summary>
[Description("Een stagekader of informatiedocument.")]
public sealed record StagekaderWeergave(
    [property: Description("Welk document.")] string Document,
    [property: Description("Adres van de versie die vandaag geldt; leeg als die er niet is.")] string? Verwijzing,
    [property: Description("Alle versies, de oudste eerst.")] IReadOnlyList<StagekaderversieWeergave> Versies)
{
    internal static StagekaderWeergave Toon(Stagekader k, DateOnly vandaag) => new(
        k.Document, k.Op(vandaag)?.Verwijzing, [.. k.Versies.Select(v => new StagekaderversieWeergave(v.Nummer, v.Verwijzing, v.Vanaf))]);
}

/// <summary>A version.</summary>
[Description("Een versie van een document.")]
public sealed record StagekaderversieWeergave(
    [property: Description("Nummer.")] int Nummer,
    [property: Description("Adres.")] string Verwijzing,
    [property: Description("Eerste dag waarop deze versie geldt.")] DateOnly Vanaf);
