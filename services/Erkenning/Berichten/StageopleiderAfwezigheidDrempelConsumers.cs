using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using V1 = StageSystem.Contracts.Verlof.V1;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>C-1 rows 5 and 6, C-2: an absence over its threshold, or a departure, affects the erkenning and the coverage at once (ERK-18, ERK-23).</summary>
public sealed class StageopleiderAfwezigheidDrempelOverschredenConsumer(IStreams streams, TimeProvider klok)
    : BerichtConsumer<V1.StageopleiderAfwezigheidDrempelOverschreden>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(V1.StageopleiderAfwezigheidDrempelOverschreden bericht, IWerkeenheid werk, CancellationToken ct) =>
        StageopleiderOpslag.VerwerkDrempelAsync(
            werk, bericht.Opleidernummer,
            new(
                bericht.OverschrijdingId, bericht.Instellingscode, bericht.Van, bericht.TotEnMet, bericht.KeertTerug, bericht.DrempelDagen,
                Vervallen: false, bericht.Versie),
            klok.Vandaag());
}

/// <summary>ERK-22: a threshold that is no longer exceeded; the erkenning is whole again, as if it had never been doubtful.</summary>
public sealed class StageopleiderAfwezigheidDrempelVervallenConsumer(IStreams streams, TimeProvider klok)
    : BerichtConsumer<V1.StageopleiderAfwezigheidDrempelVervallen>(streams)
{
    /// <inheritdoc />
    protected override Task VerwerkAsync(V1.StageopleiderAfwezigheidDrempelVervallen bericht, IWerkeenheid werk, CancellationToken ct) =>
        StageopleiderOpslag.VerwerkDrempelAsync(werk, bericht.Opleidernummer, VerwerkDrempel.Verval(bericht.OverschrijdingId, bericht.Versie), klok.Vandaag());
}
