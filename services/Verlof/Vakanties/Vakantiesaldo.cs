using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Stageduren;

namespace StageSystem.Verlof.Vakanties;

/// <summary>The vacation of an aios in one stage: right, taken and open (VER-25, VER-26).</summary>
/// <param name="Recht">Hours, what came by a construction included.</param>
/// <param name="Opgenomen">Hours asked, granted or made up.</param>
public sealed record Saldo(decimal Recht, decimal Opgenomen)
{
    /// <summary>What is left.</summary>
    public decimal Open => Recht - Opgenomen;
}

/// <summary>How much vacation a stage has, and the reminder about what is left.</summary>
public static class Vakantiesaldo
{
    private const string Termijnsoort = "vakantie:";

    /// <summary>VER-25: the right of a stage and what of it was taken.</summary>
    public static Berekening<Saldo> Van(Aios aios, Stage stage, Aiosfeiten feiten)
    {
        var parameters = feiten.Voor(aios.Instituut, stage.Van);
        var uitleg = new Uitleg();
        var recht = uitleg.Neem(Vakantierecht.VoorStage(Als(aios, stage, parameters), parameters));
        if (aios.Vakantie.Constructie is { } c && c.EerstePlaatsingscode == stage.Plaatsingscode)
        {
            recht = 0;
            uitleg.Stap("VER-29", $"De vakantie van deze stage wordt opgenomen in stage {c.LaatstePlaatsingscode}.");
        }
        else if (aios.Vakantie.Constructie is { } d && d.LaatstePlaatsingscode == stage.Plaatsingscode)
        {
            recht += d.ExtraUren;
            uitleg.Stap("VER-29", $"Daarbij {d.ExtraUren.Uren()} die in stage {d.EerstePlaatsingscode} niet is gebruikt: samen {recht.Uren()}.");
        }

        var opgenomen = aios.Vakantie.Opgenomen(stage.Plaatsingscode);
        uitleg.Stap("VER-26", $"Daarvan staat {opgenomen.Uren()} vast; over is {(recht - opgenomen).Uren()}. Wat over is gaat niet mee naar de volgende stage.");
        return uitleg.Uitkomst(new Saldo(recht, opgenomen));
    }

    /// <summary>A stage as VER-25 needs it.</summary>
    internal static Vakantiestage Als(Aios aios, Stage stage, Parameterstand parameters) =>
        new(stage.Van, stage.TotEnMet, stage.NominaleWeken, aios.Percentages(), IsVerlengd(aios, stage, parameters));

    /// <summary>
    /// VER-25: whether the stage was extended: by sickness (VER-33), or by part-time beyond its nominal weeks (VER-12, VER-13). The period of the rotation
    /// calendar is no extension, nor are the days of the construction (VER-29): both stages count as their nominal weeks.
    /// </summary>
    private static bool IsVerlengd(Aios aios, Stage stage, Parameterstand parameters)
    {
        if (aios.Vakantie.Constructie?.LaatstePlaatsingscode == stage.Plaatsingscode) return false;
        var meer = stage.Periode.Dagen - (int)Math.Ceiling(stage.NominaleWeken * 7);
        if (stage.TotEnMet > stage.ZonderVerlenging || meer > parameters.Waarde(Verlofparameters.TolerantieDagen)) return true;
        var deeltijd = Stageduur.Honderdsten(stage.Periode, aios.Percentages()) < 100 * stage.Periode.Dagen;
        return meer > 0 && deeltijd && parameters.Waarde(Kalenderparameters.Kwartalen).Einde(stage.Van, (int)Math.Ceiling(stage.NominaleWeken)) != stage.TotEnMet;
    }

    /// <summary>VER-26: for each stage that is to end, the day four weeks before; it moves with the end (OVK-10).</summary>
    internal static IEnumerable<Termijn> Termijnen(Aios aios) => aios.Stages.Values
        .Where(s => s.Loopt && aios.Vakantie.Gewogen.GetValueOrDefault(s.Plaatsingscode) != s.TotEnMet)
        .Select(s => new Termijn(Termijnsoort + s.Plaatsingscode, s.TotEnMet.AddDays(-7 * Vakantieregels.HerinneringWeken), "VER-26"));

    /// <summary>Whether the deadline is one of these.</summary>
    internal static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith(Termijnsoort, StringComparison.Ordinal);

    /// <summary>VER-26: what is open four weeks before the end is told to the aios, once for each end; after the end it is too late.</summary>
    internal static Decision Verstreken(Aios aios, Termijn termijn, Aiosfeiten feiten)
    {
        if (aios.Stages.GetValueOrDefault(termijn.Soort[Termijnsoort.Length..]) is not { Loopt: true } stage) return Decision.NothingNew;
        var open = Van(aios, stage, feiten).Uitkomst.Open;
        var oorzaak = Oorzaak(aios, stage.Plaatsingscode);
        return Decision.Accept(
        [
            .. Signalen.Vervallen(aios.Signalen, oorzaak, "De stage eindigt op een andere dag."),
            new VakantiesaldoGewogen(stage.Plaatsingscode, stage.TotEnMet, open).Volgens("VER-26"),
            .. stage.TotEnMet < feiten.Vandaag ? [] : Vakantieregels.Over(open, stage.TotEnMet).Select(p => aios.Signaal(p, oorzaak, stage, stage.TotEnMet)),
        ]);
    }

    /// <summary>What causes the reminder of a stage.</summary>
    internal static Guid Oorzaak(Aios aios, string plaatsingscode) => Sleutel.Uuid5($"vakantiesaldo:{aios.Id}:{plaatsingscode}");
}
