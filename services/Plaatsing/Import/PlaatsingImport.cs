using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen.Import;

/// <summary>The files that Plaatsing takes (data/README.md).</summary>
public static class PlaatsingImport
{
    internal const string Huisartsopleiders = "huisartsopleiders.csv";

    /// <summary>In the order in which they refer to each other; stageplaatsen and huisartsopleiders are Erkenning's.</summary>
    public static Importinrichting Inrichting { get; } = new(
        [new AiosImport(), new PlaatsingenImport(), new VoorkeurenImport(), new KoppelgroepenImport(), new GespreksscoresImport()],
        VerwijstNaar: ["stageplaatsen.csv", Huisartsopleiders],
        MeldtSleutels: false);

    /// <summary>Plaatsing keeps nothing of a huisartsopleider but that Erkenning knows the number.</summary>
    internal static bool IsHuisartsopleider(IImportwerk werk, string nummer) => werk.IsGeleverd(Huisartsopleiders, nummer);
}
