using System.Globalization;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>A day on which a stageplaats is full.</summary>
/// <param name="Dag">The first such day.</param>
/// <param name="Plaatsingen">The plaatsingen that take a place on it; codes, no names.</param>
public sealed record Capaciteitsconflict(DateOnly Dag, Lijst<string> Plaatsingen);

/// <summary>PLA-2: capacity of a stageplaats, counted per day.</summary>
public static class Capaciteit
{
    /// <summary>PLA-2: the first day in the period on which no place is left, or null when there is one on every day.</summary>
    /// <param name="bezetting">Who takes a place when, by plaatsingscode.</param>
    /// <param name="periode">The days that are asked for.</param>
    /// <param name="capaciteit">Largest number of aios on one day.</param>
    /// <param name="zelf">Plaatsing that asks; its own place does not stand in its way.</param>
    public static Capaciteitsconflict? EersteConflict(
        IEnumerable<KeyValuePair<string, Tijdvak>> bezetting, Periode periode, int capaciteit, string? zelf = null)
    {
        var anderen = bezetting.Where(b => b.Key != zelf).Select(b => (Code: b.Key, Dagen: Periode.Vanaf(b.Value.Van, b.Value.TotEnMet)))
            .Where(b => b.Dagen.Overlapt(periode)).ToList();
        // The number of plaatsingen only rises on a first day.
        return anderen.Select(b => b.Dagen.Van).Append(periode.Van).Where(periode.Bevat).Order()
            .Select(dag => new Capaciteitsconflict(
                dag, anderen.Where(b => b.Dagen.Bevat(dag)).Select(b => b.Code).Order(StringComparer.Ordinal).NaarLijst()))
            .FirstOrDefault(c => c.Plaatsingen.Count >= capaciteit);
    }

    /// <summary>PLA-2: the largest number of places that others take on one day of the period.</summary>
    public static int Drukste(IEnumerable<KeyValuePair<string, Tijdvak>> bezetting, Periode periode, string? zelf = null)
    {
        var anderen = bezetting.Where(b => b.Key != zelf).Select(b => Periode.Vanaf(b.Value.Van, b.Value.TotEnMet)).Where(periode.Overlapt).ToList();
        return anderen.Select(b => b.Van).Append(periode.Van).Where(periode.Bevat).Max(dag => anderen.Count(b => b.Bevat(dag)));
    }

    /// <summary>PLA-2: gives a plaatsing its place, or refuses with the first full day and the plaatsingen that take it.</summary>
    public static Decision Bezet(Stageplaatskopie? kopie, string stageplaatscode, string plaatsingscode, Periode periode)
    {
        if (kopie?.Gegevens is not { } gegevens) return Conflict.Onbekend("stageplaats", stageplaatscode);
        return EersteConflict(kopie.Bezetting, periode, gegevens.Capaciteit, plaatsingscode) is { } conflict
            ? Vol(gegevens.Capaciteit, conflict)
            : LegVast(kopie, stageplaatscode, plaatsingscode, periode);
    }

    /// <summary>PLA-2: records a place that an existing administration already gave; what is past is not judged again.</summary>
    public static Decision LegVast(Stageplaatskopie? kopie, string stageplaatscode, string plaatsingscode, Periode periode)
    {
        var dagen = new Tijdvak(periode.Van, periode.TotEnMet);
        return kopie?.Bezetting.GetValueOrDefault(plaatsingscode) == dagen
            ? Decision.NothingNew
            : new StageplaatsBezet(Sleutel.Normaal(stageplaatscode), plaatsingscode, periode.Van, periode.TotEnMet).Volgens("PLA-2");
    }

    /// <summary>PLA-2: takes a place back that will not be used.</summary>
    public static Decision GeefVrij(Stageplaatskopie? kopie, string plaatsingscode) =>
        kopie?.Bezetting.ContainsKey(plaatsingscode) == true
            ? new StageplaatsVrijgekomen(kopie.Stageplaatscode, plaatsingscode).Volgens("PLA-2")
            : Decision.NothingNew;

    internal static Regelovertreding Vol(int capaciteit, Capaciteitsconflict conflict) => new(
        "PLA-2",
        string.Create(CultureInfo.InvariantCulture, $"De stageplaats heeft {capaciteit} plaats(en) en is vol op {conflict.Dag:dd-MM-yyyy}, door {string.Join(", ", conflict.Plaatsingen)}."),
        ("capaciteit", capaciteit), ("eersteDag", conflict.Dag), ("plaatsingen", string.Join(", ", conflict.Plaatsingen)));
}
