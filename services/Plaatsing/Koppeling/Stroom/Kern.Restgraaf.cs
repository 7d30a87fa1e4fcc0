namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// Shortest paths in the residual graph of an optimum, through the sink as well (a column may lose a row above its minimum and gain one below
/// its capacity): what one more place or one forced pair changes, exactly (Ahuja, Magnanti &amp; Orlin 1993, ch. 9).
/// </summary>
internal sealed partial class Kern<T>
{
    // In vanRij: this column is where the search began; this column was reached from the sink.
    private const int Bron = -1;
    private const int Put = -2;

    private T putafstand;
    private int vanPut;

    public override Verhuizing[]?[] Dwing(int kolom, IReadOnlyList<int> rijen)
    {
        var uit = new Verhuizing[]?[rijen.Count];
        var gezocht = new bool[R];
        var resterend = 0;
        for (var i = 0; i < rijen.Count; i++)
        {
            var r = rijen[i];
            if (Kost(r, kolom) == Oneindig || vraag[r] == 0 || gezocht[r] || Slot(r, kolom) >= 0) continue;
            gezocht[r] = true;
            resterend++;
        }

        if (resterend > 0) ZoekVanaf(kolom);
        while (resterend > 0 && VolgendeKnoop(out var knoop))
        {
            if (knoop >= K && knoop < K + R && gezocht[knoop - K] && --resterend == 0) break;
            Verder(knoop);
        }

        for (var i = 0; i < rijen.Count; i++)
        {
            var r = rijen[i];
            if (Slot(r, kolom) >= 0 || IsVast(r, kolom)) uit[i] = [];
            else if (gezocht[r] && rijafstand[r] != Oneindig) uit[i] = Pad(r, kolom);
        }

        return uit;
    }

    public override Verhuizing[][] Verruim(IReadOnlyList<int> kolommen)
    {
        ZoekVanaf(Put);
        while (VolgendeKnoop(out var knoop)) Verder(knoop);
        var uit = new Verhuizing[kolommen.Count][];
        for (var i = 0; i < uit.Length; i++)
        {
            var c = kolommen[i];
            uit[i] = bezet[c] == capaciteit[c] && afstand[c] != Oneindig && afstand[c] + v[c] < T.Zero ? PadVanPut(c) : [];
        }

        return uit;
    }

    // Raises every column to its minimum, one place at a time; the price of such a column may become positive.
    private bool VulMinima(CancellationToken ct)
    {
        for (var c = 0; c < K; c++)
        {
            while (bezet[c] < minimum[c])
            {
                ct.ThrowIfCancellationRequested();
                if (bezet[c] == capaciteit[c] || !Verhoog(c)) return false;
            }
        }

        // A column with pinned rows only is above its own minimum: its price is of no use to any pair, so 0.
        for (var c = 0; c < K; c++)
            if (bezet[c] == 0) v[c] = T.Min(v[c], T.Zero);
        return true;
    }

    private bool Verhoog(int kolom)
    {
        ZoekVanaf(Put);
        while (VolgendeKnoop(out var knoop) && knoop != kolom) Verder(knoop);
        if (afstand[kolom] == Oneindig) return false;
        var grens = afstand[kolom];
        for (var c = 0; c < K; c++) v[c] += T.Min(afstand[c], grens);
        for (var r = 0; r < R; r++) u[r] -= T.Min(rijafstand[r], grens);
        Schuif(kolom);
        return true;
    }

    private void ZoekVanaf(int kolom)
    {
        MaakSchoon();
        (totRuimte, putafstand, vanPut) = (false, Oneindig, Bron);
        if (kolom == Put)
        {
            putafstand = T.Zero;
            stapel[stapelAantal++] = K + R;
            return;
        }

        Label(kolom, T.Zero, Bron);
    }

    private void Verder(int knoop)
    {
        if (knoop == K + R) UitPut();
        else if (knoop >= K) Bekijk(knoop - K);
        else
        {
            Vertrekkers(knoop);
            if (bezet[knoop] < capaciteit[knoop] && huidig + v[knoop] < putafstand)
            {
                (putafstand, vanPut) = (huidig + v[knoop], knoop);
                if (putafstand == huidig) stapel[stapelAantal++] = K + R;
                else hoop.Zet(putafstand, K + R);
            }
        }
    }

    private void UitPut()
    {
        for (var c = 0; c < K; c++)
            if (bezet[c] > minimum[c] && huidig - v[c] < afstand[c]) Label(c, huidig - v[c], Put);
    }

    private int Slot(int rij, int kolom)
    {
        for (var s = slotbegin[rij]; s < slotbegin[rij + 1]; s++)
            if (slotkolom[s] == kolom) return s;
        return -1;
    }

    private bool IsVast(int rij, int kolom) => opgave.Vast is not null && opgave.Paar(rij, kolom) is >= 0 and var p && opgave.Vast[p];

    // From the forced row back to the column where the search began.
    private Verhuizing[] Pad(int rij, int kolom)
    {
        var pad = new List<Verhuizing>();
        var (r, naar) = (rij, kolom);
        while (true)
        {
            var c = slotkolom[vanSlot[r]];
            pad.Add(new Verhuizing(r, c, naar));
            if (vanRij[c] == Put) c = vanPut;
            if (vanRij[c] == Bron) return [.. pad];
            (r, naar) = (vanRij[c], c);
        }
    }

    private Verhuizing[] PadVanPut(int kolom)
    {
        var pad = new List<Verhuizing>();
        for (var c = kolom; vanRij[c] != Put;)
        {
            var r = vanRij[c];
            var oud = slotkolom[vanSlot[r]];
            pad.Add(new Verhuizing(r, oud, c));
            c = oud;
        }

        return [.. pad];
    }
}
