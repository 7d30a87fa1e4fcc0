namespace StageSystem.Koppeling.Poules;

/// <summary>The criteria of an allocation counted with the costs of an instance (§7.2, §7.3), so that allocations found under other parameters can stand beside each other.</summary>
/// <remarks>Only costs and gewicht26weken may differ from the instance under which the allocation was found: what counts as open, rejected or outside the region is taken as it is.</remarks>
internal static class Startwaarden
{
    /// <summary>In the order of the objective of §7.2; empty when there is no allocation.</summary>
    public static IReadOnlyList<Criterium> Van(Poulesopdracht opdracht, Poulesindeling indeling)
    {
        if (indeling.Criteria.Count == 0)
            return [];
        var plaatsen = opdracht.Plaatsen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var aios = opdracht.Aios.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var items = new Items(opdracht.Parameters.Gewicht26Weken);
        foreach (var eigen in indeling.Starts.GroupBy(s => s.Aios, StringComparer.Ordinal))
        {
            var kosten = new Aioskosten(opdracht.Parameters, aios[eigen.Key]);
            foreach (var s in eigen)
                items.Neem(kosten.Van(plaatsen[s.Plaats].Poule, s.Plaats).Kosten, s.Weken);
            if (aios[eigen.Key].Klinisch is { } k && eigen.Select(s => plaatsen[s.Plaats].Poule).Any(p => (p == k.ZesMaanden || p == k.DrieMaanden) && kosten.AndereVorm(p)))
                items.Neem(opdracht.Parameters.KostenAndereVorm, 13);
        }

        return [.. indeling.Criteria.Take(2), new("somKosten", items.Som), new("grootsteKosten", items.Grootste), new("somKwadraten", items.Kwadraten)];
    }

    /// <summary>In the order of the objective of §7.3; empty when there is no allocation.</summary>
    public static IReadOnlyList<Criterium> Van(Amcopdracht opdracht, Amcindeling indeling)
    {
        if (indeling.Criteria.Count == 0)
            return [];
        var model = new Amcmodel(opdracht);
        var plaatsen = opdracht.Plaatsen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var aios = opdracht.Aios.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var items = new Items(opdracht.Parameters.Gewicht26Weken);
        foreach (var eigen in indeling.Starts.GroupBy(s => s.Aios, StringComparer.Ordinal))
        {
            var (wie, nummer, naKlinisch) = (aios[eigen.Key], 0, false);
            foreach (var s in eigen.OrderBy(s => s.Kwartaal))
            {
                var gedempt = wie.NaDeeltijdKlinisch || (naKlinisch && wie.Deeltijd && opdracht.Parameters.DeeltijdKlinischDempt);
                items.Neem(model.Kosten(wie, wie.Verplichtingen.First(v => v.Id == s.Verplichting), plaatsen[s.Plaats], s.Kwartaal, ++nummer, gedempt).Kosten, s.Weken);
                naKlinisch |= plaatsen[s.Plaats].Klinisch;
            }
        }

        return [.. indeling.Criteria.Take(2), new("somKosten", items.Som), indeling.Criteria[3], new("grootsteKosten", items.Grootste), new("somKwadraten", items.Kwadraten)];
    }

    private sealed class Items(int gewicht26)
    {
        public long Som { get; private set; }
        public long Grootste { get; private set; }
        public long Kwadraten { get; private set; }

        public void Neem(long kosten, int weken)
        {
            var keer = weken == 26 ? gewicht26 : 1;
            Som += keer * kosten;
            Kwadraten += keer * kosten * kosten;
            Grootste = Math.Max(Grootste, kosten);
        }
    }
}
