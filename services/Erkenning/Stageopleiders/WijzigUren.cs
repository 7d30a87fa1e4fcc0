using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Records other contract hours from a day on.</summary>
/// <param name="Instellingscode">The instelling, in any spelling.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="UrenPerWeek">Contract hours a week there.</param>
public sealed record WijzigUren(string Instellingscode, DateOnly Vanaf, decimal UrenPerWeek)
{
    /// <summary>
    /// ERK-8, C-3 row 2: from the first day below the norm the erkenning is doubtful; with enough hours again it is whole from that day; a correction undoes it
    /// (OVK-14). 16.0 is enough, 15.9 is not. Refused when the person is not employed there on that day.
    /// </summary>
    /// <param name="stageopleider">The stageopleider.</param>
    /// <param name="command">The hours.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageopleider stageopleider, WijzigUren command, DateOnly vandaag)
    {
        var code = Sleutel.Normaal(command.Instellingscode);
        if (stageopleider.Aanstellingen.Find(a => a.Instellingscode == code) is not { } aanstelling)
        {
            return new Regelovertreding(
                "ERK-8", $"Stageopleider {stageopleider.Opleidernummer} is niet in dienst bij instelling {code}.", ("instellingscode", code));
        }

        if (command.Vanaf < aanstelling.InDienstVan)
        {
            return new Regelovertreding(
                "ERK-8", $"Op {command.Vanaf:dd-MM-yyyy} was de stageopleider nog niet in dienst; dat begon op {aanstelling.InDienstVan:dd-MM-yyyy}.",
                ("vanaf", command.Vanaf), ("inDienstVan", aanstelling.InDienstVan));
        }

        // The same hours as now are a fact too: an earlier change that is told later then ends on this day (OVK-4).
        if (aanstelling.Wijzigingen.FindLast(w => w.Vanaf == command.Vanaf)?.UrenPerWeek == command.UrenPerWeek) return Decision.NothingNew;

        var (nummer, instituut) = (stageopleider.Opleidernummer, stageopleider.Instituut);
        var gewijzigd = new AanstellingUrenGewijzigd(nummer, instituut, code, command.Vanaf, command.UrenPerWeek).Volgens("ERK-8");
        var na = Stageopleider.Fold(stageopleider, gewijzigd.Event)!;
        List<Feit> feiten = [gewijzigd, .. Onder(na, na.Aanstellingen.Find(a => a.Instellingscode == code)!)];
        na = feiten.Skip(1).Aggregate(na, (s, f) => Stageopleider.Fold(s, f.Event)!);
        return Decision.Accept([.. feiten, .. Erkenningsgevolgen.Bepaal(na, vandaag)]);
    }

    /// <summary>Identity of the days below the norm that begin on this day.</summary>
    public static Guid IdVan(string opleidernummer, string instellingscode, DateOnly van) => Sleutel.Id("urennorm", opleidernummer, instellingscode, $"{van:O}");

    /// <summary>The difference between the days below the norm and what was recorded.</summary>
    private static IEnumerable<Feit> Onder(Stageopleider s, Aanstelling aanstelling)
    {
        var onder = Urenverloop.OnderNorm(aanstelling).ToDictionary(p => IdVan(s.Opleidernummer, aanstelling.Instellingscode, p.Van));
        var bekend = s.Oorzaken.Where(o => o.Value is { Soort: Uitvalsoort.Uren, Vervallen: false } && o.Value.Instellingscode == aanstelling.Instellingscode).ToList();
        foreach (var (id, _) in bekend.Where(o => !onder.ContainsKey(o.Key)))
        {
            yield return new AanstellingWeerBovenNorm(id, s.Opleidernummer, s.Instituut).Volgens("ERK-8", Rollen.Stagecoordinator, Rollen.Stagesecretariaat);
            foreach (var signaal in Signalen.Vervallen(s.Signalen, id, "De uren zijn gecorrigeerd.")) yield return signaal;
        }

        foreach (var (id, dagen) in onder.OrderBy(o => o.Value.Van))
        {
            if (bekend.Exists(o => o.Key == id && o.Value.Dagen() == dagen)) continue;
            var uren = aanstelling.UrenOp(dagen.Van);
            yield return new AanstellingOnderNormGekomen(
                id, s.Opleidernummer, s.Instituut, aanstelling.Instellingscode, dagen.Van, dagen.Einde, uren, Erkenningsvoorwaarden.MinimumUrenPerWeek)
                .Volgens("ERK-8", Rollen.Stagecoordinator);
            if (!bekend.Exists(o => o.Key == id))
            {
                yield return Signalen.Registreer(
                    "ERK-8", s.Onderwerp(), id, Rollen.Stagecoordinator,
                    $"Stageopleider {s.Opleidernummer} werkt vanaf {dagen.Van:dd-MM-yyyy} {uren:0.0} uur per week bij instelling {aanstelling.Instellingscode}; "
                    + $"de norm is {Erkenningsvoorwaarden.MinimumUrenPerWeek:0} uur. Vraag RGS wat dit voor de erkenning betekent.",
                    uiterlijkOp: null, s.Instituut);
            }
            else if (!dagen.IsOpen)
            {
                foreach (var signaal in Signalen.Vervallen(s.Signalen, id, "De uren halen de norm weer.")) yield return signaal;
            }
        }
    }
}

/// <summary>The contract hours of one employment in time.</summary>
public static class Urenverloop
{
    /// <summary>ERK-8: the days on which the contract hours are below the norm; a last stretch without end stays without end.</summary>
    public static IReadOnlyList<Periode> OnderNorm(Aanstelling aanstelling)
    {
        var grenzen = aanstelling.Wijzigingen.Select(w => w.Vanaf).Append(aanstelling.InDienstVan).Distinct().Order().ToList();
        return grenzen
            .Select((van, i) => Periode.Vanaf(van, i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : null))
            .Where(p => !Erkenningsvoorwaarden.HaaltUrennorm(aanstelling.UrenOp(p.Van)))
            .Verenigd();
    }
}
