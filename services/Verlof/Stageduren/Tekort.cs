using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Stageduren;

/// <summary>Where the shortfall of a part-time stage of traject B is made up (VER-13). The planner chooses.</summary>
public enum Verlengingsplek
{
    /// <summary>(b), the default: the second training period in general practice gets longer.</summary>
    Oph2,

    /// <summary>(a): the stage itself lasts longer, by the formula of VER-12.</summary>
    Stageplaats,

    /// <summary>VER-14: it is not made up; a reason is needed.</summary>
    Niet,
}

/// <summary>What a part-time stage of traject B is short of, and what that adds (VER-13).</summary>
/// <param name="VoltijdWeken">Shortfall in voltijd weeks.</param>
/// <param name="ExtraDagen">Calendar days that the stage (a) or OPH-2 (b) gets longer at this percentage; 0 when it is not made up.</param>
public sealed record Deeltijdtekort(decimal VoltijdWeken, int ExtraDagen);

/// <summary>VER-13 and VER-14: the shortfall of a part-time stage of traject B.</summary>
public static class Tekort
{
    /// <summary>VER-13: <c>nominal × (100 − p)/100</c> voltijd weeks; in (a) and (b) the same number of days.</summary>
    public static Berekening<Deeltijdtekort> Van(int nominaleWeken, int percentage, Verlengingsplek plek)
    {
        var weken = nominaleWeken * (100 - percentage) / 100m;
        var dagen = plek is Verlengingsplek.Niet ? 0 : Cijfers.PlafondDeling(nominaleWeken * 7 * (100 - percentage), percentage);
        var uitleg = new Uitleg().Stap("VER-13", $"{nominaleWeken} weken bij {percentage} %: het tekort is {weken.Tekst()} voltijdweken.");
        _ = plek switch
        {
            Verlengingsplek.Stageplaats => uitleg.Stap("VER-13", $"Op dezelfde stageplaats: {Stageduur.Dagen(nominaleWeken, percentage)} dagen in plaats van {nominaleWeken * 7}, dus {dagen.AantalDagen()} meer."),
            Verlengingsplek.Oph2 => uitleg.Stap("VER-13", $"Bij OPH-2: {weken.Tekst()} voltijdweken erbij; bij {percentage} % is dat {dagen.AantalDagen()}."),
            _ => uitleg.Stap("VER-14", "De stage wordt niet verlengd; de planner schrijft op waarom."),
        };
        return uitleg.Uitkomst(new Deeltijdtekort(weken, dagen));
    }

    /// <summary>
    /// VER-13: voltijd weeks that a stage of traject B is short of when its percentage may change on the way. A period within three days of its nominal weeks
    /// counts as those weeks (REG-13), so that 13 weeks at 85 % are 1.95 short whether the quarter has 90, 91 or 92 days.
    /// </summary>
    /// <param name="periode">The days of the stage, extensions for sickness apart.</param>
    /// <param name="nominaleWeken">Nominal weeks.</param>
    /// <param name="percentages">The percentages during it.</param>
    /// <param name="parameters">The tolerance.</param>
    public static decimal Van(Periode periode, int nominaleWeken, IReadOnlyCollection<Percentage> percentages, Parameterstand parameters)
    {
        if (periode.IsLeeg) return 0;
        var nominaal = nominaleWeken * 7;
        var telt = Math.Abs(periode.Dagen - nominaal) <= parameters.Waarde(Verlofparameters.TolerantieDagen) ? nominaal : periode.Dagen;
        return Math.Max(0, nominaleWeken - (Stageduur.Honderdsten(periode, percentages) * (decimal)telt / (periode.Dagen * 700m)));
    }

    /// <summary>VER-14: only a stage of traject B may stay shorter, with a reason; who decides usually asks the stageopleider.</summary>
    /// <param name="traject"><c>A</c> or <c>B</c>.</param>
    /// <param name="reden">Why it is not extended.</param>
    public static Oordeel Verkort(string traject, string? reden)
    {
        if (traject == "A")
        {
            return Oordeel.Nee(new("VER-14", "Een klinische stage kan niet korter: het minimum is 26 weken voltijd. Verleng de stage (VER-12).", ("traject", traject), ("minimumWeken", 26)));
        }

        return string.IsNullOrWhiteSpace(reden)
            ? Oordeel.Nee(new("VER-14", "Schrijf op waarom deze deeltijdstage niet wordt verlengd.", ("traject", traject)))
            : Oordeel.Ja(new Aandachtspunt("VER-14", "Een deeltijdstage wordt niet verlengd. Overleg met de stageopleider of duur en werktijd genoeg zijn.", Rollen.Stagecoordinator));
    }
}
