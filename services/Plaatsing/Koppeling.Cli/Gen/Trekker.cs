namespace StageSystem.Koppeling.Cli.Gen;

/// <summary>Random draws from a seed, integers only: the same on every machine (SplitMix64; Steele, Lea and Flood 2014).</summary>
internal sealed class Trekker(ulong zaad)
{
    private ulong toestand = zaad;

    /// <summary>A number from 0 up to but not including <paramref name="grens"/>.</summary>
    public int Onder(int grens) => (int)((UInt128)Volgende() * (uint)grens >> 64);

    public bool Kans(int procent) => Onder(100) < procent;

    public T Uit<T>(IReadOnlyList<T> lijst) => lijst[Onder(lijst.Count)];

    public int[] Volgorde(int n)
    {
        var volgorde = Enumerable.Range(0, n).ToArray();
        for (var i = n - 1; i > 0; i--)
        {
            var j = Onder(i + 1);
            (volgorde[i], volgorde[j]) = (volgorde[j], volgorde[i]);
        }
        return volgorde;
    }

    private ulong Volgende()
    {
        var z = toestand += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>Places of unequal popularity: the k-th most popular is drawn about 1/(k + 3) as often.</summary>
internal sealed class Populariteit
{
    private readonly int[] volgorde;
    private readonly int[] opgeteld;
    private readonly Trekker trekker;

    public Populariteit(int aantal, Trekker trekker)
    {
        this.trekker = trekker;
        volgorde = trekker.Volgorde(aantal);
        opgeteld = new int[aantal];
        var som = 0;
        for (var k = 0; k < aantal; k++) opgeteld[k] = som += 100_000 / (k + 3);
    }

    /// <summary>Different places, the most wanted tending to come first.</summary>
    public int[] Trek(int aantal, Predicate<int>? mag = null)
    {
        var gekozen = new List<int>();
        for (var poging = 0; gekozen.Count < aantal && poging < 60 * aantal; poging++)
        {
            var plek = Array.BinarySearch(opgeteld, trekker.Onder(opgeteld[^1]));
            var plaats = volgorde[plek < 0 ? ~plek : plek + 1];
            if (!gekozen.Contains(plaats) && mag?.Invoke(plaats) != false) gekozen.Add(plaats);
        }
        // What is left over, in order of popularity.
        foreach (var plaats in volgorde)
        {
            if (gekozen.Count >= aantal) break;
            if (!gekozen.Contains(plaats) && mag?.Invoke(plaats) != false) gekozen.Add(plaats);
        }
        return [.. gekozen];
    }
}
