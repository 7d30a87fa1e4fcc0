using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// An AppHost's program that runs on a thread of its own and stops at Build until the test says so. What it would do
/// after Build (run the application) is left to the test.
/// </summary>
internal sealed class SuspendedProgram : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<SuspendedProgram?> Current = new();
    private readonly Assembly _assembly;
    private readonly string[] _args;
    private readonly Action<DistributedApplicationOptions, HostApplicationBuilderSettings> _configure;
    private readonly TaskCompletionSource<IDistributedApplicationBuilder> _building = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _mayBuild = new();
    private readonly List<IDisposable> _subscriptions = [];

    internal SuspendedProgram(Assembly assembly, string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure)
    {
        _assembly = assembly;
        _args = args;
        _configure = configure;
    }

    internal Task<IDistributedApplicationBuilder> UntilItBuildsAsync(CancellationToken ct)
    {
        var entryPoint = _assembly.EntryPoint ?? throw new InvalidOperationException($"Assembly {_assembly.GetName().Name} has no entry point.");
        new Thread(() => Run(entryPoint)) { IsBackground = true, Name = $"{_assembly.GetName().Name} under test" }.Start();
        return _building.Task.WaitAsync(ct);
    }

    internal Task<DistributedApplication> BuildAsync(CancellationToken ct)
    {
        _mayBuild.TrySetResult(true);
        return _built.Task.WaitAsync(ct);
    }

    /// <summary>Lets the program end without building.</summary>
    internal Task AbandonAsync()
    {
        _mayBuild.TrySetResult(false);
        return _ended.Task;
    }

    private void Run(MethodInfo entryPoint)
    {
        Current.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        try
        {
            entryPoint.Invoke(null, entryPoint.GetParameters().Length == 0 ? null : [_args]);
            Fail(new InvalidOperationException($"{_assembly.GetName().Name} ended without building an application."));
        }
        catch (TargetInvocationException e) when (e.InnerException is HostAbortedException)
        {
            // Ended where we stopped it.
        }
        catch (TargetInvocationException e)
        {
            Fail(e.InnerException!);
        }
        finally
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
            _ended.TrySetResult();
        }
    }

    private void Fail(Exception e)
    {
        _building.TrySetException(e);
        _built.TrySetException(e);
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DistributedApplicationBuilder.DiagnosticName)
            _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        // Several tests may each run a program: an event belongs to the one in whose flow it occurs.
        if (Current.Value != this)
            return;
        switch (value.Key)
        {
            case DistributedApplicationBuilder.Constructing:
                var (options, settings) = ((DistributedApplicationOptions, HostApplicationBuilderSettings))value.Value!;
                options.AssemblyName ??= _assembly.GetName().Name;
                options.DisableDashboard = true;
                settings.Args = [.. TestDefaults.Args, .. settings.Args ?? []];
                _configure(options, settings);
                break;
            case DistributedApplicationBuilder.Building:
                _building.TrySetResult((IDistributedApplicationBuilder)value.Value!);
                if (!_mayBuild.Task.GetAwaiter().GetResult())
                    throw new HostAbortedException();
                break;
            case DistributedApplicationBuilder.Built:
                _built.TrySetResult((DistributedApplication)value.Value!);
                throw new HostAbortedException();
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }
}
