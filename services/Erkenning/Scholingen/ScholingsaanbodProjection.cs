using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>The snapshot of a training offer.</summary>
public sealed class ScholingsaanbodProjection : AggregaatProjection<Scholingsaanbod>
{
    /// <summary>Names the stored events.</summary>
    public ScholingsaanbodProjection()
    {
        IncludeType<ScholingsaanbodGeopend>();
        IncludeType<BijeenkomstGepland>();
        IncludeType<BijeenkomstVervallen>();
        IncludeType<AccreditatieAangevraagd>();
        IncludeType<StageopleidersUitgenodigd>();
        IncludeType<StageopleiderIngeschreven>();
        IncludeType<AanwezigheidVastgelegd>();
        IncludeType<ScholingsaanbodBeoordeeld>();
    }
}

/// <summary>The snapshot of the didactic training of a stageopleider.</summary>
public sealed class DidactischeScholingProjection : AggregaatProjection<DidactischeScholing>
{
    /// <summary>Names the stored events.</summary>
    public DidactischeScholingProjection() => IncludeType<DidactischeScholingVastgelegd>();
}
