using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>An aios asked for another percentage, by the SBOH form "aanpassing arbeidsduur" (VER-10).</summary>
/// <param name="AanvraagId">Chosen by who asks.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Patroon">The work pattern that goes with it (VER-49).</param>
/// <param name="Vanaf">First day, as asked.</param>
public sealed record DeeltijdAangevraagd(Guid AanvraagId, int Percentage, Werkpatroon Patroon, DateOnly Vanaf, string Aanvrager, DateTimeOffset AangevraagdOp);

/// <summary>One of the three agreed (VER-10).</summary>
/// <param name="Partij">Value of <see cref="Deeltijdpartij"/>.</param>
public sealed record DeeltijdAkkoordGegeven(Guid AanvraagId, string Partij, string Door, DateTimeOffset Op);

/// <summary>SBOH approved after the three agreements (VER-10): the percentage and the pattern hold from this day (C-13).</summary>
/// <param name="Vanaf">First day: the day asked, or the first Monday after the approval when that is later (VER-49).</param>
/// <param name="Stages">What it means for each stage that is not over yet.</param>
public sealed record DeeltijdGoedgekeurd(
    Guid AanvraagId, string Aiosnummer, int Percentage, Werkpatroon Patroon, DateOnly Vanaf, IReadOnlyList<Stagegevolg> Stages, string Instituut, DateTimeOffset Op)
{
    /// <inheritdoc />
    public bool Equals(DeeltijdGoedgekeurd? other) =>
        other is not null && AanvraagId == other.AanvraagId && Aiosnummer == other.Aiosnummer && Percentage == other.Percentage && Patroon == other.Patroon
        && Vanaf == other.Vanaf && Stages.SequenceEqual(other.Stages) && Instituut == other.Instituut && Op == other.Op;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(AanvraagId, Percentage, Vanaf);
}

/// <summary>What another percentage means for one stage (VER-12, VER-13).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="NieuwEinde">Formal last day by VER-12: for a clinical stage it holds, for traject B when the planner chooses the same stageplaats.</param>
/// <param name="Klinisch">Whether the stage is clinical.</param>
/// <param name="TekortVoltijdWeken">Traject B: what is otherwise added to OPH-2 (VER-13); 0 for a clinical stage.</param>
public sealed record Stagegevolg(string Plaatsingscode, DateOnly NieuwEinde, bool Klinisch, decimal TekortVoltijdWeken);

/// <summary>One of those concerned, or SBOH, did not agree (VER-10). Why is kept apart.</summary>
public sealed record DeeltijdAfgewezen(Guid AanvraagId, string Door, DateTimeOffset Op);

/// <summary>The aios does not want it any more (OVK-14); only before SBOH approved.</summary>
public sealed record DeeltijdaanvraagIngetrokken(Guid AanvraagId, string Door, DateTimeOffset Op);

/// <summary>Other days at the same percentage, approved by the stageopleider, who has the last word (VER-4, VER-49).</summary>
/// <param name="PatroonId">Chosen by who records it.</param>
/// <param name="Vanaf">First Monday after the approval.</param>
public sealed record WerkpatroonVastgesteld(Guid PatroonId, Werkpatroon Patroon, DateOnly Vanaf, string Door, DateTimeOffset Op);

/// <summary>Who must agree with another percentage (VER-10).</summary>
public static class Deeltijdpartij
{
    public const string Stageopleider = "stageopleider";
    public const string Instelling = "instelling";
    public const string Instituut = "instituut";

    /// <summary>All three.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Stageopleider, Instelling, Instituut];
}
