using System.Xml.Linq;
using Aspire.Hosting.ApplicationModel;
using LocalServers;

namespace Aspire.Hosting.Orchestration;

/// <summary>Starts a project as the program that was built with the AppHost, in the project's folder.</summary>
internal static class ProjectLauncher
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    internal static Task<LaunchedResource> LaunchAsync(string name, string projectPath, string configuration, LaunchContext context)
    {
        var program = ProgramOf(projectPath, configuration);
        var process = ChildProcess.Start(new ChildProcessOptions(name, [DotNet(), program])
        {
            WorkingDirectory = Path.GetDirectoryName(projectPath)!,
            Environment = context.Environment,
            Output = context.Log,
            Ledger = context.Ledger,
        });
        return Task.FromResult(new LaunchedResource(process.Id, process.Exited, () => process.StopAsync(StopPatience)));
    }

    /// <summary>The program in <c>bin/CONFIGURATION/FRAMEWORK</c>; of several frameworks the one built last.</summary>
    /// <exception cref="DistributedApplicationException">There is no project there, or it has not been built.</exception>
    internal static string ProgramOf(string projectPath, string configuration)
    {
        if (!File.Exists(projectPath))
            throw new DistributedApplicationException($"Project file '{projectPath}' was not found.");
        if (File.Exists(Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json")))
            throw new NotSupportedException($"{projectPath} has a launchSettings.json, which is not supported here. Say in the AppHost what it says (WithHttpEndpoint, WithEnvironment).");
        var assembly = XDocument.Load(projectPath).Descendants("AssemblyName").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(projectPath);
        var output = Path.Combine(Path.GetDirectoryName(projectPath)!, "bin", configuration);
        var program = !Directory.Exists(output)
            ? null
            : Directory.EnumerateFiles(output, assembly + ".dll", SearchOption.AllDirectories)
                .Where(file => File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json")))
                .OrderByDescending(File.GetLastWriteTimeUtc)
                .FirstOrDefault();
        return program ?? throw new DistributedApplicationException($"{projectPath} has not been built in configuration {configuration}: no {assembly}.dll below {output}.");
    }

    private static string DotNet()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } named)
            return named;
        return Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";
    }
}
