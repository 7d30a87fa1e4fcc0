using System.Text.RegularExpressions;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Cohort;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cohort;

public partial class CohortcommandoSpecs
{
    [Fact, Trait("Regel", "§7")]
    public void The_cohort_is_solved_checked_and_explained_and_says_the_same_every_time()
    {
        var (afloop, tekst) = Voer(CohortlezerSpecs.Map);
        afloop.ShouldBe(Afloop.Goed, tekst);
        Certificaat().Count(tekst).ShouldBe(6);
        tekst.ShouldNotContain("AFGEKEURD");
        foreach (var groep in (string[])["KG01", "KG02", "KG03", "KG04"]) tekst.ShouldContain($"Indeling van {groep}");
        foreach (var deel in tekst.Split("== Uitleg aan drie aios").Skip(1)) Uitleg().Count(deel.Split("\n== ")[0]).ShouldBe(3, deel);
        tekst.ShouldContain("kloof 0");
        Voer(CohortlezerSpecs.Map).Tekst.ShouldBe(tekst);
    }

    [Fact]
    public void A_folder_without_the_files_is_said()
    {
        var (afloop, tekst) = Voer(Path.Combine(CohortlezerSpecs.Map, "nergens"));
        afloop.ShouldBe(Afloop.Invoerfout);
        tekst.ShouldContain("instellingen.csv ontbreekt");
    }

    private static (int Afloop, string Tekst) Voer(string map)
    {
        using var uit = new StringWriter();
        return (Cohortcommando.Voer(map, uit), uit.ToString());
    }

    [GeneratedRegex("^certificate ok", RegexOptions.Multiline)]
    private static partial Regex Certificaat();

    [GeneratedRegex("^A[0-9]{4}: Je ", RegexOptions.Multiline)]
    private static partial Regex Uitleg();
}
