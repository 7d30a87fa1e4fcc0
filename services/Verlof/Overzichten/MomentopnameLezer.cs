using Marten;

namespace StageSystem.Verlof.Overzichten;

/// <summary>Reads snapshots in the order of their natural key, filtered in SQL.</summary>
internal static class MomentopnameLezer
{
    /// <summary>Snapshots read at a time: who may see one is decided in code.</summary>
    private const int Tegelijk = 200;

    /// <summary>The next ones that the caller may see.</summary>
    /// <param name="session">Where from.</param>
    /// <param name="sleutelveld">JSON name of the natural key.</param>
    /// <param name="waar">The filter, with a <c>?</c> for each value.</param>
    /// <param name="waarden">The values.</param>
    /// <param name="sleutel">The natural key.</param>
    /// <param name="mag">Whether the caller may see it.</param>
    /// <param name="na">The key after which to go on; empty at the start.</param>
    /// <param name="aantal">Most to give.</param>
    public static async Task<IReadOnlyList<T>> LeesAsync<T>(
        IQuerySession session, string sleutelveld, string waar, IReadOnlyCollection<object> waarden, Func<T, string> sleutel, Func<T, bool> mag, string na, int aantal,
        CancellationToken ct)
        where T : class
    {
        var gevonden = new List<T>();
        while (gevonden.Count < aantal)
        {
            var rijen = await session.QueryAsync<T>(
                $"where data ->> '{sleutelveld}' > ? and {waar} order by data ->> '{sleutelveld}' limit ?", ct, [na, .. waarden, Tegelijk]);
            gevonden.AddRange(rijen.Where(mag).Take(aantal - gevonden.Count));
            if (rijen.Count < Tegelijk) break;
            na = sleutel(rijen[^1]);
        }

        return gevonden;
    }
}

/// <summary>A filter that grows: conditions in SQL and their values.</summary>
internal sealed class Voorwaarden
{
    private readonly List<string> _delen = ["true"];
    private readonly List<object> _waarden = [];

    /// <summary>The condition.</summary>
    public string Waar => string.Join(" and ", _delen);

    /// <summary>The values, in order.</summary>
    public IReadOnlyCollection<object> Waarden => _waarden;

    /// <summary>One more condition, when there is something to compare with.</summary>
    public Voorwaarden Als(bool geldt, string deel, params IEnumerable<object?> waarden)
    {
        if (!geldt) return this;
        _delen.Add(deel);
        _waarden.AddRange(waarden.OfType<object>());
        return this;
    }
}
