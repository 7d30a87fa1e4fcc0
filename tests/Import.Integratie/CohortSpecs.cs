using Shouldly;
using StageSystem.Demo;
using StageSystem.Opstellingen;
using Xunit;

namespace StageSystem.Import.Integratie;

/// <summary>The cohort goes in as its manifest says, whatever the order in which its files are sent.</summary>
public class CohortSpecs
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);
    private static readonly string Map = Path.Combine(Wortel(), "data", "cohort");

    // What is referred to comes first, comes last, and a mixture in which every service gets its files back to front.
    public static TheoryData<string[]> Volgorden =>
    [
        ["instellingen", "stageopleiders", "stageplaatsen", "huisartsopleiders", "aios", "plaatsingen", "voorkeuren", "koppelgroepen", "gespreksscores", "afwezigheden"],
        ["afwezigheden", "gespreksscores", "koppelgroepen", "voorkeuren", "plaatsingen", "aios", "huisartsopleiders", "stageplaatsen", "stageopleiders", "instellingen"],
        ["gespreksscores", "stageplaatsen", "afwezigheden", "plaatsingen", "instellingen", "koppelgroepen", "stageopleiders", "voorkeuren", "huisartsopleiders", "aios"],
    ];

    [Theory, MemberData(nameof(Volgorden))]
    public async Task The_report_is_the_manifest_and_the_same_files_again_change_nothing(string[] volgorde)
    {
        using var uiterlijk = new CancellationTokenSource(Geduld);
        await using var opstelling = await Opstelling.StartAsync();
        var bestanden = volgorde.Select(naam => KeyValuePair.Create(naam + ".csv", File.ReadAllBytes(Path.Combine(Map, naam + ".csv")))).ToList();

        var eerste = await new Importklant(opstelling.Klant).ImporteerAsync(bestanden, "EERSTE", uiterlijk.Token);

        Manifest.Verschillen(Path.Combine(Map, "manifest.json"), eerste).ShouldBeEmpty();
        Geweigerd(eerste).ShouldBe(18);
        var aios = eerste.Single(v => v.Bestand == "aios.csv");
        (aios.Rijen, aios.Nieuw, aios.Ongewijzigd).ShouldBe((162, 160, 1));   // the retyped row merges without a word
        eerste.ShouldAllBe(v => v.Rijen == v.Nieuw + v.Ongewijzigd + v.Geweigerd.Select(g => g.Rij).Distinct().Count());

        var tweede = await new Importklant(opstelling.Klant).ImporteerAsync(bestanden, "TWEEDE", uiterlijk.Token);

        tweede.ShouldAllBe(v => v.Nieuw == 0);
        Manifest.Verschillen(Path.Combine(Map, "manifest.json"), tweede).ShouldBeEmpty();
    }

    private static int Geweigerd(IReadOnlyList<Importverslag> verslagen) => verslagen.SelectMany(v => v.Geweigerd).Select(g => (g.Bestand, g.Rij)).Distinct().Count();

    private static string Wortel()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            if (File.Exists(Path.Combine(map.FullName, "StageSystem.sln"))) return map.FullName;
        throw new InvalidOperationException("StageSystem.sln is not above the test's folder.");
    }
}
