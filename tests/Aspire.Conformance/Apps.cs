using System.Diagnostics.CodeAnalysis;

// One after the other: each starts processes, and the machine may be small.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Aspire.Conformance;

internal static class Apps
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    internal static CancellationToken InTime => new CancellationTokenSource(Patience).Token;

    /// <summary>An application with the sample service, called "sample", unhealthy until it answers.</summary>
    internal static IResourceBuilder<ProjectResource> AddSample(this IDistributedApplicationBuilder builder, string name = "sample") =>
        builder.AddProject<Projects.Aspire_Conformance_Sample>(name).WithHttpEndpoint().WithHttpHealthCheck("/health");

    internal static async Task<DistributedApplication> StartedAsync(this IDistributedApplicationTestingBuilder builder, params string[] healthy)
    {
        var app = await builder.BuildAsync();
        await app.StartAsync(InTime);
        foreach (var name in healthy)
            await app.ResourceNotifications.WaitForResourceHealthyAsync(name, InTime);
        return app;
    }

    internal static CustomResourceSnapshot StateOf(this DistributedApplication app, string name) =>
        app.ResourceNotifications.TryGetCurrentState(name, out var known) ? known.Snapshot : throw new InvalidOperationException($"No resource {name}.");

    internal static int ProcessOf(this DistributedApplication app, string name) =>
        (int)app.StateOf(name).Properties.Single(property => property.Name == "executable.pid").Value!;

    [SuppressMessage("Naming", "CA1720", Justification = "It is one")]
    internal static bool Runs(int processId) => Directory.Exists($"/proc/{processId}") && !File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);

    /// <summary>Waits until the condition holds; fails after <see cref="Patience"/>.</summary>
    internal static async Task UntilAsync(Func<bool> condition, string what)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!condition())
        {
            Environment.TickCount64.ShouldBeLessThan(deadline, what);
            await Task.Delay(20);
        }
    }
}
