using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Indelingen;

/// <summary>
/// PLA-60, §7.1.3: the definitive allocation from two-sided scores. Everyone placed; minimises, in this order, the pairs without interview (only when admitted),
/// Σ (sA + sH), the number of 3s, Σ (sA + sH)², Σ rank; then the lot: aios in drawn order, each the lowest own rank, then the smallest hao id that still allows the optimum.
/// </summary>
/// <remarks>A 3 is no veto (PLA-58). History without any 1 is accepted (Q28): the rules for entering scores (PLA-57) are those of the rounds.</remarks>
public static class Indeler
{
    /// <summary>Names of the criteria, most important first.</summary>
    public static IReadOnlyList<string> Criteria { get; } = ["zonderGesprek", "somScores", "aantalDrieen", "somKwadraten", "somRang"];

    /// <summary>Solves the instance.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong: for example a score outside 1–3.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Indeling Los(Indelingsopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var model = new Indelingsmodel(opdracht);
        var oplossing = LosModel(model, voortgang, ct, out var anders);
        if (oplossing is null)
            return anders!;
        var haoVan = HaoVan(oplossing);
        var indeling = Maak(model, haoVan, ct) with { Certificaat = oplossing.Certificaat(r => model.Aios.Ids[r], k => model.Haos.Ids[k]) };
        return opdracht.Stabiliteit == Stabiliteitsvariant.Verslag
            ? indeling
            : indeling with { Variant = Stabielevariant.Zoek(model, haoVan, opdracht.Stabiliteit, Stabielevariant.Knopengrens, voortgang, ct) };
    }

    /// <summary>The optimum chosen by the lot; null when there is none, with the answer that says why.</summary>
    internal static Transportoplossing? LosModel(Indelingsmodel model, IProgress<Voortgang>? voortgang, CancellationToken ct, out Indeling? anders)
    {
        var botsingen = Botsingen.Rechtstreeks(model);
        if (botsingen.Count > 0)
        {
            anders = new Indeling { Toestand = Toestand.Tegenstrijdig, Lot = model.Lot, Tegenstrijdig = botsingen };
            return null;
        }

        var oplossing = Transportoplosser.Los(model.MaakTransport(), voortgang, ct);
        anders = oplossing.Toestand switch
        {
            Toestand.Opgelost => null,
            Toestand.Tekort => new Indeling { Toestand = Toestand.Tekort, Lot = model.Lot, Tekort = Indelingstekort.Maak(model, oplossing.Tekort!, ct) },
            _ => new Indeling { Toestand = Toestand.Tegenstrijdig, Lot = model.Lot, Tegenstrijdig = Botsingen.Samen(model, oplossing.Tegenstrijdig) },
        };
        return anders is null ? oplossing.KiesVolgens(model.LotRijen, model.Voorkeur, ct) : null;
    }

    internal static int[] HaoVan(Transportoplossing oplossing) => [.. oplossing.Kolommen.Select(k => k[0])];

    /// <summary>Everything that is stored for review (§7.1.3), for a complete allocation.</summary>
    internal static Indeling Maak(Indelingsmodel model, int[] haoVan, CancellationToken ct)
    {
        var criteria = model.Criteria(haoVan);
        var totalen = new Totalen(model, ct);
        return new Indeling
        {
            Toestand = Toestand.Opgelost,
            Lot = model.Lot,
            Criteria = [.. Criteria.Select((naam, k) => new Criterium(naam, criteria[k]))],
            Koppels = Koppels(model, haoVan),
            EenNaBesteTotaal = totalen.EenNaBeste(haoVan),
            PerAios = [.. Enumerable.Range(0, haoVan.Length).Select(i => new EigenEen(model.Aios.Ids[i], model.Cijfers(i, haoVan[i])!.Value.ScoreAios, totalen.MetEigenEen(i)))],
            BlokkerendeParen = Blokkerend(model, haoVan),
        };
    }

    internal static IReadOnlyList<Koppel> Koppels(Indelingsmodel model, int[] haoVan) =>
        [.. haoVan.Select((h, i) => MaakKoppel(model, model.Cijfers(i, h)!.Value))];

    internal static Koppel MaakKoppel(Indelingsmodel model, Paarcijfers c) =>
        new(model.Aios.Ids[c.Aios], model.Haos.Ids[c.Hao], c.ScoreAios, c.ScoreHao, c.Rang, c.ZonderGesprek, c.ScoreOntbrak);

    internal static IReadOnlyList<BlokkerendPaar> Blokkerend(Indelingsmodel model, int[] haoVan) =>
        [.. Blokkades.Vind(model, haoVan).Select(p => new BlokkerendPaar(model.Aios.Ids[p.Aios], model.Haos.Ids[p.Hao]))];
}
