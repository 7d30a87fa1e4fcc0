using System.Collections.Immutable;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>The facts that weighing absences needs beside the stream.</summary>
/// <param name="Redenen">Why, by absence; one that is missing counts as <see cref="Reden.Anders"/>.</param>
/// <param name="Drempels">The threshold tables.</param>
/// <param name="Vandaag">Today in Amsterdam.</param>
public sealed record Weegfeiten(ImmutableDictionary<Guid, BekendeReden> Redenen, Afwezigheidsdrempels Drempels, DateOnly Vandaag)
{
    /// <summary>No reasons known, the tables of the regelboek.</summary>
    public static Weegfeiten ZonderRedenen(DateOnly vandaag) =>
        new(ImmutableDictionary<Guid, BekendeReden>.Empty, Afwezigheidsdrempels.Regelboek, vandaag);

    /// <summary>With the reason of one more absence, or another one for it.</summary>
    public Weegfeiten Met(Guid afwezigheidId, Reden reden) => this with
    {
        Redenen = Redenen.SetItem(afwezigheidId, new(reden, Redenen.GetValueOrDefault(afwezigheidId)?.Gemeld ?? reden)),
    };

    /// <summary>Without the reason of an absence: it was erased.</summary>
    public Weegfeiten Zonder(params IEnumerable<Guid> afwezigheden) => this with { Redenen = Redenen.RemoveRange(afwezigheden) };

    /// <summary>Whether the same absence was first reported with another reason; false when that is not known.</summary>
    internal bool IsAndersGemeld(Guid afwezigheidId, Reden reden) => Redenen.GetValueOrDefault(afwezigheidId) is { } bekend && bekend.Gemeld != reden;

    internal bool IsZiekte(Afwezigheid a) => Redenen.GetValueOrDefault(a.AfwezigheidId)?.Reden is Reden.Ziekte;
}

/// <summary>Why someone is absent, as far as known.</summary>
/// <param name="Reden">As it counts now.</param>
/// <param name="Gemeld">As it was first reported.</param>
public sealed record BekendeReden(Reden Reden, Reden Gemeld);
