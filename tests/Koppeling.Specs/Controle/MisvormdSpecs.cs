using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Cli.Gen;
using StageSystem.Koppeling.Controle;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

/// <summary>A malformed result is rejected, never an exception.</summary>
public class MisvormdSpecs
{
    public static TheoryData<string> Soorten { get; } = ["toewijzing", "gespreksindeling", "indeling", "koppelgroepen", "poules", "amc", "nspoh", "stabiel", "ruil"];

    private static (byte[] Opdracht, byte[] Uitkomst) Maak(string soort)
    {
        var opdracht = Generator.Maak(soort, 5, 6, 7);
        return (Json.Schrijf(opdracht), Json.Schrijf(Rekenkern.Los(opdracht)));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Bytes_changed_anywhere_never_throw(string soort)
    {
        var (opdracht, uitkomst) = Maak(soort);
        Controleur.Controleer(opdracht, uitkomst).Bezwaren.ShouldBeEmpty();
        var lot = new Random(1);
        for (var i = 0; i < 1_500; i++)
        {
            var stuk = uitkomst.ToArray();
            for (var n = lot.Next(1, 4); n > 0; n--) stuk[lot.Next(stuk.Length)] = (byte)lot.Next(256);
            Should.NotThrow(() => Controleur.Controleer(opdracht, stuk.AsMemory(0, lot.Next(3) == 0 ? lot.Next(stuk.Length) : stuk.Length)), $"poging {i}");
            Should.NotThrow(() => Controleur.Controleer(stuk, uitkomst), $"poging {i}");
        }
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Any_value_of_another_type_never_throws(string soort)
    {
        var (opdracht, uitkomst) = Maak(soort);
        var lot = new Random(2);
        string[] waarden = ["null", "1", "-1", "1e400", "99999999999999999999999", "1.5", "true", "\"\"", "\"x\"", "\"HALF\"", "[]", "[[]]", "{}", "{\"a\":1}", "[null]"];
        for (var i = 0; i < 1_500; i++)
        {
            foreach (var (eerst, bron) in new[] { (true, opdracht), (false, uitkomst) })
            {
                var json = JsonNode.Parse(bron)!;
                var plek = Ergens(json, lot);
                if (plek == json) continue;
                Vervang(plek, waarden[lot.Next(waarden.Length)]);
                // A half character can be written in a file, though not by this writer.
                var stuk = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString().Replace("HALF", "\\ud800", StringComparison.Ordinal));
                Should.NotThrow(() => eerst ? Controleur.Controleer(stuk, uitkomst) : Controleur.Controleer(opdracht, stuk), $"poging {i}");
            }
        }
    }

    private static JsonNode Ergens(JsonNode begin, Random lot)
    {
        for (var plek = begin; ;)
        {
            var kinderen = (plek is JsonObject o ? o.Select(p => p.Value) : plek as JsonArray ?? []).OfType<JsonNode>().ToArray();
            if (kinderen.Length == 0 || (plek != begin && lot.Next(3) == 0)) return plek;
            plek = kinderen[lot.Next(kinderen.Length)];
        }
    }

    private static void Vervang(JsonNode plek, string waarde)
    {
        JsonNode? nieuw;
        try
        {
            nieuw = JsonNode.Parse(waarde);
        }
        catch (JsonException)
        {
            return;
        }
        if (plek.Parent is JsonObject o) o[plek.GetPropertyName()] = nieuw;
        else if (plek.Parent is JsonArray a) a[plek.GetElementIndex()] = nieuw;
    }

    [Theory]
    [InlineData("", "geen JSON")]
    [InlineData("{", "geen JSON")]
    [InlineData("[]", "moet een object zijn")]
    [InlineData("{}", "mist 'soort'")]
    [InlineData("{\"soort\":\"ruil\"}", "van de soort")]
    [InlineData("{\"soort\":\"toewijzing\"}", "mist 'toestand'")]
    [InlineData("{\"soort\":\"toewijzing\",\"soort\":\"toewijzing\"}", "geen JSON")]
    public void What_cannot_be_a_result_is_rejected_with_the_reason(string uitkomst, string reden)
    {
        var uitslag = Controleur.Controleer(Maak("toewijzing").Opdracht, System.Text.Encoding.UTF8.GetBytes(uitkomst));
        uitslag.Bezwaren.Single().ShouldContain(reden);
    }

    [Fact]
    public void A_member_that_the_checker_does_not_know_is_said_to_be_unchecked()
    {
        var (opdracht, uitkomst) = Maak("toewijzing");
        var json = JsonNode.Parse(uitkomst)!.AsObject();
        json["extra"] = 1;
        Controleur.Controleer(opdracht, JsonSerializer.SerializeToUtf8Bytes(json)).Opmerkingen.Single().ShouldContain("uitkomst.extra");
    }

    [Fact]
    public void The_checker_shares_no_code_with_the_engine() =>
        typeof(Controleur).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(naam => naam.StartsWith("System."));
}
