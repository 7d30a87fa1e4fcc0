using StageSystem.ServiceDefaults;

namespace StageSystem.Demo;

/// <summary>Where the services are and with which key development tokens are signed, as the app host hands it out.</summary>
internal static class Omgeving
{
    private static readonly string[] Services = ["erkenning", "plaatsing", "beoordeling", "verlof"];

    /// <summary>Issues development tokens.</summary>
    /// <exception cref="InvalidOperationException">The key is missing.</exception>
    internal static Ontwikkeltokens Tokens() => new(Lees("Toegang__Ontwikkelsleutel"));

    /// <summary>A client that may see every institute; with a number, one whose tokens are of that person.</summary>
    /// <exception cref="InvalidOperationException">An address or the key is missing.</exception>
    internal static Stageklant Klant(string? nummer = null)
    {
        var tokens = Tokens();
        return new(Services.ToDictionary(naam => naam, naam => new Uri(Lees($"services__{naam}__http__0"))), rol => tokens.Maak(rol, "*", nummer));
    }

    private static string Lees(string naam) => Environment.GetEnvironmentVariable(naam) is { Length: > 0 } waarde
        ? waarde
        : throw new InvalidOperationException($"De omgevingsvariabele {naam} ontbreekt. Start dit programma met ./run demo of ./run import MAP.");
}
