namespace StageSystem.Kern;

/// <summary>
/// An event that a decision asks to store, with what belongs in its metadata: the rule that demanded it and who is told.
/// </summary>
/// <param name="Event">The event itself: plain data, stored forever.</param>
/// <param name="Regel">Number of the rule in docs/regelboek.md, such as <c>ERK-18</c>.</param>
/// <param name="Aan">Roles that are told (<see cref="Rollen"/>; section 2.3 of the regelboek); empty when nobody is.</param>
public sealed record Feit(object Event, string Regel, IReadOnlyList<string> Aan)
{
    /// <inheritdoc />
    public bool Equals(Feit? other) =>
        other is not null && Event.Equals(other.Event) && Regel == other.Regel && Aan.SequenceEqual(other.Aan);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Event, Regel, Aan.Count);
}

/// <summary>Writes an event with its rule and addressees in one expression.</summary>
public static class FeitExtensions
{
    /// <summary>This event, demanded by that rule, told to those roles.</summary>
    public static Feit Volgens(this object @event, string regel, params IReadOnlyList<string> aan) => new(@event, regel, aan);
}
