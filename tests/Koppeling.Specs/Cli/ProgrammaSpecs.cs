using System.Text;
using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Gen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cli;

public sealed class ProgrammaSpecs : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("koppeling").FullName;

    public void Dispose() => Directory.Delete(map, recursive: true);

    private string Bestand(string inhoud, string naam = "in")
    {
        var pad = Path.Combine(map, naam);
        File.WriteAllText(pad, inhoud);
        return pad;
    }

    private static (int Code, string Uit, string Fout) Voer(params string[] argumenten)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        using var fout = new StringWriter { NewLine = "\n" };
        return (Programma.Start(argumenten, uit, fout, false, CancellationToken.None), uit.ToString(), fout.ToString());
    }

    public static TheoryData<string> Soorten { get; } = ["toewijzing", "gespreksindeling", "indeling", "koppelgroepen", "poules", "amc", "nspoh", "stabiel", "ruil"];

    [Theory, MemberData(nameof(Soorten))]
    public void Every_kind_is_generated_solved_and_checked(string soort)
    {
        var (opdracht, uitkomst) = (Path.Combine(map, "o.json"), Path.Combine(map, "u.json"));
        Voer("gen", soort, "--zaad", "3", "--aios", "9", "--plaatsen", "10", "--uit", opdracht).Code.ShouldBe(0);
        var (code, uit, fout) = Voer("solve", opdracht, "--uit", uitkomst);
        fout.ShouldBeEmpty();
        code.ShouldBe(uit.Contains("opgelost", StringComparison.Ordinal) ? 0 : 2, uit);
        uit.ShouldContain("certificate ok\n");
        uit.ShouldContain("tijd");
        uit.ShouldContain("piekgeheugen");
        Voer("check", opdracht, uitkomst).ShouldBe((0, string.Concat(uit.Split('\n').Where(r => r.StartsWith("let op", StringComparison.Ordinal)).Select(r => r + "\n")) + "certificate ok\n", ""));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_ones(string soort)
    {
        Json.Schrijf(Generator.Maak(soort, 4, 12, 13)).ShouldBe(Json.Schrijf(Generator.Maak(soort, 4, 12, 13)));
        Json.Schrijf(Generator.Maak(soort, 4, 12, 13)).ShouldNotBe(Json.Schrijf(Generator.Maak(soort, 5, 12, 13)));
        Json.Schrijf(Rekenkern.Los(Generator.Maak(soort, 4, 12, 13))).ShouldBe(Json.Schrijf(Rekenkern.Los(Generator.Maak(soort, 4, 12, 13))));
    }

    [Fact]
    public void A_dense_file_is_recognised_solved_and_checked()
    {
        var opdracht = Bestand("3\n4 1 3\n2 0 5\n3 2 2\n");
        var uitkomst = Path.Combine(map, "u.json");
        var (code, uit, _) = Voer("solve", opdracht, "--uit", uitkomst);
        code.ShouldBe(0);
        uit.ShouldContain("kosten             5\n");
        uit.ShouldContain("certificate ok");
        Voer("check", opdracht, uitkomst).Code.ShouldBe(0);
        File.WriteAllText(uitkomst, File.ReadAllText(uitkomst).Replace("\"waarde\": 5", "\"waarde\": 4", StringComparison.Ordinal));
        Voer("check", opdracht, uitkomst).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Uit.ShouldContain("certificate REJECTED"), r => r.Uit.ShouldContain("is volgens de uitkomst 4"));
    }

    [Fact]
    public void A_sparse_file_is_recognised_and_a_shortage_is_said()
    {
        Voer("solve", Bestand("2\n1 1 5\n2 2 7\n")).Uit.ShouldContain("kosten             12\n");
        var (code, uit, _) = Voer("solve", Bestand("3\n1 1 5\n2 1 7\n3 3 1\n3 2 1\n"));
        code.ShouldBe(2);
        uit.ShouldContain("tekort");
        uit.ShouldContain("De rijen 1, 2 vragen samen 2 kolommen");
        uit.ShouldContain("certificate ok");
    }

    [Theory]
    [InlineData("dense")]
    [InlineData("sparse")]
    public void Random_matrices_are_solved_as_the_kind_toewijzing_is(string formaat)
    {
        var lot = new Random(5);
        for (var keer = 0; keer < 60; keer++)
        {
            var n = lot.Next(1, 12);
            var regels = new StringBuilder().Append(n).Append('\n');
            for (var i = 1; i <= n; i++)
                for (var j = 1; j <= n; j++)
                    if (formaat == "dense") regels.Append(lot.Next(-3, 30)).Append(j == n ? '\n' : ' ');
                    else if (i == j || lot.Next(3) == 0) regels.Append(i).Append(' ').Append(j).Append(' ').Append(lot.Next(9)).Append('\n');
            var bestand = Bestand(regels.ToString());
            var (code, uit, _) = Voer("solve", bestand, "--formaat", formaat);
            code.ShouldBe(0, uit);
            var alsOpdracht = StageSystem.Koppeling.Cli.Invoer.Invoerlezer.Lees(bestand, formaat).AlsOpdracht();
            uit.ShouldContain($"kosten             {Rekenkern.Los(alsOpdracht).Criteria[0].Waarde}\n");
        }
    }

    [Theory]
    [InlineData("toewijzing")]
    [InlineData("gespreksindeling")]
    [InlineData("indeling")]
    [InlineData("poules")]
    [InlineData("amc")]
    public void Every_aios_gets_an_explanation(string soort)
    {
        var (opdracht, uitkomst) = (Path.Combine(map, "o.json"), Path.Combine(map, "u.json"));
        Voer("gen", soort, "--aios", "6", "--plaatsen", "7", "--uit", opdracht);
        Voer("solve", opdracht, "--uit", uitkomst).Code.ShouldBe(0);
        var (code, uit, _) = Voer("explain", opdracht, uitkomst);
        code.ShouldBe(0);
        for (var i = 1; i <= 6; i++) uit.ShouldContain($"A{i}: ");
        Voer("explain", opdracht, "--aios", "A2").Uit.ShouldStartWith("A2: ");
        Voer("explain", opdracht, "--aios", "X").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Fout.ShouldContain("geen uitleg voor 'X'"));
        File.WriteAllText(uitkomst, File.ReadAllText(uitkomst).Replace("opgelost", "tekort", StringComparison.Ordinal));
        Voer("explain", opdracht, uitkomst).Code.ShouldBe(2);
    }

    [Fact]
    public void Variants_stand_side_by_side()
    {
        var opdracht = Path.Combine(map, "o.json");
        Voer("gen", "indeling", "--aios", "6", "--plaatsen", "7", "--uit", opdracht);
        var wijzigingen = Bestand("""[{"naam":"hao telt dubbel","gewichtHao":2},{"naam":"H1 een meer","meerPlaatsen":{"H1":1}}]""", "w.json");
        var (code, uit, fout) = Voer("variants", opdracht, wijzigingen);
        fout.ShouldBeEmpty();
        code.ShouldBe(0);
        uit.ShouldContain("zoals het is");
        uit.ShouldContain("somScores");
        uit.ShouldContain("hao telt dubbel: ");
        uit.ShouldContain("H1 een meer: ");
        Voer("variants", opdracht, Bestand("""[{"naam":"x","gewicht":2}]""", "w.json")).Fout.ShouldContain("het veld '[0].gewicht' is onbekend");
    }

    [Theory]
    [InlineData("poules", "kostenNietGenoemd"), InlineData("amc", "kostenAdres")]
    public void Variants_of_starts_name_the_quarter(string soort, string parameter)
    {
        var (opdracht, uitkomst) = (Path.Combine(map, "o.json"), Path.Combine(map, "u.json"));
        Voer("gen", soort, "--aios", "6", "--plaatsen", "7", "--uit", opdracht);
        Voer("solve", opdracht, "--uit", uitkomst);
        var plaats = JsonDocument.Parse(File.ReadAllText(uitkomst)).RootElement.GetProperty("starts")[0].GetProperty("plaats").GetString()!;
        var (_, uit, fout) = Voer("variants", opdracht, Bestand($$$"""[{"naam":"minder","meerPlaatsen":{"{{{plaats}}}":-1000}},{"naam":"meer","meerInKwartaal":[{"plaats":"{{{plaats}}}","kwartaal":0,"meer":2}]},{"naam":"kosten","parameters":{"{{{parameter}}}":4} }]""", "w.json"));
        fout.ShouldBeEmpty();
        uit.ShouldContain("zonderPlaats");
        uit.ShouldMatch(@"  A\d \(\d{4}K\d\): .+ → ");
    }

    [Fact]
    public void Of_nspoh_the_program_says_that_it_decides_nothing()
    {
        var opdracht = Bestand("""{"soort":"nspoh","zaad":1,"plaatsen":[{"id":"P1","capaciteit":1}],"starters":[]}""");
        foreach (var vraag in new[] { Voer("explain", opdracht), Voer("explain", opdracht, "--schaarste"), Voer("variants", opdracht, Bestand("[]", "w.json")) })
        {
            vraag.Code.ShouldBe(1);
            vraag.Fout.ShouldContain("ij nspoh beslist de rekenkern niets: de instituutsopleider kiest.");
        }
    }

    [Theory]
    [InlineData("poules"), InlineData("amc")]
    public void The_scarcity_of_starts_is_told_per_place_and_quarter(string soort)
    {
        var opdracht = Path.Combine(map, "o.json");
        Voer("gen", soort, "--aios", "6", "--plaatsen", "7", "--uit", opdracht);
        var plaats = JsonDocument.Parse(File.ReadAllText(opdracht)).RootElement.GetProperty("plaatsen")[0].GetProperty("id").GetString()!;
        var (code, uit, _) = Voer("explain", opdracht, "--schaarste");
        code.ShouldBe(0);
        uit.ShouldMatch(@"[Eé]én plaats meer bij \S+ in \d{4}K\d ");
        var alleen = Voer("explain", opdracht, "--schaarste", "--plaats", plaats);
        alleen.Code.ShouldBe(0);
        alleen.Uit.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(r => r.Contains($"bij {plaats} in "));
        Voer("explain", opdracht, "--schaarste", "--plaats", "X").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Fout.ShouldContain("X bestaat niet"));
    }

    [Fact]
    public void A_stable_instance_shows_both_sides()
    {
        var (code, uit, _) = Voer("stable", Bestand(Encoding.UTF8.GetString(Json.Schrijf(Generator.Maak("stabiel", 1, 20, 5)))));
        code.ShouldBe(0);
        uit.ShouldContain("voor de aios:");
        uit.ShouldContain("voor de plaatsen:");
        uit.Split("certificate ok").Length.ShouldBe(3);
    }

    [Fact]
    public void An_indeling_can_be_made_stable_for_the_comparison()
    {
        // Worked example C3: the optimum leaves A1 and H1 as a blocking pair; the stable allocation does not.
        var c3 = Bestand("""
            {"soort":"indeling","aios":["A1","A2"],"haos":[{"id":"H1"},{"id":"H2"}],"zaad":7,
             "gesprekken":[{"aios":"A1","hao":"H1","scoreAios":1,"scoreHao":1,"rang":1},{"aios":"A1","hao":"H2","scoreAios":2,"scoreHao":1,"rang":2},
                           {"aios":"A2","hao":"H1","scoreAios":1,"scoreHao":2,"rang":1},{"aios":"A2","hao":"H2","scoreAios":2,"scoreHao":2,"rang":2}]}
            """);
        var uitkomst = Path.Combine(map, "u.json");
        Voer("stable", c3, "--voor", "aios", "--uit", uitkomst).Code.ShouldBe(0);
        File.ReadAllText(uitkomst).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).ShouldContain("""{"aios":"A1","plaats":"H1"},{"aios":"A2","plaats":"H2"}""");
        Voer("stable", Bestand("""{"soort":"ruil","aios":[]}""")).Fout.ShouldContain("'stabiel' of 'indeling'");
    }

    [Fact]
    public void Swap_prints_the_rings()
    {
        var bestand = Bestand("""{"soort":"ruil","aios":[{"id":"A","heeft":"P1","wensen":["P2"]},{"id":"B","heeft":"P2","wensen":["P1"]}]}""");
        Voer("swap", bestand).Uit.ShouldStartWith("Kring van 2: A gaat van P1 naar P2; B gaat van P2 naar P1.\n");
    }

    [Fact]
    public void Another_seed_can_be_given()
    {
        var bestand = Bestand(Encoding.UTF8.GetString(Json.Schrijf(Generator.Maak("indeling", 1, 6, 7))));
        Voer("solve", bestand, "--zaad", "77").Uit.ShouldContain("zaad 77");
        Voer("solve", Bestand(Encoding.UTF8.GetString(Json.Schrijf(Generator.Maak("ruil", 1, 6, 7)))), "--zaad", "77").Fout.ShouldContain("niet geloot");
    }

    [Fact]
    public void A_run_that_is_cancelled_says_so()
    {
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        var bestand = Bestand(Encoding.UTF8.GetString(Json.Schrijf(Generator.Maak("toewijzing", 1, 60, 70))));
        Programma.Start(["solve", bestand], uit, fout, false, new CancellationToken(true)).ShouldBe(130);
        fout.ToString().ShouldContain("Afgebroken");
    }

    [Theory]
    [InlineData("", "Gebruik|koppeling solve")]
    [InlineData("solv", "'solv' is onbekend; verwacht: solve, check")]
    [InlineData("solve", "er ontbreekt een argument.\nGebruik: koppeling solve OPDRACHT")]
    [InlineData("solve a b", "'b' is te veel")]
    [InlineData("solve a --snel", "de optie --snel is onbekend")]
    [InlineData("solve a --zaad", "--zaad heeft een waarde nodig")]
    [InlineData("solve a --zaad -1", "--zaad is '-1'; verwacht: een geheel getal van 0")]
    [InlineData("solve a --zaad 1 --zaad=2", "--zaad staat er twee keer")]
    [InlineData("solve /nergens/bestand", "dit bestand bestaat niet")]
    [InlineData("gen peren", "de soort 'peren' is onbekend; verwacht: toewijzing")]
    [InlineData("gen ruil --aios 0", "--aios is '0'; verwacht: een geheel getal van 1")]
    [InlineData("stable a --voor iedereen", "verwacht: aios of plaats")]
    [InlineData("schema x", "'x' is onbekend; verwacht: opdracht of uitkomst")]
    public void Wrong_usage_says_what_was_expected(string regel, string melding)
    {
        var (code, uit, fout) = Voer(regel.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        code.ShouldBe(1);
        uit.ShouldBeEmpty();
        foreach (var deel in melding.Split('|')[^1..]) fout.ShouldContain(deel);
    }

    [Fact]
    public void Help_names_every_command()
    {
        var (code, uit, _) = Voer("help");
        code.ShouldBe(0);
        foreach (var woord in new[] { "solve", "check", "explain", "variants", "stable", "swap", "gen", "bench", "cohort", "schema" }) uit.ShouldContain($"koppeling {woord}");
        Voer("solve", "--help").Uit.ShouldContain("koppeling solve OPDRACHT");
    }
}
