using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Reading the instellingen of the own institute.</summary>
internal static class InstellingenEndpoints
{
    internal const string Groep = "Instellingen";

    internal static void MapInstellingen(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/instellingen", LijstAsync)
            .WithName("LeesInstellingen").WithTags(Groep).WithSummary("Geeft de instellingen, op volgorde van code.").Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/instellingen/{code}", EenAsync)
            .WithName("LeesInstelling").WithTags(Groep).WithSummary("Geeft één instelling met haar erkenning.").Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapInstellingErkenning();
        v1.MapOpleidingslocatie();
    }

    private static async Task<Ok<Pagina<InstellingWeergave>>> LijstAsync(Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var (zichtbaar, na) = (new List<Instelling>(), blad.Na ?? "");
        // Who may see an instelling is decided here, not in SQL: read on until the page is full.
        while (zichtbaar.Count <= blad.Aantal)
        {
            var rijen = await session.QueryAsync<Instelling>(
                "where data -> 'gegevens' ->> 'instellingscode' > ? order by data -> 'gegevens' ->> 'instellingscode' limit ?", ct, na, Limieten.MaxAantal + 1);
            zichtbaar.AddRange(rijen.Where(i => beller.MagZien(i.Gegevens.Instituut)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = rijen[^1].Gegevens.Instellingscode;
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, i => i.Gegevens.Instellingscode, i => InstellingWeergave.Toon(i, klok.Vandaag())));
    }

    private static async Task<Results<Ok<InstellingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de instelling.")] string code, Beller beller, IStreams streams, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Instelling>(Instelling.IdVan(code), ct) is not { } gelezen || !beller.MagZien(gelezen.State.Gegevens.Instituut))
            return Problemen.Onbekend("De instelling");
        http.ZetETag(gelezen.Versie);
        return TypedResults.Ok(InstellingWeergave.Toon(gelezen.State, klok.Vandaag()));
    }
}

/// <summary>An instelling as the API shows it.</summary>
[Description("Een instelling waar stages zijn, met haar erkenning.")]
public sealed record InstellingWeergave(
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Naam van de instelling.")] string Naam,
    [property: Description("Soort: ziekenhuis, ggz, verpleeghuis of universitair.")] string Soort,
    [property: Description("Code van de koepelerkenning; leeg als er geen koepel is.")] string? Koepel,
    [property: Description("Plaats.")] string Plaats,
    [property: Description("Regio.")] string Regio,
    [property: Description("Eerste dag van de erkenning.")] DateOnly ErkendVan,
    [property: Description("Laatste dag van de erkenning; leeg als er geen einde is.")] DateOnly? ErkendTotEnMet,
    [property: Description("Of de instelling vandaag erkend is.")] bool Erkend,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Dag van de laatste visitatie.")] DateOnly? LaatsteVisitatie,
    [property: Description("Dag van het laatste evaluatiegesprek.")] DateOnly? LaatsteEvaluatiegesprek,
    [property: Description("De perioden waarin de instelling erkend is, zelf of via haar koepel.")] IReadOnlyList<Stageplaatsen.TijdvakWeergave> ErkendePerioden,
    [property: Description("De dag waarop de erkenning volgens een verzoek aan RGS moet eindigen; leeg als er geen verzoek open staat.")] DateOnly? BeeindigingVerzocht)
{
    internal static InstellingWeergave Toon(Instelling instelling, DateOnly vandaag)
    {
        var g = instelling.Gegevens;
        return new(
            g.Instellingscode, g.Naam, g.Soort, g.Koepel, g.Plaats, g.Regio, g.ErkendVan, g.ErkendTotEnMet, instelling.IsErkendOp(vandaag), g.Instituut,
            g.LaatsteVisitatie, g.LaatsteEvaluatiegesprek,
            [.. instelling.ErkendeDagen().Select(p => new Stageplaatsen.TijdvakWeergave(p.Van, p.Einde))], instelling.BeeindigingVerzocht);
    }
}
