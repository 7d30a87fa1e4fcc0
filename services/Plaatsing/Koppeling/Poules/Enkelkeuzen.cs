using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>What every aios with one slot can choose: rows are aios, columns are place and quarter in the order of the own order (quarter, then place id), with one default cost where all columns are open.</summary>
internal sealed class Enkelkeuzen
{
    private readonly Poulesmodel model;
    private readonly Rijkeuzen[] rijen;
    private readonly int[] aiosVan, rijVan;

    public Enkelkeuzen(Poulesopdracht opdracht, Poulesmodel model)
    {
        this.model = model;
        Zonder = model.Kwartalen * model.PlaatsIds.Length;
        rijVan = new int[model.Aios.Length];
        var wie = new List<int>();
        for (var i = 0; i < rijVan.Length; i++)
        {
            var heeft = Math.Min(model.Aios[i].Kwartalen.Count, Poulesmodel.Over(model.Aios[i])) == 1;
            rijVan[i] = heeft ? wie.Count : -1;
            if (heeft)
                wie.Add(i);
        }

        aiosVan = [.. wie];
        rijen = [.. wie.Select(i => Keuzen(opdracht, model.Aios[i]))];
    }

    public int Rijen => rijen.Length;

    /// <summary>Columns: every place in every quarter.</summary>
    public int Kolommen => Zonder;

    /// <summary>The column "no place".</summary>
    public int Zonder { get; }

    public int Rij(int aios) => rijVan[aios];

    public int Aios(int rij) => aiosVan[rij];

    public (int Plaats, int Kwartaal) Plaats(int kolom) => (kolom % model.PlaatsIds.Length, kolom / model.PlaatsIds.Length);

    public int Capaciteit(int kolom) => model.Capaciteit[kolom % model.PlaatsIds.Length * model.Kwartalen + kolom / model.PlaatsIds.Length];

    /// <summary>Listed choices of a row by ascending column, and the cost of every other column (null: not open).</summary>
    public (Enkelkeuze[] Lijst, int? Standaard) Van(int rij) => (rijen[rij].Lijst, rijen[rij].Standaard);

    /// <summary>Whether the row is pinned, so that it cannot stay without a place.</summary>
    public bool Vast(int rij) => model.Aios[aiosVan[rij]].Vast.Count > 0;

    /// <summary>Whether one combined cost per choice stays far within 64 bit; else the transport problem gets the criteria apart.</summary>
    public static bool Samen(Gewichten g) => g.Grootst < long.MaxValue >> 2;

    /// <summary>The transport problem of the choices that remain.</summary>
    public Transport Maak(Stand stand, Gewichten g) =>
        Maak(stand, g, Samen(g) ? [-1] : [.. Enumerable.Range(0, Criteria.Aantal).Where(k => g.Waarden[k] != 0)]);

    /// <summary>All choices that cost at most <paramref name="grens"/>, with the criteria apart: zonderPlaats, afgewezen, somKosten, somKwadraten.</summary>
    public Transport MaakVolledig(int grens = int.MaxValue) => Maak(new Stand(0) { Grens = grens }, Gewichten.AlleenZonder, [Criteria.Zonder, Criteria.Afgewezen, Criteria.Som, Criteria.Kwadraten]);

    private Transport Maak(Stand stand, Gewichten g, int[] mee)
    {
        long[] Wegen(Enkelkeuze k, bool zonder) => [.. mee.Select(c => c < 0 ? (long)Kosten(g, k, zonder) : zonder ? (c == Criteria.Zonder ? 1 : 0) : k.Waarde(c))];
        var begin = new int[rijen.Length + 1];
        var standaard = new long[]?[rijen.Length];
        List<int> kolom = [];
        List<long[]> kosten = [];
        List<bool> verboden = [];
        var niets = new long[mee.Length];
        for (var r = 0; r < rijen.Length; r++)
        {
            var (lijst, gewoon) = Van(r);
            if (gewoon is { } d && d <= stand.Grens)
                standaard[r] = Wegen(new Enkelkeuze(0, d, -1, false, true), false);
            foreach (var k in lijst)
            {
                var mag = Mag(stand, k);
                if (!mag && standaard[r] is null)
                    continue;
                kolom.Add(k.Kolom);
                kosten.Add(mag ? Wegen(k, false) : niets);
                verboden.Add(!mag);
            }

            var zonder = !stand.GeenZonder && !Vast(r);
            if (zonder || standaard[r] is not null)
            {
                kolom.Add(Zonder);
                kosten.Add(zonder ? Wegen(default, true) : niets);
                verboden.Add(!zonder);
            }

            begin[r + 1] = kolom.Count;
        }

        var vraag = new int[rijen.Length];
        Array.Fill(vraag, 1);
        long[][] perCriterium = [.. mee.Select((_, c) => kosten.Select(k => k[c]).ToArray())];
        return new Transport(vraag, [.. Enumerable.Range(0, Kolommen).Select(Capaciteit), rijen.Length], null, begin, [.. kolom], perCriterium, standaard, [.. verboden]);
    }

    public static bool Mag(Stand stand, Enkelkeuze k) => k.Mag && Math.Max(k.Kosten, k.Extra) <= stand.Grens && !(stand.GeenAfgewezen && k.Afgewezen);

    /// <summary>Combined cost of a choice, or of having no place.</summary>
    public static Int128 Kosten(Gewichten g, Enkelkeuze k, bool zonder = false) => zonder
        ? g.Waarden[Criteria.Zonder]
        : g.Waarden[Criteria.Som] * k.Som + g.Waarden[Criteria.Kwadraten] * k.Waarde(Criteria.Kwadraten) + (k.Afgewezen ? g.Waarden[Criteria.Afgewezen] : 0);

    /// <summary>The criteria of an allocation.</summary>
    public long[] Waarden(Transportoplossing oplossing)
    {
        var v = new long[Criteria.Aantal];
        for (var r = 0; r < rijen.Length; r++)
        {
            if (oplossing.Kolommen[r][0] == Zonder)
            {
                v[Criteria.Zonder]++;
                continue;
            }

            var k = Keuze(r, oplossing.Kolommen[r][0]);
            foreach (var c in new[] { Criteria.Afgewezen, Criteria.Som, Criteria.Kwadraten })
                v[c] += k.Waarde(c);
            v[Criteria.Grootste] = Math.Max(v[Criteria.Grootste], Math.Max(k.Kosten, k.Extra));
        }

        return v;
    }

    /// <summary>The choice of a row for a column.</summary>
    public Enkelkeuze Keuze(int rij, int kolom)
    {
        var (lijst, standaard) = Van(rij);
        int laag = 0, hoog = lijst.Length - 1;
        while (laag <= hoog)
        {
            var midden = (laag + hoog) / 2;
            if (lijst[midden].Kolom == kolom)
                return lijst[midden];
            if (lijst[midden].Kolom < kolom)
                laag = midden + 1;
            else
                hoog = midden - 1;
        }

        return new Enkelkeuze(kolom, standaard ?? 0, -1, false, standaard is not null && Capaciteit(kolom) > 0);
    }

    /// <summary>Columns of a row in its own order: lowest cost, then quarter and place; no place comes last.</summary>
    public IEnumerable<int> EigenVolgorde(int rij)
    {
        var (lijst, standaard) = Van(rij);
        foreach (var groep in lijst.Where(k => k.Mag).Select(k => k.Som).Append(standaard ?? -1).Where(s => s >= 0).Distinct().Order())
        {
            if (groep == standaard)
            {
                var n = 0;
                for (var c = 0; c < Kolommen; c++)
                {
                    while (n < lijst.Length && lijst[n].Kolom < c)
                        n++;
                    if (n == lijst.Length || lijst[n].Kolom != c || (lijst[n].Mag && lijst[n].Som == groep))
                        yield return c;
                }

                continue;
            }

            foreach (var k in lijst)
            {
                if (k.Mag && k.Som == groep)
                    yield return k.Kolom;
            }
        }

        if (!Vast(rij))
            yield return Zonder;
    }

    private Rijkeuzen Keuzen(Poulesopdracht opdracht, PoulesAios aios)
    {
        var kosten = new Aioskosten(opdracht.Parameters, aios);
        var n = model.PlaatsIds.Length;
        if (model.Kwartalen == 1 && aios.Vast.Count == 0 && aios.Klinisch is null && aios.Poules.Count == 1 && model.VanPoule(aios.Poules[0]).Length == n)
        {
            var poule = aios.Poules[0];
            var genoemd = kosten.Geldig(poule) is { } v ? v.Plaatsen.Concat(v.Afwijzing is { } a ? [a] : []) : [];
            var lijst = genoemd.Select(model.Index).Concat(aios.Uitgesloten.Select(model.Index)).Distinct().Order()
                .Select(p => Maak(kosten, aios, p, 0, poule)).ToArray();
            return new Rijkeuzen(lijst, kosten.Standaard(poule));
        }

        var uit = new List<Enkelkeuze>();
        var poules = aios.Poules.Concat(aios.Klinisch is { } k ? [k.DrieMaanden] : []).ToArray();
        foreach (var q in aios.Kwartalen.Order())
        {
            foreach (var (poule, p) in poules.SelectMany(poule => model.VanPoule(poule).Select(p => (poule, p))).OrderBy(x => x.p))
            {
                if (poule == aios.Klinisch?.DrieMaanden && aios.Klinisch.SehEerst && !model.Plaats(p).Seh)
                    continue;
                if (aios.Vast.All(v => v.Kwartaal == q && v.Plaats == model.PlaatsIds[p]) && Maak(kosten, aios, p, q, poule) is { Mag: true } keuze)
                    uit.Add(keuze);
            }
        }

        return new Rijkeuzen([.. uit], null);
    }

    private Enkelkeuze Maak(Aioskosten kosten, PoulesAios aios, int plaats, int kwartaal, string poule)
    {
        var (c, _, afgewezen) = kosten.Van(poule, model.PlaatsIds[plaats]);
        var kolom = kwartaal * model.PlaatsIds.Length + plaats;
        return new Enkelkeuze(kolom, c, kosten.AndereVorm(poule) && poule == aios.Klinisch!.DrieMaanden ? kosten.Parameters.KostenAndereVorm : -1, afgewezen, Capaciteit(kolom) > 0 && !aios.Uitgesloten.Contains(model.PlaatsIds[plaats], StringComparer.Ordinal));
    }

    private sealed record Rijkeuzen(Enkelkeuze[] Lijst, int? Standaard);
}

/// <param name="Kolom">Place and quarter.</param>
/// <param name="Extra">Cost of an item more (form other than preferred); −1: none.</param>
/// <param name="Mag">False: listed only because it is excluded.</param>
internal readonly record struct Enkelkeuze(int Kolom, int Kosten, int Extra, bool Afgewezen, bool Mag)
{
    public int Som => Kosten + Math.Max(Extra, 0);

    /// <summary>Value in one criterion (<see cref="Criteria"/>).</summary>
    public long Waarde(int criterium) => criterium switch
    {
        Criteria.Afgewezen => Afgewezen ? 1 : 0,
        Criteria.Som => Som,
        Criteria.Kwadraten => (long)Kosten * Kosten + (long)Math.Max(Extra, 0) * Math.Max(Extra, 0),
        _ => 0,
    };
}
