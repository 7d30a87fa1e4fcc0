namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>
/// Checks who was favoured among equally good solutions. A solution is optimal exactly when it differs from the given one in pairs
/// with reduced cost 0 only and keeps priced columns as full as they are; so row by row, in the order of the lot, an option that
/// comes earlier than the chosen one may not be reachable by exchanging such pairs while all earlier decisions stand.
/// </summary>
internal sealed class Gelijkspel
{
    private readonly Transportmodel m;
    private readonly bool[] gekozen;
    private readonly bool[] open;
    private readonly bool[] kanErbij;
    private readonly bool[] kanEraf;
    private readonly int[] begin;
    private readonly int[] paren;
    private readonly int[] rijVan;
    private readonly int[] gezienRij;
    private readonly int[] gezienKolom;
    private readonly Stack<int> werk = new();
    private int ronde;

    private Gelijkspel(Transportmodel m, bool[] gekozen, int[] bezetting, Int128[] kolomprijs, Int128[] rest)
    {
        (this.m, this.gekozen) = (m, gekozen);
        open = new bool[m.Paren];
        rijVan = new int[m.Paren];
        begin = new int[m.Kolommen.Aantal + 1];
        for (var r = 0; r < m.Rijen.Aantal; r++)
            for (var p = m.Begin[r]; p < m.Begin[r + 1]; p++)
            {
                rijVan[p] = r;
                open[p] = rest[p] == 0 && m.Vrij(r, p);
                if (open[p]) begin[m.Kolom[p] + 1]++;
            }
        for (var k = 0; k < m.Kolommen.Aantal; k++) begin[k + 1] += begin[k];
        paren = new int[begin[^1]];
        var plek = begin.ToArray();
        for (var p = 0; p < m.Paren; p++)
            if (open[p]) paren[plek[m.Kolom[p]]++] = p;
        kanErbij = [.. bezetting.Select((n, k) => kolomprijs[k] == 0 && n < m.Vol[k])];
        kanEraf = [.. bezetting.Select((n, k) => kolomprijs[k] == 0 && n > m.Minimum[k])];
        gezienRij = new int[m.Rijen.Aantal];
        gezienKolom = new int[m.Kolommen.Aantal];
    }

    public static void Controleer(Transportmodel m, bool[] gekozen, int[] bezetting, Int128[] kolomprijs, Int128[] rest, Bevindingen b)
    {
        var spel = new Gelijkspel(m, gekozen, bezetting, kolomprijs, rest);
        foreach (var rij in m.Rijvolgorde) spel.Rij(rij, b);
    }

    private void Rij(int rij, Bevindingen b)
    {
        var opties = Enumerable.Range(m.Begin[rij], m.Begin[rij + 1] - m.Begin[rij]).Where(p => open[p]).OrderBy(p => m.Beurt[p]).ToArray();
        var nogGekozen = opties.Count(p => gekozen[p]);
        var bekend = false;
        foreach (var optie in opties)
        {
            if (nogGekozen == 0) break;
            if (gekozen[optie])
            {
                nogGekozen--;
                bekend = false;
            }
            else
            {
                if (!bekend) Zoek(rij);
                bekend = true;
                if (gezienKolom[m.Kolom[optie]] == ronde)
                    b.Meld($"Loting: {m.Rijen[rij]} kon bij dezelfde waarden {m.Kolommen[m.Kolom[optie]]} krijgen, dat eerder aan de beurt was, maar kreeg {string.Join(" en ", Gekozen(rij))}.");
            }
            open[optie] = false;
        }
        foreach (var optie in opties) open[optie] = false;
    }

    private IEnumerable<string> Gekozen(int rij)
    {
        for (var p = m.Begin[rij]; p < m.Begin[rij + 1]; p++)
            if (gekozen[p]) yield return m.Kolommen[m.Kolom[p]];
    }

    /// <summary>Marks every column from which an exchange leads back to this row: the row can then take that column.</summary>
    private void Zoek(int rij)
    {
        ronde++;
        var langsLeeg = false;
        gezienRij[rij] = ronde;
        werk.Push(rij);
        while (werk.TryPop(out var a))
            for (var p = m.Begin[a]; p < m.Begin[a + 1]; p++)
                if (gekozen[p] && open[p]) Kolom(m.Kolom[p]);

        void Kolom(int k)
        {
            if (gezienKolom[k] == ronde) return;
            gezienKolom[k] = ronde;
            for (var i = begin[k]; i < begin[k + 1]; i++)
            {
                var p = paren[i];
                if (gekozen[p] || !open[p] || gezienRij[rijVan[p]] == ronde) continue;
                gezienRij[rijVan[p]] = ronde;
                werk.Push(rijVan[p]);
            }
            // A column that may lose one: any column with room may gain it.
            if (!kanEraf[k] || langsLeeg) return;
            langsLeeg = true;
            for (var ruim = 0; ruim < kanErbij.Length; ruim++)
                if (kanErbij[ruim]) Kolom(ruim);
        }
    }
}
