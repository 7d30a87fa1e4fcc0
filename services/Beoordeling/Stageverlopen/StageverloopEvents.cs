namespace StageSystem.Beoordelingen.Stageverlopen;

/// <summary>The course of a stage is followed from now on; the stage itself begins on <paramref name="Van"/>, perhaps later.</summary>
/// <param name="Plaatsingscode">Natural key of the plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">Where.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; holds the part-time prolongation.</param>
/// <param name="NominaleWeken">Nominal duration in weeks of this plaatsing, whole or remaining.</param>
/// <param name="Deeltijdpercentage">Percentage of the appointment, 1–100.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="BronVersie">Version of the plaatsing's stream in Plaatsing: the highest holds (OVK-4).</param>
public sealed record StageverloopGestart(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, decimal NominaleWeken, int Deeltijdpercentage,
    string Instituut, long BronVersie);

/// <summary>The plaatsing changed; all its facts as they are now. Does not say which of them changed.</summary>
/// <inheritdoc cref="StageverloopGestart" path="/param" />
public sealed record StageverloopBijgesteld(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, decimal NominaleWeken, int Deeltijdpercentage,
    string Instituut, long BronVersie);

/// <summary>A later version of the plaatsing says the same about the stage; remembered, so that an older version that comes after it changes nothing.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="BronVersie">Version of the plaatsing's stream.</param>
public sealed record StageverloopBevestigd(string Plaatsingscode, long BronVersie);

/// <summary>What must be done in this stage, and by when (BEO-1). Replaces what was established before.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Rij">Row of BEO-1 in nominal weeks: 6, 13 or 26; of the original stage after a herplaatsing.</param>
/// <param name="IopUiterlijkOp">Last day for the IOP (BEO-4).</param>
/// <param name="TussentijdsGesprekVanaf">Aim or first day of the tussentijds gesprek (BEO-5); null when not required.</param>
/// <param name="TussentijdsGesprekUiterlijkOp">Last day on which it is in time, included; null when not required.</param>
/// <param name="CombelHalverwege"><c>niet</c>, <c>vrij</c> or <c>verplicht</c> (BEO-6).</param>
/// <param name="KpbMinimum">Smallest number of KPB's (BEO-8), one a month (BEO-9).</param>
/// <param name="StagebeoordelingVanaf">First day on which the stagebeoordeling can be fixed (BEO-16).</param>
/// <param name="StagebeoordelingUiterlijkOp">Last day for it, included: the last day of the stage.</param>
public sealed record StageverplichtingenVastgesteld(
    string Plaatsingscode, int Rij, DateOnly IopUiterlijkOp, DateOnly? TussentijdsGesprekVanaf, DateOnly? TussentijdsGesprekUiterlijkOp,
    string CombelHalverwege, int KpbMinimum, DateOnly StagebeoordelingVanaf, DateOnly StagebeoordelingUiterlijkOp);

/// <summary>Who supervises the stage, unless someone else is named for some days.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Opleidernummer">The stageopleider.</param>
/// <param name="BronVersie">Version of the plaatsing's stream: of these the lowest holds, since later changes come as a replacement for days.</param>
public sealed record StageopleiderBenoemd(string Plaatsingscode, string Opleidernummer, long BronVersie);

/// <summary>Another stageopleider is named for these days (ERK-19, ERK-20), or the first one again (ERK-22).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Opleidernummer">Who is named.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="BronVersie">Version of the plaatsing's stream: of two that name someone for a day the highest holds.</param>
public sealed record StageopleiderVervangen(string Plaatsingscode, string Opleidernummer, DateOnly Van, DateOnly TotEnMet, long BronVersie);

/// <summary>BEO-3: who is replaced may no longer read the portfolio or fill in forms. Says nothing about an invitation that may come later.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Opleidernummer">Whose right ends.</param>
/// <param name="Per">First day without the right.</param>
public sealed record PortfoliorechtIngetrokken(string Plaatsingscode, string Opleidernummer, DateOnly Per);

/// <summary>The stage ends here. Does not say that the stage was completed.</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="LaatsteDag">Last day, included; the day before the first when it never ran.</param>
public sealed record StageverloopBeeindigd(string Plaatsingscode, DateOnly LaatsteDag);

/// <summary>An ending was corrected: the stage goes on after all (OVK-14).</summary>
/// <param name="Plaatsingscode">The plaatsing.</param>
public sealed record StageverloopHervat(string Plaatsingscode);

/// <summary>The stage goes on elsewhere; what was recorded goes along (C-1 step 12, BEO-20).</summary>
/// <param name="OverdrachtId">Identity of the overdracht: the herplaatsing's.</param>
/// <param name="Plaatsingscode">Where it comes from.</param>
/// <param name="NieuwePlaatsingscode">For which plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="HeeftBeoordeling">False when no stagebeoordeling was fixed: "geen overdracht" (BEO-20).</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="BronVersie">Version of the herplaatsing's stream in Plaatsing: the highest holds.</param>
public sealed record OverdrachtGemaakt(
    Guid OverdrachtId, string Plaatsingscode, string NieuwePlaatsingscode, string Aiosnummer, bool HeeftBeoordeling, string Instituut, long BronVersie);

/// <summary>This plaatsing goes on with a stage that began elsewhere (BEO-1). The last one holds: the earlier parts may become known later.</summary>
/// <param name="Plaatsingscode">The plaatsing that goes on.</param>
/// <param name="OudePlaatsingscode">The plaatsing before it.</param>
/// <param name="HerplaatsingId">The herplaatsing.</param>
/// <param name="NominaleWeken">Nominal duration in weeks of the original stage; null while it is not known here.</param>
/// <param name="EerdereDelen">The days at earlier stageplaatsen, in order of date; empty when there were none, or while they are not known.</param>
public sealed record StageverloopVerplaatst(
    string Plaatsingscode, string OudePlaatsingscode, Guid HerplaatsingId, decimal? NominaleWeken, IReadOnlyList<Stagedeel> EerdereDelen)
{
    /// <inheritdoc />
    public bool Equals(StageverloopVerplaatst? other) =>
        other is not null && Plaatsingscode == other.Plaatsingscode && OudePlaatsingscode == other.OudePlaatsingscode
        && HerplaatsingId == other.HerplaatsingId && NominaleWeken == other.NominaleWeken && EerdereDelen.SequenceEqual(other.EerdereDelen);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Plaatsingscode, OudePlaatsingscode, HerplaatsingId, NominaleWeken, EerdereDelen.Count);
}
