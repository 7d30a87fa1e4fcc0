using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Shouldly;
using StageSystem.Koppeling.Cli;
using Xunit;

namespace StageSystem.Koppeling.Specs.Cli;

public class SchemaSpecs
{
    /// <summary>With <c>KOPPELING_SCHEMA=schrijf</c> the stored schemas are written anew.</summary>
    [Theory]
    [InlineData("opdracht")]
    [InlineData("uitkomst")]
    public void The_stored_schema_is_that_of_the_records(string naam)
    {
        var schema = Schemamaker.Maak(naam, XDocument.Load(Path.Combine(AppContext.BaseDirectory, "StageSystem.Koppeling.xml")));
        if (Environment.GetEnvironmentVariable("KOPPELING_SCHEMA") == "schrijf") File.WriteAllText(Path.Combine(Map(), $"{naam}.schema.json"), schema);
        else Schemamaker.Bewaard(naam).ShouldBe(schema, "run this test with KOPPELING_SCHEMA=schrijf and look at the difference");
    }

    [Fact]
    public void The_schema_names_every_kind_and_describes_its_members()
    {
        var schema = JsonNode.Parse(Schemamaker.Bewaard("opdracht"))!;
        schema["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        schema["anyOf"]!.AsArray().Select(k => k!["properties"]!["soort"]!["const"]!.GetValue<string>())
            .ShouldBe(["toewijzing", "koppelgroepen", "gespreksindeling", "indeling", "poules", "amc", "nspoh", "stabiel", "ruil"]);
        schema["anyOf"]![2]!["properties"]!["gesprekkenPerAios"]!["description"]!.GetValue<string>().ShouldContain("interviews per aios");
        schema["anyOf"]![2]!["required"]!.AsArray().Select(v => v!.GetValue<string>()).ShouldBe(["aios", "haos"]);
    }

    private static string Map([CallerFilePath] string dit = "") => Path.Combine(Path.GetDirectoryName(dit)!, "../../../services/Plaatsing/Koppeling.Cli/schema");
}
