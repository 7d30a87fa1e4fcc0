using StageSystem.Koppeling.Stroom;
using StageSystem.Koppeling.Uitleg;

namespace StageSystem.Koppeling.Gesprekken;

/// <summary>
/// PLA-55, §7.1.2: the gespreksindeling. Each aios K interviews, each hao at most K times its places, a pair at most once; minimises Σ r, then Σ r²,
/// then the fixed order (aios by ascending id, one by one the smallest set of hao ids that still allows the optimum). A transport problem, solved exactly.
/// </summary>
/// <remarks>Because <c>x/K</c> is a fractional allocation with integer corner points, the interviews always contain a complete allocation (§7.1.2).</remarks>
public static class Gespreksindeler
{
    /// <summary>Names of the criteria, most important first.</summary>
    public static IReadOnlyList<string> Criteria { get; } = ["somRang", "somRangKwadraat"];

    /// <summary>Solves the instance. K is never lowered: a shortage is reported (§7.1.2).</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Gespreksindeling Los(Gespreksopdracht opdracht, IProgress<Voortgang>? voortgang = null, CancellationToken ct = default)
    {
        var model = Gespreksmodel.Maak(opdracht);
        if (model.Tegenstrijdig.Count > 0)
            return new Gespreksindeling { Toestand = Toestand.Tegenstrijdig, Tegenstrijdig = model.Tegenstrijdig };
        var oplossing = LosModel(model, voortgang, ct);
        return oplossing.Toestand == Toestand.Opgelost
            ? MaakUitkomst(model, oplossing)
            : new Gespreksindeling { Toestand = Toestand.Tekort, Tekort = MaakTekort(model, oplossing.Tekort!) };
    }

    /// <summary>The optimum of the transport problem, chosen by the fixed order when it exists.</summary>
    internal static Transportoplossing LosModel(Gespreksmodel model, IProgress<Voortgang>? voortgang, CancellationToken ct)
    {
        var oplossing = Transportoplosser.Los(model.MaakTransport(model.Plaatsen), voortgang, ct);
        return oplossing.Toestand == Toestand.Opgelost
            ? oplossing.KiesVolgens([.. Enumerable.Range(0, model.Rijen.Length)], r => model.Kolom[model.Begin[r]..model.Begin[r + 1]], ct)
            : oplossing;
    }

    private static Gespreksindeling MaakUitkomst(Gespreksmodel model, Transportoplossing oplossing) => new()
    {
        Toestand = Toestand.Opgelost,
        Criteria = [.. Criteria.Select((naam, i) => new Criterium(naam, oplossing.Criteria[i]))],
        Gesprekken = [.. model.Rijen.Select((id, r) => new AiosGesprekken(id, [.. oplossing.Kolommen[r].Select(k => model.Haos.Ids[k])]))],
        Certificaat = oplossing.Certificaat(r => model.Rijen[r], k => model.Haos.Ids[k]),
    };

    private static Tekort MaakTekort(Gespreksmodel model, Halltekort hall)
    {
        var tekort = new Tekort([.. hall.Rijen.Select(r => model.Rijen[r])], [.. hall.Kolommen.Select(k => model.Haos.Ids[k])], hall.Gevraagd, hall.Beschikbaar, "");
        var plaatsen = model.Plaatsen.Sum(c => (long)c);
        var zin = hall.Rijen.Count == 1 ? ZinVoorEen(model, tekort, hall.Rijen[0]) : ZinVoorMeer(tekort);
        return tekort with { Tekst = plaatsen < model.Rijen.Length ? $"{Uitlegtekst.TeWeinigPlaatsen(model.Rijen.Length, plaatsen)} {zin}" : zin };
    }

    private static string ZinVoorEen(Gespreksmodel model, Tekort tekort, int rij)
    {
        var aangeboden = model.Begin[rij + 1] - model.Begin[rij];
        var uitgesloten = model.Aanbod[rij].Count(p => p.Uitgesloten);
        var reden = uitgesloten == 0 ? "" : $" ({uitgesloten} {(uitgesloten == 1 ? "hao is" : "hao's zijn")} voor deze aios uitgesloten)";
        return tekort.Plaatsen.Count == 0
            ? $"{tekort.Aios[0]} heeft {Gesprekken(model.K)} nodig, maar er {(aangeboden == 1 ? "is" : "zijn")} voor deze aios {aangeboden} {(aangeboden == 1 ? "hao" : "hao's")} beschikbaar{reden}."
            : $"{tekort.Aios[0]} heeft {Gesprekken(model.K)} nodig, maar kan er hoogstens {tekort.Beschikbaar} krijgen: bij {Uitlegtekst.Opsomming(tekort.Plaatsen)} is geen plaats{reden}.";
    }

    private static string ZinVoorMeer(Tekort tekort)
    {
        var aios = Uitlegtekst.Opsomming(tekort.Aios, 8);
        var waar = $"{Uitlegtekst.Opsomming(tekort.Plaatsen, 8)} {(tekort.Plaatsen.Count == 1 ? "heeft" : "hebben")} te weinig plaats voor al deze gesprekken.";
        return $"{aios} hebben samen {Gesprekken(tekort.Gevraagd)} nodig, maar kunnen er samen hoogstens {tekort.Beschikbaar} krijgen. {waar} Een aios praat met elke hao hoogstens één keer.";
    }

    private static string Gesprekken(int aantal) => aantal == 1 ? "1 gesprek" : $"{aantal} gesprekken";
}
