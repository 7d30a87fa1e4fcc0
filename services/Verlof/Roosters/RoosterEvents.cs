using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Roosters;

/// <summary>The roster of an aios for the part of one ISO week that falls in a stage: the whole of it, each time (VER-3, VER-21, VER-35). Hours in the instelling; teaching is not in it.</summary>
/// <param name="Plaatsingscode">The stage.</param>
/// <param name="Maandag">First day of the week.</param>
/// <param name="Blokken">The hours, in order.</param>
/// <param name="Gepubliceerd">Whether it is known to those concerned: a later change is a change after publication.</param>
/// <param name="Door">Who gave it, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record RoosterVastgesteld(
    string Plaatsingscode, DateOnly Maandag, IReadOnlyList<Roosterblok> Blokken, bool Gepubliceerd, string Door, DateTimeOffset Op)
{
    /// <inheritdoc />
    public bool Equals(RoosterVastgesteld? other) =>
        other is not null && (Plaatsingscode, Maandag, Gepubliceerd, Door, Op) == (other.Plaatsingscode, other.Maandag, other.Gepubliceerd, other.Door, other.Op)
        && Blokken.SequenceEqual(other.Blokken);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Plaatsingscode, Maandag, Blokken.Count, Op);
}
