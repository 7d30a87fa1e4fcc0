using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>Kind <c>gespreksindeling</c> (PLA-55, §7.1.2): K interviews per aios, no hao more than K times its capacity.</summary>
internal static class Gesprekscontrole
{
    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var k = o.Geheel("gesprekkenPerAios", 3, 0);
        var haos = new Idlijst("hao");
        var capaciteit = new List<int>();
        foreach (var hao in o.Veld("haos").Lijst())
        {
            haos.Voegtoe(hao.Veld("id"));
            capaciteit.Add(hao.Geheel("capaciteit", 1, 0));
        }
        var aios = new Idlijst("aios");
        var alle = o.Veld("aios").Lijst().ToArray();
        foreach (var een in alle) aios.Voegtoe(een.Veld("id"));
        var gekoppeld = new bool[aios.Aantal];
        foreach (var koppel in o.Lijst("eenOpEen"))
        {
            var (a, h) = (aios.Zoek(koppel.Veld("aios")), haos.Zoek(koppel.Veld("plaats")));
            if (gekoppeld[a]) throw koppel.Fout($"koppelt {aios[a]} een tweede keer");
            gekoppeld[a] = true;
            if (--capaciteit[h] < 0) throw koppel.Fout($"geeft {haos[h]} meer een-op-eenkoppelingen dan er plaats is");
        }

        var haoplek = new long[haos.Aantal];
        foreach (var (nummer, plek) in haos.Oplopend().Select((nummer, plek) => (nummer, plek))) haoplek[nummer] = plek;
        var bouwer = new Transportbouwer(aios, haos, "somRang", "somRangKwadraat");
        for (var a = 0; a < alle.Length; a++)
        {
            foreach (var (id, rang) in alle[a].Veld("rangen").Paren())
            {
                var (hao, r) = (haos.Zoek(id), (long)rang.Geheel(1));
                if (hao < 0) throw rang.Fout($"is een rang voor '{id}': die hao staat niet in de opdracht");
                if (!gekoppeld[a]) bouwer.Paar(a, hao, haoplek[hao], r, checked(r * r));
            }
        }
        bouwer.Eisen(o.Lijst("uitgesloten"), vast: false);
        var model = bouwer.Bouw([.. gekoppeld.Select(g => g ? 0 : k)], [.. capaciteit.Select(c => checked(c * k))], new int[haos.Aantal], aios.Oplopend());

        var kop = Uitkomstkop.Lees(u, b, "gesprekken", "certificaat");
        Loting.Controleer(u, null, aios, [], b);
        var paren = new List<(int, int)>();
        var vorige = "";
        foreach (var regel in u.Lijst("gesprekken"))
        {
            var a = aios.Zoek(regel.Veld("aios"));
            if (string.CompareOrdinal(aios[a], vorige) <= 0 && vorige.Length > 0) b.Meld($"De aios staan niet elk één keer in volgorde van id: {aios[a]} na {vorige}.");
            vorige = aios[a];
            var namen = regel.Veld("haos").Teksten();
            if (!namen.SequenceEqual(namen.Order(StringComparer.Ordinal))) b.Meld($"De hao's van {aios[a]} staan niet in volgorde van id.");
            foreach (var hao in regel.Veld("haos").Lijst()) paren.Add((a, haos.Zoek(hao)));
        }
        Transportcontrole.Controleer(model, bouwer.OnmogelijkVast, kop, u.Mogelijk("certificaat"), paren, b);
    }
}
