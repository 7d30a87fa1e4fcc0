using System.Collections.Immutable;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Kwaliteit;

/// <summary>Why a criterion asks for attention.</summary>
public static class Vlaggrond
{
    /// <summary>ERK-38: low on average over the last evaluations.</summary>
    public const string Gemiddelde = "gemiddelde";

    /// <summary>ERK-38: one low score is enough for this criterion.</summary>
    public const string Score = "score";

    /// <summary>ERK-12: the SLWP scored low in the last evaluation.</summary>
    public const string Slwp = "slwp";
}

/// <summary>A criterion that asks for the attention of the stagebeheerder; it blocks nothing.</summary>
/// <param name="Criterium">1–18.</param>
/// <param name="Grond">See <see cref="Vlaggrond"/>.</param>
/// <param name="Regel">ERK-38 or ERK-12.</param>
public sealed record Kwaliteitsvlag(int Criterium, string Grond, string Regel);

/// <summary>What the scores of a stageplaats say, explained.</summary>
public static class Kwaliteitsoordeel
{
    /// <summary>
    /// ERK-38: a criterion that averages below 3 over the last 3 evaluations in which it was scored (n.v.t. says nothing; with fewer than 3 there is no average), or has
    /// a score 1 on 6, 7 or 10 in one of the last 3 evaluations. ERK-12: criterion 1 scored low in the last evaluation.
    /// </summary>
    /// <example>Scores 3, 3, 2: together 8, on average 2,67 and below 3: flagged. Scores 3, 3, 3: not.</example>
    /// <param name="metingen">The scores that hold, in order of recording.</param>
    /// <param name="norm">By what is judged.</param>
    public static Berekening<ImmutableArray<Kwaliteitsvlag>> Bepaal(IEnumerable<Kwaliteitsmeting> metingen, Kwaliteitsnorm norm)
    {
        // Later first; of one day the one that was recorded last.
        var laatste = metingen.Select((m, i) => (m, i)).OrderByDescending(x => x.m.Op).ThenByDescending(x => x.i).Select(x => x.m).ToList();
        var (uitleg, vlaggen) = (new Uitleg(), ImmutableArray.CreateBuilder<Kwaliteitsvlag>());
        foreach (var nummer in Enumerable.Range(1, Kwaliteitscriteria.Namen.Length))
        {
            if (LaagGemiddeld(laatste, nummer, norm, uitleg)) vlaggen.Add(new(nummer, Vlaggrond.Gemiddelde, "ERK-38"));
            if (LageScore(laatste, nummer, norm, uitleg)) vlaggen.Add(new(nummer, Vlaggrond.Score, "ERK-38"));
            if (nummer == Kwaliteitscriteria.Slwp && SlwpLaag(laatste, norm, uitleg)) vlaggen.Add(new(nummer, Vlaggrond.Slwp, "ERK-12"));
        }

        uitleg.Stap("ERK-38", vlaggen.Count == 0
            ? $"Geen van de {Kwaliteitscriteria.Namen.Length} criteria vraagt aandacht."
            : $"Aandacht voor {(vlaggen.Select(v => v.Criterium).Distinct().Count() == 1 ? "criterium" : "criteria")} {string.Join(", ", vlaggen.Select(v => v.Criterium).Distinct())}.");
        return uitleg.Uitkomst(vlaggen.ToImmutable());
    }

    private static bool LaagGemiddeld(List<Kwaliteitsmeting> laatste, int nummer, Kwaliteitsnorm norm, Uitleg uitleg)
    {
        var scores = laatste.Select(m => m.Van(nummer)).OfType<int>().Take(norm.Evaluaties.Waarde).ToList();
        if (scores.Count == 0) return false;
        var (som, grens) = (scores.Sum(), norm.Gemiddelde.Waarde);
        if (scores.Count < norm.Evaluaties.Waarde)
        {
            uitleg.Stap(
                norm.Evaluaties.Volgens,
                $"Criterium {Kwaliteitscriteria.Naam(nummer)}: {Aantal(scores.Count)}; een gemiddelde telt vanaf {norm.Evaluaties.Waarde}.");
            return false;
        }

        // Without division: an average of exactly the limit is not below it.
        var laag = som < grens * scores.Count;
        uitleg.Stap(
            norm.Gemiddelde.Volgens,
            $"Criterium {Kwaliteitscriteria.Naam(nummer)}: {string.Join(", ", scores)} over de laatste {scores.Count}; gemiddeld {((decimal)som / scores.Count).Tekst()}, "
            + $"{(laag ? "lager dan" : "niet lager dan")} {grens.Tekst()}.");
        return laag;
    }

    private static bool LageScore(List<Kwaliteitsmeting> laatste, int nummer, Kwaliteitsnorm norm, Uitleg uitleg)
    {
        if (!norm.Directe.Waarde.Contains(nummer)) return false;
        var laag = laatste.Take(norm.Evaluaties.Waarde).FirstOrDefault(m => m.Van(nummer) <= norm.DirecteScore.Waarde);
        if (laag is not null)
        {
            uitleg.Stap(
                norm.Directe.Volgens,
                $"Criterium {Kwaliteitscriteria.Naam(nummer)}: score {laag.Van(nummer)} op {laag.Op.Tekst()}; bij dit criterium vraagt één score {norm.DirecteScore.Waarde} aandacht.");
        }

        return laag is not null;
    }

    private static bool SlwpLaag(List<Kwaliteitsmeting> laatste, Kwaliteitsnorm norm, Uitleg uitleg)
    {
        if (laatste.FirstOrDefault()?.Van(Kwaliteitscriteria.Slwp) is not { } score || score > norm.SlwpLaag.Waarde) return false;
        uitleg.Stap(
            norm.SlwpLaag.Volgens,
            $"Criterium {Kwaliteitscriteria.Naam(Kwaliteitscriteria.Slwp)}: score {score} in de laatste evaluatie; {norm.SlwpLaag.Waarde} of lager is laag.");
        return true;
    }

    private static string Aantal(int scores) => scores == 1 ? "1 score" : $"{scores} scores";
}
