using System.ComponentModel;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>Takes the news that RGS processed a change of the schema (REG-5).</summary>
internal static class VerwerkRegisterwijzigingEndpoint
{
    [Description("De verwerking van een wijziging door het register.")]
    internal sealed record Verwerking(
        [property: Description("De dag waarop RGS de wijziging verwerkte; leeg voor vandaag.")] DateOnly? VerwerktOp = null);

    internal static void MapVerwerkRegisterwijziging(this IEndpointRouteBuilder v1) => v1
        .MapPost("/aios/{nummer}/registerwijzigingen/{wijzigingId:guid}/verwerking", HandleAsync)
        .WithName(nameof(VerwerkRegisterwijziging)).WithTags(AiosEndpoints.Groep)
        .WithSummary("Legt vast dat het register een wijziging heeft verwerkt.")
        .Rollen(Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Register).VereistIdempotencyKey();

    private static async Task<Results<Ok<AiosWeergave>, NoContent, ProblemHttpResult>> HandleAsync(
        [Description("Nummer van de aios.")] string nummer, [Description("Kenmerk van de wijziging.")] Guid wijzigingId, Invoer<Verwerking> invoer,
        Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var id = Aios.StreamId(nummer);
        if (await streams.LeesAsync<Aios>(id, ct) is not { } gelezen || !beller.MagZien(gelezen.State)) return Problemen.Onbekend("De aios");
        if (!gelezen.State.Kent(wijzigingId)) return Problemen.Onbekend("De wijziging");

        var command = new VerwerkRegisterwijziging(wijzigingId, invoer.Waarde.VerwerktOp ?? vandaag, beller.Actor);
        var uitkomst = await streams.DecideAsync<Aios>(id, aios => VerwerkRegisterwijziging.Decide(aios!, command, vandaag), ct: ct);
        return uitkomst.Decision is Decision.Refused(var overtreding) ? overtreding.ToProblem()
            // A register sees only what it must process, not the dossier.
            : beller.Rol == Rollen.Register ? TypedResults.NoContent()
            : TypedResults.Ok(await AiosEndpoints.ToonAsync(uitkomst.State!, beller, session, vandaag, ct));
    }
}
