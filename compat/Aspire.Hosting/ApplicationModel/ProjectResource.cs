namespace Aspire.Hosting
{
    /// <summary>Says where a project is; one class for each referenced project is generated in the namespace <c>Projects</c>.</summary>
    public interface IProjectMetadata : ApplicationModel.IResourceAnnotation
    {
        string ProjectPath { get; }

        /// <summary>Whether the project has been built with the AppHost.</summary>
        bool SuppressBuild => false;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    /// <summary>A .NET project that runs as a process.</summary>
    public sealed class ProjectResource(string name) : Resource(name), IResourceWithEnvironment, IResourceWithServiceDiscovery, IResourceWithWaitSupport;
}
