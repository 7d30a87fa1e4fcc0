using System.Numerics;

namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>
/// The revised simplex method (Dantzig 1953) for a master problem with lexicographic costs: minimise several sums in order of importance under rows "= 1" and "≤ capacity".
/// Explicit inverse by columns, of which only the parts that differ from the unit matrix are touched; the right-hand sides are shifted a little so that no step stands still (Charnes 1952).
/// In floating point: it suggests prices and plans, and never decides.
/// </summary>
internal sealed class Simplex
{
    private const double Nul = 1e-9, Kostnul = 1e-7;
    private readonly int criteria;
    private readonly int rijen;
    private readonly double[][] inverse;
    private readonly double[] rechts, waarde;
    private readonly int[] basis;
    private readonly double[][] duaal;
    private readonly List<int[]> kolomrijen = [];
    private readonly List<double[]> kosten = [];
    private readonly List<bool> actief = [];
    private readonly List<int> plek = [];
    private readonly int[] spelingplek;
    private readonly int gelijk;
    private readonly double[] alfa, rij;
    private int wijzer, stappen;

    /// <param name="gelijk">Rows 0 … gelijk − 1 must be exactly 1; until they are, criterion 0 counts what is missing.</param>
    /// <param name="capaciteit">Right-hand sides of the other rows.</param>
    /// <param name="criteria">Number of criteria.</param>
    public Simplex(int gelijk, int[] capaciteit, int criteria)
    {
        this.criteria = criteria;
        this.gelijk = gelijk;
        rijen = gelijk + capaciteit.Length;
        inverse = new double[rijen][];
        rechts = new double[rijen];
        basis = new int[rijen];
        spelingplek = new int[rijen];
        alfa = new double[rijen];
        rij = new double[rijen];
        duaal = new double[criteria][];
        for (var k = 0; k < criteria; k++)
            duaal[k] = new double[rijen];
        var ruis = 0x9E3779B97F4A7C15UL;
        for (var r = 0; r < rijen; r++)
        {
            ruis ^= ruis << 13;
            ruis ^= ruis >> 7;
            ruis ^= ruis << 17;
            rechts[r] = r < gelijk ? 1 : capaciteit[r - gelijk] + 1e-6 * (0.5 + (ruis >> 11) * (1.0 / (1UL << 53)));
            inverse[r] = new double[rijen];
            inverse[r][r] = 1;
            basis[r] = -1 - r;
            spelingplek[r] = r;
            if (r < gelijk)
                duaal[0][r] = 1;
        }

        waarde = (double[])rechts.Clone();
    }

    public int Kolommen => kolomrijen.Count;

    /// <summary>Pivots done since the start.</summary>
    public long Stappen { get; private set; }

    public void Voeg(int[] rijenVan, double[] prijs, bool doetMee)
    {
        kolomrijen.Add(rijenVan);
        kosten.Add(prijs);
        actief.Add(doetMee);
        plek.Add(-1);
    }

    /// <summary>Other costs for a column; one that does not take part never enters.</summary>
    public void Zet(int kolom, double[] prijs, bool doetMee)
    {
        actief[kolom] = doetMee;
        if (plek[kolom] >= 0)
        {
            var r = plek[kolom];
            for (var k = 0; k < criteria; k++)
            {
                var d = prijs[k] - kosten[kolom][k];
                if (d == 0)
                    continue;
                for (var c = 0; c < rijen; c++)
                    duaal[k][c] += d * inverse[c][r];
            }
        }

        kosten[kolom] = prijs;
    }

    public double Waarde(int kolom) => plek[kolom] < 0 ? 0 : waarde[plek[kolom]];

    /// <summary>Whether a part of row r is still missing.</summary>
    public bool Ontbreekt(int r) => spelingplek[r] >= 0 && waarde[spelingplek[r]] > 1e-4;

    public double Duaal(int criterium, int r) => duaal[criterium][r];

    /// <summary>Reduced cost of a column in one criterion.</summary>
    public double Gereduceerd(int kolom, int criterium)
    {
        var d = kosten[kolom][criterium];
        var y = duaal[criterium];
        foreach (var r in kolomrijen[kolom])
            d -= y[r];
        return d;
    }

    /// <summary>Pivots until no column lowers the cost, or the number of steps is reached.</summary>
    /// <returns>Whether no column lowers the cost.</returns>
    public bool Los(int meesteStappen, CancellationToken ct)
    {
        for (var stap = 0; stap < meesteStappen; stap++)
        {
            if ((stap & 63) == 0)
                ct.ThrowIfCancellationRequested();
            var binnen = Kies();
            if (binnen == int.MinValue || !Draai(binnen))
                return true;
            Stappen++;
            if (++stappen >= 1500)
                Herbouw();
        }

        return false;
    }

    // The best of the first part of the columns, in cyclic order, that has any (partial pricing); slack columns in every pass.
    private int Kies()
    {
        var n = Kolommen;
        var deel = Math.Max(300, n / 6);
        int beste = int.MinValue, besteCriterium = criteria;
        double besteMaat = 0;
        void Weeg(int kolom, int criterium, double maat)
        {
            if (criterium < besteCriterium || (criterium == besteCriterium && maat < besteMaat))
                (beste, besteCriterium, besteMaat) = (kolom, criterium, maat);
        }

        for (var r = gelijk; r < rijen; r++)
        {
            if (spelingplek[r] >= 0)
                continue;
            for (var k = 0; k < criteria; k++)
            {
                var d = -duaal[k][r];
                if (d > Kostnul)
                    break;
                if (d < -Kostnul)
                {
                    Weeg(-1 - r, k, d);
                    break;
                }
            }
        }

        for (var gezien = 0; gezien < n; gezien++)
        {
            if (gezien >= deel && gezien % deel == 0 && beste != int.MinValue)
                break;
            if (++wijzer >= n)
                wijzer = 0;
            if (!actief[wijzer] || plek[wijzer] >= 0)
                continue;
            for (var k = 0; k < criteria; k++)
            {
                var d = Gereduceerd(wijzer, k);
                if (d > Kostnul)
                    break;
                if (d < -Kostnul)
                {
                    Weeg(wijzer, k, d);
                    break;
                }
            }
        }

        return beste;
    }

    private void Richting(int kolom)
    {
        Array.Clear(alfa);
        if (kolom < 0)
        {
            inverse[-1 - kolom].CopyTo(alfa, 0);
            return;
        }

        foreach (var r in kolomrijen[kolom])
        {
            TelOp(alfa, inverse[r], 1);
        }
    }

    private bool Draai(int binnen)
    {
        Richting(binnen);
        var uit = -1;
        var kleinste = double.MaxValue;
        for (var i = 0; i < rijen; i++)
        {
            if (alfa[i] <= Nul)
                continue;
            var v = Math.Max(waarde[i], 0) / alfa[i];
            if (v < kleinste - 1e-12 || (v < kleinste + 1e-12 && alfa[i] > alfa[uit]))
            {
                kleinste = Math.Min(v, kleinste);
                uit = i;
            }
        }

        if (uit < 0)
            return false;
        for (var i = 0; i < rijen; i++)
        {
            if (alfa[i] != 0)
                waarde[i] -= kleinste * alfa[i];
        }

        waarde[uit] = kleinste;
        for (var c = 0; c < rijen; c++)
            rij[c] = inverse[c][uit];
        for (var k = 0; k < criteria; k++)
        {
            var d = binnen < 0 ? -duaal[k][-1 - binnen] : Gereduceerd(binnen, k);
            if (d == 0)
                continue;
            TelOp(duaal[k], rij, d / alfa[uit]);
        }

        Wissel(uit, binnen);
        return true;
    }

    // Takes a column into the basis at a position; alfa holds its direction, rij the row of the inverse at that position.
    private void Wissel(int uit, int binnen)
    {
        var deler = alfa[uit];
        for (var c = 0; c < rijen; c++)
        {
            if (Math.Abs(rij[c]) <= 1e-13)
                continue;
            var f = rij[c] / deler;
            TelOp(inverse[c], alfa, -f);
            inverse[c][uit] = f;
        }

        Plaats(basis[uit], -1);
        basis[uit] = binnen;
        Plaats(binnen, uit);
    }

    private static void TelOp(double[] doel, double[] bron, double keer)
    {
        var n = 0;
        var maal = new Vector<double>(keer);
        for (; n <= doel.Length - Vector<double>.Count; n += Vector<double>.Count)
            (new Vector<double>(doel, n) + maal * new Vector<double>(bron, n)).CopyTo(doel, n);
        for (; n < doel.Length; n++)
            doel[n] += keer * bron[n];
    }

    private void Plaats(int kolom, int waar)
    {
        if (kolom < 0)
            spelingplek[-1 - kolom] = waar;
        else
            plek[kolom] = waar;
    }

    /// <summary>Computes the inverse, values and prices anew from the basis, against the drift of rounding.</summary>
    private void Herbouw()
    {
        stappen = 0;
        var kolommen = basis.Where(k => k >= 0).ToArray();
        foreach (var k in kolommen)
            plek[k] = -1;
        var vrij = new bool[rijen];
        for (var r = 0; r < rijen; r++)
        {
            vrij[r] = spelingplek[r] < 0;
            Array.Clear(inverse[r]);
            inverse[r][r] = 1;
        }

        for (var r = 0; r < rijen; r++)
        {
            basis[r] = -1 - r;
            spelingplek[r] = r;
        }

        foreach (var k in kolommen)
        {
            Richting(k);
            var uit = -1;
            for (var i = 0; i < rijen; i++)
            {
                if (vrij[i] && (uit < 0 || Math.Abs(alfa[i]) > Math.Abs(alfa[uit])))
                    uit = i;
            }

            if (uit < 0 || Math.Abs(alfa[uit]) < 1e-8)
                continue;
            vrij[uit] = false;
            for (var c = 0; c < rijen; c++)
                rij[c] = inverse[c][uit];
            Wissel(uit, k);
        }

        for (var i = 0; i < rijen; i++)
        {
            waarde[i] = 0;
            for (var c = 0; c < rijen; c++)
                waarde[i] += inverse[c][i] * rechts[c];
        }

        for (var k = 0; k < criteria; k++)
        {
            for (var c = 0; c < rijen; c++)
            {
                double y = 0;
                for (var i = 0; i < rijen; i++)
                {
                    var b = basis[i];
                    var prijs = b >= 0 ? kosten[b][k] : k == 0 && -1 - b < gelijk ? 1 : 0;
                    if (prijs != 0)
                        y += prijs * inverse[c][i];
                }

                duaal[k][c] = y;
            }
        }
    }
}
