using StageSystem.Koppeling.Controle.Lezen;
using StageSystem.Koppeling.Controle.Transport;

namespace StageSystem.Koppeling.Controle.Soorten;

/// <summary>A pair with an interview or an offer; missing scores count as 2 (PLA-57).</summary>
internal sealed record Scorepaar(int Aios, int Hao, long ScoreAios, long ScoreHao, long Rang, bool ZonderGesprek, bool ScoreOntbrak, bool EigenScore);

/// <summary>The instance of §7.1.3 as the checker reads it.</summary>
internal sealed class Scoregegevens
{
    public required Idlijst Aios { get; init; }
    public required Idlijst Haos { get; init; }
    public required Transportmodel Model { get; init; }
    public required IReadOnlyList<string> OnmogelijkVast { get; init; }
    public required ulong Zaad { get; init; }
    public required string Stabiliteit { get; init; }

    /// <summary>Per pair of <see cref="Model"/>.</summary>
    public required Scorepaar[] Paren { get; init; }

    /// <summary>Weighted sum of the scores, per pair of <see cref="Model"/>.</summary>
    public required long[] Som { get; init; }

    /// <summary>All interviews, also those that are excluded.</summary>
    public required Scorepaar[] Gesprekken { get; init; }

    public static Scoregegevens Lees(Knoop o)
    {
        var (aios, haos) = (new Idlijst("aios"), new Idlijst("hao"));
        foreach (var id in o.Veld("aios").Lijst()) aios.Voegtoe(id);
        var capaciteit = new List<int>();
        foreach (var hao in o.Veld("haos").Lijst())
        {
            haos.Voegtoe(hao.Veld("id"));
            capaciteit.Add(hao.Geheel("capaciteit", 1, 0));
        }
        var (gewichtAios, gewichtHao) = (o.Geheel("gewichtAios", 1, 0), o.Geheel("gewichtHao", 1, 0));
        var stabiliteit = o.Tekst("stabiliteit") ?? "verslag";
        if (stabiliteit is not ("verslag" or "variant" or "gelijkOptimum")) throw o.Veld("stabiliteit").Fout($"is '{stabiliteit}', maar moet verslag, variant of gelijkOptimum zijn");

        var gesprekken = o.Veld("gesprekken").Lijst().Select(g =>
        {
            var (scoreAios, scoreHao) = (g.Mogelijk("scoreAios")?.Geheel(1, 3), g.Mogelijk("scoreHao")?.Geheel(1, 3));
            return new Scorepaar(aios.Zoek(g.Veld("aios")), haos.Zoek(g.Veld("hao")), scoreAios ?? 2, scoreHao ?? 2, g.Veld("rang").Geheel(1), false,
                scoreAios is null || scoreHao is null, scoreAios is not null);
        }).ToArray();
        var paren = gesprekken.ToList();
        if (o.Waarheid("zonderGesprekToegestaan"))
            paren.AddRange(o.Lijst("aanbod").Select(g => new Scorepaar(aios.Zoek(g.Veld("aios")), haos.Zoek(g.Veld("hao")), 2, 2, g.Veld("rang").Geheel(1), true, true, false)));

        var haoplek = new long[haos.Aantal];
        foreach (var (nummer, plek) in haos.Oplopend().Select((nummer, plek) => (nummer, plek))) haoplek[nummer] = plek;
        var bouwer = new Transportbouwer(aios, haos, "zonderGesprek", "somScores", "aantalDrieen", "somKwadraten", "somRang");
        long Som(Scorepaar p) => gewichtAios * p.ScoreAios + gewichtHao * p.ScoreHao;
        foreach (var p in paren)
            bouwer.Paar(p.Aios, p.Hao, p.Rang * haos.Aantal + haoplek[p.Hao],
                p.ZonderGesprek ? 1 : 0, Som(p), (p.ScoreAios == 3 ? 1 : 0) + (p.ScoreHao == 3 ? 1 : 0), checked(Som(p) * Som(p)), p.Rang);
        bouwer.Eisen(o.Lijst("vast"), vast: true);
        bouwer.Eisen(o.Lijst("verboden"), vast: false);
        var zaad = o.Veld("zaad").Zaad();
        var model = bouwer.Bouw([.. aios.Ids.Select(_ => 1)], [.. capaciteit], new int[haos.Aantal], Loting.Trek(zaad, aios));
        Scorepaar[] gesorteerd = [.. paren.OrderBy(p => p.Aios).ThenBy(p => p.Hao)];
        return new()
        {
            Aios = aios,
            Haos = haos,
            Model = model,
            OnmogelijkVast = bouwer.OnmogelijkVast,
            Zaad = zaad,
            Stabiliteit = stabiliteit,
            Paren = gesorteerd,
            Som = [.. gesorteerd.Select(Som)],
            Gesprekken = [.. gesprekken.OrderBy(g => aios[g.Aios], StringComparer.Ordinal).ThenBy(g => haos[g.Hao], StringComparer.Ordinal)],
        };
    }

    /// <summary>§7.1.3: with an interview, not linked, each scored the other strictly better than the own result (the hao: than the worst one); a place left counts as preferring.</summary>
    public IEnumerable<(int Aios, int Hao)> Blokkades(int[] gekozen)
    {
        var (bezet, slechtste) = (new int[Haos.Aantal], new long[Haos.Aantal]);
        foreach (var p in gekozen)
        {
            bezet[Paren[p].Hao]++;
            slechtste[Paren[p].Hao] = Math.Max(slechtste[Paren[p].Hao], Paren[p].ScoreHao);
        }
        return Gesprekken.Where(g => Paren[gekozen[g.Aios]].Hao != g.Hao && g.ScoreAios < Paren[gekozen[g.Aios]].ScoreAios
            && (bezet[g.Hao] < Model.Capaciteit[g.Hao] || g.ScoreHao < slechtste[g.Hao])).Select(g => (g.Aios, g.Hao));
    }
}
