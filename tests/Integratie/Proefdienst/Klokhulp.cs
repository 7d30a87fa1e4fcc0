using Microsoft.Extensions.DependencyInjection;

namespace StageSystem.Integratie;

internal static class Klokhulp
{
    /// <summary>Today by the clock of a service.</summary>
    internal static DateOnly Vandaag(this IServiceProvider services) => services.GetRequiredService<TimeProvider>().Vandaag();
}
