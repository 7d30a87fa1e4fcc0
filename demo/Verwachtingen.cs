namespace StageSystem.Demo;

/// <summary>What each of the three cascades must give by regelboek C-1: these events, in these numbers, by these rules.</summary>
internal static class Verwachtingen
{
    /// <summary>C-1 rows 1, 2, 4, 5, 6c and 7: sick for longer than the threshold, no cover.</summary>
    internal static Verwachting Ongedekt(Rolbezetting rol) => new(
    [
        .. Melding, .. Controletaak, .. Overschrijding,
        new("erkenning", "StageplaatsOngedekt", "ERK-17"),
        new("erkenning", "WaarnemingsprocedureVerbonden", "ERK-20"),
        new("erkenning", "WaarnemingsprocedureGestart", "ERK-20"),
        new("erkenning", "SignaalGeregistreerd", "ERK-20"),
        new("plaatsing", "DekkingOvergenomen", "ERK-17"),
        new("plaatsing", "OngedekteDagenVastgesteld", "ERK-17", rol.Plaatsingen.Count),
        new("plaatsing", "PlaatsingInGevaar", "OVK-8", rol.Plaatsingen.Count),
    ]);

    /// <summary>C-1 rows 9 and 10: the stagecoördinator says that no waarnemer is possible; every plaatsing concerned gets candidates.</summary>
    internal static Verwachting Mislukt(Rolbezetting rol) => new(
    [
        new("erkenning", "WaarnemingsbesluitGenomen", "ERK-20"),
        new("erkenning", "SignaalAfgehandeld", "OVK-7"),
        new("erkenning", "WaarnemingsprocedureMislukt", "ERK-20"),
        new("plaatsing", "WaarnemingMisluktOvergenomen", "ERK-20"),
        new("plaatsing", "PlaatsingInHerplaatsingGenomen", "PLA-86", rol.Plaatsingen.Count),
        new("plaatsing", "HerplaatsingGestart", "PLA-86", rol.Plaatsingen.Count),
        new("plaatsing", "SignaalGeregistreerd", "PLA-86", rol.Plaatsingen.Count),
    ]);

    /// <summary>C-1 rows 10 and 12: the stagecoördinator chose; register, stageverloop, overdracht and the balance of leave follow.</summary>
    internal static Verwachting Herplaatst { get; } = new(
    [
        new("plaatsing", "AiosHerplaatst", "PLA-86"),
        new("plaatsing", "SignaalAfgehandeld", "PLA-86"),
        new("plaatsing", "PlaatsingVoortijdigBeeindigd", "PLA-86"),
        new("plaatsing", "PlaatsingUitHerplaatsingGenomen", "PLA-86"),
        new("plaatsing", "PlaatsingGeregistreerd", "PLA-86"),
        new("plaatsing", "StageopleiderOpPlaatsingBenoemd", "ERK-10"),
        new("plaatsing", "PlaatsbaarheidBeoordeeld", "OVK-9"),
        new("plaatsing", "StageplaatsBezet", "PLA-2", 2),
        new("plaatsing", "TrajectdeelOpgenomen", "REG-7", 2),
        new("plaatsing", "RegisterwijzigingVereist", "REG-7"),
        new("plaatsing", "SignaalGeregistreerd", "REG-5"),
        new("verlof", "AiosHerplaatsingVernomen", "PLA-86"),
        new("verlof", "SignaalGeregistreerd", "PLA-86"),
        new("beoordeling", "StageverloopBeeindigd", "BEO-1"),
        new("beoordeling", "OverdrachtGemaakt", "BEO-20"),
        new("beoordeling", "SignaalGeregistreerd", "BEO-20"),
        new("beoordeling", "StageverloopGestart", "BEO-1"),
        new("beoordeling", "StageverloopVerplaatst", "BEO-1"),
        new("beoordeling", "StageopleiderBenoemd", "BEO-16"),

        // The old and the new plaatsing and the herplaatsing come in messages of their own, in any order; a late version changes nothing.
        new("verlof", "AiosPlaatsingVernomen", "OVK-2", 2, 4),
        new("erkenning", "PlaatsingOvergenomen", "OVK-2", 2, 4),
        new("beoordeling", "StageverloopBijgesteld", "OVK-10", 0, 2),
        new("beoordeling", "StageverloopBevestigd", "OVK-4", 0, 2),
        new("beoordeling", "StageverplichtingenVastgesteld", "BEO-1", 1, 4),
    ]);

    /// <summary>C-1 rows 1, 3, 4, 5 and 6a: the duo partner covers; the aios stays.</summary>
    internal static Verwachting Duo(Rolbezetting rol) => new(
    [
        .. Melding, .. Overschrijding,
        new("verlof", "StageopleiderAfwezigheidGesignaleerd", "VER-40"),
        new("verlof", "SignaalGeregistreerd", "VER-40"),
        new("erkenning", "StageplaatsGedektDoorDuo", "ERK-19"),
        new("erkenning", "SignaalGeregistreerd", "ERK-19"),
        new("plaatsing", "DekkingOvergenomen", "ERK-17"),
        new("plaatsing", "StageopleiderOpPlaatsingVervangen", "ERK-19", rol.Plaatsingen.Count),
        new("beoordeling", "StageopleiderVervangen", "BEO-3", rol.Plaatsingen.Count),
        new("beoordeling", "PortfoliorechtIngetrokken", "BEO-3", rol.Plaatsingen.Count),
    ]);

    /// <summary>C-1 rows 1 and 2: at the limit nothing follows outside Verlof; Erkenning only notes the period (ERK-17, ERK-20).</summary>
    internal static Verwachting OnderDeDrempel { get; } = new([.. Melding, .. Controletaak]);

    private static IEnumerable<VerwachteStap> Melding =>
    [
        new("verlof", "StageopleiderAfwezigGemeld", "VER-39"),
        new("verlof", "StageopleiderAfwezigheidVastgelegd", "VER-39"),
        new("erkenning", "StageopleiderAfwezigheidOvergenomen", "VER-39"),
    ];

    private static IEnumerable<VerwachteStap> Controletaak =>
    [
        new("verlof", "StageopleiderControleDrempelOverschreden", "VER-40"),
        new("verlof", "SignaalGeregistreerd", "VER-41"),
    ];

    private static IEnumerable<VerwachteStap> Overschrijding =>
    [
        new("verlof", "StageopleiderAfwezigheidDrempelOverschreden", "ERK-18"),
        new("erkenning", "StageopleiderOverschrijdingOvergenomen", "ERK-18"),
        new("erkenning", "ErkenningTwijfelachtigGeworden", "ERK-18"),
        new("erkenning", "DekkingVastgesteld", "ERK-17"),
    ];
}
