using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Poules;

/// <summary>
/// §7.2 where every aios has at most one slot to fill (one quarter, or one poule): then the plans are single starts and the whole is a transport problem,
/// solved exactly by <see cref="Transportoplosser"/> at any size. Its dual prices are the prices of the proof.
/// </summary>
internal sealed class Enkelstroom
{
    private readonly Poulesopdracht opdracht;
    private readonly Poulesmodel model;
    private readonly Enkelkeuzen keuzen;
    private readonly Planmodel maten;
    private readonly IProgress<Voortgang>? voortgang;
    private readonly CancellationToken ct;

    private Enkelstroom(Poulesopdracht opdracht, Poulesmodel model, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        (this.opdracht, this.model, this.voortgang, this.ct) = (opdracht, model, voortgang, ct);
        keuzen = new Enkelkeuzen(opdracht, model);
        maten = new Planmodel { Aios = [.. model.Aios.Select(a => a.Id)], Plaatsen = model.PlaatsIds, Kwartalen = model.Kwartalen, Capaciteit = model.Capaciteit, Netten = [], MetRegio = false, Maten = model.Maten() };
    }

    /// <summary>Whether every aios has at most one slot, and the listed pairs stay within reason.</summary>
    public static bool Past(Poulesopdracht opdracht) => opdracht.Aios.All(a => Math.Min(a.Kwartalen.Count, Poulesmodel.Over(a)) <= 1);

    /// <summary>The result; null when there is none, or no proof of this kind (then the general way must do).</summary>
    public static Poulesindeling? Los(Poulesopdracht opdracht, Poulesmodel model, IProgress<Voortgang>? voortgang, CancellationToken ct) =>
        new Enkelstroom(opdracht, model, voortgang, ct).Los();

    private Poulesindeling? Los()
    {
        Halltekort? hall = null;
        foreach (var (geenZonder, geenAfgewezen) in new[] { (true, true), (true, false), (false, false) })
        {
            var stand = new Stand(0) { GeenZonder = geenZonder, GeenAfgewezen = geenAfgewezen };
            voortgang?.Report(new Voortgang("Iedereen een plaats, zo goed mogelijk", 0, null));
            var eerste = Reken(stand);
            if (eerste.Toestand == Toestand.Opgelost)
                return Vervolg(stand, eerste, hall);
            hall = eerste.Tekort;
        }

        return null;
    }

    private Transportoplossing Reken(Stand stand) =>
        Transportoplosser.Los(keuzen.Maak(stand, new Gewichten(maten, stand, metKwadraten: true)), voortgang, ct);

    private Poulesindeling? Vervolg(Stand stand, Transportoplossing eerste, Halltekort? hall)
    {
        var bewijs = new Enkelbewijs(maten, keuzen, stand);
        var g123 = new Gewichten(maten, stand, metKwadraten: false);
        var oplossing = eerste;
        var v = keuzen.Waarden(eerste);
        var v123 = Combineer(g123, v);
        if (!bewijs.Criteria123(g123, new Gewichten(maten, stand, metKwadraten: true), eerste, v123))
            return null;
        voortgang?.Report(new Voortgang("De grootste enkele kosten zo klein mogelijk", 0, null));
        while (v[Criteria.Grootste] > 0)
        {
            stand.Grens = (int)v[Criteria.Grootste] - 1;
            if (bewijs.Drempel(g123, v123))
                break;
            var minder = Reken(stand);
            if (minder.Toestand == Toestand.Opgelost && keuzen.Waarden(minder) is var w && Combineer(g123, w) == v123)
            {
                (oplossing, v) = (minder, w);
                continue;
            }

            if (!bewijs.Drempel(g123, v123, minder))
                return null;
            break;
        }

        stand.Grens = (int)v[Criteria.Grootste];
        var g = new Gewichten(maten, stand, metKwadraten: true);
        oplossing = Transportoplosser.Los(keuzen.Maak(stand, g), voortgang, ct);
        if (!bewijs.Kwadraten(g, oplossing, Combineer(g, keuzen.Waarden(oplossing))))
            return null;
        voortgang?.Report(new Voortgang("De loting", 0, null));
        var lot = Lot.Trek(opdracht.Zaad, maten.Aios);
        var volgorde = lot.Volgorde.Select(id => Array.BinarySearch(maten.Aios, id, StringComparer.Ordinal)).ToArray();
        var gekozen = oplossing.KiesVolgens([.. volgorde.Select(keuzen.Rij).Where(r => r >= 0)], keuzen.EigenVolgorde, ct);
        bewijs.Loting(g, gekozen, volgorde, ct);
        return Maak(gekozen, lot, bewijs.Maak(v123), hall);
    }

    private static Int128 Combineer(Gewichten g, long[] waarden) =>
        Enumerable.Range(0, Criteria.Aantal).Aggregate((Int128)0, (som, k) => som + g.Waarden[k] * waarden[k]);

    private Poulesindeling Maak(Transportoplossing oplossing, Lotvolgorde lot, Poulesbewijs bewijs, Halltekort? hall)
    {
        var starts = new List<Start>();
        var open = new List<OpenSlot>();
        for (var i = 0; i < model.Aios.Length; i++)
        {
            var r = keuzen.Rij(i);
            if (r < 0)
                continue;
            var kolom = oplossing.Kolommen[r][0];
            var aios = model.Aios[i];
            if (kolom == keuzen.Zonder)
            {
                open.Add(new OpenSlot(aios.Id, aios.Kwartalen.Min()));
                continue;
            }

            var (plaats, kwartaal) = keuzen.Plaats(kolom);
            var (kosten, rang, afgewezen) = new Aioskosten(opdracht.Parameters, aios).Van(model.Plaats(plaats).Poule, model.PlaatsIds[plaats]);
            starts.Add(new Start(aios.Id, model.PlaatsIds[plaats], kwartaal, 13, kosten, rang, afgewezen));
        }

        var v = keuzen.Waarden(oplossing);
        string[] namen = ["zonderPlaats", "afgewezen", "somKosten", "", "grootsteKosten", "somKwadraten"];
        return new Poulesindeling
        {
            Toestand = open.Count > 0 ? Toestand.Tekort : Toestand.Opgelost,
            Criteria = [.. Enumerable.Range(0, Criteria.Aantal).Where(k => k != Criteria.Regio).Select(k => new Criterium(namen[k], v[k]))],
            Lot = lot,
            Tekort = open.Count == 0 || hall is null ? null : Poulestekort.Zeg(
                [.. hall.Rijen.Select(r => maten.Aios[keuzen.Aios(r)]).Order(StringComparer.Ordinal)],
                [.. hall.Kolommen.Select(keuzen.Plaats).Select(p => (model.PlaatsIds[p.Plaats], opdracht.Kwartalen[p.Kwartaal]))],
                hall.Gevraagd, hall.Beschikbaar, open, opdracht.Kwartalen),
            Starts = starts,
            ZonderPlaats = open,
            Certificaat = bewijs,
        };
    }
}
