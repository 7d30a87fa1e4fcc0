using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Ends a plaatsing because the aios goes on elsewhere.</summary>
/// <param name="HerplaatsingId">The herplaatsing that was decided.</param>
/// <param name="LaatsteDag">Last day at the old stageplaats, included; before the first day when the stage never ran.</param>
public sealed record BeeindigDoorHerplaatsing(Guid HerplaatsingId, DateOnly LaatsteDag)
{
    /// <summary>PLA-86: the old plaatsing ends or, when it never ran, lapses; what threatened it no longer does. Cases on validity stay (REG-18).</summary>
    public static Decision Decide(Plaatsing plaatsing, BeeindigDoorHerplaatsing command, DateOnly vandaag)
    {
        if (!Plaatsingstatus.IsOpen(plaatsing.Stand.Status)) return Decision.NothingNew;
        return new Opbouw<Plaatsing>(plaatsing)
            .Stap(p => Einde(p, command, vandaag))
            .Stap(p => Geldigheidsbewaking.Feiten(p, vandaag))
            .Stap(p => Vervolgkeuzes.Feiten(p, vandaag))
            .Stap(p => Conflictbewaking.Voorbij(p, vandaag))
            .Stap(p => p.HerplaatsingId is { } id ? [new PlaatsingUitHerplaatsingGenomen(p.Code, id).Volgens("PLA-86")] : [])
            .Stap(p => Signalen.Vervallen(p.Signalen, StartEnEinde.OorzaakStart(p.Code), "De aios is herplaatst."))
            .Besluit();
    }

    private static IEnumerable<Feit> Einde(Plaatsing plaatsing, BeeindigDoorHerplaatsing command, DateOnly vandaag)
    {
        IReadOnlyList<string> aan = [Rollen.Aios, Rollen.Stageopleider, Rollen.Stagesecretariaat, Rollen.Studiebegeleider];
        if (command.LaatsteDag < plaatsing.Stand.Van)
            return [new PlaatsingVervallen(plaatsing.StandOp(vandaag, Plaatsingstatus.Vervallen), command.HerplaatsingId).Volgens("PLA-86", aan)];

        var laatste = command.LaatsteDag < plaatsing.Stand.TotEnMet ? command.LaatsteDag : plaatsing.Stand.TotEnMet;
        var stand = (plaatsing with { Stand = plaatsing.Stand with { TotEnMet = laatste, ZonderVerlenging = null } }).StandOp(vandaag, Plaatsingstatus.VoortijdigBeeindigd);
        return [new PlaatsingVoortijdigBeeindigd(stand, command.HerplaatsingId).Volgens("PLA-86", aan)];
    }
}
