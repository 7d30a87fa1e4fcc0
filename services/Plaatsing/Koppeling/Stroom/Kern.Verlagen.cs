namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// Augmenting row reduction on lists (Jonker &amp; Volgenant 1987): a free row takes its cheapest column and lowers that price to where its second
/// cheapest is as good, whoever stood there is free again. Only columns of capacity 1 (there one row alone sets the price) and rows that list
/// all that they may use; the others wait for the search.
/// </summary>
internal sealed partial class Kern<T>
{
    private void VerlaagRijen()
    {
        var vrij = new int[R];
        var aantal = 0;
        for (var r = 0; r < R; r++)
            if (vraag[r] == 1 && !standaard[r] && slotkolom[slotbegin[r]] < 0) vrij[aantal++] = r;
        var stappen = 16 * R;
        var laagstePrijs = -T.CreateTruncating(gewogen.Spreiding);
        for (var keer = 0; keer < 2; keer++)
        {
            var (i, over) = (0, 0);
            while (i < aantal)
            {
                var r = vrij[i++];
                var (laagst, p, tweede) = TweeLaagste(r);
                if (p < 0 || tweede == Oneindig || --stappen < 0) continue;
                var c = kol[p];
                var nieuw = v[c] - (tweede - laagst);
                if (capaciteit[c] != 1 || nieuw < laagstePrijs) continue;
                v[c] = nieuw;
                u[r] = tweede;
                var weg = eerste[c];
                if (weg >= 0) Ontkoppel(weg);
                Koppel(slotbegin[r], c, kost[p]);
                if (weg < 0 || standaard[slotrij[weg]]) continue;
                if (laagst < tweede) vrij[--i] = slotrij[weg];
                else vrij[over++] = slotrij[weg];
            }

            aantal = over;
        }
    }

    // The cheapest pair of the row, one with room when there is a choice, and the cost of the second.
    private (T Laagst, int Paar, T Tweede) TweeLaagste(int r)
    {
        var (laagst, paar, tweede) = (Oneindig, -1, Oneindig);
        for (var p = begin[r]; p < begin[r + 1]; p++)
        {
            var c = kol[p];
            var waarde = kost[p] - v[c];
            if (waarde >= tweede) continue;
            if (waarde < laagst || (waarde == laagst && ruimteplek[c] >= 0 && ruimteplek[kol[paar]] < 0)) (laagst, paar, tweede) = (waarde, p, laagst);
            else tweede = waarde;
        }

        return (laagst, paar, tweede);
    }
}
