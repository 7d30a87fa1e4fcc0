namespace StageSystem.Erkenningen.Scholingen;

/// <summary>The training offer of an opleidingsinstituut is watched from this year on (ERK-25).</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="VanafJaar">First calendar year of which 1 April is still ahead.</param>
public sealed record ScholingsaanbodGeopend(string Instituut, int VanafJaar);

/// <summary>An onderwijsmiddag or the training for starting stageopleiders is scheduled (ERK-25). Free of charge, no minimum or maximum.</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Soort"><c>onderwijsmiddag</c> or <c>starterstraining</c>.</param>
/// <param name="Op">Day.</param>
/// <param name="MetVu">Whether it is together with VU.</param>
public sealed record BijeenkomstGepland(Guid BijeenkomstId, string Instituut, string Soort, DateOnly Op, bool MetVu);

/// <summary>A scheduled meeting does not go on (OVK-14).</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
public sealed record BijeenkomstVervallen(Guid BijeenkomstId, string Instituut);

/// <summary>Accreditation of a meeting was requested, for all RGS specialisms (ERK-25).</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Op">Day of the request.</param>
public sealed record AccreditatieAangevraagd(Guid BijeenkomstId, string Instituut, DateOnly Op);

/// <summary>Stageopleiders were invited by mail (ERK-25, OVK-15).</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummers">Who; at least one.</param>
/// <param name="Op">Day of the invitation.</param>
public sealed record StageopleidersUitgenodigd(Guid BijeenkomstId, string Instituut, IReadOnlyList<string> Opleidernummers, DateOnly Op)
{
    /// <inheritdoc />
    public bool Equals(StageopleidersUitgenodigd? other) =>
        other is not null && (BijeenkomstId, Instituut, Op) == (other.BijeenkomstId, other.Instituut, other.Op) && Opleidernummers.SequenceEqual(other.Opleidernummers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(BijeenkomstId, Op);
}

/// <summary>A stageopleider enrolled, or took that back (ERK-25).</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Ingeschreven">False: no longer.</param>
public sealed record StageopleiderIngeschreven(Guid BijeenkomstId, string Instituut, string Opleidernummer, bool Ingeschreven);

/// <summary>Who was at a meeting (ERK-25); the whole list, a later one corrects it.</summary>
/// <param name="BijeenkomstId">The meeting.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Opleidernummers">In order.</param>
public sealed record AanwezigheidVastgelegd(Guid BijeenkomstId, string Instituut, IReadOnlyList<string> Opleidernummers)
{
    /// <inheritdoc />
    public bool Equals(AanwezigheidVastgelegd? other) =>
        other is not null && (BijeenkomstId, Instituut) == (other.BijeenkomstId, other.Instituut) && Opleidernummers.SequenceEqual(other.Opleidernummers);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(BijeenkomstId, Opleidernummers.Count);
}

/// <summary>On 1 April it was looked at how many onderwijsmiddagen are scheduled for the year (ERK-25).</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Gepland">Number that was scheduled.</param>
/// <param name="Minimum">Number that is to be, as judged then (OVK-13).</param>
public sealed record ScholingsaanbodBeoordeeld(string Instituut, int Jaar, int Gepland, int Minimum);

/// <summary>Whether a stageopleider has followed or follows didactic training (ERK-26).</summary>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stand"><c>gevolgd</c>, <c>bezig</c> or <c>geen</c>.</param>
/// <param name="Op">Day from which it holds.</param>
public sealed record DidactischeScholingVastgelegd(string Opleidernummer, string Instituut, string Stand, DateOnly Op);
