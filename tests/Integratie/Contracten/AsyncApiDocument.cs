using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StageSystem.Integratie.Contracten;

/// <summary>The AsyncAPI 3 document that follows from the contracts and from who publishes and reads them; contracts/asyncapi.json must say the same.</summary>
internal static partial class AsyncApiDocument
{
    private const string Envelopnaam = "Envelop";

    private static readonly JsonSerializerOptions Netjes = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Maak(Abonnementen abonnementen)
    {
        var alle = abonnementen.Lijst.OrderBy(a => a.Exchange, StringComparer.Ordinal).ToList();
        var uitleg = Uitleg.Van(alle[0].Bericht.Assembly);
        var document = new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "StageSystem",
                ["version"] = "1.0.0",
                ["description"] = "What the services tell each other and registers. Every message comes at least once, in no guaranteed order; messageId identifies a copy, and of what has a version the highest holds. No personal data, no reasons of absence.",
                ["license"] = new JsonObject { ["name"] = "MIT" },
            },
            ["defaultContentType"] = "application/vnd.masstransit+json",
            ["channels"] = Object(alle, a => a.Exchange, Kanaal),
            ["operations"] = Object(alle.SelectMany(a => Operaties(a, uitleg)), o => o.Naam, o => o.Operatie),
            ["components"] = new JsonObject
            {
                ["messages"] = Object(alle, a => a.Bericht.FullName!, a => Bericht(a, uitleg)),
                ["schemas"] = Object(alle, a => a.Bericht.FullName!, a => Schema(a.Bericht, uitleg)),
            },
        };
        document["components"]!["schemas"]![Envelopnaam] = Envelop();
        return document.ToJsonString(Netjes) + "\n";
    }

    private static JsonObject Kanaal(Abonnement a) => new()
    {
        ["address"] = a.Exchange,
        ["messages"] = new JsonObject { [a.Bericht.Name] = Verwijzing("components/messages", a.Bericht.FullName!) },
        ["bindings"] = new JsonObject
        {
            ["amqp"] = new JsonObject
            {
                ["is"] = "routingKey",
                ["exchange"] = new JsonObject { ["name"] = a.Exchange, ["type"] = "fanout", ["durable"] = true, ["autoDelete"] = false },
                ["bindingVersion"] = "0.3.0",
            },
        },
    };

    private static IEnumerable<(string Naam, JsonObject Operatie)> Operaties(Abonnement a, Uitleg uitleg)
    {
        yield return ($"{a.Uitgever}.publiceert.{a.Bericht.FullName}", Operatie(a, "send", uitleg.Samenvatting(a.Bericht)));
        foreach (var lezer in a.Lezers)
        {
            var lezen = Operatie(a, "receive", $"Read by {lezer}.");
            lezen["x-queue"] = a.Queues.Single(q => q.StartsWith(lezer + "-", StringComparison.Ordinal));
            yield return ($"{lezer}.leest.{a.Bericht.FullName}", lezen);
        }
    }

    private static JsonObject Operatie(Abonnement a, string actie, string samenvatting) => new()
    {
        ["action"] = actie,
        ["summary"] = samenvatting,
        ["channel"] = Verwijzing("channels", a.Exchange),
        ["messages"] = new JsonArray(Verwijzing($"channels/{a.Exchange}/messages", a.Bericht.Name)),
    };

    private static JsonObject Bericht(Abonnement a, Uitleg uitleg) => new()
    {
        ["name"] = a.Bericht.Name,
        ["title"] = a.Bericht.Name,
        ["summary"] = uitleg.Samenvatting(a.Bericht),
        ["description"] = uitleg.Opmerking(a.Bericht),
        ["contentType"] = "application/vnd.masstransit+json",
        ["payload"] = new JsonObject
        {
            ["allOf"] = new JsonArray(Verwijzing("components/schemas", Envelopnaam)),
            ["properties"] = new JsonObject
            {
                ["messageType"] = new JsonObject { ["contains"] = new JsonObject { ["const"] = $"urn:message:{a.Bericht.Namespace}:{a.Bericht.Name}" } },
                ["message"] = Verwijzing("components/schemas", a.Bericht.FullName!),
            },
        },
    };

    private static JsonObject Envelop() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("messageId", "messageType", "message"),
        ["properties"] = new JsonObject
        {
            ["messageId"] = Tekst("uuid", "Id of the stored event that the message tells of; a copy has the same."),
            ["correlationId"] = Tekst("uuid", "The cascade: the root cause, the same in all services."),
            ["sentTime"] = Tekst("date-time", "When it was sent, UTC."),
            ["messageType"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            ["headers"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    [Kopregels.Oorzaak] = Tekst("uuid", "The stored event that caused it."),
                    [Kopregels.Actor] = Tekst(null, "Who acted: role and subject."),
                    [Kopregels.Regel] = Tekst(null, "Number of the rule that demanded it."),
                    [Kopregels.Traceparent] = Tekst(null, "W3C trace context."),
                },
            },
            ["message"] = new JsonObject { ["type"] = "object" },
        },
    };

    private static JsonNode Schema(Type type, Uitleg uitleg)
    {
        var schema = LosSchema(type, uitleg);
        Verplaats(schema, $"#/components/schemas/{type.FullName}");
        return schema;
    }

    /// <summary>References within the schema are written from its own root; in the document it has another place.</summary>
    private static void Verplaats(JsonNode? node, string plaats)
    {
        if (node is JsonArray rij)
        {
            foreach (var item in rij) Verplaats(item, plaats);
        }
        else if (node is JsonObject veld)
        {
            if (veld["$ref"] is JsonValue verwijzing) veld["$ref"] = plaats + ((string)verwijzing!)[1..];
            foreach (var (_, kind) in veld.Where(v => v.Key != "$ref").ToList()) Verplaats(kind, plaats);
        }
    }

    private static JsonNode LosSchema(Type type, Uitleg uitleg) => JsonSerializerOptions.Web.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
        {
            if (schema is not JsonObject veld) return schema;
            var tekst = context.PropertyInfo is { } eigenschap ? uitleg.Parameter(eigenschap.DeclaringType, eigenschap.Name) : uitleg.Samenvatting(context.TypeInfo.Type);
            if (tekst.Length > 0) veld["description"] = tekst;
            return veld;
        },
    });

    private static JsonObject Tekst(string? formaat, string uitleg)
    {
        var tekst = new JsonObject { ["type"] = "string" };
        if (formaat is not null) tekst["format"] = formaat;
        tekst["description"] = uitleg;
        return tekst;
    }

    private static JsonObject Verwijzing(string pad, string naam) => new() { ["$ref"] = $"#/{pad}/{naam}" };

    private static JsonObject Object<T>(IEnumerable<T> items, Func<T, string> naam, Func<T, JsonNode> waarde) =>
        new(items.Select(item => KeyValuePair.Create(naam(item), (JsonNode?)waarde(item))));

    /// <summary>The doc comments of the contracts.</summary>
    private sealed partial class Uitleg(XDocument document)
    {
        internal static Uitleg Van(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

        internal string Samenvatting(Type type) => Tekst(Lid(type)?.Element("summary"));

        internal string Opmerking(Type type) => Tekst(Lid(type)?.Element("remarks"));

        internal string Parameter(Type type, string naam) =>
            Tekst(Lid(type)?.Elements("param").FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), naam, StringComparison.OrdinalIgnoreCase)));

        private XElement? Lid(Type type) => document.Descendants("member").FirstOrDefault(m => (string?)m.Attribute("name") == $"T:{type.FullName}");

        private static string Tekst(XElement? element)
        {
            if (element is null) return "";
            foreach (var verwijzing in element.Descendants().Where(e => e.IsEmpty).ToList())
            {
                var doel = (string?)verwijzing.Attribute("cref") ?? (string?)verwijzing.Attribute("name") ?? (string?)verwijzing.Attribute("langword") ?? "";
                verwijzing.ReplaceWith(doel[(doel.LastIndexOf('.') + 1)..]);
            }

            return Witruimte().Replace(element.Value, " ").Trim();
        }

        [GeneratedRegex(@"\s+")]
        private static partial Regex Witruimte();
    }
}
