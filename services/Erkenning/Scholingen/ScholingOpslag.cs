using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>Keeps the training offer; it is there as soon as the opleidingsinstituut has a stageplaats.</summary>
internal static class ScholingOpslag
{
    /// <summary>ERK-25: from now on 1 April is watched.</summary>
    internal static async Task OpenAsync(IWerkeenheid werk, string instituut, DateOnly vandaag)
    {
        var id = Scholingsaanbod.IdVan(instituut);
        if (await werk.LaadAsync<Scholingsaanbod>(id) is null) await werk.DecideAsync<Scholingsaanbod>(id, s => OpenScholingsaanbod.Decide(s, new(instituut), vandaag));
    }

    internal static async Task<Decision> PlanAsync(IWerkeenheid werk, BijeenkomstGepland gepland, DateOnly vandaag)
    {
        await OpenAsync(werk, gepland.Instituut, vandaag);
        var minimum = werk.Parameters.Op(Erkenningparameters.ScholingOnderwijsmiddagen, gepland.Instituut, Scholingsaanbod.Peildag(gepland.Op.Year)).Waarde;
        return await werk.DecideAsync<Scholingsaanbod>(Scholingsaanbod.IdVan(gepland.Instituut), s => PlanBijeenkomst.Decide(s!, new(gepland), minimum));
    }

    /// <summary>The deadlines, by the parameters.</summary>
    internal static Task<Decision> VerstrekenAsync(IWerkeenheid werk, Scholingsaanbod s, Termijn termijn, DateOnly vandaag) => Task.FromResult(
        Signalen.IsVan(termijn) ? Scholingsaanbod.Verstreken(s, termijn, vandaag) : BeoordeelScholingsaanbod.Decide(s, werk.Parameters, vandaag));
}
