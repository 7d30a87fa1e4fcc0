using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace StageSystem.ServiceDefaults;

/// <summary>The roles that may call an endpoint.</summary>
/// <param name="Rollen">Roles of <see cref="Kern.Rollen"/>.</param>
public sealed record RollenMetadata(ImmutableArray<string> Rollen);

/// <summary>Who may call an endpoint; without this nobody may, and the service does not start.</summary>
public static class Rollentoegang
{
    /// <summary>Allows these roles. What they may see and do within it (own institute, own dossier) the endpoint checks.</summary>
    /// <exception cref="ArgumentException">No role is named, or one that does not exist.</exception>
    public static TBuilder Rollen<TBuilder>(this TBuilder endpoint, params IEnumerable<string> rollen)
        where TBuilder : IEndpointConventionBuilder
    {
        var namen = rollen.Distinct().ToImmutableArray();
        if (namen.IsEmpty || namen.Any(rol => !Kern.Rollen.Alle.Contains(rol)))
            throw new ArgumentException($"Name one or more existing roles, not {string.Join(", ", namen.DefaultIfEmpty("none"))}.", nameof(rollen));

        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Toegangsclaims.Rol, namen).Build();
        return endpoint.RequireAuthorization(policy).WithMetadata(new RollenMetadata(namen));
    }
}
