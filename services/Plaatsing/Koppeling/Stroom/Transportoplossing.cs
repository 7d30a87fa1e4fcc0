using System.Globalization;

namespace StageSystem.Koppeling.Stroom;

/// <summary>One row leaves a column for another.</summary>
/// <param name="Rij">The row.</param>
/// <param name="Van">The column that it leaves.</param>
/// <param name="Naar">The column that it takes instead.</param>
public readonly record struct Verhuizing(int Rij, int Van, int Naar);

/// <summary>What a change costs the whole, and who moves for it.</summary>
/// <param name="Verschil">New value minus old, per criterion, of the best allocation after the change.</param>
/// <param name="Verhuizingen">One way to reach it: a forced row first, then who makes room, and so on.</param>
public sealed record Omleiding(IReadOnlyList<long> Verschil, IReadOnlyList<Verhuizing> Verhuizingen);

/// <summary>A Hall violator: these rows together need more than these columns, with what they may use elsewhere, can give.</summary>
/// <param name="Rijen">Rows, ascending. None can be left out: without any one of them the others can be served.</param>
/// <param name="Kolommen">Columns, ascending: those with less capacity than there are rows here that may use them.</param>
/// <param name="Gevraagd">What the rows need together.</param>
/// <param name="Beschikbaar">The most they can get together: the capacity of these columns, and one per admissible pair with any other column.</param>
public sealed record Halltekort(IReadOnlyList<int> Rijen, IReadOnlyList<int> Kolommen, int Gevraagd, int Beschikbaar);

/// <summary>Kind of a constraint that can clash with others.</summary>
public enum Beperkingsoort
{
    /// <summary>A pair must be chosen.</summary>
    Vast,

    /// <summary>A pair may not be chosen.</summary>
    Verboden,

    /// <summary>A column must get its minimum.</summary>
    Minimum,
}

/// <summary>One constraint.</summary>
/// <param name="Soort">What it asks.</param>
/// <param name="Rij">Row of the pair; −1 for a minimum.</param>
/// <param name="Kolom">Column.</param>
public sealed record Beperking(Beperkingsoort Soort, int Rij, int Kolom);

/// <summary>
/// The optimum of a <see cref="Transport"/> with its proof, or why there is none. Questions to one solution are asked one at a time
/// (it is not safe for use by several threads).
/// </summary>
public sealed class Transportoplossing
{
    private readonly Transport opgave;
    private readonly Kern? kern;

    internal Transportoplossing(Transport opgave, Gewogenkosten gewogen, Kern kern)
    {
        (this.opgave, this.kern) = (opgave, kern);
        Toestand = Toestand.Opgelost;
        Gewichten = gewogen.Gewichten;
        RijPrijs = kern.RijPrijzen();
        KolomPrijs = kern.KolomPrijzen();
        Kolommen = kern.Keuzes();
        Criteria = Waarden();
    }

    internal Transportoplossing(Transport opgave, Gewogenkosten gewogen, Halltekort? tekort, IReadOnlyList<Beperking> tegenstrijdig)
    {
        this.opgave = opgave;
        Toestand = tekort is not null ? Toestand.Tekort : Toestand.Tegenstrijdig;
        (Gewichten, Tekort, Tegenstrijdig) = (gewogen.Gewichten, tekort, tegenstrijdig);
    }

    private Transportoplossing(Transportoplossing bron, Kern kern)
    {
        (opgave, this.kern, Toestand) = (bron.opgave, kern, Toestand.Opgelost);
        (Gewichten, RijPrijs, KolomPrijs) = (bron.Gewichten, bron.RijPrijs, bron.KolomPrijs);
        Kolommen = kern.Keuzes();
        Criteria = Waarden();
    }

    /// <summary><see cref="Toestand.Opgelost"/>, <see cref="Toestand.Tekort"/> or <see cref="Toestand.Tegenstrijdig"/>.</summary>
    public Toestand Toestand { get; }

    /// <summary>Per row the chosen columns, ascending, pinned ones included; empty when not solved.</summary>
    public int[][] Kolommen { get; } = [];

    /// <summary>Value of each criterion, most important first; empty when not solved.</summary>
    public long[] Criteria { get; } = [];

    /// <summary>Weight of each criterion in the combined cost.</summary>
    public Int128[] Gewichten { get; }

    /// <summary>
    /// Price u of each row in the combined cost. With <see cref="KolomPrijs"/> it proves the optimum: for every pair that is admissible and not
    /// pinned c − u − v ≥ 0 when it is not chosen and ≤ 0 when it is; v ≤ 0 unless the column is at its minimum, v ≥ 0 when it has room.
    /// </summary>
    public Int128[] RijPrijs { get; } = [];

    /// <summary>Price v of each column in the combined cost.</summary>
    public Int128[] KolomPrijs { get; } = [];

    /// <summary>Why not all rows can be served, pins and minimums left aside.</summary>
    public Halltekort? Tekort { get; }

    /// <summary>Pins, exclusions and minimums that cannot hold together; without any one of them the others can.</summary>
    public IReadOnlyList<Beperking> Tegenstrijdig { get; } = [];

    /// <summary>
    /// Breaks the ties: among all optima, the rows in this order, each its options in order of preference, take the first that still
    /// allows the optimum with the earlier choices (a row that needs several columns: greedily). Options that are not named come last, by column.
    /// The prices stay those of this solution.
    /// </summary>
    /// <param name="rijvolgorde">Every row once, the first chooses first.</param>
    /// <param name="voorkeur">Columns of a row, best first; inadmissible ones are skipped; null: ascending.</param>
    public Transportoplossing KiesVolgens(IReadOnlyList<int> rijvolgorde, Func<int, IEnumerable<int>>? voorkeur = null, CancellationToken ct = default)
    {
        var volgorde = rijvolgorde.ToArray();
        if (volgorde.Length != opgave.Rijen || volgorde.Distinct().Count() != volgorde.Length || volgorde.Any(r => (uint)r >= (uint)opgave.Rijen))
            throw new ArgumentException("not every row once", nameof(rijvolgorde));
        var nieuw = Opgelost().Kopie();
        nieuw.KiesVolgens(volgorde, voorkeur, ct);
        return new Transportoplossing(this, nieuw);
    }

    /// <summary>What it costs to force the row into the column instead of one of its own: equal to solving again with that pair pinned.</summary>
    /// <returns>No difference when it is there already; null when it is impossible.</returns>
    public Omleiding? Dwing(int rij, int kolom) => Leid(Opgelost().Dwing(kolom, [rij])[0]);

    /// <summary>Many questions at once, one search per column.</summary>
    public IReadOnlyList<Omleiding?> Dwing(IReadOnlyList<(int Rij, int Kolom)> vragen, CancellationToken ct = default)
    {
        var bron = Opgelost();
        var uit = new Omleiding?[vragen.Count];
        foreach (var groep in Enumerable.Range(0, vragen.Count).GroupBy(i => vragen[i].Kolom))
        {
            ct.ThrowIfCancellationRequested();
            var welke = groep.ToArray();
            var paden = bron.Dwing(groep.Key, [.. welke.Select(i => vragen[i].Rij)]);
            for (var i = 0; i < welke.Length; i++) uit[welke[i]] = Leid(paden[i]);
        }

        return uit;
    }

    /// <summary>What one more place in the column would change (its scarcity): no criterion that comes first gets worse.</summary>
    public Omleiding Verruim(int kolom) => Leid(Opgelost().Verruim([kolom])[0])!;

    /// <summary>The same for every column, one search.</summary>
    public IReadOnlyList<Omleiding> Verruim() => [.. Opgelost().Verruim([.. Enumerable.Range(0, opgave.Kolommen)]).Select(pad => Leid(pad)!)];

    /// <summary>The proof for the result: weights and prices by id.</summary>
    public Prijzen Certificaat(Func<int, string> rijId, Func<int, string> kolomId) => new(
        [.. Gewichten.Select(g => g.ToString(CultureInfo.InvariantCulture))], OpId(RijPrijs, rijId), OpId(KolomPrijs, kolomId));

    private static SortedDictionary<string, string> OpId(Int128[] prijzen, Func<int, string> id)
    {
        var uit = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < prijzen.Length; i++) uit.Add(id(i), prijzen[i].ToString(CultureInfo.InvariantCulture));
        return uit;
    }

    private Kern Opgelost() => kern ?? throw new InvalidOperationException("there is no solution");

    private Omleiding? Leid(Verhuizing[]? pad)
    {
        if (pad is null) return null;
        var verschil = new long[opgave.Criteria];
        for (var k = 0; k < verschil.Length; k++)
            foreach (var stap in pad) verschil[k] += opgave.Kost(k, stap.Rij, stap.Naar) - opgave.Kost(k, stap.Rij, stap.Van);
        return new Omleiding(verschil, pad);
    }

    private long[] Waarden()
    {
        var waarden = new long[opgave.Criteria];
        for (var k = 0; k < waarden.Length; k++)
            for (var r = 0; r < Kolommen.Length; r++)
                foreach (var c in Kolommen[r]) waarden[k] += opgave.Kost(k, r, c);
        return waarden;
    }
}
