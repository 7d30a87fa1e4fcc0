using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

// CA1000: minimal APIs ask for static members on the type of a result.
#pragma warning disable CA1000

namespace StageSystem.ServiceDefaults;

/// <summary>Reads what comes next in a list: rows that the caller may see and asked for, in the order of a unique key.</summary>
/// <param name="na">The key after which to go on; empty at the start.</param>
/// <param name="aantal">Most rows to give; fewer means that nothing follows.</param>
public delegate Task<IReadOnlyList<TRij>> Lijstlezer<TRij>(string na, int aantal, CancellationToken ct);

/// <summary>
/// A list as the caller asks for it: one page as JSON, or with <c>Accept: text/csv</c> all of it as a CSV file, with the same filters and the same access.
/// The file is UTF-8 with a byte order mark, <c>;</c> between cells, CRLF after rows and quotes as in RFC 4180; it is written while it is read.
/// </summary>
public sealed class Lijstantwoord<TItem> : IResult, IEndpointMetadataProvider
{
    internal const string Mediatype = "text/csv";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Pagina<TItem>? _pagina;
    private readonly IAsyncEnumerable<TItem>? _alles;

    internal Lijstantwoord(Pagina<TItem> pagina) => _pagina = pagina;

    internal Lijstantwoord(IAsyncEnumerable<TItem> alles) => _alles = alles;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (_pagina is not null) await TypedResults.Ok(_pagina).ExecuteAsync(httpContext).ConfigureAwait(false);
        else await SchrijfAsync(httpContext, _alles!).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Pagina<TItem>), ["application/json"]));
        builder.Metadata.Add(new CsvMetadata());
    }

    private static async Task SchrijfAsync(HttpContext http, IAsyncEnumerable<TItem> alles)
    {
        await using var items = alles.GetAsyncEnumerator(http.RequestAborted);
        // The first item before the headers: a store that is away is still answered with a problem.
        var meer = await items.MoveNextAsync().ConfigureAwait(false);
        http.Response.ContentType = $"{Mediatype}; charset=utf-8; header=present";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{http.Request.Path.Value!.Split('/')[^1]}.csv\"";

        var kolommen = Csvkolom.Van(typeof(TItem));
        await using var schrijver = new StreamWriter(http.Response.Body, Utf8, bufferSize: 32 * 1024, leaveOpen: true);
        await RijAsync(schrijver, '\uFEFF', kolommen.Select(k => Csvcel.Van(k.Naam)), http.RequestAborted).ConfigureAwait(false);
        for (; meer; meer = await items.MoveNextAsync().ConfigureAwait(false))
        {
            var item = items.Current!;
            await RijAsync(schrijver, null, kolommen.Select(k => Csvcel.Van(k.Waarde(item))), http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static Task RijAsync(StreamWriter schrijver, char? voor, IEnumerable<string> cellen, CancellationToken ct) =>
        schrijver.WriteAsync($"{voor}{string.Join(Csvcel.Scheiding, cellen)}\r\n".AsMemory(), ct);
}

/// <summary>Marks a list that is also given as a CSV file.</summary>
internal sealed class CsvMetadata;

/// <summary>Answers lists.</summary>
public static class Lijsten
{
    /// <summary>Rows that are read at a time for a file.</summary>
    private const int Tegelijk = 500;

    /// <summary>The page or the file that is asked for.</summary>
    /// <param name="lees">Reads the rows; the order of the key is that of the list.</param>
    /// <param name="sleutel">The unique key of a row.</param>
    /// <param name="toon">What the caller sees of each of these rows, in the same order.</param>
    public static async Task<Lijstantwoord<TItem>> AntwoordAsync<TRij, TItem>(
        this Blad blad, Lijstlezer<TRij> lees, Func<TRij, string> sleutel, Func<IReadOnlyList<TRij>, Task<IReadOnlyList<TItem>>> toon, CancellationToken ct)
    {
        if (blad.AlsCsv) return new(AllesAsync(lees, sleutel, toon, ct));
        var rijen = await lees(blad.Na ?? "", blad.Aantal + 1, ct).ConfigureAwait(false);
        var items = await toon([.. rijen.Take(blad.Aantal)]).ConfigureAwait(false);
        return new(new Pagina<TItem>(items, rijen.Count > blad.Aantal ? Blad.Cursor(sleutel(rijen[blad.Aantal - 1])) : null));
    }

    /// <inheritdoc cref="AntwoordAsync{TRij,TItem}(Blad,Lijstlezer{TRij},Func{TRij,string},Func{IReadOnlyList{TRij},Task{IReadOnlyList{TItem}}},CancellationToken)" />
    public static Task<Lijstantwoord<TItem>> AntwoordAsync<TRij, TItem>(
        this Blad blad, Lijstlezer<TRij> lees, Func<TRij, string> sleutel, Func<TRij, TItem> toon, CancellationToken ct) =>
        blad.AntwoordAsync(lees, sleutel, rijen => Task.FromResult<IReadOnlyList<TItem>>([.. rijen.Select(toon)]), ct);

    private static async IAsyncEnumerable<TItem> AllesAsync<TRij, TItem>(
        Lijstlezer<TRij> lees, Func<TRij, string> sleutel, Func<IReadOnlyList<TRij>, Task<IReadOnlyList<TItem>>> toon, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var na = "";;)
        {
            var rijen = await lees(na, Tegelijk, ct).ConfigureAwait(false);
            foreach (var item in await toon(rijen).ConfigureAwait(false)) yield return item;
            if (rijen.Count < Tegelijk) yield break;
            na = sleutel(rijen[^1]);
        }
    }
}
