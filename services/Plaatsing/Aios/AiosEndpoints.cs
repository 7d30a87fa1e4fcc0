using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The traject of an aios under /v1: staff of the instituut, and the aios the own dossier. Every view is logged.</summary>
internal static class AiosEndpoints
{
    internal const string Groep = "Aios";

    private static readonly string[] Lezers =
    [
        Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagecoordinator, Rollen.Stagesecretariaat, Rollen.Hoofd, Rollen.Instituutsopleider,
    ];

    internal static void MapAios(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/aios/{nummer}", EenAsync)
            .WithName("LeesAios").WithTags(Groep).WithSummary("Geeft een aios met het traject: plaatsingen, register en open taken.")
            .Rollen(Lezers).LogtInzage("aios");
        v1.MapVerwerkRegisterwijziging();
    }

    /// <summary>OVK-12, section 2.1: whose dossier it may be.</summary>
    internal static bool MagZien(this Beller beller, Aios aios) =>
        beller.MagZien(aios.Instituut) && (beller.Rol != Rollen.Aios || beller.IsZelf(aios.Nummer));

    /// <summary>The answer about one aios.</summary>
    internal static async Task<AiosWeergave> ToonAsync(Aios aios, Beller beller, IQuerySession session, DateOnly vandaag, CancellationToken ct)
    {
        var plaatsingen = await session.LoadManyAsync<Plaatsing>(ct, aios.Traject.Keys.Select(Plaatsing.StreamId));
        return AiosWeergave.Toon(aios, await session.LoadAsync<Persoonsgegevens>(aios.Id, ct), plaatsingen, beller.Rol, vandaag);
    }

    private static async Task<Results<Ok<AiosWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Nummer van de aios.")] string nummer, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, CancellationToken ct) =>
        await streams.LeesAsync<Aios>(Aios.StreamId(nummer), ct) is { } gelezen && beller.MagZien(gelezen.State)
            ? TypedResults.Ok(await ToonAsync(gelezen.State, beller, session, klok.Vandaag(), ct))
            : Problemen.Onbekend("De aios");
}
