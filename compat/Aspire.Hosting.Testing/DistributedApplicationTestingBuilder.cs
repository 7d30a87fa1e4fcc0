using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>A builder that is built by a test.</summary>
public interface IDistributedApplicationTestingBuilder : IDistributedApplicationBuilder, IAsyncDisposable
{
    Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default);
}

/// <summary>
/// Builds an AppHost's application in a test: no dashboard, free ports, Development, data that are temporary unless the
/// arguments name folders.
/// </summary>
public static class DistributedApplicationTestingBuilder
{
    /// <inheritdoc cref="CreateAsync{TEntryPoint}(string[], Action{DistributedApplicationOptions, HostApplicationBuilderSettings}, CancellationToken)"/>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(CancellationToken cancellationToken = default) where TEntryPoint : class =>
        CreateAsync<TEntryPoint>([], cancellationToken);

    /// <inheritdoc cref="CreateAsync{TEntryPoint}(string[], Action{DistributedApplicationOptions, HostApplicationBuilderSettings}, CancellationToken)"/>
    public static Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(string[] args, CancellationToken cancellationToken = default) where TEntryPoint : class =>
        CreateAsync<TEntryPoint>(args, (_, _) => { }, cancellationToken);

    /// <summary>Runs the program that holds <typeparamref name="TEntryPoint"/> (<c>Projects.APPHOST</c>) up to where it builds its application.</summary>
    /// <param name="args">Its command line, for instance settings as <c>Klok:Begin=2026-11-02</c>.</param>
    /// <exception cref="InvalidOperationException">The program ended, or has no entry point, without building an application.</exception>
    public static async Task<IDistributedApplicationTestingBuilder> CreateAsync<TEntryPoint>(
        string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder, CancellationToken cancellationToken = default)
        where TEntryPoint : class
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(configureBuilder);
        var program = new SuspendedProgram(typeof(TEntryPoint).Assembly, args, configureBuilder);
        return new TestingBuilder(await program.UntilItBuildsAsync(cancellationToken), program.BuildAsync, program.AbandonAsync);
    }

    /// <summary>An empty application, with the calling assembly as its AppHost.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IDistributedApplicationTestingBuilder Create(params string[] args)
    {
        var options = new DistributedApplicationOptions
        {
            Args = [.. TestDefaults.Args, .. args],
            AssemblyName = Assembly.GetCallingAssembly().GetName().Name,
            DisableDashboard = true,
        };
        var builder = DistributedApplication.CreateBuilder(options);
        return new TestingBuilder(builder, _ => Task.FromResult(builder.Build()), () => Task.CompletedTask);
    }
}

internal static class TestDefaults
{
    internal static readonly string[] Args = [$"--environment={Environments.Development}", "--Logging:LogLevel:Default=Warning"];
}
