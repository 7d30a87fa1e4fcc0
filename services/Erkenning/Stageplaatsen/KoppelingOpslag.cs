using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Links persons and stageplaatsen on both streams, so that no change of an erkenning misses a stageplaats (ERK-17).</summary>
internal static class KoppelingOpslag
{
    /// <summary>Links a person; the coverage is recomputed by the caller.</summary>
    internal static async Task<Decision> VoegToeAsync(IWerkeenheid werk, string code, string opleidernummer, DateOnly vanaf, Guid oorzaakId)
    {
        var persoon = Stageopleider.IdVan(opleidernummer);
        if (await werk.LaadAsync<Stageopleider>(persoon) is not { } stageopleider) return Registratie.Onbekend("stageopleider", opleidernummer);
        var besluit = await werk.DecideAsync<Stageplaats>(
            Stageplaats.IdVan(code), s => VoegStageopleiderToe.Decide(s!, new(opleidernummer, vanaf, oorzaakId), stageopleider));
        if (besluit is not Decision.Refused) await werk.DecideAsync<Stageopleider>(persoon, s => KoppelStageplaats.Decide(s!, new(Sleutel.Normaal(code))));
        return besluit;
    }
}
