using System.Numerics;

namespace StageSystem.Koppeling.Stroom;

/// <summary>When nearly every pair is admissible a full table beats lists: the narrowest <see cref="Dichteoplosser{T}"/> that fits.</summary>
internal sealed partial class Kern<T>
{
    // Below this size the lists are as fast; above the other the table would take too much memory.
    private const long KleinsteTabel = 2_000;
    private const long GrootsteTabelInBytes = 160_000_000;

    /// <summary>Serves every row on a full table, when that suits; null: it does not suit; false: there is no way to serve them.</summary>
    private bool? ProbeerDicht(IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var tabel = (long)R * K;
        if (tabel < KleinsteTabel || tabel * sizeof(int) > GrootsteTabelInBytes || kol.Length < tabel / 4 || standaard.Contains(true)) return null;
        if (vraag.Any(q => q > 1) || capaciteit.Any(c => c < 1)) return null;
        if (gewogen.Spreiding <= Dichteoplosser<int>.Spreidingsgrens) return Dicht<int>(voortgang, ct);
        return gewogen.Spreiding <= Dichteoplosser<long>.Spreidingsgrens && tabel * sizeof(long) <= GrootsteTabelInBytes ? Dicht<long>(voortgang, ct) : null;
    }

    private bool Dicht<TSmal>(IProgress<Voortgang>? voortgang, CancellationToken ct) where TSmal : struct, IBinaryInteger<TSmal>, IMinMaxValue<TSmal>
    {
        var rijen = Enumerable.Range(0, R).Where(r => vraag[r] == 1).ToArray();
        var tabel = new Dichteoplosser<TSmal>(rijen.Length, capaciteit);
        for (var i = 0; i < rijen.Length; i++)
        {
            var rij = tabel.Kosten(i);
            for (var p = begin[rijen[i]]; p < begin[rijen[i] + 1]; p++) rij[kol[p]] = TSmal.CreateTruncating(kost[p]);
        }

        if (!tabel.Los(voortgang, ct)) return false;
        for (var c = 0; c < K; c++) v[c] = T.CreateTruncating(tabel.Prijs(c));
        for (var i = 0; i < rijen.Length; i++)
        {
            var (r, c) = (rijen[i], tabel.Kolom(i));
            var k = Kost(r, c);
            Koppel(slotbegin[r], c, k);
            u[r] = k - v[c];
        }

        return true;
    }
}
