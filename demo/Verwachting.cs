namespace StageSystem.Demo;

/// <summary>Which steps a cascade must give: exactly these, no other.</summary>
/// <param name="stappen">Number of times that each event is expected, by service, name and rule.</param>
public sealed class Verwachting(IEnumerable<VerwachteStap> stappen)
{
    private readonly IReadOnlyList<VerwachteStap> stappen =
        [.. stappen.GroupBy(s => (s.Dienst, s.Gebeurtenis, s.Regel)).Select(g => g.First() with { Aantal = g.Sum(s => s.Aantal), Hoogstens = g.Sum(s => s.Hoogstens ?? s.Aantal) })];

    /// <summary>Whether every expected step has been seen.</summary>
    public bool IsCompleet(IReadOnlyList<GezieneStap> gezien) => stappen.All(s => gezien.Count(s.Past) >= s.Aantal);

    /// <summary>What is missing and what is too much, one line each; empty when it is exactly as expected.</summary>
    public IReadOnlyList<string> Verschillen(IReadOnlyList<GezieneStap> gezien) =>
    [
        .. stappen.Select(s => (s, aantal: gezien.Count(s.Past))).Where(x => x.aantal < x.s.Aantal || x.aantal > x.s.Hoogstens)
            .Select(x => $"{x.s.Dienst} {x.s.Gebeurtenis} ({x.s.Regel}): verwacht {x.s.Aantal}, gezien {x.aantal}"),
        .. gezien.Where(g => !stappen.Any(s => s.Past(g))).GroupBy(g => (g.Dienst, g.Gebeurtenis, g.Regel))
            .Select(g => $"{g.Key.Dienst} {g.Key.Gebeurtenis} ({g.Key.Regel}): niet verwacht, gezien {g.Count()}"),
    ];

    /// <summary>The expected steps.</summary>
    public IReadOnlyList<VerwachteStap> Stappen => stappen;
}

/// <summary>An event that is expected.</summary>
/// <param name="Dienst">Service.</param>
/// <param name="Gebeurtenis">Name of the event.</param>
/// <param name="Regel">Rule that it must cite.</param>
/// <param name="Aantal">Number of times.</param>
/// <param name="Hoogstens">Where the order in which messages arrive decides whether a step is taken at once or in two: the largest number.</param>
public sealed record VerwachteStap(string Dienst, string Gebeurtenis, string Regel, int Aantal = 1, int? Hoogstens = null)
{
    internal bool Past(GezieneStap stap) => stap.Dienst == Dienst && stap.Gebeurtenis == Gebeurtenis && stap.Regel == Regel;
}
