using StageSystem.Kern;

namespace StageSystem.Benchmarks.Omvang;

/// <summary>The lists that are measured, with filters as a secretary sets them: common ones, rare ones, and one that nothing answers to.</summary>
internal static class Lijsten
{
    internal static IReadOnlyList<Lijst> Erkenning { get; } =
    [
        new("/v1/stageplaatsen", Rollen.Stagesecretariaat, "instellingscode=I0042", "instellingscode=I9000", "poule=KLIN-13", "status=actief", "status=twijfelachtig", "status=ingetrokken"),
        new("/v1/stageopleiders", Rollen.Stagesecretariaat, "instellingscode=I0042", "instellingscode=I9000", "status=twijfelachtig"),
        new("/v1/instellingen", Rollen.Stagesecretariaat),
        new("/v1/waarnemingsprocedures", Rollen.Stagecoordinator, "status=gestart", "status=erkend", "stageplaatscode=S025100"),
        new("/v1/aanmeldingen", Rollen.Stagesecretariaat, "status=getoond", "status=afgewezen"),
        new("/v1/erkenningsvragen", Rollen.Stagesecretariaat),
        new("/v1/stagebeheerders", Rollen.Stagecoordinator),
        new("/v1/etalagevermeldingen", Rollen.Stagesecretariaat, "specialisme=psychiatrie"),
        new("/v1/signalen", Rollen.Stagecoordinator, "geadresseerde=stagecoordinator", "onderwerp=stageplaats%20S025100", "status=vervallen"),
        new("/v1/importen", Rollen.FunctioneelBeheerder),
    ];

    internal static IReadOnlyList<Lijst> Verlof { get; } =
    [
        new("/v1/stageopleiders", Rollen.Stagesecretariaat, "instellingscode=I0042", "afwezigOp=2026-11-02"),
        new("/v1/signalen", Rollen.Stagesecretariaat),
    ];
}
