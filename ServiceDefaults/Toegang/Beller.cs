using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace StageSystem.ServiceDefaults;

/// <summary>Who calls, by their token. Injected; scoped.</summary>
/// <param name="Subject">The subject of the token; no BSN, name or address.</param>
/// <param name="Rol">The role in which the caller acts here: the first of theirs that this endpoint allows.</param>
/// <param name="Rollen">All roles of the token.</param>
/// <param name="Instituten">The institutes whose records the caller may see (OVK-12); <c>*</c> for systems that serve all.</param>
/// <param name="Nummer">Own number: opleidernummer, aiosnummer, instellingscode or code of the stagebeheerder, as the role has it; null for other staff.</param>
public sealed record Beller(string Subject, string Rol, ImmutableArray<string> Rollen, ImmutableArray<string> Instituten, string? Nummer)
{
    /// <summary>Nobody: a request without a token.</summary>
    public static Beller Onbekend { get; } = new("", "", [], [], null);

    /// <summary>The institute of the caller; the first when there are more.</summary>
    public string Instituut => Instituten.FirstOrDefault("");

    /// <summary>Who acts, as it stands in the metadata of events.</summary>
    public string Actor => Subject.Length == 0 ? "onbekend" : $"{Rol}:{Subject}";

    /// <summary>OVK-12: whether records of this institute are the caller's to know of. Answer 404 when not.</summary>
    public bool MagZien(string? instituut) =>
        instituut is not null
        && (Instituten.Contains(Toegangsclaims.AlleInstituten) || Instituten.Contains(instituut, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the caller acts in one of these roles.</summary>
    public bool Is(params ReadOnlySpan<string> rollen) => rollen.Contains(Rol);

    /// <summary>Whether this is the caller's own number; numbers are trimmed and case-insensitive.</summary>
    public bool IsZelf(string nummer) => Nummer is not null && Kern.Sleutel.Normaal(Nummer) == Kern.Sleutel.Normaal(nummer);

    internal static Beller Van(HttpContext? http)
    {
        if (http?.User is not { Identity.IsAuthenticated: true } gebruiker) return Onbekend;
        var rollen = Waarden(gebruiker, Toegangsclaims.Rol);
        var toegestaan = http.GetEndpoint()?.Metadata.GetMetadata<RollenMetadata>();
        return new Beller(
            gebruiker.FindFirstValue(Toegangsclaims.Subject) ?? "",
            rollen.FirstOrDefault(rol => toegestaan?.Rollen.Contains(rol) == true) ?? rollen.FirstOrDefault(""),
            rollen,
            Waarden(gebruiker, Toegangsclaims.Instituut),
            gebruiker.FindFirstValue(Toegangsclaims.Nummer));
    }

    private static ImmutableArray<string> Waarden(ClaimsPrincipal gebruiker, string soort) => [.. gebruiker.FindAll(soort).Select(claim => claim.Value)];
}

/// <summary>The claims of a token that the services read.</summary>
public static class Toegangsclaims
{
    public const string Subject = "sub";

    /// <summary>One or more roles of <see cref="Kern.Rollen"/>.</summary>
    public const string Rol = "rol";

    /// <summary>One or more institutes, or <see cref="AlleInstituten"/>.</summary>
    public const string Instituut = "instituut";

    /// <summary>Own opleidernummer, aiosnummer, instellingscode or code of the stagebeheerder.</summary>
    public const string Nummer = "nummer";

    /// <summary>How the caller signed in; must be a level with a second factor (OVK-1).</summary>
    public const string Acr = "acr";

    /// <summary>Value of <see cref="Instituut"/> for a system that serves every institute.</summary>
    public const string AlleInstituten = "*";
}
