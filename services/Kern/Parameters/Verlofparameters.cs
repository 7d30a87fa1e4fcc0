using System.Collections.Immutable;

namespace StageSystem.Kern.Parameters;

/// <summary>The parameters of Verlof (Appendix B). Hours are decimals, percentages whole numbers.</summary>
public static class Verlofparameters
{
    /// <summary>VER-2: hours of a full-time week.</summary>
    public static Parameter<decimal> UrenVoltijd { get; } = new("uren.voltijd", "VER-2", Parametersoorten.Decimaal, 38m);

    /// <summary>VER-2: hours of the weekly teaching day, the same at every percentage; null where there is none.</summary>
    public static Parameter<decimal?> UrenOnderwijs { get; } = new("uren.onderwijs", "VER-2", Parametersoorten.DecimaalOfGeen, 6.5m, 6.5m, null);

    /// <summary>VER-6: the teaching day.</summary>
    public static Parameter<DayOfWeek> OnderwijsDag { get; } = new("onderwijs.dag", "VER-6", Parametersoorten.Keuze, DayOfWeek.Friday);

    /// <summary>VER-6: fewest teaching days per 13 weeks without flag.</summary>
    public static Parameter<int> OnderwijsDagenMin { get; } = new("onderwijs.dagenMin", "VER-6", Parametersoorten.Getal, 7);

    /// <summary>VER-6: most teaching days per 13 weeks without flag.</summary>
    public static Parameter<int> OnderwijsDagenMax { get; } = new("onderwijs.dagenMax", "VER-6", Parametersoorten.Getal, 11);

    /// <summary>VER-7: lowest percentage.</summary>
    public static Parameter<int> DeeltijdMinimum { get; } = new("deeltijd.minimum", "VER-7", Parametersoorten.Getal, 50);

    /// <summary>VER-7: lowest percentage without flag.</summary>
    public static Parameter<int> DeeltijdSignaal { get; } = new("deeltijd.signaal", "VER-7", Parametersoorten.Getal, 75);

    /// <summary>VER-9: highest percentage that allows a structural free day.</summary>
    public static Parameter<int> DeeltijdVrijeDagMax { get; } = new("deeltijd.vrijeDagMax", "VER-9", Parametersoorten.Getal, 85);

    /// <summary>VER-9, choice Q13: lowest percentage that needs four stage days.</summary>
    public static Parameter<int> DeeltijdVierDagenVanaf { get; } = new("deeltijd.vierDagenVanaf", "VER-9", Parametersoorten.Getal, 86);

    /// <summary>REG-11: voltijd days that traject A needs; null where there is no such traject.</summary>
    public static Parameter<int?> KlinischMinimumDagen { get; } = new("traject.klinischMinimumDagen", "REG-11", Parametersoorten.GetalOfGeen, 182, 182, null);

    /// <summary>REG-13: days that a period on the rotation calendar may be shorter than its nominal weeks.</summary>
    public static Parameter<int> TolerantieDagen { get; } = new("traject.tolerantieDagen", "REG-13", Parametersoorten.Getal, 3);

    /// <summary>VER-24: hours of vacation in a full-time year.</summary>
    public static Parameter<decimal> VakantieUren { get; } = new("vakantie.uren", "VER-24", Parametersoorten.Decimaal, 228m);

    /// <summary>VER-29: start date of the last stage in the construction; null where there is no construction.</summary>
    public static Parameter<DagVanHetJaar?> VakantieConstructieDatum { get; } =
        new("vakantie.constructieDatum", "VER-29", Parametersoorten.DagVanHetJaarOfGeen, new(6, 1), null, null);

    /// <summary>VER-18: hours for an avond- or nachtdienst; null where ORT holds instead (VER-22).</summary>
    public static Parameter<decimal?> CompensatieAvondNacht { get; } = new("compensatie.avondNacht", "VER-18", Parametersoorten.DecimaalOfGeen, 2m, 2m, null);

    /// <summary>VER-18: hours for 24 hours of presence in a weekenddienst; null where ORT holds instead (VER-22).</summary>
    public static Parameter<decimal?> CompensatieWeekend { get; } = new("compensatie.weekend", "VER-18", Parametersoorten.DecimaalOfGeen, 4m, 4m, null);

    /// <summary>VER-18, choice Q16: whether the compensation for the dienst comes on top of that for excess hours.</summary>
    public static Parameter<bool> CompensatieCumulatief { get; } = new("compensatie.cumulatief", "VER-18", Parametersoorten.JaNee, true);

    /// <summary>VER-16: most avond- and nachtdiensten in one ISO week; null where the opleidingsinstituut has limits of its own.</summary>
    public static Parameter<int?> DienstAvondNachtPerWeek { get; } = new("dienst.avondNachtPerWeek", "VER-16", Parametersoorten.GetalOfGeen, 1, 1, null);

    /// <summary>VER-16: longest weekenddienst in hours; null where the opleidingsinstituut has limits of its own.</summary>
    public static Parameter<decimal?> DienstWeekendMaxUren { get; } = new("dienst.weekendMaxUren", "VER-16", Parametersoorten.DecimaalOfGeen, 24m, 24m, null);

    /// <summary>VER-16: fewest days between the starts of two weekenddiensten; null where the opleidingsinstituut has limits of its own.</summary>
    public static Parameter<int?> DienstWeekendTussenDagen { get; } = new("dienst.weekendTussenDagen", "VER-16", Parametersoorten.GetalOfGeen, 28, 28, null);

    /// <summary>VER-15, choice Q67: whether both the SLWP and the agreement at the kennismaking are needed.</summary>
    public static Parameter<bool> DienstBeideGrondslagen { get; } = new("dienst.beideGrondslagen", "VER-15", Parametersoorten.JaNee, false);

    /// <summary>VER-21: largest share of shifts outside office hours in four weeks without flag, in percents.</summary>
    public static Parameter<int> SehBuitenKantoorPercentage { get; } = new("seh.buitenKantoorPercentage", "VER-21", Parametersoorten.Getal, 60);

    /// <summary>VER-32: weeks of own contract days that do not extend the training.</summary>
    public static Parameter<int> VerzuimDrempelWeken { get; } = new("verzuim.drempelWeken", "VER-32", Parametersoorten.Getal, 2);

    /// <summary>VER-32, choice Q19: days between two periods of sickness that still make them one.</summary>
    public static Parameter<int> VerzuimSamentellenDagen { get; } = new("verzuim.samentellenDagen", "VER-32", Parametersoorten.Getal, 0);

    /// <summary>VER-32: weeks of sickness after which the extension is made known provisionally.</summary>
    public static Parameter<int> VerzuimVoorlopigWeken { get; } = new("verzuim.voorlopigWeken", "VER-32", Parametersoorten.Getal, 13);

    /// <summary>VER-32: which source says how absence extends the training: <c>handboek</c>, <c>kaderbesluit</c> or <c>hovumc</c>.</summary>
    public static Parameter<string> VerzuimLeer { get; } =
        new("verzuim.leer", "VER-32", Parametersoorten.Een("handboek", "kaderbesluit", "hovumc"), "handboek");

    /// <summary>VER-32: the version of the handbook by which is calculated, as it is cited.</summary>
    public static Parameter<string> VerzuimVersieHandboek { get; } = new("verzuim.versie.handboek", "VER-32", Parametersoorten.Tekst, "001 §IV.9");

    /// <summary>VER-32: the version of the Kaderbesluit by which is calculated, as it is cited.</summary>
    public static Parameter<string> VerzuimVersieKaderbesluit { get; } = new("verzuim.versie.kaderbesluit", "VER-32", Parametersoorten.Tekst, "onderdeel B.9");

    /// <summary>VER-32: the version of the text of HOVUmc by which is calculated, as it is cited.</summary>
    public static Parameter<string> VerzuimVersieHovumc { get; } = new("verzuim.versie.hovumc", "VER-32", Parametersoorten.Tekst, "wiki, nieuwere tekst");

    /// <summary>VER-31: werkdagen after the first day within which sickness is reported without flag.</summary>
    public static Parameter<int> ZiekmeldingWerkdagen { get; } = new("ziekmelding.werkdagen", "VER-31", Parametersoorten.Getal, 2);

    /// <summary>VER-38, choice Q20: whether zwangerschapsverlof extends the training by its full length.</summary>
    public static Parameter<bool> ZwangerschapsverlofVerlengt { get; } = new("zwangerschapsverlof.verlengtVolledig", "VER-38", Parametersoorten.JaNee, true);

    /// <summary>VER-46: weeks before a change of days within which the childcare of the aios is asked about.</summary>
    public static Parameter<int> KinderopvangWeken { get; } = new("kinderopvang.weken", "VER-46", Parametersoorten.Getal, 4);

    internal static ImmutableArray<Parameter> Alle { get; } =
    [
        UrenVoltijd, UrenOnderwijs, OnderwijsDag, OnderwijsDagenMin, OnderwijsDagenMax, DeeltijdMinimum, DeeltijdSignaal, DeeltijdVrijeDagMax,
        DeeltijdVierDagenVanaf, KlinischMinimumDagen, TolerantieDagen, VakantieUren, VakantieConstructieDatum, CompensatieAvondNacht, CompensatieWeekend,
        CompensatieCumulatief, DienstAvondNachtPerWeek, DienstWeekendMaxUren, DienstWeekendTussenDagen, DienstBeideGrondslagen, SehBuitenKantoorPercentage,
        VerzuimDrempelWeken, VerzuimSamentellenDagen, VerzuimVoorlopigWeken, VerzuimLeer, VerzuimVersieHandboek,
        VerzuimVersieKaderbesluit, VerzuimVersieHovumc, ZiekmeldingWerkdagen, ZwangerschapsverlofVerlengt, KinderopvangWeken,
    ];
}
