using System.Globalization;
using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>
/// The proof for single slots: the dual prices of the transport problem, every bound computed again in integers before it is written.
/// For the lot: the columns that an earlier choice would set moving (found along tight choices) cost half a unit more, or those that could fill what it leaves behind half a unit less; that shows that the choice does not fit within the optimum.
/// </summary>
internal sealed class Enkelbewijs(Planmodel maten, Enkelkeuzen keuzen, Stand stand)
{
    private readonly List<Prijslijst> lijsten = [];
    private readonly List<Doelbewijs> doelen = [];
    private readonly Dictionary<string, int> groepen = new(StringComparer.Ordinal);
    private Int128[] prijzen123 = [], prijzen = [];
    private int lijst123;

    /// <summary>Whether prices of the combined cost, cut down to criteria 1–3, prove <paramref name="waarde"/>.</summary>
    public bool Criteria123(Gewichten g123, Gewichten g, Transportoplossing oplossing, Int128 waarde)
    {
        prijzen123 = Array.ConvertAll(Positief(oplossing, g), p => Inkort(p, g, g123));
        if (Ondergrens(g123, prijzen123) <= waarde - 1)
            return false;
        lijst123 = Schrijf(prijzen123);
        doelen.Add(Doel("criteria123", null, null, g123, lijst123));
        return true;
    }

    /// <summary>Whether the prices of criteria 1–3 (or those of the solution under the lower limit) show that they cannot be reached under it.</summary>
    public bool Drempel(Gewichten g123, Int128 waarde, Transportoplossing? minder = null)
    {
        var kandidaat = prijzen123;
        if (minder is { Toestand: Toestand.Opgelost })
        {
            var g = new Gewichten(maten, stand, metKwadraten: true);
            kandidaat = Array.ConvertAll(Positief(minder, g), p => Inkort(p, g, g123));
        }
        else if (minder?.Tekort is { } hall)
        {
            kandidaat = new Int128[keuzen.Kolommen];
            foreach (var c in hall.Kolommen.Where(c => c < keuzen.Kolommen))
                kandidaat[c] = g123.Grootst;
        }

        var grens = Ondergrens(g123, kandidaat);
        if (grens is not null && grens <= waarde)
            return false;
        doelen.Add(Doel("drempel", null, stand.Grens, g123, grens is null ? null : ReferenceEquals(kandidaat, prijzen123) ? lijst123 : Schrijf(kandidaat)));
        return true;
    }

    /// <summary>Whether the prices prove <paramref name="waarde"/> under all weights.</summary>
    public bool Kwadraten(Gewichten g, Transportoplossing oplossing, Int128 waarde)
    {
        prijzen = Positief(oplossing, g);
        if (!Enkelkeuzen.Samen(g) && Ondergrens(g, prijzen) != waarde)
            return false;
        doelen.Add(Doel("kwadraten", null, stand.Grens, g, Schrijf(prijzen)));
        return true;
    }

    public Poulesbewijs Maak(Int128 waarde) => new(Bewijsboek.Tekst(waarde), "0", doelen, lijsten);

    /// <summary>A proof for every aios of the lot that does not have the first of its own choices.</summary>
    public void Loting(Gewichten g, Transportoplossing gekozen, int[] volgorde, CancellationToken ct)
    {
        var kwadraten = doelen[^1].Boom.Lijst;
        var dubbel = -1;
        var net = new Spanning(keuzen, stand, g, prijzen, gekozen);
        foreach (var i in volgorde)
        {
            ct.ThrowIfCancellationRequested();
            var r = keuzen.Rij(i);
            if (r < 0)
                continue;
            var (eerder, strak) = net.Eerder(r);
            if (eerder && !strak)
            {
                doelen.Add(Doel("lot", maten.Aios[i], stand.Grens, g, kwadraten));
            }
            else if (eerder)
            {
                if (dubbel < 0)
                {
                    dubbel = lijsten.Count;
                    Schrijf(Array.ConvertAll(prijzen, p => 2 * p), 2);
                }

                var (bereik, stap) = net.Bereik();
                var sleutel = $"{stap}:{string.Join(',', bereik)}";
                if (!groepen.TryGetValue(sleutel, out var nummer))
                {
                    groepen[sleutel] = nummer = lijsten.Count;
                    lijsten.Add(new Prijslijst(2, bereik.ToDictionary(Naam, c => Bewijsboek.Tekst(2 * prijzen[c] + stap), StringComparer.Ordinal), dubbel));
                }

                doelen.Add(Doel("lot", maten.Aios[i], stand.Grens, g, nummer));
            }

            net.Vast(r);
        }
    }

    // Prices of at least 0 in our weights; where the criteria were apart the digits of the prices are taken over one by one.
    private Int128[] Positief(Transportoplossing oplossing, Gewichten g)
    {
        var onze = Enumerable.Range(0, Criteria.Aantal).Where(k => g.Waarden[k] != 0).Select(k => g.Waarden[k]).ToArray();
        return [.. oplossing.KolomPrijs.Take(keuzen.Kolommen).Select(p => Enkelkeuzen.Samen(g) ? -p : Int128.Max(0, Reken(-p, oplossing.Gewichten, onze)))];
    }

    // The part of a price that stands for criteria 1–3: to the nearest unit of the least of them.
    private static Int128 Inkort(Int128 prijs, Gewichten g, Gewichten g123)
    {
        int[] mee = [.. new[] { Criteria.Zonder, Criteria.Afgewezen, Criteria.Som }.Where(k => g.Waarden[k] != 0)];
        return Int128.Max(0, Reken(prijs, [.. mee.Select(k => g.Waarden[k])], [.. mee.Select(k => g123.Waarden[k])]));
    }

    private static Int128 Reken(Int128 prijs, Int128[] van, Int128[] naar)
    {
        Int128 uit = 0;
        for (var k = 0; k < van.Length; k++)
        {
            var keer = Deel(prijs + van[k] / 2, van[k]);
            prijs -= keer * van[k];
            uit += keer * naar[k];
        }

        return uit;
    }

    private static Int128 Deel(Int128 a, Int128 b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    // The bound, or null when some aios has no choice left.
    private Int128? Ondergrens(Gewichten g, Int128[] prijs)
    {
        Int128 som = 0;
        for (var c = 0; c < prijs.Length; c++)
            som -= prijs[c] * keuzen.Capaciteit(c);
        // The cheapest columns once, for everyone with a default.
        var goedkoop = Enumerable.Range(0, prijs.Length).Where(c => keuzen.Capaciteit(c) > 0).OrderBy(c => prijs[c]).ToArray();
        for (var r = 0; r < keuzen.Rijen; r++)
        {
            var (lijst, standaard) = keuzen.Van(r);
            Int128? minst = stand.GeenZonder || keuzen.Vast(r) ? null : g.Waarden[Criteria.Zonder];
            foreach (var k in lijst)
            {
                if (Enkelkeuzen.Mag(stand, k) && Enkelkeuzen.Kosten(g, k) + prijs[k.Kolom] is var v && !(v >= minst))
                    minst = v;
            }

            if (standaard is { } d && d <= stand.Grens)
            {
                var n = 0;
                while (n < goedkoop.Length && lijst.Any(k => k.Kolom == goedkoop[n]))
                    n++;
                if (n < goedkoop.Length && Enkelkeuzen.Kosten(g, new Enkelkeuze(0, d, -1, false, true)) + prijs[goedkoop[n]] is var v && !(v >= minst))
                    minst = v;
            }

            if (minst is null)
                return null;
            som += minst.Value;
        }

        return som;
    }

    private static Doelbewijs Doel(string doel, string? aios, int? grens, Gewichten g, int? lijst) =>
        new(doel, aios, grens, [.. Enumerable.Range(0, Criteria.Aantal).Where(k => k != Criteria.Regio).Select(k => Bewijsboek.Tekst(g.Waarden[k]))], new Bewijsknoop(lijst));

    private int Schrijf(Int128[] prijs, long deler = 1)
    {
        var uit = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var c = 0; c < prijs.Length; c++)
        {
            if (prijs[c] != 0)
                uit[Naam(c)] = Bewijsboek.Tekst(prijs[c]);
        }

        lijsten.Add(new Prijslijst(deler, uit));
        return lijsten.Count - 1;
    }

    private string Naam(int kolom)
    {
        var (plaats, kwartaal) = keuzen.Plaats(kolom);
        return $"{maten.Plaatsen[plaats]}@{kwartaal.ToString(CultureInfo.InvariantCulture)}";
    }
}
