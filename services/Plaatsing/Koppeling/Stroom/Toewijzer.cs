namespace StageSystem.Koppeling.Stroom;

/// <summary>Kind <c>toewijzing</c>: a plain transport problem by ids, solved exactly, with its certificate.</summary>
public static class Toewijzer
{
    private const long Kostengrens = 1_000_000_000;

    /// <summary>Solves it. Ties go by the lot (<see cref="Toewijzingsopdracht.Zaad"/>) or by ascending ids; the order of rows and columns in the instance does not matter.</summary>
    /// <exception cref="OngeldigeOpdracht">Unknown or double ids, numbers out of range, costs that together do not fit 128 bit.</exception>
    public static Toewijzing Los(Toewijzingsopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var (rijen, kolommen, transport, uit, lot) = Reken(opdracht, voortgang, ct);
        if (uit.Toestand != Toestand.Opgelost)
        {
            return new Toewijzing
            {
                Toestand = uit.Toestand,
                Lot = lot,
                Tekort = uit.Tekort is { } tekort ? Tekorttekst.Maak(tekort, r => rijen[r], c => kolommen[c]) : null,
                Tegenstrijdig = [.. uit.Tegenstrijdig.Select(b => Tekorttekst.Maak(b, transport, r => rijen[r], c => kolommen[c]))],
            };
        }

        return new Toewijzing
        {
            Toestand = Toestand.Opgelost,
            Lot = lot,
            Criteria = [.. opdracht.Criteria.Select((naam, k) => new Criterium(naam, uit.Criteria[k]))],
            Paren = [.. uit.Kolommen.SelectMany((keuzes, r) => keuzes.Select(c => new Rijkeuze(rijen[r], kolommen[c])))],
            Certificaat = uit.Certificaat(r => rijen[r], c => kolommen[c]),
        };
    }

    /// <summary>The calculation by numbers: ids of rows and columns in ascending order, the problem, its solution after the tie-break, the lot.</summary>
    internal static (string[] Rijen, string[] Kolommen, Transport Opgave, Transportoplossing Oplossing, Lotvolgorde? Lot) Reken(
        Toewijzingsopdracht opdracht, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var (rijen, rij) = Index(opdracht.Rijen.Select(r => r.Id), "rijen");
        var (kolommen, kolom) = Index(opdracht.Kolommen.Select(k => k.Id), "kolommen");
        Eis(opdracht.Criteria.Count > 0, "criteria", "noem minstens één criterium.");
        for (var i = 0; i < opdracht.Rijen.Count; i++)
            Eis(opdracht.Rijen[i].Aantal >= 0, $"rijen[{i}].aantal", $"{opdracht.Rijen[i].Aantal} is negatief.");
        for (var i = 0; i < opdracht.Kolommen.Count; i++)
        {
            Eis(opdracht.Kolommen[i].Capaciteit >= 0, $"kolommen[{i}].capaciteit", $"{opdracht.Kolommen[i].Capaciteit} is negatief.");
            Eis(opdracht.Kolommen[i].Minimum >= 0, $"kolommen[{i}].minimum", $"{opdracht.Kolommen[i].Minimum} is negatief.");
        }

        var paren = Paren(opdracht, rij, kolom);
        var transport = Bouw(opdracht, rijen, kolommen, rij, kolom, paren);
        var uit = Transportoplosser.Los(transport, voortgang, ct);
        var lot = opdracht.Zaad is { } zaad ? Lot.Trek(zaad, rijen) : null;
        if (uit.Toestand != Toestand.Opgelost) return (rijen, kolommen, transport, uit, lot);
        if (lot is null) uit = uit.KiesVolgens([.. Enumerable.Range(0, rijen.Length)], voorkeur: null, ct);
        else
        {
            var voorkeur = Enumerable.Range(0, rijen.Length).Select(_ => new List<int>()).ToArray();
            foreach (var paar in opdracht.Paren) voorkeur[rij[paar.Rij]].Add(kolom[paar.Kolom]);
            uit = uit.KiesVolgens([.. lot.Volgorde.Select(id => rij[id])], r => voorkeur[r], ct);
        }

        return (rijen, kolommen, transport, uit, lot);
    }

    private static Dictionary<(int Rij, int Kolom), int> Paren(Toewijzingsopdracht opdracht, Dictionary<string, int> rij, Dictionary<string, int> kolom)
    {
        var paren = new Dictionary<(int, int), int>(opdracht.Paren.Count);
        for (var i = 0; i < opdracht.Paren.Count; i++)
        {
            var paar = opdracht.Paren[i];
            var plek = (Zoek(rij, paar.Rij, $"paren[{i}].rij", "rijen"), Zoek(kolom, paar.Kolom, $"paren[{i}].kolom", "kolommen"));
            if (!paren.TryAdd(plek, i))
                throw new OngeldigeOpdracht($"paren[{i}]", $"het paar {paar.Rij} – {paar.Kolom} staat er al, in paren[{paren[plek]}].");
            Eis(paar.Kosten.Count == opdracht.Criteria.Count, $"paren[{i}].kosten", $"{paar.Kosten.Count} getallen, verwacht {opdracht.Criteria.Count}: één per criterium.");
            for (var k = 0; k < paar.Kosten.Count; k++)
                Eis(paar.Kosten[k] is >= -Kostengrens and <= Kostengrens, $"paren[{i}].kosten[{k}]", $"{paar.Kosten[k]} ligt niet tussen {-Kostengrens} en {Kostengrens}.");
        }

        return paren;
    }

    private static Transport Bouw(
        Toewijzingsopdracht opdracht, string[] rijen, string[] kolommen, Dictionary<string, int> rij, Dictionary<string, int> kolom, Dictionary<(int Rij, int Kolom), int> paren)
    {
        var volgorde = new (int Rij, int Kolom, int Index)[paren.Count];
        var begin = new int[rijen.Length + 1];
        for (var i = 0; i < volgorde.Length; i++)
        {
            var paar = opdracht.Paren[i];
            volgorde[i] = (rij[paar.Rij], kolom[paar.Kolom], i);
            begin[volgorde[i].Rij + 1]++;
        }

        Array.Sort(volgorde);
        for (var r = 0; r < rijen.Length; r++) begin[r + 1] += begin[r];
        var plek = new int[volgorde.Length];
        for (var p = 0; p < plek.Length; p++) plek[volgorde[p].Index] = p;
        var (vraag, capaciteit, minimum) = (new int[rijen.Length], new int[kolommen.Length], new int[kolommen.Length]);
        foreach (var r in opdracht.Rijen) vraag[rij[r.Id]] = r.Aantal;
        foreach (var k in opdracht.Kolommen) (capaciteit[kolom[k.Id]], minimum[kolom[k.Id]]) = (k.Capaciteit, k.Minimum);
        var kosten = new long[opdracht.Criteria.Count][];
        for (var k = 0; k < kosten.Length; k++)
        {
            kosten[k] = new long[volgorde.Length];
            for (var p = 0; p < volgorde.Length; p++) kosten[k][p] = opdracht.Paren[volgorde[p].Index].Kosten[k];
        }

        return new Transport(
            vraag, capaciteit, minimum, begin, [.. volgorde.Select(v => v.Kolom)], kosten, standaard: null,
            Vlaggen(opdracht.Verboden, "verboden", false), Vlaggen(opdracht.Vast, "vast", true));

        bool[]? Vlaggen(IReadOnlyList<Paar> lijst, string naam, bool genoemd)
        {
            if (lijst.Count == 0) return null;
            var vlaggen = new bool[volgorde.Length];
            for (var i = 0; i < lijst.Count; i++)
            {
                var waar = (Zoek(rij, lijst[i].Aios, $"{naam}[{i}].aios", "rijen"), Zoek(kolom, lijst[i].Plaats, $"{naam}[{i}].plaats", "kolommen"));
                if (paren.TryGetValue(waar, out var p)) vlaggen[plek[p]] = true;
                else Eis(!genoemd, $"{naam}[{i}]", $"het paar {lijst[i].Aios} – {lijst[i].Plaats} staat niet in paren, dus de kosten zijn niet bekend.");
            }

            return vlaggen;
        }
    }

    private static (string[] Ids, Dictionary<string, int> Index) Index(IEnumerable<string> bron, string naam)
    {
        var ids = bron.ToArray();
        var eerder = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            Eis(!string.IsNullOrWhiteSpace(ids[i]), $"{naam}[{i}].id", "een id mag niet leeg zijn.");
            Eis(eerder.Add(ids[i]), $"{naam}[{i}].id", $"{ids[i]} komt twee keer voor.");
        }

        Array.Sort(ids, StringComparer.Ordinal);
        var index = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++) index.Add(ids[i], i);
        return (ids, index);
    }

    private static int Zoek(Dictionary<string, int> index, string id, string pad, string lijst) =>
        id is not null && index.TryGetValue(id, out var plek) ? plek : throw new OngeldigeOpdracht(pad, $"{id} staat niet in {lijst}.");

    private static void Eis(bool goed, string pad, string fout)
    {
        if (!goed) throw new OngeldigeOpdracht(pad, fout);
    }
}
