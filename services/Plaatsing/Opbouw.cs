using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>Builds a decision in steps, where a later step sees what an earlier one decided.</summary>
internal sealed class Opbouw<T>(T state)
    where T : class, IAggregaat<T>
{
    private readonly List<Feit> _feiten = [];

    /// <summary>The state after the steps so far.</summary>
    public T State { get; private set; } = state;

    /// <summary>One more step: facts that follow from the state now.</summary>
    public Opbouw<T> Stap(Func<T, IEnumerable<Feit>> stap)
    {
        foreach (var feit in stap(State).ToList())
        {
            _feiten.Add(feit);
            State = T.Fold(State, feit.Event)!;
        }

        return this;
    }

    /// <summary>Everything that was decided.</summary>
    public Decision Besluit() => Decision.Accept(_feiten);
}
