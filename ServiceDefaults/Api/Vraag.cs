using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

// CA1000: minimal APIs ask for static members on the parameter type.
#pragma warning disable CA1000

namespace StageSystem.ServiceDefaults;

/// <summary>The query parameters of a request, read like a body (<see cref="Invoer{T}"/>): every error at once, unknown names refused.</summary>
/// <typeparam name="T">The record that describes the parameters; each a text, date, number, id, choice or true/false.</typeparam>
public sealed class Vraag<T> : IHeeftInvoerfouten, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly List<Invoerfout> _fouten;
    private readonly T? _waarde;

    private Vraag(T? waarde, List<Invoerfout> fouten) => (_waarde, _fouten) = (waarde, fouten);

    /// <summary>What was asked.</summary>
    /// <exception cref="InvalidOperationException">The parameters were malformed; never within a handler.</exception>
    public T Waarde => _waarde ?? throw new InvalidOperationException("The query parameters were malformed.");

    /// <inheritdoc />
    public IReadOnlyList<Invoerfout> Fouten => _fouten;

    /// <summary>Adds an error that only the handler could see; answer with <see cref="ToProblem"/>.</summary>
    public void Fout(string naam, string melding) => _fouten.Add(Invoerfout.InQuery(naam, melding));

    /// <summary>400 with all errors.</summary>
    public ProblemHttpResult ToProblem() => _fouten.ToProblem();

    /// <summary>Reads the query of the request.</summary>
    public static ValueTask<Vraag<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var fouten = new List<Invoerfout>();
        using var document = JsonDocument.Parse(AlsJson(http, fouten));
        var waarde = (T?)JsonLezer.Lees(document.RootElement, typeof(T), fouten);
        return ValueTask.FromResult<Vraag<T>?>(new Vraag<T>(fouten.Count == 0 ? waarde : null, [.. fouten.Select(fout => fout with { Plaats = "query" })]));
    }

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new VraagMetadata(typeof(T)));

    private static byte[] AlsJson(HttpContext http, List<Invoerfout> fouten)
    {
        var vorm = JsonLezer.VormVan(typeof(T));
        var bladert = http.GetEndpoint()?.Metadata.GetMetadata<BladMetadata>() is not null;
        using var inhoud = new MemoryStream();
        using (var json = new Utf8JsonWriter(inhoud))
        {
            json.WriteStartObject();
            foreach (var (naam, waarden) in http.Request.Query)
            {
                if (bladert && naam is "cursor" or "aantal") continue;
                if (waarden.Count > 1)
                {
                    fouten.Add(Invoerfout.InQuery(naam, "Geef deze parameter één keer."));
                    continue;
                }

                json.WritePropertyName(naam);
                Schrijf(json, vorm.Velden.FirstOrDefault(veld => veld.Naam == naam), waarden.ToString());
            }

            json.WriteEndObject();
        }

        return inhoud.ToArray();
    }

    private static void Schrijf(Utf8JsonWriter json, Veld? veld, string tekst)
    {
        var type = veld is null ? null : Nullable.GetUnderlyingType(veld.Type) ?? veld.Type;
        if (tekst.Length == 0 && veld is { MagLeeg: true }) json.WriteNullValue();
        else if (type == typeof(bool) && bool.TryParse(tekst, out var waar)) json.WriteBooleanValue(waar);
        else if ((type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double))
                 && decimal.TryParse(tekst, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                     CultureInfo.InvariantCulture, out var getal)) json.WriteNumberValue(getal);
        else json.WriteStringValue(tekst);
    }
}

/// <summary>The record that describes the query parameters of an endpoint.</summary>
internal sealed record VraagMetadata(Type Type);
