namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// Blocking pairs of §7.1.3: aios and hao with an interview, not linked, who each gave the other a strictly better score than the (worst) one
/// they gave to their own result; a hao with a place left counts as preferring. A report, never a default criterion (Q81).
/// </summary>
internal static class Blokkades
{
    /// <summary>The blocking pairs of the allocation aios → hao, by ascending aios, then hao. An excluded pair with an interview counts too: the definition asks no more.</summary>
    public static List<(int Aios, int Hao)> Vind(Indelingsmodel model, int[] haoVan)
    {
        var bezet = new int[model.Haos.Aantal];
        var slechtste = new int[model.Haos.Aantal];
        for (var i = 0; i < haoVan.Length; i++)
        {
            var h = haoVan[i];
            bezet[h]++;
            slechtste[h] = Math.Max(slechtste[h], model.Cijfers(i, h)!.Value.ScoreHao);
        }

        var gevonden = new List<(int, int)>();
        foreach (var g in model.Gesprekken)
        {
            if (haoVan[g.Aios] == g.Hao || g.ScoreAios >= model.Cijfers(g.Aios, haoVan[g.Aios])!.Value.ScoreAios)
                continue;
            if (bezet[g.Hao] < model.Capaciteit[g.Hao] || g.ScoreHao < slechtste[g.Hao])
                gevonden.Add((g.Aios, g.Hao));
        }

        return gevonden;
    }
}
