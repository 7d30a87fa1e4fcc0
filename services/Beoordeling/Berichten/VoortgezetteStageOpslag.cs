using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.ServiceDefaults;

namespace StageSystem.Beoordelingen.Berichten;

/// <summary>Carries what is known of a stage on to the plaatsing in which it goes on, and from there to the next.</summary>
internal static class VoortgezetteStageOpslag
{
    internal static async Task WerkBijAsync(IWerkeenheid werk, string plaatsingscode)
    {
        // A chain that comes back to where it was cannot be right; it ends there.
        var gezien = new HashSet<Guid>();
        var oud = await werk.LaadAsync<Stageverloop>(Stageverloop.StreamId(plaatsingscode));
        while (oud is not null && gezien.Add(oud.Id) && ZetStageVoort.Na(oud) is { } voort)
        {
            var nieuw = Stageverloop.StreamId(voort.Voorganger.Plaatsingscode);
            await werk.DecideAsync<Stageverloop>(nieuw, state => ZetStageVoort.Decide(state, voort));
            oud = await werk.LaadAsync<Stageverloop>(nieuw);
        }
    }
}
