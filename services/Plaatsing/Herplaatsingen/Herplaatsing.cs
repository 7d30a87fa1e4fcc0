using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>The process that finds another place for the rest of a stage (PLA-86). A human decides.</summary>
/// <param name="Id">Stream id.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">Where the aios is now.</param>
/// <param name="Grond">Why.</param>
/// <param name="Overmacht">Ground of PLA-78.</param>
/// <param name="Status">See <see cref="Herplaatsingstatus"/>.</param>
/// <param name="OngedektTot">Last uncovered day of the plaatsing; null when none is.</param>
/// <param name="KeuzeGevraagd">Whether the stagecoördinator was asked to choose (C-1 row 10).</param>
/// <param name="Ingangsdatum">First day for which the candidates were judged.</param>
/// <param name="Kandidaten">Places that may be chosen, best first, as judged at the start.</param>
/// <param name="Afgewezen">Number of other places that were judged.</param>
/// <param name="UiterlijkOp">Last day for a proposal, included.</param>
/// <param name="Besluit">What was decided; null until then.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Herplaatsing(
    Guid Id, string Plaatsingscode, string Aiosnummer, string Stageplaatscode, string Grond, int Overmacht, string Status, DateOnly? OngedektTot,
    bool KeuzeGevraagd, DateOnly Ingangsdatum, Lijst<Kandidaat> Kandidaten, int Afgewezen, DateOnly UiterlijkOp, AiosHerplaatst? Besluit, string Instituut,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Herplaatsing>
{
    /// <summary>What started it: the exceeded threshold, the procedure's cause, or the decision about the stageplaats.</summary>
    public Guid OorzaakId { get; init; }

    private const string TermijnKeuze = "keuze:";

    /// <summary>The stream of the herplaatsing that this procedure asks for, for this plaatsing.</summary>
    public static Guid StreamId(string plaatsingscode, Guid procedureId) => Sleutel.Id("herplaatsing", plaatsingscode, procedureId.ToString());

    /// <summary>Whether a decision is still to be made.</summary>
    public bool IsOpen => Status == Herplaatsingstatus.Gestart;

    /// <summary>Cause of the signalen about the choice of C-1 row 10.</summary>
    internal Guid OorzaakKeuze() => Sleutel.Uuid5($"keuze:{Id:N}");

    /// <summary>What signalen about it are called; no names.</summary>
    public string Onderwerp() => $"plaatsing {Plaatsingscode}";

    /// <inheritdoc />
    public static Herplaatsing? Fold(Herplaatsing? state, object @event) => (state, @event) switch
    {
        (null, HerplaatsingGestart e) => new(
            e.HerplaatsingId, e.Plaatsingscode, e.Aiosnummer, e.Stageplaatscode, e.Grond, e.Overmacht, Herplaatsingstatus.Gestart, e.OngedektTot, false,
            e.Ingangsdatum, e.Kandidaten, e.Afgewezen, e.UiterlijkOp, null, e.Instituut, Kern.Signalen.Geen) { OorzaakId = e.OorzaakId },
        (null, _) => null,
        ({ } s, HerplaatsingDagenBijgesteld e) => s with { OngedektTot = e.OngedektTot },
        ({ } s, HerplaatsingKeuzeGevraagd) => s with { KeuzeGevraagd = true },
        ({ } s, HerplaatsingKeuzeVervallen) => s with { KeuzeGevraagd = false },
        ({ } s, AiosHerplaatst e) => s with { Status = Herplaatsingstatus.Herplaatst, Besluit = e },
        ({ } s, HerplaatsingMislukt) => s with { Status = Herplaatsingstatus.Mislukt },
        ({ } s, HerplaatsingIngetrokken) => s with { Status = Herplaatsingstatus.Ingetrokken },
        ({ } s, _) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
    };

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen()
    {
        if (IsOpen && !KeuzeGevraagd && OngedektTot is { } tot) yield return new($"{TermijnKeuze}{tot:yyyyMMdd}", tot.AddDays(1), "ERK-22");
        foreach (var termijn in Kern.Signalen.Termijnen(Signalen)) yield return termijn;
    }

    /// <inheritdoc />
    public static Decision Verstreken(Herplaatsing state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Decision.Accept([.. WeegHerplaatsing.Keuze(state, vandaag)]);
}

/// <summary>The status of a herplaatsing.</summary>
public static class Herplaatsingstatus
{
    /// <summary>A decision is to be made.</summary>
    public const string Gestart = "gestart";

    /// <summary>The aios goes on elsewhere.</summary>
    public const string Herplaatst = "herplaatst";

    /// <summary>No place was found.</summary>
    public const string Mislukt = "mislukt";

    /// <summary>Not needed any more.</summary>
    public const string Ingetrokken = "ingetrokken";
}
