namespace StageSystem.Verlof.Wissing;

/// <summary>The reason of an absence was erased: the document is gone, that it was there stays (OVK-11). The absence counts as another reason from now on.</summary>
/// <param name="AfwezigheidId">The absence.</param>
/// <param name="OpVerzoek">Whether the person asked for it.</param>
/// <param name="Door">Who erased it, as <c>rol:subject</c>.</param>
/// <param name="Op">Moment, UTC.</param>
public sealed record AfwezigheidsredenGewist(Guid AfwezigheidId, bool OpVerzoek, string Door, DateTimeOffset Op);

/// <summary>Everything that Verlof keeps of a stageopleider beside the stream was erased: reasons and motivations. The stream knows a number, no name.</summary>
/// <param name="Aantal">How many documents there were.</param>
public sealed record StageopleidergegevensGewist(int Aantal, bool OpVerzoek, string Door, DateTimeOffset Op);

/// <summary>Everything that Verlof keeps of an aios beside the stream was erased: reasons and motivations. The stream knows a number, no name.</summary>
/// <param name="Aantal">How many documents there were.</param>
public sealed record AiosgegevensGewist(int Aantal, bool OpVerzoek, string Door, DateTimeOffset Op);
