using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StageSystem.Koppeling.Cli;

/// <summary>How instances and results are written as JSON: camelCase, one kind in <c>soort</c>, nothing unknown, nothing twice, nothing left out silently.</summary>
public static class Json
{
    /// <summary>Deepest nesting that is read: a proof tree of §7.2 is as deep as its splits.</summary>
    public const int Diepst = 4_000;

    /// <summary>Options of every file of the program.</summary>
    public static JsonSerializerOptions Opties { get; } = Maak();

    private static JsonSerializerOptions Maak()
    {
        var opties = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = Diepst,
        };
        opties.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        opties.MakeReadOnly(populateMissingResolver: true);
        return opties;
    }

    /// <summary>Writes an instance or result; the same value gives the same bytes.</summary>
    public static byte[] Schrijf(Opdracht waarde) => [.. JsonSerializer.SerializeToUtf8Bytes(waarde, Opties), (byte)'\n'];

    /// <inheritdoc cref="Schrijf(Opdracht)"/>
    public static byte[] Schrijf(Uitkomst waarde) => [.. JsonSerializer.SerializeToUtf8Bytes(waarde, Opties), (byte)'\n'];
}
