using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Diensten;

/// <summary>Which diensten are allowed (VER-6, VER-15, VER-16, VER-21, VER-22).</summary>
public static class Dienstregels
{
    private const int VierWeken = 28;

    /// <summary>VER-15: a dienst needs the SLWP or an agreement at the kennismaking; one is enough (choice Q67, parameter).</summary>
    public static Regelovertreding? Grondslag(Dienstafspraak afspraak, Parameterstand parameters)
    {
        var beide = parameters.Waarde(Verlofparameters.DienstBeideGrondslagen);
        var mag = beide ? afspraak.InSlwp && afspraak.Afgesproken : afspraak.InSlwp || afspraak.Afgesproken;
        return mag
            ? null
            : new("VER-15", beide
                ? "Een dienst kan alleen als het stageleerwerkplan diensten beschrijft én u er bij de kennismaking een afspraak over vastlegde. Leg dit eerst vast."
                : "Een dienst kan alleen als het stageleerwerkplan diensten beschrijft of u er bij de kennismaking een afspraak over vastlegde. Leg dit eerst vast.",
                ("inSlwp", afspraak.InSlwp), ("afgesproken", afspraak.Afgesproken), ("beideNodig", beide));
    }

    /// <summary>VER-16: at most one avond- or nachtdienst in an ISO week; a weekenddienst of at most 24 hours; 28 days between the starts of two.</summary>
    /// <param name="dienst">The new dienst.</param>
    /// <param name="andere">The other diensten that stand.</param>
    /// <param name="parameters">The limits; an opleidingsinstituut without them has limits of its own.</param>
    public static Regelovertreding? Limiet(Dienst dienst, IReadOnlyCollection<Dienst> andere, Parameterstand parameters) =>
        dienst.Soort is Dienstsoort.Weekend ? Weekend(dienst, andere, parameters) : AvondNacht(dienst, andere, parameters);

    /// <summary>VER-22: where ORT holds, the instelling first confirms that it takes over the charge for 100 %.</summary>
    public static Regelovertreding? Ort(Dienstafspraak afspraak, Parameterstand parameters) =>
        parameters.Waarde(Verlofparameters.CompensatieAvondNacht) is not null || afspraak.OrtAkkoord
            ? null
            : new("VER-22", "Voor avond-, nacht- en weekenddiensten betaalt SBOH een toeslag (ORT) die voor 100 % naar de instelling gaat. Leg eerst vast dat de instelling daarmee akkoord is.",
                ("ortAkkoord", afspraak.OrtAkkoord));

    /// <summary>VER-20: on a SEH without valuation the hours stay within the contract on average over the stage; more is flagged.</summary>
    /// <param name="uren">Hours in the weeks of the stage, one for each week.</param>
    /// <param name="contractUren">Contract hours per week.</param>
    public static Aandachtspunt? SehGemiddelde(IReadOnlyCollection<decimal> uren, decimal contractUren) =>
        uren.Count > 0 && uren.Sum() > contractUren * uren.Count
            ? new("VER-20", $"Op de SEH staat gemiddeld {Math.Round(uren.Sum() / uren.Count, 2).Uren()} per week, het contract is {contractUren.Uren()}. Pas het rooster aan.", Rollen.Stageopleider)
            : null;

    /// <summary>VER-21: more than 60 % of the shifts of four weeks outside office hours is flagged, for the first such period.</summary>
    public static Aandachtspunt? SehBuitenKantoor(IEnumerable<Roosterblok> rooster, Parameterstand parameters)
    {
        var grens = parameters.Waarde(Verlofparameters.SehBuitenKantoorPercentage);
        var blokken = rooster.OrderBy(b => b.Dag).ToList();
        foreach (var van in blokken.Select(b => b.Dag).Distinct())
        {
            var vier = blokken.Where(b => b.Dag >= van && b.Dag < van.AddDays(VierWeken)).ToList();
            // The window must be whole, unless the roster is shorter than four weeks.
            if (van != blokken[0].Dag && van.AddDays(VierWeken - 1) > blokken[^1].Dag) break;
            var buiten = vier.Count(b => !b.BinnenVenster);
            if (buiten * 100 > grens * vier.Count)
                return new("VER-21", $"Vanaf {van.Tekst()} liggen {buiten} van {vier.Count} diensten in vier weken buiten kantooruren, meer dan {grens} %. Pas het rooster aan.", Rollen.Stageopleider);
        }

        return null;
    }

    private static Regelovertreding? AvondNacht(Dienst dienst, IReadOnlyCollection<Dienst> andere, Parameterstand parameters)
    {
        if (parameters.Waarde(Verlofparameters.DienstAvondNachtPerWeek) is not { } max) return null;
        var inWeek = andere.Where(d => d.Soort is Dienstsoort.AvondNacht && d.Week == dienst.Week).OrderBy(d => d.Dag).ToList();
        return inWeek.Count < max
            ? null
            : new("VER-16", $"In de week van {dienst.Week.Tekst()} staat al een avond- of nachtdienst, op {inWeek[0].Dag.Tekst()}; ten hoogste {max} per week. Kies een andere week.",
                ("dag", dienst.Dag), ("bestaandeDag", inWeek[0].Dag), ("maxPerWeek", max));
    }

    private static Regelovertreding? Weekend(Dienst dienst, IReadOnlyCollection<Dienst> andere, Parameterstand parameters)
    {
        if (parameters.Waarde(Verlofparameters.DienstWeekendMaxUren) is { } maxUren && dienst.Aanwezig > maxUren)
        {
            return new("VER-16", $"Een weekenddienst duurt ten hoogste {maxUren.Uren()}; deze duurt {dienst.Aanwezig.Uren()}. Maak de dienst korter.",
                ("aanwezigUren", dienst.Aanwezig), ("maxUren", maxUren));
        }

        if (parameters.Waarde(Verlofparameters.DienstWeekendTussenDagen) is not { } tussen) return null;
        var teDicht = andere.Where(d => d.Soort is Dienstsoort.Weekend && Math.Abs(d.Dag.DayNumber - dienst.Dag.DayNumber) < tussen).OrderBy(d => d.Dag).FirstOrDefault();
        return teDicht is null
            ? null
            : new("VER-16", $"Tussen twee weekenddiensten zitten ten minste {tussen} dagen; op {teDicht.Dag.Tekst()} staat er al een. Na die dienst kan het weer vanaf {teDicht.Dag.AddDays(tussen).Tekst()}.",
                ("dag", dienst.Dag), ("bestaandeDag", teDicht.Dag), ("tussenDagen", tussen), ("vanaf", teDicht.Dag.AddDays(tussen)));
    }
}
