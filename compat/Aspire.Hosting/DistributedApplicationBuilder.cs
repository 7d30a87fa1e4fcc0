using System.Diagnostics;
using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    // A test runs the AppHost's Main and is told of each step here.
    internal const string DiagnosticName = "Aspire.Hosting";
    internal const string Constructing = "DistributedApplicationBuilderConstructing";
    internal const string Constructed = "DistributedApplicationBuilderConstructed";
    internal const string Building = "DistributedApplicationBuilding";
    internal const string Built = "DistributedApplicationBuilt";
    private static readonly DiagnosticListener Diagnostics = new(DiagnosticName);

    private readonly HostApplicationBuilder _inner;
    private readonly ResourceCollection _resources = [];
    private bool _built;

    internal DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        var settings = new HostApplicationBuilderSettings { Args = options.Args };
        Tell(Constructing, (options, settings));
        AppHostAssembly = options.AssemblyName is { } name ? Assembly.Load(new AssemblyName(name)) : Assembly.GetEntryAssembly();
        AppHostDirectory = DirectoryOf(AppHostAssembly);
        settings.ContentRootPath ??= AppHostDirectory;
        settings.ApplicationName ??= AppHostAssembly?.GetName().Name;
        _inner = new HostApplicationBuilder(settings);
        Options = options;
        _inner.Logging.AddFilter("Microsoft", LogLevel.Warning);
        _inner.Logging.AddFilter("System", LogLevel.Warning);

        // A failing health check is a state of a resource, shown as such, not an error of the AppHost.
        _inner.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        _inner.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(90));
        AddServices();
        Tell(Constructed, this);
    }

    internal DistributedApplicationOptions Options { get; }

    public ConfigurationManager Configuration => _inner.Configuration;

    public IHostEnvironment Environment => _inner.Environment;

    public string AppHostDirectory { get; }

    public Assembly? AppHostAssembly { get; }

    public IServiceCollection Services => _inner.Services;

    public IDistributedApplicationEventing Eventing { get; } = new DistributedApplicationEventing();

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new(DistributedApplicationOperation.Run);

    public IResourceCollection Resources => _resources;

    public IResourceBuilder<T> AddResource<T>(T resource) where T : IResource
    {
        ArgumentNullException.ThrowIfNull(resource);
        var same = _resources.FirstOrDefault(other => string.Equals(other.Name, resource.Name, StringComparison.OrdinalIgnoreCase));
        if (same is not null)
            throw new DistributedApplicationException(
                $"Cannot add resource of type '{typeof(T)}' with name '{resource.Name}' because resource of type '{same.GetType()}' with that name already exists. Resource names are case-insensitive.");
        _resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource) where T : IResource => new ResourceBuilder<T>(this, resource);

    public DistributedApplication Build()
    {
        if (_built)
            throw new InvalidOperationException("Build can only be called once.");
        _built = true;
        Tell(Building, this);
        var application = new DistributedApplication(_inner.Build());
        Tell(Built, application);
        return application;
    }

    private void AddServices()
    {
        _inner.Services.AddHealthChecks();
        _inner.Services.AddHttpClient();
        _inner.Services.AddSingleton(ExecutionContext);
        _inner.Services.AddSingleton(Eventing);
        _inner.Services.AddSingleton(_ => new DistributedApplicationModel(_resources));
        _inner.Services.AddSingleton(_ => new ResourceNotificationService(new ResourceNotificationServiceOptions
        {
            DefaultWaitBehavior = Options.DisableDashboard ? WaitBehavior.StopOnResourceUnavailable : WaitBehavior.WaitOnResourceUnavailable,
        }));
        _inner.Services.AddSingleton(_ => new ResourceLoggerService());
        _inner.Services.AddSingleton(services => new ResourceCommandService(
            services.GetRequiredService<ResourceNotificationService>(), services.GetRequiredService<ResourceLoggerService>(), services));
        _inner.Services.AddSingleton(services => new AppHostStore(Configuration, AppHostAssembly, services.GetRequiredService<ILogger<AppHostStore>>()));
        _inner.Services.AddSingleton<HealthMonitor>();
        _inner.Services.AddSingleton<ApplicationOrchestrator>();
        _inner.Services.AddHostedService(services => services.GetRequiredService<ApplicationOrchestrator>());
        _inner.Services.AddSingleton<DashboardServer>();
        if (!Options.DisableDashboard)
            _inner.Services.AddHostedService(services => services.GetRequiredService<DashboardServer>());
    }

    // In the source tree the project lies above bin/CONFIGURATION/FRAMEWORK; the SDK of the real package records it.
    private static string DirectoryOf(Assembly? assembly)
    {
        var recorded = assembly?.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => string.Equals(attribute.Key, "apphostprojectpath", StringComparison.OrdinalIgnoreCase))?.Value;
        return recorded is not null && Directory.Exists(recorded) ? recorded : Directory.GetCurrentDirectory();
    }

    private static void Tell(string name, object value)
    {
        if (Diagnostics.IsEnabled(name))
            Diagnostics.Write(name, value);
    }
}
