using StageSystem.Koppeling.Koppelgroepen;

namespace StageSystem.Koppeling.Specs.Koppelgroepen;

/// <summary>Tries every division, first persons and smallest groups first, straight from the text of §7.1.1.</summary>
internal static class Groepenorakel
{
    /// <summary>The order in which ties are decided.</summary>
    public static GroepsAios[] Aios(Koppelgroepenopdracht opdracht) =>
        [.. opdracht.Aios.OrderBy(a => a.Woonplaats, StringComparer.Ordinal).ThenBy(a => a.Deeltijd ? 0 : 1).ThenBy(a => a.Id, StringComparer.Ordinal)];

    public static GroepsHao[] Haos(Koppelgroepenopdracht opdracht) =>
        [.. opdracht.Haos.OrderBy(h => -h.Capaciteit).ThenBy(h => -h.Praktijksoorten.Count - (h.Deeltijd ? 1 : 0))
            .ThenBy(h => string.Join(" ", h.Praktijksoorten.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .ThenBy(h => h.Deeltijd ? 0 : 1).ThenBy(h => h.Id, StringComparer.Ordinal)];

    public static (long Waarde, int[] Groepen)? Los(Koppelgroepenopdracht opdracht, bool deeltijdHaos)
    {
        var (aios, haos) = (Aios(opdracht), Haos(opdracht));
        var (n, m, groepen) = (aios.Length, haos.Length, opdracht.AantalGroepen);
        var vast = opdracht.Vast.ToLookup(v => v.Id, v => v.Groep);
        var groep = new int[n + m];
        (long Waarde, int[] Groepen)? beste = null;
        Verder(0);
        return beste;

        void Verder(int i)
        {
            if (i < n + m)
            {
                var pins = vast[i < n ? aios[i].Id : haos[i - n].Id].ToArray();
                for (groep[i] = 1; groep[i] <= groepen; groep[i]++)
                    if (pins.All(p => p == groep[i])) Verder(i + 1);
                return;
            }

            int VanAios(int g, Func<GroepsAios, bool> welke) => Enumerable.Range(0, n).Count(k => groep[k] == g && welke(aios[k]));
            int VanHaos(int g, Func<GroepsHao, bool> welke) => Enumerable.Range(0, m).Count(k => groep[n + k] == g && welke(haos[k]));
            var (dtAios, dtHaos) = (aios.Count(a => a.Deeltijd), haos.Count(h => h.Deeltijd));
            long waarde = 0;
            var (minst, meest) = (int.MaxValue, 0);
            for (var g = 1; g <= groepen; g++)
            {
                var grootte = VanAios(g, _ => true);
                (minst, meest) = (Math.Min(minst, grootte), Math.Max(meest, grootte));
                if (Enumerable.Range(0, m).Where(k => groep[n + k] == g).Sum(k => haos[k].Capaciteit) < grootte) return;
                var (a, h) = (Math.Abs((groepen * VanAios(g, x => x.Deeltijd)) - dtAios), Math.Abs((groepen * VanHaos(g, x => x.Deeltijd)) - dtHaos));
                if (a > groepen || (deeltijdHaos && h > groepen)) return;
                waarde += (long)opdracht.GewichtDeeltijd * (a + h);
                foreach (var w in aios.Select(x => x.Woonplaats).Where(w => w.Length > 0).Distinct())
                    waarde += (long)opdracht.GewichtWoonplaats * Math.Abs((groepen * VanAios(g, x => x.Woonplaats == w)) - aios.Count(x => x.Woonplaats == w));
                foreach (var s in haos.SelectMany(x => x.Praktijksoorten).Distinct())
                    waarde += (long)opdracht.GewichtPraktijksoort * Math.Abs((groepen * VanHaos(g, x => x.Praktijksoorten.Contains(s))) - haos.Count(x => x.Praktijksoorten.Contains(s)));
            }

            if (meest - minst <= 1 && (beste is null || waarde < beste.Value.Waarde)) beste = (waarde, [.. groep]);
        }
    }
}
