using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Dashboard;

/// <summary>What the page shows, as JSON. Secret values are not in it.</summary>
internal static class DashboardJson
{
    private const string Mask = "●●●●●●●●";

    internal static object Of(string application, IReadOnlyList<ResourceEvent> resources, IServiceProvider services) => new
    {
        application,
        resources = resources.Select(known => One(known, services)).ToList(),
    };

    private static object One(ResourceEvent known, IServiceProvider services)
    {
        var snapshot = known.Snapshot;
        return new
        {
            name = known.Resource.Name,
            id = known.ResourceId,
            type = snapshot.ResourceType,
            parent = (known.Resource as IResourceWithParent)?.Parent.Name,
            state = snapshot.State?.Text,
            style = snapshot.State?.Style,
            health = snapshot.HealthStatus?.ToString(),
            ready = ResourceNotificationService.IsReady(snapshot),
            started = snapshot.StartTimeStamp,
            stopped = snapshot.StopTimeStamp,
            exitCode = snapshot.ExitCode,
            urls = snapshot.Urls.Select(url => new { name = url.Name, url = url.Url }),
            properties = snapshot.Properties.Select(property => new
            {
                name = property.Name,
                value = property.IsSensitive ? Mask : property.Value?.ToString(),
            }),
            healthReports = snapshot.HealthReports.Select(report => new
            {
                name = report.Name,
                status = report.Status?.ToString(),
                description = report.Description,
                at = report.LastRunAt,
            }),
            environment = snapshot.EnvironmentVariables.OrderBy(variable => variable.Name, StringComparer.Ordinal).Select(variable => new
            {
                name = variable.Name,
                value = variable.IsSensitive ? Mask : variable.Value,
                secret = variable.IsSensitive,
            }),
            waitsFor = known.Resource.Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource.Name),
            commands = ResourceCommandService.CommandsOf(known, services).Where(command => command.State != ResourceCommandState.Hidden).Select(command => new
            {
                name = command.Command.Name,
                title = command.Command.DisplayName,
                description = command.Command.DisplayDescription,
                confirmation = command.Command.ConfirmationMessage,
                enabled = command.State == ResourceCommandState.Enabled,
            }),
        };
    }
}
