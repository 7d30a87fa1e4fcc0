using StageSystem.Kern;

namespace StageSystem.Erkenningen.Waarnemingen;

/// <summary>Steps that several decisions on a procedure share.</summary>
internal static class Procedureverloop
{
    /// <summary>ERK-20: it failed. Told to the stagecoördinator and the hoofd (C-1 row 9).</summary>
    public static IEnumerable<Feit> Mislukt(Waarnemingsprocedure p, string grond) =>
    [
        new WaarnemingsprocedureMislukt(p.Id, p.Stageplaatscode, p.Instituut, p.Van, p.TotEnMet, grond, p.OorzaakId)
            .Volgens(p.Regel(), Rollen.Stagecoordinator, Rollen.Hoofd),
        .. Signalen.Vervallen(p.Signalen, p.Id, "De procedure is mislukt."),
    ];

    /// <summary>ERK-22: it is no longer needed (C-1 row 13).</summary>
    public static IEnumerable<Feit> Geannuleerd(Waarnemingsprocedure p) =>
    [
        new WaarnemingsprocedureGeannuleerd(p.Id, p.Stageplaatscode, p.Instituut)
            .Volgens("ERK-22", Rollen.Stagesecretariaat, Rollen.Stagecoordinator, Rollen.Contactpersoon),
        .. Signalen.Vervallen(p.Signalen, p.Id, "De procedure is niet meer nodig."),
    ];

    /// <summary>ERK-22: an already erkende waarnemer is not cancelled automatically; the stagecoördinator is asked, once for each return.</summary>
    public static IEnumerable<Feit> LegVoor(Waarnemingsprocedure p, DateOnly? terugSinds) =>
        p.Waarneming is not { TotEnMet: { } tot } || p.IsVoorgelegd(terugSinds)
            ? []
            :
            [
                new WaarnemingNaTerugkeerVoorgelegd(p.Id, terugSinds).Volgens("ERK-22", Rollen.Stagecoordinator),
                Signalen.Registreer(
                    "ERK-22", p.Onderwerp(), p.Id, Rollen.Stagecoordinator,
                    $"De stageopleider van stageplaats {p.Stageplaatscode} is terug, maar de waarneming loopt tot en met {tot:dd-MM-yyyy}. "
                    + "Beslis of de waarneming eerder eindigt.",
                    uiterlijkOp: null, p.Instituut),
            ];

    /// <summary>What follows when a day of the procedure has been reached; of several that passed, the earliest counts.</summary>
    public static Decision Verstreken(Waarnemingsprocedure p, DateOnly vandaag)
    {
        if (p.Status == Procedurestatus.Erkend)
            return p.TotEnMet < vandaag && !(p.Waarneming?.TotEnMet < vandaag) ? Decision.Accept(LegVoor(p, p.TotEnMet!.Value.AddDays(1)).ToList()) : Decision.NothingNew;
        if (!p.IsOpen()) return Decision.NothingNew;

        var isMislukt = p.ResultaatUiterlijkOp < vandaag;
        var isVoorbij = p.TotEnMet < vandaag;
        if (isVoorbij && (!isMislukt || p.TotEnMet <= p.ResultaatUiterlijkOp)) return Decision.Accept(Geannuleerd(p).ToList());
        return isMislukt ? Decision.Accept(Mislukt(p, Mislukkingsgrond.TermijnVerstreken).ToList()) : Decision.NothingNew;
    }
}
