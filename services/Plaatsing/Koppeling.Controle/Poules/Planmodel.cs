using StageSystem.Koppeling.Controle.Lezen;

namespace StageSystem.Koppeling.Controle.Poules;

/// <summary>A start that an aios may have: a place from a quarter on.</summary>
/// <param name="Duur">Quarters that it occupies: 1 or 2.</param>
/// <param name="Taak">What it fulfils: number of the poule or verplichting of this aios.</param>
/// <param name="Klasse">Starts of one class in one quarter differ only in cost and place, as far as the rules of a plan go.</param>
internal sealed record Stap(int Plaats, int Kwartaal, int Duur, int Taak, int Klasse);

/// <summary>What the rules remember of the starts so far, in order of quarter.</summary>
/// <param name="Gedaan">Tasks that are done.</param>
/// <param name="Soorten">Kinds that are used up.</param>
/// <param name="Klinisch">Clinical starts so far.</param>
/// <param name="Plaats">Place of the first clinical start; −1: none.</param>
/// <param name="Aantal">Starts so far.</param>
internal readonly record struct Staat(ulong Gedaan, ulong Soorten, int Klinisch, int Plaats, int Aantal)
{
    public static Staat Begin => new(0, 0, 0, -1, 0);
}

/// <summary>Cost of one more start: items of equal cost, and perhaps one item apart.</summary>
/// <param name="Extra">The item apart; −1: none.</param>
internal readonly record struct Prijs(long Kosten, int Aantal, long Extra, bool Afgewezen, bool BuitenRegio)
{
    public long Som => Kosten * Aantal + Math.Max(0, Extra);
    public long Grootst => Math.Max(Aantal > 0 ? Kosten : 0, Extra);
    public long Kwadraten => Kosten * Kosten * Aantal + (Extra > 0 ? Extra * Extra : 0);
}

/// <summary>One aios: what a plan may hold and what it costs. The rules of §7.2 and §7.3 differ; the search over plans does not.</summary>
internal abstract class Planregels
{
    public required bool[] Kwartalen { get; init; }

    /// <summary>Quarters that could be filled: quarters asked for, or all that is left to do when that is less.</summary>
    public required int Teplaatsen { get; init; }

    /// <summary>Possible starts per quarter.</summary>
    public required Stap[][] Stappen { get; init; }

    /// <summary>Place that is pinned to start in a quarter; −1: none.</summary>
    public required int[] Vast { get; init; }

    public abstract bool Mag(Staat staat, Stap stap);
    public abstract Staat Na(Staat staat, Stap stap);
    public abstract Prijs Kosten(Staat staat, Stap stap);

    /// <summary>Whether a plan may end like this.</summary>
    public virtual bool Mageindigen(Staat staat) => true;

    /// <summary>The price depends on the state only through this number.</summary>
    public virtual int Variant(Staat staat) => 0;

    /// <summary>A state for each variant, to price the starts.</summary>
    public abstract Staat[] Varianten { get; }

    /// <summary>Cheapest starts of one class that must be kept: 2 where two different places are needed.</summary>
    public virtual int PerKlasse(int klasse) => 1;
}

/// <summary>The instance of §7.2 or §7.3 as the checker reads it.</summary>
internal sealed class Planmodel
{
    public required Idlijst Aios { get; init; }
    public required Idlijst Plaatsen { get; init; }
    public required int Kwartalen { get; init; }

    /// <summary>Capacity per place and quarter.</summary>
    public required int[][] Capaciteit { get; init; }

    public required Planregels[] Regels { get; init; }

    /// <summary>Names of the tasks per aios, for the own order.</summary>
    public required string[][] Taken { get; init; }

    /// <summary>Criteria: zonderPlaats, afgewezen, somKosten, [buitenRegio,] grootsteKosten, somKwadraten.</summary>
    public required bool MetRegio { get; init; }

    /// <summary>How often the cost of a 26-week place counts.</summary>
    public required int Gewicht26 { get; init; }

    /// <summary>Largest possible item, without and with rejected places.</summary>
    public required long GrootsteItem { get; init; }
    public required long GrootsteItemMetAfwijzing { get; init; }

    public string[] Criteria => MetRegio
        ? ["zonderPlaats", "afgewezen", "somKosten", "buitenRegio", "grootsteKosten", "somKwadraten"]
        : ["zonderPlaats", "afgewezen", "somKosten", "grootsteKosten", "somKwadraten"];

    /// <summary>Values of one plan, in the order of <see cref="Criteria"/>.</summary>
    public long[] Waarden(int aios, IReadOnlyList<Stap> plan)
    {
        var regels = Regels[aios];
        var (staat, bezet) = (Staat.Begin, 0);
        long afgewezen = 0, som = 0, buiten = 0, grootst = 0, kwadraten = 0;
        foreach (var stap in plan)
        {
            var prijs = regels.Kosten(staat, stap);
            staat = regels.Na(staat, stap);
            bezet += stap.Duur;
            afgewezen += prijs.Afgewezen ? 1 : 0;
            som += prijs.Som;
            buiten += prijs.BuitenRegio ? 1 : 0;
            grootst = Math.Max(grootst, prijs.Grootst);
            kwadraten += prijs.Kwadraten;
        }
        var zonder = regels.Teplaatsen - bezet;
        return MetRegio ? [zonder, afgewezen, som, buiten, grootst, kwadraten] : [zonder, afgewezen, som, grootst, kwadraten];
    }

    /// <summary>Own order (objective 6): starts by quarter, place id, id of the task.</summary>
    public int Vergelijk(int aios, Stap a, Stap b)
    {
        if (a.Kwartaal != b.Kwartaal) return a.Kwartaal.CompareTo(b.Kwartaal);
        var plaats = string.CompareOrdinal(Plaatsen[a.Plaats], Plaatsen[b.Plaats]);
        return plaats != 0 ? plaats : string.CompareOrdinal(Taken[aios][a.Taak], Taken[aios][b.Taak]);
    }
}
