namespace StageSystem.Koppeling.Stabiliteit;

/// <summary>The acceptable pairs in flat arrays, as seen from the side that proposes: per proposer its partners, best first.</summary>
/// <remarks>Indexes follow ascending id on both sides, so that the order of the input changes nothing.</remarks>
internal sealed class Lijsten
{
    private Lijsten(int[] begin, int[] partner, int[] rang, int[] rangBijPartner) =>
        (Begin, Partner, Rang, RangBijPartner) = (begin, partner, rang, rangBijPartner);

    /// <summary>Proposer p has the entries Begin[p]..Begin[p + 1] − 1.</summary>
    public int[] Begin { get; }

    public int[] Partner { get; }

    /// <summary>Rank of the partner in the list of the proposer, 1 is best.</summary>
    public int[] Rang { get; }

    /// <summary>Rank of the proposer in the list of the partner, 1 is best.</summary>
    public int[] RangBijPartner { get; }

    public int Aantal => Begin.Length - 1;

    /// <summary>Joins the two sides: keeps the pairs that stand in both, with both ranks.</summary>
    public static Lijsten Maak((int[] Begin, int[] Wie) eigen, (int[] Begin, int[] Wie) ander)
    {
        int n = eigen.Begin.Length - 1, m = ander.Begin.Length - 1;

        // The own lists by partner (counting sort): one pass over a partner then needs only one row of marks.
        var vanaf = new int[m + 1];
        foreach (var w in eigen.Wie) vanaf[w + 1]++;
        for (var j = 0; j < m; j++) vanaf[j + 1] += vanaf[j];
        var plek = vanaf.AsSpan(0, m).ToArray();
        var wie = new int[eigen.Wie.Length];
        var waar = new int[eigen.Wie.Length];
        for (var p = 0; p < n; p++)
            for (var e = eigen.Begin[p]; e < eigen.Begin[p + 1]; e++)
            {
                var k = plek[eigen.Wie[e]]++;
                (wie[k], waar[k]) = (p, e);
            }

        var terug = new int[eigen.Wie.Length];
        var merk = new int[n];
        for (var j = 0; j < m; j++)
        {
            int van = ander.Begin[j], tot = ander.Begin[j + 1];
            for (var e = van; e < tot; e++) merk[ander.Wie[e]] = e - van + 1;
            for (var k = vanaf[j]; k < vanaf[j + 1]; k++) terug[waar[k]] = merk[wie[k]];
            for (var e = van; e < tot; e++) merk[ander.Wie[e]] = 0;
        }

        var over = 0;
        foreach (var t in terug) if (t > 0) over++;
        var (begin, partner, rang, bij) = (new int[n + 1], new int[over], new int[over], new int[over]);
        var z = 0;
        for (var p = 0; p < n; p++)
        {
            for (var e = eigen.Begin[p]; e < eigen.Begin[p + 1]; e++)
                if (terug[e] > 0)
                {
                    (partner[z], rang[z], bij[z]) = (eigen.Wie[e], e - eigen.Begin[p] + 1, terug[e]);
                    z++;
                }

            begin[p + 1] = z;
        }

        return new Lijsten(begin, partner, rang, bij);
    }
}
