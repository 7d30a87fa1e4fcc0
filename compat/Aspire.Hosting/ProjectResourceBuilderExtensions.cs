using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting;

/// <summary>Adds .NET projects.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>
    /// A project that runs as the program built with the AppHost. Without launch settings it has no endpoint of its own:
    /// add one with <see cref="ResourceBuilderExtensions.WithHttpEndpoint{T}"/>.
    /// </summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(this IDistributedApplicationBuilder builder, string name)
        where TProject : IProjectMetadata, new() => builder.AddProject(name, new TProject());

    /// <inheritdoc cref="AddProject{TProject}(IDistributedApplicationBuilder, string)"/>
    /// <param name="projectPath">Relative to the AppHost's folder.</param>
    public static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, string projectPath) =>
        builder.AddProject(name, new ProjectAt(Path.GetFullPath(Path.Combine(builder.AppHostDirectory, projectPath))));

    /// <exception cref="NotSupportedException">More than one: that needs a proxy in front of the processes, which is not here.</exception>
    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas) =>
        replicas == 1 ? builder : throw new NotSupportedException("WithReplicas is not supported here for more than one replica: there is no proxy in front of local processes.");

    private static IResourceBuilder<ProjectResource> AddProject(this IDistributedApplicationBuilder builder, string name, IProjectMetadata metadata)
    {
        var project = builder.AddResource(new ProjectResource(name)).WithAnnotation(metadata);
        var path = metadata.ProjectPath;
        return project
            .WithAnnotation(new LaunchAnnotation("Project", Path.GetFileName(path), (context, _) =>
                ProjectLauncher.LaunchAsync(name, path, ConfigurationOf(builder), context)))
            .WithEnvironment(context => AddOwnVariables(project.Resource, context.EnvironmentVariables));
    }

    private static void AddOwnVariables(ProjectResource project, Dictionary<string, object> variables)
    {
        var endpoints = project.Annotations.OfType<EndpointAnnotation>().Where(endpoint => endpoint.UriScheme == "http").ToList();
        if (endpoints.Count > 0)
            variables["ASPNETCORE_URLS"] = string.Join(';', endpoints.Select(endpoint => endpoint.AllocatedEndpoint!.UriString));
        variables["OTEL_SERVICE_NAME"] = project.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={ResourceIds.SuffixOf(project)}";
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        variables["LOGGING__CONSOLE__FORMATTERNAME"] = "simple";

        // The dashboard here takes no telemetry; it goes where the AppHost's own settings send it.
        var collector = Environment.GetEnvironmentVariable("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL");
        if (!string.IsNullOrEmpty(collector))
        {
            variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector;
            variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
        }
    }

    // The configuration that the AppHost was built in is known from its assembly, and so to whoever builds the services.
    private static string ConfigurationOf(IDistributedApplicationBuilder builder) =>
        builder.AppHostAssembly?.GetCustomAttributes(typeof(System.Reflection.AssemblyConfigurationAttribute), false)
            .Cast<System.Reflection.AssemblyConfigurationAttribute>().FirstOrDefault()?.Configuration ?? "Debug";

    private sealed record ProjectAt(string ProjectPath) : IProjectMetadata;
}
