using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RabbitMQ.Client.Exceptions;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Messages that could not be processed, for the functioneel beheerder: they block nothing, and can be sent again.</summary>
internal static class FoutenEndpoint
{
    private const int Getoond = 20;

    [Description("Berichten die deze dienst niet kon verwerken.")]
    internal sealed record Overzicht([property: Description("Per queue wat er wacht.")] IReadOnlyList<Foutqueue> Queues);

    [Description("Eén queue met berichten die niet verwerkt konden worden.")]
    internal sealed record Foutqueue(
        [property: Description("Naam van de queue.")] string Queue,
        [property: Description("Hoeveel berichten er wachten.")] long Aantal,
        [property: Description("De eerste berichten, met de reden.")] IReadOnlyList<Bericht> Berichten);

    [Description("Eén bericht dat niet verwerkt kon worden.")]
    internal sealed record Bericht(
        [property: Description("Kenmerk van het bericht.")] string? BerichtId,
        [property: Description("Soort bericht.")] string? Soort,
        [property: Description("Waarom het niet verwerkt kon worden.")] string Reden,
        [property: Description("Wanneer dat was.")] string? Op);

    [Description("Wat er opnieuw verzonden is.")]
    internal sealed record Herzending([property: Description("Aantal berichten dat teruggezet is.")] int Aantal);

    internal static void MapFouten(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/fouten", LeesAsync)
            .WithName("LeesFouten").WithTags("Fouten").WithSummary("Geeft de berichten die deze dienst niet kon verwerken, met de reden.")
            .Rollen(Rollen.FunctioneelBeheerder);
        v1.MapPost("/fouten/{queue}/herzending", VerzendAsync)
            .WithName("VerzendFoutenOpnieuw").WithTags("Fouten").WithSummary("Zet de berichten die niet verwerkt konden worden terug in hun queue.")
            .Rollen(Rollen.FunctioneelBeheerder).VereistIdempotencyKey();
    }

    private static async Task<Results<Ok<Overzicht>, ProblemHttpResult>> LeesAsync(Foutqueues fouten, CancellationToken ct)
    {
        try
        {
            var queues = new List<Foutqueue>();
            foreach (var queue in fouten.Queues)
            {
                var (aantal, eerste) = await fouten.LeesAsync(queue, Getoond, ct).ConfigureAwait(false);
                queues.Add(new(queue, aantal, [.. eerste.Select(b => new Bericht(b.BerichtId, b.Soort, b.Reden, b.Moment))]));
            }

            return TypedResults.Ok(new Overzicht(queues));
        }
        catch (Exception e) when (IsBrokerWeg(e))
        {
            return BrokerWeg();
        }
    }

    private static async Task<Results<Ok<Herzending>, ProblemHttpResult>> VerzendAsync(
        [Description("Naam van de queue, zonder _error.")] string queue, Foutqueues fouten, CancellationToken ct)
    {
        if (!fouten.Queues.Contains(queue)) return Problemen.Onbekend("De queue");
        try
        {
            return TypedResults.Ok(new Herzending(await fouten.VerzendOpnieuwAsync(queue, ct).ConfigureAwait(false)));
        }
        catch (Exception e) when (IsBrokerWeg(e))
        {
            return BrokerWeg();
        }
    }

    private static bool IsBrokerWeg(Exception e) => e is BrokerUnreachableException or OperationInterruptedException or PublishException;

    private static ProblemHttpResult BrokerWeg() => Problemen.Van(Probleemsoort.TijdelijkWeg, "De berichtenbroker is niet bereikbaar. Probeer het straks opnieuw.");
}
