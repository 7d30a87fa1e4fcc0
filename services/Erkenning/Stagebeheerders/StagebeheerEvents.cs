namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>A stageplaats came into the administration without a stagebeheerder (ERK-29). Not yet a signaal: that comes after 7 days.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day without.</param>
public sealed record StageplaatsZonderStagebeheerder(string Stageplaatscode, string Instituut, DateOnly Vanaf);

/// <summary>A stageplaats got its stagebeheerder (ERK-29). Nobody else is from this day on.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagebeheerder">Code of the stagebeheerder.</param>
/// <param name="Vanaf">First day.</param>
public sealed record StagebeheerderToegewezen(string Stageplaatscode, string Instituut, string Stagebeheerder, DateOnly Vanaf);

/// <summary>The stagebeheerder of a stageplaats stops being that (ERK-29, C-34), there or altogether.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stagebeheerder">Code of the stagebeheerder.</param>
/// <param name="LaatsteDag">Last day.</param>
public sealed record StagebeheerderVertrokken(string Stageplaatscode, string Instituut, string Stagebeheerder, DateOnly LaatsteDag);

/// <summary>Nobody follows yet: the open signalen of the stagebeheerder go to the stagecoördinator (C-34).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day without a stagebeheerder.</param>
/// <param name="SignaalIds">The signalen that go; none when there were none.</param>
public sealed record StagebeheerOvergedragen(string Stageplaatscode, string Instituut, DateOnly Vanaf, IReadOnlyList<Guid> SignaalIds)
{
    /// <inheritdoc />
    public bool Equals(StagebeheerOvergedragen? other) =>
        other is not null && (Stageplaatscode, Instituut, Vanaf) == (other.Stageplaatscode, other.Instituut, other.Vanaf) && SignaalIds.SequenceEqual(other.SignaalIds);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Stageplaatscode, Vanaf, SignaalIds.Count);
}

/// <summary>A stageplaats had no stagebeheerder for more than 7 days (ERK-29).</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Vanaf">First day without.</param>
public sealed record StagebeheerderOntbreekt(string Stageplaatscode, string Instituut, DateOnly Vanaf);

/// <summary>A stageplaats came to a stagebeheerder; in the stream of the stagebeheerder.</summary>
/// <param name="Stagebeheerder">Code of the stagebeheerder.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Vanaf">First day; null when the administration does not know it.</param>
/// <param name="Aantal">Number of stageplaatsen from then on.</param>
/// <param name="Maximum">Largest number as judged then (OVK-13); null where there is no norm.</param>
public sealed record StageplaatsInBeheerGenomen(string Stagebeheerder, string Instituut, string Stageplaatscode, DateOnly? Vanaf, int Aantal, int? Maximum);

/// <summary>A stageplaats left a stagebeheerder; in the stream of the stagebeheerder.</summary>
/// <param name="Stagebeheerder">Code of the stagebeheerder.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="LaatsteDag">Last day.</param>
/// <param name="Aantal">Number of stageplaatsen after it.</param>
/// <param name="Minimum">Smallest number as judged then (OVK-13); null where there is no norm, and when the person stops altogether.</param>
public sealed record StageplaatsUitBeheerGegaan(string Stagebeheerder, string Instituut, string Stageplaatscode, DateOnly LaatsteDag, int Aantal, int? Minimum);
