using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>Kind <c>indeling</c> (PLA-60, §7.1.3): the definitive allocation from two-sided scores, and all that is stored with it.</summary>
internal static class Indelingscontrole
{
    private static readonly string[] Velden = ["koppels", "eenNaBesteTotaal", "perAios", "blokkerendeParen", "variant", "blokkerendMinstens", "certificaat"];

    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var gegevens = Scoregegevens.Lees(o);
        var model = gegevens.Model;
        var kop = Uitkomstkop.Lees(u, b, Velden);
        Loting.Controleer(u, gegevens.Zaad, gegevens.Aios, model.Rijvolgorde, b);
        var paren = Paren(u, gegevens);
        Transportcontrole.Controleer(model, gegevens.OnmogelijkVast, kop, u.Mogelijk("certificaat"), paren, b);
        if (u.Mogelijk("blokkerendMinstens") is not null) b.Meld("'blokkerendMinstens' hoort alleen bij een tweede voorstel.");
        var variant = u.Mogelijk("variant");
        if (!kop.IsOpgelost)
        {
            if (variant is not null || u.Mogelijk("eenNaBesteTotaal") is not null || u.Lijst("perAios").Any() || u.Lijst("blokkerendeParen").Any())
                b.Meld($"De toestand is '{kop.Toestand}', maar de uitkomst noemt toch een variant, totalen of blokkerende paren.");
            return;
        }
        if (!b.Akkoord) return;
        var laagste = new Laagstesom(model, gegevens.Som, Gekozen(model, paren));
        var blokkades = Verslag(u, gegevens, paren, laagste, "", b);
        if (gegevens.Stabiliteit == "verslag")
        {
            if (variant is not null) b.Meld("Er is een tweede voorstel, maar de opdracht vraagt er niet om.");
        }
        else if (variant is null) b.Meld($"De opdracht vraagt een tweede voorstel ('{gegevens.Stabiliteit}'), maar dat ontbreekt.");
        else Variantcontrole.Controleer(variant, Velden, gegevens, kop, paren, blokkades, laagste, b);
    }

    internal static (int Rij, int Kolom)[] Paren(Knoop u, Scoregegevens gegevens) =>
        [.. u.Lijst("koppels").Select(k => (gegevens.Aios.Zoek(k.Veld("aios")), gegevens.Haos.Zoek(k.Veld("hao"))))];

    internal static int[] Gekozen(Transportmodel model, IEnumerable<(int Rij, int Kolom)> paren)
    {
        var gekozen = new int[model.Rijen.Aantal];
        foreach (var (rij, kolom) in paren) gekozen[rij] = model.Paar(rij, kolom);
        return gekozen;
    }

    /// <summary>The figures per pair, the next best total, the own 1 and the blocking pairs; returns the number of these.</summary>
    internal static int Verslag(Knoop u, Scoregegevens g, (int Rij, int Kolom)[] paren, Laagstesom laagste, string waar, Bevindingen b)
    {
        var gekozen = Gekozen(g.Model, paren);
        var vorige = -1;
        foreach (var (koppel, (aios, hao)) in u.Lijst("koppels").Zip(paren))
        {
            koppel.Ken(b, "aios", "hao", "scoreAios", "scoreHao", "rang", "zonderGesprek", "scoreOntbrak");
            if (vorige >= 0 && string.CompareOrdinal(g.Aios[vorige], g.Aios[aios]) >= 0) b.Meld($"{waar}De koppels staan niet in volgorde van aios: {g.Aios[aios]} na {g.Aios[vorige]}.");
            vorige = aios;
            var paar = g.Paren[gekozen[aios]];
            var naam = $"{waar}Koppel {g.Aios[aios]}–{g.Haos[hao]}";
            if (koppel.Veld("scoreAios").Lang() != paar.ScoreAios) b.Meld($"{naam}: de score van de aios is {paar.ScoreAios}, niet {koppel.Veld("scoreAios").Lang()}.");
            if (koppel.Veld("scoreHao").Lang() != paar.ScoreHao) b.Meld($"{naam}: de score van de hao is {paar.ScoreHao}, niet {koppel.Veld("scoreHao").Lang()}.");
            if (koppel.Veld("rang").Lang() != paar.Rang) b.Meld($"{naam}: de rang is {paar.Rang}, niet {koppel.Veld("rang").Lang()}.");
            if (koppel.Veld("zonderGesprek").Waarheid() != paar.ZonderGesprek) b.Meld($"{naam}: er was {(paar.ZonderGesprek ? "geen" : "wel een")} gesprek, maar het merkteken zegt iets anders.");
            if (koppel.Veld("scoreOntbrak").Waarheid() != paar.ScoreOntbrak) b.Meld($"{naam}: er ontbrak {(paar.ScoreOntbrak ? "wel een" : "geen")} score, maar het merkteken zegt iets anders.");
        }

        var totaal = gekozen.Sum(p => g.Som[p]);
        var verwacht = totaal == laagste.Totaal ? laagste.EenNaBeste(gekozen) : laagste.Totaal;
        var gegeven = u.Mogelijk("eenNaBesteTotaal")?.Lang();
        if (gegeven != verwacht) b.Meld($"{waar}Het een-na-beste totaal is {Tekst(verwacht)}, niet {Tekst(gegeven)}.");

        var perAios = u.Lijst("perAios").ToArray();
        var oplopend = g.Aios.Oplopend();
        if (perAios.Length != oplopend.Length) b.Meld($"{waar}'perAios' heeft {perAios.Length} regels in plaats van {oplopend.Length}.");
        foreach (var (regel, aios) in perAios.Zip(oplopend))
        {
            if (regel.Veld("aios").Tekst() != g.Aios[aios])
            {
                b.Meld($"{waar}'perAios' noemt {regel.Veld("aios").Tekst()} waar {g.Aios[aios]} hoort.");
                continue;
            }
            if (regel.Veld("score").Lang() != g.Paren[gekozen[aios]].ScoreAios) b.Meld($"{waar}{g.Aios[aios]} gaf de eigen plaats een {g.Paren[gekozen[aios]].ScoreAios}, niet een {regel.Veld("score").Lang()}.");
            var beste = laagste.MetEen(aios, p => g.Paren[p] is { EigenScore: true, ScoreAios: 1 });
            if (regel.Mogelijk("besteTotaal")?.Lang() != beste) b.Meld($"{waar}Met een eigen 1 voor {g.Aios[aios]} is het beste totaal {Tekst(beste)}, niet {Tekst(regel.Mogelijk("besteTotaal")?.Lang())}.");
        }

        var blokkades = g.Blokkades(gekozen).Select(p => $"{g.Aios[p.Aios]}–{g.Haos[p.Hao]}").ToArray();
        var genoemd = u.Lijst("blokkerendeParen").Select(p => $"{p.Veld("aios").Tekst()}–{p.Veld("hao").Tekst()}").ToArray();
        if (!blokkades.SequenceEqual(genoemd, StringComparer.Ordinal)) b.Meld($"{waar}De blokkerende paren zijn {Loting.Kort(blokkades)}, maar de uitkomst noemt {Loting.Kort(genoemd)}.");
        return blokkades.Length;
    }

    private static string Tekst(long? getal) => getal?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "er niet";
}
