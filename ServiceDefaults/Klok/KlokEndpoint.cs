using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>The clock of a demonstration: only in Development.</summary>
internal static class KlokEndpoint
{
    [Description("De tijd zoals deze dienst hem ziet.")]
    internal sealed record Stand([property: Description("Het moment nu, in UTC.")] DateTimeOffset Nu);

    internal static void MapKlok(this IEndpointRouteBuilder v1)
    {
        if (!v1.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) return;
        v1.MapGet("/klok", (TimeProvider klok) => TypedResults.Ok(new Stand(klok.GetUtcNow())))
            .WithName("LeesKlok").WithTags("Klok").WithSummary("Geeft de tijd van deze dienst.").Rollen(Rollen.Alle);
        v1.MapPut("/klok", ZetAsync)
            .WithName("ZetKlok").WithTags("Klok").WithSummary("Zet de klok van deze dienst op een ander moment, voor een demonstratie of test.")
            .Rollen(Rollen.FunctioneelBeheerder);
    }

    private static async Task<Ok<Stand>> ZetAsync(Invoer<Stand> invoer, Klokbeheer beheer, TimeProvider klok, CancellationToken ct)
    {
        await beheer.VerzetAsync(invoer.Waarde.Nu, ct).ConfigureAwait(false);
        return TypedResults.Ok(new Stand(klok.GetUtcNow()));
    }
}
