using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Werktijden;
using StageSystem.Verlof.Zwangerschap;

namespace StageSystem.Verlof.Roosters;

/// <summary>Give the roster of one week in one stage, or change it: working hours per day, or the shifts of a SEH.</summary>
/// <param name="Rooster">The whole of it, as it becomes; the hours in order, none overlapping, all in the week.</param>
public sealed record LegRoosterVast(RoosterVastgesteld Rooster)
{
    /// <summary>
    /// Refused: hours outside the stage, hours on a teaching day (VER-6), night work or overtime in the six months after a birth (VER-37), a draft after
    /// publication (VER-47). Flagged: hours outside the window (VER-3), a SEH roster (VER-20, VER-21), pregnancy (VER-35), other days after publication (VER-46).
    /// </summary>
    /// <returns>Null when the plaatsing is not known.</returns>
    public static Decision? Decide(Aios aios, LegRoosterVast command, Aiosfeiten feiten)
    {
        var nieuw = command.Rooster;
        if (!aios.Stages.TryGetValue(nieuw.Plaatsingscode, out var stage)) return null;
        var bekend = aios.Roosters.Van(nieuw.Plaatsingscode, nieuw.Maandag);
        if (bekend is not null && bekend.Vastgesteld.Gepubliceerd == nieuw.Gepubliceerd && bekend.Vastgesteld.Blokken.SequenceEqual(nieuw.Blokken)) return Decision.NothingNew;
        if ((InStage(nieuw, stage) ?? NietTerug(bekend, nieuw) ?? Onderwijs(aios, nieuw) ?? NaBevalling(aios, nieuw, feiten)) is { } overtreding) return overtreding;

        var vastgesteld = nieuw.Volgens("VER-3", Rollen.Aios, Rollen.Stageopleider);
        return Decision.Accept(
        [
            vastgesteld,
            .. Roosterpunten.Verschil(aios, aios.Na([vastgesteld]), feiten),
            .. NaPublicatie(aios, bekend, nieuw, stage, feiten),
        ]);
    }

    private static Regelovertreding? InStage(RoosterVastgesteld nieuw, Stage stage)
    {
        if (nieuw.Maandag > stage.TotEnMet || nieuw.Maandag < stage.Van.AddDays(-6))
            return new("VER-3", $"De week van {nieuw.Maandag.Tekst()} valt niet in de stage ({stage.Periode}). Kies een week in de stage.", ("maandag", nieuw.Maandag), ("van", stage.Van), ("totEnMet", stage.TotEnMet));
        var buiten = nieuw.Blokken.Select(b => b.Dag).Where(dag => !stage.Periode.Bevat(dag)).Select(dag => (DateOnly?)dag).FirstOrDefault();
        return buiten is { } dag
            ? new("VER-3", $"{dag.Tekst()} valt niet in de stage ({stage.Periode}). Haal die dag uit het rooster.", ("dag", dag), ("van", stage.Van), ("totEnMet", stage.TotEnMet))
            : null;
    }

    private static Regelovertreding? NietTerug(Weekrooster? bekend, RoosterVastgesteld nieuw) => bekend?.GepubliceerdOp is { } op && !nieuw.Gepubliceerd
        ? new("VER-47", $"Dit rooster is op {op.Tekst()} gepubliceerd en wordt geen concept meer. Geef de wijziging als gepubliceerd rooster.", ("gepubliceerdOp", op))
        : null;

    private static Regelovertreding? Onderwijs(Aios aios, RoosterVastgesteld nieuw)
    {
        var onderwijsdagen = aios.Afspraken.GetValueOrDefault(nieuw.Plaatsingscode)?.Onderwijsdagen ?? [];
        return nieuw.Blokken.Select(b => Onderwijsdagen.Vrij(b.Dag, onderwijsdagen)).FirstOrDefault(o => o is not null);
    }

    private static Regelovertreding? NaBevalling(Aios aios, RoosterVastgesteld nieuw, Aiosfeiten feiten)
    {
        var week = Roosterpunten.MetOnderwijs(aios, nieuw, feiten);
        var contract = aios.Patronen(feiten).Op(nieuw.Maandag).Totaal;
        return aios.Zwangerschap.Bevallingen.Select(b => Werktijdbescherming.RoosterNaBevalling(week, contract, b, aios.Zwangerschap.Instemming)).FirstOrDefault(o => o is not null);
    }

    /// <summary>VER-46: other days in a week that was published ask about childcare, when it is soon.</summary>
    private static IEnumerable<Feit> NaPublicatie(Aios aios, Weekrooster? bekend, RoosterVastgesteld nieuw, Stage stage, Aiosfeiten feiten)
    {
        if (bekend?.GepubliceerdOp is null) yield break;
        var anders = bekend.Dagen.SymmetricExcept(nieuw.Blokken.Select(b => b.Dag));
        if (anders.Count == 0) yield break;
        var oorzaak = Sleutel.Uuid5($"rooster-wijziging:{aios.Id}:{nieuw.Plaatsingscode}:{nieuw.Maandag:yyyy-MM-dd}");
        if (Werkpatroonregels.Kinderopvang(Kalender.Dag(nieuw.Op), anders[0], feiten.Voor(aios.Instituut, nieuw.Maandag)) is not { } punt
            || aios.Signalen.Values.Any(s => s.OorzaakId == oorzaak))
        {
            yield break;
        }

        yield return aios.Signaal(punt, oorzaak, stage);
    }
}
