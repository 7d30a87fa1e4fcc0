using StageSystem.Kern.Parameters;

namespace StageSystem.Verlof.Specs;

/// <summary>The parameters of the regelboek by profile, on 1 March 2027.</summary>
internal static class Profielen
{
    internal static readonly DateOnly Dag = new(2027, 3, 1);

    internal static readonly Parameterstand Amc = Parametertabel.Regelboek.Voor("AMC", Dag);

    internal static readonly Parameterstand Nspoh = Parametertabel.Regelboek.Voor("NSPOH", Dag);

    /// <summary>AMC with other values from the start.</summary>
    internal static Parameterstand Met(params (string Sleutel, string? Waarde)[] waarden) =>
        new Parametertabel([.. waarden.Select(w => new Parameterwijziging(w.Sleutel, new(2026, 1, 1), w.Waarde))]).Voor("AMC", Dag);

    internal static DateOnly D(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd");
}
