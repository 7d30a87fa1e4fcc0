using System.Collections.Immutable;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Aanmeldingen;

/// <summary>Who can be reached about a registered stageplaats: a document of its own, erasable.</summary>
/// <param name="Id">The registration.</param>
/// <param name="Contact">Contact data.</param>
/// <param name="Stagebegeleider">Who supervises, or null.</param>
public sealed record Aanmeldingscontact(Guid Id, string Contact, string? Stagebegeleider);

/// <summary>Profiles for which instellingen may register a stageplaats (ERK-37).</summary>
public static class Aanmeldprofielen
{
    /// <summary>The closed list of the rule.</summary>
    public static IReadOnlyList<string> Alle { get; } =
        ["jeugdarts", "forensische geneeskunde", "arts infectieziektebestrijding", "arts medische milieukunde", "arts tuberculosebestrijding"];
}

/// <summary>A stageplaats that an instelling registered itself (NSPOH): <c>aangemeld → getoond → goedgekeurd | afgewezen</c>.</summary>
/// <param name="Id">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Formulier">What was filled in.</param>
/// <param name="OntvangenOp">Day of receipt.</param>
/// <param name="TonenUiterlijkOp">Last day to show it.</param>
/// <param name="Status">See <see cref="Stageplaatsstatus"/>.</param>
/// <param name="Stageplaatscode">Code of the stageplaats once it is shown.</param>
/// <param name="Instellingscode">The instelling in the administration once it is shown.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Aanmelding(
    Guid Id, string Instituut, Aanmeldingsformulier Formulier, DateOnly OntvangenOp, DateOnly TonenUiterlijkOp, string Status, string? Stageplaatscode,
    string? Instellingscode, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Aanmelding>
{
    /// <summary>ERK-33: werkdagen in which it is shown, as the regelboek says.</summary>
    public const int StandaardWerkdagen = 5;

    /// <summary>Werkdagen in which it is shown, as judged on receipt (OVK-13); null for <see cref="StandaardWerkdagen"/>.</summary>
    public int? TonenWerkdagen { get; init; }

    /// <summary>ERK-33: werkdagen after receipt on which the stagebureau is reminded: the one before the last.</summary>
    private int HerinneringWerkdag => (TonenWerkdagen ?? StandaardWerkdagen) - 1;

    /// <summary>ERK-33: werkdagen after receipt on which it is too late: the one after the last.</summary>
    private int TeLaatWerkdag => (TonenWerkdagen ?? StandaardWerkdagen) + 1;

    /// <summary>Which reminders were given.</summary>
    public ImmutableSortedSet<int> Herinnerd { get; init; } = [];

    /// <summary>Subject of its signalen.</summary>
    public string Onderwerp() => $"aanmelding {Id}";

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => (Status == Stageplaatsstatus.Aangemeld
            ? new[] { HerinneringWerkdag, TeLaatWerkdag }.Where(dag => dag > 0 && !Herinnerd.Contains(dag))
                .Select(dag => new Termijn($"tonen-{dag}", Kalender.PlusWerkdagen(OntvangenOp, dag), "ERK-33"))
            : []).Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(Aanmelding state, Termijn termijn, DateOnly vandaag)
    {
        if (Kern.Signalen.IsVan(termijn)) return Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag);
        var dagen = state.OpenTermijnen().Where(t => t.Regel == "ERK-33" && t.Op <= vandaag)
            .Select(t => t.Soort == $"tonen-{state.TeLaatWerkdag}" ? state.TeLaatWerkdag : state.HerinneringWerkdag).ToList();
        var feiten = new List<Feit>();
        foreach (var dag in dagen.Order())
        {
            feiten.AddRange(Herinner(state, dag));
            state = feiten.Aggregate(state, (s, f) => Fold(s, f.Event)!);
        }

        return Decision.Accept(feiten);
    }

    /// <inheritdoc />
    public static Aanmelding? Fold(Aanmelding? state, object @event) => (state, @event) switch
    {
        (null, StageplaatsAangemeld e) => new(
            e.AanmeldingId, e.Instituut, e.Formulier, e.OntvangenOp, e.TonenUiterlijkOp, Stageplaatsstatus.Aangemeld, null, null, Kern.Signalen.Geen)
        {
            TonenWerkdagen = e.TonenWerkdagen,
        },
        ({ } s, StageplaatsGepubliceerd e) => s with { Status = Stageplaatsstatus.Getoond, Stageplaatscode = e.Stageplaatscode, Instellingscode = e.Instellingscode },
        ({ } s, StageplaatsGoedgekeurd) => s with { Status = Stageplaatsstatus.Goedgekeurd },
        ({ } s, StageplaatsAfgewezen) => s with { Status = Stageplaatsstatus.Afgewezen },
        ({ } s, AanmeldingNietGetoond e) => s with { Herinnerd = s.Herinnerd.Add(e.Werkdag) },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    /// <summary>Every open signaal about showing it lapses.</summary>
    internal IEnumerable<Feit> Opgelost(string reden) =>
        new[] { HerinneringWerkdag, TeLaatWerkdag }.SelectMany(dag => Kern.Signalen.Vervallen(Signalen, OorzaakVan(Id, dag), reden));

    private static Guid OorzaakVan(Guid id, int werkdag) => Sleutel.Id("aanmelding-tonen", $"{id}", $"{werkdag}");

    private static IEnumerable<Feit> Herinner(Aanmelding s, int werkdag)
    {
        yield return new AanmeldingNietGetoond(s.Id, s.Instituut, werkdag, s.TonenUiterlijkOp).Volgens("ERK-33", Rollen.Stagesecretariaat);
        foreach (var vervallen in s.Opgelost("Er is een nieuw bericht.")) yield return vervallen;
        yield return werkdag == s.HerinneringWerkdag
            ? Kern.Signalen.Registreer(
                "ERK-33", s.Onderwerp(), OorzaakVan(s.Id, werkdag), Rollen.Stagesecretariaat,
                $"Een aangemelde stageplaats ({s.Formulier.Stagesoort}) moet uiterlijk op {s.TonenUiterlijkOp.Tekst()} getoond worden.", s.TonenUiterlijkOp, s.Instituut)
            : Kern.Signalen.Registreer(
                "ERK-33", s.Onderwerp(), OorzaakVan(s.Id, werkdag), Rollen.Stagesecretariaat,
                $"Een aangemelde stageplaats ({s.Formulier.Stagesoort}) had op {s.TonenUiterlijkOp.Tekst()} getoond moeten zijn. Toon de stageplaats alsnog.",
                uiterlijkOp: null, s.Instituut);
    }
}

/// <summary>A registered stageplaats is not shown yet on this werkdag after receipt (ERK-33).</summary>
/// <param name="AanmeldingId">The registration.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Werkdag">4: a reminder; 6: too late.</param>
/// <param name="TonenUiterlijkOp">Last day to show it.</param>
public sealed record AanmeldingNietGetoond(Guid AanmeldingId, string Instituut, int Werkdag, DateOnly TonenUiterlijkOp);
