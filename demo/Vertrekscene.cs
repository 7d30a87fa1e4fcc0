namespace StageSystem.Demo;

/// <summary>Scene c: a stageopleider leaves (regelboek C-2): outside a koepel the erkenning ends at once, inside it only the link moves.</summary>
internal static class Vertrekscene
{
    /// <summary>A stageplaats with a duo at one location of koepel K01, with two running plaatsingen.</summary>
    internal const string OudeLocatie = "S0079";

    /// <summary>A stageplaats at another location of K01.</summary>
    internal const string NieuweLocatie = "S0008";

    private const string Verhuizer = "O0122";
    private const string Buiten = "f. enige stageopleider vertrekt, buiten een koepel";
    private const string Binnen = "g. stageopleider wisselt van locatie binnen een koepel";

    internal static async Task<IReadOnlyList<Uitkomst>> SpeelAsync(Toneel toneel, Rolbezetting vertrekker, CancellationToken ct)
    {
        Console.WriteLine();
        Console.WriteLine($"4. {Buiten} ({vertrekker.Opleidernummer}, stageplaats {vertrekker.Stageplaatscode}, {vertrekker.Plaatsingen.Count} lopende plaatsing(en))");
        var vertrek = await toneel.PostMetVersieAsync(
            "erkenning", $"/v1/stageopleiders/{vertrekker.Opleidernummer}", "/vertrek", new { laatsteDag = Toneel.Peildatum.AddDays(11) }, ct);
        var buiten = await toneel.SpeelAsync(vertrek, Vertrokken(vertrekker), ct);

        Console.WriteLine();
        Console.WriteLine($"4. {Binnen} ({Verhuizer}, van I005 naar I003, dekt daar {NieuweLocatie})");
        var wissel = await toneel.PostMetVersieAsync(
            "erkenning", $"/v1/stageopleiders/{Verhuizer}", "/locatiewissels",
            new { van = "I005", naar = "I003", vanaf = Toneel.Peildatum.AddDays(14), stageplaatsen = new[] { NieuweLocatie } }, ct);
        var binnen = await toneel.SpeelAsync(wissel, Gewisseld, ct);
        return
        [
            Uitkomst.Van(Buiten, [buiten]),
            Uitkomst.Van(Binnen, [binnen, Toneel.Controleer("niemand op de oude locatie is in gevaar: de duo-partner dekt", binnen.Gezien.All(s => s.Gebeurtenis != "PlaatsingInGevaar"))]),
        ];
    }

    /// <summary>C-2 rows 1 and 4: the erkenning ends, the register is asked, a new stageopleider is looked for, the aios hear of it.</summary>
    private static Verwachting Vertrokken(Rolbezetting rol) => new(
    [
        new("erkenning", "StageopleiderVertrokken", "ERK-23"),
        new("erkenning", "ErkenningBeeindigd", "ERK-23"),
        new("erkenning", "ErkenningBeeindigingVerzocht", "ERK-23"),
        new("erkenning", "DekkingVastgesteld", "ERK-17"),
        new("erkenning", "StageplaatsOngedekt", "ERK-17"),
        new("erkenning", "WaarnemingsprocedureVerbonden", "ERK-20"),
        new("erkenning", "WaarnemingsprocedureGestart", "ERK-21"),
        new("erkenning", "SignaalGeregistreerd", "ERK-21"),
        new("plaatsing", "DekkingOvergenomen", "ERK-17"),
        new("plaatsing", "OngedekteDagenVastgesteld", "ERK-17", rol.Plaatsingen.Count),
        new("plaatsing", "PlaatsingInGevaar", "OVK-8", rol.Plaatsingen.Count),
    ]);

    /// <summary>C-2 rows 2 and 5: the link moves, both locations are computed again, and the duo partner is named on the plaatsingen that stay.</summary>
    private static Verwachting Gewisseld { get; } = new(
    [
        new("erkenning", "StageopleiderGewisseldVanLocatie", "ERK-24"),
        new("erkenning", "StageplaatsGekoppeld", "ERK-17"),
        new("erkenning", "StageopleiderToegevoegd", "ERK-9"),
        new("erkenning", "StageplaatsgegevensBijgewerkt", "ERK-9"),
        new("erkenning", "StageplaatsGedektDoorDuo", "ERK-19"),
        new("erkenning", "SignaalGeregistreerd", "ERK-19"),
        new("plaatsing", "StageplaatsOvergenomen", "OVK-2"),
        new("erkenning", "DekkingVastgesteld", "ERK-17", 2),
        new("plaatsing", "DekkingOvergenomen", "ERK-17", 2),
        new("plaatsing", "StageopleiderOpPlaatsingVervangen", "ERK-19", 2),
        new("beoordeling", "StageopleiderVervangen", "BEO-3", 2),
        new("beoordeling", "PortfoliorechtIngetrokken", "BEO-3", 2),
    ]);
}
