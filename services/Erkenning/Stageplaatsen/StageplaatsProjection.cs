using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>The snapshot of a stageplaats.</summary>
public sealed class StageplaatsProjection : AggregaatProjection<Stageplaats>
{
    /// <summary>Names the stored events.</summary>
    public StageplaatsProjection()
    {
        IncludeType<StageplaatsGeregistreerd>();
        IncludeType<StageplaatsgegevensBijgewerkt>();
        IncludeType<StageopleiderGekoppeld>();
        IncludeType<StageopleiderOntkoppeld>();
        IncludeType<DekkingVastgesteld>();
        IncludeType<StageplaatsOngedekt>();
        IncludeType<StageplaatsGedektDoorDuo>();
        IncludeType<StageplaatsWeerGedekt>();
        IncludeType<DuoDekkingBevestigd>();
        IncludeType<AanwezigheidOntbreekt>();
        IncludeType<WaarnemingsprocedureVerbonden>();
        IncludeType<StageplaatsToestandGewijzigd>();
        IncludeType<StageopleiderToegevoegd>();
        IncludeType<StageopleiderVerwijderd>();
        IncludeType<StageplaatsOnHoldGezet>();
        IncludeType<StageplaatsOnHoldVerlengd>();
        IncludeType<OnHoldEvaluatieOpen>();
        IncludeType<StageplaatsOnHoldOpgeheven>();
        IncludeType<SamenwerkingBeeindigingVoorgesteld>();
        IncludeType<SamenwerkingBeeindigingIngetrokken>();
        IncludeType<SamenwerkingBeeindigd>();
        IncludeType<SlwpVerlooptBinnenkort>();
        IncludeType<SlwpVerlopen>();
        IncludeType<SlwpRespijtVerstreken>();
        IncludeType<StageplaatsZonderStagebeheerder>();
        IncludeType<StagebeheerderToegewezen>();
        IncludeType<StagebeheerderVertrokken>();
        IncludeType<StagebeheerOvergedragen>();
        IncludeType<StagebeheerderOntbreekt>();
        IncludeType<KwaliteitscyclusGestart>();
        IncludeType<KwaliteitscyclusVernieuwd>();
        IncludeType<KwaliteitsbezoekVervallen>();
        IncludeType<KwaliteitsbezoekAanDeBeurt>();
        IncludeType<KwaliteitscyclusTeLaat>();
        IncludeType<VisitatieblokkadeBeoordeeld>();
    }
}
