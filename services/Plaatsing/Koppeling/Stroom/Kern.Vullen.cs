namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// Successive shortest augmenting paths with prices (Edmonds &amp; Karp 1972; Tomizawa 1971): one Dijkstra per slot that the start left open.
/// Columns get their rows first; a column below its minimum is then raised place by place over a shortest path from the columns above theirs.
/// </summary>
internal sealed partial class Kern<T>
{
    // Work space of the searches: label per column and row (Oneindig: none), where it came from, and what was touched.
    private readonly T[] afstand;
    private readonly T[] rijafstand;
    private readonly int[] vanRij;
    private readonly int[] vanSlot;
    private readonly int[] geraakt;
    private readonly int[] geraakteRijen;
    private readonly int[] stapel;
    private readonly int[] merk;
    private readonly Hoop<T> hoop = new();
    private int geraaktAantal;
    private int geraakteRijenAantal;
    private int stapelAantal;
    private int teken;
    private T huidig;
    private T beste;
    private int eind;

    // Whether the first column with room ends the search.
    private bool totRuimte;

    // The row with a default cost whose hub label is smallest: every column that it does not list has at most that label.
    private int naafrij;
    private T naaf;

    public override bool Los(IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        if (onmogelijk) return false;
        var dicht = ProbeerDicht(voortgang, ct);
        if (dicht == false || (dicht is null && !VulRijen(voortgang, ct))) return false;
        if (!VulMinima(ct)) return false;
        for (var r = 0; r < R; r++)
            if (vraag[r] == 0) u[r] = Goedkoopste(r);
        voortgang?.Report(new Voortgang("Rijen plaatsen", R, R));
        return true;
    }

    private bool VulRijen(IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        Begin();
        VerlaagRijen();
        for (var r = 0; r < R; r++)
        {
            if ((r & 31) == 0)
            {
                ct.ThrowIfCancellationRequested();
                if ((r & 255) == 0) voortgang?.Report(new Voortgang("Rijen plaatsen", r, R));
            }

            if (!VulRij(r)) return false;
        }

        return true;
    }

    /// <summary>Fills the open slots of a row; false when one cannot be filled (<see cref="GeraakteRijen"/> then shows why).</summary>
    internal bool VulRij(int r)
    {
        for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++)
            if (slotkolom[s] < 0 && !Vergroot(r, s)) return false;
        return true;
    }

    /// <summary>Takes a row out of all its columns.</summary>
    internal void MaakLeeg(int r)
    {
        for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++) Ontkoppel(s);
    }

    /// <summary>Slots of the row that are still open.</summary>
    internal int Ontbreekt(int r)
    {
        var open = 0;
        for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++)
            if (slotkolom[s] < 0) open++;
        return open;
    }

    /// <summary>The rows that the last failed search reached, itself included: with the columns that they use they form a shortage.</summary>
    internal int[] GeraakteRijen() => geraakteRijen[..geraakteRijenAantal];

    /// <summary>Start: prices of the rows at their cheapest pair, and every row that needs one column in a cheapest one with room.</summary>
    internal void Begin()
    {
        for (var r = 0; r < R; r++)
        {
            u[r] = Goedkoopste(r);
            if (vraag[r] != 1) continue;
            for (var p = begin[r]; p < begin[r + 1]; p++)
            {
                if (kost[p] != u[r] || ruimteplek[kol[p]] < 0) continue;
                Koppel(slotbegin[r], kol[p], kost[p]);
                break;
            }
        }
    }

    private T Goedkoopste(int r)
    {
        var laagst = Oneindig;
        for (var p = begin[r]; p < begin[r + 1]; p++)
            if (kost[p] != Oneindig) laagst = T.Min(laagst, kost[p] - v[kol[p]]);
        if (standaard[r])
        {
            var nieuw = ++teken;
            for (var p = begin[r]; p < begin[r + 1]; p++) merk[kol[p]] = nieuw;
            for (var c = 0; c < K; c++)
                if (merk[c] != nieuw) laagst = T.Min(laagst, standaardkost[r] - v[c]);
        }

        return laagst == Oneindig ? T.Zero : laagst;
    }

    private bool Vergroot(int r, int slot)
    {
        MaakSchoon();
        totRuimte = true;
        rijafstand[r] = T.Zero;
        vanSlot[r] = slot;
        geraakteRijen[geraakteRijenAantal++] = r;
        Bekijk(r);
        while (VolgendeKnoop(out var knoop))
        {
            if (knoop < K) Vertrekkers(knoop);
            else Bekijk(knoop - K);
        }

        if (eind < 0) return false;
        for (var i = 0; i < geraaktAantal; i++)
        {
            var c = geraakt[i];
            if (afstand[c] < beste) v[c] += afstand[c] - beste;
        }

        for (var i = 0; i < geraakteRijenAantal; i++)
        {
            var rij = geraakteRijen[i];
            if (rijafstand[rij] < beste) u[rij] += beste - rijafstand[rij];
        }

        Schuif(eind);
        return true;
    }

    private void MaakSchoon()
    {
        for (var i = 0; i < geraaktAantal; i++) afstand[geraakt[i]] = Oneindig;
        for (var i = 0; i < geraakteRijenAantal; i++) rijafstand[geraakteRijen[i]] = Oneindig;
        geraaktAantal = geraakteRijenAantal = stapelAantal = 0;
        hoop.Leeg();
        (huidig, beste, eind, naafrij, naaf) = (T.Zero, Oneindig, -1, -1, Oneindig);
    }

    // The nearest node that is not done and nearer than the nearest column with room; nodes at the present distance skip the heap.
    private bool VolgendeKnoop(out int knoop)
    {
        knoop = -1;
        if (beste <= huidig) return false;
        if (stapelAantal > 0)
        {
            knoop = stapel[--stapelAantal];
            return true;
        }

        while (hoop.Aantal > 0)
        {
            var (d, k) = hoop.Neem();
            if (d >= beste) return false;
            if (d != (k < K ? afstand[k] : k < K + R ? rijafstand[k - K] : putafstand)) continue;
            huidig = d;
            knoop = k;
            return true;
        }

        return false;
    }

    // The rows in this column, each able to leave it.
    private void Vertrekkers(int c)
    {
        var basis = huidig + v[c];
        for (var s = eerste[c]; s >= 0; s = volgend[s])
        {
            var r = slotrij[s];
            var d = basis - slotkost[s] + u[r];
            if (d >= rijafstand[r]) continue;
            if (rijafstand[r] == Oneindig) geraakteRijen[geraakteRijenAantal++] = r;
            rijafstand[r] = d;
            vanSlot[r] = s;
            if (d == huidig) stapel[stapelAantal++] = K + r;
            else if (d < beste) hoop.Zet(d, K + r);
        }
    }

    // The columns that this row could take instead.
    private void Bekijk(int r)
    {
        var h = huidig - u[r];
        var meer = vraag[r] > 1;
        var nieuw = 0;
        if (meer)
        {
            nieuw = ++teken;
            for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++)
                if (slotkolom[s] >= 0) merk[slotkolom[s]] = nieuw;
        }

        for (var p = begin[r]; p < begin[r + 1]; p++)
        {
            var c = kol[p];
            var d = h + kost[p] - v[c];
            if (d >= afstand[c] || d >= beste || kost[p] == Oneindig || (meer && merk[c] == nieuw)) continue;
            Label(c, d, r);
        }

        if (standaard[r] && h + standaardkost[r] < beste) BekijkStandaard(r, h + standaardkost[r]);
    }

    private void Label(int c, T d, int r)
    {
        if (afstand[c] == Oneindig) geraakt[geraaktAantal++] = c;
        afstand[c] = d;
        vanRij[c] = r;
        if (totRuimte && ruimteplek[c] >= 0) (beste, eind) = (d, c);
        else if (d == huidig) stapel[stapelAantal++] = c;
        else hoop.Zet(d, c);
    }

    // The default arcs of a row. A column with room that the row does not list ends the search for all other default arcs, for every v ≤ 0.
    // Otherwise the first (smallest) hub labels every column once; a later, larger hub can improve only the exceptions of that row.
    private void BekijkStandaard(int r, T hub)
    {
        var nieuw = MerkUitzonderingen(r);
        for (var i = 0; totRuimte && i < ruimteaantal; i++)
        {
            if (merk[ruimte[i]] == nieuw) continue;
            Label(ruimte[i], hub, r);
            return;
        }

        if (hub >= naaf)
        {
            for (var p = begin[naafrij]; p < begin[naafrij + 1]; p++) LabelStandaard(kol[p], hub, r, nieuw);
            for (var s = slotbegin[naafrij]; s < slotbegin[naafrij + 1]; s++)
                if (slotkolom[s] >= 0) LabelStandaard(slotkolom[s], hub, r, nieuw);
            return;
        }

        (naaf, naafrij) = (hub, r);
        for (var c = 0; c < K; c++) LabelStandaard(c, hub, r, nieuw);
    }

    private void LabelStandaard(int c, T hub, int r, int nieuw)
    {
        var d = hub - v[c];
        if (d < afstand[c] && d < beste && merk[c] != nieuw) Label(c, d, r);
    }

    private int MerkUitzonderingen(int r)
    {
        var nieuw = ++teken;
        for (var p = begin[r]; p < begin[r + 1]; p++) merk[kol[p]] = nieuw;
        for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++)
            if (slotkolom[s] >= 0) merk[slotkolom[s]] = nieuw;
        return nieuw;
    }

    // Moves every slot on the path that ends in this column.
    private void Schuif(int c)
    {
        while (true)
        {
            var r = vanRij[c];
            var slot = vanSlot[r];
            var oud = slotkolom[slot];
            var k = Kost(r, c);
            Ontkoppel(slot);
            Koppel(slot, c, k);
            if (oud < 0 || vanRij[oud] == Put) return;
            c = oud;
        }
    }
}
