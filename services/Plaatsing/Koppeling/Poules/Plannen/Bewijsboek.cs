using System.Globalization;

namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>Writes proofs as records: trees cut to what is needed, prices in lowest terms, every list once.</summary>
internal sealed class Bewijsboek(Planmodel model)
{
    private readonly Dictionary<Int128[], int> bekend = [];
    private readonly List<Prijslijst> lijsten = [];

    public IReadOnlyList<Prijslijst> Lijsten => lijsten;

    public static string Tekst(Int128 waarde) => waarde.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lower bound that a tree proves, rounded up.</summary>
    public static Int128 Ondergrens(Zoekknoop k, long deler)
    {
        if (k.Grens.Waarde is not { } eigen)
            return Int128.MaxValue;
        var hier = eigen >= 0 ? (eigen + deler - 1) / deler : eigen / deler;
        return k is { Wel: { } wel, Niet: { } niet } ? Int128.Max(hier, Int128.Min(Ondergrens(wel, deler), Ondergrens(niet, deler))) : hier;
    }

    public void Schrijf(List<Doelbewijs> doelen, string doel, string? aios, int? grens, Gewichten g, Zoekuitslag uitslag) =>
        doelen.Add(new Doelbewijs(doel, aios, grens, Gewichten(g), Knoop(uitslag.Wortel, uitslag.Waarde, uitslag.Deler)));

    public Doelbewijs Blad(string doel, string? aios, int? grens, Gewichten g, Grens blad) =>
        new(doel, aios, grens, Gewichten(g), new Bewijsknoop(Lijst(blad)));

    private List<string> Gewichten(Gewichten g) =>
        [.. Enumerable.Range(0, Criteria.Aantal).Where(k => k != Criteria.Regio || model.MetRegio).Select(k => Tekst(g.Waarden[k]))];

    private Bewijsknoop Knoop(Zoekknoop k, Int128 waarde, long deler)
    {
        if (k.Grens.Waarde is not { } grens)
            return new Bewijsknoop();
        if (grens > (waarde - 1) * deler || k is not { Splits: { } s, Wel: { } wel, Niet: { } niet })
            return new Bewijsknoop(Lijst(k.Grens));
        return new Bewijsknoop(null, new Splitsing(model.Aios[s.Aios], model.Plaatsen[s.Plaats], s.Kwartaal), Knoop(wel, waarde, deler), Knoop(niet, waarde, deler));
    }

    private int Lijst(Grens blad)
    {
        var prijzen = blad.Prijzen!;
        if (bekend.TryGetValue(prijzen, out var nummer))
            return nummer;
        Int128 deling = blad.Deler;
        foreach (var p in prijzen)
            deling = Deling(deling, p);
        var uit = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var u = 0; u < prijzen.Length; u++)
        {
            if (prijzen[u] != 0)
                uit[$"{model.Plaatsen[u / model.Kwartalen]}@{(u % model.Kwartalen).ToString(CultureInfo.InvariantCulture)}"] = Tekst(prijzen[u] / deling);
        }

        lijsten.Add(new Prijslijst((long)(blad.Deler / deling), uit));
        return bekend[prijzen] = lijsten.Count - 1;
    }

    private static Int128 Deling(Int128 a, Int128 b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
