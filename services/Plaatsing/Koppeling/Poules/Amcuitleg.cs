using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Poules;

/// <summary>Explains an AMC allocation (§7.3): per aios what was got and, for every preference of address, kind or period that was not met, what it would have cost the group. Car and travel play no part (PLA-47, PLA-68).</summary>
/// <remarks>
/// Every answer equals solving again with that start pinned: for an address or kind in the quarter where it does the group least harm, for a period at the place that was got.
/// The order of stages and the region are no places and are told in one sentence at most.
/// </remarks>
public static class Amcuitleg
{
    /// <summary>One explanation per aios, ascending. Empty when there is no allocation. Preferences by ascending verplichting: first places, by id, then quarters.</summary>
    /// <param name="alleen">Ids of the aios to explain; null: all.</param>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AiosUitleg> Maak(Amcopdracht opdracht, Lezer lezer, IProgress<Voortgang>? voortgang = null, IReadOnlyCollection<string>? alleen = null, CancellationToken ct = default)
    {
        var nu = Amcindeler.Los(opdracht, null, ct);
        if (nu.Criteria.Count == 0)
            return [];
        var wie = opdracht.Aios.Where(a => alleen is null || alleen.Contains(a.Id)).OrderBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var uit = new List<AiosUitleg>(wie.Length);
        foreach (var aios in wie)
        {
            ct.ThrowIfCancellationRequested();
            voortgang?.Report(new Voortgang("De uitleg", uit.Count, wie.Length));
            AmcStart[] eigen = [.. nu.Starts.Where(s => s.Aios == aios.Id)];
            OpenSlot[] open = [.. nu.ZonderPlaats.Where(z => z.Aios == aios.Id)];
            HogereVoorkeur[] hoger = [.. Wensen(opdracht, aios, eigen, open.Length > 0).Select(w => Leg(opdracht, nu, aios, w, lezer, ct))];
            uit.Add(new AiosUitleg(aios.Id, [.. eigen.Select(s => new Gekregen(s.Plaats, null, s.Kosten, s.Kwartaal))], hoger, Uitlegtekst.Geheel(Zin(opdracht, eigen, open), hoger)));
        }

        return uit;
    }

    // Per verplichting that was done otherwise than preferred, or that is open: the addresses, else the kinds, else the quarters that were preferred.
    private static List<Wens> Wensen(Amcopdracht o, AmcAios aios, AmcStart[] eigen, bool open)
    {
        var uit = new List<Wens>();
        var plaatsen = o.Plaatsen.OrderBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var v in aios.Verplichtingen.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            var start = Array.Find(eigen, s => s.Verplichting == v.Id);
            if (start is null && !open)
                continue;
            AmcPlaats[] past = [.. o.Plaatsen.Where(p => p.Weken == v.Weken && v.Soorten.Contains(p.Soort, StringComparer.Ordinal)).OrderBy(p => p.Id, StringComparer.Ordinal)];
            if (v.VoorkeurPlaatsen is { Count: > 0 } adressen && (start is null || !adressen.Contains(start.Plaats, StringComparer.Ordinal)))
                uit.AddRange(past.Where(p => adressen.Contains(p.Id, StringComparer.Ordinal)).Select(p => new Wens(p, null)));
            else if (v.VoorkeurSoorten is { Count: > 0 } soorten && (start is null || !soorten.Contains(plaatsen[start.Plaats].Soort, StringComparer.Ordinal)))
                uit.AddRange(past.Where(p => soorten.Contains(p.Soort, StringComparer.Ordinal)).Select(p => new Wens(p, null)));
            if (start is not null && v.VoorkeurKwartalen is { Count: > 0 } kwartalen && !kwartalen.Contains(start.Kwartaal))
                uit.AddRange(kwartalen.Where(q => aios.Kwartalen.Contains(q)).Order().Select(q => new Wens(plaatsen[start.Plaats], q)));
        }

        // A place where the aios is already, for another verplichting, is no wish; the same start is asked once.
        return [.. uit.Where(w => !eigen.Any(s => s.Plaats == w.Plaats.Id && (w.Kwartaal ?? s.Kwartaal) == s.Kwartaal)).Distinct()];
    }

    private static HogereVoorkeur Leg(Amcopdracht o, Amcindeling nu, AmcAios aios, Wens wens, Lezer lezer, CancellationToken ct)
    {
        var beste = Besten(o, nu, aios, wens, ct);
        var kwartaal = beste?.Kwartaal ?? wens.Kwartaal ?? aios.Kwartalen.DefaultIfEmpty(0).Min();
        var lengte = wens.Plaats.Weken / 13;
        var kern = new HogereVoorkeur
        {
            Plaats = wens.Plaats.Id,
            Kwartaal = kwartaal,
            Besluit = Besluit.Onmogelijk,
            Capaciteit = wens.Plaats.Capaciteit[kwartaal],
            Bezetting = [.. nu.Starts.Where(s => s.Plaats == wens.Plaats.Id && s.Kwartaal < kwartaal + lengte && kwartaal < s.Kwartaal + s.Weken / 13).Select(s => new Bezetter(s.Aios))],
            Tekst = "",
        };
        if (beste is null)
            return kern with { Tekst = (wens.Kwartaal is { } q ? $"Over {o.Kwartalen[q]}: " : "") + Startwoorden.WaaromNiet(wens.Plaats.Id, aios.Uitgesloten, aios.Vast) };
        var verschil = nu.Criteria.Select((c, k) => new Criterium(c.Naam, beste.Criteria[k] - c.Waarde)).ToArray();
        var beslissend = Array.Find(verschil, v => v.Waarde != 0)?.Naam;
        var vol = kern with { Besluit = beslissend is null ? Besluit.Loting : Besluit.Groep, Verschil = verschil, Beslissend = beslissend, Verplaatsingen = beste.Verplaatsingen };
        var woorden = Startwoorden.Woorden with { Krijgen = plaats => $"{plaats} gekregen vanaf {o.Kwartalen[kwartaal]}" };
        var tekst = Uitlegtekst.Mogelijk(vol, woorden, null, beslissend is null ? Startwoorden.Gelijk(nu.Lot!, aios.Id, beste) : null);
        return vol with { Tekst = lezer == Lezer.Beoordelaar ? $"{tekst} {Uitlegtekst.Cijfers(verschil)}" : tekst };
    }

    // The forced re-solve in the quarter of the wish, or in every quarter where the start could be; the best for the group, the earliest of equals.
    private static Gedwongen? Besten(Amcopdracht o, Amcindeling nu, AmcAios aios, Wens wens, CancellationToken ct)
    {
        Gedwongen? beste = null;
        var plekken = Startverschil.Plekken(nu);
        foreach (var q in aios.Kwartalen.Where(q => wens.Kwartaal is null || wens.Kwartaal == q).Order())
        {
            var uit = Amcindeler.Los(o with { Aios = [.. o.Aios.Select(a => a.Id == aios.Id ? a with { Vast = [.. a.Vast, new VasteStart(wens.Plaats.Id, q)] } : a)] }, null, ct);
            if (uit.Criteria.Count == 0)
                continue;
            long[] waarden = [.. uit.Criteria.Select(c => c.Waarde)];
            if (beste is null || Startverschil.Vergelijk(waarden, beste.Criteria) < 0)
                beste = new Gedwongen(q, waarden, Startverschil.Verplaatsingen(plekken, Startverschil.Plekken(uit), aios.Id), Startverschil.EersteAnders(nu.Lot!, plekken, Startverschil.Plekken(uit)));
        }

        return beste;
    }

    private static string Zin(Amcopdracht o, AmcStart[] eigen, OpenSlot[] open)
    {
        if (eigen.Length == 0)
            return open.Length == 0 ? "Jij had geen plaats nodig." : Startwoorden.ZonderPlaats(open, o.Kwartalen);
        var zin = $"Je hebt {Uitlegtekst.Opsomming([.. eigen.Select(s => $"{s.Plaats} gekregen vanaf {o.Kwartalen[s.Kwartaal]}")], int.MaxValue)}.";
        string[] buiten = [.. eigen.Where(s => s.BuitenRegio).Select(s => s.Plaats)];
        if (buiten.Length > 0)
            zin += $" {Uitlegtekst.Opsomming(buiten)} {(buiten.Length == 1 ? "ligt" : "liggen")} buiten je eigen regio; de regio telt alleen mee als twee indelingen verder even goed zijn.";
        return open.Length == 0 ? zin : $"{zin} {Startwoorden.ZonderPlaats(open, o.Kwartalen)}";
    }

    /// <param name="Kwartaal">Quarter that is meant; null: any.</param>
    private sealed record Wens(AmcPlaats Plaats, int? Kwartaal);
}
