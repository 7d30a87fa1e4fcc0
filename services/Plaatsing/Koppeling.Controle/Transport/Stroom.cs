namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>Largest number of pairs that can be chosen (maximum flow; Dinic 1970), to tell whether a complete solution exists.</summary>
internal sealed class Stroom
{
    private readonly Transportmodel m;
    private readonly int[] vraag;
    private readonly int[] ruimte;
    private readonly bool[] gekozen;
    private readonly int[] niveau;
    private readonly int[] wijzer;
    private readonly List<int>[] inKolom;
    private readonly int[] rijVan;

    private Stroom(Transportmodel m, int[] vraag, int[] ruimte)
    {
        (this.m, this.vraag, this.ruimte) = (m, vraag, ruimte);
        gekozen = new bool[m.Paren];
        niveau = new int[m.Rijen.Aantal];
        wijzer = new int[m.Rijen.Aantal];
        rijVan = new int[m.Paren];
        inKolom = [.. m.Kolommen.Ids.Select(_ => new List<int>())];
        for (var r = 0; r < m.Rijen.Aantal; r++) Array.Fill(rijVan, r, m.Begin[r], m.Begin[r + 1] - m.Begin[r]);
    }

    /// <summary>
    /// Whether a solution exists that keeps to pins, exclusions, capacities and minimums. A solution that serves all rows and one that serves
    /// all minimums together give one that does both (Mendelsohn and Dulmage 1958, for flows), so two maximum flows decide.
    /// </summary>
    public static bool Mogelijk(Transportmodel m, bool eisen = true)
    {
        var (vraag, capaciteit, minimum) = (m.Vraag.ToArray(), m.Capaciteit.ToArray(), m.Minimum.ToArray());
        for (var r = 0; eisen && r < vraag.Length; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                if (!m.Vast[p]) continue;
                if (m.Verboden[p] || --vraag[r] < 0 || --capaciteit[m.Kolom[p]] < 0) return false;
                if (minimum[m.Kolom[p]] > 0) minimum[m.Kolom[p]]--;
            }
        for (var k = 0; eisen && k < capaciteit.Length; k++)
            if (minimum[k] > capaciteit[k]) return false;
        return Grootst(m, vraag, capaciteit, eisen) == vraag.Sum(v => (long)v)
            && (!eisen || Grootst(m, vraag, minimum, eisen) == minimum.Sum(v => (long)v));
    }

    private static long Grootst(Transportmodel m, int[] vraag, int[] capaciteit, bool eisen)
    {
        var stroom = new Stroom(m, [.. vraag], [.. capaciteit]);
        long totaal = 0;
        while (stroom.Niveaus(eisen))
        {
            m.Begin.AsSpan(0, stroom.wijzer.Length).CopyTo(stroom.wijzer);
            for (var r = 0; r < stroom.vraag.Length; r++)
                while (stroom.vraag[r] > 0 && stroom.Verleg(r, eisen))
                {
                    stroom.vraag[r]--;
                    totaal++;
                }
        }
        return totaal;
    }

    private bool Bruikbaar(int p, bool eisen) => !gekozen[p] && (!eisen || (!m.Vast[p] && !m.Verboden[p]));

    private bool Niveaus(bool eisen)
    {
        Array.Fill(niveau, -1);
        var rij = new Queue<int>();
        for (var r = 0; r < vraag.Length; r++)
            if (vraag[r] > 0)
            {
                niveau[r] = 0;
                rij.Enqueue(r);
            }
        var gezien = new bool[ruimte.Length];
        var gevonden = false;
        while (rij.TryDequeue(out var r))
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                var k = m.Kolom[p];
                if (!Bruikbaar(p, eisen) || gezien[k]) continue;
                gezien[k] = true;
                gevonden |= ruimte[k] > 0;
                foreach (var ander in inKolom[k])
                    if (niveau[rijVan[ander]] < 0)
                    {
                        niveau[rijVan[ander]] = niveau[r] + 1;
                        rij.Enqueue(rijVan[ander]);
                    }
            }
        return gevonden;
    }

    private bool Verleg(int r, bool eisen)
    {
        for (; wijzer[r] < m.Begin[r + 1]; wijzer[r]++)
        {
            var p = wijzer[r];
            if (!Bruikbaar(p, eisen)) continue;
            var k = m.Kolom[p];
            if (ruimte[k] > 0)
            {
                ruimte[k]--;
                gekozen[p] = true;
                inKolom[k].Add(p);
                return true;
            }
            for (var i = 0; i < inKolom[k].Count; i++)
            {
                var weg = inKolom[k][i];
                if (niveau[rijVan[weg]] != niveau[r] + 1 || !Verleg(rijVan[weg], eisen)) continue;
                // The row found another column; its place here is taken over.
                i = inKolom[k].IndexOf(weg);
                gekozen[weg] = false;
                gekozen[p] = true;
                inKolom[k][i] = p;
                return true;
            }
        }
        return false;
    }
}
