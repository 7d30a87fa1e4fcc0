using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>Kind <c>nspoh</c> (PLA-70, §7.4): the overview, and the proposal when asked for (one preference costs 1, others 5).</summary>
internal static class Nspohcontrole
{
    public static void Controleer(Knoop o, Knoop u, Bevindingen b)
    {
        var (plaatsen, starters) = (new Idlijst("plaats"), new Idlijst("starter"));
        var capaciteit = new List<int>();
        foreach (var plaats in o.Veld("plaatsen").Lijst())
        {
            plaatsen.Voegtoe(plaats.Veld("id"));
            capaciteit.Add(plaats.Veld("capaciteit").Geheel(0));
        }
        var knopen = o.Veld("starters").Lijst().ToArray();
        foreach (var starter in knopen) starters.Voegtoe(starter.Veld("id"));
        int[] voorkeur = [.. knopen.Select(s => s.Mogelijk("voorkeur") is { } v ? plaatsen.Zoek(v) : -1)];
        int[][] mogelijk = [.. knopen.Select(s => s.Veld("mogelijk").Lijst().Select(p => plaatsen.Zoek(p)).ToArray())];
        var kop = Uitkomstkop.Lees(u, b, "starters", "conflicten", "voorstel", "certificaat");
        Overzicht(u, knopen, starters, plaatsen, capaciteit, voorkeur, b);
        Conflicten(u, starters, plaatsen, capaciteit, voorkeur, mogelijk, b);

        if (!o.Waarheid("metVoorstel"))
        {
            if (!kop.IsOpgelost || u.Mogelijk("voorstel") is not null || u.Mogelijk("certificaat") is not null || u.Mogelijk("lot") is not null || kop.Criteria.Length > 0)
                b.Meld("De opdracht vraagt geen voorstel, maar de uitkomst noemt er wel een.");
            return;
        }
        var zaad = o.Veld("zaad").Zaad();
        var volgorde = Loting.Trek(zaad, starters);
        if (kop.IsOpgelost) Loting.Controleer(u, zaad, starters, volgorde, b);
        else if (u.Mogelijk("lot") is not null) b.Meld("Er is geen voorstel, maar wel een loting.");
        var plek = new long[plaatsen.Aantal];
        foreach (var (nummer, i) in plaatsen.Oplopend().Select((nummer, i) => (nummer, i))) plek[nummer] = i;
        var bouwer = new Transportbouwer(starters, plaatsen, "kosten");
        for (var s = 0; s < mogelijk.Length; s++)
            foreach (var p in mogelijk[s])
            {
                var kosten = Kosten(voorkeur[s], p);
                bouwer.Paar(s, p, kosten * plaatsen.Aantal + plek[p], kosten);
            }
        var model = bouwer.Bouw([.. starters.Ids.Select(_ => 1)], [.. capaciteit], new int[plaatsen.Aantal], volgorde);
        var paren = new List<(int, int)>();
        var vorige = "";
        foreach (var regel in u.Lijst("voorstel"))
        {
            var (s, p) = (starters.Zoek(regel.Veld("starter")), plaatsen.Zoek(regel.Veld("plaats")));
            if (vorige.Length > 0 && string.CompareOrdinal(vorige, starters[s]) >= 0) b.Meld($"Het voorstel staat niet in volgorde van starter: {starters[s]} na {vorige}.");
            vorige = starters[s];
            if (regel.Veld("kosten").Lang() != Kosten(voorkeur[s], p)) b.Meld($"Voorstel {starters[s]}–{plaatsen[p]} kost {Kosten(voorkeur[s], p)}, niet {regel.Veld("kosten").Lang()}.");
            paren.Add((s, p));
        }
        if (kop.IsOpgelost == (u.Mogelijk("voorstel") is null)) b.Meld(kop.IsOpgelost ? "Het gevraagde voorstel ontbreekt." : "Er is geen volledig voorstel mogelijk, maar de uitkomst noemt er wel een.");
        Transportcontrole.Controleer(model, [], kop, u.Mogelijk("certificaat"), paren, b);
    }

    private static long Kosten(int voorkeur, int plaats) => voorkeur == plaats ? 1 : 5;

    private static void Overzicht(Knoop u, Knoop[] knopen, Idlijst starters, Idlijst plaatsen, List<int> capaciteit, int[] voorkeur, Bevindingen b)
    {
        var regels = u.Lijst("starters").ToArray();
        var oplopend = starters.Oplopend();
        if (regels.Length != oplopend.Length) b.Meld($"Het overzicht heeft {regels.Length} regels in plaats van {oplopend.Length}.");
        foreach (var (regel, s) in regels.Zip(oplopend))
        {
            regel.Ken(b, "id", "voorkeur", "status", "metZelfdeVoorkeur", "capaciteit");
            if (regel.Veld("id").Tekst() != starters[s])
            {
                b.Meld($"Het overzicht noemt {regel.Veld("id").Tekst()} waar {starters[s]} hoort.");
                continue;
            }
            var zelfde = voorkeur[s] < 0 ? 0 : voorkeur.Count(v => v == voorkeur[s]);
            if (regel.Tekst("voorkeur") != (voorkeur[s] < 0 ? null : plaatsen[voorkeur[s]])) b.Meld($"Overzicht: de voorkeur van {starters[s]} is anders.");
            if (regel.Veld("status").Tekst() != knopen[s].Veld("status").Tekst()) b.Meld($"Overzicht: de status van {starters[s]} is '{knopen[s].Veld("status").Tekst()}', niet '{regel.Veld("status").Tekst()}'.");
            if (regel.Veld("metZelfdeVoorkeur").Lang() != zelfde) b.Meld($"Overzicht: {zelfde} starters hebben de voorkeur van {starters[s]}, niet {regel.Veld("metZelfdeVoorkeur").Lang()}.");
            if (regel.Mogelijk("capaciteit")?.Lang() != (voorkeur[s] < 0 ? null : capaciteit[voorkeur[s]])) b.Meld($"Overzicht: de capaciteit bij {starters[s]} klopt niet.");
        }
    }

    /// <summary>One sentence for every place that more starters prefer than it takes, and for every starter whose preference is not possible or who has no place at all.</summary>
    private static void Conflicten(Knoop u, Idlijst starters, Idlijst plaatsen, List<int> capaciteit, int[] voorkeur, int[][] mogelijk, Bevindingen b)
    {
        var verwacht = plaatsen.Oplopend().Where(p => voorkeur.Count(v => v == p) > capaciteit[p]).Select(p => plaatsen[p])
            .Concat(starters.Oplopend().Where(s => voorkeur[s] >= 0 ? !mogelijk[s].Contains(voorkeur[s]) : mogelijk[s].Length == 0).Select(s => starters[s])).ToArray();
        var gegeven = u.Teksten("conflicten");
        if (gegeven.Length != verwacht.Length) b.Meld($"Er zijn {verwacht.Length} conflicten ({Loting.Kort(verwacht)}), maar de uitkomst noemt er {gegeven.Length}.");
        foreach (var (zin, wie) in gegeven.Zip(verwacht))
            if (!zin.Contains(wie, StringComparison.Ordinal)) b.Meld($"Het conflict van {wie} ontbreekt; er staat: {zin}");
    }
}
