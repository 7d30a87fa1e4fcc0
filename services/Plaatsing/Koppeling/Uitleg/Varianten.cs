using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>Variants beside each other.</summary>
/// <param name="Basis">The answer to the instance as it is.</param>
/// <param name="Varianten">One per difference, in the order asked.</param>
public sealed record Variantenoverzicht(Uitkomst Basis, IReadOnlyList<Variantvergelijking> Varianten);

/// <summary>One variant beside the instance as it is.</summary>
/// <param name="Uitkomst">Its own answer; its criteria are in its own weights.</param>
/// <param name="Criteria">The criteria of its allocation counted with the weights of the instance as it is; empty when one of the two has no allocation.</param>
/// <param name="Verschil"><paramref name="Criteria"/> minus those of the instance as it is.</param>
/// <param name="Verplaatsingen">Who is elsewhere, by ascending aios; one line per place lost or gained when an aios has several, in poules and amc one per quarter of start.</param>
/// <param name="Tekst">The same in plain Dutch.</param>
public sealed record Variantvergelijking(
    string Naam, Uitkomst Uitkomst, IReadOnlyList<Criterium> Criteria, IReadOnlyList<Criterium> Verschil, IReadOnlyList<Verplaatsing> Verplaatsingen, string Tekst);

/// <summary>Solves variants of an instance (other weights, extra pins, one place more here) and puts them side by side: values, difference, who moves.</summary>
public static class Varianten
{
    /// <summary>For a gespreksindeling, an indeling, a toewijzing, poules or amc; each variant is solved anew.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance or a difference is wrong, or there are no variants of this kind.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Variantenoverzicht Vergelijk(Opdracht basis, IReadOnlyList<Variantwijziging> wijzigingen, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(wijzigingen);
        var uitkomst = Los(basis, ct);
        var uit = new List<Variantvergelijking>(wijzigingen.Count);
        foreach (var wijziging in wijzigingen)
        {
            voortgang?.Report(new Voortgang("varianten", uit.Count, wijzigingen.Count));
            uit.Add(Leg(basis, uitkomst, wijziging.Naam, Los(wijziging.PasToe(basis), ct)));
        }

        return new Variantenoverzicht(uitkomst, uit);
    }

    private static Uitkomst Los(Opdracht opdracht, CancellationToken ct) => opdracht switch
    {
        Gespreksopdracht g => Gespreksindeler.Los(g, null, ct),
        Indelingsopdracht i => Indeler.Los(i, null, ct),
        Toewijzingsopdracht t => Toewijzer.Los(t, null, ct),
        Poulesopdracht p => Poulesindeler.Los(p, null, ct),
        Amcopdracht a => Amcindeler.Los(a, null, ct),
        _ => throw Geen(opdracht),
    };

    internal static OngeldigeOpdracht Geen(Opdracht opdracht) => new("soort", opdracht is Nspohopdracht
        ? "bij nspoh beslist de rekenkern niets: de instituutsopleider kiest. Daarom zijn er geen varianten."
        : "varianten zijn er voor gespreksindeling, indeling, toewijzing, poules en amc.");

    private static Variantvergelijking Leg(Opdracht basis, Uitkomst voor, string naam, Uitkomst na)
    {
        if (!Ingedeeld(na))
            return new Variantvergelijking(naam, na, [], [], [], $"{naam}: {(na.Tekort is { } tekort ? tekort.Tekst : string.Join(" ", na.Tegenstrijdig))}");
        if (!Ingedeeld(voor))
            return new Variantvergelijking(naam, na, [], [], [], na.Toestand == Toestand.Opgelost ? $"{naam}: zo krijgt iedereen een plaats; zonder deze wijziging niet." : $"{naam}: zo kan er worden ingedeeld; zonder deze wijziging niet.");
        var criteria = Tel(basis, na);
        IReadOnlyList<Criterium> verschil = criteria.Count == 0 ? [] : [.. criteria.Zip(voor.Criteria, (c, oud) => new Criterium(c.Naam, c.Waarde - oud.Waarde))];
        var verplaatsingen = na is Poulesindeling or Amcindeling ? Startverschil.Verplaatsingen(Startverschil.Plekken(voor), Startverschil.Plekken(na)) : Verplaatsingen(Plaatsen(voor), Plaatsen(na));
        var onzeker = voor.Toestand == Toestand.NietBewezen || na.Toestand == Toestand.NietBewezen ? " Het is niet bewezen dat dit het beste is." : "";
        return new Variantvergelijking(naam, na, criteria, verschil, verplaatsingen, Zin(naam, verschil, verplaatsingen) + onzeker);
    }

    // In poules and amc a shortage keeps the optimal rest.
    private static bool Ingedeeld(Uitkomst uitkomst) => uitkomst.Toestand == Toestand.Opgelost || (uitkomst is Poulesindeling or Amcindeling && uitkomst.Criteria.Count > 0);

    // An allocation of a variant in the numbers of the instance as it is: other weights may not look better by counting otherwise.
    private static IReadOnlyList<Criterium> Tel(Opdracht basis, Uitkomst na)
    {
        if (basis is Poulesopdracht poules && na is Poulesindeling metPoules)
            return Startwaarden.Van(poules, metPoules);
        if (basis is Amcopdracht amc && na is Amcindeling metAmc)
            return Startwaarden.Van(amc, metAmc);
        if (basis is not Indelingsopdracht opdracht || na is not Indeling indeling)
            return na.Criteria;
        var model = new Indelingsmodel(opdracht);
        var criteria = model.Criteria(Herziening.Lees(model, indeling));
        return [.. Indeler.Criteria.Select((naam, k) => new Criterium(naam, criteria[k]))];
    }

    private static SortedDictionary<string, string[]> Plaatsen(Uitkomst uitkomst) => new(
        uitkomst switch
        {
            Gespreksindeling g => g.Gesprekken.ToDictionary(x => x.Aios, x => x.Haos.ToArray()),
            Indeling i => i.Koppels.ToDictionary(x => x.Aios, x => new[] { x.Hao }),
            Toewijzing t => t.Paren.GroupBy(x => x.Rij).ToDictionary(x => x.Key, x => x.Select(p => p.Kolom).ToArray()),
            _ => [],
        },
        StringComparer.Ordinal);

    private static List<Verplaatsing> Verplaatsingen(SortedDictionary<string, string[]> voor, SortedDictionary<string, string[]> na)
    {
        var uit = new List<Verplaatsing>();
        foreach (var aios in voor.Keys.Union(na.Keys).Order(StringComparer.Ordinal))
        {
            var (oud, nieuw) = (voor.GetValueOrDefault(aios, []), na.GetValueOrDefault(aios, []));
            var (weg, erbij) = (oud.Except(nieuw).Order(StringComparer.Ordinal).ToArray(), nieuw.Except(oud).Order(StringComparer.Ordinal).ToArray());
            for (var i = 0; i < Math.Max(weg.Length, erbij.Length); i++)
                uit.Add(new Verplaatsing(aios, i < weg.Length ? weg[i] : null, i < erbij.Length ? erbij[i] : null));
        }

        return uit;
    }

    private static string Zin(string naam, IReadOnlyList<Criterium> verschil, List<Verplaatsing> verplaatsingen)
    {
        var eerste = verschil.FirstOrDefault(v => v.Waarde != 0);
        var waarde = eerste is null ? "voor de groep even goed" : $"{eerste.Naam} {Math.Abs(eerste.Waarde)} {(eerste.Waarde < 0 ? "lager (beter)" : "hoger (slechter)")}";
        var namen = verplaatsingen.Select(v => v.Aios).Distinct().ToArray();
        var wie = namen.Length == 0 ? "niemand verhuist" : $"{Uitlegtekst.Opsomming(namen, 8)} {(namen.Length == 1 ? "verhuist" : "verhuizen")}";
        return $"{naam}: {waarde}; {wie}.";
    }
}
