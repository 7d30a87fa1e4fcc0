using StageSystem.Contracts.Erkenning.V1;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>A stageplaats is on hold: planned stages are in gevaar, for running ones the stagecoördinator chooses (C-8 rows 6 and 7).</summary>
public sealed class StageplaatsOnHoldGezetConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<StageplaatsOnHoldGezet>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(StageplaatsOnHoldGezet bericht, IWerkeenheid werk, CancellationToken ct) => PlaatsingOpslag.NeemOverAsync(
        werk, bericht.Stageplaatscode, kopie => NeemOver.OnHold(kopie, bericht.Stageplaatscode, bericht.BesluitId, bericht.Vanaf, null), klok.Vandaag());
}

/// <summary>A hold was lifted: what it threatened is safe again (C-8 row 6, cancel).</summary>
public sealed class StageplaatsOnHoldOpgehevenConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<StageplaatsOnHoldOpgeheven>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(StageplaatsOnHoldOpgeheven bericht, IWerkeenheid werk, CancellationToken ct) => PlaatsingOpslag.NeemOverAsync(
        werk, bericht.Stageplaatscode, kopie => NeemOver.OnHold(kopie, bericht.Stageplaatscode, bericht.BesluitId, null, bericht.Vanaf), klok.Vandaag());
}

/// <summary>The cooperation at a stageplaats ended: future stages go elsewhere, for running ones the stagecoördinator chooses, and the supply goes (C-8 rows 9 and 10).</summary>
/// <remarks>When the stageplaats goes on under another stageopleider nothing follows here: who covers it is in <see cref="DekkingVastgesteld"/>.</remarks>
public sealed class SamenwerkingBeeindigdConsumer(IStreams streams, TimeProvider klok) : BerichtConsumer<SamenwerkingBeeindigd>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(SamenwerkingBeeindigd bericht, IWerkeenheid werk, CancellationToken ct) => bericht.BlijftActief
        ? Task.CompletedTask
        : PlaatsingOpslag.NeemOverAsync(
            werk, bericht.Stageplaatscode,
            kopie => NeemOver.Beeindiging(kopie, bericht.Stageplaatscode, bericht.BesluitId, bericht.Vanaf, bericht.Instituut, klok.Vandaag()), klok.Vandaag());
}
