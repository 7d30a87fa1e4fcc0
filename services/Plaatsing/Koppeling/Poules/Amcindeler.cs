using System.Globalization;
using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>§7.3, PLA-66: the AMC allocation, exact in all objectives, with its proof. Region only breaks ties (PLA-47); car and travel play no part.</summary>
public static class Amcindeler
{
    /// <summary>Solves the instance; results and errors as <see cref="Poulesindeler.Los"/>.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Amcindeling Los(Amcopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        Amccontrole.Controleer(opdracht);
        ct.ThrowIfCancellationRequested();
        var tegenstrijdig = Amccontrole.Tegenstrijdig(opdracht);
        if (tegenstrijdig.Count > 0)
            return new Amcindeling { Toestand = Toestand.Tegenstrijdig, Tegenstrijdig = tegenstrijdig };
        var model = new Amcmodel(opdracht);
        var plannen = model.Bouw();
        var uitslag = new Planoplosser(plannen, opdracht.Zaad, Poulesindeler.MeesteKnopen, voortgang, ct).Los();
        if (uitslag.Plannen is not { } gekozen)
            return new Amcindeling { Toestand = uitslag.Bewezen ? Toestand.Tegenstrijdig : Toestand.NietBewezen, Lot = uitslag.Lot, Tegenstrijdig = Planuitkomst.Vaststarts(opdracht.Aios.Select(a => (a.Id, a.Vast))) };
        var open = Planuitkomst.Open(plannen, gekozen, opdracht.Aios.ToDictionary(a => a.Id, a => a.Kwartalen, StringComparer.Ordinal));
        return new Amcindeling
        {
            Toestand = !uitslag.Bewezen ? Toestand.NietBewezen : open.Count > 0 ? Toestand.Tekort : Toestand.Opgelost,
            Criteria = Planuitkomst.Waarden(plannen, gekozen),
            Lot = uitslag.Lot,
            Tekort = open.Count > 0 ? Poulestekort.Zoek(plannen, opdracht.Kwartalen, open, opdracht.Aios.Sum(a => Math.Min(a.Kwartalen.Count, Amcmodel.Over(a))), uitslag.Krap) : null,
            Starts = [.. gekozen.SelectMany(p => p.Starts.Select(s => Start(model, plannen, p, s)))],
            ZonderPlaats = open,
            Spreiding = Spreiding(opdracht, model, gekozen),
            Certificaat = uitslag.Bewijs,
        };
    }

    private static AmcStart Start(Amcmodel model, Planmodel plannen, Plan plan, Planstart s)
    {
        var lijst = plannen.Netten[plan.Aios].Lijsten[s.Lijst];
        return new AmcStart(model.Aios[plan.Aios].Id, model.Aios[plan.Aios].Verplichtingen[s.Verplichting].Id, model.PlaatsIds[s.Plaats], s.Kwartaal, s.Lengte * 13, lijst.Kosten[s.Keuze], lijst.BuitenRegio[s.Keuze]);
    }

    // Clinical starts per quarter against the mean, the allowed band rounded outwards to whole aios.
    private static List<string> Spreiding(Amcopdracht o, Amcmodel model, Plan[] gekozen)
    {
        var aantal = new long[o.Kwartalen.Count];
        foreach (var s in gekozen.SelectMany(p => p.Starts).Where(s => model.Plaats(s.Plaats).Klinisch))
            aantal[s.Kwartaal]++;
        long som = aantal.Sum(), deler = 100L * o.Kwartalen.Count;
        var laagst = Math.Max(0, som * (100 - o.Parameters.SpreidingProcent) / deler);
        var hoogst = (som * (100 + o.Parameters.SpreidingProcent) + deler - 1) / deler;
        var getal = (long n) => n.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Enumerable.Range(0, aantal.Length).Where(q => aantal[q] < laagst || aantal[q] > hoogst)
                .Select(q => $"In {o.Kwartalen[q]} {(aantal[q] == 1 ? "begint 1 klinische stage" : $"beginnen {getal(aantal[q])} klinische stages")}; dat zouden er {getal(laagst)} tot en met {getal(hoogst)} moeten zijn om ze over het jaar te spreiden."),
        ];
    }
}
