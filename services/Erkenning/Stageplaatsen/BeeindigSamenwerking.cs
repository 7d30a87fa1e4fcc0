using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Proposes to end the cooperation.</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="Met">See <see cref="Samenwerkingskeuze"/>.</param>
/// <param name="Opleidernummer">The stageopleider; needed unless the cooperation with the instelling alone ends.</param>
/// <param name="BlijftActief">Whether the stageplaats goes on under another stageopleider.</param>
/// <param name="Toelichting">The written explanation; kept beside the events.</param>
/// <param name="Rol">Role of who proposes.</param>
/// <param name="Door">Who proposes.</param>
public sealed record StelBeeindigingVoor(
    Guid BesluitId, string Met, string? Opleidernummer, bool BlijftActief, string Toelichting, string Rol, string Door)
{
    /// <summary>ERK-31: refused without an explanation, by anyone but stagecoördinator or hoofd, or when the stageplaats could not go on as asked.</summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The proposal.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stageplaats s, StelBeeindigingVoor command, DateOnly vandaag)
    {
        var (g, nummer) = (s.Gegevens, command.Opleidernummer is { } n ? Sleutel.Normaal(n) : null);
        if (command.Rol is not (Rollen.Stagecoordinator or Rollen.Hoofd))
            return new Regelovertreding("ERK-31", "Alleen de stagecoördinator en het hoofd beëindigen samen een samenwerking.", ("rol", command.Rol));
        if (string.IsNullOrWhiteSpace(command.Toelichting))
            return new Regelovertreding("ERK-31", "Schrijf een toelichting; zonder toelichting eindigt een samenwerking niet.");
        if (s.Voorstel is { } open)
            return open.BesluitId == command.BesluitId ? Decision.NothingNew : new Regelovertreding("ERK-31", "Er ligt al een voorstel om de samenwerking te beëindigen.", ("rol", open.Rol));
        if (s.IsGeeindigdOp(vandaag))
            return new Regelovertreding("ERK-31", $"Stageplaats {g.Stageplaatscode} is al {s.ToestandOp(vandaag)}.", ("toestand", s.ToestandOp(vandaag)));
        if (command.Met != Samenwerkingskeuze.Instelling && !s.Koppelingen.Exists(k => k.Opleidernummer == nummer))
            return new Regelovertreding("ERK-31", "Noem een stageopleider die bij deze stageplaats hoort.", ("opleidernummer", nummer ?? "geen"));
        if (Blijft(s, command.Met, nummer, command.BlijftActief, vandaag) is { } kanNiet) return kanNiet;

        return new SamenwerkingBeeindigingVoorgesteld(
            command.BesluitId, g.Stageplaatscode, g.Instituut, command.Met, command.Met == Samenwerkingskeuze.Instelling ? null : nummer, command.BlijftActief,
            command.Rol, command.Door).Volgens("ERK-31", command.Rol == Rollen.Hoofd ? Rollen.Stagecoordinator : Rollen.Hoofd);
    }

    /// <summary>ERK-31: the stageplaats goes on only when the stageopleider alone is stopped and another erkende stageopleider covers it.</summary>
    internal static Regelovertreding? Blijft(Stageplaats s, string met, string? nummer, bool blijftActief, DateOnly vandaag) =>
        !blijftActief || (met == Samenwerkingskeuze.Stageopleider && s.DekkingOp(vandaag)?.Opleidernummers.Any(o => o != nummer) == true)
            ? null
            : new(
                "ERK-31", "De stageplaats kan alleen actief blijven als alleen de stageopleider stopt en een andere erkende stageopleider dekt.",
                ("met", met), ("datum", vandaag));
}

/// <summary>The other of stagecoördinator and hoofd agrees, or not.</summary>
/// <param name="Akkoord">Whether the cooperation ends.</param>
/// <param name="Rol">Role of who decides.</param>
/// <param name="Door">Who decides.</param>
public sealed record BevestigBeeindiging(bool Akkoord, string Rol, string Door)
{
    /// <summary>
    /// ERK-31, OVK-17: two distinct persons, one of each role. The stageplaats is <c>beëindigd</c> for placement at once, unless it goes on under another
    /// stageopleider.
    /// </summary>
    /// <param name="s">The stageplaats.</param>
    /// <param name="command">The answer.</param>
    /// <param name="vandaag">Today in Amsterdam: the first day without cooperation.</param>
    public static Decision Decide(Stageplaats s, BevestigBeeindiging command, DateOnly vandaag)
    {
        var g = s.Gegevens;
        if (s.Voorstel is not { } voorstel) return new Regelovertreding("ERK-31", "Er ligt geen voorstel om de samenwerking te beëindigen.");
        if (!command.Akkoord)
        {
            return new SamenwerkingBeeindigingIngetrokken(voorstel.BesluitId, g.Stageplaatscode, g.Instituut)
                .Volgens("ERK-31", Rollen.Stagecoordinator, Rollen.Hoofd);
        }

        if (command.Rol is not (Rollen.Stagecoordinator or Rollen.Hoofd) || command.Rol == voorstel.Rol || command.Door == voorstel.Door)
        {
            return new Regelovertreding(
                "OVK-17", "De stagecoördinator en het hoofd beslissen samen: een ander dan de voorsteller, in de andere rol, bevestigt.",
                ("voorgesteldDoor", voorstel.Rol), ("rol", command.Rol));
        }

        if (StelBeeindigingVoor.Blijft(s, voorstel.Met, voorstel.Opleidernummer, voorstel.BlijftActief, vandaag) is { } kanNiet) return kanNiet;
        var beeindigd = new SamenwerkingBeeindigd(
            voorstel.BesluitId, g.Stageplaatscode, g.Instellingscode, g.Instituut, voorstel.Met, voorstel.Opleidernummer, vandaag, voorstel.BlijftActief)
            .Volgens("ERK-31", Rollen.Stageopleider, Rollen.Contactpersoon, Rollen.Stagesecretariaat);
        return Decision.Accept(
            [.. Toestandsgevolgen.Met(s, beeindigd).Feiten, .. s.OnHold is { } onHold ? Onholdverloop.Opgelost(s, onHold) : []]);
    }
}
