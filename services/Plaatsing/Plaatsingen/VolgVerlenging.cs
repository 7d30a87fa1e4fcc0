using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Lets the end of a plaatsing follow the extensions that Verlof told of.</summary>
/// <param name="OorzaakId">The extension that changed.</param>
/// <param name="Delen">Every part of an extension that belongs to this plaatsing now.</param>
public sealed record VolgVerlenging(Guid OorzaakId, Lijst<Verlengingsdeel> Delen)
{
    /// <summary>
    /// VER-33 (C-10 row 4a): the formal end moves, at the same stageplaats. OVK-14 (C-12 row 2): back, as far as the earlier end has not passed. What cannot be done by
    /// itself is asked of the stagecoördinator.
    /// </summary>
    /// <remarks>
    /// Each part says by how many days it moves which end. Only a chain of parts that begins at the end without extensions holds: one that was computed on an earlier
    /// end waits, because Verlof computes it again as soon as it hears of the new one. So the two services never chase each other (OVK-16).
    /// </remarks>
    public static Decision Decide(Plaatsing plaatsing, VolgVerlenging command, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        if (stand.Status == Plaatsingstatus.Vervallen || Einde(plaatsing.EindeZonderVerlenging, command.Delen) is not { } einde || einde == stand.TotEnMet) return Decision.NothingNew;
        if (!Plaatsingstatus.IsOpen(stand.Status))
        {
            return einde <= stand.TotEnMet ? Decision.NothingNew : Vraag(
                plaatsing, command, "VER-33",
                $"Deze stage is al geëindigd, maar moet nog {einde.DayNumber - stand.TotEnMet.DayNumber} dagen langer in de kliniek worden gedaan. Plan deze dagen.", vandaag);
        }

        if (einde > stand.TotEnMet)
        {
            return new PlaatsingVerlengd(plaatsing.StandOp(vandaag) with { TotEnMet = einde, ZonderVerlenging = plaatsing.EindeZonderVerlenging }, stand.TotEnMet, command.OorzaakId)
                .Volgens("VER-33", Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat);
        }

        return einde >= vandaag
            ? new PlaatsingVerkort(plaatsing.StandOp(vandaag) with { TotEnMet = einde, ZonderVerlenging = einde == plaatsing.EindeZonderVerlenging ? null : plaatsing.EindeZonderVerlenging }, stand.TotEnMet, command.OorzaakId)
                .Volgens("OVK-14", Rollen.Stageopleider, Rollen.Aios, Rollen.Stagesecretariaat)
            : Vraag(
                plaatsing, command, "OVK-14",
                $"De verlenging van deze stage is korter geworden of vervallen, maar de eerdere laatste dag ({einde:dd-MM-yyyy}) is al voorbij. Besluit tot welke dag de stage duurt.", vandaag);
    }

    /// <summary>VER-33: the end after all parts, one after another; null when they do not begin at this end.</summary>
    internal static DateOnly? Einde(DateOnly zonder, IEnumerable<Verlengingsdeel> delen)
    {
        var (einde, over) = (zonder, delen.Where(d => d.Kalenderdagen > 0).ToList());
        while (over.FirstOrDefault(d => d.NieuwEinde!.Value.DayNumber - d.Kalenderdagen == einde.DayNumber) is { } volgende)
        {
            over.Remove(volgende);
            einde = volgende.NieuwEinde!.Value;
        }

        return over.Count == 0 ? einde : null;
    }

    private static Decision Vraag(Plaatsing plaatsing, VolgVerlenging command, string regel, string tekst, DateOnly vandaag) => Signalen.Registreer(
        regel, plaatsing.Onderwerp(), command.OorzaakId, Rollen.Stagecoordinator, tekst, Kalender.PlusWerkdagen(vandaag, Vervolgkeuzes.KeuzeWerkdagen), plaatsing.Stand.Instituut);
}
