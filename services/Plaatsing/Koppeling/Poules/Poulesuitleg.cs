using StageSystem.Koppeling.Poules.Plannen;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Poules;

/// <summary>Explains an allocation of external stages (§7.2): per aios what was got and, for every higher preference in the poules concerned, what it would have cost the group. Travel plays no part (PLA-68).</summary>
/// <remarks>Every answer equals solving again with that start pinned, in the quarter where it does the group least harm.</remarks>
public static class Poulesuitleg
{
    /// <summary>One explanation per aios, ascending. Empty when there is no allocation.</summary>
    /// <param name="alleen">Ids of the aios to explain; null: all.</param>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AiosUitleg> Maak(Poulesopdracht opdracht, Lezer lezer, IProgress<Voortgang>? voortgang = null, IReadOnlyCollection<string>? alleen = null, CancellationToken ct = default)
    {
        var nu = Poulesindeler.Los(opdracht, null, ct);
        if (nu.Criteria.Count == 0)
            return [];
        var starts = nu.Starts.ToLookup(s => s.Aios, StringComparer.Ordinal);
        var opPlaats = nu.Starts.ToLookup(s => s.Plaats, StringComparer.Ordinal);
        var plaatsen = opdracht.Plaatsen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var wensen = opdracht.Aios.Where(a => alleen is null || alleen.Contains(a.Id)).OrderBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => (Aios: a, Wensen: Wensen(a, [.. starts[a.Id]], nu.ZonderPlaats.Any(z => z.Aios == a.Id), plaatsen))).ToArray();
        var snel = Enkelstroom.Past(opdracht) ? Enkeluitleg.Dwing(opdracht, nu, [.. wensen.SelectMany(w => w.Wensen.Select(x => (w.Aios, x.Plaats)))], ct) : null;
        var uit = new List<AiosUitleg>();
        foreach (var (aios, rij) in wensen)
        {
            ct.ThrowIfCancellationRequested();
            if ((uit.Count & 15) == 0)
                voortgang?.Report(new Voortgang("De uitleg", uit.Count, wensen.Length));
            var eigen = starts[aios.Id].ToArray();
            var hoger = rij.Select(w => Leg(opdracht, nu, aios, w, plaatsen, opPlaats, snel, lezer, ct)).ToArray();
            var gekregen = eigen.Select(s => new Gekregen(s.Plaats, s.Rang, s.Kosten, s.Kwartaal)).ToArray();
            uit.Add(new AiosUitleg(aios.Id, gekregen, hoger, Uitlegtekst.Geheel(Zin(opdracht, eigen, nu.ZonderPlaats.Where(z => z.Aios == aios.Id).ToArray()), hoger)));
        }

        return uit;
    }

    // Preferences above what was got in the same poule; for someone with an open slot all preferences in poules without a start.
    private static List<(string Plaats, int Rang, int Kosten, int Kwartaal)> Wensen(PoulesAios a, Start[] eigen, bool open, Dictionary<string, Poulesplaats> plaatsen)
    {
        var uit = new List<(string, int, int, int)>();
        foreach (var v in a.Voorkeuren.Where(v => v.Geldig).OrderBy(v => v.Poule, StringComparer.Ordinal))
        {
            var hier = eigen.Where(s => plaatsen[s.Plaats].Poule == v.Poule).ToArray();
            var nodig = a.Poules.Contains(v.Poule, StringComparer.Ordinal) || v.Poule == a.Klinisch?.ZesMaanden || v.Poule == a.Klinisch?.DrieMaanden;
            if (hier.Length == 0 && !(open && nodig))
                continue;
            var tot = hier.Length == 0 ? int.MaxValue : hier.Max(s => s.Rang ?? int.MaxValue);
            for (var r = 0; r < v.Plaatsen.Count && r + 1 < tot; r++)
            {
                if (!hier.Any(s => s.Plaats == v.Plaatsen[r]))
                    uit.Add((v.Plaatsen[r], r + 1, r + 1 + (v.Weging?.GetValueOrDefault(v.Plaatsen[r]) ?? 0), hier.Length == 0 ? a.Kwartalen.Min() : hier.MaxBy(s => s.Rang ?? int.MaxValue)!.Kwartaal));
            }
        }

        return uit;
    }

    private static HogereVoorkeur Leg(Poulesopdracht o, Poulesindeling nu, PoulesAios aios, (string Plaats, int Rang, int Kosten, int Kwartaal) wens, Dictionary<string, Poulesplaats> plaatsen, ILookup<string, Start> opPlaats, Dictionary<(string, string), Gedwongen>? snel, Lezer lezer, CancellationToken ct)
    {
        Gedwongen? beste;
        if (snel is null || !snel.TryGetValue((aios.Id, wens.Plaats), out beste))
            beste = Besten(o, nu, aios, wens.Plaats, ct);
        var kwartaal = beste?.Kwartaal ?? wens.Kwartaal;
        var lengte = o.Poules.First(p => p.Id == plaatsen[wens.Plaats].Poule).Weken / 13;
        var kern = new HogereVoorkeur
        {
            Plaats = wens.Plaats,
            Rang = wens.Rang,
            Score = wens.Kosten,
            Kwartaal = kwartaal,
            Besluit = Besluit.Onmogelijk,
            Capaciteit = plaatsen[wens.Plaats].Capaciteit[kwartaal],
            Bezetting = [.. opPlaats[wens.Plaats].Where(s => s.Kwartaal < kwartaal + lengte && kwartaal < s.Kwartaal + s.Weken / 13).Select(s => new Bezetter(s.Aios, Rang: lezer == Lezer.Beoordelaar ? s.Rang : null))],
            Tekst = "",
        };
        if (beste is null)
            return kern with { Tekst = Startwoorden.WaaromNiet(wens.Plaats, aios.Uitgesloten, aios.Vast) };
        var verschil = nu.Criteria.Select((c, k) => new Criterium(c.Naam, beste.Criteria[k] - c.Waarde)).ToArray();
        var beslissend = Array.Find(verschil, v => v.Waarde != 0)?.Naam;
        var gelijk = beslissend is null ? Startwoorden.Gelijk(nu.Lot!, aios.Id, beste) : null;
        var vol = kern with { Besluit = beslissend is null ? Besluit.Loting : Besluit.Groep, Verschil = verschil, Beslissend = beslissend, Verplaatsingen = beste.Verplaatsingen };
        var tekst = Uitlegtekst.Mogelijk(vol, Startwoorden.Woorden, null, gelijk);
        return vol with { Tekst = lezer == Lezer.Beoordelaar ? $"{tekst} {Uitlegtekst.Cijfers(verschil)}" : tekst };
    }

    // The forced re-solve in every quarter where the start could be; the best for the group.
    private static Gedwongen? Besten(Poulesopdracht o, Poulesindeling nu, PoulesAios aios, string plaats, CancellationToken ct)
    {
        Gedwongen? beste = null;
        var plekken = Startverschil.Plekken(nu);
        foreach (var q in aios.Kwartalen.Order())
        {
            var vast = o with { Aios = [.. o.Aios.Select(a => a.Id == aios.Id ? a with { Vast = [.. a.Vast, new VasteStart(plaats, q)] } : a)] };
            var uit = Poulesindeler.Los(vast, null, ct);
            if (uit.Criteria.Count == 0)
                continue;
            var waarden = uit.Criteria.Select(c => c.Waarde).ToArray();
            if (beste is null || Startverschil.Vergelijk(waarden, beste.Criteria) < 0)
                beste = new Gedwongen(q, waarden, Startverschil.Verplaatsingen(plekken, Startverschil.Plekken(uit), aios.Id), Startverschil.EersteAnders(nu.Lot!, plekken, Startverschil.Plekken(uit)));
        }

        return beste;
    }

    private static string Zin(Poulesopdracht o, Start[] eigen, OpenSlot[] open)
    {
        var zin = eigen.Length == 0
            ? open.Length == 0 ? "Jij had geen plaats nodig." : ""
            : $"Je hebt {Uitlegtekst.Opsomming([.. eigen.Select(s => $"{s.Plaats} gekregen vanaf {o.Kwartalen[s.Kwartaal]}{(s.Rang is { } r ? $" (voorkeur {r})" : "")}")], int.MaxValue)}.";
        return open.Length == 0 ? zin : $"{zin} {Startwoorden.ZonderPlaats(open, o.Kwartalen)}".TrimStart();
    }
}

/// <summary>The best for the group with one start forced.</summary>
/// <param name="Criteria">Values, in the order of the objective.</param>
/// <param name="EersteAnders">First in the lot whose starts differ; null: not determined.</param>
internal sealed record Gedwongen(int Kwartaal, long[] Criteria, IReadOnlyList<Verplaatsing> Verplaatsingen, string? EersteAnders);
