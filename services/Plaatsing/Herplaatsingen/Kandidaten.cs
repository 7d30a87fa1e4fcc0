using System.Globalization;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Judges every stageplaats for the rest of a stage, and puts those that may be chosen in order. A human chooses (OVK-6).</summary>
/// <remarks>
/// A place may be chosen when it passes ERK-16 (1)–(7), PLA-2, PLA-19, PLA-26, PLA-27 and its own lowest percentage. The order, first difference decides:
/// <list type="number">
/// <item>same type of stage before another type of the field or poule;</item>
/// <item>same poule;</item>
/// <item>a start month of the place;</item>
/// <item>a duo on every day before a single stageopleider;</item>
/// <item>an SLWP that is valid to the last day;</item>
/// <item>a place meant for at least the weeks that are left;</item>
/// <item>more places free on the busiest day;</item>
/// <item>the stageplaatscode, so that the order never depends on chance.</item>
/// </list>
/// Travel distance is no criterion.
/// </remarks>
public static class Kandidaten
{
    /// <summary>PLA-86: all places, judged; first those that may be chosen, best first, then the others by code.</summary>
    /// <param name="vraag">For whom.</param>
    /// <param name="plaatsen">The stageplaatsen that are known, in any order.</param>
    public static IReadOnlyList<Kandidaat> Rangschik(Plaatsingsvraag vraag, IEnumerable<Stageplaatskopie> plaatsen) => plaatsen
        .Where(p => p.Gegevens is not null)
        .Select(p => (Kandidaat: Beoordeel(vraag, p), Plaats: p))
        .OrderBy(k => k.Kandidaat.Mag ? 0 : 1)
        .ThenBy(k => k.Kandidaat.Mag ? Rang(vraag, k.Plaats) : default)
        .ThenBy(k => k.Kandidaat.Stageplaatscode, StringComparer.Ordinal)
        .Select(k => k.Kandidaat).ToList();

    /// <summary>PLA-86: one place, judged.</summary>
    /// <exception cref="ArgumentException">Erkenning has not said what the stageplaats is.</exception>
    public static Kandidaat Beoordeel(Plaatsingsvraag vraag, Stageplaatskopie plaats)
    {
        var gegevens = plaats.Gegevens ?? throw new ArgumentException("The stageplaats is not known yet.", nameof(plaats));
        var periode = vraag.Periode();
        var belet = periode.IsLeeg ? [new Belet("PLA-86", "Er is geen stagetijd meer over.", null)] : Beletten(vraag, plaats, gegevens, periode).NaarLijst();
        return new(
            gegevens.Stageplaatscode, gegevens.Instellingscode, gegevens.Stagesoort, periode.Van, periode.TotEnMet, belet,
            belet.Count > 0 ? [] : Waarom(vraag, plaats, gegevens, periode), belet.Count > 0 ? [] : Tegen(vraag, plaats, gegevens, periode).NaarLijst());
    }

    private static IEnumerable<Belet> Beletten(Plaatsingsvraag vraag, Stageplaatskopie plaats, Stageplaatsgegevens gegevens, Periode periode)
    {
        if (gegevens.Stageplaatscode == vraag.Stageplaatscode) yield return new("PLA-86", "Dit is de stageplaats waar de aios nu is.", null);
        foreach (var gebrek in Plaatsbaarheid.Toets(plaats, periode, vraag.Plaatsingscode))
        {
            // Under (6) PLA-2 says which day and by whom.
            yield return gebrek.Onder == 6 && Capaciteit.EersteConflict(plaats.Bezetting, periode, gegevens.Capaciteit, vraag.Plaatsingscode) is { } vol
                ? new("PLA-2", Capaciteit.Vol(gegevens.Capaciteit, vol).Melding, vol.Dag)
                : new($"ERK-16 ({gebrek.Onder})", $"Niet voldaan: {Plaatsbaarheid.Omschrijving(gebrek.Onder)}.", gebrek.EersteDag);
        }

        if (gegevens.Instituut != vraag.Instituut) yield return new("ERK-16 (7)", "De stageplaats hoort bij een ander instituut.", null);
        else if (!Stagesoort.Past(vraag.Stagesoort, vraag.Poule, gegevens.Stagesoort, gegevens.Poule))
            yield return new("ERK-16 (7)", $"Een stage {gegevens.Stagesoort} kan niet in de plaats komen van {vraag.Stagesoort}.", null);
        if (Stagesoort.UitgeslotenDoor(vraag.Vrijstellingen, gegevens.Stagesoort) is { } vrijstelling)
            yield return new("PLA-19", $"De aios heeft vrijstelling voor {vrijstelling} en mag deze stage niet doen.", null);
        if (vraag.Traject.Where(d => periode.Overlapt(new(d.Van, d.TotEnMet))).OrderBy(d => d.Van).FirstOrDefault() is { } ander)
            yield return new("PLA-26", $"De aios heeft in deze periode al een andere plaatsing: {ander.Plaatsingscode}.", ander.Van > periode.Van ? ander.Van : periode.Van);
        if (periode.Van < vraag.StartOpleiding) yield return new("PLA-27", "De stage begint voor de start van de opleiding.", periode.Van);
        if (vraag.Deeltijdpercentage < gegevens.DeeltijdMinimaal)
            yield return new("PLA-86", $"De stageplaats vraagt ten minste {gegevens.DeeltijdMinimaal} %; de aios werkt {vraag.Deeltijdpercentage} %.", null);
    }

    private static Lijst<string> Waarom(Plaatsingsvraag vraag, Stageplaatskopie plaats, Stageplaatsgegevens gegevens, Periode periode) =>
    [
        .. Enumerable.Range(1, 5).Select(n => $"ERK-16 ({n}): {Plaatsbaarheid.Omschrijving(n)}"),
        $"ERK-16 (6), PLA-2: op de drukste dag zijn {Vrij(vraag, plaats, gegevens, periode)} van de {gegevens.Capaciteit} plaatsen vrij",
        $"ERK-16 (7): een stage {gegevens.Stagesoort} past bij {vraag.Stagesoort}",
        vraag.Vrijstellingen.Count == 0 ? "PLA-19: de aios heeft geen vrijstelling" : "PLA-19: geen vrijstelling sluit deze stage uit",
        "PLA-26: geen overlap met een andere plaatsing van de aios",
        $"PLA-86: de stageplaats neemt {vraag.Deeltijdpercentage} % aan",
    ];

    private static IEnumerable<string> Tegen(Plaatsingsvraag vraag, Stageplaatskopie plaats, Stageplaatsgegevens gegevens, Periode periode)
    {
        if (!ZelfdeSoort(vraag, gegevens)) yield return $"andere soort stage: {gegevens.Stagesoort}";
        if (!ZelfdePoule(vraag, gegevens)) yield return $"andere poule: {gegevens.Poule}";
        if (!gegevens.Startmaanden.Contains(periode.Van.Month)) yield return "start buiten de startmaanden van de stageplaats";
        if (!IsDuo(plaats, periode)) yield return "één stageopleider, geen duo op alle dagen";
        if (Waarneming(plaats, periode)) yield return "een deel van de dagen neemt een ander waar";
        if (SlwpTot(gegevens, periode) is { } tot && tot < periode.TotEnMet)
            yield return string.Create(CultureInfo.InvariantCulture, $"het SLWP loopt af op {tot:dd-MM-yyyy}, tijdens de stage");
        if (!LangGenoeg(vraag, gegevens))
        {
            yield return string.Create(
                CultureInfo.GetCultureInfo("nl-NL"),
                $"de stageplaats is bedoeld voor {gegevens.DuurWeken} weken; er zijn nog {Resterend.Weken(vraag.Nominaal):0.##} weken over");
        }
    }

    private static (int, int, int, int, int, int, int) Rang(Plaatsingsvraag vraag, Stageplaatskopie plaats)
    {
        var (gegevens, periode) = (plaats.Gegevens!, vraag.Periode());
        return (
            Nadeel(!ZelfdeSoort(vraag, gegevens)), Nadeel(!ZelfdePoule(vraag, gegevens)), Nadeel(!gegevens.Startmaanden.Contains(periode.Van.Month)),
            Nadeel(!IsDuo(plaats, periode)), Nadeel(SlwpTot(gegevens, periode) < periode.TotEnMet), Nadeel(!LangGenoeg(vraag, gegevens)),
            -Vrij(vraag, plaats, gegevens, periode));
    }

    private static int Nadeel(bool geldt) => geldt ? 1 : 0;

    private static bool ZelfdeSoort(Plaatsingsvraag vraag, Stageplaatsgegevens g) =>
        string.Equals(g.Stagesoort, vraag.Stagesoort, StringComparison.OrdinalIgnoreCase);

    private static bool ZelfdePoule(Plaatsingsvraag vraag, Stageplaatsgegevens g) => string.Equals(g.Poule, vraag.Poule, StringComparison.OrdinalIgnoreCase);

    private static bool LangGenoeg(Plaatsingsvraag vraag, Stageplaatsgegevens g) => Resterend.Nominaal(g.DuurWeken) >= vraag.Nominaal;

    private static int Vrij(Plaatsingsvraag vraag, Stageplaatskopie plaats, Stageplaatsgegevens g, Periode periode) =>
        g.Capaciteit - Capaciteit.Drukste(plaats.Bezetting, periode, vraag.Plaatsingscode);

    private static bool IsDuo(Stageplaatskopie plaats, Periode periode) =>
        plaats.Dekking!.Where(d => d.Soort == Dekkingsdeel.Duo).Select(d => Periode.Vanaf(d.Van, d.TotEnMet)).Dekken(periode);

    private static bool Waarneming(Stageplaatskopie plaats, Periode periode) =>
        plaats.Dekking!.Any(d => d.Soort != Dekkingsdeel.Ongedekt && d.OorzaakId is not null && Periode.Vanaf(d.Van, d.TotEnMet).Overlapt(periode));

    private static DateOnly? SlwpTot(Stageplaatsgegevens g, Periode periode) =>
        g.SlwpGeldig.Select(s => Periode.Vanaf(s.Van, s.TotEnMet)).Verenigd().Where(s => s.Bevat(periode.Van)).Select(s => (DateOnly?)s.TotEnMet).FirstOrDefault();
}
