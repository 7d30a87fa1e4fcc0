using StageSystem.Kern;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>The lists that are measured, with filters as a secretary sets them: common ones, rare ones, and one that nothing answers to.</summary>
internal static class Lijsten
{
    internal static IReadOnlyList<Lijst> Erkenning { get; } =
    [
        new("/v1/stageplaatsen", Rollen.Stagesecretariaat, "instellingscode=I0042", "instellingscode=I9000", "poule=KLIN-13", "stagesoort=psychiatrie", "regio=Noord",
            "stagebeheerder=SB07", "slwpVerlooptVoor=2027-02-15", "zoek=S0199", "zoek=Ziekenhuis%2077"),
        new("/v1/stageplaatsen", Rollen.Stagecoordinator, "status=actief", "status=twijfelachtig", "status=ingetrokken", "status=on%20hold", "ongedektVan=2026-11-02",
            "ongedektVan=2026-12-01&ongedektTotEnMet=2026-12-31", "opleidernummer=O000777"),
        new("/v1/stageleerwerkplannen", Rollen.Stagesecretariaat, "instellingscode=I0042", "verlooptVoor=2027-02-15", "status=verloopt%20binnenkort", "status=verlopen"),
        new("/v1/stageopleiders", Rollen.Stagesecretariaat, "instellingscode=I0042", "instellingscode=I9000", "specialisme=psychiatrie", "status=twijfelachtig",
            "erkenningLooptAfVoor=2027-01-01", "metStageplaats=false", "regio=Noord", "zoek=O0123"),
        new("/v1/instellingen", Rollen.Stagesecretariaat, "regio=Noord", "zoek=Ziekenhuis%2077", "erkend=true"),
        new("/v1/waarnemingsprocedures", Rollen.Stagecoordinator, "status=gestart", "status=erkend", "stageplaatscode=S025100", "open=true"),
        new("/v1/aanmeldingen", Rollen.Stagesecretariaat, "status=getoond", "status=afgewezen", "zoek=S0012"),
        new("/v1/erkenningsvragen", Rollen.Stagesecretariaat),
        new("/v1/stagebeheerders", Rollen.Stagecoordinator),
        new("/v1/etalagevermeldingen", Rollen.Stagesecretariaat, "specialisme=psychiatrie"),
        new("/v1/signalen", Rollen.Stagecoordinator, "geadresseerde=stagecoordinator", "onderwerp=stageplaats%20S025100", "status=vervallen"),
        new("/v1/importen", Rollen.FunctioneelBeheerder),
    ];

    internal static IReadOnlyList<Lijst> Verlof { get; } =
    [
        new("/v1/aios", Rollen.Stagesecretariaat, "stageOp=2026-11-02", "instellingscode=I0042", "opleidernummer=O000777", "ziekOp=2026-11-02", "openAanvragen=true", "verlengd=true"),
        new("/v1/verlofaanvragen", Rollen.Stagesecretariaat, "soort=vakantie", "wachtOp=instituut"),
        new("/v1/afwezigheden", Rollen.Stagesecretariaat, "van=2026-11-02", "opleidernummer=O000777"),
        new("/v1/stageopleiders", Rollen.Stagesecretariaat, "instellingscode=I0042", "afwezigOp=2026-11-02"),
        new("/v1/signalen", Rollen.Stagesecretariaat),
    ];
}
