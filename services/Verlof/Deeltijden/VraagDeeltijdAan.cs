using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Deeltijden;

/// <summary>Ask for another percentage (VER-10). Three agreements and SBOH follow.</summary>
/// <param name="AanvraagId">Chosen by who asks.</param>
/// <param name="Percentage">1–100.</param>
/// <param name="Patroon">The work pattern that goes with it.</param>
/// <param name="Vanaf">First day, as asked.</param>
/// <param name="Aanvrager">Who asks, as <c>rol:subject</c>.</param>
/// <param name="AangevraagdOp">Moment, UTC.</param>
public sealed record VraagDeeltijdAan(Guid AanvraagId, int Percentage, Werkpatroon Patroon, DateOnly Vanaf, string Aanvrager, DateTimeOffset AangevraagdOp)
{
    /// <summary>Refused by VER-7, VER-2, VER-8 or VER-9; flagged by VER-7, VER-9, VER-11 and by the stageplaats that takes nobody at this percentage.</summary>
    public static Decision Decide(Aios aios, VraagDeeltijdAan command, Aiosfeiten feiten)
    {
        if (aios.Deeltijd.Aanvragen.TryGetValue(command.AanvraagId, out var bekend))
        {
            return (bekend.Aangevraagd.Percentage, bekend.Aangevraagd.Patroon, bekend.Aangevraagd.Vanaf) == (command.Percentage, command.Patroon, command.Vanaf)
                ? Decision.NothingNew
                : new Regelovertreding("VER-10", "Met dit kenmerk is al iets anders aangevraagd. Trek die aanvraag in of gebruik een ander kenmerk.", ("aanvraagId", command.AanvraagId));
        }

        var oordeel = Werkpatroonregels.Toets(command.Percentage, command.Patroon, feiten.Voor(aios.Instituut, command.Vanaf));
        if (oordeel.Overtreding is { } overtreding) return overtreding;

        var stage = aios.StageOp(command.Vanaf);
        return Decision.Accept(
        [
            new DeeltijdAangevraagd(command.AanvraagId, command.Percentage, command.Patroon, command.Vanaf, command.Aanvrager, command.AangevraagdOp)
                .Volgens("VER-10", Rollen.Stageopleider, Rollen.Stagesecretariaat),
            .. oordeel.Aandachtspunten.Concat(NaPlanning(aios, stage, command, feiten)).Concat(Stageplaats(aios, command, feiten)).Select(p => aios.Signaal(p, command.AanvraagId, stage)),
        ]);
    }

    /// <summary>VER-11: from full-time to part-time in a clinical stage that is planned is practically impossible.</summary>
    private static IEnumerable<Aandachtspunt> NaPlanning(Aios aios, Stage? stage, VraagDeeltijdAan command, Aiosfeiten feiten)
    {
        if (stage is null || command.Percentage >= aios.PercentageOp(command.Vanaf)) yield break;
        if (feiten.IsKlinisch(stage))
        {
            yield return new("VER-11", $"De klinische stage {stage.Plaatsingscode} is al gepland; minder werken is bijna niet mogelijk omdat de stage langer wordt. Beslis of dit kan.", Rollen.Stagecoordinator);
        }
        else
        {
            yield return new("VER-11", $"In stage {stage.Plaatsingscode} kan minder werken als u het goed vindt. Geef uw akkoord of wijs af.", Rollen.Stageopleider);
        }
    }

    /// <summary>VER-7: the stageplaats says in its SLWP from which percentage it takes an aios.</summary>
    private static IEnumerable<Aandachtspunt> Stageplaats(Aios aios, VraagDeeltijdAan command, Aiosfeiten feiten) =>
        from s in aios.Stages.Values
        where s.Telt && s.TotEnMet >= command.Vanaf
        orderby s.Van
        let minimum = feiten.Stageplaatsen.GetValueOrDefault(s.Stageplaatscode)?.DeeltijdMinimaal
        where command.Percentage < minimum
        select new Aandachtspunt("VER-7", $"Stageplaats {s.Stageplaatscode} neemt een aios aan vanaf {minimum} %; gevraagd is {command.Percentage} %. Overleg of zoek een andere plaats.", Rollen.Stagecoordinator);
}
