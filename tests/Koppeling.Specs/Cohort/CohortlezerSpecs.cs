using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Cli.Cohort;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cohort;

public class CohortlezerSpecs
{
    internal static string Map { get; } = Zoek();

    private static readonly string[] Gelezen =
        ["instellingen.csv", "stageplaatsen.csv", "aios.csv", "plaatsingen.csv", "voorkeuren.csv", "huisartsopleiders.csv", "koppelgroepen.csv", "gespreksscores.csv"];

    [Fact]
    public void Every_fault_that_was_put_in_gives_one_line_and_no_other_row_is_left_out()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Map, "manifest.json")));
        var verwacht = manifest.RootElement.GetProperty("fouten").EnumerateArray()
            .Select(f => (Bestand: f.GetProperty("bestand").GetString()!, Sleutel: f.GetProperty("sleutel").GetString()!))
            .Where(f => Gelezen.Contains(f.Bestand) && f.Sleutel != "a0001 ");

        var cohort = Cohortlezer.Lees(Map);

        cohort.Fouten.Select(f => (f.Bestand, f.Sleutel)).ShouldBe(verwacht, ignoreOrder: true);
        cohort.Fouten.ShouldAllBe(f => f.Regel > 1 && f.Tekst.Length > 10);
        cohort.Fouten.Select(f => f.ToString()).ShouldContain("gespreksscores.csv, regel 169, KG01: onbekende huisartsopleider H999");
        var regels = manifest.RootElement.GetProperty("regels");
        foreach (var (bestand, aantal) in ((string, int)[])
        [
            ("aios", cohort.Aios.Count + 1), ("stageplaatsen", cohort.Plaatsen.Count), ("plaatsingen", cohort.Plaatsingen.Count),
            ("voorkeuren", cohort.Voorkeuren.Count), ("huisartsopleiders", cohort.Haos.Count), ("koppelgroepen", cohort.Leden.Count), ("gespreksscores", cohort.Scores.Count),
        ])
            (aantal + cohort.Fouten.Count(f => f.Bestand == $"{bestand}.csv")).ShouldBe(regels.GetProperty(bestand).GetInt32(), bestand);
    }

    [Fact]
    public void A_retyped_aios_is_merged() => Cohortlezer.Lees(Map).Aios.Count(a => a.Id == "A0001").ShouldBe(1);

    [Fact]
    public void A_missing_file_is_said() =>
        Should.Throw<InvalidDataException>(() => Cohortlezer.Lees(Path.Combine(Map, "nergens"))).Message.ShouldContain("instellingen.csv ontbreekt");

    [Fact, Trait("Regel", "PLA-60")]
    public void Ranks_follow_the_own_scores_and_then_the_id_of_the_hao()
    {
        var opdracht = Groepenuitcohort.Indeling(Cohortlezer.Lees(Map), "KG01", 1);
        opdracht.Aios.Count.ShouldBe(10);
        opdracht.Gesprekken.Count.ShouldBe(50);
        opdracht.Gesprekken.Where(g => g.Aios == "A0001").OrderBy(g => g.Rang).Select(g => (g.Rang, g.ScoreAios, g.Hao))
            .ShouldBe([(1, 1, "H006"), (2, 1, "H009"), (3, 1, "H010"), (4, 2, "H007"), (5, 2, "H008")]);
    }

    [Fact, Trait("Regel", "PLA-39")]
    public void A_clinical_poule_means_six_months_clinical_in_either_form()
    {
        var bijzonder = new List<string>();
        var cohort = Cohortlezer.Lees(Map);
        var opdracht = Poulesuitcohort.Maak(cohort, 1, bijzonder);
        opdracht.Poules.Select(p => (p.Id, p.Weken)).ShouldBe([("CCP-13", 13), ("KLIN-13", 13), ("PP-13", 13), ("SEH-26", 26)]);
        foreach (var aios in opdracht.Aios)
        {
            var genoemd = cohort.Voorkeuren.Where(v => v.Aios == aios.Id).Select(v => v.Poule).ToHashSet();
            if (aios.Klinisch is not null) (genoemd.Contains("SEH-26") || genoemd.Contains("KLIN-13")).ShouldBeTrue(aios.Id);
            aios.Poules.ShouldBeSubsetOf(genoemd);
            aios.Poules.ShouldNotContain("KLIN-13");
        }

        bijzonder.ShouldContain(t => t.StartsWith("A0079: een lopende plaatsing", StringComparison.Ordinal));
        opdracht.Aios.Single(a => a.Id == "A0079").Kwartalen.ShouldBe([1]);
    }

    [Fact, Trait("Regel", "PLA-2")]
    public void Capacity_is_less_by_what_runs_on_and_nothing_when_a_stage_may_not_start()
    {
        var opdracht = Poulesuitcohort.Maak(Cohortlezer.Lees(Map), 1, []);
        opdracht.Plaatsen.Single(p => p.Id == "S0025").Capaciteit.ShouldBe([2, 3]);
        opdracht.Plaatsen.Single(p => p.Id == "S0034").Capaciteit.ShouldBe([0, 0]);
    }

    [Fact, Trait("Regel", "PLA-19")]
    public void An_exempted_field_is_excluded()
    {
        var cohort = Cohortlezer.Lees(Map);
        var opdracht = Poulesuitcohort.Maak(cohort, 1, []);
        var soort = cohort.Plaatsen.ToDictionary(p => p.Id, p => p.Soort);
        foreach (var a in cohort.Aios.Where(a => a.Vrijstelling == "GGZ"))
            if (opdracht.Aios.FirstOrDefault(x => x.Id == a.Id) is { } deelnemer)
            {
                deelnemer.Poules.ShouldNotContain("PP-13");
                opdracht.Plaatsen.Where(p => soort[p.Id].StartsWith("PP", StringComparison.Ordinal)).ShouldAllBe(p => deelnemer.Uitgesloten.Contains(p.Id));
            }
    }

    private static string Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            if (Directory.Exists(Path.Combine(map.FullName, "data", "cohort"))) return Path.Combine(map.FullName, "data", "cohort");
        throw new DirectoryNotFoundException("data/cohort");
    }
}
