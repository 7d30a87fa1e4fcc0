using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Werktijden;

/// <summary>What someone should look at, by a SOFT rule.</summary>
/// <param name="Regel">The rule.</param>
/// <param name="Tekst">What is asked, in plain Dutch, with the figures.</param>
/// <param name="Geadresseerde">Role that decides.</param>
public sealed record Aandachtspunt(string Regel, string Tekst, string Geadresseerde);

/// <summary>What the rules say of something: refused, or allowed with points to look at.</summary>
/// <param name="Overtreding">The HARD rule that forbids it; null when it is allowed.</param>
/// <param name="Aandachtspunten">The SOFT rules that it meets.</param>
public sealed record Oordeel(Regelovertreding? Overtreding, ImmutableArray<Aandachtspunt> Aandachtspunten)
{
    /// <summary>Forbidden by this rule.</summary>
    public static Oordeel Nee(Regelovertreding overtreding) => new(overtreding, []);

    /// <summary>Allowed; look at these.</summary>
    public static Oordeel Ja(params IEnumerable<Aandachtspunt> punten) => new(null, [.. punten]);
}

/// <summary>Which percentages and work patterns are allowed (VER-2, VER-7, VER-8, VER-9, VER-49).</summary>
public static class Werkpatroonregels
{
    /// <summary>VER-8: fewest days per week in the instelling.</summary>
    public const int MinStagedagen = 3;

    /// <summary>VER-9: fewest days per week in the instelling from 86 % up.</summary>
    public const int MinStagedagenVanafVier = 4;

    private const int UrenPerDag = 24;

    /// <summary>VER-7: below the minimum refused; below 75 % a flag, since hardly any stageplaats accepts it.</summary>
    public static Oordeel Percentage(int percentage, Parameterstand parameters)
    {
        var minimum = parameters.Waarde(Verlofparameters.DeeltijdMinimum);
        var signaal = parameters.Waarde(Verlofparameters.DeeltijdSignaal);
        if (percentage < minimum || percentage > 100)
        {
            return Oordeel.Nee(new("VER-7", $"Het percentage is ten minste {minimum} en ten hoogste 100; {percentage} % kan niet. Kies een ander percentage.",
                ("percentage", percentage), ("minimum", minimum)));
        }

        return percentage < signaal
            ? Oordeel.Ja(new Aandachtspunt(
                "VER-7", $"{percentage} %: onder {signaal} % neemt bijna geen stageplaats een aios aan. Overleg met de stageplaats.", Rollen.Stagecoordinator))
            : Oordeel.Ja();
    }

    /// <summary>VER-9: the fewest stage days at a percentage, and whether a structural free day is allowed.</summary>
    public static (int MinStagedagen, bool VrijeDagToegestaan) Spreiding(int percentage, Parameterstand parameters) =>
        (percentage >= parameters.Waarde(Verlofparameters.DeeltijdVierDagenVanaf) ? MinStagedagenVanafVier : MinStagedagen,
            percentage <= parameters.Waarde(Verlofparameters.DeeltijdVrijeDagMax));

    /// <summary>VER-49: a pattern is weighed on VER-7, VER-2, VER-6, VER-8 and VER-9, in that order.</summary>
    public static Oordeel Toets(int percentage, Werkpatroon patroon, Parameterstand parameters)
    {
        var deeltijd = Percentage(percentage, parameters);
        if ((deeltijd.Overtreding ?? Uren(percentage, patroon, parameters) ?? Onderwijsdag(patroon, parameters) ?? Dagen(patroon)) is { } overtreding) return Oordeel.Nee(overtreding);

        var (minStagedagen, vrijeDag) = Spreiding(percentage, parameters);
        if (percentage == 100)
        {
            return patroon.Stagedagen >= minStagedagen
                ? deeltijd
                : Oordeel.Ja(new Aandachtspunt(
                    "VER-9", $"Voltijd hoort in principe over {minStagedagen} stagedagen te gaan; dit patroon heeft er {patroon.Stagedagen}. De stageopleider beslist.",
                    Rollen.Stageopleider));
        }

        if (patroon.Stagedagen < minStagedagen)
        {
            return Oordeel.Nee(new("VER-9", $"Bij {percentage} % werkt u ten minste {minStagedagen} dagen per week in de instelling; dit patroon heeft er {patroon.Stagedagen}. Verdeel de uren over meer dagen.",
                ("percentage", percentage), ("minStagedagen", minStagedagen), ("stagedagen", patroon.Stagedagen)));
        }

        return vrijeDag || patroon.VrijeDagen == 0
            ? deeltijd
            : Oordeel.Nee(new("VER-9", $"Bij {percentage} % is een vaste vrije dag niet mogelijk; dat kan tot en met {parameters.Waarde(Verlofparameters.DeeltijdVrijeDagMax)} %. Verdeel de uren over alle werkdagen.",
                ("percentage", percentage), ("vrijeDagMax", parameters.Waarde(Verlofparameters.DeeltijdVrijeDagMax)), ("vrijeDagen", patroon.VrijeDagen)));
    }

    /// <summary>VER-49: the first Monday after the approval.</summary>
    public static DateOnly Ingang(DateOnly goedgekeurdOp) => goedgekeurdOp.AddDays(8 - (int)Werkpatroon.Van(goedgekeurdOp.DayOfWeek));

    /// <summary>VER-46: a change of days soon after asks the stageopleider about the childcare of the aios.</summary>
    /// <param name="afgesprokenOp">Day of the change.</param>
    /// <param name="ingang">First day of the new days.</param>
    /// <param name="parameters">Weeks within which it is asked.</param>
    public static Aandachtspunt? Kinderopvang(DateOnly afgesprokenOp, DateOnly ingang, Parameterstand parameters)
    {
        var weken = parameters.Waarde(Verlofparameters.KinderopvangWeken);
        return ingang < afgesprokenOp.AddDays(7 * weken)
            ? new("VER-46", $"De werkdagen veranderen op {ingang.Tekst()}, binnen {weken} weken. Vraag of de aios opvang voor kinderen moet regelen.", Rollen.Stageopleider)
            : null;
    }

    private static Regelovertreding? Uren(int percentage, Werkpatroon patroon, Parameterstand parameters)
    {
        var contract = Contracturen.Van(percentage, parameters).Uitkomst;
        if (Enum.GetValues<Weekdag>().Where(d => patroon.Uren(d) is < 0 or > UrenPerDag).Select(d => (Weekdag?)d).FirstOrDefault() is { } buiten)
        {
            return new("VER-2", $"Een dag heeft 0 tot en met {UrenPerDag} uur; dit patroon heeft er {patroon.Uren(buiten).Uren()} op {buiten.ToString().ToLowerInvariant()}. Pas de uren aan.",
                ("patroonUren", patroon.Uren(buiten)), ("maxUren", UrenPerDag));
        }

        if (patroon.Totaal != contract.Totaal)
        {
            return new("VER-2", $"Bij {percentage} % hoort {contract.Totaal.Uren()} per week; dit patroon heeft {patroon.Totaal.Uren()}. Pas de uren aan.",
                ("percentage", percentage), ("contractUren", contract.Totaal), ("patroonUren", patroon.Totaal));
        }

        var les = patroon.Onderwijsdag is { } dag ? patroon.Uren(dag) : 0;
        return les != contract.Onderwijs
            ? new("VER-2", $"De onderwijsdag is {contract.Onderwijs.Uren()}, bij elk percentage; dit patroon heeft {les.Uren()}. Pas de onderwijsdag aan.",
                ("onderwijsUren", contract.Onderwijs), ("patroonUren", les))
            : null;
    }

    /// <summary>VER-6, VER-49: the teaching day of a pattern is that of the opleidingsinstituut.</summary>
    private static Regelovertreding? Onderwijsdag(Werkpatroon patroon, Parameterstand parameters)
    {
        var vast = Werkpatroon.Van(parameters.Waarde(Verlofparameters.OnderwijsDag));
        return patroon.Onderwijsdag is null || patroon.Uren(patroon.Onderwijsdag.Value) <= 0 || patroon.Onderwijsdag == vast
            ? null
            : new("VER-6", $"De onderwijsdag is {vast.ToString().ToLowerInvariant()}; dit patroon heeft het onderwijs op {patroon.Onderwijsdag.Value.ToString().ToLowerInvariant()}. Zet het onderwijs op {vast.ToString().ToLowerInvariant()}.",
                ("onderwijsdag", vast.ToString().ToLowerInvariant()), ("patroonOnderwijsdag", patroon.Onderwijsdag.Value.ToString().ToLowerInvariant()));
    }

    private static Regelovertreding? Dagen(Werkpatroon patroon) => patroon.Stagedagen < MinStagedagen
        ? new("VER-8", $"Een aios werkt ten minste {MinStagedagen} dagen per week in de instelling, de onderwijsdag niet meegerekend; dit patroon heeft er {patroon.Stagedagen}.",
            ("minStagedagen", MinStagedagen), ("stagedagen", patroon.Stagedagen))
        : null;
}
