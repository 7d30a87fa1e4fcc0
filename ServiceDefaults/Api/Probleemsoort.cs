namespace StageSystem.ServiceDefaults;

/// <summary>A kind of problem that the APIs answer with; its <see cref="Type"/> leads to a page that explains it (RFC 9457).</summary>
/// <param name="Naam">Last segment of the type URI, kebab-case.</param>
/// <param name="Status">HTTP status code.</param>
/// <param name="Titel">The same for each occurrence.</param>
/// <param name="Uitleg">What it means and what the caller can do; plain Dutch.</param>
public sealed record Probleemsoort(string Naam, int Status, string Titel, string Uitleg)
{
    /// <summary>Path below which the pages of the problems stand.</summary>
    public const string Pad = "/problemen";

    public static readonly Probleemsoort OngeldigeInvoer = new("ongeldige-invoer", 400, "De invoer klopt niet",
        "Een of meer velden zijn verkeerd ingevuld. In 'errors' staat per fout welk veld het is en wat er mis is. Verbeter alle velden en stuur het verzoek opnieuw.");

    public static readonly Probleemsoort SleutelOntbreekt = new("idempotency-key-ontbreekt", 400, "De Idempotency-Key ontbreekt of is ongeldig",
        "Dit verzoek verandert gegevens. Stuur een header Idempotency-Key mee met een eigen unieke waarde van 1 tot 255 tekens, bijvoorbeeld een UUID. Stuurt u hetzelfde verzoek nog eens met dezelfde sleutel, dan gebeurt het maar één keer.");

    public static readonly Probleemsoort NietAangemeld = new("niet-aangemeld", 401, "U bent niet aangemeld",
        "Stuur een geldig token mee in de header Authorization. Is het token verlopen, haal dan een nieuw token op.");

    public static readonly Probleemsoort TweedeFactorNodig = new("tweede-factor-nodig", 401, "Aanmelden met een tweede factor is nodig",
        "Iedereen meldt zich aan in twee stappen (regel OVK-1). Meld u opnieuw aan met een tweede factor.");

    public static readonly Probleemsoort GeenToegang = new("geen-toegang", 403, "U mag dit niet doen",
        "Uw rol geeft geen recht op deze handeling. Vraag iemand met de juiste rol om dit te doen.");

    public static readonly Probleemsoort Onbekend = new("onbekend", 404, "Niet gevonden",
        "Wat u zoekt bestaat niet, of u mag het niet inzien. Controleer het adres en het nummer.");

    public static readonly Probleemsoort MethodeOnbekend = new("methode-niet-toegestaan", 405, "Deze methode kan hier niet",
        "Op dit adres kan deze HTTP-methode niet. In de header Allow staat wat wel kan.");

    public static readonly Probleemsoort LooptNog = new("verzoek-loopt-nog", 409, "Hetzelfde verzoek wordt al uitgevoerd",
        "Een eerder verzoek met dezelfde Idempotency-Key is nog bezig. Wacht even en stuur het verzoek daarna opnieuw met dezelfde sleutel.");

    public static readonly Probleemsoort Verouderd = new("verouderd", 412, "De gegevens zijn intussen veranderd",
        "Iemand anders heeft deze gegevens gewijzigd nadat u ze ophaalde. Haal ze opnieuw op, kijk of uw wijziging nog klopt en stuur de nieuwe ETag mee in If-Match.");

    public static readonly Probleemsoort TeGroot = new("te-groot", 413, "Het verzoek is te groot",
        "De inhoud van het verzoek is groter dan hier mag. Maak het kleiner of verdeel het over meer verzoeken.");

    public static readonly Probleemsoort VerkeerdType = new("verkeerd-mediatype", 415, "Deze soort inhoud kan hier niet",
        "Stuur de inhoud als application/json, tenzij de beschrijving van de API iets anders zegt.");

    public static readonly Probleemsoort Regelovertreding = new("regelovertreding", 422, "Een regel staat dit niet toe",
        "Het verzoek is begrepen, maar een regel verbiedt het. In 'regel' staat het nummer van de regel, in 'detail' de uitleg en in 'cijfers' de waarden die de doorslag gaven.");

    public static readonly Probleemsoort SleutelHergebruikt = new("idempotency-key-hergebruikt", 422, "De Idempotency-Key is al gebruikt voor een ander verzoek",
        "Met deze Idempotency-Key is eerder een verzoek met een andere inhoud gedaan. Gebruik voor elk nieuw verzoek een nieuwe sleutel.");

    public static readonly Probleemsoort IfMatchOntbreekt = new("if-match-ontbreekt", 428, "De header If-Match ontbreekt",
        "U wijzigt bestaande gegevens. Haal ze eerst op en stuur de ETag van dat antwoord mee in If-Match, zodat u geen wijziging van een ander overschrijft.");

    public static readonly Probleemsoort TeVeelVerzoeken = new("te-veel-verzoeken", 429, "Te veel verzoeken",
        "U stuurt te veel verzoeken achter elkaar. Wacht het aantal seconden dat in Retry-After staat.");

    public static readonly Probleemsoort Storing = new("storing", 500, "Er ging iets mis",
        "Dit is een fout aan onze kant. Geef bij een melding het 'traceId' door; daarmee is terug te vinden wat er gebeurde.");

    public static readonly Probleemsoort TijdelijkWeg = new("tijdelijk-niet-beschikbaar", 503, "De dienst is even niet beschikbaar",
        "De gegevens zijn op dit moment niet bereikbaar. Er is niets half uitgevoerd. Stuur het verzoek opnieuw na het aantal seconden dat in Retry-After staat, met dezelfde Idempotency-Key.");

    public static readonly Probleemsoort NietVerwerkt = new("niet-verwerkt", 400, "Het verzoek kon niet worden verwerkt",
        "Het verzoek voldoet niet aan het HTTP-protocol of aan de beschrijving van de API. Controleer adres, methode en headers.");

    /// <summary>Every kind, in order of status.</summary>
    public static IReadOnlyList<Probleemsoort> Alle { get; } =
    [
        OngeldigeInvoer, SleutelOntbreekt, NietVerwerkt, NietAangemeld, TweedeFactorNodig, GeenToegang, Onbekend, MethodeOnbekend, LooptNog,
        Verouderd, TeGroot, VerkeerdType, Regelovertreding, SleutelHergebruikt, IfMatchOntbreekt, TeVeelVerzoeken, Storing, TijdelijkWeg,
    ];

    /// <summary>The type URI, relative to the service.</summary>
    public string Type => $"{Pad}/{Naam}";

    /// <summary>The kind that a bare status code stands for.</summary>
    public static Probleemsoort VanStatus(int status) => status switch
    {
        400 => NietVerwerkt,
        401 => NietAangemeld,
        403 => GeenToegang,
        404 => Onbekend,
        405 => MethodeOnbekend,
        409 => LooptNog,
        412 => Verouderd,
        413 => TeGroot,
        415 => VerkeerdType,
        428 => IfMatchOntbreekt,
        429 => TeVeelVerzoeken,
        503 => TijdelijkWeg,
        >= 500 => Storing with { Status = status },
        _ => NietVerwerkt with { Status = status },
    };
}
