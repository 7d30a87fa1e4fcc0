using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>A human accepts what threatens a plaatsing.</summary>
/// <param name="BesluitId">Identity of the decision.</param>
/// <param name="OorzaakId">The cause; null for every cause that stands now.</param>
/// <param name="Reden">Why; goes into <see cref="Besluittoelichting"/>.</param>
/// <param name="Door">Who: role and subject.</param>
public sealed record StelVeilig(Guid BesluitId, Guid? OorzaakId, string Reden, string Door)
{
    /// <summary>OVK-8: the flag clears when a human has made the plaatsing safe, with a reason.</summary>
    public static Decision Decide(Plaatsing plaatsing, StelVeilig command)
    {
        var weg = plaatsing.Gevaren.Where(g => command.OorzaakId is null || g.OorzaakId == command.OorzaakId).ToList();
        if (weg.Count == 0)
        {
            return command.OorzaakId is { } al && plaatsing.Aanvaard.Any(a => a.OorzaakId == al) || (command.OorzaakId is null && plaatsing.Aanvaard.Count > 0)
                ? Decision.NothingNew
                : new Regelovertreding(
                    "OVK-8", "Er is niets dat deze plaatsing in gevaar brengt.", ("plaatsing", plaatsing.Code), ("oorzaken", plaatsing.Gevaren.Count));
        }

        if (string.IsNullOrWhiteSpace(command.Reden))
            return new Regelovertreding("OVK-8", "Schrijf op waarom de plaatsing veilig is.", ("plaatsing", plaatsing.Code));

        var stand = plaatsing.Stand;
        return Decision.Accept(
        [
            .. weg.Select(g => new PlaatsingsgevaarAanvaard(stand.Plaatsingscode, g.OorzaakId, g.Van, g.TotEnMet, command.BesluitId, command.Door)
                .Volgens("OVK-8", Rollen.Stagecoordinator)),
            .. Gevaarbewaking.Wijken(stand, weg, plaatsing.Gevaren.Count - weg.Count),
            .. weg.SelectMany(g => Signalen.Vervallen(plaatsing.Signalen, g.OorzaakId, "De plaatsing is veiliggesteld.")),
        ]);
    }
}
