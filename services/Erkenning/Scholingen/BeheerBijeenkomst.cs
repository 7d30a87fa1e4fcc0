using StageSystem.Kern;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>Schedules a meeting.</summary>
/// <param name="Gepland">The meeting.</param>
public sealed record PlanBijeenkomst(BijeenkomstGepland Gepland)
{
    /// <summary>ERK-25: any day, also afterwards; enough of them for a year makes its signaal lapse.</summary>
    /// <param name="s">The offer.</param>
    /// <param name="command">The meeting.</param>
    /// <param name="minimum">Number for the year (parameter <c>scholing.onderwijsmiddagen</c>).</param>
    public static Decision Decide(Scholingsaanbod s, PlanBijeenkomst command, int minimum)
    {
        var g = command.Gepland;
        if (s.Bijeenkomst(g.BijeenkomstId) is not null) return Decision.NothingNew;
        if (s.Bijeenkomsten.Exists(b => b.Soort == g.Soort && b.Op == g.Op && !b.Vervallen))
            return new Regelovertreding("ERK-25", $"Er staat al een {g.Soort} op {g.Op.Tekst()}.", ("soort", g.Soort), ("op", g.Op));
        var feit = g.Volgens("ERK-25", Rollen.Stagesecretariaat);
        return Scholingsaanbod.Fold(s, g)!.Onderwijsmiddagen(g.Op.Year) < minimum
            ? feit
            : Decision.Accept([feit, .. Signalen.Vervallen(s.Signalen, s.OorzaakVan(g.Op.Year), "Er staan genoeg onderwijsmiddagen gepland.")]);
    }
}

/// <summary>What is done with a scheduled meeting.</summary>
public static class BeheerBijeenkomst
{
    /// <summary>OVK-14: it does not go on; refused once someone was there.</summary>
    public static Decision Annuleer(Scholingsaanbod s, Guid id) => Met(
        s, id, b => b.Aanwezig.Count > 0
            ? new Regelovertreding("ERK-25", $"Van deze {b.Soort} is aanwezigheid vastgelegd; annuleren kan niet meer.", ("aanwezig", b.Aanwezig.Count))
            : new BijeenkomstVervallen(id, s.Instituut).Volgens("ERK-25", Rollen.Stageopleider));

    /// <summary>ERK-25: accreditation is requested for all RGS specialisms; once.</summary>
    public static Decision VraagAccreditatieAan(Scholingsaanbod s, Guid id, DateOnly vandaag) => Met(
        s, id, b => b.AccreditatieAangevraagdOp is null ? new AccreditatieAangevraagd(id, s.Instituut, vandaag).Volgens("ERK-25") : Decision.NothingNew);

    /// <summary>ERK-25, OVK-15: who is invited by mail; those who were already are not again.</summary>
    public static Decision NodigUit(Scholingsaanbod s, Guid id, IReadOnlyCollection<string> nummers, DateOnly vandaag) => Met(
        s, id, b => nummers.Select(Sleutel.Normaal).Distinct().Except(b.Uitgenodigd).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } nieuw
            ? new StageopleidersUitgenodigd(id, s.Instituut, nieuw, vandaag).Volgens("ERK-25", Rollen.Stageopleider)
            : Decision.NothingNew);

    /// <summary>ERK-25: free choice; no minimum or maximum, an invitation is not needed.</summary>
    public static Decision SchrijfIn(Scholingsaanbod s, Guid id, string nummer, bool ingeschreven) => Met(
        s, id, b => b.Ingeschreven.Contains(Sleutel.Normaal(nummer)) == ingeschreven
            ? Decision.NothingNew
            : new StageopleiderIngeschreven(id, s.Instituut, Sleutel.Normaal(nummer), ingeschreven).Volgens("ERK-25"));

    /// <summary>ERK-25: from the day itself on; who was not enrolled counts as well.</summary>
    public static Decision LegAanwezigheidVast(Scholingsaanbod s, Guid id, IReadOnlyCollection<string> nummers, DateOnly vandaag) => Met(s, id, b =>
    {
        var aanwezig = nummers.Select(Sleutel.Normaal).Distinct().Order(StringComparer.Ordinal).ToList();
        if (b.Op > vandaag)
            return new Regelovertreding("ERK-25", $"De {b.Soort} is op {b.Op.Tekst()}; aanwezigheid legt u vast vanaf die dag.", ("op", b.Op), ("vandaag", vandaag));
        return b.Aanwezig.SetEquals(aanwezig) ? Decision.NothingNew : new AanwezigheidVastgelegd(id, s.Instituut, aanwezig).Volgens("ERK-25");
    });

    private static Decision Met(Scholingsaanbod s, Guid id, Func<Bijeenkomst, Decision> beslis) =>
        s.Bijeenkomst(id) is not { } b ? new Regelovertreding("ERK-25", "Deze bijeenkomst is niet bekend.", ("bijeenkomstId", id))
        : b.Vervallen ? new Regelovertreding("ERK-25", $"De {b.Soort} van {b.Op.Tekst()} gaat niet door.", ("op", b.Op))
        : beslis(b);
}
