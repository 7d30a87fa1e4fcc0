using System.ComponentModel;

namespace StageSystem.ServiceDefaults;

/// <summary>A signaal as its addressee sees it.</summary>
[Description("Een signaal: iemand moet ergens naar kijken.")]
internal sealed record Signaalweergave(
    [property: Description("Kenmerk van het signaal.")] Guid SignaalId,
    [property: Description("De regel die erom vraagt.")] string Regel,
    [property: Description("Waar het over gaat, bijvoorbeeld stageplaats S0012.")] string Onderwerp,
    [property: Description("De rol die nu iets moet doen.")] string Geadresseerde,
    [property: Description("Wat er gevraagd wordt.")] string Tekst,
    [property: Description("De laatste dag om iets te doen; leeg als er geen termijn is.")] DateOnly? UiterlijkOp,
    [property: Description("open, in behandeling, afgehandeld of vervallen.")] string Status,
    [property: Description("Waarom het is afgesloten.")] string? Reden,
    [property: Description("Het opleidingsinstituut.")] string Instituut,
    [property: Description("Wanneer het ontstond, in UTC.")] DateTimeOffset GeregistreerdOp,
    [property: Description("De cascade waarin het ontstond.")] Guid CorrelatieId,
    [property: Description("Wat het veroorzaakte.")] Guid OorzaakId,
    [property: Description("De ETag voor een wijziging.")] string ETag)
{
    internal static Signaalweergave Van(SignaalOverzicht s) => new(
        s.Id, s.Regel, s.Onderwerp, s.Geadresseerde, s.Tekst, s.UiterlijkOp, s.Status, s.Reden, s.Instituut, s.GeregistreerdOp, s.CorrelatieId, s.OorzaakId,
        ETags.Van(s.Versie));
}
