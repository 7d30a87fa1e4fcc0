using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>§7.2, PLA-69: the allocation of external stages over the quarters of the horizon, exact in all objectives, with its proof. A draft: the assistent-teamleider decides.</summary>
public static class Poulesindeler
{
    /// <summary>Nodes that the search may open before it gives up the proof and answers <see cref="Toestand.NietBewezen"/>; counted, so that the answer does not depend on the machine.</summary>
    public const int MeesteKnopen = 5_000;

    /// <summary>Solves the instance.</summary>
    /// <param name="opdracht">The order of its lists does not matter.</param>
    /// <param name="voortgang">Gets told now and then how far it is; null: nobody.</param>
    /// <param name="ct">Stops a long run.</param>
    /// <returns>Opgelost; Tekort with the open slots, the rest placed optimally; Tegenstrijdig when pins clash; NietBewezen with bound and gap when the search gave up.</returns>
    /// <exception cref="OngeldigeOpdracht">The instance is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Poulesindeling Los(Poulesopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        Poulescontrole.Controleer(opdracht);
        ct.ThrowIfCancellationRequested();
        var tegenstrijdig = Poulescontrole.Tegenstrijdig(opdracht);
        if (tegenstrijdig.Count > 0)
            return new Poulesindeling { Toestand = Toestand.Tegenstrijdig, Tegenstrijdig = tegenstrijdig };
        var model = new Poulesmodel(opdracht);
        if (Enkelstroom.Past(opdracht) && Enkelstroom.Los(opdracht, model, voortgang, ct) is { } enkel)
            return enkel;
        var plannen = model.Bouw();
        return Maak(opdracht, model, plannen, new Planoplosser(plannen, opdracht.Zaad, MeesteKnopen, voortgang, ct).Los());
    }

    internal static Poulesindeling Maak(Poulesopdracht opdracht, Poulesmodel model, Planmodel plannen, Planuitslag uitslag)
    {
        if (uitslag.Plannen is not { } gekozen)
            return new Poulesindeling { Toestand = uitslag.Bewezen ? Toestand.Tegenstrijdig : Toestand.NietBewezen, Lot = uitslag.Lot, Tegenstrijdig = Planuitkomst.Vaststarts(opdracht.Aios.Select(a => (a.Id, a.Vast))) };
        var open = Planuitkomst.Open(plannen, gekozen, opdracht.Aios.ToDictionary(a => a.Id, a => a.Kwartalen, StringComparer.Ordinal));
        return new Poulesindeling
        {
            Toestand = !uitslag.Bewezen ? Toestand.NietBewezen : open.Count > 0 ? Toestand.Tekort : Toestand.Opgelost,
            Criteria = Planuitkomst.Waarden(plannen, gekozen),
            Lot = uitslag.Lot,
            Tekort = open.Count > 0 ? Poulestekort.Zoek(plannen, opdracht.Kwartalen, open, opdracht.Aios.Sum(a => Math.Min(a.Kwartalen.Count, Poulesmodel.Over(a))), uitslag.Krap) : null,
            Starts = Starts(opdracht, model, gekozen),
            ZonderPlaats = open,
            Certificaat = uitslag.Bewijs,
        };
    }

    private static List<Start> Starts(Poulesopdracht opdracht, Poulesmodel model, Plan[] gekozen)
    {
        var uit = new List<Start>();
        foreach (var plan in gekozen)
        {
            var aios = model.Aios[plan.Aios];
            var kosten = new Aioskosten(opdracht.Parameters, aios);
            foreach (var s in plan.Starts)
            {
                var plaats = model.Plaats(s.Plaats);
                var (k, rang, afgewezen) = kosten.Van(plaats.Poule, plaats.Id);
                uit.Add(new Start(aios.Id, plaats.Id, s.Kwartaal, s.Lengte * 13, k, rang, afgewezen));
            }
        }

        return uit;
    }
}
