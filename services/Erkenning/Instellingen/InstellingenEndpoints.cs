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
        v1.MapGet("/instellingen", InstellingenLijst.GeefAsync)
            .WithName("LeesInstellingen").WithTags(Groep).WithSummary("Geeft de instellingen, op volgorde van code.").Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/instellingen/{code}", EenAsync)
            .WithName("LeesInstelling").WithTags(Groep).WithSummary("Geeft één instelling met haar erkenning.").Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapInstellingErkenning();
        v1.MapOpleidingslocatie();
    }

    private static async Task<Results<Ok<InstellingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Code van de instelling.")] string code, Vraag<Stageopleiders.StageopleidersEndpoints.Kijk> vraag, Beller beller, IStreams streams, IQuerySession session,
        TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var (id, blik) = (Instelling.IdVan(code), vraag.Waarde.Blik);
        if (await streams.LeesAsync<Instelling>(id, ct) is not { } nu || !beller.MagZien(nu.State.Gegevens.Instituut)
            || await blik.BekijkAsync(nu, id, session, http, ct) is not { } instelling)
        {
            return Problemen.Onbekend("De instelling");
        }

        return TypedResults.Ok(InstellingWeergave.Toon(instelling, blik.Dag(klok)));
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
