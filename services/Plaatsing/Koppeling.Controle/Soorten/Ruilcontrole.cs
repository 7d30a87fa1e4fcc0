using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>
/// Kind <c>ruil</c> (PLA-74): rings are disjoint, everyone in one gets a place that this aios would rather have, no further ring is possible, and
/// they are the top trading cycles (Shapley and Scarf 1974), where the holder with the smallest id stands for a place that several hold.
/// </summary>
internal static class Ruilcontrole
{
    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var aios = new Idlijst("aios");
        var knopen = o.Veld("aios").Lijst().ToArray();
        foreach (var een in knopen) aios.Voegtoe(een.Veld("id"));
        string[] heeft = [.. knopen.Select(k => k.Veld("heeft").Tekst())];
        string[][] wensen = [.. knopen.Select((k, a) => k.Veld("wensen").Teksten().TakeWhile(w => w != heeft[a]).ToArray())];

        var kop = Uitkomstkop.Lees(u, b, "kringen");
        Loting.Controleer(u, null, aios, [], b);
        if (!kop.IsOpgelost) b.Meld($"De toestand is '{kop.Toestand}', maar bij ruilen is er altijd een antwoord (desnoods zonder kringen).");
        kop.Vergelijk([], b);
        var krijgt = heeft.ToArray();
        var gezien = new bool[aios.Aantal];
        foreach (var kring in u.Lijst("kringen"))
        {
            var stappen = kring.Veld("stappen").Lijst().Select(s => (Aios: aios.Zoek(s.Veld("aios")), Van: s.Veld("van").Tekst(), Naar: s.Veld("naar").Tekst())).ToArray();
            if (stappen.Length < 2) b.Meld($"Een kring heeft {stappen.Length} stap; het moeten er minstens 2 zijn.");
            for (var i = 0; i < stappen.Length; i++)
            {
                var (a, van, naar) = stappen[i];
                var volgende = stappen[(i + 1) % stappen.Length];
                if (gezien[a]) b.Meld($"{aios[a]} doet twee keer mee.");
                gezien[a] = true;
                if (van != heeft[a]) b.Meld($"{aios[a]} heeft {heeft[a]}, maar de kring zegt {van}.");
                if (naar != volgende.Van) b.Meld($"{aios[a]} gaat naar {naar}, maar de volgende in de kring ({aios[volgende.Aios]}) komt van {volgende.Van}.");
                if (!wensen[a].Contains(naar)) b.Meld($"{aios[a]} heeft {naar} niet liever dan {heeft[a]}.");
                krijgt[a] = naar;
            }
        }
        if (!b.Akkoord) return;
        Verder(aios, krijgt, wensen, b);
        var kringen = Kringen(aios, heeft, wensen);
        if (!b.Akkoord) return;
        for (var a = 0; a < krijgt.Length; a++)
            if (krijgt[a] != kringen.Krijgt[a]) b.Meld($"{aios[a]} hoort bij het ruilen {kringen.Krijgt[a]} te krijgen, maar krijgt {krijgt[a]}.");
        var gegeven = u.Lijst("kringen").Select(k => string.Join(' ', k.Veld("stappen").Lijst().Select(s => s.Veld("aios").Tekst())));
        if (b.Akkoord && !gegeven.SequenceEqual(kringen.Namen, StringComparer.Ordinal))
            b.Meld($"De kringen zijn niet die van het ruilen: gevonden {string.Join("; ", gegeven)}, verwacht {string.Join("; ", kringen.Namen)}.");
    }

    /// <summary>A ring among what everyone ends with would make all in it better off: there may be none.</summary>
    private static void Verder(Idlijst aios, string[] krijgt, string[][] wensen, Bevindingen b)
    {
        var houders = Enumerable.Range(0, krijgt.Length).ToLookup(a => krijgt[a], StringComparer.Ordinal);
        int[][] liever = [.. wensen.Select((w, a) => w.TakeWhile(plaats => plaats != krijgt[a]).SelectMany(plaats => houders[plaats]).ToArray())];
        // Peel off who nobody better off points at, until what remains holds a ring.
        var graad = new int[krijgt.Length];
        foreach (var doel in liever.SelectMany(l => l)) graad[doel]++;
        var werk = new Queue<int>(Enumerable.Range(0, graad.Length).Where(a => graad[a] == 0));
        var rest = graad.Length;
        while (werk.TryDequeue(out var a))
        {
            rest--;
            foreach (var doel in liever[a])
                if (--graad[doel] == 0) werk.Enqueue(doel);
        }
        if (rest > 0) b.Meld($"Er is nog een kring mogelijk waarin iedereen het beter krijgt, onder anderen met {Loting.Kort(Enumerable.Range(0, graad.Length).Where(a => graad[a] > 0).Select(a => aios[a]))}.");
    }

    private static (string[] Krijgt, string[] Namen) Kringen(Idlijst aios, string[] heeft, string[][] wensen)
    {
        var krijgt = heeft.ToArray();
        var houders = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        foreach (var a in aios.Oplopend())
        {
            if (!houders.TryGetValue(heeft[a], out var rij)) houders.Add(heeft[a], rij = new());
            rij.Enqueue(a);
        }
        var (klaar, wens) = (new bool[krijgt.Length], new int[krijgt.Length]);
        var ringen = new List<int[]>();
        foreach (var begin in aios.Oplopend())
            while (!klaar[begin])
            {
                // Follow the pointers until someone comes back.
                var pad = new List<int> { begin };
                var plek = new Dictionary<int, int> { [begin] = 0 };
                int doel;
                while (!plek.ContainsKey(doel = Doel(pad[^1])))
                {
                    plek.Add(doel, pad.Count);
                    pad.Add(doel);
                }
                var ring = pad.Skip(plek[doel]).ToArray();
                for (var i = 0; i < ring.Length; i++) krijgt[ring[i]] = ring.Length == 1 ? heeft[ring[i]] : heeft[ring[(i + 1) % ring.Length]];
                foreach (var lid in ring) klaar[lid] = true;
                if (ring.Length > 1) ringen.Add(ring);
            }
        var namen = ringen.Select(ring => Enumerable.Range(0, ring.Length).Select(i => ring.Skip(i).Concat(ring.Take(i)).Select(a => aios[a]).ToArray()).MinBy(r => r[0], StringComparer.Ordinal)!);
        return (krijgt, [.. namen.OrderBy(r => r[0], StringComparer.Ordinal).Select(r => string.Join(' ', r))]);

        int Doel(int a)
        {
            for (; wens[a] < wensen[a].Length; wens[a]++)
            {
                if (!houders.TryGetValue(wensen[a][wens[a]], out var rij)) continue;
                while (rij.TryPeek(out var eerste) && klaar[eerste]) rij.Dequeue();
                if (rij.TryPeek(out var houder)) return houder;
            }
            return a;
        }
    }
}
