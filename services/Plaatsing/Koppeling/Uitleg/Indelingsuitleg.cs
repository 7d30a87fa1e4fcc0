using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>
/// Explains the definitive allocation (PLA-60, §7.1.3): why this hao, and not one that the aios scored better (or equal, with a better rank before the interviews).
/// About the calculated optimum: what reviewers change afterwards (PLA-61) has their own reason.
/// </summary>
public static class Indelingsuitleg
{
    private static readonly Uitlegwoorden Woorden = new("plaats", "plaatsen", "die", hao => $"{hao} gekregen", Slechter);

    /// <summary>One explanation per aios, ascending. Empty when there is no allocation.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AiosUitleg> Maak(Indelingsopdracht opdracht, Lezer lezer, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var model = new Indelingsmodel(opdracht);
        var oplossing = Indeler.LosModel(model, voortgang, ct, out _);
        if (oplossing is null)
            return [];
        var haoVan = Indeler.HaoVan(oplossing);
        var bron = new Uitlegbron
        {
            Opgave = model.MaakTransport(),
            Oplossing = oplossing,
            Rijen = model.Aios.Ids,
            Kolommen = model.Haos.Ids,
            Capaciteit = model.Capaciteit,
            Criteria = Indeler.Criteria,
            Woorden = Woorden,
            Wensen = r => Wensen(model, haoVan, r),
            Gekregen = r => Gekregen(model, model.Cijfers(r, haoVan[r])!.Value),
            Bezetter = (r, k) => Bezetter(model, model.Cijfers(r, k)!.Value),
            Gelijk = (r, omleiding) => (Besluit.Loting, Loting(model, r, omleiding)),
        };
        return new Uitlegger(bron, lezer).Maak(voortgang, ct);
    }

    private static List<Wens> Wensen(Indelingsmodel model, int[] haoVan, int aios)
    {
        var eigen = model.Cijfers(aios, haoVan[aios])!.Value;
        return
        [
            .. model.Toegelaten(aios).Where(c => (c.ScoreAios, c.Rang).CompareTo((eigen.ScoreAios, eigen.Rang)) < 0)
                .OrderBy(c => c.ScoreAios).ThenBy(c => c.Rang).ThenBy(c => c.Hao)
                .Select(c => new Wens(c.Hao, c.Rang, c.EigenScore ? c.ScoreAios : null, WaaromNiet(model, c, haoVan[aios]))),
        ];
    }

    private static string? WaaromNiet(Indelingsmodel model, Paarcijfers c, int eigen)
    {
        var hao = model.Haos.Ids[c.Hao];
        if (model.Vast.Any(p => p.Aios == c.Aios))
            return $"{hao} was niet mogelijk: het instituut heeft jou vastgezet bij {model.Haos.Ids[eigen]}.";
        return model.Verboden.Contains((c.Aios, c.Hao)) ? $"{hao} was niet mogelijk: het instituut heeft dit paar uitgesloten." : null;
    }

    private static (IReadOnlyList<Gekregen>, string) Gekregen(Indelingsmodel model, Paarcijfers c)
    {
        var hao = model.Haos.Ids[c.Hao];
        var score = c.ZonderGesprek
            ? "Jullie hadden geen gesprek; de teamleider heeft dat toegestaan."
            : c.EigenScore ? $"Jij gaf {hao} een {c.ScoreAios}." : "Jouw score ontbrak en telde als 2.";
        return ([new Gekregen(hao, c.Rang, c.EigenScore ? c.ScoreAios : null)], $"Je bent gekoppeld aan {hao} (nummer {c.Rang} van jouw lijst). {score}");
    }

    private static Bezetter Bezetter(Indelingsmodel model, Paarcijfers c) => new(model.Aios.Ids[c.Aios], c.ScoreAios, c.ScoreHao, c.Rang);

    // Step 5 of §7.1.3: the first in the drawn order whose place would change, has the better one of the two now.
    private static string Loting(Indelingsmodel model, int rij, Omleiding omleiding)
    {
        var eerste = model.LotRijen.First(r => omleiding.Verhuizingen.Any(v => v.Rij == r));
        return eerste == rij
            ? "Bij een gelijke uitkomst telt jouw eigen lijst van vóór de gesprekken; bij gelijke plaats op de lijst gaat de hao met het kleinste id voor."
            : $"Toen besliste de loting: {model.Aios.Ids[eerste]} was eerder aan de beurt dan jij.";
    }

    private static string Slechter(Criterium verschil, bool eerste) => verschil.Naam switch
    {
        "zonderGesprek" => verschil.Waarde == 1 ? "was er één koppel zonder gesprek meer nodig" : $"waren er {Uitlegtekst.Getal(verschil.Waarde)} koppels zonder gesprek meer nodig",
        "somScores" => $"was de groep {(verschil.Waarde == 1 ? "één punt" : $"{Uitlegtekst.Getal(verschil.Waarde)} punten")} slechter uit",
        "aantalDrieen" => $"bleef het totaal van de groep gelijk, maar telde het {(verschil.Waarde == 1 ? "één 3" : $"{Uitlegtekst.Getal(verschil.Waarde)} drieën")} meer",
        "somKwadraten" => "bleef het totaal van de groep gelijk, maar was het minder eerlijk verdeeld",
        _ => $"waren de scores van de groep even goed, maar kwam de groep samen {(verschil.Waarde == 1 ? "één plaats" : $"{Uitlegtekst.Getal(verschil.Waarde)} plaatsen")} lager op de lijsten uit",
    };
}
