using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The duo partner confirms to cover while the other is absent.</summary>
/// <param name="OorzaakId">The exceeded threshold or the departure.</param>
/// <param name="Opleidernummer">The partner.</param>
public sealed record BevestigDuo(Guid OorzaakId, string Opleidernummer)
{
    /// <summary>ERK-19: only who covers alone for that cause can confirm it; the signaal is dealt with.</summary>
    public static Decision Decide(Stageplaats stageplaats, BevestigDuo command)
    {
        var nummer = Sleutel.Normaal(command.Opleidernummer);
        if (stageplaats.DuoDekkingen.Find(d => Stageplaats.Is(d, command.OorzaakId, nummer)) is not { } duo)
        {
            return new Regelovertreding(
                "ERK-19", $"Stageopleider {nummer} dekt stageplaats {stageplaats.Gegevens.Stageplaatscode} niet alleen om deze oorzaak.",
                ("oorzaakId", command.OorzaakId));
        }

        if (duo.Bevestigd) return Decision.NothingNew;
        var bevestigd = new DuoDekkingBevestigd(stageplaats.Gegevens.Stageplaatscode, nummer, command.OorzaakId)
            .Volgens("ERK-19", Rollen.Stagesecretariaat);
        var signaalId = Signalen.Id("ERK-19", stageplaats.DuoOnderwerp(nummer), command.OorzaakId, Rollen.Stageopleider);
        return stageplaats.Signalen.ContainsKey(signaalId)
            ? Decision.Accept(bevestigd, new SignaalAfgehandeld(signaalId, nummer, "De duo-stageopleider heeft bevestigd.").Volgens("OVK-7"))
            : bevestigd;
    }
}
