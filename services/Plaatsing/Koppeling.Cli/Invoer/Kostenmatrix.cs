namespace StageSystem.Koppeling.Cli.Invoer;

/// <summary>An assignment problem in one of the plain formats: n rows, n columns, pairs in row order with one cost each.</summary>
/// <param name="N">Number of rows and of columns.</param>
/// <param name="Begin">Where the pairs of each row begin; n + 1 values.</param>
/// <param name="Kolom">Column (0-based) of each pair, ascending in each row.</param>
/// <param name="Kosten">Cost of each pair.</param>
internal sealed record Kostenmatrix(int N, int[] Begin, int[] Kolom, long[] Kosten)
{
    private const int GrootsteN = 100_000;
    private const long GrootsteKosten = 1_000_000_000;

    /// <summary>Ids of rows and columns: the 1-based number, with leading zeros so that the order of ids is the order of numbers.</summary>
    public string Id(int nummer) => (nummer + 1).ToString($"D{N.ToString(System.Globalization.CultureInfo.InvariantCulture).Length}", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Tells dense from sparse: dense when n × n numbers follow n.</summary>
    internal static bool IsDicht(Bestand bestand)
    {
        var tekst = bestand.Inhoud.Span;
        long woorden = 0;
        var inWoord = false;
        foreach (var b in tekst)
        {
            var wit = b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
            if (!wit && !inWoord) woorden++;
            inWoord = !wit;
        }
        var lezer = new Getallezer(bestand);
        lezer.Meer();
        var n = lezer.Getal("n", 1, GrootsteN);
        if (woorden - 1 == n * n) return true;
        // Neither fits exactly: three numbers on the first line after n means sparse.
        if (!lezer.Meer()) return n == 1;
        var opRegel = 0;
        while (lezer.MeerOpRegel())
        {
            opRegel++;
            lezer.Getal("een getal", -GrootsteKosten, GrootsteKosten);
        }
        return opRegel != 3;
    }

    /// <summary>Reads the dense format: n, then n × n integers row by row.</summary>
    /// <exception cref="Invoerfout">With line, column, what was found and what was expected.</exception>
    public static Kostenmatrix LeesDicht(Bestand bestand)
    {
        var lezer = new Getallezer(bestand);
        lezer.Meer();
        var n = (int)lezer.Getal("n, het aantal rijen en kolommen", 1, GrootsteN);
        var aantal = (long)n * n;
        if (bestand.Inhoud.Length < 2 * aantal) throw TeKort(bestand, lezer, n, aantal);
        if (aantal > 400_000_000) throw bestand.Fout(0, $"n is {n}; een dicht bestand mag hoogstens n = 20000 hebben. Gebruik voor grotere het ijle formaat.");
        var (begin, kolom, kosten) = (new int[n + 1], new int[aantal], new long[aantal]);
        var p = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++, p++)
            {
                if (!lezer.Meer()) throw bestand.Fout(bestand.Inhoud.Length, $"het bestand houdt op na {p} kosten; verwacht: {aantal} ({n} × {n}), hier die van rij {i + 1}, kolom {j + 1}.");
                kolom[p] = j;
                kosten[p] = lezer.Getal("de kosten", -GrootsteKosten, GrootsteKosten);
            }
            begin[i + 1] = p;
        }
        if (lezer.Meer()) throw lezer.Fout($"na {aantal} kosten ({n} × {n}) staat er nog iets; verwacht: het einde van het bestand");
        return new(n, begin, kolom, kosten);
    }

    private static Invoerfout TeKort(Bestand bestand, Getallezer lezer, int n, long aantal)
    {
        // Too few bytes for n × n numbers: read on only to name the first fault.
        var geteld = 0L;
        while (lezer.Meer())
        {
            lezer.Getal("de kosten", -GrootsteKosten, GrootsteKosten);
            geteld++;
        }
        return bestand.Fout(bestand.Inhoud.Length, $"het bestand houdt op na {geteld} kosten; verwacht: {aantal} ({n} × {n}).");
    }

    /// <summary>Reads the sparse format: n, then a line <c>i j cost</c> for each admissible pair, 1-based.</summary>
    /// <exception cref="Invoerfout">With line, column, what was found and what was expected.</exception>
    public static Kostenmatrix LeesIjl(Bestand bestand)
    {
        var lezer = new Getallezer(bestand);
        lezer.Meer();
        var n = (int)lezer.Getal("n, het aantal rijen en kolommen", 1, GrootsteN);
        var paren = new List<(int Rij, int Kolom, long Kosten, int Plek)>();
        if (lezer.MeerOpRegel()) throw lezer.Fout("na n staat nog iets op de regel; verwacht: een nieuwe regel");
        while (lezer.Meer())
        {
            var plek = lezer.Plek;
            var i = (int)lezer.Getal("i, de rij", 1, n);
            if (!lezer.MeerOpRegel()) throw lezer.Fout("de regel houdt hier op; verwacht: i, j en kosten (drie gehele getallen)");
            var j = (int)lezer.Getal("j, de kolom", 1, n);
            if (!lezer.MeerOpRegel()) throw lezer.Fout("de regel houdt hier op; verwacht: i, j en kosten (drie gehele getallen)");
            paren.Add((i - 1, j - 1, lezer.Getal("de kosten", -GrootsteKosten, GrootsteKosten), plek));
            if (lezer.MeerOpRegel()) throw lezer.Fout("de regel heeft meer dan drie getallen; verwacht: i, j en kosten");
        }
        paren.Sort((a, b) => a.Rij != b.Rij ? a.Rij.CompareTo(b.Rij) : a.Kolom != b.Kolom ? a.Kolom.CompareTo(b.Kolom) : a.Plek.CompareTo(b.Plek));
        var begin = new int[n + 1];
        for (var p = 0; p < paren.Count; p++)
        {
            if (p > 0 && paren[p].Rij == paren[p - 1].Rij && paren[p].Kolom == paren[p - 1].Kolom)
                throw bestand.Fout(paren[p].Plek, $"het paar {paren[p].Rij + 1} {paren[p].Kolom + 1} staat er al; verwacht: elk paar één keer.");
            begin[paren[p].Rij + 1]++;
        }
        for (var i = 0; i < n; i++) begin[i + 1] += begin[i];
        return new(n, begin, [.. paren.Select(p => p.Kolom)], [.. paren.Select(p => p.Kosten)]);
    }
}
