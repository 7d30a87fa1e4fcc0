using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using LocalServers;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>A server's password when the model gives none: the setting <c>Parameters:NAME</c>, else one that is generated once for the AppHost's store.</summary>
internal static class GeneratedPassword
{
    internal static ParameterResource Create(IDistributedApplicationBuilder builder, string name)
    {
        var value = new Lazy<string>(() =>
            builder.Configuration[$"Parameters:{name}"] is { Length: > 0 } configured ? configured
            : builder.Configuration[AppHostStore.PathSetting] is { Length: > 0 } store ? SecretFile.ReadOrCreate(Path.Combine(store, "secrets", name))
            : SecretFile.Generate());
        var parameter = new ParameterResource(name, _ => value.Value, secret: true);
        builder.AddResource(parameter);
        return parameter;
    }
}
