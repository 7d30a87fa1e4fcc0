namespace StageSystem.Koppeling.Cli.Cohort;

/// <summary>Reads the export of a stagesecretariaat; every row that cannot be used gives one line and does not stop the rest.</summary>
public static class Cohortlezer
{
    private static readonly string[] Maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <exception cref="InvalidDataException">A file or column is missing.</exception>
    public static Cohortgegevens Lees(string map)
    {
        var fouten = new List<Cohortfout>();
        var instellingen = Codes(Csvbestand.Lees(map, "instellingen.csv", fouten, "Instellingscode", "Erkend vanaf", "Erkend tot").Rijen(["Instellingscode"], r =>
        {
            if (r.Datum("Erkend tot") < r.Datum("Erkend vanaf")) throw new FormatException("Erkend tot ligt voor Erkend vanaf");
            return r.Code("Instellingscode");
        }));
        var plaatsen = Csvbestand.Lees(
            map, "stageplaatsen.csv", fouten, "Stageplaatscode", "Instellingscode", "Stagesoort", "Poule", "Duur (weken)", "Capaciteit", "Deeltijd minimaal (%)", "Startmaanden")
            .Rijen(["Stageplaatscode"], r => new Cohortplaats(
                Bekend(r, "Instellingscode", instellingen, "instelling") is { } ? r.Code("Stageplaatscode") : "",
                r.Verplicht("Stagesoort"), r.Code("Poule"), r.Geheel("Duur (weken)", 1, 52), r.Geheel("Capaciteit", 0, 1000),
                r.Geheel("Deeltijd minimaal (%)", 1, 100), [.. r.Verplicht("Startmaanden").Split(',').Select(Maand)]));
        var plaatscodes = Codes(plaatsen.Select(p => p.Id));
        var aios = Csvbestand.Lees(map, "aios.csv", fouten, "Aiosnummer", "Deeltijd (%)", "Vrijstelling", "Woonplaats")
            .Rijen(["Aiosnummer"], r => new Cohortaios(r.Code("Aiosnummer"), r.Geheel("Deeltijd (%)", 50, 100), r.Tekst("Vrijstelling"), r.Tekst("Woonplaats")));
        var aiosnummers = Codes(aios.Select(a => a.Id));
        var perAios = new Dictionary<string, List<Cohortplaatsing>>(StringComparer.Ordinal);
        var plaatsingen = Csvbestand.Lees(map, "plaatsingen.csv", fouten, "Plaatsingscode", "Aiosnummer", "Stageplaatscode", "Van", "Tot").Rijen(["Plaatsingscode"], r =>
        {
            var plaatsing = new Cohortplaatsing(
                r.Code("Plaatsingscode"), Bekend(r, "Aiosnummer", aiosnummers, "aios"), Bekend(r, "Stageplaatscode", plaatscodes, "stageplaats"), r.Datum("Van"), r.Datum("Tot"));
            if (plaatsing.TotEnMet < plaatsing.Van) throw new FormatException("Tot ligt voor Van");
            var eerder = perAios.TryGetValue(plaatsing.Aios, out var lijst) ? lijst : perAios[plaatsing.Aios] = [];
            if (eerder.Find(p => p.Id != plaatsing.Id && p.Van <= plaatsing.TotEnMet && plaatsing.Van <= p.TotEnMet) is { } ander)
                throw new FormatException($"overlapt met {ander.Id}, een andere plaatsing van dezelfde aios (PLA-26)");
            eerder.Add(plaatsing);
            return plaatsing;
        });
        var voorkeuren = Csvbestand.Lees(map, "voorkeuren.csv", fouten, "Aiosnummer", "Poule", "Rang", "Stageplaatscode", "Motivatie").Rijen(["Aiosnummer", "Poule", "Rang"], r =>
        {
            var voorkeur = new Cohortvoorkeur(
                Bekend(r, "Aiosnummer", aiosnummers, "aios"), r.Code("Poule"),
                r.Code("Rang") == "AFWIJZING" ? null : r.Geheel("Rang", 1, 4), Bekend(r, "Stageplaatscode", plaatscodes, "stageplaats"));
            r.Verplicht("Motivatie");
            return voorkeur;
        });
        var haos = Csvbestand.Lees(map, "huisartsopleiders.csv", fouten, "Opleidernummer", "Praktijksoort", "Deeltijd (%)")
            .Rijen(["Opleidernummer"], r => new Cohorthao(r.Code("Opleidernummer"), r.Tekst("Praktijksoort"), r.Geheel("Deeltijd (%)", 1, 100)));
        var haonummers = Codes(haos.Select(h => h.Id));
        var leden = Csvbestand.Lees(map, "koppelgroepen.csv", fouten, "Koppelgroep", "Nummer", "Rol").Rijen(["Koppelgroep", "Nummer"], r => r.Code("Rol") switch
        {
            "AIOS" => new Cohortlid(r.Code("Koppelgroep"), Bekend(r, "Nummer", aiosnummers, "aios"), true),
            "HAO" => new Cohortlid(r.Code("Koppelgroep"), Bekend(r, "Nummer", haonummers, "huisartsopleider"), false),
            _ => throw new FormatException($"Rol is \"{r.Tekst("Rol")}\"; verwacht: aios of hao"),
        });
        var lid = Codes(leden.Select(l => $"{l.Groep} {l.Id}"));
        var scores = Csvbestand.Lees(map, "gespreksscores.csv", fouten, "Koppelgroep", "Aiosnummer", "Opleidernummer", "Score aios", "Score opleider")
            .Rijen(["Koppelgroep", "Aiosnummer", "Opleidernummer"], r =>
            {
                var score = new Cohortscore(
                    r.Code("Koppelgroep"), Bekend(r, "Aiosnummer", aiosnummers, "aios"), Bekend(r, "Opleidernummer", haonummers, "huisartsopleider"),
                    r.Geheel("Score aios", 1, 3), r.Geheel("Score opleider", 1, 3));
                foreach (var id in (string[])[score.Aios, score.Hao])
                    if (!lid.Contains($"{score.Groep} {id}")) throw new FormatException($"{id} hoort niet bij {score.Groep}");
                return score;
            });
        return new Cohortgegevens(aios, haos, plaatsen, plaatsingen, voorkeuren, leden, scores, fouten);
    }

    private static HashSet<string> Codes(IEnumerable<string> codes) => new(codes, StringComparer.Ordinal);

    private static string Bekend(Csvrij rij, string kolom, HashSet<string> codes, string wat) =>
        codes.Contains(rij.Code(kolom)) ? rij.Code(kolom) : throw new FormatException($"onbekende {wat} {rij.Code(kolom)}");

    private static int Maand(string naam) =>
        Array.IndexOf(Maanden, naam.Trim().ToLowerInvariant()) is >= 0 and var m ? m + 1 : throw new FormatException($"Startmaanden noemt \"{naam.Trim()}\"; verwacht: {string.Join(", ", Maanden)}");
}
