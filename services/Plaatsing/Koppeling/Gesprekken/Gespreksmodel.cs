using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Gesprekken;

/// <summary>
/// §7.1.2 as a transport problem: rows are the aios without a one-on-one link (ascending id), columns the haos (ascending id) with K times
/// the places that the links leave, pairs the offered places that are not excluded, with cost (r, r²).
/// </summary>
internal sealed class Gespreksmodel
{
    private Gespreksmodel(Deelnemers aios, Deelnemers haos, int k)
    {
        AlleAios = aios;
        Haos = haos;
        K = k;
    }

    public Deelnemers AlleAios { get; }
    public Deelnemers Haos { get; }
    public int K { get; }

    /// <summary>Links (PLA-65) by aios id.</summary>
    public SortedDictionary<string, string> EenOpEen { get; } = new(StringComparer.Ordinal);

    /// <summary>Sentences about links that cannot be; not empty: nothing is calculated.</summary>
    public List<string> Tegenstrijdig { get; } = [];

    /// <summary>Ids of the rows, ascending.</summary>
    public string[] Rijen { get; private set; } = [];

    /// <summary>Places per hao that are left by the links.</summary>
    public int[] Plaatsen { get; private set; } = [];

    public int[] Begin { get; private set; } = [0];
    public int[] Kolom { get; private set; } = [];
    public long[] Rang { get; private set; } = [];

    /// <summary>Every offered place of a row by ascending rank, excluded ones too: (hao, rank, excluded).</summary>
    public List<(int Hao, int Rang, bool Uitgesloten)>[] Aanbod { get; private set; } = [];

    /// <exception cref="OngeldigeOpdracht">Unknown or double id, ranks that are no ranking, K below 1.</exception>
    public static Gespreksmodel Maak(Gespreksopdracht opdracht)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (opdracht.GesprekkenPerAios is < 1 or > 1000)
            throw new OngeldigeOpdracht("gesprekkenPerAios", $"{opdracht.GesprekkenPerAios} kan niet; verwacht 1 tot en met 1000 gesprekken per aios.");
        var aios = new Deelnemers([.. opdracht.Aios.Select(a => a.Id)], "aios", i => $"aios[{i}].id");
        var (haos, capaciteit) = Deelnemers.VanHaos(opdracht.Haos);
        var model = new Gespreksmodel(aios, haos, opdracht.GesprekkenPerAios) { Plaatsen = capaciteit };
        var uitgesloten = LeesParen(opdracht.Uitgesloten, "uitgesloten", aios, haos);
        model.LeesKoppelingen(opdracht.EenOpEen, uitgesloten);
        model.LeesRangen(opdracht.Aios, uitgesloten);
        return model;
    }

    /// <summary>The transport problem with the given places per hao.</summary>
    public Transport MaakTransport(int[] plaatsen)
    {
        var vraag = new int[Rijen.Length];
        Array.Fill(vraag, K);
        var capaciteit = new int[plaatsen.Length];
        for (var h = 0; h < capaciteit.Length; h++)
            capaciteit[h] = (int)Math.Min((long)plaatsen[h] * K, Rijen.Length);
        var kwadraat = new long[Rang.Length];
        for (var p = 0; p < kwadraat.Length; p++)
            kwadraat[p] = Rang[p] * Rang[p];
        return new Transport(vraag, capaciteit, null, Begin, Kolom, [Rang, kwadraat]);
    }

    private static HashSet<(int, int)> LeesParen(IReadOnlyList<Paar> paren, string pad, Deelnemers aios, Deelnemers haos)
    {
        var gelezen = new HashSet<(int, int)>();
        for (var i = 0; i < paren.Count; i++)
            gelezen.Add((aios.Van(paren[i].Aios, $"{pad}[{i}].aios", "aios"), haos.Van(paren[i].Plaats, $"{pad}[{i}].plaats", "hao")));
        return gelezen;
    }

    private void LeesKoppelingen(IReadOnlyList<Paar> eenOpEen, HashSet<(int, int)> uitgesloten)
    {
        var gelezen = LeesParen(eenOpEen, "eenOpEen", AlleAios, Haos).Order().ToArray();
        var gebruikt = new int[Haos.Aantal];
        foreach (var groep in gelezen.GroupBy(p => p.Item1).Where(g => g.Count() > 1))
            Tegenstrijdig.Add($"{AlleAios.Ids[groep.Key]} heeft een één-op-éénkoppeling met {Uitleg.Uitlegtekst.Opsomming([.. groep.Select(p => Haos.Ids[p.Item2])])}; één aios kan er maar één hebben.");
        foreach (var (aios, hao) in gelezen)
        {
            EenOpEen[AlleAios.Ids[aios]] = Haos.Ids[hao];
            gebruikt[hao]++;
            if (uitgesloten.Contains((aios, hao)))
                Tegenstrijdig.Add($"{AlleAios.Ids[aios]} heeft een één-op-éénkoppeling met {Haos.Ids[hao]}, maar dat paar is ook uitgesloten.");
        }

        for (var h = 0; h < gebruikt.Length; h++)
        {
            if (gebruikt[h] > Plaatsen[h])
                Tegenstrijdig.Add($"{Haos.Ids[h]} heeft {gebruikt[h]} één-op-éénkoppelingen ({Uitleg.Uitlegtekst.Opsomming([.. gelezen.Where(p => p.Item2 == h).Select(p => AlleAios.Ids[p.Item1])])}), maar plaats voor {Plaatsen[h]}.");
            Plaatsen[h] = Math.Max(0, Plaatsen[h] - gebruikt[h]);
        }
    }

    private void LeesRangen(IReadOnlyList<GespreksAios> aios, HashSet<(int, int)> uitgesloten)
    {
        var perAios = new List<(int Hao, int Rang, bool Uitgesloten)>[AlleAios.Aantal];
        for (var i = 0; i < aios.Count; i++)
        {
            var nummer = AlleAios.Van(aios[i].Id, $"aios[{i}].id", "aios");
            var rangen = aios[i].Rangen ?? throw new OngeldigeOpdracht($"aios[{i}].rangen", "de rangen ontbreken.");
            ControleerRangorde(rangen, $"aios[{i}].rangen");
            perAios[nummer] = [.. rangen
                .Select(r => (Hao: Haos.Van(r.Key, $"aios[{i}].rangen.{r.Key}", "hao"), Rang: r.Value))
                .OrderBy(r => r.Rang).ThenBy(r => r.Hao)
                .Select(r => (r.Hao, r.Rang, uitgesloten.Contains((nummer, r.Hao))))];
        }

        Rijen = [.. AlleAios.Ids.Where(id => !EenOpEen.ContainsKey(id))];
        Aanbod = [.. Enumerable.Range(0, AlleAios.Aantal).Where(n => !EenOpEen.ContainsKey(AlleAios.Ids[n])).Select(n => perAios[n])];
        Begin = new int[Rijen.Length + 1];
        var kolom = new List<int>();
        var rang = new List<long>();
        for (var r = 0; r < Rijen.Length; r++)
        {
            foreach (var (hao, hoogte, _) in Aanbod[r].Where(p => !p.Uitgesloten).OrderBy(p => p.Hao))
            {
                kolom.Add(hao);
                rang.Add(hoogte);
            }

            Begin[r + 1] = kolom.Count;
        }

        Kolom = [.. kolom];
        Rang = [.. rang];
    }

    // PLA-53: a strict order 1..n of all offered places; without a ranking all places equal, any equal integer.
    private static void ControleerRangorde(IReadOnlyDictionary<string, int> rangen, string pad)
    {
        var op = rangen.Values.Order().ToArray();
        var strikt = op.Select((rang, i) => rang == i + 1).All(goed => goed);
        var gelijk = op.Length > 0 && op[0] >= 1 && op[0] <= op.Length && op[0] == op[^1];
        if (!strikt && !gelijk)
            throw new OngeldigeOpdracht(pad, $"dit is geen rangorde; verwacht elke rang van 1 tot en met {op.Length} één keer, of overal dezelfde rang (geen rangorde ingediend).");
    }
}
