using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace StageSystem.ServiceDefaults;

/// <summary>Which page of a list is asked for: <c>?cursor=&amp;aantal=</c>. Bound from the request.</summary>
/// <param name="Na">The key of the last item of the previous page; null for the first page.</param>
/// <param name="Aantal">Most items that the page may have: 1 to <see cref="Limieten.MaxAantal"/>.</param>
/// <remarks>Order the list by a unique key and continue after <paramref name="Na"/>: so insertions double or skip nothing.</remarks>
public sealed record Blad(string? Na, int Aantal) : IHeeftInvoerfouten, IEndpointParameterMetadataProvider
{
    internal const int Standaard = 50;

    private static readonly string[] Bladparameters = ["aantal", "cursor"];

    /// <summary>Whether all of the list is asked for as a CSV file (<c>Accept: text/csv</c>), on an endpoint that gives it.</summary>
    public bool AlsCsv { get; init; }

    /// <inheritdoc />
    public IReadOnlyList<Invoerfout> Fouten { get; private init; } = [];

    /// <summary>Reads the query parameters.</summary>
    public static ValueTask<Blad?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        var fouten = new List<Invoerfout>();
        var (aantalTekst, cursor) = (http.Request.Query["aantal"].ToString(), http.Request.Query["cursor"].ToString());

        var aantal = Standaard;
        if (aantalTekst.Length > 0
            && (!int.TryParse(aantalTekst, NumberStyles.None, CultureInfo.InvariantCulture, out aantal) || aantal is < 1 or > Limieten.MaxAantal))
            fouten.Add(Invoerfout.InQuery("aantal", $"Geef een geheel getal van 1 tot en met {Limieten.MaxAantal}."));

        string? na = null;
        if (cursor.Length > 0 && (na = Ontcijfer(cursor)) is null)
            fouten.Add(Invoerfout.InQuery("cursor", "Gebruik de waarde van 'volgende' uit het vorige antwoord."));

        var csv = VraagtCsv(http);
        if (csv)
        {
            fouten.AddRange(Bladparameters.Where(http.Request.Query.ContainsKey)
                .Select(naam => Invoerfout.InQuery(naam, "Een CSV-bestand bevat de hele lijst. Laat deze parameter weg.")));
        }

        return ValueTask.FromResult<Blad?>(new Blad(na, aantal) { Fouten = fouten, AlsCsv = csv });
    }

    /// <summary>
    /// The answer: ask the store for one item more than <see cref="Aantal"/>, so that it is known whether more follow.
    /// </summary>
    /// <param name="rijen">At most <see cref="Aantal"/> + 1 items after <see cref="Na"/>, in order of their key.</param>
    /// <param name="sleutel">The unique key by which they are ordered.</param>
    /// <param name="toon">What the caller sees of an item.</param>
    public Pagina<TItem> Pagina<TRij, TItem>(IReadOnlyList<TRij> rijen, Func<TRij, string> sleutel, Func<TRij, TItem> toon) => new(
        [.. rijen.Take(Aantal).Select(toon)],
        rijen.Count > Aantal ? Cursor(sleutel(rijen[Aantal - 1])) : null);

    /// <inheritdoc cref="Pagina{TRij,TItem}" />
    public Pagina<TItem> Pagina<TItem>(IReadOnlyList<TItem> rijen, Func<TItem, string> sleutel) => Pagina(rijen, sleutel, rij => rij);

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new BladMetadata());

    internal static string Cursor(string sleutel) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(sleutel));

    /// <summary>CSV is named, and JSON is not wanted as much.</summary>
    private static bool VraagtCsv(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CsvMetadata>() is null) return false;
        var soorten = http.Request.GetTypedHeaders().Accept;
        double Wens(string soort) => soorten.Where(s => s.MediaType.Equals(soort, StringComparison.OrdinalIgnoreCase)).Select(s => s.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Wens("text/csv") is > 0 and var csv && csv > Wens("application/json");
    }

    private static string? Ontcijfer(string cursor)
    {
        if (!Base64Url.IsValid(cursor)) return null;
        var tekst = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return tekst.Length is 0 or > 500 || tekst.Any(char.IsControl) || tekst.Contains('\uFFFD') ? null : tekst;
    }
}

/// <summary>Marks a list that comes in pages.</summary>
internal sealed class BladMetadata;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items, in a fixed order.</param>
/// <param name="Volgende">The cursor of the next page; null on the last.</param>
public sealed record Pagina<T>(IReadOnlyList<T> Items, string? Volgende);
