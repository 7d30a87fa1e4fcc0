namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>An evaluatiegesprek or visitatie was held (BEO-42, BEO-44). Its report is not in the dossier yet.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>evaluatiegesprek</c> or <c>visitatie</c>.</param>
/// <param name="Op">Day on which it was held.</param>
public sealed record BezoekGehouden(Guid BezoekId, string Stageplaatscode, string Instituut, string Soort, DateOnly Op);

/// <summary>A visit was recorded by mistake (OVK-14). It stays readable; nothing counts from it.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Op">Day of the correction.</param>
public sealed record BezoekIngetrokken(Guid BezoekId, string Stageplaatscode, string Instituut, DateOnly Op);

/// <summary>The report of a visit was sent to the stageopleider, who has not signed (BEO-43).</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">To whom.</param>
/// <param name="Op">Day of sending.</param>
/// <param name="Verwijzing">Where the report is kept; not its text (OVK-11).</param>
public sealed record BezoekverslagVerzonden(Guid BezoekId, string Stageplaatscode, string Instituut, string Opleidernummer, DateOnly Op, string Verwijzing);

/// <summary>The stageopleider signed the report, as agreed or for seen: it is in the dossier (BEO-43, ERK-28).</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">Who signed.</param>
/// <param name="Wijze"><c>geaccordeerd</c> or <c>voor gezien</c>.</param>
/// <param name="Op">Day of signing.</param>
/// <param name="Verwijzing">Where the report is kept.</param>
public sealed record BezoekverslagGetekend(
    Guid BezoekId, string Stageplaatscode, string Instituut, string Opleidernummer, string Wijze, DateOnly Op, string Verwijzing);

/// <summary>A report waits for a signature (BEO-43): told after 21 and after 42 days. It is never stored unsigned.</summary>
/// <param name="BezoekId">The visit.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="VerzondenOp">Day of sending.</param>
/// <param name="Dagen">21 or 42.</param>
public sealed record BezoekverslagOngetekend(Guid BezoekId, string Stageplaatscode, string Instituut, DateOnly VerzondenOp, int Dagen);

/// <summary>A klachtbrief or a letter is indexed in the dossier (ERK-28, OVK-15): who got it, when, and where it is kept. Not its text (OVK-11).</summary>
/// <param name="StukId">The entry.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>klachtbrief</c> or <c>correspondentie</c>.</param>
/// <param name="Op">Day of the letter.</param>
/// <param name="Verwijzing">Where it is kept.</param>
/// <param name="Versie">Version of the content.</param>
/// <param name="Geadresseerden">Roles that got it.</param>
/// <param name="Opleidernummer">The stageopleider whom it is about; null when it is about the stageplaats.</param>
/// <param name="Vervangt">The entry that this one corrects; null for a first one.</param>
public sealed record DossierstukToegevoegd(
    Guid StukId, string Stageplaatscode, string Instituut, string Soort, DateOnly Op, string Verwijzing, string? Versie, IReadOnlyList<string> Geadresseerden,
    string? Opleidernummer, Guid? Vervangt)
{
    /// <inheritdoc />
    public bool Equals(DossierstukToegevoegd? other) =>
        other is not null && (StukId, Stageplaatscode, Instituut, Soort, Op, Verwijzing) == (other.StukId, other.Stageplaatscode, other.Instituut, other.Soort, other.Op, other.Verwijzing)
        && (Versie, Opleidernummer, Vervangt) == (other.Versie, other.Opleidernummer, other.Vervangt) && Geadresseerden.SequenceEqual(other.Geadresseerden);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(StukId, Op);
}

/// <summary>The score of one quality criterion (ERK-38).</summary>
/// <param name="Nummer">1–18.</param>
/// <param name="Score">1–5; null for n.v.t.</param>
public sealed record Criteriumscore(int Nummer, int? Score);

/// <summary>The quality criteria were scored in a stage-evaluatie or at a visit (ERK-38, BEO-60). The last one of a source holds.</summary>
/// <param name="ScoreId">This scoring.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Bron"><c>stage-evaluatie</c>, <c>evaluatiegesprek</c> or <c>visitatie</c>.</param>
/// <param name="BronId">The stage-evaluatie or the visit.</param>
/// <param name="Op">Day of the evaluation or visit.</param>
/// <param name="Scores">All criteria in order of number.</param>
public sealed record CriteriaGescoord(
    Guid ScoreId, string Stageplaatscode, string Instituut, string Bron, Guid BronId, DateOnly Op, IReadOnlyList<Criteriumscore> Scores)
{
    /// <inheritdoc />
    public bool Equals(CriteriaGescoord? other) =>
        other is not null && (ScoreId, Stageplaatscode, Instituut, Bron, BronId, Op) == (other.ScoreId, other.Stageplaatscode, other.Instituut, other.Bron, other.BronId, other.Op)
        && Scores.SequenceEqual(other.Scores);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(ScoreId, Op);
}
