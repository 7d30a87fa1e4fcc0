namespace StageSystem.Koppeling.Koppelgroepen;

/// <summary>The hard rules of §7.1.1 that can be left out, to find out which of them clash.</summary>
[Flags]
internal enum Groepsregels
{
    Geen = 0,
    Grootte = 1,
    Capaciteit = 2,
    DeeltijdAios = 4,
    DeeltijdHaos = 8,
    Alle = Grootte | Capaciteit | DeeltijdAios | DeeltijdHaos,
}

/// <summary>An instance as two sides that meet only in the sizes of the groups.</summary>
internal sealed class Groepsmodel
{
    /// <summary>Most combinations of groups of the larger size for which the haos are solved beforehand.</summary>
    private const int MeestePatronen = 256;

    private readonly Groepszijde _aios;
    private readonly Groepszijde _haos;
    private readonly int[] _soort;
    private readonly int _vloer;
    private readonly int _over;
    private readonly bool _metCapaciteit;
    private readonly Dictionary<string, long> _haoKosten = new(StringComparer.Ordinal);
    private readonly List<(int[] OpMeest, long Kosten)> _patronen = [];

    private Groepsmodel(Koppelgroepenopdracht opdracht, IReadOnlyDictionary<string, int> vast, Groepsregels regels, bool alleenHaalbaar, CancellationToken ct)
    {
        var groepen = opdracht.AantalGroepen;

        // Equals side by side: a residence that is finished no longer counts in the state of the search; the haos that ask most come first.
        Aios = [.. opdracht.Aios.OrderBy(a => a.Woonplaats, StringComparer.Ordinal).ThenByDescending(a => a.Deeltijd).ThenBy(a => a.Id, StringComparer.Ordinal)];
        Haos =
        [
            .. opdracht.Haos.OrderByDescending(h => h.Capaciteit)
                .ThenByDescending(h => h.Praktijksoorten.Distinct(StringComparer.Ordinal).Count() + (h.Deeltijd ? 1 : 0))
                .ThenBy(Soorten, StringComparer.Ordinal).ThenByDescending(h => h.Deeltijd).ThenBy(h => h.Id, StringComparer.Ordinal),
        ];
        (_vloer, _over) = Math.DivRem(Aios.Length, groepen);
        _metCapaciteit = regels.HasFlag(Groepsregels.Capaciteit);

        var haoMaten = new Maten(groepen, alleenHaalbaar);
        var haoLeden = Haos.Select(h => new Groepslid(
            haoMaten.Van(h.Deeltijd, opdracht.GewichtDeeltijd, regels.HasFlag(Groepsregels.DeeltijdHaos), Haos.Count(x => x.Deeltijd),
                h.Praktijksoorten.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), opdracht.GewichtPraktijksoort,
                s => Haos.Count(x => x.Praktijksoorten.Contains(s, StringComparer.Ordinal))),
            Math.Min(h.Capaciteit, Aios.Length), vast.GetValueOrDefault(h.Id, 0) - 1)).ToArray();
        _haos = new Groepszijde(groepen, haoLeden, haoMaten.Alle, HaoLast(new int[groepen]), null, ct);
        _soort = _haos.SoortNaPins();

        var aiosMaten = new Maten(groepen, alleenHaalbaar);
        var aiosLeden = Aios.Select(a => new Groepslid(
            aiosMaten.Van(a.Deeltijd, opdracht.GewichtDeeltijd, regels.HasFlag(Groepsregels.DeeltijdAios), Aios.Count(x => x.Deeltijd),
                a.Woonplaats.Length > 0 ? [a.Woonplaats] : [], opdracht.GewichtWoonplaats, w => Aios.Count(x => x.Woonplaats == w)),
            1, vast.GetValueOrDefault(a.Id, 0) - 1)).ToArray();
        var grens = regels.HasFlag(Groepsregels.Grootte)
            ? new Groepslast(Enumerable.Repeat(_vloer, groepen).ToArray(), _vloer + 1, _over)
            : new Groepslast(new int[groepen], Math.Max(1, Aios.Length), groepen);
        _aios = new Groepszijde(groepen, aiosLeden, aiosMaten.Alle, grens, _soort, ct);
        Constant = aiosMaten.Constant + haoMaten.Constant;
        Gemiddelden = aiosMaten.Gemiddelden + haoMaten.Gemiddelden;
    }

    public GroepsAios[] Aios { get; }
    public GroepsHao[] Haos { get; }

    /// <summary>What properties of a single person cost in every division.</summary>
    public long Constant { get; }

    /// <summary>The bound of the totals alone: Σ weight · 2 · (T mod G) · (G − T mod G).</summary>
    public long Gemiddelden { get; }

    /// <summary>The bound of totals and pins.</summary>
    public long MetPins => _aios.Ondergrens() + _haos.Ondergrens() + Constant;

    public IReadOnlyList<int> GroepVanAios => _aios.Keuze;
    public IReadOnlyList<int> GroepVanHao => _haos.Keuze;

    /// <summary>Value of the best division, with the first best division in the order of §7.1.1; <see cref="Groepszijde.Nooit"/> when there is none.</summary>
    public static (long Waarde, Groepsmodel Model) Los(
        Koppelgroepenopdracht opdracht, IReadOnlyDictionary<string, int> vast, Groepsregels regels, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var model = new Groepsmodel(opdracht, vast, regels, alleenHaalbaar: false, ct);
        return (model.Los(voortgang), model);
    }

    /// <summary>Whether there is any division at all.</summary>
    public static bool Kan(Koppelgroepenopdracht opdracht, IReadOnlyDictionary<string, int> vast, Groepsregels regels, CancellationToken ct) =>
        new Groepsmodel(opdracht, vast, regels, alleenHaalbaar: true, ct).Los(null) != Groepszijde.Nooit;

    private static string Soorten(GroepsHao hao) => string.Join(' ', hao.Praktijksoorten.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static Groepslast HaoLast(int[] nodig) => new(nodig, int.MaxValue, nodig.Length);

    private long Los(IProgress<Voortgang>? voortgang)
    {
        var patronen = _metCapaciteit ? Patronen() : [new int[_soort.Max() + 1]];
        Func<int[], long> vervolg;
        if (!_metCapaciteit)
        {
            var los = _haos.Los(HaoLast(new int[_soort.Length]));
            vervolg = _ => los;
        }
        else if (patronen is null)
        {
            // Too many to solve beforehand: bound on the way, exactly at the end.
            var minst = _haos.Ondergrens();
            vervolg = last => last.Sum() < Aios.Length ? minst : HaoKosten(last);
        }
        else
        {
            foreach (var patroon in patronen)
                if (HaoKosten(Voorbeeld(patroon)) is var kosten and not Groepszijde.Nooit) _patronen.Add((patroon, kosten));
            _patronen.Sort((a, b) => a.Kosten.CompareTo(b.Kosten));
            vervolg = Goedkoopste;
        }

        var waarde = _aios.Los(null, vervolg, w => voortgang?.Report(new($"koppelgroepen zoeken met waarde {w + Constant}", 0)));
        if (waarde == Groepszijde.Nooit) return Groepszijde.Nooit;
        var nodig = new int[_soort.Length];
        if (_metCapaciteit) foreach (var g in _aios.Keuze) nodig[g]++;
        _haos.Los(HaoLast(nodig));
        return waarde + Constant;
    }

    /// <summary>The least that the haos cost with these sizes, over the larger sizes that can still come about.</summary>
    private long Goedkoopste(int[] last)
    {
        Span<int> opMeest = stackalloc int[_soort.Length];
        for (var g = 0; g < last.Length; g++) if (last[g] > _vloer) opMeest[_soort[g]]++;
        foreach (var (patroon, kosten) in _patronen)
        {
            var past = true;
            for (var s = 0; past && s < patroon.Length; s++) past = opMeest[s] <= patroon[s];
            if (past) return kosten;
        }

        return Groepszijde.Nooit;
    }

    private long HaoKosten(int[] nodig)
    {
        var sleutel = string.Join(' ', nodig.Select((n, g) => (_soort[g], n)).Order());
        if (!_haoKosten.TryGetValue(sleutel, out var kosten)) _haoKosten[sleutel] = kosten = _haos.Los(HaoLast([.. nodig]));
        return kosten;
    }

    private int[] Voorbeeld(int[] patroon)
    {
        var nog = patroon.ToArray();
        return [.. _soort.Select(s => nog[s]-- > 0 ? _vloer + 1 : _vloer)];
    }

    /// <summary>All ways to choose how many groups of each kind get one aios more; null when there are too many.</summary>
    private List<int[]>? Patronen()
    {
        var ruimte = new int[_soort.Max() + 1];
        foreach (var s in _soort) ruimte[s]++;
        var patronen = new List<int[]>();
        return Verder(new int[ruimte.Length], 0, _over) ? patronen : null;

        bool Verder(int[] nu, int s, int nog)
        {
            if (s == ruimte.Length)
            {
                if (nog == 0) patronen.Add([.. nu]);
                return patronen.Count <= MeestePatronen;
            }

            for (nu[s] = Math.Min(nog, ruimte[s]); nu[s] >= 0; nu[s]--)
                if (!Verder(nu, s + 1, nog - nu[s])) return false;
            nu[s] = 0;
            return true;
        }
    }

    /// <summary>Numbers the properties that can make a difference.</summary>
    private sealed class Maten(int groepen, bool alleenHaalbaar)
    {
        private readonly Dictionary<string, int> _nummer = new(StringComparer.Ordinal);
        private readonly HashSet<string> _gezien = new(StringComparer.Ordinal);
        private readonly List<Groepsmaat> _alle = [];

        public Groepsmaat[] Alle => [.. _alle];
        public long Constant { get; private set; }
        public long Gemiddelden { get; private set; }

        public int[] Van(
            bool deeltijd, long gewichtDeeltijd, bool grens, int aantalDeeltijd, IEnumerable<string> soorten, long gewicht, Func<string, int> aantal)
        {
            var maten = new List<int>();
            if (deeltijd) Voeg(maten, "", aantalDeeltijd, gewichtDeeltijd, grens);
            foreach (var s in soorten) Voeg(maten, "s" + s, aantal(s), gewicht, false);
            return [.. maten];
        }

        private void Voeg(List<int> maten, string naam, int totaal, long gewicht, bool grens)
        {
            if (alleenHaalbaar) gewicht = 0;
            var rest = totaal % groepen;
            var minst = 2 * gewicht * rest * (groepen - rest);
            var nieuw = _gezien.Add(naam);
            if (nieuw) Gemiddelden += minst;
            if (!grens && (totaal == 1 || gewicht == 0))
            {
                if (nieuw) Constant += minst;
                return;
            }

            if (!_nummer.TryGetValue(naam, out var m))
            {
                _nummer[naam] = m = _alle.Count;

                // |x − T/G| ≤ 1 in integers: T − G ≤ G·x ≤ T + G.
                _alle.Add(grens
                    ? new(totaal, gewicht, (Math.Max(0, totaal - groepen) + groepen - 1) / groepen, (totaal + groepen) / groepen)
                    : new(totaal, gewicht, 0, int.MaxValue));
            }

            maten.Add(m);
        }
    }
}
