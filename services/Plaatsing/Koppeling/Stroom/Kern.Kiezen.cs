namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// The tie-break among all optima (§7.1.2 fixed order, §7.1.3 step 5, §7.2 objective 6). By complementary slackness the optima are exactly
/// the allocations that use pairs of reduced cost 0 freely, keep the negative and leave the positive ones, and change the load of a column
/// only where its price is 0. Row by row, option by option: the first that an alternating path in that graph allows, earlier choices fixed.
/// </summary>
internal sealed partial class Kern<T>
{
    private bool[] gezet = [];
    private bool[] rijgezet = [];
    private int[] bezocht = [];
    private int[] rijbezocht = [];
    private int[] wachtrij = [];
    private int bezoek;
    private bool putbezocht;
    private int wachtrijEind;
    private int[] groepVanRij = [];
    private int[] groepVanKolom = [];
    private int[][] groepen = [];
    private int[] groepbezocht = [];
    private int[] groeprij = [];
    private int[] strakbegin = [];
    private int[] strakkolom = [];
    private int[] component = [];
    private long vergeefs;

    public override void KiesVolgens(int[] rijvolgorde, Func<int, IEnumerable<int>>? voorkeur, CancellationToken ct)
    {
        gezet = new bool[slotkolom.Length];
        rijgezet = new bool[R];
        bezocht = new int[K];
        rijbezocht = new int[R];
        wachtrij = new int[K];
        bezoek = 0;
        MaakGroepen();
        MaakStrak();
        Verdeel();
        var besloten = new int[K];
        for (var i = 0; i < rijvolgorde.Length; i++)
        {
            if ((i & 31) == 0) ct.ThrowIfCancellationRequested();
            var r = rijvolgorde[i];

            // Searches in vain cost as much as finding the components anew, which then spares more of them.
            if (vergeefs > 4L * (strakkolom.Length + R + K)) Verdeel();
            var open = vraag[r];
            if (open > 0 && voorkeur is not null)
            {
                foreach (var c in voorkeur(r))
                {
                    if (besloten[c] == i + 1) continue;
                    besloten[c] = i + 1;
                    if (Kies(r, c) && --open == 0) break;
                }
            }

            if (open > 0)
            {
                foreach (var c in Mogelijk(r))
                    if (besloten[c] != i + 1 && Kies(r, c) && --open == 0) break;
            }

            rijgezet[r] = true;
        }
    }

    // Columns that the row has or may get without loss, ascending.
    private IEnumerable<int> Mogelijk(int r)
    {
        int[] klein = [.. slotkolom[slotbegin[r]..slotbegin[r + 1]].Union(strakkolom[strakbegin[r]..strakbegin[r + 1]]).Order()];
        var groep = groepVanRij[r] < 0 ? [] : groepen[groepVanRij[r]];
        var (i, j) = (0, 0);
        while (i < klein.Length || j < groep.Length)
        {
            if (j == groep.Length || (i < klein.Length && klein[i] <= groep[j]))
            {
                if (j < groep.Length && klein[i] == groep[j]) j++;
                yield return klein[i++];
            }
            else yield return groep[j++];
        }
    }

    private bool Kies(int r, int c)
    {
        var slot = Slot(r, c);
        if (slot >= 0) return gezet[slot] = true;
        var k = Kost(r, c);
        if (k == Oneindig || k - u[r] - v[c] != T.Zero || component[c] != component[K + r] || !Wissel(r, c)) return false;
        return gezet[Slot(r, c)] = true;
    }

    // Breadth first from the column to a slot that the row can give up; then everyone on the path moves. A cycle stays in its component.
    private bool Wissel(int rij, int kolom)
    {
        bezoek++;
        putbezocht = false;
        wachtrijEind = 0;
        Bezoek(kolom, Bron);

        // A row that needs one column gives up that one: whoever can take it ends the search.
        var doelslot = slotbegin[rij];
        var doel = vraag[rij] == 1 && slotkost[doelslot] - u[rij] - v[slotkolom[doelslot]] == T.Zero ? slotkolom[doelslot] : -1;
        for (var i = 0; i < wachtrijEind; i++)
        {
            var c = wachtrij[i];
            if (v[c] == T.Zero && !putbezocht && bezet[c] < capaciteit[c])
            {
                (putbezocht, vanPut) = (true, c);
                for (var c2 = 0; c2 < K; c2++)
                    if (v[c2] == T.Zero && bezet[c2] > minimum[c2] && bezocht[c2] != bezoek && component[c2] == component[kolom]) Bezoek(c2, Put);
            }

            for (var s = eerste[c]; s >= 0; s = volgend[s])
            {
                var r = slotrij[s];
                vergeefs++;
                if (gezet[s] || rijgezet[r] || rijbezocht[r] == bezoek || component[K + r] != component[kolom] || slotkost[s] - u[r] - v[c] != T.Zero) continue;
                rijbezocht[r] = bezoek;
                vanSlot[r] = s;
                if (doel >= 0 && r != rij && bezocht[doel] != bezoek && Kost(r, doel) - u[r] - v[doel] == T.Zero && (vraag[r] == 1 || Slot(r, doel) < 0))
                {
                    Bezoek(doel, r);
                    vanSlot[rij] = doelslot;
                    r = rij;
                }

                if (r == rij)
                {
                    foreach (var stap in Pad(rij, kolom)) Verhuis(stap);
                    return true;
                }

                BezoekVanRij(r);
            }
        }

        return false;
    }

    private void Verhuis(Verhuizing stap)
    {
        var slot = vanSlot[stap.Rij];
        Ontkoppel(slot);
        Koppel(slot, stap.Naar, Kost(stap.Rij, stap.Naar));
    }

    private void Bezoek(int c, int van)
    {
        bezocht[c] = bezoek;
        vanRij[c] = van;
        wachtrij[wachtrijEind++] = c;
    }

    private void BezoekVanRij(int r)
    {
        var nieuw = vraag[r] > 1 || standaard[r] ? MerkUitzonderingen(r) : 0;
        vergeefs += strakbegin[r + 1] - strakbegin[r];
        for (var p = strakbegin[r]; p < strakbegin[r + 1]; p++)
        {
            var c = strakkolom[p];
            if (bezocht[c] == bezoek || component[c] != component[K + r]) continue;
            if (vraag[r] == 1 || Slot(r, c) < 0) Bezoek(c, r);
        }

        if (!standaard[r] || groepVanRij[r] < 0) return;
        var g = groepVanRij[r];
        if (groepbezocht[g] == bezoek)
        {
            var eerder = groeprij[g];
            for (var p = begin[eerder]; p < begin[eerder + 1]; p++) BezoekStandaard(kol[p], r, g, nieuw);
            for (var s = slotbegin[eerder]; s < slotbegin[eerder + 1]; s++) BezoekStandaard(slotkolom[s], r, g, nieuw);
            return;
        }

        (groepbezocht[g], groeprij[g]) = (bezoek, r);
        foreach (var c in groepen[g]) BezoekStandaard(c, r, g, nieuw);
    }

    private void BezoekStandaard(int c, int r, int g, int nieuw)
    {
        if (groepVanKolom[c] == g && bezocht[c] != bezoek && component[c] == component[K + r] && merk[c] != nieuw) Bezoek(c, r);
    }

    // The listed pairs of reduced cost 0.
    private void MaakStrak()
    {
        strakbegin = new int[R + 1];
        var lijst = new List<int>();
        for (var r = 0; r < R; r++)
        {
            for (var p = begin[r]; p < begin[r + 1]; p++)
                if (kost[p] - u[r] - v[kol[p]] == T.Zero && kost[p] != Oneindig) lijst.Add(kol[p]);
            strakbegin[r + 1] = lijst.Count;
        }

        strakkolom = [.. lijst];
    }

    // The strongly connected components of what is still free: columns, rows, groups of columns (hubs of the default arcs), the sink.
    // A hub also stands for the exceptions of a row: too many arcs only make a component larger than needed.
    private void Verdeel()
    {
        vergeefs = 0;
        var hub = K + R;
        var put = hub + groepen.Length;
        var graaf = new Sterkesamenhang(put + 1, strakkolom.Length + slotkolom.Length + 4 * K + 2 * R);
        for (var c = 0; c < K; c++)
        {
            graaf.Knoop(c);
            for (var s = eerste[c]; s >= 0; s = volgend[s])
            {
                var r = slotrij[s];
                if (!gezet[s] && !rijgezet[r] && slotkost[s] - u[r] - v[c] == T.Zero) graaf.Pijl(K + r);
            }

            if (v[c] == T.Zero && bezet[c] < capaciteit[c]) graaf.Pijl(put);
        }

        for (var r = 0; r < R; r++)
        {
            graaf.Knoop(K + r);
            if (rijgezet[r]) continue;
            for (var p = strakbegin[r]; p < strakbegin[r + 1]; p++) graaf.Pijl(strakkolom[p]);
            if (groepVanRij[r] >= 0) graaf.Pijl(hub + groepVanRij[r]);
        }

        for (var g = 0; g < groepen.Length; g++)
        {
            graaf.Knoop(hub + g);
            foreach (var c in groepen[g]) graaf.Pijl(c);
        }

        graaf.Knoop(put);
        for (var c = 0; c < K; c++)
            if (v[c] == T.Zero && bezet[c] > minimum[c]) graaf.Pijl(c);
        component = graaf.Componenten();
    }

    // Columns by price: the default arcs of a row are tight for exactly one price, so one group.
    private void MaakGroepen()
    {
        groepVanRij = new int[R];
        groepVanKolom = new int[K];
        var prijzen = v.Distinct().Order().ToArray();
        groepbezocht = new int[prijzen.Length];
        groeprij = new int[prijzen.Length];
        var leden = new List<int>[prijzen.Length];
        for (var g = 0; g < leden.Length; g++) leden[g] = [];
        for (var c = 0; c < K; c++)
        {
            groepVanKolom[c] = Array.BinarySearch(prijzen, v[c]);
            leden[groepVanKolom[c]].Add(c);
        }

        for (var r = 0; r < R; r++) groepVanRij[r] = standaard[r] ? Array.BinarySearch(prijzen, standaardkost[r] - u[r]) : -1;
        groepen = [.. leden.Select(l => l.ToArray())];
    }
}
