using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>OVK-8: keeps the flag <c>in gevaar</c> equal to what threatens a running or planned plaatsing from today on.</summary>
public static class Gevaarbewaking
{
    private static readonly IReadOnlyList<string> BijGevaar = [Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat];
    private static readonly IReadOnlyList<string> BijSlwp = [Rollen.Stagesecretariaat, Rollen.Stagecoordinator];
    private static readonly IReadOnlyList<string> BijVeilig = [Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator];

    /// <summary>OVK-8, C-1 row 7: new, changed and gone causes, judged on the uncovered days of the plaatsing and on what its stageplaats stands in the way of.</summary>
    /// <remarks>A cause threatens while one of its days is today or later; days that a human accepted do not. The flag clears with the last cause.</remarks>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (!Plaatsingstatus.IsOpen(stand.Status)) return [];
        var dreigt = plaatsing.Ongedekt.Select(o => new Gevaar(o.OorzaakId, Gevaar.Dekking, o.Van, o.TotEnMet))
            .Concat(plaatsing.Beperkingen.Where(b => b.Bedreigt(stand.Status)).Select(b => new Gevaar(b.OorzaakId, b.Soort, b.Van, b.TotEnMet)))
            .GroupBy(g => g.OorzaakId).Where(g => Dreigt(plaatsing, g.Key, g, vandaag))
            .Select(g => new Gevaar(g.Key, g.First().Soort, g.Min(o => o.Van), g.Max(o => o.TotEnMet))).OrderBy(g => g.Van).ThenBy(g => g.OorzaakId).ToList();

        var feiten = new List<Feit>();
        foreach (var gevaar in dreigt)
        {
            var huidig = plaatsing.Gevaren.FirstOrDefault(g => g.OorzaakId == gevaar.OorzaakId);
            if (huidig is null)
                feiten.Add(Ontstaan(stand, gevaar).Volgens("OVK-8", Aan(gevaar)));
            else if (huidig != gevaar)
                feiten.Add(new PlaatsingsgevaarBijgesteld(
                    stand.Plaatsingscode, stand.Aiosnummer, gevaar.OorzaakId, gevaar.Van, gevaar.TotEnMet, stand.Instituut).Volgens("OVK-8", Aan(gevaar)));
        }

        var weg = plaatsing.Gevaren.Where(g => g.Soort != Gevaar.Start && dreigt.TrueForAll(d => d.OorzaakId != g.OorzaakId)).ToList();
        var blijven = dreigt.Count + plaatsing.Gevaren.Count(g => g.Soort == Gevaar.Start);
        feiten.AddRange(Wijken(stand, weg, blijven));
        return feiten;
    }

    /// <summary>OVK-8: causes are gone; with the last one the plaatsing is safe.</summary>
    internal static IEnumerable<Feit> Wijken(Plaatsingstand stand, IReadOnlyList<Gevaar> weg, int blijven) => weg.Select((gevaar, i) =>
        blijven == 0 && i == weg.Count - 1
            ? new PlaatsingVeiliggesteld(stand.Plaatsingscode, stand.Aiosnummer, gevaar.OorzaakId, stand.Instituut).Volgens("OVK-8", BijVeilig)
            : new PlaatsingsgevaarGeweken(stand.Plaatsingscode, gevaar.OorzaakId).Volgens("OVK-8"));

    internal static PlaatsingInGevaar Ontstaan(Plaatsingstand stand, Gevaar gevaar) => new(
        stand.Plaatsingscode, stand.Aiosnummer, gevaar.OorzaakId, gevaar.Soort, gevaar.Van, gevaar.TotEnMet, stand.Instituut);

    // C-4 row 3: of an expired SLWP the aios hears nothing until it changes the stage.
    private static IReadOnlyList<string> Aan(Gevaar gevaar) => Beperking.BlijftBinnen(gevaar.Soort) ? BijSlwp : BijGevaar;

    private static bool Dreigt(Plaatsing plaatsing, Guid oorzaak, IEnumerable<Gevaar> dagen, DateOnly vandaag)
    {
        var aanvaard = plaatsing.Aanvaard.Where(a => a.OorzaakId == oorzaak).Select(a => new Periode(a.Van, a.TotEnMet));
        return dagen.Select(d => new Periode(d.Van, d.TotEnMet)).Doorsnede([new(vandaag, Periode.Open)]).Zonder(aanvaard).Count > 0;
    }
}
