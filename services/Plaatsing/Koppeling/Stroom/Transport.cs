namespace StageSystem.Koppeling.Stroom;

/// <summary>
/// A transport problem with lexicographic integer costs: every row gets as many different columns as it needs, every column between its
/// minimum and its capacity rows, each pair at most once. Pairs that are not listed are not admissible, unless the row has a default cost:
/// then it may use every column that it does not list at that one cost.
/// </summary>
public sealed class Transport
{
    /// <summary>Checks the arrays and sorts the pairs of each row by column. The arrays may not be changed afterwards.</summary>
    /// <param name="vraag">Per row: how many different columns it needs, at least 0.</param>
    /// <param name="capaciteit">Per column: most rows, at least 0.</param>
    /// <param name="minimum">Per column: fewest rows, at least 0; null: none.</param>
    /// <param name="begin">Where the pairs of each row begin (one more than there are rows; the last is the number of pairs).</param>
    /// <param name="kolom">Column of each pair; within a row each at most once, in any order.</param>
    /// <param name="kosten">Per criterion, most important first, the cost of each pair.</param>
    /// <param name="standaard">Per row: the cost, per criterion, of every column that the row does not list; null: those are not admissible.</param>
    /// <param name="verboden">Per pair: listed only to be excluded.</param>
    /// <param name="vast">Per pair: must be chosen.</param>
    /// <exception cref="ArgumentException">The arrays do not fit together.</exception>
    public Transport(
        int[] vraag, int[] capaciteit, int[]? minimum, int[] begin, int[] kolom, long[][] kosten,
        long[]?[]? standaard = null, bool[]? verboden = null, bool[]? vast = null)
    {
        Eis(begin.Length == vraag.Length + 1 && begin[0] == 0 && begin[^1] == kolom.Length, "begin does not fit the rows and pairs", nameof(begin));
        Eis(vraag.All(v => v >= 0), "a row needs a negative number", nameof(vraag));
        Eis(capaciteit.All(c => c >= 0), "a negative capacity", nameof(capaciteit));
        Eis(minimum is null || (minimum.Length == capaciteit.Length && minimum.All(m => m >= 0)), "minimum does not fit the columns", nameof(minimum));
        Eis(kosten.All(k => k.Length == kolom.Length), "a criterion has not one cost per pair", nameof(kosten));
        Eis(standaard is null || (standaard.Length == vraag.Length && standaard.All(s => s is null || s.Length == kosten.Length)), "standaard does not fit", nameof(standaard));
        Eis(verboden is null || verboden.Length == kolom.Length, "verboden has not one value per pair", nameof(verboden));
        Eis(vast is null || vast.Length == kolom.Length, "vast has not one value per pair", nameof(vast));
        Vraag = vraag;
        Capaciteit = capaciteit;
        Minimum = minimum ?? new int[capaciteit.Length];
        Begin = begin;
        Standaard = standaard;
        if (Oplopend(vraag.Length, capaciteit.Length, begin, kolom))
        {
            (Kolom, Kosten, Verboden, Vast) = (kolom, kosten, verboden, vast);
            return;
        }

        var volgorde = new int[kolom.Length];
        for (var p = 0; p < volgorde.Length; p++) volgorde[p] = p;
        Kolom = (int[])kolom.Clone();
        for (var r = 0; r < vraag.Length; r++)
        {
            Array.Sort(Kolom, volgorde, begin[r], begin[r + 1] - begin[r]);
            for (var p = begin[r] + 1; p < begin[r + 1]; p++)
                Eis(Kolom[p] != Kolom[p - 1], $"row {r} lists column {Kolom[p]} twice", nameof(kolom));
        }

        Kosten = [.. kosten.Select(k => Herschik(k, volgorde))];
        Verboden = verboden is null ? null : Herschik(verboden, volgorde);
        Vast = vast is null ? null : Herschik(vast, volgorde);
    }

    /// <summary>Number of rows.</summary>
    public int Rijen => Vraag.Length;

    /// <summary>Number of columns.</summary>
    public int Kolommen => Capaciteit.Length;

    /// <summary>Number of criteria.</summary>
    public int Criteria => Kosten.Length;

    internal int[] Vraag { get; }
    internal int[] Capaciteit { get; }
    internal int[] Minimum { get; }
    internal int[] Begin { get; }

    /// <summary>Columns of the pairs, ascending within each row; the other pair arrays are in the same order.</summary>
    internal int[] Kolom { get; }
    internal long[][] Kosten { get; }
    internal long[]?[]? Standaard { get; }
    internal bool[]? Verboden { get; }
    internal bool[]? Vast { get; }

    private Transport(Transport bron, int[] minimum, bool[]? verboden, bool[]? vast, long[][] kosten, long[]?[]? standaard)
    {
        (Vraag, Capaciteit, Begin, Kolom) = (bron.Vraag, bron.Capaciteit, bron.Begin, bron.Kolom);
        (Minimum, Verboden, Vast, Kosten, Standaard) = (minimum, verboden, vast, kosten, standaard);
    }

    /// <summary>The same rows, columns and pairs without costs, under other constraints: only whether it can be done.</summary>
    internal Transport Haalbaarheid(int[] minimum, bool[]? verboden, bool[]? vast) =>
        new(this, minimum, verboden, vast, [], Standaard is null ? null : [.. Standaard.Select(s => s is null ? null : Array.Empty<long>())]);

    /// <summary>The admissible columns that a row lists, ascending, with their cost per criterion.</summary>
    public IEnumerable<(int Kolom, long[] Kosten)> Opties(int rij)
    {
        for (var p = Begin[rij]; p < Begin[rij + 1]; p++)
            if (Verboden is null || !Verboden[p]) yield return (Kolom[p], [.. Kosten.Select(k => k[p])]);
    }

    /// <summary>Index of the pair, or −1 when the row does not list the column.</summary>
    internal int Paar(int rij, int kolom)
    {
        var p = Array.BinarySearch(Kolom, Begin[rij], Begin[rij + 1] - Begin[rij], kolom);
        return p < 0 ? -1 : p;
    }

    /// <summary>Whether the row may use the column.</summary>
    internal bool Toegelaten(int rij, int kolom)
    {
        var p = Paar(rij, kolom);
        return p < 0 ? Standaard?[rij] is not null : Verboden is null || !Verboden[p];
    }

    /// <summary>Cost of an admissible pair in one criterion.</summary>
    internal long Kost(int criterium, int rij, int kolom)
    {
        var p = Paar(rij, kolom);
        return p < 0 ? Standaard![rij]![criterium] : Kosten[criterium][p];
    }

    private static bool Oplopend(int rijen, int kolommen, int[] begin, int[] kolom)
    {
        var oplopend = true;
        for (var r = 0; r < rijen; r++)
        {
            Eis(begin[r] <= begin[r + 1], "begin is not ascending", nameof(begin));
            for (var p = begin[r]; p < begin[r + 1]; p++)
            {
                Eis((uint)kolom[p] < (uint)kolommen, $"pair {p} names column {kolom[p]} of {kolommen}", nameof(kolom));
                oplopend &= p == begin[r] || kolom[p - 1] < kolom[p];
            }
        }

        return oplopend;
    }

    private static T[] Herschik<T>(T[] bron, int[] volgorde)
    {
        var uit = new T[bron.Length];
        for (var p = 0; p < uit.Length; p++) uit[p] = bron[volgorde[p]];
        return uit;
    }

    private static void Eis(bool goed, string fout, string argument)
    {
        if (!goed) throw new ArgumentException(fout, argument);
    }
}
