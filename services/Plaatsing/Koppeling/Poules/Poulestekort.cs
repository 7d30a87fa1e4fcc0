using System.Globalization;
using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>Why not everyone can have a place: places and quarters that are too few for the aios that need them, whatever their plan (after Hall 1935).</summary>
internal static class Poulestekort
{
    // Above this number of units the set is not made smaller.
    private const int MeesteWegen = 400;

    /// <summary>Finds such aios and places.</summary>
    /// <param name="gevraagd">Quarters that all aios together need.</param>
    /// <param name="krap">Units that the proof of the number of open slots prices.</param>
    public static Tekort Zoek(Planmodel model, IReadOnlyList<string> kwartalen, IReadOnlyList<OpenSlot> open, int gevraagd, IReadOnlyList<(int Eenheid, int Duizendsten)> krap)
    {
        var (eenheden, nodig) = Klein(model, krap);
        var aios = Enumerable.Range(0, nodig.Length).Where(i => nodig[i] > 0).Select(i => (Aios: i, Nodig: (int)nodig[i])).ToList();
        if (nodig.Aggregate((Int128)0, (som, n) => som + n) <= eenheden.Sum(u => model.Capaciteit[u]))
            return Passen(model, kwartalen, open, gevraagd);
        var vraag = aios.Sum(a => a.Nodig);
        var aanbod = eenheden.Sum(u => model.Capaciteit[u]);
        return Zeg([.. aios.Select(a => model.Aios[a.Aios])], [.. eenheden.Select(u => (model.Plaatsen[u / model.Kwartalen], kwartalen[u % model.Kwartalen]))], vraag, aanbod, open, kwartalen);
    }

    /// <summary>The shortage in words.</summary>
    public static Tekort Zeg(IReadOnlyList<string> aios, IReadOnlyList<(string Plaats, string Kwartaal)> waar, int vraag, int aanbod, IReadOnlyList<OpenSlot> open, IReadOnlyList<string> kwartalen)
    {
        var getal = (long n) => n.ToString(CultureInfo.InvariantCulture);
        var plek = waar.Count == 0
            ? "er zijn voor hen helemaal geen plaatsen"
            : $"daar is samen plaats voor {getal(aanbod)}: {string.Join(", ", waar.Select(w => $"{w.Plaats} in {w.Kwartaal}"))}";
        var tekst = $"{getal(open.Count)} keer is er geen plaats: {string.Join(", ", open.Select(s => $"{s.Aios} in {kwartalen[s.Kwartaal]}"))}. Hoe er ook wordt ingedeeld, {(aios.Count == 1 ? "deze aios heeft" : "deze aios hebben")} samen ten minste {getal(vraag)} keer een plaats nodig ({string.Join(", ", aios)}), en {plek}.";
        return new Tekort(aios, [.. waar.Select(w => w.Plaats).Distinct(StringComparer.Ordinal)], vraag, aanbod, tekst);
    }

    // No set of places is too few by number alone: the stages of 26 weeks and the order of starts do not fit together.
    private static Tekort Passen(Planmodel model, IReadOnlyList<string> kwartalen, IReadOnlyList<OpenSlot> open, int gevraagd)
    {
        var beschikbaar = gevraagd - open.Count;
        var tekst = $"{open.Count.ToString(CultureInfo.InvariantCulture)} keer is er geen plaats: {string.Join(", ", open.Select(s => $"{s.Aios} in {kwartalen[s.Kwartaal]}"))}. Er zijn wel genoeg plaatsen, maar de stages passen niet allemaal in de kwartalen: samen zijn {gevraagd.ToString(CultureInfo.InvariantCulture)} kwartalen nodig en hoe er ook wordt ingedeeld, er lukken er ten hoogste {beschikbaar.ToString(CultureInfo.InvariantCulture)}.";
        return new Tekort(model.Aios, model.Plaatsen, gevraagd, beschikbaar, tekst);
    }

    // Takes units out of the set as long as what it proves (the least of open slots + units of the set per aios, less the capacity of the set) stays the same.
    private static (List<int> Eenheden, Int128[] Nodig) Klein(Planmodel model, IReadOnlyList<(int Eenheid, int Duizendsten)> krap)
    {
        var prijzer = new Prijzer<long>(model, new Stand(model.Aios.Length), Gewichten.AlleenZonder);
        var plannen = new Plan[model.Aios.Length];
        var nodig = new Int128[model.Aios.Length];
        Int128 Weeg(IEnumerable<int> set)
        {
            var prijzen = new Int128[model.Capaciteit.Length];
            foreach (var u in set)
                prijzen[u] = 1;
            return prijzer.Ondergrens(prijzen, 1, plannen, nodig) ?? 0;
        }

        List<int> eenheden = [];
        var meeste = Weeg(eenheden);
        foreach (var drempel in new[] { 500, 330, 50 })
        {
            var set = krap.Where(k => k.Duizendsten >= drempel).Select(k => k.Eenheid).ToList();
            if (Weeg(set) is var bewezen && bewezen > meeste)
                (eenheden, meeste) = (set, bewezen);
        }

        for (var n = eenheden.Count <= MeesteWegen ? eenheden.Count - 1 : -1; n >= 0; n--)
        {
            var zonder = eenheden.Where((_, k) => k != n).ToList();
            if (Weeg(zonder) >= meeste)
                eenheden = zonder;
        }

        Weeg(eenheden);
        return (eenheden, nodig);
    }
}
