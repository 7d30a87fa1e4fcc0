using System.Text.Json.Serialization;
using StageSystem.Erkenningen.Stageplaatsen;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>A version of the SLWP of a stageplaats was drawn up. Not valid yet: that takes an authorisation (ERK-13).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Nummer">Version: 1 for the first.</param>
/// <param name="Inhoud">The text, without persons.</param>
/// <param name="Ingevuld">Which sections on persons are filled; who they are is kept beside the events.</param>
/// <param name="IngediendOp">Day on which it came in.</param>
public sealed record SlwpConceptIngediend(
    string Stageplaatscode, string Instituut, int Nummer, Slwpinhoud Inhoud, IReadOnlyList<string> Ingevuld, DateOnly IngediendOp)
{
    /// <inheritdoc />
    public bool Equals(SlwpConceptIngediend? other) =>
        other is not null && (Stageplaatscode, Instituut, Nummer, Inhoud, IngediendOp) == (other.Stageplaatscode, other.Instituut, other.Nummer, other.Inhoud, other.IngediendOp)
        && Ingevuld.SequenceEqual(other.Ingevuld);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stageplaatscode, Nummer, IngediendOp);
}

/// <summary>A stageopleider of the stageplaats authorised a version of the SLWP for a year (ERK-13); the version before it is replaced.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Nummer">The version.</param>
/// <param name="GeautoriseerdOp">Day of the authorisation; the first valid day.</param>
/// <param name="GeldigTotEnMet">Last valid day, as judged then (OVK-13).</param>
/// <param name="Opleidernummer">Who authorised.</param>
/// <param name="Diensten">Diensten as this version describes them.</param>
public sealed record SlwpGeautoriseerd(
    string Stageplaatscode, string Instituut, int Nummer, DateOnly GeautoriseerdOp, DateOnly GeldigTotEnMet, string Opleidernummer, Slwpdiensten Diensten)
{
    /// <summary>When its end is announced, as judged then (OVK-13); null for what the regelboek says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Slwptermijnen? Termijnen { get; init; }
}

/// <summary>The authorised version differs from the one before it in what others go by (C-5).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Nummer">The version.</param>
/// <param name="Vanaf">Day of the authorisation.</param>
/// <param name="Onderdelen">Names of the sections that changed; at least one.</param>
public sealed record SlwpHerzien(string Stageplaatscode, string Instituut, int Nummer, DateOnly Vanaf, IReadOnlyList<string> Onderdelen)
{
    /// <inheritdoc />
    public bool Equals(SlwpHerzien? other) =>
        other is not null && (Stageplaatscode, Instituut, Nummer, Vanaf) == (other.Stageplaatscode, other.Instituut, other.Nummer, other.Vanaf)
        && Onderdelen.SequenceEqual(other.Onderdelen);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stageplaatscode, Nummer, Vanaf);
}
