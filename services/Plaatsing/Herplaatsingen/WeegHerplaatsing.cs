using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Weighs an open herplaatsing again when the cover of its plaatsing changes, or when the uncovered days are over.</summary>
public static class WeegHerplaatsing
{
    /// <summary>The last uncovered day of a plaatsing; null when every day is covered.</summary>
    public static DateOnly? OngedektTot(Plaatsing plaatsing) =>
        plaatsing.Ongedekt.Count == 0 ? null : plaatsing.Ongedekt.Max(o => o.TotEnMet);

    /// <summary>
    /// ERK-22, C-1 row 10: uncovered days that never were take the herplaatsing back; cover that returned after uncovered days, or is on its way, leaves
    /// the choice to the stagecoördinator.
    /// </summary>
    /// <remarks>
    /// What was started because of a hold, an ended cooperation or an instelling is withdrawn when that is gone (C-6 and C-8, cancel), and does not look at cover.
    /// A plaatsing that was covered all along (elders plaatsen, VER-41) is not affected.
    /// </remarks>
    public static Decision Decide(Herplaatsing herplaatsing, Plaatsing plaatsing, DateOnly vandaag)
    {
        if (!herplaatsing.IsOpen) return Decision.NothingNew;
        if (Beperking.VraagtKeuze(herplaatsing.Grond))
        {
            return plaatsing.Beperkingen.Any(b => b.OorzaakId == herplaatsing.OorzaakId)
                ? Decision.NothingNew
                : Decision.Accept([.. Intrekken(herplaatsing, Rollen.Systeem, "OVK-14")]);
        }

        var tot = OngedektTot(plaatsing);
        var ingetrokken = tot is null && herplaatsing.OngedektTot is not null;
        return new Opbouw<Herplaatsing>(herplaatsing)
            .Stap(h => tot == h.OngedektTot ? [] : [new HerplaatsingDagenBijgesteld(h.Id, tot).Volgens("ERK-22")])
            .Stap(h => ingetrokken ? Intrekken(h, Rollen.Systeem) : Keuze(h, vandaag))
            .Besluit();
    }

    /// <summary>C-1 row 10: asks the stagecoördinator to choose once no uncovered day is left to come.</summary>
    internal static IEnumerable<Feit> Keuze(Herplaatsing herplaatsing, DateOnly vandaag)
    {
        if (!herplaatsing.IsOpen || herplaatsing.OngedektTot is not { } tot) yield break;
        if (tot < vandaag && !herplaatsing.KeuzeGevraagd)
        {
            yield return new HerplaatsingKeuzeGevraagd(herplaatsing.Id, herplaatsing.Plaatsingscode).Volgens("ERK-22", Rollen.Stagecoordinator);
            yield return Signalen.Registreer(
                "ERK-22", herplaatsing.Onderwerp(), herplaatsing.OorzaakKeuze(), Rollen.Stagecoordinator,
                "De stageplaats is weer gedekt. Kies: gaat de herplaatsing door of trekt u haar in?", herplaatsing.UiterlijkOp < vandaag
                    ? vandaag : herplaatsing.UiterlijkOp, herplaatsing.Instituut);
        }
        else if (tot >= vandaag && herplaatsing.KeuzeGevraagd)
        {
            yield return new HerplaatsingKeuzeVervallen(herplaatsing.Id).Volgens("ERK-22", Rollen.Stagecoordinator);
            foreach (var feit in Signalen.Vervallen(herplaatsing.Signalen, herplaatsing.OorzaakKeuze(), "Er zijn weer dagen zonder dekking.")) yield return feit;
        }
    }

    internal static IEnumerable<Feit> Intrekken(Herplaatsing herplaatsing, string door, string regel = "ERK-22") =>
    [
        new HerplaatsingIngetrokken(herplaatsing.Id, herplaatsing.Plaatsingscode, door)
            .Volgens(regel, Rollen.Aios, Rollen.Stagecoordinator, Rollen.Studiebegeleider, Rollen.Stagesecretariaat),
        .. Sluit(herplaatsing, "De herplaatsing is ingetrokken."),
    ];

    internal static IEnumerable<Feit> Sluit(Herplaatsing herplaatsing, string reden) => Signalen.Vervallen(herplaatsing.Signalen, herplaatsing.Id, reden)
        .Concat(Signalen.Vervallen(herplaatsing.Signalen, herplaatsing.OorzaakKeuze(), reden));
}
