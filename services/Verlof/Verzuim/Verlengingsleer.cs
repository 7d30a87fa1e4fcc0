using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Which source says how absence extends the training: they differ (VER-32, parameter <c>verzuim.leer</c>).</summary>
public enum Verlengingsleer
{
    /// <summary>The handbook (001 §IV.9): each contiguous period of sickness beyond two own weeks; other interruptions whole.</summary>
    Handboek,

    /// <summary>Kaderbesluit B.9: everything but vacation, beyond 10 days per training year.</summary>
    Kaderbesluit,

    /// <summary>The newer text of HOVUmc: as the Kaderbesluit, without pregnancy leave, and with the vacation built up during sickness.</summary>
    Hovumc,
}

/// <summary>Why days were not worked, as far as the sources make a difference. Nothing about an illness.</summary>
public enum Afwezigheidssoort
{
    /// <summary>Sickness.</summary>
    Ziekte,

    /// <summary>Zwangerschaps- and bevallingsverlof.</summary>
    Zwangerschapsverlof,

    /// <summary>Another interruption of the training (VER-48).</summary>
    Onderbreking,

    /// <summary>Vacation: no source lets it extend the training.</summary>
    Vakantie,
}

/// <summary>Absence of one kind.</summary>
public sealed record Afwezigheidsdeel(Afwezigheidssoort Soort, Verzuimdeel Deel);

/// <summary>What a source makes of a case.</summary>
/// <param name="Leer">The source.</param>
/// <param name="Bron">Its name, as it is cited.</param>
/// <param name="Dagen">Own contract days that extend the training, up to half days.</param>
public sealed record Leeruitkomst(Verlengingsleer Leer, string Bron, decimal Dagen);

/// <summary>The same case by each source. Which one holds follows from the opleidingsinstituut and the day.</summary>
public static class Verlengingsleren
{
    /// <summary>Werkdagen of vacation in a full-time year: what is built up is 30 of 260.</summary>
    private const int VakantiedagenPerJaar = 30;
    private const int WerkdagenPerJaar = 260;

    /// <summary>The name of a source.</summary>
    public static string Bron(Verlengingsleer leer) => leer switch
    {
        Verlengingsleer.Kaderbesluit => "Kaderbesluit B.9",
        Verlengingsleer.Hovumc => "HOVUmc, onderbreking van de opleiding",
        _ => "Stagehandboek 001 §IV.9",
    };

    /// <summary>The source that holds for the opleidingsinstituut on the day, with its explanation.</summary>
    public static Berekening<Leeruitkomst> Geldend(
        IReadOnlyCollection<Afwezigheidsdeel> delen, DateOnly startOpleiding, Patroontijdlijn patronen, Parameterstand parameters)
    {
        var leer = parameters.Van(Verlofparameters.VerzuimLeer);
        var uitleg = new Uitleg().Stap(leer.Volgens, $"Bij {parameters.Instituut} geldt op {parameters.Dag.Tekst()}: {Bron(Keuze(leer.Waarde))}.");
        return uitleg.Uitkomst(uitleg.Neem(Van(Keuze(leer.Waarde), delen, startOpleiding, patronen, parameters)));
    }

    /// <summary>What this source makes of the case.</summary>
    /// <param name="leer">The source.</param>
    /// <param name="delen">All absence, of every kind.</param>
    /// <param name="startOpleiding">First day of the training: training years count from it.</param>
    /// <param name="patronen">The own contract days.</param>
    /// <param name="parameters">The threshold in weeks, and whether pregnancy leave extends (VER-38).</param>
    public static Berekening<Leeruitkomst> Van(
        Verlengingsleer leer, IReadOnlyCollection<Afwezigheidsdeel> delen, DateOnly startOpleiding, Patroontijdlijn patronen, Parameterstand parameters)
    {
        var deel = leer is Verlengingsleer.Handboek ? Handboek(delen, patronen, parameters) : PerOpleidingsjaar(leer, delen, startOpleiding, patronen, parameters);
        return new(new(leer, Bron(leer), deel.Uitkomst), deel.Stappen);
    }

    internal static Verlengingsleer Keuze(string waarde) => Enum.Parse<Verlengingsleer>(waarde, ignoreCase: true);

    private static Berekening<decimal> Handboek(IReadOnlyCollection<Afwezigheidsdeel> delen, Patroontijdlijn patronen, Parameterstand parameters)
    {
        var uitleg = new Uitleg();
        var dagen = Verzuimperiode.Van(delen.Where(d => d.Soort is Afwezigheidssoort.Ziekte).Select(d => d.Deel), patronen, parameters.Waarde(Verlofparameters.VerzuimSamentellenDagen))
            .Sum(p => uitleg.Neem(Verlenging.Van(p, p.Periode.TotEnMet, patronen, [], parameters.Op(p.Periode.Van))).Dagen);
        var volledig = parameters.Van(Verlofparameters.ZwangerschapsverlofVerlengt);
        var soorten = volledig.Waarde ? new[] { Afwezigheidssoort.Onderbreking, Afwezigheidssoort.Zwangerschapsverlof } : [Afwezigheidssoort.Onderbreking];
        var verlof = Verlenging.Half(Gemist(delen, soorten, patronen).Values.Sum());
        if (verlof > 0) uitleg.Stap(volledig.Volgens, $"Verlof en onderbreking verlengen de opleiding met {verlof.AantalDagen()}.");
        return uitleg.Uitkomst(dagen + verlof);
    }

    private static Berekening<decimal> PerOpleidingsjaar(
        Verlengingsleer leer, IReadOnlyCollection<Afwezigheidsdeel> delen, DateOnly start, Patroontijdlijn patronen, Parameterstand parameters)
    {
        var bron = new Regelversie("VER-32", null, Bron(leer));
        var uitleg = new Uitleg();
        Afwezigheidssoort[] soorten = leer is Verlengingsleer.Hovumc
            ? [Afwezigheidssoort.Ziekte, Afwezigheidssoort.Onderbreking]
            : [Afwezigheidssoort.Ziekte, Afwezigheidssoort.Onderbreking, Afwezigheidssoort.Zwangerschapsverlof];
        if (leer is Verlengingsleer.Hovumc) uitleg.Stap(bron, "Zwangerschapsverlof is geen onderbreking; vakantie die tijdens ziekte wordt opgebouwd telt mee.");
        else uitleg.Stap(bron, "Alle afwezigheid telt mee, behalve vakantie.");

        var ziek = Gemist(delen, [Afwezigheidssoort.Ziekte], patronen);
        var totaal = 0m;
        foreach (var jaar in Gemist(delen, soorten, patronen).GroupBy(d => Jaar(start, d.Key)).OrderBy(g => g.Key))
        {
            var gemist = jaar.Sum(d => d.Value);
            if (leer is Verlengingsleer.Hovumc)
            {
                var opgebouwd = ziek.Where(d => Jaar(start, d.Key) == jaar.Key).Sum(d => d.Value) * VakantiedagenPerJaar / WerkdagenPerJaar;
                uitleg.Stap(bron, $"Tijdens ziekte opgebouwde vakantie in opleidingsjaar {jaar.Key}: {(opgebouwd / 100m).Tekst()} dagen.");
                gemist += opgebouwd;
            }

            var drempel = parameters.Waarde(Verlofparameters.VerzuimDrempelWeken) * patronen.Op(jaar.Min(d => d.Key)).Contractdagen;
            var extra = Math.Max(0, Verlenging.Half(gemist) - drempel);
            uitleg.Stap(bron, $"Opleidingsjaar {jaar.Key}: {Verlenging.Half(gemist).AantalDagen()} afwezig, {drempel} zonder gevolg; {extra.AantalDagen()} verlenging.");
            totaal += extra;
        }

        return uitleg.Uitkomst(totaal);
    }

    /// <summary>Hundredths of own contract days missed, by day; a day counts once.</summary>
    private static SortedDictionary<DateOnly, int> Gemist(IReadOnlyCollection<Afwezigheidsdeel> delen, Afwezigheidssoort[] soorten, Patroontijdlijn patronen)
    {
        var gemist = new SortedDictionary<DateOnly, int>();
        foreach (var deel in delen.Where(d => soorten.Contains(d.Soort)).Select(d => d.Deel))
        {
            for (var dag = deel.Van; dag <= deel.TotEnMet; dag = dag.AddDays(1))
            {
                if (patronen.IsContractdag(dag)) gemist[dag] = Math.Max(gemist.GetValueOrDefault(dag), 100 - deel.GewerktPercentage);
            }
        }

        return gemist;
    }

    /// <summary>Training year of a day, the first is 1.</summary>
    private static int Jaar(DateOnly start, DateOnly dag)
    {
        var jaar = dag.Year - start.Year;
        return start.AddYears(jaar) <= dag ? jaar + 1 : jaar;
    }
}
