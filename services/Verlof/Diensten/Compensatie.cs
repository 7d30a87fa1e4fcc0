using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Diensten;

/// <summary>Compensation hours that were taken.</summary>
/// <param name="OpnameId">Identity of the booking.</param>
/// <param name="Dag">Day on which they were taken.</param>
/// <param name="Uren">Hours.</param>
public sealed record Opname(Guid OpnameId, DateOnly Dag, decimal Uren);

/// <summary>The compensation balance of a stage on a day.</summary>
/// <param name="Dienst">Hours for doing diensten (VER-18).</param>
/// <param name="Overuren">Hours for excess hours (VER-17).</param>
/// <param name="Opgenomen">Hours taken.</param>
public sealed record Compensatiesaldo(decimal Dienst, decimal Overuren, decimal Opgenomen)
{
    /// <summary>What is left; negative when a dienst lapsed after its compensation was taken (VER-19).</summary>
    public decimal Open => Dienst + Overuren - Opgenomen;
}

/// <summary>Compensation in time for diensten (VER-18, VER-19).</summary>
public static class Compensatie
{
    /// <summary>VER-19: weeks before the end of a stage with an open balance at which aios and stageopleider hear of it.</summary>
    public const int SignaalWeken = 4;

    /// <summary>VER-19: weeks before the end of a stage with an open balance at which the secretariaat hears of it too.</summary>
    public const int SecretariaatWeken = 2;

    /// <summary>VER-18: 2 h for an avond- or nachtdienst; 4 h per 24 hours of presence in a weekenddienst, pro rata. None under ORT or on a SEH (VER-20…22).</summary>
    public static Berekening<decimal> Voor(Dienst dienst, Dienstregime regime, Parameterstand parameters)
    {
        if (regime is not Dienstregime.Diensten)
        {
            var regel = regime is Dienstregime.SehGevaluteerd ? "VER-21" : "VER-20";
            return new Uitleg().Stap(regel, "Een dienst op de SEH geeft geen compensatie per dienst.").Uitkomst(0m);
        }

        var (parameter, weekend) = dienst.Soort is Dienstsoort.Weekend
            ? (parameters.Van(Verlofparameters.CompensatieWeekend), true)
            : (parameters.Van(Verlofparameters.CompensatieAvondNacht), false);
        if (parameter.Waarde is not { } tarief) return new Uitleg().Stap("VER-22", "De dienst geeft geen compensatie in tijd; SBOH betaalt een toeslag (ORT).").Uitkomst(0m);

        var uren = weekend ? Math.Round(tarief * dienst.Aanwezig / 24, 2, MidpointRounding.AwayFromZero) : tarief;
        return new Uitleg()
            .Stap(parameter.Volgens, weekend
                ? $"Weekenddienst op {dienst.Dag.Tekst()}: {tarief.Uren()} per 24 uur; {dienst.Aanwezig.Uren()} aanwezig geeft {uren.Uren()}."
                : $"Avond- of nachtdienst op {dienst.Dag.Tekst()}: {uren.Uren()}.")
            .Uitkomst(uren);
    }

    /// <summary>VER-17 and VER-18 together: they add up, or the larger of the two counts for a week (choice Q16, parameter).</summary>
    /// <param name="diensten">The diensten of one ISO week.</param>
    /// <param name="week">What was worked in that week.</param>
    /// <param name="regime">Which rules hold.</param>
    /// <param name="percentage">Percentage in that week.</param>
    /// <param name="parameters">The figures.</param>
    public static Berekening<(decimal Dienst, decimal Overuren)> Week(
        IEnumerable<Dienst> diensten, Gewerkteweek week, Dienstregime regime, int percentage, Parameterstand parameters)
    {
        var uitleg = new Uitleg();
        var voorDiensten = diensten.OrderBy(d => d.Dag).ThenBy(d => d.Begin).Sum(d => uitleg.Neem(Voor(d, regime, parameters)));
        // VER-20 and VER-21: on a SEH the hours are those of the roster.
        var over = regime is Dienstregime.Diensten ? uitleg.Neem(Overuren.Van(week, percentage, parameters)) : 0;
        var cumulatief = parameters.Van(Verlofparameters.CompensatieCumulatief);
        if (cumulatief.Waarde || voorDiensten == 0 || over == 0) return uitleg.Uitkomst((voorDiensten, over));

        uitleg.Stap(cumulatief.Volgens, $"De twee tellen niet op: {Math.Max(voorDiensten, over).Uren()}, de hoogste, telt.");
        return uitleg.Uitkomst(voorDiensten >= over ? (voorDiensten, 0m) : (0m, over));
    }

    /// <summary>VER-19: what may be taken on a day: what was built up, and on the working day before a planned dienst its compensation in advance.</summary>
    public static bool TeltOp(Dienst dienst, DateOnly boekdag, IReadOnlyCollection<DateOnly>? feestdagen = null) =>
        dienst.Dag <= Kalender.PlusWerkdagen(boekdag, 1, feestdagen);

    /// <summary>VER-19: refuses a booking outside the stage, or above the balance.</summary>
    /// <param name="dag">Day on which the hours are taken.</param>
    /// <param name="uren">Hours.</param>
    /// <param name="stage">The current stage.</param>
    /// <param name="open">Balance that may be taken on that day.</param>
    public static Regelovertreding? Boeking(DateOnly dag, decimal uren, Periode stage, decimal open)
    {
        if (!stage.Bevat(dag))
        {
            return new("VER-19", $"Compensatie neemt u op binnen de stage ({stage}); {dag.Tekst()} valt daarbuiten. Kies een dag in de stage.",
                ("dag", dag), ("van", stage.Van), ("totEnMet", stage.TotEnMet));
        }

        return uren > open
            ? new("VER-19", $"Er is {Math.Max(0, open).Uren()} compensatie op {dag.Tekst()}; u vraagt {uren.Uren()}. Neem minder uren op, of wacht tot na de dienst.",
                ("uren", uren), ("saldo", open), ("dag", dag))
            : null;
    }

    /// <summary>VER-19: a dienst lapsed after its compensation was taken: the balance is negative and someone looks.</summary>
    public static ImmutableArray<Aandachtspunt> Negatief(decimal open) => open < 0
        ? [new("VER-19", $"De compensatie staat op {open.Uren()}, omdat een dienst vervallen is. Spreek af hoe dit wordt ingelopen.", Rollen.Stageopleider)]
        : [];
}

/// <summary>VER-23: no money between aios and instelling; paid overtime only through SBOH with a signed form.</summary>
public static class Overwerk
{
    /// <summary>VER-23: an overwerkformulier without the signature of the instelling is refused.</summary>
    /// <param name="uren">Hours of overtime.</param>
    /// <param name="ondertekend">Whether the instelling signed.</param>
    public static Regelovertreding? Toets(decimal uren, bool ondertekend) => ondertekend
        ? null
        : new("VER-23", "Overwerk wordt alleen via SBOH betaald, met een overwerkformulier dat de stage-instelling tekende. Laat het formulier eerst tekenen.",
            ("uren", uren), ("ondertekend", ondertekend));
}
