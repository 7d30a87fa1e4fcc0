namespace StageSystem.Verlof.Zwangerschap;

/// <summary>An aios reported a pregnancy (C-11). Internal to Verlof and confidential.</summary>
/// <param name="ZwangerschapId">Chosen by the reporter.</param>
/// <param name="VerwachteDatum">Expected day of the birth.</param>
public sealed record ZwangerschapGemeld(Guid ZwangerschapId, DateOnly VerwachteDatum, string Melder, DateTimeOffset GemeldOp);

/// <summary>The report was withdrawn (OVK-14). Internal to Verlof and confidential.</summary>
public sealed record ZwangerschapsmeldingIngetrokken(Guid ZwangerschapId, string Melder, DateTimeOffset GemeldOp);

/// <summary>The form for adapted working hours was handed in at the opleiding: the first step (VER-36). Internal to Verlof and confidential.</summary>
public sealed record WerktijdaanpassingAangevraagd(Guid AanpassingId, string Door, DateTimeOffset Op);

/// <summary>The opleiding is talking with the stageopleider (VER-36). Internal to Verlof and confidential.</summary>
public sealed record WerktijdaanpassingInOverleg(Guid AanpassingId, string Door, DateTimeOffset Op);

/// <summary>What is possible was agreed, and reported to the secretariaat (VER-36). Internal to Verlof and confidential.</summary>
public sealed record WerktijdaanpassingAfgesproken(Guid AanpassingId, string Door, DateTimeOffset Op);

/// <summary>On this stageplaats it is not possible: another place is sought (VER-36, PLA-86). Internal to Verlof and confidential.</summary>
public sealed record WerktijdaanpassingNietMogelijk(Guid AanpassingId, string Door, DateTimeOffset Op);

/// <summary>The form went on to SBOH (VER-36). Internal to Verlof and confidential.</summary>
public sealed record WerktijdaanpassingNaarSboh(Guid AanpassingId, string Door, DateTimeOffset Op);

/// <summary>Zwangerschaps- and bevallingsverlof (VER-38). Internal to Verlof and confidential; others hear of an onderbreking.</summary>
/// <param name="OnderbrekingId">Identity under which others hear of it.</param>
public sealed record ZwangerschapsverlofVastgelegd(Guid OnderbrekingId, string Aiosnummer, DateOnly Van, DateOnly TotEnMet, string Instituut, string Door, DateTimeOffset Op);

/// <summary>A birth: through six months after it there is a right to no night shift and no overtime (VER-37). Internal to Verlof and confidential.</summary>
public sealed record BevallingGeregistreerd(Guid BevallingId, DateOnly Datum, string Door, DateTimeOffset Op);

/// <summary>The aios agreed to night shifts and overtime, or took that back (VER-37). Internal to Verlof and confidential.</summary>
/// <param name="Geldt">Whether the consent stands.</param>
public sealed record NachtdienstinstemmingVastgelegd(bool Geldt, string Door, DateTimeOffset Op);
