using StageSystem.ServiceDefaults;

namespace StageSystem.Plaatsingen;

/// <summary>The snapshot of a plaatsing.</summary>
public sealed class PlaatsingProjection : AggregaatProjection<Plaatsing>
{
    /// <summary>Names the stored events.</summary>
    public PlaatsingProjection()
    {
        IncludeType<PlaatsingGeregistreerd>();
        IncludeType<OngedekteDagenVastgesteld>();
        IncludeType<StageopleiderOpPlaatsingBenoemd>();
        IncludeType<StageopleiderOpPlaatsingVervangen>();
        IncludeType<PlaatsingInGevaar>();
        IncludeType<PlaatsingsgevaarBijgesteld>();
        IncludeType<PlaatsingsgevaarGeweken>();
        IncludeType<PlaatsingsgevaarAanvaard>();
        IncludeType<PlaatsingVeiliggesteld>();
        IncludeType<StageGeldigheidInGeding>();
        IncludeType<StageGeldigheidGedingVervallen>();
        IncludeType<StageGeldigheidBesloten>();
        IncludeType<PlaatsbaarheidBeoordeeld>();
        IncludeType<PlaatsingStartTegengehouden>();
        IncludeType<PlaatsingGestart>();
        IncludeType<PlaatsingAfgerond>();
        IncludeType<PlaatsingVoortijdigBeeindigd>();
        IncludeType<PlaatsingVervallen>();
        IncludeType<PlaatsingVerlengd>();
        IncludeType<PlaatsingVerkort>();
        IncludeType<PlaatsingHerzien>();
        IncludeType<PlaatsingConflict>();
        IncludeType<PlaatsingConflictOpgelost>();
        IncludeType<BeperkingenVastgesteld>();
        IncludeType<VervolgkeuzeGevraagd>();
        IncludeType<VervolgGekozen>();
        IncludeType<VervolgkeuzeVervallen>();
        IncludeType<PlaatsingInHerplaatsingGenomen>();
        IncludeType<PlaatsingUitHerplaatsingGenomen>();
    }
}
