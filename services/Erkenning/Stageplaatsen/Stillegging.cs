using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>With whom the cooperation ends (ERK-31).</summary>
public static class Samenwerkingskeuze
{
    public const string Stageopleider = "stageopleider";
    public const string Instelling = "instelling";
    public const string Beide = "beide";
}

/// <summary>A hold that has not been lifted.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Vanaf">Day of the decision.</param>
/// <param name="Evaluatiedatum">Day on which the improvement is judged.</param>
/// <param name="Opleidernummer">The stageopleider alone, or null.</param>
/// <param name="StageplaatsOnHold">Whether the stageplaats itself is on hold.</param>
/// <param name="Gesignaleerd">How often it was told that the evaluation has no result.</param>
public sealed record OnHold(Guid BesluitId, DateOnly Vanaf, DateOnly Evaluatiedatum, string? Opleidernummer, bool StageplaatsOnHold, int Gesignaleerd)
{
    /// <summary>ERK-30: days between two signalen about an evaluation without a result.</summary>
    public const int HerhalingDagen = 7;

    /// <summary>The day of the next signaal: the evaluation date itself, then every 7 days.</summary>
    public DateOnly VolgendSignaal() => Evaluatiedatum.AddDays(HerhalingDagen * Gesignaleerd);
}

/// <summary>A proposal to end the cooperation that waits for the other of stagecoördinator and hoofd.</summary>
/// <param name="BesluitId">The decision.</param>
/// <param name="Met">See <see cref="Samenwerkingskeuze"/>.</param>
/// <param name="Opleidernummer">The stageopleider, or null.</param>
/// <param name="BlijftActief">Whether the stageplaats goes on under another stageopleider.</param>
/// <param name="Rol">Role of who proposed.</param>
/// <param name="Door">Who proposed.</param>
public sealed record Beeindigingsvoorstel(Guid BesluitId, string Met, string? Opleidernummer, bool BlijftActief, string Rol, string Door);

/// <summary>Puts a stageplaats, or its stageopleider alone, on hold.</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Evaluatiedatum">Day on which the improvement is judged, or null.</param>
/// <param name="Verbeterpunten">How many improvement points were written down.</param>
/// <param name="Opleidernummer">The stageopleider alone, or null.</param>
/// <param name="Rol">Role of who decides.</param>
public sealed record ZetOnHold(Guid BesluitId, DateOnly? Evaluatiedatum, int Verbeterpunten, string? Opleidernummer, string Rol)
{
    /// <summary>
    /// ERK-30: from the day of the decision; refused without improvement points or an evaluation date, or on something that takes no stages. When the stageopleider
    /// alone is on hold, the stageplaats is too only if nobody else covers it today.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The decision.</param>
    /// <param name="vandaag">Today in Amsterdam: the day of the decision.</param>
    public static Decision Decide(Stageplaats s, ZetOnHold command, DateOnly vandaag)
    {
        var (g, nummer) = (s.Gegevens, command.Opleidernummer is { } n ? Sleutel.Normaal(n) : null);
        if (command.Rol is not (Rollen.Stagecoordinator or Rollen.Hoofd))
            return new Regelovertreding("ERK-30", "Alleen de stagecoördinator of het hoofd zet een stageplaats on hold.", ("rol", command.Rol));
        if (command.Verbeterpunten < 1)
            return new Regelovertreding("ERK-30", "Schrijf op wat er moet verbeteren; zonder verbeterpunten kan een stageplaats niet on hold.", ("verbeterpunten", 0));
        if (command.Evaluatiedatum is not { } evaluatie || evaluatie <= vandaag)
        {
            return new Regelovertreding(
                "ERK-30", "Geef een evaluatiedatum die na vandaag ligt.", ("vandaag", vandaag), ("evaluatiedatum", command.Evaluatiedatum is { } gegeven ? gegeven : "geen"));
        }

        if (s.OnHold is { } al) return al.BesluitId == command.BesluitId ? Decision.NothingNew : AlOnHold(s, al);
        if (!Stageplaatsen.Toestanden.NeemtStages(s.ToestandOp(vandaag)))
            return new Regelovertreding("ERK-30", $"Stageplaats {g.Stageplaatscode} is {s.ToestandOp(vandaag)} en kan niet on hold.", ("toestand", s.ToestandOp(vandaag)));
        if (nummer is not null && !s.Koppelingen.Exists(k => k.Opleidernummer == nummer))
            return new Regelovertreding("ERK-30", $"Stageopleider {nummer} hoort niet bij stageplaats {g.Stageplaatscode}.", ("opleidernummer", nummer));

        var geheel = nummer is null || s.DekkingOp(vandaag)?.Opleidernummers.Any(o => o != nummer) != true;
        var gezet = new StageplaatsOnHoldGezet(command.BesluitId, g.Stageplaatscode, g.Instituut, vandaag, evaluatie, nummer, geheel)
            .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat);
        return Toestandsgevolgen.Met(s, gezet);
    }

    private static Regelovertreding AlOnHold(Stageplaats s, OnHold al) => new(
        "ERK-30", $"Stageplaats {s.Gegevens.Stageplaatscode} is al on hold; de evaluatie is op {al.Evaluatiedatum:dd-MM-yyyy}.",
        ("vanaf", al.Vanaf), ("evaluatiedatum", al.Evaluatiedatum));
}

/// <summary>Records what came of the evaluation of a hold.</summary>
/// <param name="Verbeterd">Whether the improvement is confirmed.</param>
/// <param name="NieuweEvaluatiedatum">When not: the new evaluation date; null when nothing was decided yet.</param>
/// <param name="Rol">Role of who decides.</param>
public sealed record BeoordeelOnHold(bool Verbeterd, DateOnly? NieuweEvaluatiedatum, string Rol)
{
    /// <summary>
    /// ERK-30: lifted only by stagecoördinator or hoofd, at or after the evaluation date; not improved: a new date, or the end of the cooperation by its own decision
    /// (ERK-31).
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The outcome.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, BeoordeelOnHold command, DateOnly vandaag)
    {
        var g = s.Gegevens;
        if (s.OnHold is not { } onHold) return new Regelovertreding("ERK-30", $"Stageplaats {g.Stageplaatscode} is niet on hold.");
        if (command.Rol is not (Rollen.Stagecoordinator or Rollen.Hoofd))
            return new Regelovertreding("ERK-30", "Alleen de stagecoördinator of het hoofd beslist over on hold.", ("rol", command.Rol));
        if (vandaag < onHold.Evaluatiedatum)
        {
            return new Regelovertreding(
                "ERK-30", $"De evaluatie is op {onHold.Evaluatiedatum:dd-MM-yyyy}; eerder kan dit besluit niet.",
                ("evaluatiedatum", onHold.Evaluatiedatum), ("vandaag", vandaag));
        }

        var signalen = Onholdverloop.Opgelost(s, onHold);
        if (command.Verbeterd)
        {
            var opgeheven = new StageplaatsOnHoldOpgeheven(onHold.BesluitId, g.Stageplaatscode, g.Instituut, vandaag)
                .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat);
            return Decision.Accept([.. Toestandsgevolgen.Met(s, opgeheven).Feiten, .. signalen]);
        }

        if (command.NieuweEvaluatiedatum is not { } nieuw || nieuw <= vandaag)
        {
            return new Regelovertreding(
                "ERK-30", "Zonder verbetering kiest u een nieuwe evaluatiedatum na vandaag, of u beëindigt de samenwerking.", ("vandaag", vandaag));
        }

        return Decision.Accept(
            [
                new StageplaatsOnHoldVerlengd(onHold.BesluitId, g.Stageplaatscode, g.Instituut, nieuw)
                    .Volgens("ERK-30", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat),
                .. signalen,
            ]);
    }
}

/// <summary>The signalen about an evaluation without a result (ERK-30).</summary>
public static class Onholdverloop
{
    /// <summary>Name of the deadline.</summary>
    public const string Soort = "on-hold-evaluatie";

    /// <summary>The next deadline.</summary>
    public static IEnumerable<Termijn> Termijnen(Stageplaats s) => s.OnHold is { } onHold ? [new(Soort, onHold.VolgendSignaal(), "ERK-30")] : [];

    /// <summary>On the evaluation date itself and every 7 days; after downtime once, and the number says how many have gone by.</summary>
    public static Decision Verstreken(Stageplaats s, DateOnly vandaag)
    {
        if (s.OnHold is not { } onHold || onHold.VolgendSignaal() > vandaag) return Decision.NothingNew;
        var g = s.Gegevens;
        var nummer = ((vandaag.DayNumber - onHold.Evaluatiedatum.DayNumber) / OnHold.HerhalingDagen) + 1;
        return Decision.Accept(
            [
                .. Opgelost(s, onHold),
                new OnHoldEvaluatieOpen(onHold.BesluitId, g.Stageplaatscode, g.Instituut, onHold.Evaluatiedatum, nummer).Volgens("ERK-30", Rollen.Stagecoordinator),
                Signalen.Registreer(
                    "ERK-30", s.Onderwerp(), OorzaakVan(onHold, nummer), Rollen.Stagecoordinator,
                    $"Stageplaats {g.Stageplaatscode} is on hold en de evaluatie van {onHold.Evaluatiedatum:dd-MM-yyyy} heeft nog geen uitkomst. Leg die vast.",
                    uiterlijkOp: null, g.Instituut),
            ]);
    }

    /// <summary>The signaal about the evaluation lapses.</summary>
    public static IEnumerable<Feit> Opgelost(Stageplaats s, OnHold onHold) => onHold.Gesignaleerd == 0
        ? []
        : Signalen.Vervallen(s.Signalen, OorzaakVan(onHold, onHold.Gesignaleerd), "Er is een nieuw bericht of een uitkomst.");

    private static Guid OorzaakVan(OnHold onHold, int nummer) => Sleutel.Id("on-hold-evaluatie", $"{onHold.BesluitId}", $"{onHold.Evaluatiedatum:O}", $"{nummer}");
}

/// <summary>A change of state, with the whole picture that others keep a copy of.</summary>
internal static class Toestandsgevolgen
{
    /// <summary>ERK-16 (1) and (5): the periods in which the stageplaats takes nobody follow in <see cref="StageplaatsgegevensBijgewerkt"/>, when they changed.</summary>
    internal static Decision Met(Stageplaats s, Feit feit)
    {
        var na = Stageplaats.Fold(s, feit.Event)!;
        var gesloten = Toestanden.Dagen(na.Toestanden, t => !Toestanden.NeemtStages(t)).Select(p => new Tijdvak(p.Van, p.Einde)).ToList();
        return (s.Gegevens.Gesloten ?? []).SequenceEqual(gesloten)
            ? feit
            : Decision.Accept(feit, new StageplaatsgegevensBijgewerkt(s.Gegevens with { Gesloten = gesloten }).Volgens(feit.Regel, feit.Aan));
    }
}
