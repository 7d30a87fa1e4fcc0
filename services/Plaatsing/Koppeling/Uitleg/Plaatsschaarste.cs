using StageSystem.Koppeling.Gesprekken;
using StageSystem.Koppeling.Indelingen;
using StageSystem.Koppeling.Stroom;

namespace StageSystem.Koppeling.Uitleg;

/// <summary>What one place more would gain the group: the scarcity of a place (kwaliteit A.4).</summary>
/// <param name="Plaats">Id of the place (hao).</param>
/// <param name="Capaciteit">Places now (aios at a time; for the gespreksindeling one place is K interviews).</param>
/// <param name="Bezet">Aios there now; for the gespreksindeling interviews.</param>
/// <param name="Verschil">Value with one place more minus present value, per criterion in the order of the objective: all 0, or the first that differs is negative.</param>
/// <param name="Tekst">The same in one plain Dutch sentence.</param>
/// <param name="Kwartaal">Quarter (§7.2, §7.3, 0-based); null where there are no quarters.</param>
public sealed record Schaarste(string Plaats, int Capaciteit, int Bezet, IReadOnlyList<Criterium> Verschil, string Tekst, int? Kwartaal = null);

/// <summary>Measures the scarcity of every place, exactly: equal to solving again with that one place more.</summary>
public static partial class Plaatsschaarste
{
    /// <summary>§7.1.2: one place more at a hao is K interviews more. By ascending hao id; empty when there is no gespreksindeling.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    public static IReadOnlyList<Schaarste> Meet(Gespreksopdracht opdracht, CancellationToken ct = default)
    {
        var model = Gespreksmodel.Maak(opdracht);
        if (model.Tegenstrijdig.Count > 0)
            return [];
        var nu = Transportoplosser.Los(model.MaakTransport(model.Plaatsen), null, ct);
        if (nu.Toestand != Toestand.Opgelost)
            return [];
        var bezet = Tel(nu, model.Plaatsen.Length);
        var uit = new List<Schaarste>();
        for (var h = 0; h < bezet.Length; h++)
        {
            var verschil = new long[Gespreksindeler.Criteria.Count];
            if (bezet[h] >= (long)model.Plaatsen[h] * model.K)
            {
                var plaatsen = (int[])model.Plaatsen.Clone();
                plaatsen[h]++;
                var met = Transportoplosser.Los(model.MaakTransport(plaatsen), null, ct);
                verschil = [.. met.Criteria.Zip(nu.Criteria, (a, b) => a - b)];
            }

            uit.Add(Maak(model.Haos.Ids[h], model.Plaatsen[h], bezet[h], Gespreksindeler.Criteria, verschil));
        }

        return uit;
    }

    /// <summary>§7.1.3. By ascending hao id; empty when there is no allocation.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    public static IReadOnlyList<Schaarste> Meet(Indelingsopdracht opdracht, CancellationToken ct = default)
    {
        var model = new Indelingsmodel(opdracht);
        var nu = Indeler.LosModel(model, null, ct, out _);
        return nu is null ? [] : Maak(nu, model.Haos.Ids, model.Capaciteit, Indeler.Criteria);
    }

    /// <summary>A plain allocation. By ascending id of the column; empty when there is no allocation.</summary>
    /// <exception cref="OngeldigeOpdracht">The instance itself is wrong.</exception>
    public static IReadOnlyList<Schaarste> Meet(Toewijzingsopdracht opdracht, CancellationToken ct = default)
    {
        var (_, kolommen, opgave, oplossing, _) = Toewijzer.Reken(opdracht, null, ct);
        return oplossing.Toestand == Toestand.Opgelost ? Maak(oplossing, kolommen, opgave.Capaciteit, opdracht.Criteria) : [];
    }

    // One search for all places.
    private static IReadOnlyList<Schaarste> Maak(Transportoplossing oplossing, string[] kolommen, int[] capaciteit, IReadOnlyList<string> criteria)
    {
        var bezet = Tel(oplossing, kolommen.Length);
        return [.. oplossing.Verruim().Select((o, k) => Maak(kolommen[k], capaciteit[k], bezet[k], criteria, o.Verschil))];
    }

    private static Schaarste Maak(string plaats, int capaciteit, int bezet, IReadOnlyList<string> criteria, IReadOnlyList<long> verschil)
    {
        var eerste = 0;
        while (eerste < verschil.Count && verschil[eerste] == 0)
            eerste++;
        var tekst = eerste == verschil.Count
            ? $"Eén plaats meer bij {plaats} maakt voor de groep geen verschil."
            : $"Met één plaats meer bij {plaats} wordt {criteria[eerste]} {-verschil[eerste]} lager{(eerste == 0 ? "" : "; wat daarvóór telt, blijft gelijk")}.";
        return new Schaarste(plaats, capaciteit, bezet, [.. criteria.Select((naam, k) => new Criterium(naam, verschil[k]))], tekst);
    }

    private static int[] Tel(Transportoplossing oplossing, int kolommen)
    {
        var bezet = new int[kolommen];
        foreach (var k in oplossing.Kolommen.SelectMany(k => k))
            bezet[k]++;
        return bezet;
    }
}
