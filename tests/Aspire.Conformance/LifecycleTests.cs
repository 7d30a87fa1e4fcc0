using System.Diagnostics;

namespace Aspire.Conformance;

public sealed class LifecycleTests : IAsyncLifetime
{
    private readonly IDistributedApplicationTestingBuilder _builder = DistributedApplicationTestingBuilder.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _builder.DisposeAsync();

    [Fact]
    public async Task What_ends_by_itself_is_shown_with_its_exit_code_and_not_restarted()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");
        var address = app.GetEndpoint("sample");

        await PostAsync(app, "/exit/3");
        await app.ResourceNotifications.WaitForResourceAsync("sample", KnownResourceStates.Exited, Apps.InTime);

        app.StateOf("sample").ExitCode.ShouldBe(3);
        app.StateOf("sample").HealthStatus.ShouldBeNull();
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "resource-restart")).Success.ShouldBeTrue();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("sample", WaitBehavior.WaitOnResourceUnavailable, Apps.InTime);
        app.GetEndpoint("sample").ShouldBe(address);
    }

    [Fact]
    public async Task Stop_and_start_are_commands_and_only_the_one_that_applies_is_enabled()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");
        var process = app.ProcessOf("sample");

        (await app.ResourceCommands.ExecuteCommandAsync("sample", KnownResourceCommands.StartCommand)).Success.ShouldBeFalse();
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "stop")).Success.ShouldBeTrue();
        app.StateOf("sample").State!.Text.ShouldBe(KnownResourceStates.Finished);
        Apps.Runs(process).ShouldBeFalse();
        (await app.ResourceCommands.ExecuteCommandAsync("sample", KnownResourceCommands.StopCommand)).Success.ShouldBeFalse();
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "start")).Success.ShouldBeTrue();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("sample", WaitBehavior.WaitOnResourceUnavailable, Apps.InTime);
    }

    [Fact]
    public async Task A_killed_process_is_shown_with_the_signal()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");

        Process.GetProcessById(app.ProcessOf("sample")).Kill();
        await app.ResourceNotifications.WaitForResourceAsync("sample", KnownResourceStates.Exited, Apps.InTime);

        app.StateOf("sample").ExitCode.ShouldBe(137);
    }

    [Fact]
    public async Task Health_follows_the_health_check()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");

        await PostAsync(app, "/health/false");
        var unhealthy = await app.ResourceNotifications.WaitForResourceAsync(
            "sample", change => change.Snapshot.HealthStatus == Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy, Apps.InTime);
        unhealthy.Snapshot.State!.Text.ShouldBe(KnownResourceStates.Running);
        unhealthy.Snapshot.HealthReports.ShouldHaveSingleItem().Description!.ShouldContain("answered 503, not 200");
        await PostAsync(app, "/health/true");
        await app.ResourceNotifications.WaitForResourceHealthyAsync("sample", Apps.InTime);
    }

    [Fact]
    public async Task Those_that_wait_wait_for_the_ready_handlers_too()
    {
        var entered = new TaskCompletionSource();
        var handled = new TaskCompletionSource();
        var times = 0;
        var first = _builder.AddSample("first").OnResourceReady((_, _, _) =>
        {
            times++;
            entered.TrySetResult();
            return handled.Task;
        });
        _builder.AddSample("second").WaitFor(first);
        var app = await _builder.StartedAsync();

        await entered.Task.WaitAsync(Apps.Patience);
        await app.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.Waiting, Apps.InTime);
        app.StateOf("first").HealthStatus.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy);
        app.StateOf("second").State!.Text.ShouldBe(KnownResourceStates.Waiting);
        handled.SetResult();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("second", Apps.InTime);
        times.ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_something_that_fails_does_not_start()
    {
        var first = _builder.AddSample("first").WithEnvironment("SAMPLE_EXIT", "7");
        _builder.AddSample("second").WaitFor(first, WaitBehavior.StopOnResourceUnavailable);
        var app = await _builder.StartedAsync();

        await app.ResourceNotifications.WaitForResourceAsync("second", KnownResourceStates.FailedToStart, Apps.InTime);

        (await LogOfAsync(app, "second")).ShouldContain(line => line.Contains("'first'", StringComparison.Ordinal) && line.Contains("exit code 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Completion_is_waited_for_with_its_exit_code()
    {
        var job = _builder.AddSample("job").WithEnvironment("SAMPLE_EXIT", "4");
        _builder.AddSample("after").WaitForCompletion(job, exitCode: 4);
        _builder.AddSample("never").WaitForCompletion(job);
        var app = await _builder.StartedAsync("after");

        await app.ResourceNotifications.WaitForResourceAsync("never", KnownResourceStates.FailedToStart, Apps.InTime);
        app.StateOf("job").ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task A_command_of_the_model_runs_and_its_failure_is_told()
    {
        var asked = "";
        _builder.AddSample()
            .WithCommand("clear", "Clear", context =>
            {
                asked = context.ResourceName;
                return Task.FromResult(CommandResults.Success());
            })
            .WithCommand("break", "Break", _ => Task.FromResult(CommandResults.Failure("it broke")))
            .WithCommand("never", "Never", _ => Task.FromResult(CommandResults.Success()), new CommandOptions { UpdateState = _ => ResourceCommandState.Disabled });
        var app = await _builder.StartedAsync("sample");

        (await app.ResourceCommands.ExecuteCommandAsync("sample", "clear")).Success.ShouldBeTrue();
        asked.ShouldStartWith("sample-");
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "break")).ErrorMessage.ShouldBe("it broke");
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "never")).Success.ShouldBeFalse();
        (await app.ResourceCommands.ExecuteCommandAsync("sample", "unknown")).ErrorMessage!.ShouldContain("'unknown'");
        (await app.ResourceCommands.ExecuteCommandAsync("nothing", "clear")).ErrorMessage!.ShouldContain("'nothing'");
    }

    [Fact]
    public async Task What_a_resource_writes_can_be_followed()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");
        var logs = (ResourceLoggerService)app.Services.GetService(typeof(ResourceLoggerService))!;

        await PostAsync(app, "/say/something-special");
        var seen = new List<LogLine>();
        await foreach (var lines in logs.WatchAsync("sample", Apps.InTime))
        {
            seen.AddRange(lines);
            if (seen.Any(line => line.Content.EndsWith(" something-special", StringComparison.Ordinal)))
                break;
        }

        seen.ShouldContain(line => line.IsErrorMessage && line.Content.EndsWith("The sample starts.", StringComparison.Ordinal));
        seen.Select(line => line.LineNumber).ShouldBe(Enumerable.Range(1, seen.Count));
    }

    [Fact]
    public async Task Disposing_ends_every_process()
    {
        _builder.AddSample("first");
        _builder.AddSample("second");
        var app = await _builder.StartedAsync("first", "second");
        int[] processes = [app.ProcessOf("first"), app.ProcessOf("second")];

        await app.DisposeAsync();

        processes.ShouldAllBe(process => !Apps.Runs(process));
    }

    [Fact]
    public async Task A_missing_parameter_is_named_and_the_rest_starts()
    {
        var parameter = _builder.AddParameter("supplier-key", secret: true);
        _builder.AddSample("with").WithEnvironment("KEY", parameter);
        _builder.AddSample("without");
        var app = await _builder.StartedAsync("without");

        await app.ResourceNotifications.WaitForResourceAsync("with", KnownResourceStates.FailedToStart, Apps.InTime);

        (await LogOfAsync(app, "with")).ShouldContain(line => line.Contains("'Parameters:supplier-key'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_parameter_takes_its_value_from_the_settings_unless_the_model_gives_one()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create("Parameters:from-settings=a", "Parameters:literal=b");
        var fromSettings = builder.AddParameter("from-settings");
        var literal = builder.AddParameter("literal", "c");

        (await fromSettings.Resource.GetValueAsync()).ShouldBe("a");
        (await literal.Resource.GetValueAsync()).ShouldBe("c");
    }

    [Fact]
    public async Task A_project_that_is_not_there_or_not_built_is_named()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Unbuilt.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _builder.AddProject("missing", "/nowhere/Missing.csproj");
        _builder.AddProject("unbuilt", Path.Combine(folder, "Unbuilt.csproj"));
        var app = await _builder.StartedAsync();

        await app.ResourceNotifications.WaitForResourceAsync("missing", KnownResourceStates.FailedToStart, Apps.InTime);
        await app.ResourceNotifications.WaitForResourceAsync("unbuilt", KnownResourceStates.FailedToStart, Apps.InTime);

        (await LogOfAsync(app, "missing")).ShouldContain(line => line.Contains("/nowhere/Missing.csproj", StringComparison.Ordinal));
        (await LogOfAsync(app, "unbuilt")).ShouldContain(line => line.Contains("has not been built", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_the_model_cannot_be_is_refused_when_it_is_said()
    {
        var sample = _builder.AddSample();

        Should.Throw<DistributedApplicationException>(() => _builder.AddSample("SAMPLE")).Message.ShouldContain("'SAMPLE'");
        Should.Throw<ArgumentException>(() => _builder.AddParameter("not a name", "x"));
        Should.Throw<NotSupportedException>(() => sample.WithReplicas(2)).Message.ShouldContain("WithReplicas");
        Should.Throw<NotSupportedException>(() => sample.WithHttpEndpoint(port: 5000, targetPort: 80, name: "other"));
        Should.Throw<DistributedApplicationException>(() => sample.WithHttpEndpoint());
        Should.Throw<DistributedApplicationException>(() => _builder.AddProject<Projects.Aspire_Conformance_Sample>("silent").WithHttpHealthCheck());
    }

    [Fact]
    public async Task Waiting_for_a_name_that_no_resource_has_ends_by_cancellation_only()
    {
        _builder.AddSample();
        var app = await _builder.StartedAsync("sample");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => app.ResourceNotifications.WaitForResourceHealthyAsync("nothing", soon.Token));
    }

    private static async Task PostAsync(DistributedApplication app, string path)
    {
        using var client = app.CreateHttpClient("sample");
        try
        {
            using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), null);
        }
        catch (HttpRequestException) when (path.StartsWith("/exit", StringComparison.Ordinal))
        {
            // It ended before it answered, as asked.
        }
    }

    private static async Task<List<string>> LogOfAsync(DistributedApplication app, string name)
    {
        var logs = (ResourceLoggerService)app.Services.GetService(typeof(ResourceLoggerService))!;
        var model = (DistributedApplicationModel)app.Services.GetService(typeof(DistributedApplicationModel))!;
        var lines = new List<string>();
        await foreach (var portion in logs.GetAllAsync(model.Resources.Single(resource => resource.Name == name)))
            lines.AddRange(portion.Select(line => line.Content));
        return lines;
    }
}
