namespace StageSystem.Contracts.Verlof.V1;

/// <summary>An aios works another percentage from a day on. Published by Verlof; read by Plaatsing.</summary>
/// <remarks>At least once, order not guaranteed; <paramref name="AanvraagId"/> identifies it. Rules VER-10, VER-12 and VER-13, cascade C-13.</remarks>
/// <param name="AanvraagId">Identity of the request.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Stages">What it means for each stage that is not over yet.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versie">Version of the stream of the aios in Verlof.</param>
public sealed record DeeltijdGoedgekeurd(
    Guid AanvraagId, string Aiosnummer, int Percentage, DateOnly Vanaf, IReadOnlyList<Deeltijdstage> Stages, string Instituut, long Versie);

/// <summary>What another percentage means for one stage.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="NieuwEinde">Formal last day, included: for a clinical stage it holds; for traject B only when the planner chooses the same stageplaats.</param>
/// <param name="Klinisch">Whether the stage is clinical.</param>
/// <param name="TekortVoltijdWeken">Traject B: voltijd weeks that are otherwise added to OPH-2; 0 for a clinical stage.</param>
public sealed record Deeltijdstage(string Plaatsingscode, DateOnly NieuwEinde, bool Klinisch, decimal TekortVoltijdWeken);
