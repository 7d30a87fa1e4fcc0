using StageSystem.Kern;

namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>What follows from a change of a stageverloop, whatever changed: computed from the whole state, so that the order of messages does not matter (OVK-4).</summary>
internal static class Gevolgen
{
    /// <summary>These facts, and what follows from them.</summary>
    internal static Decision Met(Stageverloop? state, IReadOnlyList<Feit> feiten)
    {
        if (feiten.Count == 0) return Decision.NothingNew;
        var na = feiten.Select(f => f.Event).Aggregate(state, Stageverloop.Fold)!;
        return Decision.Accept([.. feiten, .. Verplichtingen(na), .. Portfoliorechten(na)]);
    }

    // BEO-1: on every change of dates. Not for a stage that goes on elsewhere: its obligations went along.
    private static IEnumerable<Feit> Verplichtingen(Stageverloop na)
    {
        if (na.IsVerplaatst || na.OorspronkelijkeWeken is not { } weken || na.Delen() is not { Count: > 0 } delen) yield break;
        var nieuw = Stageverlopen.Verplichtingen.Bereken(na.Plaatsingscode, weken, new Stagedagen(delen));
        if (nieuw != na.Verplichtingen) yield return nieuw.Volgens("BEO-1", Rollen.Aios, Rollen.Stageopleider);
    }

    // BEO-3: everyone who was named for days that now have someone else.
    private static IEnumerable<Feit> Portfoliorechten(Stageverloop na)
    {
        var eerder = new List<StageopleiderVervangen>();
        foreach (var vervanging in na.Vervangingen.Values)
        {
            foreach (var recht in Verloren(na, eerder, vervanging).Distinct().Where(r => !na.IngetrokkenRechten.Contains(r)))
                yield return recht.Volgens("BEO-3", Rollen.Stageopleider, Rollen.Aios);
            eerder.Add(vervanging);
        }
    }

    private static IEnumerable<PortfoliorechtIngetrokken> Verloren(Stageverloop na, List<StageopleiderVervangen> eerder, StageopleiderVervangen vervanging)
    {
        var vrij = new List<Periode> { new(vervanging.Van, vervanging.TotEnMet) };
        foreach (var vorige in eerder.AsEnumerable().Reverse())
        {
            foreach (var dagen in vrij.Doorsnede([new(vorige.Van, vorige.TotEnMet)]).Where(_ => vorige.Opleidernummer != vervanging.Opleidernummer))
                yield return new(na.Plaatsingscode, vorige.Opleidernummer, dagen.Van);
            vrij = [.. vrij.Zonder([new(vorige.Van, vorige.TotEnMet)])];
        }

        if (na.Benoemd is { } benoemd && benoemd.Opleidernummer != vervanging.Opleidernummer)
        {
            foreach (var dagen in vrij) yield return new(na.Plaatsingscode, benoemd.Opleidernummer, dagen.Van);
        }
    }
}
