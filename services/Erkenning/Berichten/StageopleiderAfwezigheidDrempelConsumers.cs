using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
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
        DrempelOpslag.VerwerkAsync(
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
        DrempelOpslag.VerwerkAsync(werk, bericht.Opleidernummer, VerwerkDrempel.Verval(bericht.OverschrijdingId, bericht.Versie), klok.Vandaag());
}

/// <summary>Stores a threshold with everything that follows from it, in one transaction.</summary>
internal static class DrempelOpslag
{
    internal static async Task VerwerkAsync(IWerkeenheid werk, string opleidernummer, VerwerkDrempel drempel, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Stageopleider>(
            Stageopleider.IdVan(opleidernummer), s => VerwerkDrempel.Decide(Bekend.Stageopleider(s, opleidernummer), drempel, vandaag));
        if (besluit.Feiten.Count > 0) await DekkingOpslag.HerberekenVanAsync(werk, opleidernummer, drempel.OverschrijdingId, vandaag);
    }
}
