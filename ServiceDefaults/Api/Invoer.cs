using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

// CA1000: minimal APIs ask for static members on the parameter type.
#pragma warning disable CA1000

namespace StageSystem.ServiceDefaults;

/// <summary>
/// The JSON body of a request, read field by field so that every error is reported at once, each with its JSON pointer.
/// </summary>
/// <remarks>
/// <para>Use it as the parameter of an endpoint. A malformed body is answered 400 before the handler runs, so <see cref="Waarde"/> is complete.</para>
/// <para><typeparamref name="T"/> is a record: what is nullable or has a default may be left out, all else is required; a field that the
/// record does not know is refused. Texts are trimmed. <c>[Range]</c>, <c>[StringLength]</c>, <c>[AllowedValues]</c>,
/// <c>[RegularExpression]</c> (with ErrorMessage) and <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/> are honoured.</para>
/// </remarks>
/// <typeparam name="T">The record that describes the body.</typeparam>
public sealed class Invoer<T> : IHeeftInvoerfouten, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly List<Invoerfout> _fouten;
    private readonly T? _waarde;

    private Invoer(T? waarde, List<Invoerfout> fouten) => (_waarde, _fouten) = (waarde, fouten);

    /// <summary>What was sent.</summary>
    /// <exception cref="InvalidOperationException">The body was malformed; never within a handler.</exception>
    public T Waarde => _waarde ?? throw new InvalidOperationException("The body was malformed.");

    /// <inheritdoc />
    public IReadOnlyList<Invoerfout> Fouten => _fouten;

    /// <summary>Adds an error that only the handler could see; answer with <see cref="ToProblem"/>.</summary>
    /// <param name="veld">JSON pointer to the field, such as <c>/totEnMet</c>.</param>
    /// <param name="melding">What is wrong and what is expected; plain Dutch.</param>
    public void Fout(string veld, string melding) => _fouten.Add(new Invoerfout(veld, melding));

    /// <summary>400 with all errors.</summary>
    public ProblemHttpResult ToProblem() => _fouten.ToProblem();

    /// <summary>Reads the body of the request.</summary>
    public static async ValueTask<Invoer<T>?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var fouten = new List<Invoerfout>();
        using var document = await JsonInhoud.LeesAsync(http, fouten);
        var waarde = document is null ? null : (T?)JsonLezer.Lees(document.RootElement, typeof(T), fouten);
        return new Invoer<T>(fouten.Count == 0 ? waarde : null, fouten);
    }

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        Invoertypen.Voeg(typeof(T));
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
    }
}

/// <summary>Reads the body of a request as one JSON document.</summary>
internal static class JsonInhoud
{
    private static readonly JsonDocumentOptions Opties = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The document, or null with what is wrong in <paramref name="fouten"/>.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger than it may be (413).</exception>
    internal static async Task<JsonDocument?> LeesAsync(HttpContext http, List<Invoerfout> fouten)
    {
        try
        {
            await using var begrensd = new BegrensdeStroom(http.Request.Body, Limieten.MaxJsonBytes);
            return await JsonDocument.ParseAsync(begrensd, Opties, http.RequestAborted);
        }
        catch (JsonException ex)
        {
            fouten.Add(new Invoerfout("", ex.LineNumber is { } regel && ex.BytePositionInLine is { } plaats
                ? $"Dit is geen geldige JSON: zie regel {regel + 1}, teken {plaats + 1}."
                : "Dit is geen geldige JSON, of een veld staat er twee keer in."));
            return null;
        }
    }
}
