using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// Rows that each need one column, nearly every pair admissible: column reduction, reduction transfer and augmenting row reduction, then
/// shortest augmenting paths, all on a full table with vector instructions (Jonker &amp; Volgenant 1987). Capacities above 1 skip the reductions.
/// T is <see cref="int"/> or <see cref="long"/>; the vectors hold exact integers, so their width does not change the answer.
/// </summary>
internal sealed class Dichteoplosser<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    // Labels stay below Grens, a forbidden pair and a scanned column stand above it whatever is added or subtracted.
    private static readonly T Grens = (T.MaxValue >> 3) + T.One;
    private static readonly T Verboden = Grens + Grens;

    private readonly int rijen;
    private readonly int kolommen;
    private readonly int breedte;
    private readonly T[] kost;
    private readonly int[] capaciteit;
    private readonly T[] v;
    private readonly T[] vOpen;
    private readonly T[] label;
    private readonly T[] vanRij;
    private readonly int[] kolomVan;
    private readonly int[] eerste;
    private readonly int[] volgend;
    private readonly int[] bezet;
    private readonly int[] gezien;
    private readonly T[] gezienLabel;
    private int gezienAantal;

    /// <summary>Largest combined spread (<see cref="Gewogenkosten.Spreiding"/>) that leaves room for the labels.</summary>
    public static Int128 Spreidingsgrens => Int128.CreateTruncating(T.MaxValue >> 5);

    public Dichteoplosser(int rijen, int[] capaciteit)
    {
        (this.rijen, this.capaciteit, kolommen) = (rijen, capaciteit, capaciteit.Length);
        breedte = (kolommen + Vector<T>.Count - 1) / Vector<T>.Count * Vector<T>.Count;
        kost = GC.AllocateUninitializedArray<T>(rijen * breedte);
        Array.Fill(kost, Verboden);
        (v, vOpen, label, vanRij) = (new T[breedte], new T[breedte], new T[breedte], new T[breedte]);
        (kolomVan, volgend) = (new int[rijen], new int[rijen]);
        (eerste, bezet, gezien, gezienLabel) = (new int[kolommen], new int[kolommen], new int[kolommen], new T[kolommen]);
        Array.Fill(kolomVan, -1);
        Array.Fill(eerste, -1);
    }

    public Span<T> Kosten(int rij) => kost.AsSpan(rij * breedte, kolommen);

    public int Kolom(int rij) => kolomVan[rij];

    public T Prijs(int kolom) => v[kolom];

    /// <summary>Serves every row; false when that is impossible.</summary>
    public bool Los(IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var enkel = capaciteit.All(c => c == 1);
        var vierkant = enkel && rijen == kolommen;
        if (vierkant && !VerlaagKolommen()) return false;
        var vrij = new int[rijen];
        var aantal = 0;
        for (var r = 0; r < rijen; r++)
            if (kolomVan[r] < 0) vrij[aantal++] = r;
        if (enkel) aantal = VerlaagRijen(vrij, VerlaagRijen(vrij, aantal));
        else aantal = Grijp(vrij, aantal);
        for (var i = 0; i < aantal; i++)
        {
            if ((i & 15) == 0) ct.ThrowIfCancellationRequested();
            if ((i & 255) == 0) voortgang?.Report(new Voortgang("Rijen plaatsen", rijen - aantal + i, rijen));
            if (!Vergroot(vrij[i])) return false;
        }

        if (!vierkant) return true;

        // Every column is full, so all prices may shift together: none above 0.
        var hoogste = T.Zero;
        for (var c = 0; c < kolommen; c++) hoogste = T.Max(hoogste, v[c]);
        for (var c = 0; c < kolommen; c++) v[c] -= hoogste;
        return true;
    }

    // Price of a column: its lowest cost, and the column to that row when it is free. Then the rows pass their slack on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool VerlaagKolommen()
    {
        kost.AsSpan(0, breedte).CopyTo(v);
        for (var r = 1; r < rijen; r++)
        {
            ref var rij = ref Rij(r);
            for (nuint j = 0; j < (nuint)breedte; j += (nuint)Vector<T>.Count)
            {
                var nieuw = Vector.LoadUnsafe(ref rij, j);
                var oud = Vector.LoadUnsafe(ref Eerste(v), j);
                var kleiner = Vector.LessThan(nieuw, oud);
                Vector.ConditionalSelect(kleiner, nieuw, oud).StoreUnsafe(ref Eerste(v), j);
                Vector.ConditionalSelect(kleiner, new Vector<T>(T.CreateTruncating(r)), Vector.LoadUnsafe(ref Eerste(vanRij), j)).StoreUnsafe(ref Eerste(vanRij), j);
            }
        }

        v.AsSpan(kolommen).Clear();
        var keer = new int[rijen];
        for (var c = kolommen - 1; c >= 0; c--)
        {
            if (v[c] >= Grens) return false;
            var r = int.CreateTruncating(vanRij[c]);
            if (keer[r]++ == 0) Zet(r, c);
        }

        for (var r = 0; r < rijen; r++)
        {
            if (keer[r] != 1) continue;
            var (laagst, waar, tweede) = TweeLaagste(r);
            var c = kolomVan[r];
            var speling = (waar == c ? tweede : laagst) - (kost[r * breedte + c] - v[c]);
            if (speling < Grens) v[c] -= speling;
        }

        return true;
    }

    // Each free row takes its cheapest column and lowers that price to where the second cheapest is as good; who stood there is free again.
    private int VerlaagRijen(int[] vrij, int aantal)
    {
        var (i, over, stappen) = (0, 0, 0);
        while (i < aantal)
        {
            var r = vrij[i++];
            var (laagst, c, tweede) = TweeLaagste(r);
            if (tweede >= Grens || ++stappen > 16 * rijen || v[c] - (tweede - laagst) < -(Grens >> 2))
            {
                vrij[over++] = r;
                continue;
            }

            if (laagst < tweede) v[c] -= tweede - laagst;
            else if (bezet[c] > 0) c = Gelijke(r, laagst, c);
            var weg = eerste[c];
            if (weg >= 0) Haal(weg);
            Zet(r, c);
            if (weg < 0) continue;
            if (laagst < tweede) vrij[--i] = weg;
            else vrij[over++] = weg;
        }

        return over;
    }

    // Start with capacities: a cheapest column that has room, at price 0.
    private int Grijp(int[] vrij, int aantal)
    {
        var over = 0;
        for (var i = 0; i < aantal; i++)
        {
            var r = vrij[i];
            var (laagst, c, _) = TweeLaagste(r);
            if (laagst < Grens && bezet[c] == capaciteit[c]) c = Gelijke(r, laagst, c);
            if (laagst < Grens && bezet[c] < capaciteit[c]) Zet(r, c);
            else vrij[over++] = r;
        }

        return over;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (T Laagst, int Kolom, T Tweede) TweeLaagste(int r)
    {
        ref var rij = ref Rij(r);
        var een = new Vector<T>(T.MaxValue);
        var twee = een;
        var waar = Vector<T>.Zero;
        var plek = Vector<T>.Indices;
        var stap = new Vector<T>(T.CreateTruncating(Vector<T>.Count));
        for (nuint j = 0; j < (nuint)breedte; j += (nuint)Vector<T>.Count)
        {
            var waarde = Vector.LoadUnsafe(ref rij, j) - Vector.LoadUnsafe(ref Eerste(v), j);
            twee = Vector.Min(twee, Vector.Max(een, waarde));
            var kleiner = Vector.LessThan(waarde, een);
            een = Vector.ConditionalSelect(kleiner, waarde, een);
            waar = Vector.ConditionalSelect(kleiner, plek, waar);
            plek += stap;
        }

        var (laagst, baan) = (een[0], 0);
        for (var b = 1; b < Vector<T>.Count; b++)
            if (een[b] < laagst) (laagst, baan) = (een[b], b);
        var tweede = twee[baan];
        for (var b = 0; b < Vector<T>.Count; b++)
            if (b != baan) tweede = T.Min(tweede, een[b]);
        return (laagst, int.CreateTruncating(waar[baan]), tweede);
    }

    // Another column that is as cheap for this row, one with room if there is one.
    private int Gelijke(int r, T laagst, int anders)
    {
        var gevonden = -1;
        for (var c = 0; c < kolommen; c++)
        {
            if (c == anders || kost[r * breedte + c] - v[c] != laagst) continue;
            if (bezet[c] < capaciteit[c]) return c;
            if (gevonden < 0) gevonden = c;
        }

        return gevonden < 0 ? anders : gevonden;
    }

    private bool Vergroot(int bron)
    {
        v.AsSpan().CopyTo(vOpen);
        Array.Fill(label, Grens);
        gezienAantal = 0;
        var nu = T.Zero;
        var volgende = Werkbij(bron, T.Zero);
        var einde = -1;
        for (var plek = 0; einde < 0;)
        {
            if (plek == gezienAantal || volgende == nu)
            {
                if (volgende >= Grens) return false;
                (nu, volgende) = (volgende, Grens);
                einde = Verzamel(nu);
                continue;
            }

            var c = gezien[plek++];
            for (var r = eerste[c]; r >= 0; r = volgend[r]) volgende = Werkbij(r, nu - (kost[r * breedte + c] - v[c]));
        }

        for (var i = 0; i < gezienAantal; i++) v[gezien[i]] += gezienLabel[i] - nu;
        while (true)
        {
            var r = int.CreateTruncating(vanRij[einde]);
            var oud = kolomVan[r];
            if (oud >= 0) Haal(r);
            Zet(r, einde);
            if (r == bron) return true;
            einde = oud;
        }
    }

    // Labels over one row; the smallest label that is open afterwards.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Werkbij(int r, T basis)
    {
        ref var rij = ref Rij(r);
        var erbij = new Vector<T>(basis);
        var wie = new Vector<T>(T.CreateTruncating(r));
        var kleinste = new Vector<T>(Grens);
        for (nuint j = 0; j < (nuint)breedte; j += (nuint)Vector<T>.Count)
        {
            var nieuw = Vector.LoadUnsafe(ref rij, j) + erbij - Vector.LoadUnsafe(ref Eerste(vOpen), j);
            var oud = Vector.LoadUnsafe(ref Eerste(label), j);
            var kleiner = Vector.LessThan(nieuw, oud);
            if (Vector.EqualsAll(kleiner, Vector<T>.Zero))
            {
                kleinste = Vector.Min(kleinste, oud);
                continue;
            }

            oud = Vector.ConditionalSelect(kleiner, nieuw, oud);
            oud.StoreUnsafe(ref Eerste(label), j);
            Vector.ConditionalSelect(kleiner, wie, Vector.LoadUnsafe(ref Eerste(vanRij), j)).StoreUnsafe(ref Eerste(vanRij), j);
            kleinste = Vector.Min(kleinste, oud);
        }

        var laagst = kleinste[0];
        for (var b = 1; b < Vector<T>.Count; b++) laagst = T.Min(laagst, kleinste[b]);
        return laagst;
    }

    // Closes every open column with this label; the first of them with room ends the search.
    private int Verzamel(T afstand)
    {
        var open = label.AsSpan(0, kolommen);
        for (var c = open.IndexOf(afstand); c < kolommen; c++)
        {
            if (open[c] != afstand)
            {
                var sprong = open[c..].IndexOf(afstand);
                if (sprong < 0) break;
                c += sprong;
            }

            if (bezet[c] < capaciteit[c]) return c;
            (gezien[gezienAantal], gezienLabel[gezienAantal++]) = (c, afstand);
            label[c] = Grens;
            vOpen[c] = -Verboden;
        }

        return -1;
    }

    private void Zet(int r, int c)
    {
        kolomVan[r] = c;
        volgend[r] = eerste[c];
        eerste[c] = r;
        bezet[c]++;
    }

    private void Haal(int r)
    {
        var c = kolomVan[r];
        kolomVan[r] = -1;
        bezet[c]--;
        if (eerste[c] == r)
        {
            eerste[c] = volgend[r];
            return;
        }

        var voor = eerste[c];
        while (volgend[voor] != r) voor = volgend[voor];
        volgend[voor] = volgend[r];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T Rij(int r) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(kost), r * breedte);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Eerste(T[] rij) => ref MemoryMarshal.GetArrayDataReference(rij);
}
