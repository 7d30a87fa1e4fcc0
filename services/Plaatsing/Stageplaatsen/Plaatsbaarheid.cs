using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>A condition of ERK-16 that is not met.</summary>
/// <param name="Onder">Number of the condition in ERK-16: 1–7.</param>
/// <param name="EersteDag">The first day on which it is not met.</param>
public sealed record Gebrek(int Onder, DateOnly EersteDag);

/// <summary>ERK-16: whether a stageplaats may receive a plaatsing, as known now.</summary>
public static class Plaatsbaarheid
{
    /// <summary>ERK-16 (1)–(6), and under (1) the start after a missed visitatie that blocks (ERK-39): the conditions that are not met in the period, each with its first failing day, in order of number.</summary>
    /// <remarks>(7), type and profile, needs the aios: see <see cref="Kandidaten"/>. An unknown stageplaats or cover meets nothing that depends on it.</remarks>
    /// <param name="kopie">The stageplaats.</param>
    /// <param name="periode">First through last day of the plaatsing.</param>
    /// <param name="zelf">Plaatsing that asks; its own place is not counted.</param>
    public static Lijst<Gebrek> Toets(Stageplaatskopie kopie, Periode periode, string? zelf = null)
    {
        if (kopie.Gegevens is not { } gegevens) return [new(1, periode.Van)];
        var gebreken = new List<Gebrek>();

        var gesloten = Dagen(gegevens.Gesloten).Doorsnede([periode]);
        if ((gesloten.Count > 0 && gesloten[0].Van == periode.Van) || periode.Van > gegevens.GeenStartNa) gebreken.Add(new(1, periode.Van));
        if (new[] { periode }.Zonder(Dagen(gegevens.InstellingErkend)) is [var zonder, ..]) gebreken.Add(new(2, zonder.Van));
        if (kopie.Dekking is null) gebreken.Add(new(3, periode.Van));
        else if (kopie.OngedektIn(periode) is [var ongedekt, ..]) gebreken.Add(new(3, ongedekt.Van));
        if (!gegevens.SlwpGeldig.Any(g => Periode.Vanaf(g.Van, g.TotEnMet).Bevat(periode.Van))) gebreken.Add(new(4, periode.Van));
        if (gesloten.Count > 0) gebreken.Add(new(5, gesloten[0].Van));
        if (Capaciteit.EersteConflict(kopie.Bezetting, periode, gegevens.Capaciteit, zelf) is { } vol) gebreken.Add(new(6, vol.Dag));
        return gebreken.NaarLijst();
    }

    /// <summary>What a condition of ERK-16 asks, in plain Dutch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such condition.</exception>
    public static string Omschrijving(int onder) => onder switch
    {
        1 => "de stageplaats is actief op de startdatum",
        2 => "de instelling is erkend op alle dagen",
        3 => "een erkende stageopleider dekt alle dagen",
        4 => "het SLWP is geldig op de startdatum",
        5 => "de stageplaats staat niet on hold en de samenwerking loopt",
        6 => "er is op alle dagen een plaats vrij",
        7 => "de soort stage past bij de aios",
        _ => throw new ArgumentOutOfRangeException(nameof(onder), onder, "ERK-16 has conditions 1 to 7."),
    };

    private static IEnumerable<Periode> Dagen(IEnumerable<Tijdvak> perioden) => perioden.Select(p => Periode.Vanaf(p.Van, p.TotEnMet));
}
