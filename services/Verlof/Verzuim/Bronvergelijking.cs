using System.Collections.Immutable;
using System.ComponentModel;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Vakanties;

namespace StageSystem.Verlof.Verzuim;

/// <summary>The answer of one source, with the version of it.</summary>
/// <param name="Uitkomst">The answer and its steps.</param>
/// <param name="Versie">Version of the source, as it is cited.</param>
/// <param name="GeldigVanaf">First day of that version; null when it has held from the start.</param>
/// <param name="GeldigTotEnMet">Last day of that version; null when no later one is known.</param>
/// <param name="Geldt">Whether the opleidingsinstituut goes by it on the day.</param>
public sealed record Bronuitkomst(Berekening<Leeruitkomst> Uitkomst, string Versie, DateOnly? GeldigVanaf, DateOnly? GeldigTotEnMet, bool Geldt);

/// <summary>The same case by each source: they differ, and the answer says who says what (VER-32, VER-34).</summary>
/// <param name="Instituut">The opleidingsinstituut.</param>
/// <param name="Op">The day on which the sources hold.</param>
/// <param name="StartOpleiding">First day of the training: training years count from it.</param>
/// <param name="Bronnen">Every source.</param>
/// <param name="Keuze">Why the one holds: the parameter, with its own first day.</param>
/// <param name="KeuzeTotEnMet">Last day on which it holds; null when no other one is known.</param>
public sealed record Bronvergelijking(
    string Instituut, DateOnly Op, DateOnly StartOpleiding, ImmutableArray<Bronuitkomst> Bronnen, Regelversie Keuze, DateOnly? KeuzeTotEnMet)
{
    /// <summary>How every source is rounded here (VER-34, choice Q73): another rounding gives another number of days.</summary>
    public const string Afronding = "Naar boven op halve dagen, over het totaal (VER-34, keuze Q73).";

    /// <summary>A case that is given.</summary>
    /// <param name="delen">All absence, of every kind.</param>
    /// <param name="startOpleiding">First day of the training.</param>
    /// <param name="patronen">The own contract days.</param>
    /// <param name="parameters">The opleidingsinstituut and the day.</param>
    public static Bronvergelijking Van(IReadOnlyCollection<Afwezigheidsdeel> delen, DateOnly startOpleiding, Patroontijdlijn patronen, Parameterstand parameters)
    {
        var keuze = parameters.Van(Verlofparameters.VerzuimLeer);
        return new(
            parameters.Instituut, parameters.Dag, startOpleiding,
            [
                .. from leer in Enum.GetValues<Verlengingsleer>()
                   let versie = Versie(leer)
                   let geldend = parameters.Van(versie)
                   select new Bronuitkomst(
                       Verlengingsleren.Van(leer, delen, startOpleiding, patronen, parameters), geldend.Waarde, geldend.Volgens.GeldigVanaf,
                       parameters.Tabel.TotEnMet(versie, parameters.Instituut, parameters.Dag), leer == Verlengingsleren.Keuze(keuze.Waarde)),
            ],
            keuze.Volgens, parameters.Tabel.TotEnMet(Verlofparameters.VerzuimLeer, parameters.Instituut, parameters.Dag));
    }

    /// <summary>The case of an aios as it stands: sickness through the day, interruptions, and vacation that was approved.</summary>
    /// <param name="aios">The aios.</param>
    /// <param name="startOpleiding">First day of the training; null when only the stages are known.</param>
    /// <param name="feiten">What stands beside the stream; its day is the one on which the sources hold.</param>
    public static Bronvergelijking Van(Aios aios, DateOnly? startOpleiding, Aiosfeiten feiten)
    {
        var delen = aios.Verzuim.Geldig.Select(m => new Afwezigheidsdeel(Afwezigheidssoort.Ziekte, m.Deel with { TotEnMet = m.Periode.Einde ?? feiten.Vandaag }))
            .Concat(aios.Onderbrekingen.Alle.Values.Where(o => !o.Ingetrokken)
                .Select(o => new Afwezigheidsdeel(o.IsZwangerschapsverlof ? Afwezigheidssoort.Zwangerschapsverlof : Afwezigheidssoort.Onderbreking, new(o.Van, o.TotEnMet))))
            .Concat(aios.Vakantie.Vakanties.Values.Where(v => v.Status == Vakantiestatus.Goedgekeurd)
                .Select(v => new Afwezigheidsdeel(Afwezigheidssoort.Vakantie, new(v.Aangevraagd.Van, v.Aangevraagd.TotEnMet))))
            .Where(d => !d.Deel.Periode.IsLeeg).OrderBy(d => d.Deel.Van).ToList();
        var start = startOpleiding ?? aios.Stages.Values.Where(s => s.Telt).Select(s => s.Van).DefaultIfEmpty(feiten.Vandaag).Min();
        return Van(delen, start, aios.Patronen(feiten), feiten.Voor(aios.Instituut, feiten.Vandaag));
    }

    private static Parameter<string> Versie(Verlengingsleer leer) => leer switch
    {
        Verlengingsleer.Kaderbesluit => Verlofparameters.VerzuimVersieKaderbesluit,
        Verlengingsleer.Hovumc => Verlofparameters.VerzuimVersieHovumc,
        _ => Verlofparameters.VerzuimVersieHandboek,
    };
}

/// <summary>The comparison as a caller sees it.</summary>
[Description("Wat elke bron over hetzelfde geval zegt. De bronnen verschillen; geldt zegt welke bron het instituut op deze dag volgt.")]
internal sealed record BronvergelijkingWeergave(
    [property: Description("Opleidingsinstituut.")] string Instituut,
    [property: Description("De dag waarop de bronnen gelden.")] DateOnly Op,
    [property: Description("Eerste dag van de opleiding waarmee is gerekend.")] DateOnly StartOpleiding,
    [property: Description("Hoe is afgerond.")] string Afronding,
    [property: Description("Parameter die zegt welke bron geldt.")] string Parameter,
    [property: Description("Eerste dag waarop het instituut deze bron volgt; leeg als dat altijd zo was.")] DateOnly? KeuzeVanaf,
    [property: Description("Laatste dag waarop het instituut deze bron volgt; leeg als er geen andere bekend is.")] DateOnly? KeuzeTotEnMet,
    [property: Description("De bronnen met hun uitkomst.")] IReadOnlyList<BronWeergave> Bronnen)
{
    internal static BronvergelijkingWeergave Toon(Bronvergelijking v) => new(
        v.Instituut, v.Op, v.StartOpleiding, Bronvergelijking.Afronding, v.Keuze.Bron, v.Keuze.GeldigVanaf, v.KeuzeTotEnMet,
        [.. v.Bronnen.Select(b => new BronWeergave(
            b.Uitkomst.Uitkomst.Leer, b.Uitkomst.Uitkomst.Bron, b.Versie, b.GeldigVanaf, b.GeldigTotEnMet, b.Geldt, b.Uitkomst.Uitkomst.Dagen, StapWeergave.Toon(b.Uitkomst)))]);
}

/// <summary>The answer of one source as a caller sees it.</summary>
[Description("Wat één bron zegt.")]
internal sealed record BronWeergave(
    [property: Description("handboek, kaderbesluit of hovumc.")] Verlengingsleer Leer,
    [property: Description("Naam van de bron.")] string Bron,
    [property: Description("Versie van de bron.")] string Versie,
    [property: Description("Eerste dag van deze versie; leeg als die altijd gold.")] DateOnly? GeldigVanaf,
    [property: Description("Laatste dag van deze versie; leeg als er geen latere bekend is.")] DateOnly? GeldigTotEnMet,
    [property: Description("Het instituut volgt op deze dag deze bron.")] bool Geldt,
    [property: Description("Dagen van het eigen werkpatroon waarmee de opleiding wordt verlengd.")] decimal Dagen,
    [property: Description("De berekening, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg);
