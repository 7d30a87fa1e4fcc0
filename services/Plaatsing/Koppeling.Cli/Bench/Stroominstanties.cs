using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>Transport problems of a given size, the same for the same seed, for the measurements of the flow part.</summary>
public static class Stroominstanties
{
    /// <summary>n × n, every pair admissible, costs 1 to <paramref name="hoogste"/>.</summary>
    public static Transport Dicht(int n, int hoogste, int zaad)
    {
        var w = new Random(zaad);
        var kosten = new long[n * n];
        var kolom = new int[n * n];
        for (var p = 0; p < kosten.Length; p++) (kosten[p], kolom[p]) = (w.Next(1, hoogste + 1), p % n);
        return new Transport(Eenmaal(n), Eenmaal(n), null, [.. Enumerable.Range(0, n + 1).Select(r => r * n)], kolom, [kosten]);
    }

    /// <summary>n × n with about <paramref name="paren"/> admissible pairs, costs 1 to <paramref name="hoogste"/>; a complete allocation is hidden among them.</summary>
    public static Transport IJl(int n, int paren, int hoogste, int zaad)
    {
        var w = new Random(zaad);
        var verborgen = Enumerable.Range(0, n).ToArray();
        w.Shuffle(verborgen);
        var (begin, kolom, kosten) = (new int[n + 1], new List<int>(), new List<long>());
        for (var r = 0; r < n; r++)
        {
            var rij = new SortedSet<int> { verborgen[r] };
            while (rij.Count < paren / n) rij.Add(w.Next(n));
            foreach (var c in rij)
            {
                kolom.Add(c);
                kosten.Add(w.Next(1, hoogste + 1));
            }

            begin[r + 1] = kolom.Count;
        }

        return new Transport(Eenmaal(n), Eenmaal(n), null, begin, [.. kolom], [[.. kosten]]);
    }

    /// <summary>
    /// Aios with 8 preferences (cost by rank, at most 7) drawn towards popular places, any other place at the default cost 8;
    /// capacities sum to just over the number of aios.
    /// </summary>
    public static Transport Landelijk(int aios, int plaatsen, int voorkeuren, int zaad)
    {
        var w = new Random(zaad);
        var capaciteit = new int[plaatsen];
        for (var i = 0; i < aios + Math.Max(1, aios / 200); i++) capaciteit[i < plaatsen ? i : w.Next(plaatsen)]++;
        var (begin, kolom, kosten) = (new int[aios + 1], new List<int>(), new List<long>());
        var lijst = new List<int>();
        for (var r = 0; r < aios; r++)
        {
            lijst.Clear();
            while (lijst.Count < voorkeuren)
            {
                // The cube of a uniform number: a tenth of the places draws almost half of the preferences.
                var x = w.NextDouble();
                var c = (int)(plaatsen * x * x * x);
                if (!lijst.Contains(c)) lijst.Add(c);
            }

            foreach (var (c, rang) in lijst.Select((c, i) => (c, i)).OrderBy(x => x.c))
            {
                kolom.Add(c);
                kosten.Add(Math.Min(rang + 1, 7));
            }

            begin[r + 1] = kolom.Count;
        }

        return new Transport(Eenmaal(aios), capaciteit, null, begin, [.. kolom], [[.. kosten]], [.. Enumerable.Repeat<long[]?>([8], aios)]);
    }

    /// <summary>Aios × quarters as rows, places × quarters as columns: a row may use the places of its own quarter only.</summary>
    public static Transport Instituut(int aios, int plaatsen, int kwartalen, int voorkeuren, int zaad)
    {
        var w = new Random(zaad);
        var (begin, kolom, kosten) = (new int[aios * kwartalen + 1], new List<int>(), new List<long>());
        for (var q = 0; q < kwartalen; q++)
        {
            for (var a = 0; a < aios; a++)
            {
                var r = q * aios + a;
                var rang = new Dictionary<int, int>();
                while (rang.Count < voorkeuren)
                {
                    var x = w.NextDouble();
                    rang.TryAdd((int)(plaatsen * x * x), rang.Count + 1);
                }

                for (var s = 0; s < plaatsen; s++)
                {
                    kolom.Add(q * plaatsen + s);
                    kosten.Add(rang.TryGetValue(s, out var p) ? p : 8);
                }

                begin[r + 1] = kolom.Count;
            }
        }

        return new Transport(Eenmaal(aios * kwartalen), [.. Enumerable.Repeat(2, plaatsen * kwartalen)], null, begin, [.. kolom], [[.. kosten]]);
    }

    private static int[] Eenmaal(int n) => [.. Enumerable.Repeat(1, n)];
}
