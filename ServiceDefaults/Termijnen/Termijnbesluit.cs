using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// Answers a deadline instead of <see cref="IAggregaat{TSelf}.Verstreken"/>, for a decision that needs more than the state: reads those facts and decides.
/// </summary>
/// <param name="werk">Reads the facts; what is decided is stored by the caller, in the same transaction.</param>
/// <param name="state">The state, which waits for this deadline.</param>
/// <param name="termijn">The deadline as it was stored.</param>
/// <param name="vandaag">Today in Amsterdam; on or after the deadline's day.</param>
public delegate Task<Decision> Termijnbesluit<T>(IWerkeenheid werk, T state, Termijn termijn, DateOnly vandaag)
    where T : class, IAggregaat<T>;
