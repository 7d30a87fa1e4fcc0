using System.Text.Json.Serialization;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>What an instelling filled in on the form; published as given. Who the contact and the stagebegeleider are is a document beside the events.</summary>
/// <param name="Instelling">Name of the instelling as given.</param>
/// <param name="Adres">Address of the stage.</param>
/// <param name="Profielen">Profiles of ERK-37.</param>
/// <param name="Stagesoort">Stage type.</param>
/// <param name="Van">First day on which the place is available.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="AantalPlaatsen">Number of places.</param>
/// <param name="Diensten">Whether there are diensten.</param>
/// <param name="Wensen">Extra wishes, or null.</param>
public sealed record Aanmeldingsformulier(
    string Instelling, string Adres, IReadOnlyList<string> Profielen, string Stagesoort, DateOnly Van, DateOnly? TotEnMet, int AantalPlaatsen, bool Diensten,
    string? Wensen)
{
    /// <inheritdoc />
    public bool Equals(Aanmeldingsformulier? other) =>
        other is not null && (Instelling, Adres, Stagesoort, Van, TotEnMet) == (other.Instelling, other.Adres, other.Stagesoort, other.Van, other.TotEnMet)
        && (AantalPlaatsen, Diensten, Wensen) == (other.AantalPlaatsen, other.Diensten, other.Wensen) && Profielen.SequenceEqual(other.Profielen);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Instelling, Stagesoort, Van);
}

/// <summary>An instelling registered a stageplaats (ERK-33). Not shown, and not approved.</summary>
/// <param name="AanmeldingId">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Formulier">What was filled in.</param>
/// <param name="OntvangenOp">Day of receipt.</param>
/// <param name="TonenUiterlijkOp">Last day to show it: 5 werkdagen after receipt, as judged then (OVK-13).</param>
public sealed record StageplaatsAangemeld(Guid AanmeldingId, string Instituut, Aanmeldingsformulier Formulier, DateOnly OntvangenOp, DateOnly TonenUiterlijkOp)
{
    /// <summary>The number of werkdagen by which that was judged; null for 5.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TonenWerkdagen { get; init; }
}

/// <summary>The registered stageplaats is shown to aios (ERK-33). Showing is not approval (ERK-34).</summary>
/// <param name="AanmeldingId">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">Code that it got.</param>
/// <param name="Instellingscode">The instelling in the administration.</param>
/// <param name="Op">Day.</param>
public sealed record StageplaatsGepubliceerd(Guid AanmeldingId, string Instituut, string Stageplaatscode, string Instellingscode, DateOnly Op);

/// <summary>The instituutsopleider approved the shown stageplaats (ERK-34).</summary>
/// <param name="AanmeldingId">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Op">Day; from then it takes stages.</param>
public sealed record StageplaatsGoedgekeurd(Guid AanmeldingId, string Instituut, string Stageplaatscode, DateOnly Op);

/// <summary>The instituutsopleider rejected the registered stageplaats (ERK-34).</summary>
/// <param name="AanmeldingId">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">The stageplaats when it was shown; null when it never was.</param>
/// <param name="Op">Day.</param>
public sealed record StageplaatsAfgewezen(Guid AanmeldingId, string Instituut, string? Stageplaatscode, DateOnly Op);

/// <summary>The stage-intentieverklaring was sent: once for each instelling, with its first approved stageplaats (ERK-34, Q82). It needs no signature.</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instelling">The instelling: its code, or its name as given when it has none here.</param>
/// <param name="AanleidingId">The registration or own stageplaats that was approved.</param>
/// <param name="Op">Day.</param>
public sealed record StageIntentieverklaringVerzonden(string Instituut, string Instelling, Guid AanleidingId, DateOnly Op);
