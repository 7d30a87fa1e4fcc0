using System.Collections.Immutable;

namespace StageSystem.Kern;

/// <summary>Someone must look at something (OVK-7). State: open → in behandeling → afgehandeld | vervallen.</summary>
/// <param name="SignaalId">Follows from rule, subject and cause: the same signaal is raised once (OVK-4).</param>
/// <param name="Regel">The rule that asks for it.</param>
/// <param name="Onderwerp">What it is about: kind and natural key, such as <c>stageplaats S0012</c>; no names, no reasons (OVK-11).</param>
/// <param name="OorzaakId">What caused it; when that is withdrawn, the signaal lapses.</param>
/// <param name="Geadresseerde">Role that must act (<see cref="Rollen"/>).</param>
/// <param name="Tekst">What is asked, in plain Dutch.</param>
/// <param name="UiterlijkOp">Last day to act, included; null for information.</param>
/// <param name="Instituut">Opleidingsinstituut whose people see it (OVK-12).</param>
public sealed record SignaalGeregistreerd(
    Guid SignaalId, string Regel, string Onderwerp, Guid OorzaakId, string Geadresseerde, string Tekst, DateOnly? UiterlijkOp, string Instituut);

/// <summary>The addressee took it up.</summary>
public sealed record SignaalInBehandelingGenomen(Guid SignaalId, string Door);

/// <summary>A human dealt with it; the reason is theirs.</summary>
public sealed record SignaalAfgehandeld(Guid SignaalId, string Door, string Reden);

/// <summary>Its cause went away (OVK-7).</summary>
public sealed record SignaalVervallen(Guid SignaalId, string Reden);

/// <summary>Its due date passed without an answer: it goes to the next role (OVK-7).</summary>
/// <param name="UiterlijkOp">The new last day to act, included; null after the last role.</param>
public sealed record SignaalGeescaleerd(Guid SignaalId, string Geadresseerde, DateOnly? UiterlijkOp);

/// <summary>The one in this role whom it was for is gone, or is back: it goes to another role (C-34). The last day to act stays.</summary>
/// <param name="SignaalId">The signaal.</param>
/// <param name="Geadresseerde">Role that must act now.</param>
public sealed record SignaalOvergedragen(Guid SignaalId, string Geadresseerde);

/// <summary>A signaal that still asks for attention.</summary>
public sealed record OpenSignaal(
    Guid SignaalId, string Regel, string Onderwerp, Guid OorzaakId, string Geadresseerde, DateOnly? UiterlijkOp, bool InBehandeling, string Instituut);

/// <summary>The open signalen of one stream: part of an aggregate's state, folded by its own fold.</summary>
public static class Signalen
{
    /// <summary>Werkdagen that the next role gets after an escalation.</summary>
    public const int EscalatieWerkdagen = 3;

    /// <summary>No open signalen.</summary>
    public static ImmutableDictionary<Guid, OpenSignaal> Geen { get; } = ImmutableDictionary<Guid, OpenSignaal>.Empty;

    /// <summary>The open signalen after one more event; other events leave them as they are.</summary>
    public static ImmutableDictionary<Guid, OpenSignaal> Fold(ImmutableDictionary<Guid, OpenSignaal> open, object @event) => @event switch
    {
        SignaalGeregistreerd e => open.SetItem(e.SignaalId, new(
            e.SignaalId, e.Regel, e.Onderwerp, e.OorzaakId, e.Geadresseerde, e.UiterlijkOp, InBehandeling: false, e.Instituut)),
        SignaalInBehandelingGenomen e when open.TryGetValue(e.SignaalId, out var s) => open.SetItem(e.SignaalId, s with { InBehandeling = true }),
        SignaalGeescaleerd e when open.TryGetValue(e.SignaalId, out var s) =>
            open.SetItem(e.SignaalId, s with { Geadresseerde = e.Geadresseerde, UiterlijkOp = e.UiterlijkOp }),
        SignaalOvergedragen e when open.TryGetValue(e.SignaalId, out var s) => open.SetItem(e.SignaalId, s with { Geadresseerde = e.Geadresseerde }),
        SignaalAfgehandeld e => open.Remove(e.SignaalId),
        SignaalVervallen e => open.Remove(e.SignaalId),
        _ => open,
    };

    /// <summary>Whether the event concerns a signaal.</summary>
    public static bool IsSignaal(object @event) =>
        @event is SignaalGeregistreerd or SignaalInBehandelingGenomen or SignaalAfgehandeld or SignaalVervallen or SignaalGeescaleerd or SignaalOvergedragen;

    /// <summary>The id of the signaal that this rule raises for this subject and cause: a cascade that is replayed raises it no second time (OVK-16).</summary>
    public static Guid Id(string regel, string onderwerp, Guid oorzaakId, string geadresseerde) =>
        Sleutel.Uuid5($"signaal:{regel}:{onderwerp}:{oorzaakId}:{geadresseerde}");

    /// <summary>A new signaal, told to its addressee.</summary>
    public static Feit Registreer(
        string regel, string onderwerp, Guid oorzaakId, string geadresseerde, string tekst, DateOnly? uiterlijkOp, string instituut) =>
        new SignaalGeregistreerd(
            Id(regel, onderwerp, oorzaakId, geadresseerde), regel, onderwerp, oorzaakId, geadresseerde, tekst, uiterlijkOp, instituut)
            .Volgens(regel, geadresseerde);

    /// <summary>Every open signaal of this cause lapses (OVK-7).</summary>
    public static IEnumerable<Feit> Vervallen(ImmutableDictionary<Guid, OpenSignaal> open, Guid oorzaakId, string reden) =>
        open.Values.Where(s => s.OorzaakId == oorzaakId).OrderBy(s => s.SignaalId)
            .Select(s => new SignaalVervallen(s.SignaalId, reden).Volgens("OVK-7", s.Geadresseerde));

    /// <summary>C-34: the open signalen of one role go to another; their due dates stay.</summary>
    public static IReadOnlyList<Feit> DraagOver(ImmutableDictionary<Guid, OpenSignaal> open, string van, string naar) =>
        [.. open.Values.Where(s => s.Geadresseerde == van).OrderBy(s => s.SignaalId).Select(s => new SignaalOvergedragen(s.SignaalId, naar).Volgens("C-34", naar))];

    /// <summary>The deadlines of the open signalen: the day after the last day to act.</summary>
    public static IEnumerable<Termijn> Termijnen(ImmutableDictionary<Guid, OpenSignaal> open) =>
        open.Values.Where(s => s.UiterlijkOp is not null).Select(s => new Termijn($"signaal:{s.SignaalId:N}", s.UiterlijkOp!.Value.AddDays(1), "OVK-7"));

    /// <summary>Whether the deadline belongs to a signaal, to be answered by <see cref="Verstreken"/>.</summary>
    public static bool IsVan(Termijn termijn) => termijn.Soort.StartsWith("signaal:", StringComparison.Ordinal);

    /// <summary>OVK-7: after its due date a signaal goes to the next role; after the hoofd it stays without a date.</summary>
    public static Decision Verstreken(ImmutableDictionary<Guid, OpenSignaal> open, Termijn termijn, DateOnly vandaag)
    {
        var id = Guid.ParseExact(termijn.Soort["signaal:".Length..], "N");
        if (!open.TryGetValue(id, out var signaal) || signaal.UiterlijkOp is not { } uiterlijk || uiterlijk >= vandaag) return Decision.NothingNew;
        return Rollen.Volgende(signaal.Geadresseerde) is { } rol
            ? new SignaalGeescaleerd(id, rol, Kalender.PlusWerkdagen(vandaag, EscalatieWerkdagen)).Volgens("OVK-7", rol)
            : new SignaalGeescaleerd(id, signaal.Geadresseerde, null).Volgens("OVK-7", signaal.Geadresseerde);
    }

    /// <summary>OVK-7: the addressee takes it up. Done twice adds nothing.</summary>
    public static Decision NeemInBehandeling(ImmutableDictionary<Guid, OpenSignaal> open, Guid signaalId, string door) =>
        !open.TryGetValue(signaalId, out var signaal) || signaal.InBehandeling
            ? Decision.NothingNew
            : new SignaalInBehandelingGenomen(signaalId, door).Volgens("OVK-7");

    /// <summary>OVK-7: a human has dealt with it, and says why. Done twice adds nothing.</summary>
    public static Decision HandelAf(ImmutableDictionary<Guid, OpenSignaal> open, Guid signaalId, string door, string reden) =>
        !open.ContainsKey(signaalId) ? Decision.NothingNew
        : string.IsNullOrWhiteSpace(reden)
            ? new Regelovertreding("OVK-7", "Schrijf op waarom u dit signaal afsluit.")
            : new SignaalAfgehandeld(signaalId, door, reden).Volgens("OVK-7");
}
