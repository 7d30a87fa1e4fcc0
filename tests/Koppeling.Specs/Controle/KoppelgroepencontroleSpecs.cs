using StageSystem.Koppeling.Koppelgroepen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Controle;

[Trait("Regel", "PLA-54")]
public class KoppelgroepencontroleSpecs
{
    private static Koppelgroepenopdracht Groepen(Random lot)
    {
        var (aios, haos, groepen) = (lot.Next(2, 6), lot.Next(2, 6), lot.Next(1, 4));
        string[] woonplaatsen = ["", "Haarlem", "Hoorn"], soorten = ["dorp", "solo", "stad"];
        GroepsAios[] a = [.. Enumerable.Range(1, aios).Select(i => new GroepsAios($"A{i}", lot.Next(3) == 0, woonplaatsen[lot.Next(3)]))];
        return new Koppelgroepenopdracht
        {
            AantalGroepen = groepen,
            Aios = a,
            Haos = [.. Enumerable.Range(1, haos).Select(i => new GroepsHao($"H{i}", lot.Next(3) == 0, [.. soorten.Where(_ => lot.Next(2) == 0)], lot.Next(1, 3)))],
            GewichtWoonplaats = lot.Next(3),
            Vast = lot.Next(4) == 0 ? [new VasteGroep("A1", lot.Next(1, groepen + 1))] : [],
        };
    }

    [Fact]
    public void Every_result_is_accepted_and_every_change_of_it_rejected() => Mutatieproef.Voer(Groepen,
    [
        Mutatieproef.Criterium, Mutatieproef.Criteriumnaam, Mutatieproef.Criteriumweg, Mutatieproef.Toestandfout, Mutatieproef.Certificaatweg,
        new("ondergrens", (u, lot) => Mutatieproef.Verander(u["certificaat"], c => c["ondergrens"] = c["ondergrens"]!.GetValue<long>() - 1 - lot.Next(3)), "ondergrens"),
        new("doorzocht", (u, _) => Mutatieproef.Verander(u["certificaat"], c => c["doorzocht"] = !c["doorzocht"]!.GetValue<bool>())),
        new("groep weg", (u, lot) => Mutatieproef.Weg(u["groepen"], lot)),
        new("groep dubbel", (u, lot) => Mutatieproef.Dubbel(u["groepen"], lot)),
        new("aios weg", (u, lot) => Mutatieproef.Een(u["groepen"], lot, g => Mutatieproef.Weg(g["aios"], lot)), "geen enkele groep"),
        new("hao dubbel", (u, lot) => Mutatieproef.Een(u["groepen"], lot, g => Mutatieproef.Dubbel(g["haos"], lot)), "zit in groep"),
        new("aios van twee groepen gewisseld", (u, lot) => Mutatieproef.Wissel(u["groepen"], "aios", lot)),
        new("hao's van twee groepen gewisseld", (u, lot) => Mutatieproef.Wissel(u["groepen"], "haos", lot)),
        new("tekort", (u, lot) => Mutatieproef.Verander(u["tekort"], t => t["beschikbaar"] = t["beschikbaar"]!.GetValue<int>() + 1), "Tekort"),
    ], 1_500);
}
