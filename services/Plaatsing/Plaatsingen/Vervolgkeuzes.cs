using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Whether a stage goes on elsewhere because of its stageplaats: a human chooses, unless so little time is left that the search must begin (C-6, C-8).</summary>
public static class Vervolgkeuzes
{
    /// <summary>C-8 row 6: a start that is less than this many days away does not wait for a choice.</summary>
    public const int DagenVoorStart = 8 * 7;

    /// <summary>Werkdagen in which the stagecoördinator chooses for a stage that runs (as ERK-20).</summary>
    public const int KeuzeWerkdagen = 5;

    /// <summary>C-6 row 2, C-8 rows 6, 7 and 9: what is asked, what goes by itself, and what nobody needs to choose any more.</summary>
    internal static IEnumerable<Feit> Feiten(Plaatsing plaatsing, DateOnly vandaag)
    {
        var open = Plaatsingstatus.IsOpen(plaatsing.Stand.Status);
        var oorzaken = plaatsing.Beperkingen.Where(b => open && Beperking.VraagtKeuze(b.Soort) && b.TotEnMet >= vandaag)
            .GroupBy(b => b.OorzaakId).Select(g => g.First()).ToList();
        foreach (var beperking in oorzaken)
        {
            var keuze = plaatsing.Keuzes.FirstOrDefault(k => k.OorzaakId == beperking.OorzaakId);
            if (keuze?.Keuze == Vervolgkeuze.EldersPlaatsen) continue;
            if (Vanzelf(plaatsing, beperking.Soort, vandaag))
            {
                foreach (var feit in GaatVanzelf(plaatsing, beperking)) yield return feit;
            }
            else if (keuze is null)
            {
                foreach (var feit in Vraag(plaatsing, beperking, vandaag)) yield return feit;
            }
        }

        foreach (var weg in plaatsing.Keuzes.Where(k => oorzaken.TrueForAll(o => o.OorzaakId != k.OorzaakId)))
        {
            yield return new VervolgkeuzeVervallen(plaatsing.Code, weg.OorzaakId).Volgens("OVK-7", Rollen.Stagecoordinator);
            foreach (var feit in Signalen.Vervallen(plaatsing.Signalen, weg.OorzaakId, "De keuze is niet meer nodig.")) yield return feit;
        }
    }

    /// <summary>C-8 row 6: the day on which a choice that was not made is overtaken by the start.</summary>
    internal static IEnumerable<Termijn> Termijnen(Plaatsing plaatsing) => plaatsing.Keuzes
        .Where(k => k is { Soort: Beperking.OnHold, Keuze: null } && Plaatsingstatus.IsGepland(plaatsing.Stand.Status))
        .Select(k => new Termijn($"keuze:{k.OorzaakId:N}", LaatsteKeuzedag(plaatsing.Stand).AddDays(1), "ERK-30"));

    /// <summary>PLA-86: for what the aios goes on elsewhere, in the order in which it was decided.</summary>
    internal static IEnumerable<MislukteProcedure> Elders(Plaatsing plaatsing) => plaatsing.Keuzes.Where(k => k.Keuze == Vervolgkeuze.EldersPlaatsen)
        .Select(k => new MislukteProcedure(k.OorzaakId, k.Van, null, k.Soort, k.OorzaakId));

    private static bool Vanzelf(Plaatsing plaatsing, string soort, DateOnly vandaag) => soort switch
    {
        Beperking.Instelling => true,
        Beperking.Samenwerking => Plaatsingstatus.IsGepland(plaatsing.Stand.Status),
        _ => Plaatsingstatus.IsGepland(plaatsing.Stand.Status) && vandaag > LaatsteKeuzedag(plaatsing.Stand),
    };

    // A start within less than eight weeks: 56 days ahead is the last day on which it can wait.
    private static DateOnly LaatsteKeuzedag(Plaatsingstand stand) => stand.Van.AddDays(-DagenVoorStart);

    private static IEnumerable<Feit> GaatVanzelf(Plaatsing plaatsing, Beperking beperking) =>
    [
        new VervolgGekozen(plaatsing.Code, beperking.OorzaakId, beperking.Soort, beperking.Van, Vervolgkeuze.EldersPlaatsen, Rollen.Systeem)
            .Volgens(Beperking.Regel(beperking.Soort), Rollen.Stagecoordinator),
        .. Signalen.Vervallen(plaatsing.Signalen, beperking.OorzaakId, "Er wordt een andere plaats gezocht."),
    ];

    private static IEnumerable<Feit> Vraag(Plaatsing plaatsing, Beperking beperking, DateOnly vandaag)
    {
        var (stand, regel, gepland) = (plaatsing.Stand, Beperking.Regel(beperking.Soort), Plaatsingstatus.IsGepland(plaatsing.Stand.Status));
        var uiterlijk = gepland ? LaatsteKeuzedag(stand) : Kalender.PlusWerkdagen(vandaag, KeuzeWerkdagen);
        var wat = beperking.Soort == Beperking.OnHold ? "is on hold gezet" : "doet niet meer mee";
        yield return new VervolgkeuzeGevraagd(plaatsing.Code, beperking.OorzaakId, beperking.Soort, beperking.Van).Volgens(regel, Rollen.Stagecoordinator);
        yield return Signalen.Registreer(
            regel, plaatsing.Onderwerp(), beperking.OorzaakId, Rollen.Stagecoordinator,
            gepland
                ? $"Stageplaats {stand.Stageplaatscode} {wat}. Deze stage begint op {stand.Van:dd-MM-yyyy}. Kies een andere plaats of wacht; na {uiterlijk:dd-MM-yyyy} begint het zoeken vanzelf."
                : $"Stageplaats {stand.Stageplaatscode} {wat}. Deze stage loopt. Kies: voortzetten onder voorwaarden, of een andere plaats.",
            uiterlijk, stand.Instituut);
    }
}

/// <summary>A choice about going on elsewhere.</summary>
/// <param name="OorzaakId">What it is about.</param>
/// <param name="Soort">Kind of <see cref="Beperking"/>.</param>
/// <param name="Van">First day concerned.</param>
/// <param name="Keuze"><see cref="Voortzetten"/>, <see cref="EldersPlaatsen"/>, or null while nobody chose.</param>
public sealed record Vervolgkeuze(Guid OorzaakId, string Soort, DateOnly Van, string? Keuze)
{
    /// <summary>The stage goes on where it is, under conditions.</summary>
    public const string Voortzetten = "voortzetten";

    /// <summary>The aios goes on elsewhere: a herplaatsing.</summary>
    public const string EldersPlaatsen = "elders plaatsen";
}
