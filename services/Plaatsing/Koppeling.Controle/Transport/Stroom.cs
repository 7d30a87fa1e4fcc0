namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>Largest number of pairs that can be chosen (maximum flow; Dinic 1970), to tell whether a complete solution exists.</summary>
internal sealed class Stroom
{
    private readonly Transportmodel m;
    private readonly int[] vraag;
    private readonly int[] ruimte;
    private readonly bool[] open;
    private readonly int[] niveau;
    private readonly int[] wijzer;
    private readonly List<int>[] inKolom;
    private readonly int[] rijVan;

    private Stroom(Transportmodel m, bool[] open, int[] vraag, int[] ruimte)
    {
        (this.m, this.open, this.vraag, this.ruimte) = (m, open, vraag, ruimte);
        niveau = new int[m.Rijen.Aantal];
        wijzer = new int[m.Rijen.Aantal];
        rijVan = new int[m.Paren];
        inKolom = [.. m.Kolommen.Ids.Select(_ => new List<int>())];
        for (var r = 0; r < m.Rijen.Aantal; r++) Array.Fill(rijVan, r, m.Begin[r], m.Begin[r + 1] - m.Begin[r]);
    }

    /// <summary>
    /// Whether a solution exists. A solution that serves all rows and one that serves all minimums together give one that does both
    /// (Mendelsohn and Dulmage 1958, for flows), so two maximum flows decide.
    /// </summary>
    /// <param name="metVast">Pins and minimums count.</param>
    public static bool Mogelijk(Transportmodel m, bool metVast = true)
    {
        var (vraag, capaciteit, minimum) = (m.Vraag.ToArray(), m.Capaciteit.ToArray(), m.Minimum.ToArray());
        var open = new bool[m.Paren];
        for (var r = 0; r < vraag.Length; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                open[p] = !m.Verboden[p] && !(metVast && m.Vast[p]);
                if (!metVast || !m.Vast[p]) continue;
                if (m.Verboden[p] || --vraag[r] < 0 || --capaciteit[m.Kolom[p]] < 0) return false;
                if (minimum[m.Kolom[p]] > 0) minimum[m.Kolom[p]]--;
            }
        if (Grootst(m, open, vraag, capaciteit) < vraag.Sum(v => (long)v)) return false;
        if (!metVast || minimum.All(n => n == 0)) return true;
        for (var k = 0; k < capaciteit.Length; k++)
            if (minimum[k] > capaciteit[k]) return false;
        return Grootst(m, open, vraag, minimum) == minimum.Sum(v => (long)v);
    }

    private static long Grootst(Transportmodel m, bool[] open, int[] vraag, int[] capaciteit)
    {
        var stroom = new Stroom(m, [.. open], [.. vraag], [.. capaciteit]);
        long totaal = 0;
        while (stroom.Niveaus())
        {
            m.Begin.AsSpan(0, stroom.wijzer.Length).CopyTo(stroom.wijzer);
            for (var r = 0; r < stroom.vraag.Length; r++)
                while (stroom.vraag[r] > 0 && stroom.Verleg(r))
                {
                    stroom.vraag[r]--;
                    totaal++;
                }
        }
        return totaal;
    }

    private bool Niveaus()
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
                if (!open[p] || gezien[k]) continue;
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

    private bool Verleg(int r)
    {
        for (; wijzer[r] < m.Begin[r + 1]; wijzer[r]++)
        {
            var p = wijzer[r];
            if (!open[p]) continue;
            var k = m.Kolom[p];
            if (ruimte[k] > 0)
            {
                ruimte[k]--;
                open[p] = false;
                inKolom[k].Add(p);
                return true;
            }
            for (var i = 0; i < inKolom[k].Count; i++)
            {
                var weg = inKolom[k][i];
                if (niveau[rijVan[weg]] != niveau[r] + 1 || !Verleg(rijVan[weg])) continue;
                // The row found another column; its place here is taken over.
                i = inKolom[k].IndexOf(weg);
                open[weg] = true;
                open[p] = false;
                inKolom[k][i] = p;
                return true;
            }
        }
        return false;
    }
}
