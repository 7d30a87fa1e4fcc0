using Marten;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Which keys another service has said that it knows, after the deliveries of which it told.</summary>
internal sealed class Bekendheid
{
    private readonly Dictionary<string, HashSet<string>> _sleutels = new(StringComparer.OrdinalIgnoreCase);

    internal bool Bevat(string bestand, string sleutel) => _sleutels.GetValueOrDefault(bestand)?.Contains(sleutel) == true;

    internal static async Task<Bekendheid> LeesAsync(IQuerySession session, IReadOnlyList<string> bestanden, CancellationToken ct)
    {
        var bekend = new Bekendheid();
        foreach (var bestand in bestanden)
        {
            var delen = await session.QueryAsync<Leveringsdeel>("where data ->> 'bestand' = ?", ct, bestand).ConfigureAwait(false);
            bekend._sleutels[bestand] = [.. delen.SelectMany(d => d.Sleutels).Select(Sleutel.Normaal)];
        }

        return bekend;
    }

    /// <summary>The files of which not every part of this delivery has come in.</summary>
    internal static async Task<IReadOnlyList<string>> OntbrekendAsync(
        IQuerySession session, string levering, IReadOnlyList<string> bestanden, CancellationToken ct)
    {
        if (bestanden.Count == 0) return [];
        var delen = await session.QueryAsync<Leveringsdeel>("where data ->> 'levering' = ?", ct, Sleutel.Normaal(levering)).ConfigureAwait(false);
        return [.. bestanden.Where(b => delen.Where(d => d.Bestand == b).ToList() is var heeft && (heeft.Count == 0 || heeft.Count < heeft[0].AantalDelen))];
    }
}
