using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Import;

/// <summary>The files that Erkenning takes (data/README.md).</summary>
public static class ErkenningImport
{
    /// <summary>In the order in which they refer to each other. Plaatsing and Verlof are told which keys are known.</summary>
    public static Importinrichting Inrichting { get; } = new(
        [new InstellingenImport(), new StageopleidersImport(), new StageplaatsenImport(), new HuisartsopleidersImport()], VerwijstNaar: [], MeldtSleutels: true);
}
