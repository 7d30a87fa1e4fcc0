using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using LocalServers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// What the AppHost keeps on disk: generated secrets, logs, and which processes it started. In the folder that the
/// setting <c>Aspire:Store:Path</c> names; without it in a temporary one. One AppHost at a time uses a store.
/// </summary>
internal sealed class AppHostStore(IConfiguration configuration, Assembly? appHost, ILogger<AppHostStore> logger) : IAsyncDisposable
{
    internal const string PathSetting = "Aspire:Store:Path";
    private const string UnboundFolder = "unbound";
    private TemporaryFolder? _temporary;
    private FileStream? _lock;
    private ProcessLedger? _ledger;
    private string? _path;

    internal string Path => _path ?? throw new InvalidOperationException("The store has not been opened.");

    internal ProcessLedger Ledger => _ledger ?? throw new InvalidOperationException("The store has not been opened.");

    /// <summary>Debug or Release, as the AppHost itself was built.</summary>
    internal string Configuration => appHost?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>Takes the store and ends what an earlier AppHost left running.</summary>
    /// <exception cref="DistributedApplicationException">Another AppHost uses it.</exception>
    internal async Task OpenAsync(CancellationToken ct)
    {
        if (configuration[PathSetting] is { Length: > 0 } named)
        {
            _path = System.IO.Path.GetFullPath(named);
            Directory.CreateDirectory(_path);
            _lock = Lock(_path);
        }
        else
        {
            _temporary = await TemporaryFolder.CreateAsync(ct);
            _path = _temporary.Path;
        }

        _ledger = new ProcessLedger(_path);
        foreach (var name in await _ledger.EndLeftoversAsync(ct))
            logger.LogInformation("Ended {Name}, left running by an earlier AppHost", name);

        // What is not bound to a folder lives as long as the AppHost, as in a container.
        var unbound = System.IO.Path.Combine(_path, UnboundFolder);
        if (Directory.Exists(unbound))
            Directory.Delete(unbound, recursive: true);
    }

    /// <summary>The folder for a resource's data: the one that the model binds, else one that goes with the store.</summary>
    internal string DataFolderOf(IResource resource) =>
        resource.Annotations.OfType<DataFolderAnnotation>().LastOrDefault()?.Path
        ?? System.IO.Path.Combine(Path, UnboundFolder, resource.Name);

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null)
            await _lock.DisposeAsync();
        if (_temporary is not null)
            await _temporary.DisposeAsync();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new DistributedApplicationException($"Another AppHost runs on the data in {folder}.", e);
        }
    }
}
