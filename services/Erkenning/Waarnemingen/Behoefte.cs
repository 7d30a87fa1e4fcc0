using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>That a stageplaats needs a waarnemer or a new stageopleider, by one cause.</summary>
/// <param name="OorzaakId">The exceeded threshold, the departure, or the decision of the stagecoördinator.</param>
/// <param name="Aliassen">Decisions about the same absence: a procedure that one of them started is this one's too.</param>
/// <param name="Opleidernummer">Who is absent.</param>
/// <param name="KeertTerug">False after a departure: then a new stageopleider is looked for (ERK-21).</param>
/// <param name="EldersPlaatsen">Whether the stagecoördinator chose to place the aios elsewhere (VER-41).</param>
/// <param name="Dagen">The days, in order.</param>
public sealed record Behoefte(
    Guid OorzaakId, IReadOnlyList<Guid> Aliassen, string Opleidernummer, bool KeertTerug, bool EldersPlaatsen, IReadOnlyList<Periode> Dagen)
{
    /// <summary>ERK-20 or ERK-21.</summary>
    public string Soort() => KeertTerug ? Erkenningssoort.Waarnemend : Erkenningssoort.Stageopleider;

    /// <summary>The days that are not over, from the first to the last of them; null when all are over.</summary>
    public Periode? Vanaf(DateOnly dag)
    {
        var over = Dagen.Where(p => p.TotEnMet >= dag).ToList();
        return over.Count == 0 ? null : new Periode(over[0].Van, over[^1].TotEnMet);
    }

    /// <summary>
    /// ERK-20, ERK-21: what the coverage of a stageplaats asks for: the uncovered days by cause, and for a choice of the stagecoördinator at the 14-day check the
    /// days of absence on which nobody else would cover (until the threshold is passed the stageplaats itself stays covered). Nobody is looked for on days on which
    /// the stageplaats is on hold or has ended (ERK-30, ERK-31).
    /// </summary>
    /// <param name="stageplaats">With its coverage as it is now.</param>
    /// <param name="bijdragen">What each linked person contributes, by opleidernummer.</param>
    public static IReadOnlyList<Behoefte> Bepaal(Stageplaats stageplaats, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen) =>
        [
            .. DoorUitval(stageplaats, bijdragen).Concat(DoorBesluit(stageplaats, bijdragen))
                .Select(b => b with { Dagen = b.Dagen.Zonder(Toestanden.Dagen(stageplaats.Toestanden, t => !Toestanden.NeemtStages(t))) })
                .Where(b => b.Dagen.Count > 0),
        ];

    private static IEnumerable<Behoefte> DoorUitval(Stageplaats stageplaats, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen)
    {
        foreach (var groep in stageplaats.Dekkingsperioden.Where(p => p.IsUitgevallen()).GroupBy(p => p.OorzaakId!.Value, p => p.Dagen()))
        {
            var (bijdrage, uitval) = bijdragen.Values.SelectMany(b => b.Uitval.Select(u => (b, u))).First(x => x.u.OorzaakId == groep.Key);
            // Another stageopleider is no remedy for an instelling without erkenning (C-6 row 1).
            if (uitval.Soort == Uitvalsoort.Instelling) continue;
            var wensen = bijdrage.Vervangingen.Where(v => v.Dagen.Overlapt(uitval.Dagen)).ToList();
            yield return new(
                groep.Key, wensen.Select(w => w.BesluitId).ToList(), bijdrage.Opleidernummer, uitval.KeertTerug,
                wensen is [.., { Uitkomst: Vervangingsuitkomst.EldersPlaatsen }], groep.Verenigd());
        }
    }

    private static IEnumerable<Behoefte> DoorBesluit(Stageplaats stageplaats, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen)
    {
        foreach (var bijdrage in stageplaats.Koppelingen.Where(k => k.Rol == Koppelrol.Stageopleider).Select(k => k.Opleidernummer).Distinct()
                     .Where(bijdragen.ContainsKey).Select(n => bijdragen[n]))
        {
            var wensen = bijdrage.Vervangingen.Where(v => !bijdrage.Uitval.Any(u => u.Dagen.Overlapt(v.Dagen))).ToList();
            if (wensen is not [.., var laatste]) continue;

            var anderen = Dekking.Bepaal(stageplaats.Koppelingen.RemoveAll(k => k.Opleidernummer == bijdrage.Opleidernummer), bijdragen)
                .Where(p => p.Soort != Dekkingssoort.Ongedekt).Select(p => p.Dagen());
            var dagen = Afwezig(bijdrage, laatste).Doorsnede(bijdrage.Dekt()).Zonder(anderen);
            if (dagen.Count == 0) continue;
            yield return new(
                laatste.BesluitId, wensen.Where(w => w.Dagen.Overlapt(laatste.Dagen)).Select(w => w.BesluitId).ToList(), bijdrage.Opleidernummer,
                KeertTerug: true, laatste.Uitkomst == Vervangingsuitkomst.EldersPlaatsen, dagen);
        }
    }

    /// <summary>The absence as told last; the decision's own days when the absence itself has not been told yet (OVK-4).</summary>
    private static List<Periode> Afwezig(Dekkingsbijdrage bijdrage, Vervangingswens wens) =>
        bijdrage.Gemeld.Any(g => g.Overlapt(wens.Dagen))
            ? bijdrage.Afwezig.Where(a => a.Overlapt(wens.Dagen)).ToList()
            : [wens.Dagen];
}
