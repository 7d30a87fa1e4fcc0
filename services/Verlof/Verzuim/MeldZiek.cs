using StageSystem.Kern;
using StageSystem.Kern.Parameters;
using StageSystem.Verlof.Aiossen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Report that an aios is sick (VER-31): one report tells stageopleider, SBOH and stagesecretariaat. Dates only.</summary>
/// <param name="ZiekmeldingId">Chosen by the reporter: the same report sent twice is one fact.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Expected last day, included; null when not known.</param>
/// <param name="GewerktPercentage">Share of the hours that is still worked, 0–99.</param>
/// <param name="Melder">Who reports, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment of the report, UTC.</param>
public sealed record MeldZiek(Guid ZiekmeldingId, DateOnly Van, DateOnly? TotEnMet, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>VER-31 refuses; VER-32 says what follows.</summary>
    public static Decision Decide(Aios aios, MeldZiek command, Aiosfeiten feiten)
    {
        if (aios.Verzuim.Meldingen.TryGetValue(command.ZiekmeldingId, out var bekend))
        {
            return (bekend.Gemeld.Van, bekend.Gemeld.TotEnMet, bekend.Gemeld.GewerktPercentage) == (command.Van, command.TotEnMet, command.GewerktPercentage)
                ? Decision.NothingNew
                : new Regelovertreding("VER-31", "Met dit kenmerk is al een andere melding gedaan. Pas de bestaande melding aan.",
                    ("van", command.Van), ("eerderGemeldVan", bekend.Gemeld.Van));
        }

        if ((Ziekmeldregels.Periode(command.Van, command.TotEnMet)
            ?? Ziekmeldregels.Overlap(aios, command.ZiekmeldingId, Periode.Vanaf(command.Van, command.TotEnMet))) is { } overtreding)
        {
            return overtreding;
        }

        var gemeld = new AiosZiekGemeld(command.ZiekmeldingId, command.Van, command.TotEnMet, command.GewerktPercentage, command.Melder, command.GemeldOp)
            .Volgens("VER-31", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return WeegVerzuim.MetGevolgen(aios.Na([gemeld]), [gemeld, .. TeLaat(aios, command, feiten), .. Dienstvlaggen.Verschil(aios, aios.Na([gemeld]))], feiten);
    }

    /// <summary>VER-31: recorded more than two werkdagen after the first day.</summary>
    private static IEnumerable<Feit> TeLaat(Aios aios, MeldZiek command, Aiosfeiten feiten)
    {
        var parameters = feiten.Voor(aios.Instituut, command.Van);
        var werkdagen = parameters.Waarde(Verlofparameters.ZiekmeldingWerkdagen);
        var uiterlijk = Kalender.PlusWerkdagen(command.Van, werkdagen, parameters.Waarde(Kalenderparameters.Feestdagen));
        if (Kalender.Dag(command.GemeldOp) <= uiterlijk) yield break;
        yield return aios.Signaal(
            new("VER-31", $"De melding van aios {aios.Aiosnummer} over {command.Van.Tekst()} kwam op {Kalender.Dag(command.GemeldOp).Tekst()}, meer dan {werkdagen} werkdagen later. Melden gaat op de dag zelf.", Rollen.Stagesecretariaat),
            command.ZiekmeldingId);
    }
}

/// <summary>What every report of sickness must meet (VER-31).</summary>
internal static class Ziekmeldregels
{
    /// <summary>VER-31: last day before first day.</summary>
    public static Regelovertreding? Periode(DateOnly van, DateOnly? totEnMet) => totEnMet < van
        ? new("VER-31", $"De laatste dag ({totEnMet.Value.Tekst()}) ligt vóór de eerste dag ({van.Tekst()}). Pas een van beide aan.", ("van", van), ("totEnMet", totEnMet.Value))
        : null;

    /// <summary>VER-31: overlap with another period: extend that one instead.</summary>
    public static Regelovertreding? Overlap(Aios aios, Guid ziekmeldingId, Periode periode)
    {
        var ander = aios.Verzuim.Geldig.Where(m => m.ZiekmeldingId != ziekmeldingId && m.Periode.Overlapt(periode)).OrderBy(m => m.Van).FirstOrDefault();
        return ander is null
            ? null
            : new("VER-31", $"In deze dagen staat al een melding ({ander.Periode}). Pas die melding aan.",
                ("ziekmeldingId", ander.ZiekmeldingId), ("bestaandeVan", ander.Van), ("van", periode.Van));
    }

    /// <summary>OVK-14: a withdrawn report never was.</summary>
    public static Regelovertreding Ingetrokken(Ziekmelding m) =>
        new("OVK-14", "Deze melding is ingetrokken en kan niet meer veranderen. Doe zo nodig een nieuwe melding.", ("van", m.Van));
}
