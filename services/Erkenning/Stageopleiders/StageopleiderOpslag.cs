using StageSystem.Erkenningen.Berichten;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageopleiders;

/// <summary>Decisions on a stageopleider that the stageplaatsen of the person follow, in one transaction.</summary>
internal static class StageopleiderOpslag
{
    /// <summary>Decides, and recomputes every stageplaats of the person when something changed.</summary>
    /// <param name="werk">The transaction.</param>
    /// <param name="nummer">Opleidernummer.</param>
    /// <param name="oorzaakId">What changed the coverage.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    /// <exception cref="InvalidOperationException">The stageopleider is unknown.</exception>
    internal static async Task<Decision> BeslisAsync(IWerkeenheid werk, string nummer, Guid oorzaakId, Func<Stageopleider, Decision> decide, DateOnly vandaag)
    {
        var besluit = await werk.DecideAsync<Stageopleider>(Stageopleider.IdVan(nummer), s => decide(Bekend.Stageopleider(s, nummer)));
        if (besluit.Feiten.Count > 0) await DekkingOpslag.HerberekenVanAsync(werk, nummer, oorzaakId, vandaag);
        return besluit;
    }

    /// <summary>Takes an absence over as it was told (VER-39).</summary>
    internal static Task<Decision> NeemAfwezigheidOverAsync(IWerkeenheid werk, string nummer, NeemAfwezigheidOver afwezigheid, DateOnly vandaag) =>
        BeslisAsync(werk, nummer, afwezigheid.AfwezigheidId, s => NeemAfwezigheidOver.Decide(s, afwezigheid), vandaag);

    /// <summary>Takes over what was told of a threshold (ERK-18, ERK-22, ERK-23).</summary>
    internal static Task<Decision> VerwerkDrempelAsync(IWerkeenheid werk, string nummer, VerwerkDrempel drempel, DateOnly vandaag) =>
        BeslisAsync(werk, nummer, drempel.OverschrijdingId, s => VerwerkDrempel.Decide(s, drempel, vandaag), vandaag);

    /// <summary>Records a departure (ERK-23).</summary>
    internal static Task<Decision> MeldVertrekAsync(IWerkeenheid werk, string nummer, MeldVertrek vertrek, DateOnly vandaag) =>
        BeslisAsync(
            werk, nummer, MeldVertrek.IdVan(nummer, vertrek.Instellingscode is { } code ? Sleutel.Normaal(code) : null),
            s => MeldVertrek.Decide(s, vertrek, vandaag), vandaag);
}
