using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>OVK-8: keeps the flag <c>in gevaar</c> equal to what threatens a running or planned plaatsing from today on.</summary>
public static class Gevaarbewaking
{
    private static readonly IReadOnlyList<string> BijGevaar = [Rollen.Aios, Rollen.Studiebegeleider, Rollen.Stagesecretariaat];
    private static readonly IReadOnlyList<string> BijVeilig = [Rollen.Aios, Rollen.Stagesecretariaat, Rollen.Stagecoordinator];

    /// <summary>OVK-8, C-1 row 7: new, changed and gone causes, judged on the uncovered days of the plaatsing.</summary>
    /// <remarks>A cause threatens while one of its days is today or later; days that a human accepted do not. The flag clears with the last cause.</remarks>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (!Plaatsingstatus.IsOpen(stand.Status)) return [];
        var dreigt = plaatsing.Ongedekt.GroupBy(o => o.OorzaakId).Where(g => Dreigt(plaatsing, g.Key, g, vandaag))
            .Select(g => new Gevaar(g.Key, Gevaar.Dekking, g.Min(o => o.Van), g.Max(o => o.TotEnMet))).OrderBy(g => g.Van).ThenBy(g => g.OorzaakId).ToList();

        var feiten = new List<Feit>();
        foreach (var gevaar in dreigt)
        {
            var huidig = plaatsing.Gevaren.FirstOrDefault(g => g.OorzaakId == gevaar.OorzaakId);
            if (huidig is null)
                feiten.Add(Ontstaan(stand, gevaar).Volgens("OVK-8", BijGevaar));
            else if (huidig != gevaar)
                feiten.Add(new PlaatsingsgevaarBijgesteld(
                    stand.Plaatsingscode, stand.Aiosnummer, gevaar.OorzaakId, gevaar.Van, gevaar.TotEnMet, stand.Instituut).Volgens("OVK-8", BijGevaar));
        }

        var weg = plaatsing.Gevaren.Where(g => g.Soort == Gevaar.Dekking && dreigt.TrueForAll(d => d.OorzaakId != g.OorzaakId)).ToList();
        var blijven = dreigt.Count + plaatsing.Gevaren.Count(g => g.Soort != Gevaar.Dekking);
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

    private static bool Dreigt(Plaatsing plaatsing, Guid oorzaak, IEnumerable<OngedekteDagen> dagen, DateOnly vandaag)
    {
        var aanvaard = plaatsing.Aanvaard.Where(a => a.OorzaakId == oorzaak).Select(a => new Periode(a.Van, a.TotEnMet));
        return dagen.Select(d => new Periode(d.Van, d.TotEnMet)).Doorsnede([new(vandaag, Periode.Open)]).Zonder(aanvaard).Count > 0;
    }
}
