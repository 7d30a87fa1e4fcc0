using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The coverage of a stageplaats explained: for each stretch of days who covers, who does not, and by which rule (ERK-17). Pure.</summary>
public static class Dekkingsverklaring
{
    /// <summary>
    /// ERK-17: the days of the period, cut wherever anything changes that decides on the coverage or on who is present. Days before anyone was ever linked and erkend
    /// are uncovered. Says the same as <see cref="Dekking.Bepaal"/>.
    /// </summary>
    /// <param name="stageplaats">The stageplaats.</param>
    /// <param name="bijdragen">What each person contributes, by opleidernummer.</param>
    /// <param name="periode">The days that are asked for.</param>
    /// <returns>In order of date, without overlap or gap; together all days of the period.</returns>
    public static IReadOnlyList<Berekening<Dekkingsperiode>> Verklaar(
        Stageplaats stageplaats, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen, Periode periode)
    {
        var dekking = Dekking.Bepaal(stageplaats.Koppelingen, bijdragen);
        var personen = Dekking.Personen(stageplaats.Koppelingen, bijdragen);
        return
        [
            .. Stukken(stageplaats, personen, dekking, bijdragen, periode).Select(dagen =>
            {
                var geldt = dekking.FirstOrDefault(p => p.Dagen().Bevat(dagen.Van));
                var stuk = geldt is null
                    ? new Dekkingsperiode(dagen.Van, dagen.Einde, Dekkingssoort.Ongedekt, [], null)
                    : geldt with { Van = dagen.Van, TotEnMet = dagen.Einde };
                return Verklaar(stageplaats, personen, bijdragen, stuk);
            }),
        ];
    }

    private static Berekening<Dekkingsperiode> Verklaar(
        Stageplaats stageplaats, IReadOnlyList<Dekking.Persoon> personen, IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen, Dekkingsperiode stuk)
    {
        var (uitleg, dag) = (new Uitleg(), stuk.Van);
        var gekoppeld = stageplaats.Koppelingen.Where(k => k.Dagen(bijdragen).Any(p => p.Bevat(dag))).ToList();
        foreach (var persoon in personen.Where(p => gekoppeld.Exists(k => k.Opleidernummer == p.Bijdrage.Opleidernummer)))
        {
            var koppeling = gekoppeld.Find(k => k.Opleidernummer == persoon.Bijdrage.Opleidernummer)!;
            uitleg.Stap(Regel(persoon, koppeling, dag), Tekst(persoon, koppeling, dag));
            if (persoon.Dekt.Any(d => d.Bevat(dag)) && Afwezig(persoon, dag) is { } weg)
                uitleg.Stap("ERK-18", $"Stageopleider {koppeling.Opleidernummer} is afwezig ({Dagen(weg)}). Een drempel is daarmee niet overschreden: de stageopleider blijft dekken.");
        }

        if (gekoppeld.Count == 0) uitleg.Stap("ERK-17", "Op deze dagen is er geen stageopleider aan de stageplaats gekoppeld.");
        uitleg.Stap("ERK-17", stuk.Opleidernummers.Count switch
        {
            0 => "Er dekt geen stageopleider: de stageplaats is ongedekt.",
            1 => $"Er dekt 1 stageopleider ({stuk.Opleidernummers[0]}): de dekking is enkel.",
            var aantal => $"Er dekken {aantal} stageopleiders ({string.Join(", ", stuk.Opleidernummers)}): de dekking is duo.",
        });
        if (Dekking.ZonderAanwezige(stageplaats.Koppelingen, bijdragen).Any(t => Periode.Vanaf(t.Van, t.TotEnMet).Bevat(dag)))
            uitleg.Stap("ERK-17", $"Er is geen stageopleider aanwezig ({Dagen(stuk.Dagen())}). Dat is een signaal voor de stagecoördinator; de dekking blijft.");
        if (Toestanden.IsStilgelegd(stageplaats.ToestandOp(dag)))
        {
            uitleg.Stap(
                stageplaats.ToestandOp(dag) == Stageplaatsstatus.OnHold ? "ERK-30" : "ERK-31",
                $"De stageplaats is {stageplaats.ToestandOp(dag)} sinds {Sinds(stageplaats, dag).Tekst()}: er kan geen stage komen, wie er ook dekt.");
        }

        return uitleg.Uitkomst(stuk);
    }

    /// <summary>Why this person covers on the day, or does not.</summary>
    private static string Tekst(Dekking.Persoon persoon, Koppeling koppeling, DateOnly dag)
    {
        var wie = koppeling.Rol == Koppelrol.Waarnemer
            ? $"Waarnemer {koppeling.Opleidernummer}{(koppeling.Vervangt is { } ander ? $" (voor {ander})" : "")}"
            : $"Stageopleider {koppeling.Opleidernummer}";
        if (persoon.Erkend.FirstOrDefault(e => e.Bevat(dag)) is var erkend && !erkend.Bevat(dag))
        {
            var volgende = persoon.Bijdrage.Erkend.Where(e => e.Van > dag).Select(e => (DateOnly?)e.Van).Min();
            return $"{wie} is gekoppeld maar heeft hier geen erkenning{(volgende is { } eerste ? $"; die begint op {eerste.Tekst()}" : "")}.";
        }

        if (Uitval(persoon, dag) is not { } uitval) return $"{wie} dekt: gekoppeld en erkend ({Grenzen(erkend)}).";
        return $"{wie} dekt niet: {Oorzaak(uitval)}.";
    }

    private static string Regel(Dekking.Persoon persoon, Koppeling koppeling, DateOnly dag) =>
        !persoon.Erkend.Any(e => e.Bevat(dag)) ? "ERK-3"
        : Uitval(persoon, dag) is not { } uitval ? koppeling.Rol == Koppelrol.Waarnemer ? "ERK-20" : "ERK-17"
        : uitval.Soort switch
        {
            null => uitval.KeertTerug ? "ERK-18" : "ERK-23",
            Uitvalsoort.Uren => "ERK-8",
            Uitvalsoort.Instelling => "ERK-2",
            Uitvalsoort.Locatie => "ERK-24",
            Uitvalsoort.OnHold => "ERK-30",
            Uitvalsoort.Samenwerking or Uitvalsoort.Rgs => "ERK-31",
            _ => "ERK-32",
        };

    private static string Oorzaak(Uitval uitval) => uitval.Soort switch
    {
        null when uitval.KeertTerug =>
            $"afwezig {Grenzen(uitval.Dagen)}{(uitval.Dagen.IsOpen ? "" : $", {uitval.Dagen.Dagen.AantalDagen()}")}; "
            + (uitval.DrempelDagen is { } drempel ? $"dat is meer dan de drempel van {drempel.AantalDagen()}" : "dat is meer dan de drempel")
            + $". De erkenning is twijfelachtig vanaf de eerste dag, {uitval.Dagen.Van.Tekst()}",
        null => $"vertrokken; de laatste werkdag was {Voor(uitval)}",
        Uitvalsoort.Uren => $"te weinig contracturen {Grenzen(uitval.Dagen)}",
        Uitvalsoort.Big => $"geen BIG-registratie {Grenzen(uitval.Dagen)}",
        Uitvalsoort.Dienstverband => $"het dienstverband is geëindigd; de laatste dag was {Voor(uitval)}",
        Uitvalsoort.Instelling => $"de instelling is niet erkend {Grenzen(uitval.Dagen)}",
        Uitvalsoort.Locatie => $"werkt op een andere locatie {Grenzen(uitval.Dagen)}",
        Uitvalsoort.OnHold => $"staat on hold {Grenzen(uitval.Dagen)}",
        Uitvalsoort.Samenwerking => $"de samenwerking is beëindigd; de laatste dag was {Voor(uitval)}",
        Uitvalsoort.Rgs => $"RGS heeft de erkenning beëindigd; de laatste dag was {Voor(uitval)}",
        var anders => $"{anders} {Grenzen(uitval.Dagen)}",
    };

    /// <summary>Of several causes the one that began last, as in <see cref="Dekkingsperiode.OorzaakId"/>.</summary>
    private static Uitval? Uitval(Dekking.Persoon persoon, DateOnly dag) =>
        persoon.Bijdrage.Uitval.Where(u => u.Dagen.Bevat(dag)).OrderByDescending(u => u.Dagen.Van).ThenBy(u => u.OorzaakId).FirstOrDefault();

    private static Periode? Afwezig(Dekking.Persoon persoon, DateOnly dag) =>
        persoon.Bijdrage.Afwezig.Where(a => a.Bevat(dag)).Select(a => (Periode?)a).FirstOrDefault();

    /// <summary>Cuts the asked days at every boundary of a link, an erkenning, a cause, an absence, a state and of the coverage itself.</summary>
    private static IEnumerable<Periode> Stukken(
        Stageplaats stageplaats, IReadOnlyList<Dekking.Persoon> personen, IReadOnlyList<Dekkingsperiode> dekking,
        IReadOnlyDictionary<string, Dekkingsbijdrage> bijdragen, Periode periode)
    {
        var grenzen = personen.SelectMany(p => p.Erkend.Concat(p.Bijdrage.Erkend).Concat(p.Bijdrage.Uitval.Select(u => u.Dagen)).Concat(p.Bijdrage.Afwezig))
            .Concat(stageplaats.Koppelingen.SelectMany(k => k.Dagen(bijdragen)))
            .Concat(dekking.Select(p => p.Dagen()))
            .SelectMany(p => p.IsOpen ? [p.Van] : new[] { p.Van, p.TotEnMet.AddDays(1) })
            .Concat(stageplaats.Toestanden.Select(t => t.Van))
            .Where(dag => dag > periode.Van && dag <= periode.TotEnMet)
            .Append(periode.Van).Distinct().Order().ToList();
        return grenzen.Select((van, i) => new Periode(van, i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : periode.TotEnMet));
    }

    private static DateOnly Sinds(Stageplaats stageplaats, DateOnly dag) => stageplaats.Toestanden.Where(t => t.Van <= dag).OrderBy(t => t.Van).Last().Van;

    private static string Voor(Uitval uitval) => uitval.Dagen.Van.AddDays(-1).Tekst();

    private static string Dagen(Periode dagen) => dagen.IsOpen ? Grenzen(dagen) : $"{Grenzen(dagen)}, {dagen.Dagen.AantalDagen()}";

    private static string Grenzen(Periode dagen) =>
        dagen.IsOpen ? $"vanaf {dagen.Van.Tekst()}" : dagen.Van == DateOnly.MinValue ? $"t/m {dagen.TotEnMet.Tekst()}" : $"van {dagen.Van.Tekst()} t/m {dagen.TotEnMet.Tekst()}";
}
