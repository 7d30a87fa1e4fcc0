using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Poules;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>§7.3: the clinical starts per quarter within ±20 % of the mean, rounded outwards; a deviation is shown.</summary>
internal static class Spreidingscontrole
{
    public static void Controleer(Planmodel m, Stap[][] plannen, Knoop o, Knoop u, Bevindingen b)
    {
        bool[] klinisch = [.. o.Veld("plaatsen").Lijst().Select(p => p.Waarheid("klinisch"))];
        string[] namen = [.. o.Veld("kwartalen").Lijst().Select(k => k.Tekst())];
        long procent = o.Mogelijk("parameters")?.Geheel("spreidingProcent", 20, 0) ?? 20;
        var starts = new long[m.Kwartalen];
        foreach (var stap in plannen.SelectMany(p => p))
            if (klinisch[stap.Plaats]) starts[stap.Kwartaal]++;
        var (totaal, noemer) = (starts.Sum(), 100L * m.Kwartalen);
        var laagst = Math.Max(0, totaal * (100 - procent) / noemer);
        var hoogst = (totaal * (100 + procent) + noemer - 1) / noemer;
        var afwijkend = Enumerable.Range(0, m.Kwartalen).Where(q => starts[q] < laagst || starts[q] > hoogst).ToArray();
        var gegeven = u.Teksten("spreiding");
        if (gegeven.Length != afwijkend.Length) b.Meld($"Spreiding: {afwijkend.Length} kwartalen wijken af ({Loting.Kort(afwijkend.Select(q => namen[q]))}), maar de uitkomst noemt er {gegeven.Length}.");
        foreach (var (tekst, q) in gegeven.Zip(afwijkend))
            if (!tekst.Contains(namen[q], StringComparison.Ordinal) || !tekst.Contains(starts[q].ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
                b.Meld($"Spreiding: in {namen[q]} beginnen {starts[q]} klinische stages; dat staat er niet.");
    }
}
