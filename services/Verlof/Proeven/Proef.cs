using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Verlof.Proeven;

/// <summary>One event that would follow.</summary>
/// <param name="Op">Day on which it would be stored.</param>
/// <param name="Feit">The event, its rule and who would be told.</param>
public sealed record Proefstap(DateOnly Op, Feit Feit);

/// <summary>Something that would be decided on a day.</summary>
/// <param name="Op">The day.</param>
/// <param name="Decide">The decision of the real command, on the state of that day; null when it is about something unknown.</param>
public sealed record Proefhandeling<T>(DateOnly Op, Func<T, DateOnly, Decision?> Decide)
    where T : class, IAggregaat<T>;

/// <summary>What would come of it: the events, or the refusal.</summary>
/// <param name="Stappen">The events that would follow, by day; none of what happens anyway.</param>
/// <param name="Overtreding">The rule that would forbid it, or null.</param>
/// <param name="Na">The state at the end.</param>
public sealed record Proefuitkomst<T>(ImmutableArray<Proefstap> Stappen, Regelovertreding? Overtreding, T Na)
    where T : class, IAggregaat<T>;

/// <summary>
/// "What would happen if": the real decisions on the real state, folded in day by day with the deadlines that they set. Nothing is stored.
/// </summary>
public static class Proef
{
    /// <summary>A deadline that stays open on its own day would be reached for ever.</summary>
    private const int MaxStappen = 1000;

    /// <summary>Runs the commands and every deadline through a day.</summary>
    /// <param name="state">The state now.</param>
    /// <param name="handelingen">What would be decided, each on its own day.</param>
    /// <param name="verstreken">What follows when a deadline is reached on a day.</param>
    /// <param name="totEnMet">Last day that is looked at, included.</param>
    public static Proefuitkomst<T> Verloop<T>(
        T state, IEnumerable<Proefhandeling<T>> handelingen, Func<T, Termijn, DateOnly, Decision> verstreken, DateOnly totEnMet)
        where T : class, IAggregaat<T>
    {
        var (stappen, overtreding, na) = Speel(state, [.. handelingen.OrderBy(h => h.Op)], verstreken, totEnMet);
        // What happens anyway is not a consequence.
        var anders = Speel(state, [], verstreken, totEnMet).Stappen.GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        var gevolg = stappen.Where(s => !(anders.TryGetValue(s, out var over) && over > 0 && (anders[s] = over - 1) >= 0)).ToImmutableArray();
        return new(gevolg, overtreding, na);
    }

    private static (List<Proefstap> Stappen, Regelovertreding? Overtreding, T Na) Speel<T>(
        T state, ImmutableArray<Proefhandeling<T>> handelingen, Func<T, Termijn, DateOnly, Decision> verstreken, DateOnly totEnMet)
        where T : class, IAggregaat<T>
    {
        var stappen = new List<Proefstap>();
        foreach (var handeling in handelingen)
        {
            state = Termijnen(state, handeling.Op.AddDays(-1), verstreken, stappen);
            switch (handeling.Decide(state, handeling.Op))
            {
                case Decision.Refused(var overtreding): return (stappen, overtreding, state);
                case { } genomen: state = Neem(state, genomen, handeling.Op, stappen); break;
                default: break;
            }
        }

        return (stappen, null, Termijnen(state, totEnMet, verstreken, stappen));
    }

    private static T Termijnen<T>(T state, DateOnly tot, Func<T, Termijn, DateOnly, Decision> verstreken, List<Proefstap> stappen)
        where T : class, IAggregaat<T>
    {
        for (var i = 0; i < MaxStappen; i++)
        {
            if (state.OpenTermijnen().Where(t => t.Op <= tot).OrderBy(t => t.Op).ThenBy(t => t.Soort, StringComparer.Ordinal).FirstOrDefault() is not { } termijn) break;
            var besluit = verstreken(state, termijn, termijn.Op);
            if (besluit.Feiten.Count == 0) break;
            state = Neem(state, besluit, termijn.Op, stappen);
        }

        return state;
    }

    private static T Neem<T>(T state, Decision besluit, DateOnly op, List<Proefstap> stappen)
        where T : class, IAggregaat<T>
    {
        foreach (var feit in besluit.Feiten)
        {
            stappen.Add(new(op, feit));
            state = T.Fold(state, feit.Event)!;
        }

        return state;
    }
}
