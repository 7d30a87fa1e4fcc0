using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>This service's part of a cascade.</summary>
internal static class CascadeEndpoint
{
    [Description("Wat er in deze dienst gebeurde door één melding of besluit.")]
    internal sealed record Cascade(
        [property: Description("Het kenmerk van de cascade: de header Correlation-Id van het antwoord op de melding.")] Guid CorrelatieId,
        [property: Description("De stappen, in de volgorde waarin ze zijn vastgelegd.")] IReadOnlyList<Stap> Stappen,
        [property: Description("Onwaar als er meer stappen zijn dan hier staan.")] bool Volledig);

    /// <summary>Most steps that one answer shows; an import may have thousands of consequences.</summary>
    private const int Hoogstens = 2000;

    [Description("Eén vastgelegde gebeurtenis.")]
    internal sealed record Stap(
        [property: Description("Kenmerk van de gebeurtenis.")] Guid GebeurtenisId,
        [property: Description("Wat deze stap direct veroorzaakte: een andere gebeurtenis, of de melding zelf.")] Guid? OorzaakId,
        [property: Description("Volgnummer binnen deze dienst.")] long Volgnummer,
        [property: Description("Wat er gebeurde.")] string Gebeurtenis,
        [property: Description("Waarmee het gebeurde, bijvoorbeeld stageplaats.")] string Soort,
        [property: Description("Kenmerk van datgene waarmee het gebeurde.")] Guid SoortId,
        [property: Description("De regel die dit vroeg.")] string Regel,
        [property: Description("De rollen die het horen.")] IReadOnlyList<string> Aan,
        [property: Description("De rol die het deed; systeem als het vanzelf ging.")] string Rol,
        [property: Description("Waar het vandaan kwam: api, bericht, termijn of import.")] string Bron,
        [property: Description("Het moment van vastleggen, in UTC.")] DateTimeOffset Op,
        [property: Description("Nummers, codes en datums van de gebeurtenis.")] IReadOnlyDictionary<string, object?> Gegevens);

    private static readonly string[] Medewerkers =
    [
        Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Stagebeheerder, Rollen.Studiebegeleider, Rollen.Hoofd, Rollen.Instituutsopleider,
        Rollen.FunctioneelBeheerder,
    ];

    internal static void MapCascades(this IEndpointRouteBuilder v1) => v1
        .MapGet("/cascades/{correlatieId:guid}", HandleAsync)
        .WithName("LeesCascade").WithTags("Cascades").WithSummary("Geeft alle stappen die in deze dienst volgden op één melding of besluit.")
        .Rollen(Medewerkers);

    private static async Task<Ok<Cascade>> HandleAsync(
        [Description("Het kenmerk van de cascade.")] Guid correlatieId, Beller beller, IQuerySession session, CancellationToken ct)
    {
        var stappen = await session.QueryAsync<Cascadestap>("where correlatie_id = ? order by volgnummer limit ?", ct, correlatieId, Hoogstens + 1).ConfigureAwait(false);
        return TypedResults.Ok(new Cascade(correlatieId, [.. stappen.Take(Hoogstens).Where(stap => MagZien(beller, stap)).Select(Toon)], stappen.Count <= Hoogstens));
    }

    private static bool MagZien(Beller beller, Cascadestap stap) =>
        (stap.Instituut is null || beller.MagZien(stap.Instituut)) && (!stap.Vertrouwelijk || Vertrouwelijkheid.MagZien(beller));

    private static Stap Toon(Cascadestap stap) => new(
        stap.Id, stap.OorzaakId, stap.Volgnummer, stap.Gebeurtenis, stap.StreamType, stap.StreamId, stap.Regel, stap.Aan, stap.Rol, stap.Bron, stap.Op, stap.Gegevens);
}
