using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>
/// Explains a plain allocation: why this place, and not one with lower own costs. The own rank of a place is one more than the number of places of this row
/// with lower costs (compared criterion by criterion).
/// </summary>
public static class Toewijzingsuitleg
{
    /// <summary>One explanation per row, ascending. Empty when there is no allocation.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<AiosUitleg> Maak(Toewijzingsopdracht opdracht, Lezer lezer, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var (rijen, kolommen, opgave, oplossing, lot) = Toewijzer.Reken(opdracht, voortgang, ct);
        if (oplossing.Toestand != Toestand.Opgelost)
            return [];
        var beurt = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in lot?.Volgorde ?? rijen)
            beurt.Add(id, beurt.Count);
        var bron = new Uitlegbron
        {
            Opgave = opgave,
            Oplossing = oplossing,
            Rijen = rijen,
            Kolommen = kolommen,
            Capaciteit = opgave.Capaciteit,
            Criteria = opdracht.Criteria,
            Woorden = new Uitlegwoorden("plaats", "plaatsen", "die", plaats => $"{plaats} gekregen", (verschil, eerste) => Slechter(verschil, eerste, opdracht.Criteria.Count)),
            Wensen = r => Wensen(opgave, oplossing, kolommen, r),
            Gekregen = r => Gekregen(opgave, oplossing, kolommen, r),
            Bezetter = (r, k) => new Bezetter(rijen[r], Rang: Rang(opgave, r, k)),
            Gelijk = (r, omleiding) => Gelijk(rijen, lot is not null, beurt, r, omleiding),
            OpGeef = opgave.Vraag.Any(v => v > 1) ? plaats => plaats : null,
        };
        return new Uitlegger(bron, lezer).Maak(voortgang, ct);
    }

    private static List<Wens> Wensen(Transport p, Transportoplossing oplossing, string[] kolommen, int rij)
    {
        var eigen = oplossing.Kolommen[rij];
        if (eigen.Length == 0)
            return [];
        var slechtste = eigen.Select(k => p.Paar(rij, k)).Aggregate((a, b) => Vergelijk(p, b, a) > 0 ? b : a);
        var beter = Enumerable.Range(p.Begin[rij], p.Begin[rij + 1] - p.Begin[rij])
            .Where(paar => !eigen.Contains(p.Kolom[paar]) && Vergelijk(p, paar, slechtste) < 0).ToList();
        beter.Sort((a, b) => Vergelijk(p, a, b) is var c && c != 0 ? c : p.Kolom[a].CompareTo(p.Kolom[b]));
        var vast = p.Vast is not null && eigen.All(k => p.Vast[p.Paar(rij, k)]);
        return [.. beter.Select(paar => new Wens(p.Kolom[paar], Rang(p, rij, p.Kolom[paar]), Kosten(p, paar), WaaromNiet(paar)))];

        string? WaaromNiet(int paar)
        {
            var plaats = kolommen[p.Kolom[paar]];
            if (vast)
                return $"{plaats} was niet mogelijk: het instituut heeft jou vastgezet bij {Uitlegtekst.Opsomming([.. eigen.Select(k => kolommen[k])])}.";
            return p.Verboden is not null && p.Verboden[paar] ? $"{plaats} was niet mogelijk: het instituut heeft dit paar uitgesloten." : null;
        }
    }

    private static (IReadOnlyList<Gekregen>, string) Gekregen(Transport p, Transportoplossing oplossing, string[] kolommen, int rij)
    {
        var eigen = oplossing.Kolommen[rij];
        if (eigen.Length == 0)
            return ([], "Jij had geen plaats nodig.");
        var gekregen = eigen.Select(k => new Gekregen(kolommen[k], Rang(p, rij, k), Kosten(p, p.Paar(rij, k)))).ToArray();
        return (gekregen, $"Je hebt {Uitlegtekst.Opsomming([.. gekregen.Select(g => $"{g.Plaats} (keuze {g.Rang})")], int.MaxValue)} gekregen.");
    }

    private static (Besluit, string) Gelijk(string[] rijen, bool metLot, Dictionary<string, int> beurt, int rij, Omleiding omleiding)
    {
        var eerste = omleiding.Verhuizingen.Select(v => v.Rij).MinBy(r => beurt[rijen[r]]);
        if (metLot)
        {
            return (Besluit.Loting, eerste == rij
                ? "Bij een gelijke uitkomst telt de volgorde van jouw eigen lijst."
                : $"Toen besliste de loting: {rijen[eerste]} was eerder aan de beurt dan jij.");
        }

        return (Besluit.VasteVolgorde, eerste == rij
            ? "Bij een gelijke uitkomst geldt een vaste volgorde: dan gaat de plaats met het kleinste id voor."
            : $"Bij een gelijke uitkomst geldt een vaste volgorde: {rijen[eerste]} ging daarin voor jou.");
    }

    private static string Slechter(Criterium verschil, bool eerste, int criteria)
    {
        var punten = verschil.Waarde == 1 ? "één punt" : $"{Uitlegtekst.Getal(verschil.Waarde)} punten";
        var wat = verschil.Naam == "kosten" || criteria == 1 ? $"was de groep {punten} slechter uit" : $"was de groep op {verschil.Naam} {punten} slechter uit";
        return eerste ? wat : $"bleef gelijk wat eerst telt, maar {wat}";
    }

    private static long Kosten(Transport p, int paar) => p.Kosten[0][paar];

    private static int Rang(Transport p, int rij, int kolom)
    {
        var (eigen, rang) = (p.Paar(rij, kolom), 1);
        for (var paar = p.Begin[rij]; paar < p.Begin[rij + 1]; paar++)
            if (Vergelijk(p, paar, eigen) < 0)
                rang++;
        return rang;
    }

    private static int Vergelijk(Transport p, int links, int rechts)
    {
        foreach (var kosten in p.Kosten)
            if (kosten[links] != kosten[rechts])
                return kosten[links].CompareTo(kosten[rechts]);
        return 0;
    }
}
