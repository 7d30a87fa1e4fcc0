using StageSystem.Kern;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Aiossen;

/// <summary>The reminders about what is open at the end of a stage, and the question of 1 February: they lapse when they are met, and move with the dates (VER-19, VER-26, VER-29, OVK-10).</summary>
public static class Saldosignalen
{
    private const string Opgelost = "Er staat niets meer open.";
    private const string Verplaatst = "De stage is gewijzigd; er volgt een nieuwe herinnering als dat nodig is.";

    /// <summary>A decision, followed by the reminders that it ends.</summary>
    /// <param name="aios">The aios before it.</param>
    /// <param name="besluit">The decision.</param>
    /// <param name="feiten">What stands beside the stream.</param>
    public static Decision Met(Aios aios, Decision besluit, Aiosfeiten feiten) => besluit is Decision.Accepted { Nieuwe: { Count: > 0 } nieuwe }
        ? Decision.Accept([.. nieuwe, .. Vervallen(aios.Na(nieuwe), feiten)])
        : besluit;

    private static IEnumerable<Feit> Vervallen(Aios na, Aiosfeiten feiten) =>
        from stage in na.Stages.Values
        orderby stage.Van, stage.Plaatsingscode
        from herinnering in Herinneringen(na, stage)
        where na.Signalen.Values.Any(s => s.OorzaakId == herinnering.Oorzaak)
        let reden = !stage.Loopt || herinnering.Verplaatst ? Verplaatst : herinnering.Open(feiten) <= 0 ? Opgelost : null
        where reden is not null
        from feit in Signalen.Vervallen(na.Signalen, herinnering.Oorzaak, reden)
        select feit;

    /// <summary>The reminders of a stage: what caused them, whether the day for which they were raised moved, and what is open.</summary>
    private static IEnumerable<(Guid Oorzaak, bool Verplaatst, Func<Aiosfeiten, decimal> Open)> Herinneringen(Aios aios, Stage stage)
    {
        yield return (
            Vakantiesaldo.Oorzaak(aios, stage.Plaatsingscode), aios.Vakantie.Gewogen.GetValueOrDefault(stage.Plaatsingscode) != stage.TotEnMet,
            feiten => Vakantiesaldo.Van(aios, stage, feiten).Uitkomst.Open);
        foreach (var moment in Compensatiestand.Alle)
        {
            yield return (
                Compensatiestand.Oorzaak(aios, stage.Plaatsingscode, moment), aios.Diensten.Gewogen.GetValueOrDefault($"{stage.Plaatsingscode}:{moment}") != stage.TotEnMet,
                feiten => Compensatiestand.Op(aios, stage, stage.TotEnMet, feiten).Uitkomst.Open);
        }

        yield return (Zomervraag.Oorzaak(aios, stage.Plaatsingscode), aios.Vakantie.Gevraagd.GetValueOrDefault(stage.Plaatsingscode) != stage.Van, _ => 1);
    }
}
