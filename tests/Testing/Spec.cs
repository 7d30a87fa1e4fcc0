using Shouldly;
using StageSystem.Kern;

namespace StageSystem.Testing;

/// <summary>Given, When, Then for any aggregate: pure, no store, no clock.</summary>
/// <example>
/// <code>
/// Spec.Given&lt;Stageplaats&gt;(new StageplaatsErkend(…))
///     .When(s => WijsWaarnemerAan.Decide(s, …))
///     .Then(new WaarnemerAangewezen(…));
/// </code>
/// </example>
public static class Spec
{
    /// <summary>The state after these events, from nothing.</summary>
    public static Gegeven<T> Given<T>(params object[] events)
        where T : class, IAggregaat<T> =>
        new(events.Aggregate((T?)null, (state, e) => T.Fold(state, e)));
}

/// <summary>A state from which something is decided.</summary>
public sealed class Gegeven<T>(T? state)
    where T : class, IAggregaat<T>
{
    /// <summary>The state itself, to ask it something.</summary>
    public T? State => state;

    /// <summary>More happened.</summary>
    public Gegeven<T> And(params object[] events) => new(events.Aggregate(state, (s, e) => T.Fold(s, e)));

    /// <summary>Decide on the state.</summary>
    public Beslissing<T> When(Func<T?, Decision> decide) => new(state, decide, decide(state));
}

/// <summary>What was decided, to compare.</summary>
public sealed class Beslissing<T>(T? state, Func<T?, Decision> decide, Decision decision)
    where T : class, IAggregaat<T>
{
    /// <summary>The decision itself.</summary>
    public Decision Decision => decision;

    /// <summary>Exactly these events, in this order; folded in, the same decision again adds nothing (OVK-4).</summary>
    public Gegeven<T> Then(params object[] expected)
    {
        Accepted().Select(f => f.Event).ShouldBe(expected, $"decision: {Beschrijf(decision)}");
        return Idempotent();
    }

    /// <summary>Exactly these events with their rule and addressees; folded in, the same decision again adds nothing.</summary>
    public Gegeven<T> ThenFeiten(params Feit[] expected)
    {
        Accepted().ShouldBe(expected, $"decision: {Beschrijf(decision)}");
        return Idempotent();
    }

    /// <summary>Exactly these events; the decision is one that may be taken again (say why where it is used).</summary>
    public Gegeven<T> ThenOnce(params object[] expected)
    {
        Accepted().Select(f => f.Event).ShouldBe(expected, $"decision: {Beschrijf(decision)}");
        return Na();
    }

    /// <summary>The types of the events, in this order; for cascades whose figures another test asserts.</summary>
    public Gegeven<T> ThenTypes(params Type[] expected)
    {
        Accepted().Select(f => f.Event.GetType()).ShouldBe(expected, $"decision: {Beschrijf(decision)}");
        return Idempotent();
    }

    /// <summary>Nothing new.</summary>
    public Gegeven<T> ThenNothing() => Then();

    /// <summary>Refused by this rule; the refusal says something and carries the figures that decided (OVK-5).</summary>
    public Regelovertreding ThenRefusedBy(string regel)
    {
        var refused = decision.ShouldBeOfType<Decision.Refused>($"decision: {Beschrijf(decision)}");
        refused.Overtreding.Regel.ShouldBe(regel);
        refused.Overtreding.Melding.ShouldNotBeNullOrWhiteSpace();
        return refused.Overtreding;
    }

    private IReadOnlyList<Feit> Accepted() =>
        decision.ShouldBeOfType<Decision.Accepted>($"decision: {Beschrijf(decision)}").Nieuwe;

    private Gegeven<T> Na() => new(decision.Events.Aggregate(state, (s, e) => T.Fold(s, e)));

    private Gegeven<T> Idempotent()
    {
        var na = Na();
        var again = decide(na.State);
        again.Events.ShouldBeEmpty($"deciding again on the new state must add nothing, but gave: {Beschrijf(again)}");
        return na;
    }

    private static string Beschrijf(Decision decision) => decision switch
    {
        Decision.Refused(var o) => $"refused by {o.Regel}: {o.Melding}",
        _ => string.Join("; ", decision.Feiten.Select(f => f.Event.ToString())),
    };
}
