using System.Collections.Immutable;

namespace StageSystem.Kern;

/// <summary>
/// A refusal: which rule forbids the command, in Dutch that a secretaris understands, with the figures and dates that decided (OVK-5).
/// </summary>
/// <param name="Regel">Number of the rule, such as <c>ERK-20</c>.</param>
/// <param name="Melding">What is wrong and what can be done now; plain Dutch, no personal data.</param>
/// <param name="Cijfers">Parameter values and dates that were tested, by name in camelCase.</param>
public sealed record Regelovertreding(string Regel, string Melding, ImmutableSortedDictionary<string, object> Cijfers)
{
    /// <summary>A refusal with the figures that decided it.</summary>
    public Regelovertreding(string regel, string melding, params (string Naam, object Waarde)[] cijfers)
        : this(regel, melding, cijfers.ToImmutableSortedDictionary(c => c.Naam, c => c.Waarde, StringComparer.Ordinal))
    {
    }

    /// <inheritdoc />
    public bool Equals(Regelovertreding? other) =>
        other is not null && Regel == other.Regel && Melding == other.Melding && Cijfers.SequenceEqual(other.Cijfers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Regel, Melding);
}
