using System.Numerics;

namespace StageSystem.Koppeling.Stroom;

/// <summary>What calculates on a transport problem, whatever the width of its integers.</summary>
internal abstract class Kern
{
    /// <summary>The narrowest kernel that holds every number of the calculation.</summary>
    public static Kern Maak(Transport opgave, Gewogenkosten gewogen) =>
        gewogen.PastInLong ? new Kern<long>(opgave, gewogen) : new Kern<Int128>(opgave, gewogen);

    /// <summary>Fills every row and column minimum at least cost; false when that cannot be done.</summary>
    public abstract bool Los(IProgress<Voortgang>? voortgang, CancellationToken ct);

    /// <summary>Chosen columns per row, ascending, pinned ones included.</summary>
    public abstract int[][] Keuzes();

    public abstract Int128[] RijPrijzen();

    public abstract Int128[] KolomPrijzen();

    /// <summary>A kernel with a flow of its own and the same costs and prices.</summary>
    public abstract Kern Kopie();

    /// <summary>Gives the rows, one by one, the first columns in their order that still allow the optimum.</summary>
    public abstract void KiesVolgens(int[] rijvolgorde, Func<int, IEnumerable<int>>? voorkeur, CancellationToken ct);

    /// <summary>The cheapest moves that bring the row into each of the columns; null where that is impossible.</summary>
    public abstract Verhuizing[]?[] Dwing(int kolom, IReadOnlyList<int> rijen);

    /// <summary>The cheapest moves after one more place, per column.</summary>
    public abstract Verhuizing[][] Verruim(IReadOnlyList<int> kolommen);
}

/// <summary>
/// The flow, its prices and the residual graph of a transport problem. T is 64 or 128 bit (<see cref="Gewogenkosten"/>).
/// A row occupies one slot per column that it needs; pinned pairs are taken out beforehand (demand, capacity and minimum one less).
/// Invariant once solved: for every open pair c − u − v ≥ 0 when not chosen and ≤ 0 when chosen; v ≤ 0 where the column is above its
/// minimum, v ≥ 0 where it has room.
/// </summary>
internal sealed partial class Kern<T> : Kern where T : struct, IBinaryInteger<T>, ISignedNumber<T>, IMinMaxValue<T>
{
    private static readonly T Oneindig = T.MaxValue >> 1;

    private readonly Transport opgave;
    private readonly Gewogenkosten gewogen;
    private readonly int R;
    private readonly int K;

    // Open pairs; of a row with a default cost also the closed ones, at Oneindig, because they are exceptions to the default.
    private readonly int[] begin;
    private readonly int[] kol;
    private readonly T[] kost;
    private readonly bool[] standaard;
    private readonly T[] standaardkost;

    private readonly int[] vraag;
    private readonly int[] capaciteit;
    private readonly int[] minimum;
    private readonly bool onmogelijk;

    private readonly T[] u;
    private readonly T[] v;

    // Slots: which column each occupies (−1: none), at what cost, and the slots of a column as a doubly linked list.
    private readonly int[] slotbegin;
    private readonly int[] slotrij;
    private readonly int[] slotkolom;
    private readonly T[] slotkost;
    private readonly int[] volgend;
    private readonly int[] vorig;
    private readonly int[] eerste;
    private readonly int[] bezet;

    // Columns with room, in any order, and where each stands in that list (−1: full).
    private readonly int[] ruimte;
    private readonly int[] ruimteplek;
    private int ruimteaantal;

    public Kern(Transport opgave, Gewogenkosten gewogen)
    {
        (this.opgave, this.gewogen, R, K) = (opgave, gewogen, opgave.Rijen, opgave.Kolommen);
        vraag = (int[])opgave.Vraag.Clone();
        capaciteit = (int[])opgave.Capaciteit.Clone();
        minimum = (int[])opgave.Minimum.Clone();
        standaard = new bool[R];
        standaardkost = new T[R];
        u = new T[R];
        v = new T[K];
        for (var r = 0; r < R; r++)
        {
            if (opgave.Standaard?[r] is not { } s || opgave.Begin[r + 1] - opgave.Begin[r] >= K) continue;
            standaard[r] = true;
            for (var k = 0; k < s.Length; k++) standaardkost[r] += T.CreateTruncating(gewogen.Gewichten[k]) * T.CreateTruncating((Int128)s[k] - gewogen.Rijbodem[k][r]);
        }

        (begin, kol, kost) = OpenParen();
        if (opgave.Vast is not null) onmogelijk = NeemVastUit();
        slotbegin = new int[R + 1];
        for (var r = 0; r < R; r++) slotbegin[r + 1] = slotbegin[r] + Math.Max(0, vraag[r]);
        var slots = slotbegin[R];
        slotrij = new int[slots];
        for (var r = 0; r < R; r++) Array.Fill(slotrij, r, slotbegin[r], slotbegin[r + 1] - slotbegin[r]);
        slotkolom = new int[slots];
        Array.Fill(slotkolom, -1);
        slotkost = new T[slots];
        volgend = new int[slots];
        vorig = new int[slots];
        eerste = new int[K];
        Array.Fill(eerste, -1);
        bezet = new int[K];
        ruimte = new int[K];
        ruimteplek = new int[K];
        for (var c = 0; c < K; c++)
        {
            ruimteplek[c] = -1;
            if (capaciteit[c] > 0) VoegRuimteToe(c);
        }

        afstand = new T[K];
        Array.Fill(afstand, Oneindig);
        rijafstand = new T[R];
        Array.Fill(rijafstand, Oneindig);
        vanRij = new int[K];
        vanSlot = new int[R];
        geraakt = new int[K];
        geraakteRijen = new int[R];
        stapel = new int[K + R + 1];
        merk = new int[K];
    }

    private Kern(Kern<T> bron)
    {
        (opgave, gewogen, R, K) = (bron.opgave, bron.gewogen, bron.R, bron.K);
        (begin, kol, kost, standaard, standaardkost) = (bron.begin, bron.kol, bron.kost, bron.standaard, bron.standaardkost);
        (vraag, capaciteit, minimum, u, v) = (bron.vraag, bron.capaciteit, bron.minimum, bron.u, bron.v);
        (slotbegin, slotrij) = (bron.slotbegin, bron.slotrij);
        (slotkolom, slotkost) = ((int[])bron.slotkolom.Clone(), (T[])bron.slotkost.Clone());
        (volgend, vorig) = ((int[])bron.volgend.Clone(), (int[])bron.vorig.Clone());
        (eerste, bezet) = ((int[])bron.eerste.Clone(), (int[])bron.bezet.Clone());
        (ruimte, ruimteplek, ruimteaantal) = ((int[])bron.ruimte.Clone(), (int[])bron.ruimteplek.Clone(), bron.ruimteaantal);
        (afstand, rijafstand) = (new T[K], new T[R]);
        Array.Fill(afstand, Oneindig);
        Array.Fill(rijafstand, Oneindig);
        (vanRij, vanSlot, geraakt, geraakteRijen) = (new int[K], new int[R], new int[K], new int[R]);
        (stapel, merk) = (new int[K + R + 1], new int[K]);
    }

    public override Kern Kopie() => new Kern<T>(this);

    public override int[][] Keuzes()
    {
        var keuzes = new int[R][];
        var lijst = new List<int>();
        for (var r = 0; r < R; r++)
        {
            lijst.Clear();
            for (var s = slotbegin[r]; s < slotbegin[r + 1]; s++) lijst.Add(slotkolom[s]);
            if (opgave.Vast is not null)
            {
                for (var p = opgave.Begin[r]; p < opgave.Begin[r + 1]; p++)
                    if (opgave.Vast[p]) lijst.Add(opgave.Kolom[p]);
            }

            lijst.Sort();
            keuzes[r] = [.. lijst];
        }

        return keuzes;
    }

    public override Int128[] KolomPrijzen() => [.. v.Select(Int128.CreateTruncating)];

    public override Int128[] RijPrijzen()
    {
        var prijzen = new Int128[R];
        for (var r = 0; r < R; r++)
        {
            prijzen[r] = Int128.CreateTruncating(u[r]);
            for (var k = 0; k < opgave.Criteria; k++) prijzen[r] += gewogen.Gewichten[k] * gewogen.Rijbodem[k][r];
        }

        return prijzen;
    }

    private (int[] Begin, int[] Kolom, T[] Kost) OpenParen()
    {
        var nieuwBegin = new int[R + 1];
        var kolommen = opgave.Verboden is null && opgave.Vast is null ? opgave.Kolom : new int[opgave.Kolom.Length];
        var kosten = new T[opgave.Kolom.Length];
        var gewichten = new T[opgave.Criteria];
        for (var k = 0; k < gewichten.Length; k++) gewichten[k] = T.CreateTruncating(gewogen.Gewichten[k]);
        var plek = 0;
        for (var r = 0; r < R; r++)
        {
            for (var p = opgave.Begin[r]; p < opgave.Begin[r + 1]; p++)
            {
                var dicht = (opgave.Verboden is not null && opgave.Verboden[p]) || (opgave.Vast is not null && opgave.Vast[p]);
                if (dicht && !standaard[r]) continue;
                if (kolommen != opgave.Kolom) kolommen[plek] = opgave.Kolom[p];
                var som = T.Zero;
                if (dicht) som = Oneindig;
                else for (var k = 0; k < gewichten.Length; k++) som += gewichten[k] * (T.CreateTruncating(opgave.Kosten[k][p]) - T.CreateTruncating(gewogen.Rijbodem[k][r]));
                kosten[plek++] = som;
            }

            nieuwBegin[r + 1] = plek;
        }

        return (nieuwBegin, kolommen, kosten);
    }

    // Pinned pairs are given: less demand, capacity and minimum. True when a row or column has more pins than it can hold, or a pin is excluded.
    private bool NeemVastUit()
    {
        var botst = false;
        for (var r = 0; r < R; r++)
        {
            for (var p = opgave.Begin[r]; p < opgave.Begin[r + 1]; p++)
            {
                if (!opgave.Vast![p]) continue;
                var c = opgave.Kolom[p];
                botst |= --vraag[r] < 0 | --capaciteit[c] < 0 | (opgave.Verboden is not null && opgave.Verboden[p]);
                minimum[c] = Math.Max(0, minimum[c] - 1);
            }
        }

        return botst;
    }

    // Cost of an open pair; Oneindig when the pair is not admissible (or pinned).
    private T Kost(int rij, int kolom)
    {
        var p = Array.BinarySearch(kol, begin[rij], begin[rij + 1] - begin[rij], kolom);
        return p >= 0 ? kost[p] : standaard[rij] ? standaardkost[rij] : Oneindig;
    }

    private void Koppel(int slot, int c, T k)
    {
        slotkolom[slot] = c;
        slotkost[slot] = k;
        volgend[slot] = eerste[c];
        vorig[slot] = -1;
        if (eerste[c] >= 0) vorig[eerste[c]] = slot;
        eerste[c] = slot;
        if (++bezet[c] == capaciteit[c]) NeemRuimteAf(c);
    }

    private void Ontkoppel(int slot)
    {
        var c = slotkolom[slot];
        if (c < 0) return;
        slotkolom[slot] = -1;
        if (vorig[slot] >= 0) volgend[vorig[slot]] = volgend[slot];
        else eerste[c] = volgend[slot];
        if (volgend[slot] >= 0) vorig[volgend[slot]] = vorig[slot];
        if (bezet[c]-- == capaciteit[c]) VoegRuimteToe(c);
    }

    private void VoegRuimteToe(int c)
    {
        ruimteplek[c] = ruimteaantal;
        ruimte[ruimteaantal++] = c;
    }

    private void NeemRuimteAf(int c)
    {
        var laatste = ruimte[--ruimteaantal];
        ruimte[ruimteplek[c]] = laatste;
        ruimteplek[laatste] = ruimteplek[c];
        ruimteplek[c] = -1;
    }
}
