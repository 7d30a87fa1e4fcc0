using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>Kind <c>toewijzing</c>: a plain transport problem.</summary>
internal static class Toewijzingcontrole
{
    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var (rijen, kolommen) = (new Idlijst("rij"), new Idlijst("kolom"));
        var (vraag, capaciteit, minimum) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var rij in o.Veld("rijen").Lijst())
        {
            rijen.Voegtoe(rij.Veld("id"));
            vraag.Add(rij.Geheel("aantal", 1, 0));
        }
        foreach (var kolom in o.Veld("kolommen").Lijst())
        {
            kolommen.Voegtoe(kolom.Veld("id"));
            capaciteit.Add(kolom.Geheel("capaciteit", 1, 0));
            minimum.Add(kolom.Geheel("minimum", 0, 0));
        }
        var zaad = o.Mogelijk("zaad")?.Zaad();
        var criteria = o.Mogelijk("criteria")?.Teksten() ?? ["kosten"];
        var kolomplek = new long[kolommen.Aantal];
        foreach (var (nummer, plek) in kolommen.Oplopend().Select((nummer, plek) => (nummer, plek))) kolomplek[nummer] = plek;

        var bouwer = new Transportbouwer(rijen, kolommen, criteria);
        var volgnummer = 0;
        foreach (var paar in o.Veld("paren").Lijst())
        {
            var (rij, kolom) = (rijen.Zoek(paar.Veld("rij")), kolommen.Zoek(paar.Veld("kolom")));
            var kosten = paar.Veld("kosten").Lijst().Select(k => (long)k.Geheel(-1_000_000_000, 1_000_000_000)).ToArray();
            if (kosten.Length != criteria.Length) throw paar.Fout($"heeft {kosten.Length} kosten voor {criteria.Length} criteria");
            bouwer.Paar(rij, kolom, zaad is null ? kolomplek[kolom] : volgnummer++, kosten);
        }
        bouwer.Eisen(o.Lijst("vast"), vast: true);
        bouwer.Eisen(o.Lijst("verboden"), vast: false);
        var volgorde = zaad is { } s ? Loting.Trek(s, rijen) : rijen.Oplopend();
        var model = bouwer.Bouw([.. vraag], [.. capaciteit], [.. minimum], volgorde);

        Controleer(model, bouwer.OnmogelijkVast, zaad, u, b);
    }

    /// <summary>Checks the result of a problem that has been read.</summary>
    internal static void Controleer(Transportmodel model, IReadOnlyList<string> onmogelijkVast, ulong? zaad, Knoop u, Bevindingen b)
    {
        var kop = Uitkomstkop.Lees(u, b, "paren", "certificaat");
        Loting.Controleer(u, zaad, model.Rijen, model.Rijvolgorde, b);
        var paren = u.Lijst("paren").Select(p => (Rij: model.Rijen.Zoek(p.Veld("rij")), Kolom: model.Kolommen.Zoek(p.Veld("kolom")))).ToArray();
        for (var i = 1; i < paren.Length; i++)
        {
            var (vorige, deze) = (paren[i - 1], paren[i]);
            var orde = string.CompareOrdinal(model.Rijen[vorige.Rij], model.Rijen[deze.Rij]);
            if (orde == 0) orde = string.CompareOrdinal(model.Kolommen[vorige.Kolom], model.Kolommen[deze.Kolom]);
            if (orde >= 0) b.Meld($"De paren staan niet in volgorde: {model.Rijen[deze.Rij]}–{model.Kolommen[deze.Kolom]} na {model.Rijen[vorige.Rij]}–{model.Kolommen[vorige.Kolom]}.");
        }
        Transportcontrole.Controleer(model, onmogelijkVast, kop, u.Mogelijk("certificaat"), paren, b);
    }
}
