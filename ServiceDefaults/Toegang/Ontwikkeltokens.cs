using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Issues tokens for development, demonstration and tests; services accept them in Development only, when they know the same key.
/// Needs nothing but the key, so that an app host can link this file.
/// </summary>
/// <param name="sleutel">The key, at least <see cref="MinSleutellengte"/> characters; <see cref="NieuweSleutel"/> makes one.</param>
public sealed class Ontwikkeltokens(string sleutel)
{
    /// <summary>Who issues these tokens.</summary>
    public const string Issuer = "stagesysteem-ontwikkeling";

    /// <summary>For whom they are meant.</summary>
    public const string Audience = "stagesysteem";

    /// <summary>The level of signing in that they state: with a second factor (OVK-1).</summary>
    public const string Acr = "http://eidas.europa.eu/LoA/substantial";

    /// <summary>Shortest key, in characters.</summary>
    public const int MinSleutellengte = 32;

    private readonly byte[] _sleutel = sleutel.Length >= MinSleutellengte
        ? Encoding.UTF8.GetBytes(sleutel)
        : throw new ArgumentException($"The key needs at least {MinSleutellengte} characters.", nameof(sleutel));

    /// <summary>A new random key.</summary>
    public static string NieuweSleutel() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48));

    /// <summary>A token for one role.</summary>
    /// <param name="rol">The role, as in <c>Rollen</c>.</param>
    /// <param name="instituut">The institute whose records may be seen; <c>*</c> for all.</param>
    /// <param name="nummer">Own number, for an aios, stageopleider or contactpersoon.</param>
    /// <param name="subject">Who it is; by default the role and number.</param>
    /// <param name="geldig">How long it is valid; by default 12 hours.</param>
    public string Maak(string rol, string instituut, string? nummer = null, string? subject = null, TimeSpan? geldig = null)
    {
        var nu = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = subject ?? (nummer is null ? $"ontwikkel-{rol}" : $"ontwikkel-{rol}-{nummer}"),
            ["rol"] = new[] { rol },
            ["instituut"] = new[] { instituut },
            ["acr"] = Acr,
            ["nbf"] = nu.AddMinutes(-1).ToUnixTimeSeconds(),
            ["iat"] = nu.ToUnixTimeSeconds(),
            ["exp"] = nu.Add(geldig ?? TimeSpan.FromHours(12)).ToUnixTimeSeconds(),
        };
        if (nummer is not null) claims["nummer"] = nummer;
        return Teken(claims);
    }

    /// <summary>A token with exactly these claims, for tests of what is refused.</summary>
    public string Teken(IReadOnlyDictionary<string, object> claims)
    {
        var inhoud = $"{Deel("""{"alg":"HS256","typ":"JWT"}"""u8)}.{Deel(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{inhoud}.{Deel(HMACSHA256.HashData(_sleutel, Encoding.ASCII.GetBytes(inhoud)))}";
    }

    private static string Deel(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
