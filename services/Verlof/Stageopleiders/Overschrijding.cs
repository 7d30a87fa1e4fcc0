using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>What a union of absences has passed (VER-40).</summary>
public enum Drempelsoort
{
    /// <summary>More than 14 days with sickness in it: the stagecoördinator must decide. Confidential: it tells the reason.</summary>
    Controle = 1,

    /// <summary>More than 14 days for other reasons, or a departure: information.</summary>
    Signalering = 2,

    /// <summary>More than 21 days: the erkenning becomes twijfelachtig.</summary>
    Twijfel = 3,

    /// <summary>The person is gone: the erkenning ends (ERK-23).</summary>
    Vertrek = 4,
}

/// <summary>A threshold that is exceeded now.</summary>
/// <param name="OverschrijdingId">Its identity; stays while the union grows, shrinks or moves.</param>
/// <param name="Soort">Which threshold.</param>
/// <param name="AfwezigheidId">First absence of the union when the threshold was passed.</param>
/// <param name="Instellingscode">The instelling concerned, or null for every instelling of the person.</param>
/// <param name="Van">First day of the union.</param>
/// <param name="TotEnMet">Last day of the union, included; null when not known.</param>
/// <param name="DrempelDagen">The threshold with which it was judged, in calendar days.</param>
/// <param name="Volgnummer">Order of raising within the stream.</param>
/// <param name="HerhaalOp">Day on which the task of VER-41 is put forward again; null when it is not.</param>
/// <param name="Besluit">What the stagecoördinator decided about it, or null.</param>
public sealed record Overschrijding(
    Guid OverschrijdingId, Drempelsoort Soort, Guid AfwezigheidId, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, int DrempelDagen,
    int Volgnummer, DateOnly? HerhaalOp, string? Besluit)
{
    internal Periode Periode => Periode.Vanaf(Van, TotEnMet);

    /// <summary>Whether it is about the check at 14 days.</summary>
    internal bool IsSignalering => Soort is Drempelsoort.Controle or Drempelsoort.Signalering;

    /// <summary>Whether the last day of the union has passed.</summary>
    internal bool IsVoorbij(DateOnly vandaag) => Periode.TotEnMet < vandaag;
}

/// <summary>A decision of the stagecoördinator about an absence (VER-41); its motivation is kept apart.</summary>
/// <param name="BesluitId">Its identity, chosen by the caller.</param>
/// <param name="OverschrijdingId">The threshold at which it was taken.</param>
/// <param name="Uitkomst">One of <see cref="Vervangingsuitkomst"/>.</param>
/// <param name="AanhoudenTot">The day on which the question comes back; null for the other outcomes.</param>
/// <param name="BeslotenOp">Moment of the decision, UTC.</param>
public sealed record Vervangingsbesluit(Guid BesluitId, Guid OverschrijdingId, string Uitkomst, DateOnly? AanhoudenTot, DateTimeOffset BeslotenOp);
