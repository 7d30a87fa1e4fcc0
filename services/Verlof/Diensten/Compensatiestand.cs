using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Diensten;

/// <summary>The compensation of an aios in one stage (VER-17…19), and the signals before its end.</summary>
public static class Compensatiestand
{
    private const string Termijnsoort = "compensatie:";

    private static readonly (string Moment, int Dagen)[] Momenten =
        [(Compensatiemoment.VierWeken, -7 * Compensatie.SignaalWeken), (Compensatiemoment.TweeWeken, -7 * Compensatie.SecretariaatWeken), (Compensatiemoment.Einde, 0)];

    /// <summary>The balance on a day: what was built up by diensten that started, or start on the next working day, and by excess hours of weeks that are over.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="dag">Day for which it is asked.</param>
    /// <param name="feiten">Parameters.</param>
    public static Berekening<Compensatiesaldo> Op(Aios aios, Stage stage, DateOnly dag, Aiosfeiten feiten)
    {
        var feestdagen = feiten.Voor(aios.Instituut, dag).Waarde(Kalenderparameters.Feestdagen);
        var regime = Regime(aios, stage);
        var uitleg = new Uitleg();
        var (voorDiensten, over) = (0m, 0m);
        var diensten = aios.Diensten.Geldig.ToLookup(d => d.Dienst.Week);
        // A week with a dienst, or one of which other hours than those of the pattern were recorded.
        var weken = diensten.Select(g => g.Key).Concat(aios.Diensten.Weken.Keys).Distinct().Where(w => new Periode(w, w.AddDays(6)).Overlapt(stage.Periode)).Order();
        foreach (var week in weken)
        {
            var telt = diensten[week].Where(d => d.Plaatsingscode == stage.Plaatsingscode).Select(d => d.Dienst).Where(d => Compensatie.TeltOp(d, dag, feestdagen)).ToList();
            // Excess hours are known once the week is over, or the stage; until then the fixed hours alone. They count in one stage, once.
            var voorbij = (week.AddDays(6) <= dag || stage.TotEnMet <= dag) && StageVan(aios, week, diensten[week]) == stage.Plaatsingscode;
            var parameters = feiten.Voor(aios.Instituut, week);
            var (vast, meer) = uitleg.Neem(voorbij
                ? Compensatie.Week(telt, Uren(aios, week, feiten), regime, aios.PercentageOp(week), parameters)
                : new Uitleg().Uitkomst((Dienst: telt.Sum(d => Compensatie.Voor(d, regime, parameters).Uitkomst), Overuren: 0m)));
            voorDiensten += vast;
            over += meer;
        }

        var opgenomen = aios.Diensten.Opgenomen.Values.Where(o => o.Plaatsingscode == stage.Plaatsingscode).Sum(o => o.Uren);
        uitleg.Stap("VER-19", $"Opgebouwd {(voorDiensten + over).Uren()}, opgenomen {opgenomen.Uren()}; over {(voorDiensten + over - opgenomen).Uren()}. Neem dit op vóór {stage.TotEnMet.AddDays(1).Tekst()}.");
        return uitleg.Uitkomst(new Compensatiesaldo(voorDiensten, over, opgenomen));
    }

    /// <summary>VER-17: the stage in which the excess of a week is compensated: that of its last dienst, otherwise that of its first day in a stage.</summary>
    private static string? StageVan(Aios aios, DateOnly maandag, IEnumerable<Stagedienst> diensten) => diensten.LastOrDefault()?.Plaatsingscode
        ?? Enumerable.Range(0, 7).Select(i => aios.StageOp(maandag.AddDays(i))).FirstOrDefault(s => s is not null)?.Plaatsingscode;

    /// <summary>VER-17: what was worked in a week: as recorded, otherwise the contract hours of the pattern.</summary>
    internal static Gewerkteweek Uren(Aios aios, DateOnly maandag, Aiosfeiten feiten)
    {
        var diensten = aios.Diensten.Geldig.Where(d => d.Dienst.Week == maandag).Sum(d => d.Dienst.Gewerkt);
        return aios.Diensten.Weken.TryGetValue(maandag, out var week)
            ? new(week.RegulierUren, diensten, week.VerlofUren)
            : new(aios.Patronen(feiten).Op(maandag).Totaal, diensten, 0);
    }

    /// <summary>Which rules for diensten hold in a stage (choice Q68).</summary>
    internal static Dienstregime Regime(Aios aios, Stage stage) => aios.Afspraken.GetValueOrDefault(stage.Plaatsingscode)?.Dienstregime ?? Dienstregime.Diensten;

    /// <summary>VER-19: for each stage with diensten that is to end: four weeks before, two weeks before, and the last day. They move with the end (OVK-10).</summary>
    internal static IEnumerable<Termijn> Termijnen(Aios aios) =>
        from code in aios.Diensten.Plaatsingen
        let stage = aios.Stages.GetValueOrDefault(code)
        where stage is { Loopt: true }
        from m in Momenten
        where aios.Diensten.Gewogen.GetValueOrDefault($"{code}:{m.Moment}") != stage.TotEnMet
        select new Termijn($"{Termijnsoort}{m.Moment}:{code}", stage.TotEnMet.AddDays(m.Dagen), "VER-19");

    /// <summary>The moments, in order (values of <see cref="Compensatiemoment"/>).</summary>
    internal static IEnumerable<string> Alle => Momenten.Select(m => m.Moment);

    /// <summary>What causes the reminders of a stage at a moment.</summary>
    internal static Guid Oorzaak(Aios aios, string plaatsingscode, string moment) => Sleutel.Uuid5($"compensatie:{aios.Id}:{plaatsingscode}:{moment}");

    /// <summary>Whether the deadline is one of these.</summary>
    internal static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith(Termijnsoort, StringComparison.Ordinal);

    /// <summary>VER-19: what is open is told to aios and stageopleider, then to the secretariaat; at the end the stagecoördinator decides.</summary>
    internal static Decision Verstreken(Aios aios, Termijn termijn, Aiosfeiten feiten)
    {
        var delen = termijn.Soort[Termijnsoort.Length..].Split(':', 2);
        if (aios.Stages.GetValueOrDefault(delen[1]) is not { Loopt: true } stage) return Decision.NothingNew;

        var open = Op(aios, stage, stage.TotEnMet, feiten).Uitkomst.Open;
        var feitenlijst = new List<Feit>();
        var oorzaak = Oorzaak(aios, stage.Plaatsingscode, delen[0]);
        feitenlijst.AddRange(Signalen.Vervallen(aios.Signalen, oorzaak, "De stage eindigt op een andere dag."));
        feitenlijst.Add(new CompensatiesaldoGewogen(stage.Plaatsingscode, stage.TotEnMet, delen[0], open).Volgens("VER-19"));
        if (open > 0 && delen[0] == Compensatiemoment.Einde)
            feitenlijst.Add(new CompensatieOpenBijEinde(stage.Plaatsingscode, stage.TotEnMet, open).Volgens("VER-19", Rollen.Stagecoordinator));
        if (open > 0) feitenlijst.AddRange(Punten(aios, stage, delen[0], open).Select(p => aios.Signaal(p, oorzaak, stage, delen[0] == Compensatiemoment.Einde ? null : stage.TotEnMet)));
        return Decision.Accept(feitenlijst);
    }

    private static IEnumerable<Werktijden.Aandachtspunt> Punten(Aios aios, Stage stage, string moment, decimal open) => moment switch
    {
        Compensatiemoment.VierWeken =>
        [
            new("VER-19", $"U hebt nog {open.Uren()} compensatie voor diensten. Neem die op t/m {stage.TotEnMet.Tekst()}.", Rollen.Aios),
            new("VER-19", $"Aios {aios.Aiosnummer} heeft nog {open.Uren()} compensatie voor diensten. Zorg dat die wordt opgenomen t/m {stage.TotEnMet.Tekst()}.", Rollen.Stageopleider),
        ],
        Compensatiemoment.TweeWeken =>
            [new("VER-19", $"Aios {aios.Aiosnummer} heeft nog {open.Uren()} compensatie in stage {stage.Plaatsingscode}, die eindigt op {stage.TotEnMet.Tekst()}.", Rollen.Stagesecretariaat)],
        _ => [new("VER-19", $"Stage {stage.Plaatsingscode} van aios {aios.Aiosnummer} eindigt met {open.Uren()} compensatie open. Uitbetalen kan niet; meenemen alleen bij uitzondering. Beslis.", Rollen.Stagecoordinator)],
    };
}
