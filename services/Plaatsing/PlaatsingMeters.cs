using Marten;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>What Plaatsing measures of itself.</summary>
internal static class PlaatsingMeters
{
    /// <summary>Adds the number of plaatsingen in gevaar (OVK-8) and of open herplaatsingen (PLA-86).</summary>
    internal static IServiceCollection AddPlaatsingmeters(this IServiceCollection services) => services
        .AddPeil(
            "stagesystem.plaatsingen.in_gevaar", "{plaatsing}", "Plaatsingen that something threatens.",
            async (provider, ct) => await provider.GetRequiredService<IQuerySession>().Query<Plaatsing>().CountAsync(p => p.InGevaar, ct))
        .AddPeil(
            "stagesystem.herplaatsingen.open", "{herplaatsing}", "Herplaatsingen that wait for a decision.",
            async (provider, ct) => await provider.GetRequiredService<IQuerySession>().Query<Herplaatsing>().CountAsync(h => h.IsOpen, ct));
}
