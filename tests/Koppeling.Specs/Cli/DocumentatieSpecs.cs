using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Invoer;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Uitleg;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cli;

/// <summary>Every example in docs/koppeling.md runs.</summary>
public partial class DocumentatieSpecs
{
    private static string Pagina([CallerFilePath] string dit = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(dit)!, "../../../docs/koppeling.md"));

    private static string[] Blokken() => [.. Blok().Matches(Pagina()).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Every_instance_is_solved_and_its_result_accepted()
    {
        var soorten = new List<string>();
        foreach (var blok in Blokken().Where(b => b.StartsWith("{\"soort\"", StringComparison.Ordinal)))
        {
            var opdracht = Invoerlezer.Lees(Bestand.Van("docs/koppeling.md", Encoding.UTF8.GetBytes(blok))).Opdracht!;
            var uitkomst = Rekenkern.Los(opdracht);
            uitkomst.Toestand.ShouldBe(Toestand.Opgelost, blok);
            Controleur.Controleer(Encoding.UTF8.GetBytes(blok), Json.Schrijf(uitkomst)).Bezwaren.ShouldBeEmpty(blok);
            soorten.Add(opdracht.GetType().Name);
        }
        soorten.Distinct().Count().ShouldBe(9, "one example of each kind");
    }

    [Fact]
    public void The_dense_example_is_dense() =>
        Invoerlezer.Lees(Bestand.Van("docs/koppeling.md", Encoding.UTF8.GetBytes(Blokken().Single(b => b.StartsWith("3\n", StringComparison.Ordinal))))).Matrix!.Kosten.ShouldBe([4, 1, 3, 2, 0, 5, 3, 2, 2]);

    [Theory]
    [InlineData("indeling", "gewichtHao", "hao telt dubbel", "H1 een meer", "A1 bij H2")]
    [InlineData("poules", "vasteStarts", "S1 een meer", "B op S1", "niet genoemd telt 4")]
    public void The_variants_can_be_compared(string soort, string kenmerk, params string[] namen)
    {
        var opdracht = Invoerlezer.Lees(Bestand.Van("d", Encoding.UTF8.GetBytes(Blokken().Single(b => b.StartsWith($"{{\"soort\":\"{soort}\"", StringComparison.Ordinal))))).Opdracht!;
        var wijzigingen = Jsonkeuring.Lees<IReadOnlyList<Variantwijziging>>(Bestand.Van("d", Encoding.UTF8.GetBytes(Blokken().Single(b => b.StartsWith('[') && b.Contains(kenmerk, StringComparison.Ordinal)))));
        var varianten = Varianten.Vergelijk(opdracht, wijzigingen).Varianten;
        varianten.Select(v => v.Naam).ShouldBe(namen);
        varianten.ShouldAllBe(v => v.Uitkomst.Toestand == Toestand.Opgelost);
    }

    [GeneratedRegex("```(?:json)?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blok();
}
