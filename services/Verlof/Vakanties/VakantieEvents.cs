namespace StageSystem.Verlof.Vakanties;

/// <summary>The hours of a vacation that fall in one stage (VER-28).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Uren">Contract hours.</param>
public sealed record Vakantiedeel(string Plaatsingscode, decimal Uren);

/// <summary>An aios asked for vacation (VER-27). It is not granted until stageopleider and instituut both agree.</summary>
/// <param name="VakantieId">Chosen by who asks: the same request sent twice is one fact.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Uren">Contract hours of those days.</param>
/// <param name="Delen">By stage, in order of date.</param>
/// <param name="Aanvrager">Who asked, as <c>rol:subject</c>.</param>
/// <param name="AangevraagdOp">Moment, UTC.</param>
public sealed record VakantieAangevraagd(
    Guid VakantieId, DateOnly Van, DateOnly TotEnMet, decimal Uren, IReadOnlyList<Vakantiedeel> Delen, string Aanvrager, DateTimeOffset AangevraagdOp)
{
    /// <inheritdoc />
    public bool Equals(VakantieAangevraagd? other) =>
        other is not null && VakantieId == other.VakantieId && Van == other.Van && TotEnMet == other.TotEnMet && Uren == other.Uren
        && Delen.SequenceEqual(other.Delen) && Aanvrager == other.Aanvrager && AangevraagdOp == other.AangevraagdOp;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(VakantieId, Uren, AangevraagdOp);
}

/// <summary>One of the two agreed (VER-27).</summary>
/// <param name="Partij">Value of <see cref="Vakantiepartij"/>.</param>
/// <param name="Door">Who, as <c>rol:subject</c>.</param>
public sealed record VakantieAkkoordGegeven(Guid VakantieId, string Partij, string Door, DateTimeOffset Op);

/// <summary>Both agreed (VER-27).</summary>
public sealed record VakantieGoedgekeurd(Guid VakantieId, DateTimeOffset Op);

/// <summary>One of the two did not agree (VER-27). Why is kept apart.</summary>
public sealed record VakantieAfgewezen(Guid VakantieId, string Partij, string Door, DateTimeOffset Op);

/// <summary>The vacation does not go on (OVK-14).</summary>
public sealed record VakantieIngetrokken(Guid VakantieId, string Door, DateTimeOffset Op);

/// <summary>Four weeks before the end of a stage its open vacation was looked at (VER-26); it is not looked at again for this end.</summary>
/// <param name="TotEnMet">The end for which it was looked at (OVK-10).</param>
/// <param name="OpenUren">What was open.</param>
public sealed record VakantiesaldoGewogen(string Plaatsingscode, DateOnly TotEnMet, decimal OpenUren);

/// <summary>Missed parts of the STARtclass are made up in vacation hours (VER-44): the balance of the stage is that much less.</summary>
/// <param name="InhaalId">Chosen by who records it.</param>
/// <param name="Toestemming">Who gave permission, as <c>rol:subject</c>; null for an unexpected absence.</param>
public sealed record StartclassInhaalVastgelegd(Guid InhaalId, string Plaatsingscode, DateOnly Dag, decimal Uren, bool Verwacht, string? Toestemming, string Door, DateTimeOffset Op);

/// <summary>Who must agree with a vacation (VER-27).</summary>
public static class Vakantiepartij
{
    /// <summary>The stageopleider of the stage.</summary>
    public const string Stageopleider = "stageopleider";

    /// <summary>The opleidingsinstituut; the stagesecretariaat gives it.</summary>
    public const string Instituut = "instituut";
}
