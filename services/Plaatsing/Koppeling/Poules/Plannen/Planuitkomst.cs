namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>From plans to the members of a result.</summary>
internal static class Planuitkomst
{
    private static readonly string[] Namen = ["zonderPlaats", "afgewezen", "somKosten", "buitenRegio", "grootsteKosten", "somKwadraten"];

    public static List<Criterium> Waarden(Planmodel model, IReadOnlyList<Plan> plannen) =>
        [.. Enumerable.Range(0, Criteria.Aantal).Where(k => k != Criteria.Regio || model.MetRegio).Select(k => new Criterium(Namen[k], k == Criteria.Grootste ? plannen.Select(p => p.Waarde(k)).DefaultIfEmpty(0).Max() : plannen.Sum(p => p.Waarde(k))))];

    /// <summary>The slots without a place: of every aios the earliest free quarters, as many as zonderPlaats.</summary>
    public static List<OpenSlot> Open(Planmodel model, IReadOnlyList<Plan> plannen, Dictionary<string, IReadOnlyList<int>> kwartalen)
    {
        var uit = new List<OpenSlot>();
        foreach (var p in plannen)
        {
            var vrij = kwartalen[model.Aios[p.Aios]].Order().Where(q => !p.Starts.Any(s => s.Kwartaal <= q && q < s.Kwartaal + s.Lengte));
            uit.AddRange(vrij.Take(p.Zonder).Select(q => new OpenSlot(model.Aios[p.Aios], q)));
        }

        return uit;
    }

    /// <summary>All pins together, when no allocation has them all.</summary>
    public static List<string> Vaststarts(IEnumerable<(string Aios, IReadOnlyList<VasteStart> Vast)> aios)
    {
        var namen = aios.Where(a => a.Vast.Count > 0).OrderBy(a => a.Aios, StringComparer.Ordinal).Select(a => $"{a.Aios} op {string.Join(" en ", a.Vast.OrderBy(v => v.Kwartaal).Select(v => v.Plaats))}").ToArray();
        return namen.Length == 0 ? [] : [$"Deze vastgezette starts kunnen niet samen: {string.Join("; ", namen)}."];
    }
}
