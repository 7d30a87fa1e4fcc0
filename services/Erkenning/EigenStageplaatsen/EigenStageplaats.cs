using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.EigenStageplaatsen;

/// <summary>An aios reported an own stageplaats, before approaching the instelling (ERK-35 step 1). No agreement of any kind.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Instelling">Name of the instelling.</param>
/// <param name="Stagesoort">Stage type.</param>
/// <param name="GemeldOp">Day.</param>
public sealed record EigenStageplaatsGemeld(Guid AanvraagId, string Aiosnummer, string Instituut, string Instelling, string Stagesoort, DateOnly GemeldOp);

/// <summary>The form "Aanvraag stageplaats aios" came in (ERK-35 step 4).</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="FormulierOp">Day of the form.</param>
/// <param name="AntwoordUiterlijkOp">Day by which an answer is aimed at, as judged then (OVK-13).</param>
public sealed record EigenStageplaatsAangevraagd(Guid AanvraagId, DateOnly FormulierOp, DateOnly AntwoordUiterlijkOp)
{
    /// <summary>Days after the form on which the instituutsopleider is reminded, as judged then; null for 21.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? HerinneringDag { get; init; }
}

/// <summary>The instituutsopleider decided (ERK-35 step 5).</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Goedgekeurd">Approved or rejected.</param>
/// <param name="Op">Day.</param>
public sealed record EigenStageplaatsBesloten(Guid AanvraagId, bool Goedgekeurd, DateOnly Op);

/// <summary>There is no answer yet, so many days after the form (ERK-35): 21 a reminder, 28 overdue.</summary>
/// <param name="AanvraagId">The request.</param>
/// <param name="Dag">Days after the form.</param>
public sealed record EigenStageplaatsWacht(Guid AanvraagId, int Dag);

/// <summary>States of an own stageplaats (ERK-35).</summary>
public static class EigenStageplaatsstatus
{
    public const string Gemeld = "gemeld";
    public const string Aangevraagd = "aangevraagd";
    public const string Goedgekeurd = "goedgekeurd";
    public const string Afgewezen = "afgewezen";
}

/// <summary>A stageplaats that an aios proposes (NSPOH): <c>gemeld → aangevraagd → goedgekeurd | afgewezen</c>.</summary>
/// <param name="Id">The request.</param>
/// <param name="Gegevens">What was reported.</param>
/// <param name="Status">See <see cref="EigenStageplaatsstatus"/>.</param>
/// <param name="FormulierOp">Day of the form, or null.</param>
/// <param name="AntwoordUiterlijkOp">Day by which an answer is aimed at, or null.</param>
/// <param name="Gewacht">The days for which it was told that there is no answer.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record EigenStageplaats(
    Guid Id, EigenStageplaatsGemeld Gegevens, string Status, DateOnly? FormulierOp, DateOnly? AntwoordUiterlijkOp, ImmutableSortedSet<int> Gewacht,
    ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<EigenStageplaats>
{
    /// <summary>ERK-35: days after the form on which the instituutsopleider is reminded, as the regelboek says.</summary>
    public const int StandaardHerinneringDag = 21;

    /// <summary>Days after the form on which the instituutsopleider is reminded, as judged on the form (OVK-13).</summary>
    public int HerinneringDag { get; init; } = StandaardHerinneringDag;

    /// <summary>Subject of its signalen.</summary>
    public string Onderwerp() => $"eigen stageplaats {Id}";

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Wachtdagen().Select(w => new Termijn($"antwoord-{w.Dag}", w.Op, "ERK-35")).Concat(Kern.Signalen.Termijnen(Signalen));

    /// <inheritdoc />
    public static Decision Verstreken(EigenStageplaats state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.IsVan(termijn)
        ? Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag)
        : Decision.Accept([.. state.Wachtdagen().Where(w => w.Op <= vandaag).OrderBy(w => w.Dag).SelectMany(w => Wacht(state, w.Dag))]);

    /// <summary>Every open signaal about the answer lapses.</summary>
    internal IEnumerable<Feit> Opgelost(string reden) => Signalen.Values.Where(s => s.Regel == "ERK-35").Select(s => s.OorzaakId).Distinct().Order()
        .SelectMany(oorzaak => Kern.Signalen.Vervallen(Signalen, oorzaak, reden));

    /// <inheritdoc />
    public static EigenStageplaats? Fold(EigenStageplaats? state, object @event) => (state, @event) switch
    {
        (null, EigenStageplaatsGemeld e) => new(e.AanvraagId, e, EigenStageplaatsstatus.Gemeld, null, null, [], Kern.Signalen.Geen),
        ({ } s, EigenStageplaatsAangevraagd e) => s with
        {
            Status = EigenStageplaatsstatus.Aangevraagd, FormulierOp = e.FormulierOp, AntwoordUiterlijkOp = e.AntwoordUiterlijkOp,
            HerinneringDag = e.HerinneringDag ?? StandaardHerinneringDag,
        },
        ({ } s, EigenStageplaatsBesloten e) => s with { Status = e.Goedgekeurd ? EigenStageplaatsstatus.Goedgekeurd : EigenStageplaatsstatus.Afgewezen },
        ({ } s, EigenStageplaatsWacht e) => s with { Gewacht = s.Gewacht.Add(e.Dag) },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };

    private IEnumerable<(int Dag, DateOnly Op)> Wachtdagen() =>
        Status == EigenStageplaatsstatus.Aangevraagd && FormulierOp is { } formulier && AntwoordUiterlijkOp is { } uiterlijk
            ? new[] { HerinneringDag, uiterlijk.DayNumber - formulier.DayNumber }.Distinct().Where(dag => formulier.AddDays(dag) <= uiterlijk && !Gewacht.Contains(dag)).Select(dag => (dag, formulier.AddDays(dag)))
            : [];

    private static IEnumerable<Feit> Wacht(EigenStageplaats s, int dag)
    {
        yield return new EigenStageplaatsWacht(s.Id, dag).Volgens("ERK-35", Rollen.Instituutsopleider);
        foreach (var vervallen in s.Opgelost("Er is een nieuw bericht.")) yield return vervallen;
        yield return Kern.Signalen.Registreer(
            "ERK-35", s.Onderwerp(), Sleutel.Id("eigen-stageplaats-antwoord", $"{s.Id}", $"{dag}"), Rollen.Instituutsopleider,
            dag == s.HerinneringDag
                ? $"Een aanvraag voor een eigen stageplaats wacht sinds {s.FormulierOp!.Value.Tekst()} op antwoord. Streef naar een besluit voor {s.AntwoordUiterlijkOp!.Value.Tekst()}."
                : $"Een aanvraag voor een eigen stageplaats wacht al {dag} dagen op antwoord. Neem een besluit.",
            dag == s.HerinneringDag ? s.AntwoordUiterlijkOp : null, s.Gegevens.Instituut);
    }
}
