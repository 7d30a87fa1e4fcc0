using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>Explains the gespreksindeling (PLA-55, §7.1.2): why these interviews, and not one with a hao that stood higher on the own list.</summary>
public static class Gespreksuitleg
{
    private static readonly Uitlegwoorden Woorden = new("gespreksplek", "gespreksplekken", "die", hao => $"een gesprek met {hao} gekregen", Slechter);

    /// <summary>One explanation per aios, ascending; those with a one-on-one link included. Empty when there is no gespreksindeling.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AiosUitleg> Maak(Gespreksopdracht opdracht, Lezer lezer, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var model = Gespreksmodel.Maak(opdracht);
        if (model.Tegenstrijdig.Count > 0)
            return [];
        var oplossing = Gespreksindeler.LosModel(model, voortgang, ct);
        if (oplossing.Toestand != Toestand.Opgelost)
            return [];
        var bron = new Uitlegbron
        {
            Opgave = model.MaakTransport(model.Plaatsen),
            Oplossing = oplossing,
            Rijen = model.Rijen,
            Kolommen = model.Haos.Ids,
            Capaciteit = [.. model.Plaatsen.Select(p => p * model.K)],
            Criteria = Gespreksindeler.Criteria,
            Woorden = Woorden,
            Wensen = r => Wensen(model, oplossing, r),
            Gekregen = r => Gekregen(model, oplossing, r),
            Bezetter = (r, k) => new Bezetter(model.Rijen[r], Rang: Rang(model, r, k)),
            Gelijk = (r, omleiding) => (Besluit.VasteVolgorde, VasteVolgorde(model, r, omleiding)),
            OpGeef = hao => $"met {hao}",
        };
        var uitleg = new Uitlegger(bron, lezer).Maak(voortgang, ct);
        var gekoppeld = model.EenOpEen.Select(k => new AiosUitleg(k.Key, [new Gekregen(k.Value)], [],
            $"Je hebt een één-op-éénkoppeling met {k.Value}, gemaakt door de teamleider. Daarom heb je geen gesprekken."));
        return [.. uitleg.Concat(gekoppeld).OrderBy(u => u.Aios, StringComparer.Ordinal)];
    }

    private static List<Wens> Wensen(Gespreksmodel model, Transportoplossing oplossing, int rij)
    {
        var eigen = oplossing.Kolommen[rij];
        var laagste = eigen.Max(k => Rang(model, rij, k));
        return
        [
            .. model.Aanbod[rij].Where(p => p.Rang < laagste && !eigen.Contains(p.Hao)).Select(p => new Wens(p.Hao, p.Rang, null,
                p.Uitgesloten ? $"Een gesprek met {model.Haos.Ids[p.Hao]} was niet mogelijk: het instituut heeft dit paar uitgesloten." : null)),
        ];
    }

    private static (IReadOnlyList<Gekregen>, string) Gekregen(Gespreksmodel model, Transportoplossing oplossing, int rij)
    {
        var eigen = oplossing.Kolommen[rij].Select(k => new Gekregen(model.Haos.Ids[k], Rang(model, rij, k))).ToArray();
        var gelijk = model.Aanbod[rij].Count > 1 && model.Aanbod[rij][0].Rang == model.Aanbod[rij][^1].Rang;
        var rangen = eigen.OrderBy(g => g.Rang).Select(g => $"{g.Plaats} (nummer {g.Rang})").ToArray();
        var zin = gelijk
            ? $"Je hebt {Wat(eigen.Length)} met {Uitlegtekst.Opsomming([.. eigen.Select(g => g.Plaats)], int.MaxValue)}. Er is geen rangorde van jou; alle hao's telden daarom gelijk."
            : $"Je hebt {Wat(eigen.Length)} met {Uitlegtekst.Opsomming(rangen, int.MaxValue)} van jouw lijst.";
        return (eigen, zin);
    }

    private static string Wat(int aantal) => aantal == 1 ? "een gesprek" : "gesprekken";

    private static int Rang(Gespreksmodel model, int rij, int hao) => model.Aanbod[rij].First(p => p.Hao == hao).Rang;

    // §7.1.2: the first aios by ascending id that would change decided.
    private static string VasteVolgorde(Gespreksmodel model, int rij, Omleiding omleiding)
    {
        var eerste = omleiding.Verhuizingen.Min(v => v.Rij);
        return eerste == rij
            ? "Bij een gelijke uitkomst geldt een vaste volgorde: dan gaat de hao met het kleinste id voor."
            : $"Bij een gelijke uitkomst geldt een vaste volgorde: {model.Rijen[eerste]} ging daarin voor jou.";
    }

    private static string Slechter(Criterium verschil, bool eerste) => eerste
        ? $"kwam de groep samen {(verschil.Waarde == 1 ? "één plaats" : $"{Uitlegtekst.Getal(verschil.Waarde)} plaatsen")} lager op de lijsten uit"
        : "kwam de groep samen even hoog op de lijsten uit, maar waren de lage plaatsen minder eerlijk verdeeld";
}
