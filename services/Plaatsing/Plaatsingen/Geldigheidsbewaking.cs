using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>REG-18: keeps one open case for each run of elapsed days that may not count and that nobody decided about: without cover, erkende instelling or SLWP.</summary>
public static class Geldigheidsbewaking
{
    private static readonly IReadOnlyList<string> Beslissers = [Rollen.Stagecoordinator, Rollen.Hoofd];

    /// <summary>REG-18, C-1 row 11: cases that begin, grow, shrink or lapse.</summary>
    /// <remarks>A stage that ended keeps its cases: days that were not covered stay so (ERK-22). One that has not started, or never ran, has none.</remarks>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, DateOnly vandaag)
    {
        var stand = plaatsing.Stand;
        var runs = !IsGelopen(stand.Status) ? [] : Open(plaatsing).Doorsnede([new(DateOnly.MinValue, vandaag.AddDays(-1))]);
        var over = plaatsing.Geldigheid.Where(z => z.Uitkomst is null).ToList();
        foreach (var run in runs)
        {
            var zaak = over.Find(z => run.Overlapt(new(z.Van, z.TotEnMet)));
            if (zaak is not null) over.Remove(zaak);
            if (zaak is not null && zaak.Van == run.Van && zaak.TotEnMet == run.TotEnMet) continue;
            var zaakId = zaak?.ZaakId ?? Zaak(plaatsing, run);
            var geding = new StageGeldigheidInGeding(stand.Plaatsingscode, stand.Aiosnummer, zaakId, run.Van, run.TotEnMet, stand.Instituut);
            // Growing day by day is told once, when the case begins.
            yield return zaak is null ? geding.Volgens("REG-18", Beslissers) : geding.Volgens("REG-18");
            if (zaak is null)
            {
                yield return Signalen.Registreer(
                    "REG-18", plaatsing.Onderwerp(), zaakId, Rollen.Hoofd,
                    $"Op een aantal dagen van deze stage was er {Ontbrak(plaatsing, run)}. Besluit of deze dagen meetellen.", null, stand.Instituut);
            }
        }

        foreach (var zaak in over)
        {
            yield return new StageGeldigheidGedingVervallen(stand.Plaatsingscode, zaak.ZaakId).Volgens("ERK-22", Beslissers);
            foreach (var vervallen in Signalen.Vervallen(plaatsing.Signalen, zaak.ZaakId, "De dagen tellen gewoon mee.")) yield return vervallen;
        }
    }

    /// <summary>The first uncovered day that is not in a case yet: when it has passed, a case begins or grows.</summary>
    internal static DateOnly? VolgendeDag(Plaatsing plaatsing)
    {
        if (!IsGelopen(plaatsing.Stand.Status)) return null;
        var inZaak = plaatsing.Geldigheid.Where(z => z.Uitkomst is null).Select(z => new Periode(z.Van, z.TotEnMet));
        return Open(plaatsing).Zonder(inZaak) is [var eerste, ..] ? eerste.Van : null;
    }

    private static string Ontbrak(Plaatsing plaatsing, Periode run)
    {
        var beperkt = plaatsing.Beperkingen.Where(b => b.Betwist && b.Dagen.Overlapt(run)).Select(b => b.Soort).ToHashSet();
        return string.Join(" en ", new[]
        {
            plaatsing.Ongedekt.Any(o => run.Overlapt(new(o.Van, o.TotEnMet))) ? "geen erkende stageopleider" : null,
            beperkt.Contains(Beperking.Slwp) ? "geen geldig stageleerwerkplan (SLWP)" : null,
            beperkt.Contains(Beperking.Instelling) ? "geen erkende instelling" : null,
        }.OfType<string>());
    }

    private static bool IsGelopen(string status) => !Plaatsingstatus.IsGepland(status) && status != Plaatsingstatus.Vervallen;

    private static IReadOnlyList<Periode> Open(Plaatsing plaatsing) =>
        plaatsing.BetwisteDagen().Doorsnede([plaatsing.Periode()])
            .Zonder(plaatsing.Geldigheid.Where(z => z.Uitkomst is not null).Select(z => new Periode(z.Van, z.TotEnMet)));

    // The first day makes the id; a number keeps it apart from a case whose days were moved since.
    private static Guid Zaak(Plaatsing plaatsing, Periode run) => Enumerable.Range(0, plaatsing.Geldigheid.Count + 1)
        .Select(n => Sleutel.Uuid5($"geldigheid:{plaatsing.Code}:{run.Van:yyyy-MM-dd}:{n}"))
        .First(id => plaatsing.Geldigheid.All(z => z.ZaakId != id));
}
