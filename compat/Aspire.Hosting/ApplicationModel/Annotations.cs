using LocalServers;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Adds environment variables when the resource starts.</summary>
public sealed class EnvironmentCallbackAnnotation(Func<EnvironmentCallbackContext, Task> callback) : IResourceAnnotation
{
    public Func<EnvironmentCallbackContext, Task> Callback { get; } = callback;
}

/// <summary>The environment of a resource that is about to start: texts, or providers of them.</summary>
public sealed class EnvironmentCallbackContext(
    DistributedApplicationExecutionContext executionContext, Dictionary<string, object>? environmentVariables = null, CancellationToken cancellationToken = default)
{
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    public Dictionary<string, object> EnvironmentVariables { get; } = environmentVariables ?? [];

    public CancellationToken CancellationToken { get; } = cancellationToken;
}

/// <summary>What a waiting resource waits for.</summary>
public enum WaitType
{
    WaitUntilHealthy,
    WaitForCompletion,
    WaitUntilStarted,
}

/// <summary>What waiting does when its resource ends or fails to start.</summary>
public enum WaitBehavior
{
    WaitOnResourceUnavailable,
    StopOnResourceUnavailable,
}

/// <summary>A resource that must be there first.</summary>
public sealed class WaitAnnotation(IResource resource, WaitType waitType, int exitCode = 0) : IResourceAnnotation
{
    public IResource Resource { get; } = resource;

    public WaitType WaitType { get; } = waitType;

    public WaitBehavior? WaitBehavior { get; init; }

    public int ExitCode { get; } = exitCode;
}

/// <summary>A health check, registered in the AppHost's services, that says whether the resource is healthy.</summary>
public sealed class HealthCheckAnnotation(string key) : IResourceAnnotation
{
    public string Key { get; } = key;
}

/// <summary>A command that can be given to the resource.</summary>
public sealed class ResourceCommandAnnotation(
    string name, string displayName, Func<UpdateCommandStateContext, ResourceCommandState> updateState,
    Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, string? displayDescription, string? confirmationMessage, bool isHighlighted) : IResourceAnnotation
{
    public string Name { get; } = name;

    public string DisplayName { get; } = displayName;

    public Func<UpdateCommandStateContext, ResourceCommandState> UpdateState { get; } = updateState;

    public Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand { get; } = executeCommand;

    public string? DisplayDescription { get; } = displayDescription;

    public string? ConfirmationMessage { get; } = confirmationMessage;

    public bool IsHighlighted { get; } = isHighlighted;
}

/// <summary>The resource does not start with the application, but by its start command.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;

/// <summary>
/// A folder that takes the place of a container's bind mount. Without one the data are temporary, as those of
/// a container are.
/// </summary>
internal sealed record DataFolderAnnotation(string Path) : IResourceAnnotation;

/// <summary>How a resource starts on this machine.</summary>
internal sealed record LaunchAnnotation(string ResourceType, string Source, Func<LaunchContext, CancellationToken, Task<LaunchedResource>> Launch) : IResourceAnnotation;

/// <summary>What a start may use.</summary>
/// <param name="DataFolder">A folder for the resource's data.</param>
/// <param name="Environment">Its whole environment.</param>
/// <param name="Log">Takes each line that it writes; true for standard error.</param>
/// <param name="Ledger">Records its processes.</param>
internal sealed record LaunchContext(
    string DataFolder, IReadOnlyDictionary<string, string> Environment, Action<string, bool> Log, ProcessLedger Ledger);

/// <summary>A started resource.</summary>
internal sealed record LaunchedResource(int ProcessId, Task<int> Exited, Func<Task> StopAsync);
