namespace StageSystem.Koppeling.Cli.Bench;

/// <summary>
/// One line of <c>koppeling bench</c>. Each part has a static class in this folder (Stroombench, Poulesbench, Stabielbench) with
/// <c>public static IEnumerable&lt;Bankregel&gt; Meet()</c>, which yields a line as soon as it is measured.
/// </summary>
/// <param name="Naam">What was measured, in Dutch, with its size: "toewijzing 800 × 800, kosten 1–100".</param>
/// <param name="Gemeten">Median (time) or peak (memory), in <paramref name="Eenheid"/>.</param>
/// <param name="Grens">Most that is allowed, in <paramref name="Eenheid"/>; positive infinity where no bar is set.</param>
/// <param name="Eenheid">"ms", "s" or "MB".</param>
public sealed record Bankregel(string Naam, double Gemeten, double Grens, string Eenheid)
{
    /// <summary>Whether the bar is met.</summary>
    public bool Gehaald => Gemeten <= Grens;
}
