using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace StageSystem.ServiceDefaults;

/// <summary>Who vouches for callers; configuration section <c>Toegang</c>. Either an authority, or in Development a key.</summary>
public sealed class Toegangsopties
{
    internal const string Sectie = "Toegang";

    /// <summary>Sign-in levels with a second factor (OVK-1): eIDAS substantial and high, SURFsecureID LoA 2 and 3.</summary>
    private static readonly string[] StandaardAcr =
    [
        "http://eidas.europa.eu/LoA/substantial", "http://eidas.europa.eu/LoA/high",
        "http://surfconext.nl/assurance/loa2", "http://surfconext.nl/assurance/loa3",
    ];

    /// <summary>Address of the OpenID Connect provider whose tokens are accepted.</summary>
    public string? Authority { get; set; }

    /// <summary>For whom a token must be meant.</summary>
    public string Audience { get; set; } = Ontwikkeltokens.Audience;

    /// <summary>Values of the claim <c>acr</c> that stand for a second factor; empty for the standard ones.</summary>
    public IList<string> AcrWaarden { get; } = [];

    /// <summary>Development only: the key with which development tokens are signed; at least 32 characters.</summary>
    public string? Ontwikkelsleutel { get; set; }

    internal IReadOnlyCollection<string> Acr => AcrWaarden.Count > 0 ? [.. AcrWaarden] : StandaardAcr;
}

/// <summary>Lets a service start only when it is clear whose tokens it accepts, and never with the development key in production.</summary>
internal sealed class Toegangsoptiescontrole(IHostEnvironment omgeving) : IValidateOptions<Toegangsopties>
{
    public ValidateOptionsResult Validate(string? name, Toegangsopties options)
    {
        var fouten = new List<string>();
        if (options.Ontwikkelsleutel is { } sleutel)
        {
            if (!omgeving.IsDevelopment()) fouten.Add($"Toegang:Ontwikkelsleutel works in Development only, and this is {omgeving.EnvironmentName}: remove it and set Toegang:Authority.");
            if (sleutel.Length < Ontwikkeltokens.MinSleutellengte) fouten.Add($"Toegang:Ontwikkelsleutel needs at least {Ontwikkeltokens.MinSleutellengte} characters.");
            if (options.Authority is not null) fouten.Add("Set Toegang:Authority or Toegang:Ontwikkelsleutel, not both.");
        }
        else if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var adres))
        {
            fouten.Add("Set Toegang:Authority to the address of the OpenID Connect provider whose tokens are accepted.");
        }
        else if (adres.Scheme != Uri.UriSchemeHttps && !omgeving.IsDevelopment())
        {
            fouten.Add("Toegang:Authority must be an https address outside Development.");
        }

        return fouten.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fouten);
    }
}
