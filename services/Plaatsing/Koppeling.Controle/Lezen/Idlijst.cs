namespace StageSystem.Koppeling.Controle.Lezen;

/// <summary>Ids of one kind (aios, places) with their numbers; an id that is there twice or is empty is refused.</summary>
internal sealed class Idlijst
{
    private readonly Dictionary<string, int> nummers = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    public string Wat { get; }

    public Idlijst(string wat) => Wat = wat;

    public Idlijst(string wat, IEnumerable<string> ids) : this(wat)
    {
        foreach (var id in ids)
        {
            nummers.Add(id, this.ids.Count);
            this.ids.Add(id);
        }
    }

    public int Aantal => ids.Count;

    public string this[int nummer] => ids[nummer];

    public IReadOnlyList<string> Ids => ids;

    public int Voegtoe(Knoop id)
    {
        var tekst = id.Tekst();
        if (tekst.Length == 0) throw id.Fout("is leeg");
        if (!nummers.TryAdd(tekst, ids.Count)) throw id.Fout($"is {Wat} '{tekst}', maar die staat er al");
        ids.Add(tekst);
        return ids.Count - 1;
    }

    public bool Kent(string id) => nummers.ContainsKey(id);

    public int Zoek(Knoop id) => nummers.TryGetValue(id.Tekst(), out var nummer) ? nummer : throw id.Fout($"is '{id.Tekst()}': die {Wat} staat niet in de opdracht");

    public int Zoek(string id) => nummers.GetValueOrDefault(id, -1);

    /// <summary>Numbers of the ids, ordinally ascending by id.</summary>
    public int[] Oplopend()
    {
        var volgorde = Enumerable.Range(0, ids.Count).ToArray();
        Array.Sort(volgorde, (a, b) => string.CompareOrdinal(ids[a], ids[b]));
        return volgorde;
    }
}
