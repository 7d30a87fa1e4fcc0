using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules.Plannen;

/// <summary>
/// The objective of §7.2 over a <see cref="Planmodel"/>, level by level: (1)–(3) (and buitenRegio) together, then the largest single cost, then the sum of squares, then the lot.
/// What is zero in (1) or (2) is the least there is: the first attempts look only at plans without it.
/// </summary>
internal sealed class Planoplosser(Planmodel model, ulong zaad, int meesteKnopen, IProgress<Voortgang>? voortgang, CancellationToken ct)
{
    private readonly Bewijsboek boek = new(model);
    private readonly Lotvolgorde lot = Lot.Trek(zaad, model.Aios);
    private Hoofdprobleem hoofd = null!;
    private Zoeker zoeker = null!;

    /// <summary>What was done, for measurements.</summary>
    public (long Knopen, long Rondes, long Stappen, long Kolommen) Werk => (zoeker.Knopen, hoofd.Rondes, hoofd.Stappen, hoofd.Kolommen);

    /// <summary>Solves.</summary>
    /// <param name="metLot">Without the lot the answer is one of the optimal ones, without proofs of the lot.</param>
    public Planuitslag Los(bool metLot = true)
    {
        foreach (var (geenZonder, geenAfgewezen) in new[] { (true, true), (true, false), (false, false) })
        {
            var stand = new Stand(model.Aios.Length) { GeenZonder = geenZonder, GeenAfgewezen = geenAfgewezen };
            hoofd = new Hoofdprobleem(model, stand, ct);
            zoeker = new Zoeker(hoofd, zoeker is null ? meesteKnopen : zoeker.KnopenOver);
            voortgang?.Report(new Voortgang("Iedereen een plaats, zo goed mogelijk", 0, null));
            var gewichten = new Gewichten(model, stand, metKwadraten: false);
            var uitslag = zoeker.Zoek(gewichten, null, genoeg: false);
            if (uitslag.Beste is not null)
                return Vervolg(stand, gewichten, uitslag, metLot);
            if (!uitslag.Bewezen)
                return new Planuitslag(null, false, null, lot);
        }

        return new Planuitslag(null, true, null, lot);
    }

    private Planuitslag Vervolg(Stand stand, Gewichten g, Zoekuitslag eerste, bool metLot)
    {
        var plannen = eerste.Beste!;
        var waarde = eerste.Waarde;
        var bewezen = eerste.Bewezen;
        var doelen = new List<Doelbewijs>();
        boek.Schrijf(doelen, "criteria123", null, null, g, eerste);
        var ondergrens = eerste.Bewezen ? waarde : Bewijsboek.Ondergrens(eerste.Wortel, eerste.Deler);

        voortgang?.Report(new Voortgang("De grootste enkele kosten zo klein mogelijk", 0, null));
        while (plannen.Max(p => p.Grootste) is > 0 and var grootste)
        {
            stand.Grens = grootste - 1;
            hoofd.HerzieAlles();
            var minder = zoeker.Zoek(g, waarde + 1, genoeg: true);
            if (minder.Beste is not null)
            {
                plannen = minder.Beste;
                continue;
            }

            bewezen &= minder.Bewezen;
            boek.Schrijf(doelen, "drempel", null, stand.Grens, g, minder);
            stand.Grens = grootste;
            break;
        }

        stand.Grens = plannen.Max(p => (int?)p.Grootste) ?? 0;
        hoofd.HerzieAlles();
        foreach (var p in plannen)
            hoofd.Voeg(p);
        voortgang?.Report(new Voortgang("De kosten zo gelijk mogelijk verdeeld", 0, null));
        var gk = new Gewichten(model, stand, metKwadraten: true);
        var kwadraten = zoeker.Zoek(gk, gk.Van(plannen), genoeg: false);
        plannen = kwadraten.Beste ?? plannen;
        bewezen &= kwadraten.Bewezen;
        boek.Schrijf(doelen, "kwadraten", null, stand.Grens, gk, kwadraten);
        if (metLot)
            bewezen &= new Lotkeuze(model, hoofd, zoeker, boek, gk, kwadraten, lot, voortgang).Kies(plannen, doelen);
        return new Planuitslag(plannen, bewezen, new Poulesbewijs(Bewijsboek.Tekst(ondergrens), Bewijsboek.Tekst(waarde - ondergrens), doelen, boek.Lijsten), lot) { Krap = Krap(g, eerste) };
    }

    // The price of units in the first proof, in thousandths of one open slot.
    private static List<(int Eenheid, int Duizendsten)> Krap(Gewichten g, Zoekuitslag eerste) =>
        g.Waarden[Criteria.Zonder] > 0 && eerste.Wortel.Grens.Prijzen is { } prijzen
            ? [.. Enumerable.Range(0, prijzen.Length).Select(u => (u, (int)Int128.Min(1000, prijzen[u] * 1000 / (g.Waarden[Criteria.Zonder] * eerste.Deler)))).Where(k => k.Item2 > 50)]
            : [];
}

/// <param name="Plannen">Plan per aios; null: no allocation satisfies the pins.</param>
internal sealed record Planuitslag(Plan[]? Plannen, bool Bewezen, Poulesbewijs? Bewijs, Lotvolgorde Lot)
{
    /// <summary>Units of capacity that are short (place × quarters + quarter), with their price in thousandths of one open slot.</summary>
    public IReadOnlyList<(int Eenheid, int Duizendsten)> Krap { get; init; } = [];
}
