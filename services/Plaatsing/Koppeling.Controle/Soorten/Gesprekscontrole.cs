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
        var iedereen = new Idlijst("aios");
        var alle = o.Veld("aios").Lijst().ToArray();
        foreach (var een in alle) iedereen.Voegtoe(een.Veld("id"));
        var (gekoppeld, botsing) = Koppelingen(o, iedereen, haos, capaciteit);
        var aios = new Idlijst("aios");
        foreach (var een in alle)
            if (gekoppeld[iedereen.Zoek(een.Veld("id"))] < 0) aios.Voegtoe(een.Veld("id"));

        var haoplek = new long[haos.Aantal];
        foreach (var (nummer, plek) in haos.Oplopend().Select((nummer, plek) => (nummer, plek))) haoplek[nummer] = plek;
        var bouwer = new Transportbouwer(aios, haos, "somRang", "somRangKwadraat");
        foreach (var een in alle)
        {
            var a = aios.Zoek(een.Veld("id").Tekst());
            foreach (var (id, rang) in een.Veld("rangen").Paren())
            {
                var (hao, r) = (haos.Zoek(id), (long)rang.Geheel(1));
                if (hao < 0) throw rang.Fout($"is een rang voor '{id}': die hao staat niet in de opdracht");
                if (a >= 0) bouwer.Paar(a, hao, haoplek[hao], r, checked(r * r));
            }
        }
        foreach (var paar in o.Lijst("uitgesloten"))
        {
            var (a, h) = (iedereen.Zoek(paar.Veld("aios")), haos.Zoek(paar.Veld("plaats")));
            if (gekoppeld[a] < 0) bouwer.Eis(aios.Zoek(iedereen[a]), h, vast: false);
        }
        var model = bouwer.Bouw([.. aios.Ids.Select(_ => k)], [.. capaciteit.Select(c => checked(c * k))], new int[haos.Aantal], aios.Oplopend());

        var kop = Uitkomstkop.Lees(u, b, "gesprekken", "certificaat");
        Loting.Controleer(u, null, aios, [], b);
        if (botsing is not null || kop.Toestand == Uitkomstkop.Strijdig)
        {
            if (botsing is null) b.Meld("De toestand is 'tegenstrijdig', maar de een-op-eenkoppelingen botsen niet.");
            else if (kop.Toestand != Uitkomstkop.Strijdig) b.Meld($"De opdracht is tegenstrijdig: {botsing}");
            if (u.Lijst("gesprekken").Any() || kop.Criteria.Length > 0) b.Meld("Bij een tegenstrijdige opdracht hoort geen indeling.");
            return;
        }
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

    /// <summary>PLA-65: per aios the hao of the one-on-one link or −1; takes a place from that hao. And what clashes, if anything does.</summary>
    private static (int[] Gekoppeld, string? Botsing) Koppelingen(Knoop o, Idlijst aios, Idlijst haos, List<int> capaciteit)
    {
        var gekoppeld = new int[aios.Aantal];
        Array.Fill(gekoppeld, -1);
        string? botsing = null;
        foreach (var koppel in o.Lijst("eenOpEen"))
        {
            var (a, h) = (aios.Zoek(koppel.Veld("aios")), haos.Zoek(koppel.Veld("plaats")));
            if (gekoppeld[a] == h) continue;
            if (gekoppeld[a] >= 0) botsing = $"{aios[a]} is aan {haos[gekoppeld[a]]} en aan {haos[h]} gekoppeld.";
            gekoppeld[a] = h;
            if (--capaciteit[h] < 0) botsing = $"{haos[h]} heeft meer een-op-eenkoppelingen dan plaatsen.";
        }
        foreach (var paar in o.Lijst("uitgesloten"))
            if (gekoppeld[aios.Zoek(paar.Veld("aios"))] == haos.Zoek(paar.Veld("plaats"))) botsing = $"{paar.Veld("aios").Tekst()} is gekoppeld aan {paar.Veld("plaats").Tekst()}, maar dat paar is uitgesloten.";
        if (botsing is not null)
            for (var h = 0; h < capaciteit.Count; h++) capaciteit[h] = Math.Max(0, capaciteit[h]);
        return (gekoppeld, botsing);
    }
}
