using JasperFx.Events;
using Marten.Events.Projections;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>One signaal with its state, for the board of its addressee (OVK-7).</summary>
/// <param name="Id">Id of the signaal.</param>
/// <param name="Versie">Number of events of this signaal: its ETag.</param>
/// <param name="StreamId">Stream that it lives in.</param>
/// <param name="StreamType">Kind of stream.</param>
/// <param name="CorrelatieId">The cascade that raised it.</param>
/// <param name="Regel">The rule that asks for it.</param>
/// <param name="Onderwerp">What it is about: kind and natural key.</param>
/// <param name="OorzaakId">What caused it.</param>
/// <param name="Geadresseerde">Role that must act now.</param>
/// <param name="Tekst">What is asked.</param>
/// <param name="UiterlijkOp">Last day to act, included; null for information and after the last role.</param>
/// <param name="Instituut">Opleidingsinstituut whose people see it.</param>
/// <param name="Status">One of <see cref="Signaalstatus"/>.</param>
/// <param name="GeregistreerdOp">When it was raised.</param>
/// <param name="Vertrouwelijk">Only for those who may know the reason of an absence.</param>
/// <param name="Reden">Why it was closed.</param>
public sealed record SignaalOverzicht(
    Guid Id, int Versie, Guid StreamId, string StreamType, Guid CorrelatieId, string Regel, string Onderwerp, Guid OorzaakId, string Geadresseerde, string Tekst,
    DateOnly? UiterlijkOp, string Instituut, string Status, DateTimeOffset GeregistreerdOp, bool Vertrouwelijk, string? Reden);

/// <summary>The states of a signaal (OVK-7).</summary>
public static class Signaalstatus
{
    public const string Open = "open";
    public const string InBehandeling = "in behandeling";
    public const string Afgehandeld = "afgehandeld";
    public const string Vervallen = "vervallen";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Open, InBehandeling, Afgehandeld, Vervallen];
}

/// <summary>Keeps <see cref="SignaalOverzicht"/>, in the transaction of the events: a signaal is on the board at once.</summary>
internal sealed class SignaalOverzichtProjection : MultiStreamProjection<SignaalOverzicht, Guid>
{
    private readonly Vertrouwelijkheid _vertrouwelijkheid;

    public SignaalOverzichtProjection(Vertrouwelijkheid vertrouwelijkheid)
    {
        _vertrouwelijkheid = vertrouwelijkheid;
        Identity<SignaalGeregistreerd>(e => e.SignaalId);
        Identity<SignaalInBehandelingGenomen>(e => e.SignaalId);
        Identity<SignaalAfgehandeld>(e => e.SignaalId);
        Identity<SignaalVervallen>(e => e.SignaalId);
        Identity<SignaalGeescaleerd>(e => e.SignaalId);
        Identity<SignaalOvergedragen>(e => e.SignaalId);
    }

    public override SignaalOverzicht? Evolve(SignaalOverzicht? snapshot, Guid id, IEvent e) => (snapshot, e.Data) switch
    {
        (_, SignaalGeregistreerd s) => new(
            id, (snapshot?.Versie ?? 0) + 1, e.StreamId, e.Kopregel(Kopregels.Stroom) ?? "", e.Correlatie(), s.Regel, s.Onderwerp, s.OorzaakId, s.Geadresseerde,
            s.Tekst, s.UiterlijkOp, s.Instituut, Signaalstatus.Open, e.Timestamp, _vertrouwelijkheid.Geldt(s), Reden: null),
        ({ } o, SignaalInBehandelingGenomen) => Volgende(o) with { Status = Signaalstatus.InBehandeling },
        ({ } o, SignaalGeescaleerd s) => Volgende(o) with { Geadresseerde = s.Geadresseerde, UiterlijkOp = s.UiterlijkOp },
        ({ } o, SignaalOvergedragen s) => Volgende(o) with { Geadresseerde = s.Geadresseerde },
        ({ } o, SignaalAfgehandeld s) => Volgende(o) with { Status = Signaalstatus.Afgehandeld, Reden = s.Reden },
        ({ } o, SignaalVervallen s) => Volgende(o) with { Status = Signaalstatus.Vervallen, Reden = s.Reden },
        _ => snapshot,
    };

    private static SignaalOverzicht Volgende(SignaalOverzicht overzicht) => overzicht with { Versie = overzicht.Versie + 1 };
}
