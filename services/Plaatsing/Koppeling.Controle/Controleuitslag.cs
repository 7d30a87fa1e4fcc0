namespace StageSystem.Koppeling.Controle;

/// <summary>What the checker says of a result.</summary>
/// <param name="Bezwaren">What is wrong, in plain Dutch, with ids and figures; empty: the result is accepted.</param>
/// <param name="Opmerkingen">What could not be proven from the two files alone, though nothing contradicts it.</param>
public sealed record Controleuitslag(IReadOnlyList<string> Bezwaren, IReadOnlyList<string> Opmerkingen)
{
    /// <summary>Whether nothing was found wrong.</summary>
    public bool Akkoord => Bezwaren.Count == 0;
}
