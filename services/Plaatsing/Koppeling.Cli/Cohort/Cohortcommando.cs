using System.Globalization;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Koppelgroepen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary><c>koppeling cohort</c>: the export of a stagesecretariaat, solved, checked and explained. The same export gives the same text.</summary>
public static class Cohortcommando
{
    /// <summary>The export has no lot; the peildatum is taken as its seed, so that the lot can be drawn again.</summary>
    public const ulong Zaad = 20261102;

    private const int AantalUitleg = 3;

    /// <summary>Reads, solves, checks and prints.</summary>
    /// <param name="map">Folder with the files of the export.</param>
    /// <returns><see cref="Afloop.Goed"/>; <see cref="Afloop.Invoerfout"/> when a file or column is missing; <see cref="Afloop.Afgewezen"/> when the checker rejects a result. A shortage that is shown and accepted by the checker is an answer, no failure.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
    public static int Voer(string map, TextWriter uit, IProgress<Voortgang>? voortgang = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(uit);
        Cohortgegevens cohort;
        try
        {
            cohort = Cohortlezer.Lees(map);
        }
        catch (InvalidDataException fout)
        {
            uit.WriteLine(fout.Message);
            return Afloop.Invoerfout;
        }

        Kop(uit, $"Overgeslagen regels: {cohort.Fouten.Count}");
        foreach (var fout in cohort.Fouten) uit.WriteLine(fout);
        var goed = Samenstelling(cohort, uit, voortgang, stop);
        goed &= Scores(cohort, uit, voortgang, stop);
        goed &= Poules(cohort, uit, voortgang, stop);
        return goed ? Afloop.Goed : Afloop.Afgewezen;
    }

    private static bool Samenstelling(Cohortgegevens cohort, TextWriter uit, IProgress<Voortgang>? voortgang, CancellationToken stop)
    {
        Kop(uit, "Samenstelling van de koppelgroepen (PLA-54)");
        var opdracht = Groepenuitcohort.Samenstelling(cohort);
        var huidig = Groepsindeler.Los(opdracht with { Vast = Groepenuitcohort.Huidig(cohort) }, voortgang, stop);
        if (huidig.Toestand == Toestand.Opgelost) uit.WriteLine($"Zoals ze nu zijn: {Waarden(huidig)}");
        else
        {
            uit.WriteLine("Zoals ze nu zijn, botsen ze met de regels:");
            foreach (var zin in huidig.Tegenstrijdig.Append(huidig.Tekort?.Tekst)) if (zin is not null) uit.WriteLine($"  {zin}");
        }

        var beste = Groepsindeler.Los(opdracht, voortgang, stop);
        uit.WriteLine($"Beste verdeling:  {Waarden(beste)}");
        foreach (var g in beste.Groepen) uit.WriteLine($"  groep {g.Groep}: {string.Join(' ', g.Aios)} / {string.Join(' ', g.Haos)}");
        if (beste.Certificaat is { } bewijs) uit.WriteLine($"  {bewijs.Bewijs}");
        return Gecontroleerd(opdracht, beste, uit);
    }

    private static bool Scores(Cohortgegevens cohort, TextWriter uit, IProgress<Voortgang>? voortgang, CancellationToken stop)
    {
        var goed = true;
        var uitleg = new List<AiosUitleg>();
        foreach (var groep in Groepenuitcohort.Namen(cohort))
        {
            Kop(uit, $"Indeling van {groep} uit de gespreksscores (PLA-60)");
            var opdracht = Groepenuitcohort.Indeling(cohort, groep, Zaad);
            var indeling = Indeler.Los(opdracht, voortgang, stop);
            uit.WriteLine(Waarden(indeling));
            if (indeling.Tekort is { } tekort) uit.WriteLine(tekort.Tekst);
            foreach (var k in indeling.Koppels) uit.WriteLine($"  {k.Aios} - {k.Hao}: {k.ScoreAios} + {k.ScoreHao}, rang {k.Rang}");
            if (indeling.Toestand == Toestand.Opgelost)
                uit.WriteLine($"Een na beste totaal: {indeling.EenNaBesteTotaal?.ToString(CultureInfo.InvariantCulture) ?? "geen"}; blokkerende paren: {indeling.BlokkerendeParen.Count}");
            goed &= Gecontroleerd(opdracht, indeling, uit);
            if (uitleg.Count < AantalUitleg) uitleg.AddRange(Indelingsuitleg.Maak(opdracht, Lezer.Aios, voortgang, stop));
        }

        Kop(uit, "Uitleg aan drie aios");
        uit.WriteLine("De export heeft geen rangorde van voor de gesprekken; de rang volgt hier uit de eigen score, bij gelijke score uit het nummer van de opleider.");
        Uitleg(uitleg, uit);
        return goed;
    }

    private static bool Poules(Cohortgegevens cohort, TextWriter uit, IProgress<Voortgang>? voortgang, CancellationToken stop)
    {
        Kop(uit, "Externe stages maart tot en met augustus 2027 (§7.2)");
        var bijzonder = new List<string>();
        var opdracht = Poulesuitcohort.Maak(cohort, Zaad, bijzonder);
        uit.WriteLine($"{opdracht.Aios.Count} aios, {opdracht.Plaatsen.Count} plaatsen in {opdracht.Poules.Count} poules, {opdracht.Kwartalen.Count} kwartalen");
        foreach (var zin in bijzonder) uit.WriteLine($"  {zin}");
        var indeling = Poulesindeler.Los(opdracht, voortgang, stop);
        uit.WriteLine(Waarden(indeling));
        if (indeling.Certificaat is { } bewijs) uit.WriteLine($"Ondergrens {bewijs.Ondergrens}, kloof {bewijs.Kloof}");
        foreach (var zin in indeling.Tegenstrijdig) uit.WriteLine($"  {zin}");
        foreach (var aios in indeling.Starts.GroupBy(s => s.Aios))
            uit.WriteLine($"  {aios.Key}: {string.Join("; ", aios.Select(s => $"{s.Plaats} ({opdracht.Kwartalen[s.Kwartaal]}, {s.Weken} weken{(s.Rang is { } r ? $", voorkeur {r}" : s.Afgewezen ? ", afgewezen" : "")})"))}");
        if (indeling.ZonderPlaats.Count > 0)
            uit.WriteLine($"Zonder plaats: {string.Join(", ", indeling.ZonderPlaats.Select(z => $"{z.Aios} in {opdracht.Kwartalen[z.Kwartaal]}"))}");
        if (indeling.Tekort is { } tekort) uit.WriteLine(tekort.Tekst);
        var goed = Gecontroleerd(opdracht, indeling, uit);
        Kop(uit, "Uitleg aan drie aios");

        // Every explanation solves again: only those who got less than a first preference, and no more than are shown.
        var wie = indeling.Starts.Where(s => s.Rang > 1).Select(s => s.Aios).Distinct().Take(AantalUitleg).ToArray();
        Uitleg([.. Poulesuitleg.Maak(opdracht, Lezer.Aios, voortgang, wie, stop)], uit);
        return goed;
    }

    /// <summary>Those for whom there is something to explain first.</summary>
    private static void Uitleg(List<AiosUitleg> uitleg, TextWriter uit)
    {
        foreach (var u in uitleg.OrderBy(u => u.HogereVoorkeuren.Count == 0).ThenBy(u => u.Aios, StringComparer.Ordinal).Take(AantalUitleg))
            uit.WriteLine($"{u.Aios}: {u.Tekst}");
    }

    private static bool Gecontroleerd(Opdracht opdracht, Uitkomst uitkomst, TextWriter uit)
    {
        var uitslag = Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(uitkomst));
        uit.WriteLine(uitslag.Akkoord ? "certificate ok" : "certificate AFGEKEURD");
        foreach (var zin in uitslag.Bezwaren.Concat(uitslag.Opmerkingen)) uit.WriteLine($"  {zin}");
        return uitslag.Akkoord;
    }

    private static string Waarden(Uitkomst uitkomst) => uitkomst.Criteria.Count == 0
        ? $"toestand: {uitkomst.Toestand}"
        : string.Join(", ", uitkomst.Criteria.Select(c => $"{c.Naam} {c.Waarde}"));

    private static void Kop(TextWriter uit, string tekst) => uit.WriteLine($"\n== {tekst}");
}
