namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>What §7.2 and §7.3 have in common: per aios a net of plans, bound together only by the capacity of places per quarter.</summary>
internal sealed class Planmodel
{
    /// <summary>Ids in ascending ordinal order; everything else refers to them by index.</summary>
    public required string[] Aios { get; init; }

    /// <summary>Ids in ascending ordinal order, so that a smaller index is a smaller id.</summary>
    public required string[] Plaatsen { get; init; }

    /// <summary>Number of quarters of the horizon.</summary>
    public required int Kwartalen { get; init; }

    /// <summary>Capacity by unit: place × quarters + quarter.</summary>
    public required int[] Capaciteit { get; init; }

    public required Plannet[] Netten { get; init; }

    /// <summary>Whether buitenRegio is a criterion (§7.3).</summary>
    public required bool MetRegio { get; init; }

    /// <summary>Bounds for the weights; see <see cref="Doelbewijs"/>.</summary>
    public required Maten Maten { get; init; }

    public int Eenheid(int plaats, int kwartaal) => plaats * Kwartalen + kwartaal;
}

/// <summary>N, A, g and C of <see cref="Doelbewijs"/>: quarters of all aios together, aios, weight of 26 weeks, largest item without and with rejected places.</summary>
internal readonly record struct Maten(long Kwartalen, long Aios, long Gewicht26, long GrootsteItem, long GrootsteItemAfgewezen);

/// <summary>The indexes of the criteria inside the engine.</summary>
internal static class Criteria
{
    public const int Zonder = 0, Afgewezen = 1, Som = 2, Regio = 3, Grootste = 4, Kwadraten = 5, Aantal = 6;
}

/// <summary>Places of which one is chosen in one step of a plan: all for the same purpose, starting in the same quarter.</summary>
internal sealed class Keuzelijst
{
    public required int Kwartaal { get; init; }

    /// <summary>Quarters occupied: 1 or 2.</summary>
    public required int Lengte { get; init; }

    /// <summary>Number of items with the cost of the start.</summary>
    public required int Gewicht { get; init; }

    /// <summary>Cost of one item more (form other than preferred); −1: none.</summary>
    public int Extra { get; init; } = -1;

    /// <summary>Index of the verplichting in ascending id (§7.3); 0 in §7.2.</summary>
    public int Verplichting { get; init; }

    /// <summary>Places in ascending order.</summary>
    public required int[] Plaats { get; init; }
    public required int[] Kosten { get; init; }
    public required bool[] Afgewezen { get; init; }
    public required bool[] BuitenRegio { get; init; }

    public long Som(int keuze) => (long)Kosten[keuze] * Gewicht + Math.Max(Extra, 0);

    public long Kwadraten(int keuze) => (long)Kosten[keuze] * Kosten[keuze] * Gewicht + (long)Math.Max(Extra, 0) * Math.Max(Extra, 0);

    public int Grootste(int keuze) => Math.Max(Kosten[keuze], Extra);
}

/// <summary>A step: to another node by nothing (an empty quarter) or by a choice from a list.</summary>
/// <param name="Lijst">−1: the quarter stays empty.</param>
/// <param name="Keuze">Only this choice of the list; −1: all.</param>
/// <param name="Buiten">Place that may not be chosen; −1: none.</param>
internal readonly record struct Pijl(int Naar, int Lijst, int Keuze = -1, int Buiten = -1);

/// <summary>All plans of one aios: the paths of an acyclic net from node 0, with a choice at each step.</summary>
internal sealed class Plannet
{
    /// <summary>Quarter at whose beginning a node stands; nodes in ascending order of time.</summary>
    public required int[] Tijd { get; init; }

    /// <summary>Steps of node n: Begin[n] up to Begin[n + 1].</summary>
    public required int[] Begin { get; init; }
    public required Pijl[] Pijlen { get; init; }

    /// <summary>zonderPlaats of a plan that ends in the node; −1 for a node before the end.</summary>
    public required int[] Zonder { get; init; }
    public required Keuzelijst[] Lijsten { get; init; }

    /// <summary>Builds the net from a rule that gives the steps of a state at a quarter.</summary>
    /// <param name="kwartalen">Quarters of the horizon.</param>
    /// <param name="begin">State at the beginning.</param>
    /// <param name="stappen">Steps from (quarter, state): next state, quarters taken, list, choice, place left out.</param>
    /// <param name="zonder">zonderPlaats of a plan that ends in the state.</param>
    /// <param name="lijsten">Lists, filled by <paramref name="stappen"/>.</param>
    public static Plannet Bouw<TStaat>(int kwartalen, TStaat begin, Func<int, TStaat, IEnumerable<(TStaat Naar, int Lengte, int Lijst, int Keuze, int Buiten)>> stappen, Func<TStaat, int> zonder, List<Keuzelijst> lijsten)
        where TStaat : notnull
    {
        var lagen = new Dictionary<TStaat, int>[kwartalen + 1];
        var volgorde = new List<TStaat>[kwartalen + 1];
        for (var t = 0; t <= kwartalen; t++)
        {
            lagen[t] = [];
            volgorde[t] = [];
        }

        int Vind(int t, TStaat s)
        {
            if (!lagen[t].TryGetValue(s, out var i))
            {
                lagen[t][s] = i = volgorde[t].Count;
                volgorde[t].Add(s);
            }

            return i;
        }

        Vind(0, begin);
        var ruw = new List<(int T, int Van, int NaarT, int Naar, int Lijst, int Keuze, int Buiten)>();
        for (var t = 0; t < kwartalen; t++)
        {
            for (var n = 0; n < volgorde[t].Count; n++)
            {
                foreach (var (naar, lengte, lijst, keuze, buiten) in stappen(t, volgorde[t][n]))
                    ruw.Add((t, n, t + lengte, Vind(t + lengte, naar), lijst, keuze, buiten));
            }
        }

        var eerste = new int[kwartalen + 2];
        for (var t = 0; t <= kwartalen; t++)
            eerste[t + 1] = eerste[t] + volgorde[t].Count;
        var knopen = eerste[kwartalen + 1];
        var tijd = new int[knopen];
        var zonderen = new int[knopen];
        for (var t = 0; t <= kwartalen; t++)
        {
            for (var n = 0; n < volgorde[t].Count; n++)
            {
                tijd[eerste[t] + n] = t;
                zonderen[eerste[t] + n] = t == kwartalen ? zonder(volgorde[t][n]) : -1;
            }
        }

        // The rough steps come by ascending time and node: already in the order of the compressed rows.
        var rij = new int[knopen + 1];
        foreach (var p in ruw)
            rij[eerste[p.T] + p.Van + 1]++;
        for (var n = 0; n < knopen; n++)
            rij[n + 1] += rij[n];
        return new Plannet
        {
            Tijd = tijd,
            Begin = rij,
            Pijlen = [.. ruw.Select(p => new Pijl(eerste[p.NaarT] + p.Naar, p.Lijst, p.Keuze, p.Buiten))],
            Zonder = zonderen,
            Lijsten = [.. lijsten],
        };
    }
}
