using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>How a day is covered (ERK-17).</summary>
public static class Dekkingssoort
{
    /// <summary>Two or more stageopleiders cover.</summary>
    public const string Duo = "duo";

    /// <summary>One stageopleider covers.</summary>
    public const string Enkel = "enkel";

    /// <summary>Nobody covers.</summary>
    public const string Ongedekt = "ongedekt";
}

/// <summary>Days on which the cover is the same.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end.</param>
/// <param name="Soort">See <see cref="Dekkingssoort"/>.</param>
/// <param name="Opleidernummers">Who cover; the one named on plaatsingen first (Q66).</param>
/// <param name="OorzaakId">Why someone who is linked and erkend does not cover: of several causes the one that began last; null when there is none.</param>
public sealed record Dekkingsperiode(DateOnly Van, DateOnly? TotEnMet, string Soort, IReadOnlyList<string> Opleidernummers, Guid? OorzaakId)
{
    /// <summary>The days.</summary>
    public Periode Dagen() => Periode.Vanaf(Van, TotEnMet);

    /// <summary>Whether nobody covers because of an absence or a departure.</summary>
    public bool IsUitgevallen() => Soort == Dekkingssoort.Ongedekt && OorzaakId is not null;

    /// <summary>Whether the cover is the same as in the other period, the days apart.</summary>
    public bool DektAls(Dekkingsperiode ander) =>
        Soort == ander.Soort && OorzaakId == ander.OorzaakId && Opleidernummers.SequenceEqual(ander.Opleidernummers);

    /// <inheritdoc />
    public bool Equals(Dekkingsperiode? other) => other is not null && Van == other.Van && TotEnMet == other.TotEnMet && DektAls(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Van, TotEnMet, Soort, OorzaakId);
}

/// <summary>Part that someone has at a stageplaats.</summary>
public static class Koppelrol
{
    public const string Stageopleider = "stageopleider";
    public const string Waarnemer = "waarnemer";
}

/// <summary>A person linked to a stageplaats.</summary>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Rol">See <see cref="Koppelrol"/>.</param>
/// <param name="Van">First day; null when it has no beginning.</param>
/// <param name="TotEnMet">Last day, included; null when it has no end, or for a waarnemer: while the other is absent.</param>
/// <param name="ProcedureId">The procedure, move or request that led to it, or null.</param>
/// <param name="Vervangt">For a waarnemer: who is stood in for.</param>
public sealed record Koppeling(string Opleidernummer, string Rol, DateOnly? Van, DateOnly? TotEnMet, Guid? ProcedureId, string? Vervangt)
{
    /// <summary>
    /// The days of the link. ERK-20: a waarnemer's rights end on the stated end date, or without one on the return of the person who is stood in for.
    /// </summary>
    public IReadOnlyList<Periode> Dagen(IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen)
    {
        Periode[] dagen = [Periode.Vanaf(Van ?? DateOnly.MinValue, TotEnMet)];
        return Rol == Koppelrol.Waarnemer && TotEnMet is null && Vervangt is { } vervangt && bijdragen.TryGetValue(vervangt, out var bijdrage)
            ? dagen.Doorsnede(bijdrage.Weg())
            : dagen;
    }
}

/// <summary>Coverage of a stageplaats: a pure function of its links and of what each linked person contributes (ERK-17).</summary>
public static class Dekking
{
    /// <summary>
    /// ERK-17: for every day from the first on which someone is linked and erkend, without end: who cover. Two or more is <c>duo</c>, one <c>enkel</c>,
    /// none <c>ongedekt</c>. Does not depend on today: the past keeps what it was, and the future is as known now.
    /// </summary>
    /// <param name="koppelingen">The links, the one named on plaatsingen first.</param>
    /// <param name="bijdragen">What each person contributes, by opleidernummer; who is not in it covers nothing.</param>
    /// <returns>In order of date, without overlap or gap; empty when nobody ever covers or would.</returns>
    public static IReadOnlyList<Dekkingsperiode> Bepaal(
        IReadOnlyList<Koppeling> koppelingen, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen)
    {
        var personen = Personen(koppelingen, bijdragen);
        var uitkomst = new List<Dekkingsperiode>();
        foreach (var dagen in Stukken(personen.SelectMany(p => p.Erkend.Concat(p.Dekt).Concat(p.Bijdrage.Uitval.Select(u => u.Dagen))), personen))
        {
            var dekkend = personen.Where(p => p.Dekt.Any(d => d.Bevat(dagen.Van))).Select(p => p.Bijdrage.Opleidernummer).ToList();
            var stuk = new Dekkingsperiode(
                dagen.Van, dagen.Einde,
                dekkend.Count switch { 0 => Dekkingssoort.Ongedekt, 1 => Dekkingssoort.Enkel, _ => Dekkingssoort.Duo },
                dekkend, Oorzaak(personen, dagen.Van));
            if (uitkomst.Count > 0 && uitkomst[^1].DektAls(stuk)) uitkomst[^1] = uitkomst[^1] with { TotEnMet = stuk.TotEnMet };
            else uitkomst.Add(stuk);
        }

        return uitkomst;
    }

    /// <summary>
    /// ERK-17, the SOFT signal: days on which the stageplaats is covered and two or more linked stageopleiders are all absent. A sole stageopleider who is
    /// away below the threshold is not among them: that has no effect here (ERK-18), and Verlof tells it already.
    /// </summary>
    public static IReadOnlyList<Tijdvak> ZonderAanwezige(
        IReadOnlyList<Koppeling> koppelingen, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen)
    {
        var personen = Personen(koppelingen, bijdragen);
        return Stukken(personen.SelectMany(p => p.Erkend.Concat(p.Dekt).Concat(p.Bijdrage.Weg())), personen)
            .Where(dagen =>
                personen.Count(p => p.Erkend.Any(e => e.Bevat(dagen.Van))) >= 2
                && personen.Any(p => p.Dekt.Any(d => d.Bevat(dagen.Van)))
                && personen.Where(p => p.Dekt.Any(d => d.Bevat(dagen.Van))).All(p => p.Bijdrage.Afwezig.Any(a => a.Bevat(dagen.Van))))
            .Verenigd()
            .Select(dagen => new Tijdvak(dagen.Van, dagen.Einde))
            .ToList();
    }

    internal sealed record Persoon(Dekkingsbijdrage Bijdrage, IReadOnlyList<Periode> Erkend, IReadOnlyList<Periode> Dekt);

    internal static List<Persoon> Personen(IReadOnlyList<Koppeling> koppelingen, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen) =>
        koppelingen
            .OrderBy(k => k.Rol == Koppelrol.Waarnemer)
            .Select(k => k.Opleidernummer)
            .Distinct()
            .Where(bijdragen.ContainsKey)
            .Select(nummer =>
            {
                var bijdrage = bijdragen[nummer];
                var gekoppeld = koppelingen.Where(k => k.Opleidernummer == nummer).SelectMany(k => k.Dagen(bijdragen)).Verenigd();
                var erkend = bijdrage.Erkend.Doorsnede(gekoppeld);
                return new Persoon(bijdrage, erkend, erkend.Zonder(bijdrage.Uitval.Select(u => u.Dagen)));
            })
            .ToList();

    /// <summary>Cuts the days from the first erkende one, without end, wherever one of the periods begins or ends: within a piece nothing changes.</summary>
    internal static IEnumerable<Periode> Stukken(IEnumerable<Periode> perioden, IReadOnlyList<Persoon> personen)
    {
        var erkend = personen.SelectMany(p => p.Erkend).ToList();
        if (erkend.Count == 0) yield break;

        var eerste = erkend.Min(e => e.Van);
        var grenzen = perioden
            .SelectMany(p => p.IsOpen ? [p.Van] : new[] { p.Van, p.TotEnMet.AddDays(1) })
            .Where(dag => dag > eerste)
            .Append(eerste)
            .Distinct()
            .Order()
            .ToList();
        for (var i = 0; i < grenzen.Count; i++)
            yield return new(grenzen[i], i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : Periode.Open);
    }

    private static Guid? Oorzaak(IEnumerable<Persoon> personen, DateOnly dag) =>
        personen
            .Where(p => p.Erkend.Any(e => e.Bevat(dag)))
            .SelectMany(p => p.Bijdrage.Uitval.Where(u => u.Dagen.Bevat(dag)))
            .OrderByDescending(u => u.Dagen.Van)
            .ThenBy(u => u.OorzaakId)
            .Select(u => (Guid?)u.OorzaakId)
            .FirstOrDefault();
}
