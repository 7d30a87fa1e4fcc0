using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>PLA-84: what happens on the first day of a stage, and after the last.</summary>
public static class StartEnEinde
{
    /// <summary>Cause of <c>in gevaar</c> when the check at the start failed.</summary>
    public static Guid OorzaakStart(string plaatsingscode) => Sleutel.Id("start", plaatsingscode);

    /// <summary>PLA-84: on its first day a planned stage starts, or waits and is in gevaar; after its last day a running one is done.</summary>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (stand.Status == Plaatsingstatus.Lopend && vandaag > stand.TotEnMet)
            return [new PlaatsingAfgerond(plaatsing.StandOp(vandaag, Plaatsingstatus.Afgerond)).Volgens("PLA-84", Rollen.Stagesecretariaat)];
        if (!Plaatsingstatus.IsGepland(stand.Status) || vandaag < stand.Van) return [];
        if (plaatsing.Gebreken is []) return Start(plaatsing, vandaag);
        return plaatsing.StartTegengehouden ? [] : HoudTegen(plaatsing, vandaag);
    }

    /// <summary>OVK-9: judges a planned stage again; empty for one that already runs or ended.</summary>
    internal static IEnumerable<Feit> Herbeoordeel(Plaatsing plaatsing, Stageplaatskopie kopie)
    {
        if (!Plaatsingstatus.IsGepland(plaatsing.Stand.Status)) return [];
        var gebreken = Plaatsbaarheid.Toets(kopie, plaatsing.Periode(), plaatsing.Code);
        return gebreken.Equals(plaatsing.Gebreken) ? [] : [new PlaatsbaarheidBeoordeeld(plaatsing.Code, gebreken).Volgens("OVK-9")];
    }

    private static IEnumerable<Feit> Start(Plaatsing plaatsing, DateOnly vandaag)
    {
        yield return new PlaatsingGestart(plaatsing.StandOp(vandaag, Plaatsingstatus.Lopend))
            .Volgens("PLA-84", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
        var weg = plaatsing.Gevaren.Where(g => g.Soort == Gevaar.Start).ToList();
        foreach (var feit in Gevaarbewaking.Wijken(plaatsing.Stand, weg, plaatsing.Gevaren.Count - weg.Count)) yield return feit;
        foreach (var feit in Signalen.Vervallen(plaatsing.Signalen, OorzaakStart(plaatsing.Code), "De stage is gestart.")) yield return feit;
    }

    private static IEnumerable<Feit> HoudTegen(Plaatsing plaatsing, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        var oorzaak = OorzaakStart(plaatsing.Code);
        yield return new PlaatsingStartTegengehouden(stand.Plaatsingscode, plaatsing.Gebreken).Volgens("PLA-84", Rollen.Stagecoordinator);
        yield return Gevaarbewaking.Ontstaan(stand, new(oorzaak, Gevaar.Start, stand.Van, stand.TotEnMet))
            .Volgens("PLA-84", Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat);
        yield return Signalen.Registreer(
            "PLA-84", plaatsing.Onderwerp(), oorzaak, Rollen.Stagecoordinator,
            $"Deze stage kan niet starten: {Redenen(plaatsing.Gebreken)}. Besluit wat er moet gebeuren.", vandaag, stand.Instituut);
    }

    private static string Redenen(Lijst<Gebrek>? gebreken) => gebreken is null
        ? "de stageplaats is nog niet beoordeeld"
        : "niet voldaan is aan ERK-16 " + string.Join(", ", gebreken.Select(g => $"({g.Onder}) {Plaatsbaarheid.Omschrijving(g.Onder)}"));
}
