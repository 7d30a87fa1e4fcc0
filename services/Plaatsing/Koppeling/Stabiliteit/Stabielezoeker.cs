namespace StageSystem.Koppeling.Stabiliteit;

/// <summary>Stable allocation with capacities by deferred acceptance (Gale and Shapley 1962), from either side.</summary>
/// <remarks>
/// With strict orders the allocation that is best for every aios, and the one that is best for every place, exist and do not depend
/// on the order of proposals (Gale and Shapley 1962; with capacities: Gusfield and Irving 1989). Time and memory are linear in the
/// total length of the lists, but for a factor log capacity when the aios propose.
/// </remarks>
public static class Stabielezoeker
{
    /// <summary>Solves the instance.</summary>
    /// <returns>Always <see cref="Toestand.Opgelost"/>: a stable allocation exists, though aios may stay without a place in it.</returns>
    /// <exception cref="OngeldigeOpdracht">An id twice, a name in a list twice or of nobody, a capacity below 0, or an unknown <see cref="Stabieleopdracht.OptimaalVoor"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static Stabieleindeling Los(Stabieleopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (opdracht.OptimaalVoor is not ("aios" or "plaats"))
            throw new OngeldigeOpdracht("optimaalVoor", $"is \"{opdracht.OptimaalVoor}\"; verwacht: \"aios\" of \"plaats\".");

        voortgang?.Report(new("lijsten lezen", 0, opdracht.Aios.Count));
        var (aios, aiosPlek) = OpId("aios", opdracht.Aios, a => a.Id);
        var (plaatsen, plaatsPlek) = OpId("plaatsen", opdracht.Plaatsen, p => p.Id);
        for (var p = 0; p < opdracht.Plaatsen.Count; p++)
            if (opdracht.Plaatsen[p].Capaciteit is < 0 and var fout)
                throw new OngeldigeOpdracht($"plaatsen[{p}].capaciteit", $"is {fout}; verwacht: 0 of meer.");
        var vanAios = Vlak("aios", aiosPlek, aios, a => a.Voorkeuren, Nummers(plaatsen, p => p.Id), ct);
        var vanPlaats = Vlak("plaatsen", plaatsPlek, plaatsen, p => p.Voorkeuren, Nummers(aios, a => a.Id), ct);

        voortgang?.Report(new("voorstellen", 0, opdracht.Aios.Count));
        var capaciteit = Array.ConvertAll(plaatsen, p => p.Capaciteit);
        var (bij, rang) = opdracht.OptimaalVoor == "aios"
            ? AiosStellenVoor(Lijsten.Maak(vanAios, vanPlaats), capaciteit, ct)
            : PlaatsenStellenVoor(Lijsten.Maak(vanPlaats, vanAios), capaciteit, aios.Length, ct);

        var paren = new List<Paar>(aios.Length);
        var zonder = new List<string>();
        long som = 0;
        for (var a = 0; a < aios.Length; a++)
        {
            if (bij[a] < 0)
            {
                zonder.Add(aios[a].Id);
                continue;
            }

            paren.Add(new Paar(aios[a].Id, plaatsen[bij[a]].Id));
            som += rang[a];
        }

        return new Stabieleindeling
        {
            Toestand = Toestand.Opgelost,
            Criteria = [new("zonderPlaats", zonder.Count), new("somRang", som)],
            Paren = paren,
            ZonderPlaats = zonder,
        };
    }

    /// <summary>Every aios proposes down the own list; a place keeps its best, the worst of them on top of a heap.</summary>
    private static (int[] Plaats, int[] Rang) AiosStellenVoor(Lijsten lijsten, int[] capaciteit, CancellationToken ct)
    {
        int n = lijsten.Aantal, m = capaciteit.Length;
        int[] begin = lijsten.Begin, partner = lijsten.Partner, bijPartner = lijsten.RangBijPartner;

        // No place holds more than propose to it: bounds the memory, whatever the capacity.
        var vanaf = new int[m + 1];
        foreach (var p in partner) vanaf[p + 1]++;
        for (var p = 0; p < m; p++) vanaf[p + 1] = vanaf[p] + Math.Min(vanaf[p + 1], capaciteit[p]);
        var hoop = new long[vanaf[m]];
        var vol = new int[m];
        var volgende = begin.AsSpan(0, n).ToArray();
        var (plaats, rang) = (new int[n], new int[n]);
        Array.Fill(plaats, -1);

        for (var start = 0; start < n; start++)
        {
            if ((start & 4095) == 0) ct.ThrowIfCancellationRequested();
            var a = start;
            while (a >= 0 && volgende[a] < begin[a + 1])
            {
                var e = volgende[a]++;
                var p = partner[e];
                var ruimte = vanaf[p + 1] - vanaf[p];
                if (ruimte == 0) continue;
                var sleutel = ((long)bijPartner[e] << 32) | (uint)a;
                var deze = hoop.AsSpan(vanaf[p], ruimte);
                if (vol[p] < ruimte)
                {
                    Omhoog(deze, vol[p]++, sleutel);
                    (plaats[a], rang[a], a) = (p, lijsten.Rang[e], -1);
                }
                else if (sleutel < deze[0])
                {
                    var weg = (int)(deze[0] & uint.MaxValue);
                    Omlaag(deze, sleutel);
                    (plaats[a], rang[a]) = (p, lijsten.Rang[e]);
                    plaats[weg] = -1;
                    a = weg;
                }
            }
        }

        return (plaats, rang);
    }

    /// <summary>Every place with room proposes down its list; an aios keeps the best offer.</summary>
    private static (int[] Plaats, int[] Rang) PlaatsenStellenVoor(Lijsten lijsten, int[] capaciteit, int n, CancellationToken ct)
    {
        int[] begin = lijsten.Begin, partner = lijsten.Partner, bijPartner = lijsten.RangBijPartner;
        var m = lijsten.Aantal;
        var volgende = begin.AsSpan(0, m).ToArray();
        var ruimte = (int[])capaciteit.Clone();
        var (plaats, rang) = (new int[n], new int[n]);
        Array.Fill(plaats, -1);
        var stapel = new Stack<int>(m);
        for (var p = m - 1; p >= 0; p--) stapel.Push(p);

        for (long stap = 0; stapel.TryPop(out var p); stap++)
        {
            if ((stap & 4095) == 0) ct.ThrowIfCancellationRequested();
            while (ruimte[p] > 0 && volgende[p] < begin[p + 1])
            {
                var e = volgende[p]++;
                var a = partner[e];
                if (plaats[a] >= 0 && rang[a] <= bijPartner[e]) continue;
                if (plaats[a] is >= 0 and var oud && ruimte[oud]++ == 0) stapel.Push(oud);
                (plaats[a], rang[a]) = (p, bijPartner[e]);
                ruimte[p]--;
            }
        }

        return (plaats, rang);
    }

    private static void Omhoog(Span<long> hoop, int plek, long sleutel)
    {
        for (; plek > 0 && hoop[(plek - 1) / 2] < sleutel; plek = (plek - 1) / 2) hoop[plek] = hoop[(plek - 1) / 2];
        hoop[plek] = sleutel;
    }

    private static void Omlaag(Span<long> hoop, long sleutel)
    {
        var plek = 0;
        for (int kind; (kind = (2 * plek) + 1) < hoop.Length; plek = kind)
        {
            if (kind + 1 < hoop.Length && hoop[kind + 1] > hoop[kind]) kind++;
            if (hoop[kind] <= sleutel) break;
            hoop[plek] = hoop[kind];
        }

        hoop[plek] = sleutel;
    }

    /// <summary>By ascending id, with the place of each in the input.</summary>
    private static (T[] Wie, int[] Plek) OpId<T>(string pad, IReadOnlyList<T> wie, Func<T, string> id)
    {
        var ids = new string[wie.Count];
        var plek = new int[wie.Count];
        for (var i = 0; i < ids.Length; i++) (ids[i], plek[i]) = (id(wie[i]), i);
        Array.Sort(ids, plek, StringComparer.Ordinal);
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] == ids[i - 1]) throw new OngeldigeOpdracht($"{pad}[{Math.Max(plek[i], plek[i - 1])}].id", $"{ids[i]} komt twee keer voor.");
        return (Array.ConvertAll(plek, i => wie[i]), plek);
    }

    private static Dictionary<string, int> Nummers<T>(T[] wie, Func<T, string> id)
    {
        var nummers = new Dictionary<string, int>(wie.Length, StringComparer.Ordinal);
        for (var i = 0; i < wie.Length; i++) nummers.Add(id(wie[i]), i);
        return nummers;
    }

    private static (int[] Begin, int[] Wie) Vlak<T>(
        string pad, int[] plek, T[] wie, Func<T, IReadOnlyList<string>> lijst, Dictionary<string, int> nummers, CancellationToken ct)
    {
        var begin = new int[wie.Length + 1];
        for (var i = 0; i < wie.Length; i++) begin[i + 1] = checked(begin[i] + lijst(wie[i]).Count);
        var namen = new int[begin[^1]];
        var gezien = new int[nummers.Count];
        for (var i = 0; i < wie.Length; i++)
        {
            if ((i & 4095) == 0) ct.ThrowIfCancellationRequested();
            var z = begin[i];
            foreach (var naam in lijst(wie[i]))
            {
                if (!nummers.TryGetValue(naam, out var nummer))
                    throw new OngeldigeOpdracht(Pad(), $"{naam} bestaat niet.");
                if (gezien[nummer] == i + 1)
                    throw new OngeldigeOpdracht(Pad(), $"{naam} staat er twee keer in.");
                gezien[nummer] = i + 1;
                namen[z++] = nummer;

                string Pad() => $"{pad}[{plek[i]}].voorkeuren[{z - begin[i]}]";
            }
        }

        return (begin, namen);
    }
}
