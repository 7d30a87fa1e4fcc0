using StageSystem.Beoordelingen.Stageverlopen;

namespace StageSystem.Beoordelingen.Specs;

/// <summary>One stage of 13 weeks from 01-03-2027, and the one that it goes on in.</summary>
internal static class Voorbeeld
{
    internal static readonly Guid Herplaatsing = new("22222222-2222-4222-8222-222222222222");

    internal static readonly StageverloopGestart Oud = new("P1", "A0001", "S0001", new(2027, 3, 1), new(2027, 5, 30), 13, 100, "AMC", BronVersie: 1);

    internal static readonly StageverloopGestart Nieuw = new("P2", "A0001", "S0002", new(2027, 4, 12), new(2027, 6, 21), 10.2m, 100, "AMC", BronVersie: 1);

    internal static readonly StageverplichtingenVastgesteld Plicht = Verplichtingen.Bereken("P1", 13, new Stagedagen([new("P1", Oud.Van, Oud.TotEnMet)]));

    internal static readonly DraagStageOver Overdracht = new(Herplaatsing, "P1", new(2027, 3, 20), "P2", "A0001", "AMC", BronVersie: 4);

    internal static readonly OverdrachtGemaakt Overgedragen = new(Herplaatsing, "P1", "P2", "A0001", HeeftBeoordeling: false, "AMC", BronVersie: 4);

    internal static readonly StageverloopVerplaatst Verplaatst =
        new("P2", "P1", Herplaatsing, NominaleWeken: 13, [new("P1", new(2027, 3, 1), new(2027, 3, 20))]);

    internal static StageverloopBijgesteld Bijgesteld(StageverloopGestart e) => new(
        e.Plaatsingscode, e.Aiosnummer, e.Stageplaatscode, e.Van, e.TotEnMet, e.NominaleWeken, e.Deeltijdpercentage, e.Instituut, e.BronVersie);
}
