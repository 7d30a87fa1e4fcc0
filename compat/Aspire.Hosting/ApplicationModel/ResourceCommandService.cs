namespace Aspire.Hosting.ApplicationModel;

/// <summary>Gives commands to resources.</summary>
public sealed class ResourceCommandService
{
    private readonly ResourceNotificationService _notifications;
    private readonly ResourceLoggerService _logs;
    private readonly IServiceProvider _services;

    internal ResourceCommandService(ResourceNotificationService notifications, ResourceLoggerService logs, IServiceProvider services)
    {
        _notifications = notifications;
        _logs = logs;
        _services = services;
    }

    /// <param name="resourceId">The id of a resource, or its name.</param>
    public async Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default) =>
        _notifications.TryGetCurrentState(resourceId, out var known)
            ? await ExecuteCoreAsync(known, commandName, cancellationToken)
            : CommandResults.Failure($"Resource '{resourceId}' not found.");

    /// <inheritdoc cref="ExecuteCommandAsync(string, string, CancellationToken)"/>
    public Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default) =>
        ExecuteCommandAsync(resource.Name, commandName, cancellationToken);

    internal static IReadOnlyList<(ResourceCommandAnnotation Command, ResourceCommandState State)> CommandsOf(ResourceEvent known, IServiceProvider services) =>
    [
        .. known.Resource.Annotations.OfType<ResourceCommandAnnotation>().Select(command => (command, command.UpdateState(
            new UpdateCommandStateContext { ResourceSnapshot = known.Snapshot, ServiceProvider = services }))),
    ];

    private async Task<ExecuteCommandResult> ExecuteCoreAsync(ResourceEvent known, string commandName, CancellationToken ct)
    {
        var (command, state) = CommandsOf(known, _services).FirstOrDefault(candidate =>
            candidate.Command.Name == commandName || candidate.Command.Name == $"resource-{commandName}");
        if (command is null)
            return CommandResults.Failure($"Command '{commandName}' not available for resource '{known.Resource.Name}'.");
        if (state != ResourceCommandState.Enabled)
            return CommandResults.Failure($"Command '{commandName}' is not enabled for resource '{known.Resource.Name}' in state '{known.Snapshot.State?.Text}'.");
        _logs.Write(known.Resource, $"Executing command '{command.Name}'.");
        try
        {
            var result = await command.ExecuteCommand(new ExecuteCommandContext
            {
                ServiceProvider = _services,
                ResourceName = known.ResourceId,
                CancellationToken = ct,
            });
            _logs.Write(known.Resource, result.Success
                ? $"Successfully executed command '{command.Name}'."
                : $"Failure executing command '{command.Name}'. Error message: {result.ErrorMessage}", !result.Success);
            return result;
        }
        catch (OperationCanceledException)
        {
            return CommandResults.Canceled();
        }
        catch (Exception e)
        {
            _logs.Write(known.Resource, $"Error executing command '{command.Name}': {e}", isError: true);
            return CommandResults.Failure("Unhandled exception thrown.");
        }
    }
}
