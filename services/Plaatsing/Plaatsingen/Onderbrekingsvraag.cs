using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Asks the planner to plan anew what an interruption of the training leaves of a stage (VER-48, C-11 row 4). Nothing moves by itself (OVK-8).</summary>
internal static class Onderbrekingsvraag
{
    /// <summary>VER-48: once for each interruption and its days; when the days change the question is asked again, when it does not go on the question lapses.</summary>
    /// <param name="plaatsing">The plaatsing before.</param>
    /// <param name="nieuw">What stands in its way now.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, Lijst<Beperking> nieuw, DateOnly vandaag)
    {
        var (voor, na) = (Onderbroken(plaatsing.Beperkingen), Onderbroken(nieuw));
        foreach (var weg in voor.Where(b => !na.Contains(b)))
        {
            foreach (var feit in Signalen.Vervallen(plaatsing.Signalen, weg.OorzaakId, "De onderbreking is gewijzigd of gaat niet door.")) yield return feit;
        }

        if (!Plaatsingstatus.IsOpen(plaatsing.Stand.Status)) yield break;
        foreach (var onderbroken in na.Where(b => !voor.Contains(b) && b.TotEnMet >= vandaag)) yield return Vraag(plaatsing, onderbroken, vandaag);
    }

    private static Feit Vraag(Plaatsing plaatsing, Beperking onderbroken, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        var rest = Resterend.Rest(stand.Nominaal, plaatsing.Gedaan(onderbroken.Van));
        return Signalen.Registreer(
            "VER-48", plaatsing.Onderwerp(), onderbroken.OorzaakId, Rollen.Stagesecretariaat,
            $"De opleiding is onderbroken van {onderbroken.Van:dd-MM-yyyy} t/m {onderbroken.TotEnMet:dd-MM-yyyy}. Daarna blijven van deze stage {Resterend.Dagen(rest, stand.Deeltijdpercentage)} dagen over bij {stand.Deeltijdpercentage} %. Plan deze opnieuw.",
            Kalender.PlusWerkdagen(vandaag, Vervolgkeuzes.KeuzeWerkdagen), stand.Instituut);
    }

    private static List<Beperking> Onderbroken(Lijst<Beperking> beperkingen) => [.. beperkingen.Where(b => b.Soort == Beperking.Onderbreking)];
}
