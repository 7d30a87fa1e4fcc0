namespace StageSystem.Koppeling.Gesprekken;

/// <summary>Ids of aios or haos in ascending (ordinal) order, with their number: the order of the file plays no part.</summary>
internal sealed class Deelnemers
{
    private readonly Dictionary<string, int> nummers;

    /// <param name="ids">Ids in the order of the instance.</param>
    /// <param name="pad">Place in the instance, for messages: "aios" or "haos".</param>
    /// <exception cref="OngeldigeOpdracht">An id is empty or given twice.</exception>
    public Deelnemers(IReadOnlyList<string> ids, string pad, Func<int, string>? padVan = null)
    {
        nummers = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            var plek = padVan?.Invoke(i) ?? $"{pad}[{i}]";
            if (string.IsNullOrEmpty(ids[i]))
                throw new OngeldigeOpdracht(plek, "het id is leeg; geef elke deelnemer een eigen id.");
            if (!nummers.TryAdd(ids[i], i))
                throw new OngeldigeOpdracht(plek, $"{ids[i]} komt twee keer voor; elk id mag één keer.");
        }

        Ids = [.. ids.Order(StringComparer.Ordinal)];
        for (var i = 0; i < Ids.Length; i++)
            nummers[Ids[i]] = i;
    }

    /// <summary>Ascending.</summary>
    public string[] Ids { get; }

    public int Aantal => Ids.Length;

    /// <summary>Number of an id that must exist.</summary>
    public int Van(string id, string pad, string soort) =>
        id is not null && nummers.TryGetValue(id, out var nummer)
            ? nummer
            : throw new OngeldigeOpdracht(pad, $"{soort} {id} bestaat niet in deze opdracht.");

    public bool Probeer(string id, out int nummer) => nummers.TryGetValue(id, out nummer);

    /// <summary>Haos with their capacity, at least 0.</summary>
    public static (Deelnemers Haos, int[] Capaciteit) VanHaos(IReadOnlyList<Hao> haos)
    {
        ArgumentNullException.ThrowIfNull(haos);
        var deelnemers = new Deelnemers([.. haos.Select(h => h.Id)], "haos", i => $"haos[{i}].id");
        var capaciteit = new int[haos.Count];
        for (var i = 0; i < haos.Count; i++)
        {
            if (haos[i].Capaciteit is < 0 or > MeestePlaatsen)
                throw new OngeldigeOpdracht($"haos[{i}].capaciteit", $"{haos[i].Capaciteit} kan niet; verwacht 0 tot en met {MeestePlaatsen}.");
            capaciteit[deelnemers.nummers[haos[i].Id]] = haos[i].Capaciteit;
        }

        return (deelnemers, capaciteit);
    }

    /// <summary>Most places of one hao that an instance may state.</summary>
    public const int MeestePlaatsen = 1_000_000;
}
