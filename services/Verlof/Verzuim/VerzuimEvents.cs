namespace StageSystem.Verlof.Verzuim;

/// <summary>An aios reported sick: dates and the share of hours still worked (VER-31). There is no place for more. Internal to Verlof and confidential.</summary>
/// <param name="ZiekmeldingId">Chosen by the reporter: the same report sent twice is one fact.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Expected last day, included; null when not known.</param>
/// <param name="GewerktPercentage">Share of the hours that is worked, 0–99 (VER-34).</param>
/// <param name="Melder">Who reported it, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record AiosZiekGemeld(Guid ZiekmeldingId, DateOnly Van, DateOnly? TotEnMet, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp);

/// <summary>An aios works again, all hours (VER-31). Internal to Verlof and confidential.</summary>
/// <param name="Op">First day of work.</param>
public sealed record AiosHersteld(Guid ZiekmeldingId, DateOnly Op, string Melder, DateTimeOffset GemeldOp);

/// <summary>An aios works a part of the hours again (VER-34): the report ends the day before and another one goes on. Internal to Verlof and confidential.</summary>
/// <param name="VervolgId">The report that goes on.</param>
/// <param name="Op">First day of it.</param>
/// <param name="GewerktPercentage">Share of the hours that is worked from then on, 1–99.</param>
public sealed record AiosGedeeltelijkHersteld(Guid ZiekmeldingId, Guid VervolgId, DateOnly Op, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp);

/// <summary>The dates or the share of a report were corrected (OVK-14, C-12). Internal to Verlof and confidential.</summary>
public sealed record ZiekmeldingGecorrigeerd(Guid ZiekmeldingId, DateOnly Van, DateOnly? TotEnMet, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp);

/// <summary>A report was withdrawn: it never was (OVK-14, C-12). Internal to Verlof and confidential.</summary>
public sealed record ZiekmeldingIngetrokken(Guid ZiekmeldingId, string Melder, DateTimeOffset GemeldOp);

/// <summary>A contiguous period as it stands after a change, with the threshold by which it is judged. Internal to Verlof and confidential.</summary>
/// <param name="VerzuimId">Identity of the period; it stays while the period grows or shrinks.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="DrempelDagen">Own contract days that do not extend (OVK-13).</param>
/// <param name="DrempelOp">First own contract day beyond them, if it lasts; null when it ends before.</param>
/// <param name="Hersteld">Whether the aios works again.</param>
/// <param name="WeegOp">Day on which to look again; null when there is none.</param>
public sealed record VerzuimperiodeVastgelegd(
    Guid VerzuimId, DateOnly Van, DateOnly? TotEnMet, int DrempelDagen, DateOnly? DrempelOp, bool Hersteld, DateOnly? WeegOp);

/// <summary>A period is no more: withdrawn, or part of another one now. Internal to Verlof and confidential.</summary>
public sealed record VerzuimperiodeVervallen(Guid VerzuimId);

/// <summary>More own contract days were missed than do not extend (VER-32): the training gets longer, by how much is not yet known.</summary>
/// <param name="Op">First own contract day beyond the threshold.</param>
/// <param name="DrempelDagen">The threshold with which it was judged.</param>
public sealed record VerzuimdrempelOverschreden(Guid VerzuimId, string Aiosnummer, DateOnly Op, int DrempelDagen, string Instituut);

/// <summary>By how much the training gets longer, and where (VER-32, VER-33). Again when it changes.</summary>
/// <param name="VerlengingId">Identity: that of the period.</param>
/// <param name="Dagen">Own contract days, in halves.</param>
/// <param name="Delen">Where they are added, by stage.</param>
/// <param name="Voorlopig">Whether it still grows.</param>
/// <param name="Bron">The source that says so.</param>
public sealed record OpleidingsverlengingVastgesteld(
    Guid VerlengingId, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, decimal Dagen, IReadOnlyList<Verlengingsdeel> Delen, bool Voorlopig, string Bron,
    string Instituut)
{
    /// <inheritdoc />
    public bool Equals(OpleidingsverlengingVastgesteld? other) =>
        other is not null && VerlengingId == other.VerlengingId && Aiosnummer == other.Aiosnummer && Van == other.Van && TotEnMet == other.TotEnMet
        && Dagen == other.Dagen && Delen.SequenceEqual(other.Delen) && Voorlopig == other.Voorlopig && Bron == other.Bron && Instituut == other.Instituut;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(VerlengingId, Dagen, Voorlopig);
}

/// <summary>The training does not get longer after all: corrected below the threshold, or withdrawn (C-12).</summary>
public sealed record VerlengingIngetrokken(Guid VerlengingId, string Aiosnummer, string Instituut);

/// <summary>The planner chose where the days of an extension that fell in a stage of traject B are done (VER-33). Why is kept apart.</summary>
/// <param name="VerlengingId">The extension.</param>
/// <param name="Plaatsingscode">The stage in which the days fell.</param>
/// <param name="Plaats">Value of <see cref="Verlengingsplaats"/>: on the stageplaats or at the end of the training.</param>
public sealed record VerlengingsplaatsGekozen(Guid VerlengingId, string Plaatsingscode, string Plaats, string Door, DateTimeOffset Op);
