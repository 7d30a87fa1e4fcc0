using System.Collections.Immutable;
using System.Globalization;

namespace StageSystem.Kern;

/// <summary>A result with its explanation: the steps in the order in which they were taken, so that a secretaris can read why.</summary>
/// <typeparam name="T">What was calculated.</typeparam>
/// <param name="Uitkomst">The result.</param>
/// <param name="Stappen">The steps, each with its figures in plain Dutch.</param>
public sealed record Berekening<T>(T Uitkomst, ImmutableArray<Stap> Stappen)
{
    /// <summary>The rules that were used, each version once, in order of first use.</summary>
    public IEnumerable<Regelversie> Regels => Stappen.Select(s => s.Volgens).Distinct();

    /// <inheritdoc />
    public bool Equals(Berekening<T>? other) =>
        other is not null && EqualityComparer<T>.Default.Equals(Uitkomst, other.Uitkomst) && Stappen.SequenceEqual(other.Stappen);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Uitkomst, Stappen.Length);
}

/// <summary>One step of an explanation.</summary>
/// <param name="Tekst">What was done, with the figures; plain Dutch, no personal data, no reason of an absence.</param>
/// <param name="Volgens">The rule that says so, in the version that was used.</param>
public sealed record Stap(string Tekst, Regelversie Volgens);

/// <summary>A rule as it was used: an older case keeps the version of its own day (OVK-13).</summary>
/// <param name="Regel">Number of the rule, such as <c>VER-12</c>.</param>
/// <param name="GeldigVanaf">First day on which this version holds; null when it has held from the start.</param>
/// <param name="Bron">Where it stands: <see cref="Regelboek"/>, the key of a parameter, or another source by name.</param>
public sealed record Regelversie(string Regel, DateOnly? GeldigVanaf = null, string Bron = Regelversie.Regelboek)
{
    /// <summary>The rulebook itself.</summary>
    public const string Regelboek = "regelboek";
}

/// <summary>Collects the steps while something is calculated. Used within one calculation, never kept.</summary>
public sealed class Uitleg
{
    private readonly ImmutableArray<Stap>.Builder _stappen = ImmutableArray.CreateBuilder<Stap>();

    /// <summary>A step that the rulebook itself prescribes.</summary>
    public Uitleg Stap(string regel, string tekst) => Stap(new Regelversie(regel), tekst);

    /// <summary>A step by this version of a rule.</summary>
    public Uitleg Stap(Regelversie volgens, string tekst)
    {
        _stappen.Add(new(tekst, volgens));
        return this;
    }

    /// <summary>Takes over the result of a part, with its steps.</summary>
    public T Neem<T>(Berekening<T> deel)
    {
        _stappen.AddRange(deel.Stappen);
        return deel.Uitkomst;
    }

    /// <summary>The result with every step so far.</summary>
    public Berekening<T> Uitkomst<T>(T uitkomst) => new(uitkomst, _stappen.ToImmutable());
}

/// <summary>Figures as users read them: a comma, no digits that say nothing.</summary>
public static class Cijfers
{
    private static readonly NumberFormatInfo Nederlands = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "" };

    /// <summary>A number with at most two decimals: <c>57</c>, <c>48,45</c>.</summary>
    public static string Tekst(this decimal getal) => getal.ToString("0.##", Nederlands);

    /// <summary>Hours with at most two decimals: <c>48,45 uur</c>.</summary>
    public static string Uren(this decimal uren) => $"{uren.Tekst()} uur";

    /// <summary>A number of days: <c>1 dag</c>, <c>4 dagen</c>, <c>7,5 dagen</c>.</summary>
    public static string AantalDagen(this decimal dagen) => dagen == 1 ? "1 dag" : $"{dagen.Tekst()} dagen";

    /// <inheritdoc cref="AantalDagen(decimal)" />
    public static string AantalDagen(this int dagen) => AantalDagen((decimal)dagen);

    /// <summary>A date: <c>01-03-2027</c>.</summary>
    public static string Tekst(this DateOnly dag) => dag.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>Exact division upwards (regelboek 0.3): ⌈a/b⌉ on integers.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deeltal"/> is negative, or <paramref name="deler"/> is not positive.</exception>
    public static int PlafondDeling(int deeltal, int deler)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deeltal);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deler);
        return (int)(((long)deeltal + deler - 1) / deler);
    }
}
