namespace StageSystem.Koppeling.Koppelgroepen;

/// <summary>PLA-54, §7.1.1: composes koppelgroepen, exactly.</summary>
/// <remarks>
/// Aios and haos meet only in the sizes of the groups, so each side is searched by itself (<see cref="Groepszijde"/>): the haos for
/// each choice of the groups that get one aios more, the aios with what that costs. The search is exponential at worst (three
/// properties that cross make the problem NP-hard). At the size of a year (40 aios, 40 haos in solo, duo or groep and stad or dorp,
/// 4 groups) it takes milliseconds, since the bound of the totals is nearly always reached; haos with an arbitrary set of kinds, or
/// more than six groups, can take long: pass a token.
/// </remarks>
public static class Groepsindeler
{
    /// <summary>Composes the groups. <see cref="Toestand.Tekort"/>: fewer places than aios; <see cref="Toestand.Tegenstrijdig"/>: pins or capacities clash with the hard rules, said which.</summary>
    /// <exception cref="OngeldigeOpdracht">No groups, an id twice, a negative capacity or weight, weights that do not fit, or a pin of an unknown person or group.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static Koppelgroepindeling Los(Koppelgroepenopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        Controleer(opdracht);
        var plaatsen = opdracht.Haos.Sum(h => (long)Math.Min(h.Capaciteit, opdracht.Aios.Count));
        if (plaatsen < opdracht.Aios.Count) return Tekort(opdracht, (int)plaatsen);

        var dubbel = opdracht.Vast.GroupBy(v => v.Id, StringComparer.Ordinal)
            .Where(v => v.Select(x => x.Groep).Distinct().Count() > 1).OrderBy(v => v.Key, StringComparer.Ordinal).ToArray();
        if (dubbel.Length > 0)
            return Tegenstrijdig(dubbel.Select(v => $"{v.Key} staat vast in meer dan één groep: {string.Join(" en ", v.Select(x => x.Groep).Distinct().Order())}."));

        var vast = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var v in opdracht.Vast) vast[v.Id] = v.Groep;
        var regels = Groepsregels.Alle;
        if (!Groepsmodel.Kan(opdracht, vast, regels, ct))
        {
            var geen = new Dictionary<string, int>();
            if (!Groepsmodel.Kan(opdracht, geen, regels, ct))
            {
                regels &= ~Groepsregels.DeeltijdHaos;
                if (!Groepsmodel.Kan(opdracht, geen, regels, ct))
                    return Tegenstrijdig(["De plaatsen van de huisartsopleiders laten zich niet zo over de groepen verdelen dat elke groep genoeg plaatsen heeft voor zijn aios."]);
            }

            if (!Groepsmodel.Kan(opdracht, vast, regels, ct)) return Botsing(opdracht, vast, regels, ct);
        }

        var (waarde, model) = Groepsmodel.Los(opdracht, vast, regels, voortgang, ct);
        return new Koppelgroepindeling
        {
            Toestand = Toestand.Opgelost,
            Criteria = [new("somAfwijkingen", waarde)],
            Groepen = [.. Enumerable.Range(0, opdracht.AantalGroepen).Select(g => new Koppelgroep(
                g + 1,
                [.. model.Aios.Where((_, i) => model.GroepVanAios[i] == g).Select(a => a.Id).Order(StringComparer.Ordinal)],
                [.. model.Haos.Where((_, i) => model.GroepVanHao[i] == g).Select(h => h.Id).Order(StringComparer.Ordinal)]))],
            Certificaat = Bewijs(model, waarde, vast.Count > 0, regels),
        };
    }

    private static Groepsbewijs Bewijs(Groepsmodel model, long waarde, bool metPins, Groepsregels regels)
    {
        var ruimer = regels.HasFlag(Groepsregels.DeeltijdHaos)
            ? ""
            : " De capaciteiten laten niet toe dat het aantal deeltijdopleiders per groep hoogstens 1 van het gemiddelde afwijkt; die grens geldt hier niet.";
        if (waarde == model.Gemiddelden)
            return new(waarde, $"Elk kenmerk is zo gelijk verdeeld als met hele personen kan: bij totaal T over G groepen is de som van de afwijkingen minstens 2·(T mod G)·(G − T mod G). Opgeteld met de gewichten is dat {waarde}.{ruimer}");
        return metPins && waarde == model.MetPins
            ? new(waarde, $"Uit de totalen en de vaste groepen volgt per kenmerk een ondergrens; opgeteld met de gewichten {waarde}. Zonder vaste groepen is de ondergrens {model.Gemiddelden}.{ruimer}", true)
            : new(waarde, $"De ondergrens uit de totalen is {model.Gemiddelden}. Alle indelingen met een waarde onder {waarde} zijn doorzocht of uitgesloten: er is er geen.{ruimer}", true);
    }

    private static Koppelgroepindeling Tekort(Koppelgroepenopdracht opdracht, int plaatsen) => new()
    {
        Toestand = Toestand.Tekort,
        Tekort = new Tekort(
            [.. opdracht.Aios.Select(a => a.Id).Order(StringComparer.Ordinal)],
            [.. opdracht.Haos.Select(h => h.Id).Order(StringComparer.Ordinal)],
            opdracht.Aios.Count,
            plaatsen,
            $"Er zijn {opdracht.Aios.Count} aios en samen {plaatsen} plaatsen bij de huisartsopleiders. Er zijn {opdracht.Aios.Count - plaatsen} plaatsen te weinig."),
    };

    private static Koppelgroepindeling Tegenstrijdig(IEnumerable<string> zinnen) =>
        new() { Toestand = Toestand.Tegenstrijdig, Tegenstrijdig = [.. zinnen] };

    /// <summary>Leaves out pin after pin, then rule after rule, as long as the rest still clashes: what remains clashes, and nothing of it can be missed.</summary>
    private static Koppelgroepindeling Botsing(Koppelgroepenopdracht opdracht, SortedDictionary<string, int> vast, Groepsregels regels, CancellationToken ct)
    {
        var nodig = new SortedDictionary<string, int>(vast, StringComparer.Ordinal);
        foreach (var id in vast.Keys)
        {
            nodig.Remove(id);
            if (Groepsmodel.Kan(opdracht, nodig, regels, ct)) nodig[id] = vast[id];
        }

        // The sizes can only be left out together with the capacities, which ask for as many places as the group has aios.
        foreach (var regel in (Groepsregels[])[Groepsregels.DeeltijdHaos, Groepsregels.DeeltijdAios, Groepsregels.Capaciteit, Groepsregels.Grootte])
        {
            if (regel == Groepsregels.Grootte && regels.HasFlag(Groepsregels.Capaciteit)) continue;
            if (!Groepsmodel.Kan(opdracht, nodig, regels & ~regel, ct)) regels &= ~regel;
        }

        int groepen = opdracht.AantalGroepen, aios = opdracht.Aios.Count;
        var zinnen = nodig.Select(v => $"{v.Key} staat vast in groep {v.Value}.").ToList();
        if (regels.HasFlag(Groepsregels.Grootte))
            zinnen.Add($"De groepen verschillen hoogstens 1 in aantal aios: {aios / groepen} of {(aios + groepen - 1) / groepen} per groep.");
        if (regels.HasFlag(Groepsregels.Capaciteit))
            zinnen.Add("Elke groep heeft bij zijn huisartsopleiders minstens zoveel plaatsen als aios.");
        if (regels.HasFlag(Groepsregels.DeeltijdAios))
            zinnen.Add($"Het aantal aios in deeltijd wijkt per groep hoogstens 1 af van het gemiddelde ({opdracht.Aios.Count(a => a.Deeltijd)} over {groepen} groepen).");
        if (regels.HasFlag(Groepsregels.DeeltijdHaos))
            zinnen.Add($"Het aantal huisartsopleiders in deeltijd wijkt per groep hoogstens 1 af van het gemiddelde ({opdracht.Haos.Count(h => h.Deeltijd)} over {groepen} groepen).");
        return Tegenstrijdig(zinnen);
    }

    private static void Controleer(Koppelgroepenopdracht opdracht)
    {
        if (opdracht.AantalGroepen is < 1 or > char.MaxValue)
            throw new OngeldigeOpdracht("aantalGroepen", $"is {opdracht.AantalGroepen}; verwacht: 1 tot en met {(int)char.MaxValue}.");
        if (opdracht.Aios.Count > char.MaxValue) throw new OngeldigeOpdracht("aios", $"{opdracht.Aios.Count} aios; verwacht: hoogstens {(int)char.MaxValue}.");
        if (opdracht.Haos.Count > char.MaxValue) throw new OngeldigeOpdracht("haos", $"{opdracht.Haos.Count} haos; verwacht: hoogstens {(int)char.MaxValue}.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < opdracht.Aios.Count; i++)
            if (!ids.Add(opdracht.Aios[i].Id)) throw new OngeldigeOpdracht($"aios[{i}].id", $"{opdracht.Aios[i].Id} komt twee keer voor.");
        for (var i = 0; i < opdracht.Haos.Count; i++)
        {
            if (!ids.Add(opdracht.Haos[i].Id)) throw new OngeldigeOpdracht($"haos[{i}].id", $"{opdracht.Haos[i].Id} komt twee keer voor, als hao of als aios.");
            if (opdracht.Haos[i].Capaciteit < 0)
                throw new OngeldigeOpdracht($"haos[{i}].capaciteit", $"is {opdracht.Haos[i].Capaciteit}; verwacht: 0 of meer.");
        }

        for (var i = 0; i < opdracht.Vast.Count; i++)
        {
            var v = opdracht.Vast[i];
            if (!ids.Contains(v.Id)) throw new OngeldigeOpdracht($"vast[{i}].id", $"{v.Id} bestaat niet.");
            if (v.Groep < 1 || v.Groep > opdracht.AantalGroepen)
                throw new OngeldigeOpdracht($"vast[{i}].groep", $"is {v.Groep}; verwacht: 1 tot en met {opdracht.AantalGroepen}.");
        }

        // Σ over groups of |G·x − T| ≤ 2·G·T.
        Int128 hoogste = 0;
        foreach (var (naam, gewicht, totaal) in ((string, int, long)[])
        [
            ("gewichtDeeltijd", opdracht.GewichtDeeltijd, opdracht.Aios.Count + opdracht.Haos.Count),
            ("gewichtPraktijksoort", opdracht.GewichtPraktijksoort, opdracht.Haos.Sum(h => (long)h.Praktijksoorten.Count)),
            ("gewichtWoonplaats", opdracht.GewichtWoonplaats, opdracht.Aios.Count),
        ])
        {
            if (gewicht < 0) throw new OngeldigeOpdracht(naam, $"is {gewicht}; verwacht: 0 of meer.");
            hoogste += (Int128)2 * gewicht * opdracht.AantalGroepen * totaal;
        }

        if (hoogste > long.MaxValue / 4) throw new OngeldigeOpdracht("", "De gewichten zijn te groot voor dit aantal personen en groepen.");
    }
}
