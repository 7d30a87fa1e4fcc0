using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Transport;

/// <summary>A transport problem as the checker reads it: rows that need different columns, columns with bounds, pairs with costs.</summary>
internal sealed class Transportmodel
{
    public required Idlijst Rijen { get; init; }
    public required int[] Vraag { get; init; }
    public required Idlijst Kolommen { get; init; }
    public required int[] Capaciteit { get; init; }
    public required int[] Minimum { get; init; }

    /// <summary>Names of the criteria, most important first.</summary>
    public required string[] Criteria { get; init; }

    /// <summary>Pairs of row r are <c>Begin[r] .. Begin[r + 1] − 1</c>, in ascending column number.</summary>
    public required int[] Begin { get; init; }
    public required int[] Kolom { get; init; }

    /// <summary>Cost per criterion and pair.</summary>
    public required long[][] Kosten { get; init; }
    public required bool[] Vast { get; init; }
    public required bool[] Verboden { get; init; }

    /// <summary>The rows in the order in which they choose when several solutions are optimal.</summary>
    public required int[] Rijvolgorde { get; init; }

    /// <summary>Per pair its turn within its row: the lowest is preferred when several solutions are optimal.</summary>
    public required long[] Beurt { get; init; }

    public int Paren => Kolom.Length;

    /// <summary>Whether a pair may be chosen or not: neither pinned nor forbidden, and its row not already served by pins.</summary>
    public bool Vrij(int rij, int paar) => !Vast[paar] && !Verboden[paar] && Pins[rij] < Vraag[rij];

    /// <summary>Number of pins of each row.</summary>
    public int[] Pins => pins ??= [.. Enumerable.Range(0, Vraag.Length).Select(r => Vast.AsSpan(Begin[r], Begin[r + 1] - Begin[r]).Count(true))];

    private int[]? pins;

    /// <summary>Most that each column can get: its capacity, or the number of its admissible pairs when that is less.</summary>
    public int[] Vol => vol ??= TelVol();

    private int[]? vol;

    private int[] TelVol()
    {
        var aantal = new int[Capaciteit.Length];
        for (var p = 0; p < Kolom.Length; p++)
            if (!Verboden[p]) aantal[Kolom[p]]++;
        for (var k = 0; k < aantal.Length; k++) aantal[k] = Math.Min(aantal[k], Capaciteit[k]);
        return aantal;
    }

    /// <summary>Number of the pair, or −1 when it is not admissible.</summary>
    public int Paar(int rij, int kolom)
    {
        if (rij < 0 || kolom < 0) return -1;
        var plek = Array.BinarySearch(Kolom, Begin[rij], Begin[rij + 1] - Begin[rij], kolom);
        return plek < 0 ? -1 : plek;
    }

    public string Naam(int rij, int paar) => $"{Rijen[rij]}–{Kolommen[Kolom[paar]]}";
}

/// <summary>Collects the pairs of a <see cref="Transportmodel"/> in any order.</summary>
internal sealed class Transportbouwer(Idlijst rijen, Idlijst kolommen, params string[] criteria)
{
    private readonly List<(int Rij, int Kolom, long[] Kosten, long Beurt)> paren = [];
    private readonly List<(int Rij, int Kolom, bool Vast)> eisen = [];

    public void Paar(int rij, int kolom, long beurt, params long[] kosten) => paren.Add((rij, kolom, kosten, beurt));

    public void Eis(int rij, int kolom, bool vast) => eisen.Add((rij, kolom, vast));

    /// <summary>Reads lists of pairs that are pinned or forbidden.</summary>
    public void Eisen(IEnumerable<Knoop> lijst, bool vast)
    {
        foreach (var paar in lijst) Eis(rijen.Zoek(paar.Veld("aios")), kolommen.Zoek(paar.Veld("plaats")), vast);
    }

    public Transportmodel Bouw(int[] vraag, int[] capaciteit, int[] minimum, int[] rijvolgorde)
    {
        paren.Sort((a, b) => a.Rij != b.Rij ? a.Rij.CompareTo(b.Rij) : a.Kolom.CompareTo(b.Kolom));
        var begin = new int[rijen.Aantal + 1];
        for (var p = 0; p < paren.Count; p++)
        {
            begin[paren[p].Rij + 1]++;
            if (p > 0 && paren[p].Rij == paren[p - 1].Rij && paren[p].Kolom == paren[p - 1].Kolom)
                throw new Afgekeurd($"De opdracht noemt het paar {rijen[paren[p].Rij]}–{kolommen[paren[p].Kolom]} twee keer.");
        }
        for (var r = 0; r < rijen.Aantal; r++) begin[r + 1] += begin[r];
        var model = new Transportmodel
        {
            Rijen = rijen,
            Vraag = vraag,
            Kolommen = kolommen,
            Capaciteit = capaciteit,
            Minimum = minimum,
            Criteria = criteria,
            Begin = begin,
            Kolom = [.. paren.Select(p => p.Kolom)],
            Kosten = [.. criteria.Select((_, k) => paren.Select(p => p.Kosten[k]).ToArray())],
            Vast = new bool[paren.Count],
            Verboden = new bool[paren.Count],
            Rijvolgorde = rijvolgorde,
            Beurt = [.. paren.Select(p => p.Beurt)],
        };
        foreach (var (rij, kolom, vast) in eisen)
        {
            var paar = model.Paar(rij, kolom);
            if (paar >= 0) (vast ? model.Vast : model.Verboden)[paar] = true;
            else if (vast) OnmogelijkVast.Add($"{rijen[rij]}–{kolommen[kolom]}");
        }
        return model;
    }

    /// <summary>Pinned pairs that are not admissible at all.</summary>
    public List<string> OnmogelijkVast { get; } = [];
}
