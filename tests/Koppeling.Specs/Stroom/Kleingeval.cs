using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Specs.Stroom;

/// <summary>A small random transport problem as plain tables, with the answer by trying everything.</summary>
internal sealed record Kleingeval
{
    public required int[] Vraag { get; init; }
    public required int[] Capaciteit { get; init; }
    public required int[] Minimum { get; init; }

    /// <summary>Cost vector per row and column; null: not admissible.</summary>
    public required long[]?[,] Kosten { get; init; }
    public required bool[,] Vast { get; init; }
    public required bool[,] Verboden { get; init; }

    /// <summary>Per pair: listed explicitly (otherwise the default cost of the row holds).</summary>
    public required bool[,] Genoemd { get; init; }
    public required long[]?[] Standaard { get; init; }
    public required int Criteria { get; init; }

    public int Rijen => Vraag.Length;
    public int Kolommen => Capaciteit.Length;

    public static Kleingeval Maak(Random w)
    {
        var (rijen, kolommen) = (w.Next(1, 6), w.Next(1, 6));
        var criteria = w.Next(1, 4);
        var (laag, hoog) = w.Next(4) switch { 0 => (0, 2), 1 => (1, 5), 2 => (-4, 4), _ => (0, 1000) };
        long[] Vector() => [.. Enumerable.Range(0, criteria).Select(_ => (long)w.Next(laag, hoog))];
        var meer = w.Next(3) == 0;
        var ruim = w.Next(1, 4);
        var minima = w.Next(3) == 0;
        var pins = w.Next(3) == 0;
        var dichtheid = w.Next(2, 10);
        var geval = new Kleingeval
        {
            Vraag = [.. Enumerable.Range(0, rijen).Select(_ => w.Next(10) == 0 ? 0 : meer ? w.Next(1, Math.Min(kolommen, 3) + 1) : 1)],
            Capaciteit = [.. Enumerable.Range(0, kolommen).Select(_ => w.Next(12) == 0 ? 0 : w.Next(1, ruim + 1))],
            Minimum = new int[kolommen],
            Kosten = new long[rijen, kolommen][],
            Vast = new bool[rijen, kolommen],
            Verboden = new bool[rijen, kolommen],
            Genoemd = new bool[rijen, kolommen],
            Standaard = new long[rijen][],
            Criteria = criteria,
        };
        for (var c = 0; c < kolommen; c++)
            if (minima && w.Next(2) == 0) geval.Minimum[c] = w.Next(0, geval.Capaciteit[c] + (w.Next(20) == 0 ? 2 : 1));
        for (var r = 0; r < rijen; r++)
        {
            if (w.Next(3) == 0) geval.Standaard[r] = Vector();
            for (var c = 0; c < kolommen; c++)
            {
                geval.Genoemd[r, c] = w.Next(10) < dichtheid;
                geval.Kosten[r, c] = geval.Genoemd[r, c] ? Vector() : geval.Standaard[r];
                if (!geval.Genoemd[r, c]) continue;
                geval.Verboden[r, c] = w.Next(8) == 0;
                geval.Vast[r, c] = pins && w.Next(10) == 0;
            }
        }

        return geval;
    }

    public bool Toegelaten(int r, int c) => Kosten[r, c] is not null && !Verboden[r, c];

    public Transport AlsTransport()
    {
        var begin = new int[Rijen + 1];
        var kolom = new List<int>();
        var (verboden, vast) = (new List<bool>(), new List<bool>());
        var kosten = Enumerable.Range(0, Criteria).Select(_ => new List<long>()).ToArray();
        for (var r = 0; r < Rijen; r++)
        {
            // Descending, so that the order of the input is not the order of the columns.
            for (var c = Kolommen - 1; c >= 0; c--)
            {
                if (!Genoemd[r, c]) continue;
                kolom.Add(c);
                verboden.Add(Verboden[r, c]);
                vast.Add(Vast[r, c]);
                for (var k = 0; k < Criteria; k++) kosten[k].Add(Kosten[r, c]![k]);
            }

            begin[r + 1] = kolom.Count;
        }

        return new Transport(Vraag, Capaciteit, Minimum, begin, [.. kolom], [.. kosten.Select(k => k.ToArray())], Standaard, [.. verboden], [.. vast]);
    }

    /// <summary>Every allocation that keeps all constraints, as one bit mask of columns per row, with its criteria.</summary>
    public List<(uint[] Keuze, long[] Waarde)> Alle()
    {
        var uit = new List<(uint[], long[])>();
        var keuze = new uint[Rijen];
        var over = (int[])Capaciteit.Clone();
        void Rij(int r)
        {
            if (r == Rijen)
            {
                for (var c = 0; c < Kolommen; c++)
                    if (Capaciteit[c] - over[c] < Minimum[c]) return;
                uit.Add(((uint[])keuze.Clone(), Waarde(keuze)));
                return;
            }

            for (var m = 0u; m < 1u << Kolommen; m++)
            {
                if (uint.PopCount(m) != Vraag[r]) continue;
                var goed = true;
                for (var c = 0; c < Kolommen; c++)
                {
                    var aan = (m >> c & 1) != 0;
                    goed &= aan ? Toegelaten(r, c) && over[c] > 0 : !Vast[r, c];
                }

                if (!goed) continue;
                keuze[r] = m;
                for (var c = 0; c < Kolommen; c++) over[c] -= (int)(m >> c & 1);
                Rij(r + 1);
                for (var c = 0; c < Kolommen; c++) over[c] += (int)(m >> c & 1);
            }
        }

        Rij(0);
        return uit;
    }

    public long[] Waarde(uint[] keuze)
    {
        var waarde = new long[Criteria];
        for (var r = 0; r < Rijen; r++)
            for (var c = 0; c < Kolommen; c++)
                if ((keuze[r] >> c & 1) != 0)
                    for (var k = 0; k < Criteria; k++) waarde[k] += Kosten[r, c]![k];
        return waarde;
    }

    public static int Vergelijk(long[] a, long[] b) => a.AsSpan().SequenceCompareTo(b);

    /// <summary>Of these allocations: what each row in turn, option by option, takes when that still leaves one.</summary>
    public static uint[] Kies(List<uint[]> optima, int[] rijvolgorde, Func<int, int[]> voorkeur)
    {
        foreach (var r in rijvolgorde)
        {
            var gekozen = 0u;
            foreach (var c in voorkeur(r))
            {
                if (optima.Any(o => (o[r] & gekozen) == gekozen && (o[r] >> c & 1) != 0)) gekozen |= 1u << c;
                optima = optima.FindAll(o => (o[r] & gekozen) == gekozen);
            }
        }

        return optima.Single();
    }
}
