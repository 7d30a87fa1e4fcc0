using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stagedossiers;

/// <summary>Commands on a stagedossier with what follows on the stageplaats; each is one transaction.</summary>
internal static class StagedossierOpslag
{
    /// <summary>A visit was held: the quality cycle begins again (ERK-39).</summary>
    internal static async Task<Decision> LegBezoekVastAsync(IWerkeenheid werk, Stageplaats s, LegBezoekVast command, DateOnly vandaag)
    {
        var besluit = await BeslisAsync(werk, s, d => LegBezoekVast.Decide(d, command, vandaag));
        if (besluit.Feiten.Count > 0)
            await werk.DecideAsync<Stageplaats>(s.Id, p => NeemBezoekOver.Decide(p!, new(command.BezoekId, command.Soort, command.Op), werk.Parameters));
        return besluit;
    }

    /// <summary>A visit was recorded by mistake: the cycle, the scores and the signalen are as without it.</summary>
    internal static async Task<Decision> TrekInAsync(IWerkeenheid werk, Stageplaats s, TrekBezoekIn command, DateOnly vandaag)
    {
        var besluit = await BeslisAsync(werk, s, d => TrekBezoekIn.Decide(d, command, vandaag));
        if (besluit.Feiten.Count == 0) return besluit;
        await werk.DecideAsync<Stageplaats>(s.Id, p => LaatBezoekVervallen.Decide(p!, new(command.BezoekId), werk.Parameters));
        await HerbeoordeelAsync(werk, s, vandaag);
        await VolgVerslagAsync(werk, s, command.BezoekId, vandaag);
        return besluit;
    }

    internal static async Task<Decision> VerzendVerslagAsync(IWerkeenheid werk, Stageplaats s, VerzendVerslag command, DateOnly vandaag)
    {
        var besluit = await BeslisAsync(werk, s, d => VerzendVerslag.Decide(d, s, command, vandaag));
        if (besluit.Feiten.Count > 0) await VolgVerslagAsync(werk, s, command.BezoekId, vandaag);
        return besluit;
    }

    internal static async Task<Decision> TekenVerslagAsync(IWerkeenheid werk, Stageplaats s, TekenVerslag command, DateOnly vandaag)
    {
        var besluit = await BeslisAsync(werk, s, d => TekenVerslag.Decide(d, command, vandaag));
        if (besluit.Feiten.Count > 0) await VolgVerslagAsync(werk, s, command.BezoekId, vandaag);
        return besluit;
    }

    internal static Task<Decision> VoegStukToeAsync(IWerkeenheid werk, Stageplaats s, VoegStukToe command, DateOnly vandaag) =>
        BeslisAsync(werk, s, d => VoegStukToe.Decide(d, command, vandaag));

    /// <summary>Scores, with the flags to the stagebeheerder (ERK-38, ERK-12).</summary>
    internal static async Task<Decision> ScoorAsync(IWerkeenheid werk, Stageplaats s, ScoorCriteria command, DateOnly vandaag)
    {
        var schaal = werk.Parameters.Op(Erkenningparameters.KwaliteitSchaal, s.Gegevens.Instituut, command.Op).Waarde;
        var besluit = await BeslisAsync(werk, s, d => ScoorCriteria.Decide(d, command, schaal, vandaag));
        if (besluit.Feiten.Count > 0) await HerbeoordeelAsync(werk, s, vandaag);
        return besluit;
    }

    /// <summary>BEO-43: after 42 days the signaal goes to the stagebeheerder, in the stream of the stageplaats.</summary>
    internal static async Task<Decision> VerstrekenAsync(IWerkeenheid werk, Stagedossier d, Termijn termijn, DateOnly vandaag)
    {
        var besluit = Stagedossier.Verstreken(d, termijn, vandaag);
        foreach (var laat in besluit.Events.OfType<BezoekverslagOngetekend>().Where(e => e.Dagen == Verslagverloop.Dagen[1]).ToList())
        {
            await werk.DecideAsync<Stageplaats>(
                Stageplaats.IdVan(d.Stageplaatscode), s => s is null ? Decision.NothingNew : MeldOngetekendVerslag.Decide(s, new(laat.BezoekId, laat.VerzondenOp), vandaag));
        }

        return besluit;
    }

    private static Task<Decision> BeslisAsync(IWerkeenheid werk, Stageplaats s, Func<Stagedossier, Decision> decide) => werk.DecideAsync<Stagedossier>(
        Stagedossier.IdVan(s.Gegevens.Stageplaatscode), d => decide(d ?? Stagedossier.Leeg(s.Gegevens.Stageplaatscode, s.Gegevens.Instituut)));

    private static async Task VolgVerslagAsync(IWerkeenheid werk, Stageplaats s, Guid bezoekId, DateOnly vandaag) =>
        await werk.DecideAsync<Stageplaats>(s.Id, p => MeldOngetekendVerslag.Decide(p!, new(bezoekId, null), vandaag));

    private static async Task HerbeoordeelAsync(IWerkeenheid werk, Stageplaats s, DateOnly vandaag)
    {
        var d = (await werk.LaadAsync<Stagedossier>(Stagedossier.IdVan(s.Gegevens.Stageplaatscode)))!;
        var vlaggen = Kwaliteitsoordeel.Bepaal(d.Metingen, Kwaliteitsnorm.Van(werk.Parameters.Voor(d.Instituut, vandaag))).Uitkomst;
        await werk.DecideAsync<Stageplaats>(s.Id, p => SignaleerKwaliteit.Decide(p!, new([.. vlaggen]), vandaag));
    }
}

/// <summary>Answers the deadlines of a stageplaats with the parameters of Appendix B.</summary>
internal static class KwaliteitsverloopOpslag
{
    internal static Task<Decision> VerstrekenAsync(IWerkeenheid werk, Stageplaats s, Termijn termijn, DateOnly vandaag) => Task.FromResult(
        Kwaliteitsverloop.IsVan(termijn) ? Kwaliteitsverloop.Verstreken(s, werk.Parameters, vandaag) : Stageplaats.Verstreken(s, termijn, vandaag));
}
