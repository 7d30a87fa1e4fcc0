using System.Text.Json.Serialization;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Aiossen;

/// <summary>Plaatsing told that the aios goes on at another stageplaats. A copy; Plaatsing owns the fact (OVK-2).</summary>
/// <param name="HerplaatsingId">Identity of the herplaatsing.</param>
/// <param name="Aiosnummer">The aios, normalised.</param>
/// <param name="OudeLaatsteDag">Last day at the old stageplaats, included.</param>
/// <param name="Van">First day at the new stageplaats.</param>
public sealed record AiosHerplaatsingVernomen(Guid HerplaatsingId, string Aiosnummer, DateOnly OudeLaatsteDag, DateOnly Van, string Instituut);

/// <summary>Plaatsing told where and when the aios is placed, first time or again. A copy; Plaatsing owns the fact (OVK-2).</summary>
/// <param name="Plaatsingscode">Natural key, normalised.</param>
/// <param name="Aiosnummer">The aios, normalised.</param>
/// <param name="Stageplaatscode">The stageplaats, normalised.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Formal last day, included, extensions in it.</param>
/// <param name="NominaleWeken">Nominal duration in weeks.</param>
/// <param name="Percentage">1–100, as Plaatsing knows it.</param>
/// <param name="Status">Status in Plaatsing.</param>
/// <param name="Opleidernummer">The stageopleider named on it, or null.</param>
/// <param name="PlaatsingVersie">Version of the stream in Plaatsing: an older one that comes later is not taken over.</param>
/// <param name="ZonderVerlenging">Last day without the extensions that Verlof asked for; null when there are none, or when Plaatsing did not say.</param>
public sealed record AiosPlaatsingVernomen(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, decimal NominaleWeken, int Percentage, string Status,
    string? Opleidernummer, string Instituut, long PlaatsingVersie,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? ZonderVerlenging = null);

/// <summary>What aios, stageopleider and secretariaat agreed for one plaatsing, as far as leave and diensten need it. The whole of it, each time.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Dienstregime">Which rules for diensten hold (VER-16, VER-20, VER-21).</param>
/// <param name="DienstenInSlwp">VER-15: the SLWP states number and duration.</param>
/// <param name="DienstenAfgesproken">VER-15: agreed at the kennismaking.</param>
/// <param name="OrtAkkoord">VER-22: the instelling takes over ORT.</param>
/// <param name="RoosterOp">VER-47: day on which the roster of the stageplaats was made, or null.</param>
/// <param name="Onderwijsdagen">VER-6: the teaching days of the stage, in order.</param>
/// <param name="Blokkades">VER-30: periods without vacation, in order.</param>
/// <param name="Door">Who recorded it, as <c>rol:subject</c>.</param>
/// <param name="VastgelegdOp">Moment, UTC.</param>
public sealed record PlaatsingsafsprakenVastgelegd(
    string Plaatsingscode, Dienstregime Dienstregime, bool DienstenInSlwp, bool DienstenAfgesproken, bool OrtAkkoord, DateOnly? RoosterOp,
    IReadOnlyList<DateOnly> Onderwijsdagen, IReadOnlyList<Geblokkeerd> Blokkades, string Door, DateTimeOffset VastgelegdOp)
{
    /// <inheritdoc />
    public bool Equals(PlaatsingsafsprakenVastgelegd? other) =>
        other is not null && ZelfdeAfspraken(other) && Door == other.Door && VastgelegdOp == other.VastgelegdOp;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Plaatsingscode, Dienstregime, Onderwijsdagen.Count, VastgelegdOp);

    /// <summary>Whether the same was agreed, whoever recorded it and when.</summary>
    public bool ZelfdeAfspraken(PlaatsingsafsprakenVastgelegd other) =>
        (Plaatsingscode, Dienstregime, DienstenInSlwp, DienstenAfgesproken, OrtAkkoord, RoosterOp)
            == (other.Plaatsingscode, other.Dienstregime, other.DienstenInSlwp, other.DienstenAfgesproken, other.OrtAkkoord, other.RoosterOp)
        && Onderwijsdagen.SequenceEqual(other.Onderwijsdagen) && Blokkades.SequenceEqual(other.Blokkades);
}
