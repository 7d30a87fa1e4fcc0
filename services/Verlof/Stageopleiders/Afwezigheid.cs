using StageSystem.Kern;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>One absence of a stageopleider as it stands, without its reason.</summary>
/// <param name="AfwezigheidId">Its identity.</param>
/// <param name="Instellingscode">The instelling of the absence, or null for every instelling of the person.</param>
/// <param name="Van">First day of absence.</param>
/// <param name="TotEnMet">Last day of absence, included; null when the end is not known, or when the person does not return.</param>
/// <param name="KeertTerug">False only for a departure.</param>
/// <param name="Ingetrokken">It was withdrawn: it never was.</param>
/// <param name="TeruggekeerdOp">First day of presence, when that was reported.</param>
/// <param name="Melder">Who last reported its dates, as <c>rol:subject</c>.</param>
/// <param name="Gemeld">Its dates as first reported.</param>
/// <param name="ControleNaDagen">Threshold for the check with which it was judged (OVK-13).</param>
/// <param name="TwijfelachtigNaDagen">Threshold for the erkenning with which it was judged, apart from a stricter reading for one reason.</param>
public sealed record Afwezigheid(
    Guid AfwezigheidId, string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, bool Ingetrokken, DateOnly? TeruggekeerdOp,
    string Melder, Melding Gemeld, int ControleNaDagen, int TwijfelachtigNaDagen)
{
    internal Periode Periode => Periode.Vanaf(Van, TotEnMet);

    /// <summary>VER-39: whether both are records of the same person at the same instelling; one without instelling is one for all of them.</summary>
    internal bool ZelfdeInstelling(string? instellingscode) =>
        Instellingscode is null || instellingscode is null || Instellingscode == instellingscode;
}

/// <summary>An absence as it was first reported: a repeated report is compared with it, whatever changed since.</summary>
public sealed record Melding(string? Instellingscode, DateOnly Van, DateOnly? TotEnMet, bool KeertTerug, DateTimeOffset GemeldOp);
