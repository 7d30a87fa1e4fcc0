using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Days on which the erkenning at a stageplaats is the same.</summary>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="InstellingErkend">Whether the instelling, or its koepel, is erkend.</param>
/// <param name="Opleidernummer">Who is named for these days; null when nobody is.</param>
/// <param name="Status">Status of that erkenning; of several linked persons when nobody covers, that of the one named on plaatsingen.</param>
public sealed record Erkenningsstuk(DateOnly Van, DateOnly TotEnMet, bool InstellingErkend, string? Opleidernummer, string Status)
{
    /// <summary>ERK-2: both the instelling and the stageopleider.</summary>
    public bool IsErkend() => InstellingErkend && Opleidernummer is not null;
}

/// <summary>Whether a stage counts, day by day: who is named, and are that person and the instelling erkend (ERK-2, ERK-10, ERK-11).</summary>
public static class Erkenningscheck
{
    /// <summary>Status of days on which nobody is linked.</summary>
    public const string Niemand = "geen stageopleider";

    /// <summary>The days of the period in order, cut where something changes; no reason of an absence is in it (OVK-11).</summary>
    /// <param name="stageplaats">With its coverage as known now.</param>
    /// <param name="opleiders">Those who are linked, by opleidernummer.</param>
    /// <param name="periode">The days that are asked for; with an end.</param>
    public static IReadOnlyList<Erkenningsstuk> Bepaal(Stageplaats stageplaats, IReadOnlyDictionary<string, Stageopleider> opleiders, Periode periode)
    {
        var erkend = stageplaats.Gegevens.InstellingErkend.Select(t => Periode.Vanaf(t.Van, t.TotEnMet)).Verenigd();
        var grenzen = erkend.Concat(stageplaats.Dekkingsperioden.Select(p => p.Dagen()))
            .SelectMany(p => p.IsOpen ? [p.Van] : new[] { p.Van, p.TotEnMet.AddDays(1) })
            .Append(periode.Van)
            .Where(periode.Bevat).Distinct().Order().ToList();
        var uitkomst = new List<Erkenningsstuk>();
        for (var i = 0; i < grenzen.Count; i++)
        {
            var genoemd = stageplaats.DekkingOp(grenzen[i]) is { Opleidernummers: [var eerste, ..] } ? eerste : null;
            var stuk = new Erkenningsstuk(
                grenzen[i], i + 1 < grenzen.Count ? grenzen[i + 1].AddDays(-1) : periode.TotEnMet, erkend.Any(p => p.Bevat(grenzen[i])), genoemd,
                genoemd is not null ? Erkenningsstatus.Verleend : StatusZonder(stageplaats, opleiders, grenzen[i]));
            if (uitkomst.Count > 0 && uitkomst[^1] with { Van = stuk.Van, TotEnMet = stuk.TotEnMet } == stuk) uitkomst[^1] = uitkomst[^1] with { TotEnMet = stuk.TotEnMet };
            else uitkomst.Add(stuk);
        }

        return uitkomst;
    }

    /// <summary>ERK-10: a plaatsingsbericht names only who is erkend, on every day; the refusal says which day fails. Null when it may be produced.</summary>
    public static Regelovertreding? Weigering(Stageplaats stageplaats, IReadOnlyList<Erkenningsstuk> stukken)
    {
        if (stukken.FirstOrDefault(s => !s.IsErkend()) is not { } fout) return null;
        return new(
            "ERK-10",
            fout.InstellingErkend
                ? $"Op {fout.Van.Tekst()} heeft stageplaats {stageplaats.Gegevens.Stageplaatscode} geen stageopleider met een verleende erkenning ({fout.Status})."
                : $"Op {fout.Van.Tekst()} is de instelling van stageplaats {stageplaats.Gegevens.Stageplaatscode} niet erkend.",
            ("eersteDag", fout.Van), ("status", fout.Status), ("instellingErkend", fout.InstellingErkend));
    }

    private static string StatusZonder(Stageplaats s, IReadOnlyDictionary<string, Stageopleider> opleiders, DateOnly dag)
    {
        foreach (var nummer in s.Opleidernummers())
        {
            if (!opleiders.TryGetValue(nummer, out var opleider)) continue;
            var (code, koepel) = (s.Gegevens.Instellingscode, s.Gegevens.Koepel);
            if (opleider.Erkenningen.Values.Where(e => opleider.GeldtBij(e, code, koepel)).Select(e => e.StatusOp(dag))
                    .FirstOrDefault(status => status != Erkenningsstatus.NietVanKracht) is { } status)
            {
                // Erkend, but not for this place: on hold, another location, or the cooperation ended.
                return status == Erkenningsstatus.Verleend ? Niemand : status;
            }

            if (opleider.Aanvragen.Values.Any(a => a.Instellingscode == code)) return "aangevraagd";
        }

        return Niemand;
    }
}
