using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Weasel.Core;

namespace Marten.Services;

/// <summary>JSON as it is stored: System.Text.Json, camelCase unless configured.</summary>
internal sealed class MartenSerializer
{
    private readonly JsonSerializerOptions _options;

    internal MartenSerializer(EnumStorage enumStorage, Casing casing, Action<JsonSerializerOptions>? configure)
    {
        EnumStorage = enumStorage;
        _options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = casing switch
            {
                Casing.CamelCase => JsonNamingPolicy.CamelCase,
                Casing.SnakeCase => JsonNamingPolicy.SnakeCaseLower,
                _ => null,
            },
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            // jsonb reorders members, so a type discriminator need not come first.
            AllowOutOfOrderMetadataProperties = true,
        };
        if (enumStorage == EnumStorage.AsString) _options.Converters.Add(new JsonStringEnumConverter());
        configure?.Invoke(_options);
    }

    internal EnumStorage EnumStorage { get; }

    internal byte[] ToBytes(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), _options);

    internal object FromBytes(ReadOnlySpan<byte> json, Type type) =>
        JsonSerializer.Deserialize(json, type, _options)
        ?? throw new JsonException($"The stored JSON of a {type.Name} is null.");

    internal string MemberName(System.Reflection.MemberInfo member)
    {
        var attribute = (JsonPropertyNameAttribute?)Attribute.GetCustomAttribute(member, typeof(JsonPropertyNameAttribute));
        return attribute?.Name ?? _options.PropertyNamingPolicy?.ConvertName(member.Name) ?? member.Name;
    }

    internal string ToText(object value) => JsonSerializer.Serialize(value, value.GetType(), _options);

    internal byte[] HeadersToBytes(Dictionary<string, object> headers) => JsonSerializer.SerializeToUtf8Bytes(headers, _options);

    /// <summary>Headers with plain values: string, long, double, bool; anything else stays a JsonElement.</summary>
    internal static Dictionary<string, object> ReadHeaders(ReadOnlySpan<byte> json)
    {
        var headers = new Dictionary<string, object>();
        using var document = JsonDocument.Parse(json.ToArray());
        foreach (var property in document.RootElement.EnumerateObject())
        {
            object? value = property.Value.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.String => property.Value.GetString(),
                JsonValueKind.Number => property.Value.TryGetInt64(out var whole) ? whole : property.Value.GetDouble(),
                _ => property.Value.Clone(),
            };
            if (value is not null) headers[property.Name] = value;
        }

        return headers;
    }
}
