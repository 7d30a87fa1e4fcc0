using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>
/// Kind <c>stabiel</c>: no blocking pair, and the stable allocation that is best for the side asked for, found again by deferred acceptance
/// (Gale and Shapley 1962).
/// </summary>
internal static class Stabielcontrole
{
    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var (aios, plaatsen) = (new Idlijst("aios"), new Idlijst("plaats"));
        var (aiosKnopen, plaatsKnopen) = (o.Veld("aios").Lijst().ToArray(), o.Veld("plaatsen").Lijst().ToArray());
        foreach (var een in aiosKnopen) aios.Voegtoe(een.Veld("id"));
        foreach (var een in plaatsKnopen) plaatsen.Voegtoe(een.Veld("id"));
        int[] ruimte = [.. plaatsKnopen.Select(p => p.Veld("capaciteit").Geheel(0))];
        var optimaalVoor = o.Tekst("optimaalVoor") ?? "aios";
        if (optimaalVoor is not ("aios" or "plaats")) throw o.Veld("optimaalVoor").Fout($"is '{optimaalVoor}', maar moet 'aios' of 'plaats' zijn");
        var wil = Lijsten(aiosKnopen, plaatsen);
        var bij = Lijsten(plaatsKnopen, aios);

        var kop = Uitkomstkop.Lees(u, b, "paren", "zonderPlaats");
        Loting.Controleer(u, null, aios, [], b);
        if (!kop.IsOpgelost) b.Meld($"De toestand is '{kop.Toestand}', maar een stabiele indeling bestaat altijd.");
        var plaats = new int[aios.Aantal];
        Array.Fill(plaats, -1);
        var bezetting = new int[plaatsen.Aantal];
        foreach (var paar in u.Lijst("paren"))
        {
            var (a, p) = (aios.Zoek(paar.Veld("aios")), plaatsen.Zoek(paar.Veld("plaats")));
            if (plaats[a] >= 0) b.Meld($"{aios[a]} heeft twee plaatsen: {plaatsen[plaats[a]]} en {plaatsen[p]}.");
            if (!wil[a].ContainsKey(p) || !bij[p].ContainsKey(a)) b.Meld($"{aios[a]} en {plaatsen[p]} noemen elkaar niet allebei.");
            plaats[a] = p;
            if (++bezetting[p] == ruimte[p] + 1) b.Meld($"{plaatsen[p]} heeft meer aios dan plaats ({ruimte[p]}).");
        }
        var zonder = u.Teksten("zonderPlaats");
        var verwacht = aios.Oplopend().Where(a => plaats[a] < 0).Select(a => aios[a]);
        if (!zonder.SequenceEqual(verwacht, StringComparer.Ordinal)) b.Meld($"De lijst van aios zonder plaats klopt niet: gevonden {Loting.Kort(zonder)}, verwacht {Loting.Kort(verwacht)}.");
        if (!b.Akkoord) return;

        var rangen = Enumerable.Range(0, aios.Aantal).Where(a => plaats[a] >= 0).Sum(a => wil[a][plaats[a]] + 1L);
        kop.Vergelijk([("zonderPlaats", zonder.Length), ("somRang", rangen)], b);
        Blokkerend(aios, plaatsen, ruimte, wil, bij, plaats, bezetting, b);
        if (!b.Akkoord) return;
        var best = optimaalVoor == "aios" ? AiosVragen(wil, bij, ruimte) : PlaatsenVragen(wil, bij, ruimte);
        for (var a = 0; a < plaats.Length; a++)
            if (plaats[a] != best[a])
                b.Meld($"De indeling is stabiel, maar niet de beste voor de {(optimaalVoor == "aios" ? "aios" : "plaatsen")}: {aios[a]} hoort bij {(best[a] < 0 ? "geen plaats" : plaatsen[best[a]])}, niet bij {(plaats[a] < 0 ? "geen plaats" : plaatsen[plaats[a]])}.");
    }

    /// <summary>Per person the position of each name in the list; each name once.</summary>
    private static Dictionary<int, int>[] Lijsten(Knoop[] knopen, Idlijst namen) => [.. knopen.Select(knoop =>
    {
        var lijst = new Dictionary<int, int>();
        foreach (var naam in knoop.Veld("voorkeuren").Lijst())
            if (!lijst.TryAdd(namen.Zoek(naam), lijst.Count)) throw naam.Fout($"noemt '{naam.Tekst()}' een tweede keer");
        return lijst;
    })];

    private static void Blokkerend(Idlijst aios, Idlijst plaatsen, int[] ruimte, Dictionary<int, int>[] wil, Dictionary<int, int>[] bij, int[] plaats, int[] bezetting, Bevindingen b)
    {
        var slechtste = new int[plaatsen.Aantal];
        Array.Fill(slechtste, -1);
        for (var a = 0; a < plaats.Length; a++)
            if (plaats[a] >= 0) slechtste[plaats[a]] = Math.Max(slechtste[plaats[a]], bij[plaats[a]][a]);
        for (var a = 0; a < plaats.Length; a++)
            foreach (var (p, plek) in wil[a])
                if ((plaats[a] < 0 || plek < wil[a][plaats[a]]) && bij[p].TryGetValue(a, out var oordeel)
                    && (bezetting[p] < ruimte[p] || oordeel < slechtste[p]))
                    b.Meld($"{aios[a]} en {plaatsen[p]} blokkeren: zij hebben elkaar allebei liever dan wat zij kregen.");
    }

    private static int[] AiosVragen(Dictionary<int, int>[] wil, Dictionary<int, int>[] bij, int[] ruimte)
    {
        int[][] lijst = [.. wil.Select(w => w.OrderBy(v => v.Value).Select(v => v.Key).ToArray())];
        var (volgende, plaats) = (new int[wil.Length], new int[wil.Length]);
        Array.Fill(plaats, -1);
        SortedList<int, int>[] aangenomen = [.. bij.Select(_ => new SortedList<int, int>())];
        var vrij = new Stack<int>(Enumerable.Range(0, wil.Length));
        while (vrij.TryPop(out var a))
            while (plaats[a] < 0 && volgende[a] < lijst[a].Length)
            {
                var p = lijst[a][volgende[a]++];
                if (!bij[p].TryGetValue(a, out var oordeel)) continue;
                aangenomen[p].Add(oordeel, a);
                plaats[a] = p;
                if (aangenomen[p].Count <= ruimte[p]) continue;
                var weg = aangenomen[p].GetValueAtIndex(aangenomen[p].Count - 1);
                aangenomen[p].RemoveAt(aangenomen[p].Count - 1);
                plaats[weg] = -1;
                if (weg != a) vrij.Push(weg);
            }
        return plaats;
    }

    private static int[] PlaatsenVragen(Dictionary<int, int>[] wil, Dictionary<int, int>[] bij, int[] ruimte)
    {
        int[][] lijst = [.. bij.Select(v => v.OrderBy(w => w.Value).Select(w => w.Key).ToArray())];
        var (volgende, bezet, plaats) = (new int[bij.Length], new int[bij.Length], new int[wil.Length]);
        Array.Fill(plaats, -1);
        var vrij = new Stack<int>(Enumerable.Range(0, bij.Length));
        while (vrij.TryPop(out var p))
            while (bezet[p] < ruimte[p] && volgende[p] < lijst[p].Length)
            {
                var a = lijst[p][volgende[p]++];
                if (!wil[a].TryGetValue(p, out var plek) || (plaats[a] >= 0 && wil[a][plaats[a]] < plek)) continue;
                if (plaats[a] >= 0)
                {
                    bezet[plaats[a]]--;
                    vrij.Push(plaats[a]);
                }
                plaats[a] = p;
                bezet[p]++;
            }
        return plaats;
    }
}
