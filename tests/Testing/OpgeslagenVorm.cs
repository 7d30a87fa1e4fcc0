using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shouldly;

namespace StageSystem.Testing;

/// <summary>Stored is forever: every stored event has a checked-in JSON file that it must still read and write.</summary>
public static class OpgeslagenVorm
{
    // As the store writes it.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>
    /// Compares an example with <c>Vormen/&lt;type&gt;.json</c> beside the calling file. A file that is not there yet is written, and the test fails once,
    /// so that it is looked at and committed.
    /// </summary>
    public static void Bewaakt(object voorbeeld, [CallerFilePath] string test = "")
    {
        var type = voorbeeld.GetType();
        var bestand = Path.Combine(Path.GetDirectoryName(test)!, "Vormen", type.Name + ".json");
        var vorm = JsonSerializer.Serialize(voorbeeld, type, Json).ReplaceLineEndings("\n") + "\n";
        if (!File.Exists(bestand))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(bestand)!);
            File.WriteAllText(bestand, vorm);
            throw new ShouldAssertException($"{type.Name} had no stored shape; it was written. Look at it and commit it: {Path.GetFileName(bestand)}");
        }

        var opgeslagen = File.ReadAllText(bestand).ReplaceLineEndings("\n");
        vorm.ShouldBe(opgeslagen, $"{type.Name} is stored in another shape than before; a changed meaning is a new event");
        var gelezen = JsonSerializer.Deserialize(opgeslagen, type, Json);
        JsonSerializer.Serialize(gelezen, type, Json).ReplaceLineEndings("\n").ShouldBe(opgeslagen.TrimEnd('\n'));
    }
}
