using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using Open = StageSystem.Kern.Signalen;

namespace StageSystem.Verlof.Verzuim;

/// <summary>Correct the dates or the share of a report (C-12, OVK-14): the first report stays, consequences are compensated.</summary>
/// <param name="ZiekmeldingId">The report.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when not known.</param>
/// <param name="GewerktPercentage">Share of the hours that is worked, 0–99.</param>
/// <param name="Melder">Who corrects, as <c>rol:subject</c>.</param>
/// <param name="GemeldOp">Moment, UTC.</param>
public sealed record CorrigeerZiekmelding(Guid ZiekmeldingId, DateOnly Van, DateOnly? TotEnMet, int GewerktPercentage, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>VER-31 refuses as for a report; VER-32 and C-12 say what follows.</summary>
    /// <returns>Null when there is no such report.</returns>
    public static Decision? Decide(Aios aios, CorrigeerZiekmelding command, Aiosfeiten feiten)
    {
        if (!aios.Verzuim.Meldingen.TryGetValue(command.ZiekmeldingId, out var melding)) return null;
        if (melding.Ingetrokken) return Ziekmeldregels.Ingetrokken(melding);
        if ((melding.Van, melding.TotEnMet, melding.GewerktPercentage) == (command.Van, command.TotEnMet, command.GewerktPercentage)) return Decision.NothingNew;
        if ((Ziekmeldregels.Periode(command.Van, command.TotEnMet)
            ?? Ziekmeldregels.Overlap(aios, command.ZiekmeldingId, Periode.Vanaf(command.Van, command.TotEnMet))) is { } overtreding)
        {
            return overtreding;
        }

        var feit = new ZiekmeldingGecorrigeerd(command.ZiekmeldingId, command.Van, command.TotEnMet, command.GewerktPercentage, command.Melder, command.GemeldOp)
            .Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        return WeegVerzuim.MetGevolgen(aios.Na([feit]), [feit, .. Dienstvlaggen.Verschil(aios, aios.Na([feit]))], feiten);
    }
}

/// <summary>Withdraw a report: it never was (C-12, OVK-14).</summary>
public sealed record TrekZiekmeldingIn(Guid ZiekmeldingId, string Melder, DateTimeOffset GemeldOp)
{
    /// <summary>Done twice adds nothing.</summary>
    /// <returns>Null when there is no such report.</returns>
    public static Decision? Decide(Aios aios, TrekZiekmeldingIn command, Aiosfeiten feiten)
    {
        if (!aios.Verzuim.Meldingen.TryGetValue(command.ZiekmeldingId, out var melding)) return null;
        if (melding.Ingetrokken) return Decision.NothingNew;

        var feit = new ZiekmeldingIngetrokken(command.ZiekmeldingId, command.Melder, command.GemeldOp).Volgens("OVK-14", Rollen.Stageopleider, Rollen.Stagesecretariaat);
        List<Feit> eerst = [feit, .. Open.Vervallen(aios.Signalen, command.ZiekmeldingId, "De melding is ingetrokken."), .. Dienstvlaggen.Verschil(aios, aios.Na([feit]))];
        return WeegVerzuim.MetGevolgen(aios.Na(eerst), eerst, feiten);
    }
}
