using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Vakanties;

/// <summary>The construction around 1 June (VER-29): the unused vacation of the penultimate stage is taken in the last, which starts earlier.</summary>
/// <param name="Datum">Regular start of the last stage, such as 01-06-2027.</param>
/// <param name="EersteTotEnMet">New last day of the penultimate stage, whole days.</param>
/// <param name="LaatsteVan">New first day of the last stage.</param>
/// <param name="HalveDag">Whether the construction starts in the afternoon of that day: its morning is still worked in the first stage, as a roster agreement.</param>
/// <param name="VakantieDagen">Vacation days in the last stage at full-time: own and unused.</param>
public sealed record Constructie(DateOnly Datum, DateOnly EersteTotEnMet, DateOnly LaatsteVan, bool HalveDag, decimal VakantieDagen);

/// <summary>VER-29: when the construction is possible and what it does to the dates.</summary>
public static class Zomerconstructie
{
    /// <summary>VER-29: werkdagen by which the last stage starts earlier: the 7.5 days of VER-25.</summary>
    public const decimal Werkdagen = 7.5m;

    /// <summary>VER-29: the dates; both stages keep their nominal weeks (REG-13), the total is unchanged.</summary>
    /// <param name="datum">1 June of the year.</param>
    /// <param name="parameters">Public holidays.</param>
    public static Berekening<Constructie> Van(DateOnly datum, Parameterstand parameters)
    {
        var feestdagen = parameters.Waarde(Kalenderparameters.Feestdagen);
        var dag = datum;
        for (var over = (int)Math.Ceiling(Werkdagen); over > 0;)
        {
            dag = dag.AddDays(-1);
            if (Kalender.IsWerkdag(dag, feestdagen)) over--;
        }

        var half = Werkdagen % 1 != 0;
        return new Uitleg()
            .Stap("VER-29", $"{Werkdagen.Tekst()} werkdagen vóór {datum.Tekst()} is {dag.Tekst()}{(half ? ", in de middag" : "")}.")
            .Stap("VER-29", $"Formele datums zijn hele dagen: de eerste stage duurt t/m {dag.AddDays(-1).Tekst()}, de laatste begint op {dag.Tekst()}.")
            .Stap("VER-25", $"Vakantie in de laatste stage: {Werkdagen.Tekst()} eigen en {Werkdagen.Tekst()} niet gebruikte dagen, samen {(2 * Werkdagen).Tekst()} dagen.")
            .Uitkomst(new Constructie(datum, dag.AddDays(-1), dag, half, 2 * Werkdagen));
    }

    /// <summary>VER-29: refuses another start date, vacation in the penultimate stage, and a construction that was not reported to the secretariaat.</summary>
    /// <param name="start">Start of the last stage, as planned.</param>
    /// <param name="vakantieInEerste">Vacation hours asked or granted in the penultimate stage.</param>
    /// <param name="gemeld">Whether it is reported to the secretariaat.</param>
    /// <param name="afgesprokenOp">Day on which it was agreed with both stageopleiders.</param>
    /// <param name="parameters">The date on which the construction turns.</param>
    public static Oordeel Toets(DateOnly start, decimal vakantieInEerste, bool gemeld, DateOnly afgesprokenOp, Parameterstand parameters)
    {
        if (parameters.Waarde(Verlofparameters.VakantieConstructieDatum) is not { } datum || !datum.Is(start))
        {
            return Oordeel.Nee(new("VER-29", $"Deze regeling is er alleen voor een stage die begint op {Datum(parameters)}; uw stage begint op {start.Tekst()}.",
                ("start", start), ("datum", Datum(parameters))));
        }

        if (vakantieInEerste > 0)
        {
            return Oordeel.Nee(new("VER-29", $"In de stage vóór {start.Tekst()} staat {vakantieInEerste.Uren()} vakantie. De regeling kan alleen als u daar geen vakantie opneemt.",
                ("start", start), ("vakantieUren", vakantieInEerste)));
        }

        if (!gemeld)
            return Oordeel.Nee(new("VER-29", "Meld de afspraak eerst bij het stagesecretariaat.", ("start", start), ("gemeld", gemeld)));

        var uiterlijk = Uiterlijk(start);
        return afgesprokenOp <= uiterlijk
            ? Oordeel.Ja()
            : Oordeel.Ja(new Aandachtspunt(
                "VER-29", $"De afspraak is van {afgesprokenOp.Tekst()}, na {uiterlijk.Tekst()}. De stagecoördinator beslist of het nog kan.", Rollen.Stagecoordinator));
    }

    /// <summary>VER-29: the last day of February before the start.</summary>
    public static DateOnly Uiterlijk(DateOnly start) => new DateOnly(start.Year, 3, 1).AddDays(-1);

    /// <summary>VER-29: 1 February before the start, when the aios is asked.</summary>
    public static DateOnly Vraagdag(DateOnly start) => new(start.Year, 2, 1);

    private static string Datum(Parameterstand parameters) =>
        parameters.Waarde(Verlofparameters.VakantieConstructieDatum) is { } datum ? $"{datum.Dag:00}-{datum.Maand:00}" : "geen enkele datum";
}
