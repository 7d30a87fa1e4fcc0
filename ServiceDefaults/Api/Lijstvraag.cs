using Marten;

namespace StageSystem.ServiceDefaults;

/// <summary>What a list asks of the store: conditions in SQL, in the order of a unique key, so that only the rows of the page are read.</summary>
/// <remarks>The table has the alias <c>d</c>; each <c>?</c> outside quotes stands for a value. Conditions are texts of this code, never of a caller.</remarks>
/// <param name="sleutelkolom">Expression of the unique key by which is ordered; an index on it makes each page as fast as the first.</param>
public sealed class Lijstvraag(string sleutelkolom)
{
    /// <summary>Rows that are read at a time, after the first, when something is decided here and not in SQL.</summary>
    private const int Portie = 200;

    private readonly List<string> _delen = [];
    private readonly List<object> _waarden = [];

    /// <summary>Only rows for which this holds.</summary>
    public Lijstvraag En(string deel, params object[] waarden)
    {
        _delen.Add($"({deel})");
        _waarden.AddRange(waarden);
        return this;
    }

    /// <summary>Only rows for which this holds, with one list as its value: <c>… = any(?)</c>.</summary>
    public Lijstvraag En(string deel, string[] lijst) => En(deel, [(object)lijst]);

    /// <summary>The same when the caller asked for it; null asks for nothing.</summary>
    public Lijstvraag EnAls(object? waarde, string deel) => waarde is null ? this : En(deel, waarde);

    /// <inheritdoc cref="EnAls(object,string)" />
    public Lijstvraag EnAls(bool voorwaarde, string deel, params object[] waarden) => voorwaarde ? En(deel, waarden) : this;

    /// <summary>OVK-12: only rows of the institutes of the caller.</summary>
    /// <param name="kolom">Expression of the institute of a row.</param>
    public Lijstvraag VanInstituten(Beller beller, string kolom) =>
        beller.Instituten.Contains(Toegangsclaims.AlleInstituten) ? this : En($"upper({kolom}) = any(?)", beller.Instituten.Select(i => i.ToUpperInvariant()).ToArray());

    /// <summary>Only rows in which one of these expressions holds the text, whatever its case.</summary>
    public Lijstvraag Zoekt(string? tekst, params string[] kolommen) => string.IsNullOrWhiteSpace(tekst)
        ? this
        : En(string.Join(" or ", kolommen.Select(k => $"{k} ilike ?")), kolommen.Select(_ => (object)Patroon(tekst)).ToArray());

    /// <summary>The text anywhere in a value, for <c>ilike</c>: its own signs mean nothing special.</summary>
    public static string Patroon(string tekst) =>
        $"%{tekst.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>Reads the rows.</summary>
    public Lijstlezer<T> Lezer<T>(IQuerySession session)
        where T : notnull
    {
        var waar = string.Concat(_delen.Select(deel => $"{deel} and "));
        var sql = $"where {waar}{sleutelkolom} > ? order by {sleutelkolom} limit ?";
        return async (na, aantal, ct) => await session.QueryAsync<T>(sql, ct, [.. _waarden, na, aantal]).ConfigureAwait(false);
    }

    /// <summary>The same, for access or a filter that SQL cannot decide, or only slowly: reads on until there are enough that pass.</summary>
    /// <param name="past">Whether the caller may see the row and asked for it.</param>
    /// <param name="sleutel">The unique key, as the key of this list gives it.</param>
    public Lijstlezer<T> Lezer<T>(IQuerySession session, Func<T, bool> past, Func<T, string> sleutel)
        where T : notnull
    {
        var lees = Lezer<T>(session);
        return async (na, aantal, ct) =>
        {
            var passend = new List<T>();
            for (var portie = aantal; ; portie = Portie)
            {
                var rijen = await lees(na, portie, ct).ConfigureAwait(false);
                passend.AddRange(rijen.Where(past));
                if (passend.Count >= aantal) return [.. passend.Take(aantal)];
                if (rijen.Count < portie) return passend;
                na = sleutel(rijen[^1]);
            }
        };
    }
}
