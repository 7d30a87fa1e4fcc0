using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records that a stageopleider works at another location.</summary>
/// <param name="Van">The old location.</param>
/// <param name="Naar">The new location.</param>
/// <param name="Vanaf">First day at the new location.</param>
public sealed record WisselVanLocatie(string Van, string Naar, DateOnly Vanaf)
{
    /// <summary>Identity of the move.</summary>
    public static Guid IdVan(string opleidernummer, string van, DateOnly vanaf) => Sleutel.Id("locatiewissel", opleidernummer, van, $"{vanaf:O}");

    /// <summary>
    /// ERK-4, ERK-24: inside a koepel the erkenning stays and only the link moves. Refused outside a koepel: that is a departure (ERK-23), with a new request for
    /// the new instelling.
    /// </summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The move; codes normalised.</param>
    /// <param name="koepelVanNaar">Code of the koepel of the new location, or null.</param>
    public static Decision Decide(Stageopleider stageopleider, WisselVanLocatie command, string? koepelVanNaar)
    {
        if (stageopleider.Aanstellingen.Find(a => a.Instellingscode == command.Van) is not { } aanstelling)
        {
            return new Regelovertreding(
                "ERK-24", $"Stageopleider {stageopleider.Opleidernummer} is niet in dienst bij instelling {command.Van}.", ("instellingscode", command.Van));
        }

        if (!IsBinnenKoepel(aanstelling.Koepel, koepelVanNaar) || command.Van == command.Naar)
        {
            return new Regelovertreding(
                "ERK-4", $"Instelling {command.Naar} hoort niet bij de koepel van {command.Van}. Meld een vertrek en vraag een nieuwe erkenning aan.",
                ("van", command.Van), ("naar", command.Naar));
        }

        if (command.Vanaf < aanstelling.InDienstVan)
        {
            return new Regelovertreding(
                "ERK-24", "De eerste dag op de nieuwe locatie ligt voor het begin van het dienstverband.",
                ("vanaf", command.Vanaf), ("inDienstVan", aanstelling.InDienstVan));
        }

        var id = IdVan(stageopleider.Opleidernummer, command.Van, command.Vanaf);
        return stageopleider.Oorzaken.TryGetValue(id, out var bekend) && !bekend.Vervallen
            ? Decision.NothingNew
            : new StageopleiderGewisseldVanLocatie(id, stageopleider.Opleidernummer, stageopleider.Instituut, command.Van, command.Naar, command.Vanaf)
                .Volgens("ERK-24", Rollen.Stagebeheerder, Rollen.Stagesecretariaat);
    }

    /// <summary>ERK-4: two locations of one koepelerkenning.</summary>
    public static bool IsBinnenKoepel(string? van, string? naar) => van is not null && van == naar;
}

/// <summary>Withdraws a move: the stageopleider stays at the old location.</summary>
/// <param name="WisselId">The move.</param>
public sealed record TrekWisselIn(Guid WisselId)
{
    /// <summary>C-2 row 2: the old location is covered as before.</summary>
    public static Decision Decide(Stageopleider stageopleider, TrekWisselIn command) =>
        stageopleider.Oorzaken.GetValueOrDefault(command.WisselId) is not { Soort: Uitvalsoort.Locatie } oorzaak
            ? new Regelovertreding("ERK-24", "Deze wissel van locatie is niet bekend.")
            : oorzaak.Vervallen ? Decision.NothingNew
            : new LocatiewisselIngetrokken(command.WisselId, stageopleider.Opleidernummer, stageopleider.Instituut)
                .Volgens("ERK-24", Rollen.Stagebeheerder, Rollen.Stagesecretariaat);
}
