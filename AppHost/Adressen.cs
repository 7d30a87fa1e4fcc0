using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace StageSystem.AppHost;

/// <summary>
/// Tells <c>./run</c> when the services are healthy and where they are, in a file of shell assignments
/// (<c>services__erkenning__http__0=http://…</c>); or that a resource failed, in a file beside it.
/// </summary>
internal static class Adressen
{
    internal static void Meld(IDistributedApplicationBuilder builder, IReadOnlyList<IResourceBuilder<ProjectResource>> services)
    {
        if (builder.Configuration["Gegevens:Adressen"] is not { Length: > 0 } bestand)
            return;
        builder.Eventing.Subscribe<AfterResourcesCreatedEvent>((gebeurtenis, ct) =>
        {
            var stoppen = gebeurtenis.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            var toestand = gebeurtenis.Services.GetRequiredService<ResourceNotificationService>();
            _ = MeldZodraGezondAsync(toestand, services, bestand, stoppen);
            _ = MeldMislukkingAsync(toestand, bestand, stoppen);
            return Task.CompletedTask;
        });
    }

    private static async Task MeldZodraGezondAsync(
        ResourceNotificationService toestand, IReadOnlyList<IResourceBuilder<ProjectResource>> services, string bestand, CancellationToken stoppen)
    {
        await Task.WhenAll(services.Select(service =>
            toestand.WaitForResourceHealthyAsync(service.Resource.Name, WaitBehavior.WaitOnResourceUnavailable, stoppen)));
        await SchrijfAsync(bestand, services.Select(service => $"services__{service.Resource.Name}__http__0={service.GetEndpoint("http").Url}"), stoppen);
    }

    private static async Task MeldMislukkingAsync(ResourceNotificationService toestand, string bestand, CancellationToken stoppen)
    {
        await foreach (var gebeurtenis in toestand.WatchAsync(stoppen))
        {
            if (gebeurtenis.Snapshot.State?.Text is not { } naam || !KnownResourceStates.TerminalStates.Contains(naam))
                continue;
            var code = gebeurtenis.Snapshot.ExitCode is { } exitCode ? $" (exit code {exitCode})" : "";
            await SchrijfAsync(bestand + ".mislukt", [$"{gebeurtenis.Resource.Name}: {naam}{code}"], stoppen);
            return;
        }
    }

    private static async Task SchrijfAsync(string bestand, IEnumerable<string> regels, CancellationToken stoppen)
    {
        // A reader sees the whole file or none.
        await File.WriteAllLinesAsync(bestand + ".nieuw", regels, stoppen);
        File.Move(bestand + ".nieuw", bestand, overwrite: true);
    }
}
