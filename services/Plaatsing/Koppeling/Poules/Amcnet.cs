using System.Numerics;
using StageSystem.Koppeling.Poules.Plannen;

namespace StageSystem.Koppeling.Poules;

/// <summary>The plans of one aios of §7.3 as a net.</summary>
internal sealed class Amcnet
{
    private readonly Amcmodel model;
    private readonly AmcAios aios;
    private readonly AmcVerplichting[] verplichtingen;
    private readonly bool[] nodig;
    private readonly int[] vast;
    private readonly int[] na;
    private readonly uint[] anderOptie;
    private readonly uint nietKlinisch;
    private readonly string[] soorten;
    private readonly HashSet<string> uitgesloten, herhaalbaar;
    private readonly Dictionary<(int Verplichting, int Soort, int Kwartaal, int Nummer, bool Gedempt, bool Klinisch), int> bekend = [];
    private readonly List<Keuzelijst> lijsten = [];

    public Amcnet(Amcmodel model, AmcAios aios)
    {
        this.model = model;
        this.aios = aios;
        verplichtingen = [.. aios.Verplichtingen];
        nodig = [.. Enumerable.Range(0, model.Kwartalen).Select(aios.Kwartalen.Contains)];
        vast = new int[model.Kwartalen];
        Array.Fill(vast, -1);
        foreach (var v in aios.Vast)
            vast[v.Kwartaal] = model.Index(v.Plaats);
        na = [.. verplichtingen.Select(v => Array.FindIndex(verplichtingen, x => x.Id == v.Na))];
        anderOptie = [.. verplichtingen.Select(v => Bits(x => v.Groep is not null && x.Groep == v.Groep && x.Optie != v.Optie))];
        nietKlinisch = Bits(v => !model.Klinisch(v));
        soorten = [.. verplichtingen.SelectMany(v => v.Soorten).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        uitgesloten = new HashSet<string>(aios.Uitgesloten, StringComparer.Ordinal);
        herhaalbaar = new HashSet<string>(aios.HerhaalbareSoorten, StringComparer.Ordinal);
    }

    private bool KlinischLaatst => aios.Deeltijd && model.Parameters.DeeltijdKlinischLaatst;

    public Plannet Bouw() => Plannet.Bouw(model.Kwartalen, new Staat(0, 0, false), Stappen, Zonder, lijsten);

    /// <param name="Gedaan">Verplichtingen started, as bits.</param>
    /// <param name="Soorten">Kinds that may not come again, as bits.</param>
    /// <param name="Klinisch">A start in a clinical place came before.</param>
    private readonly record struct Staat(uint Gedaan, ulong Soorten, bool Klinisch);

    private uint Bits(Func<AmcVerplichting, bool> welke) => verplichtingen.Select((v, n) => welke(v) ? 1u << n : 0).Aggregate(0u, (a, b) => a | b);

    // A plan that breaks PLA-21 does not end: −1.
    private int Zonder(Staat s) => KlinischLaatst && s.Klinisch && !AllesGedaan(s.Gedaan)
        ? -1
        : Math.Min(aios.Kwartalen.Count, Amcmodel.Over(aios)) - verplichtingen.Where((_, n) => (s.Gedaan & (1u << n)) != 0).Sum(v => v.Weken / 13);

    private IEnumerable<(Staat Naar, int Lengte, int Lijst, int Keuze, int Buiten)> Stappen(int t, Staat s)
    {
        if (vast[t] < 0)
            yield return (s, 1, -1, -1, -1);
        if (!nodig[t])
            yield break;
        var gedempt = aios.NaDeeltijdKlinisch || (aios.Deeltijd && model.Parameters.DeeltijdKlinischDempt && s.Klinisch);
        for (var v = 0; v < verplichtingen.Length; v++)
        {
            var lengte = verplichtingen[v].Weken / 13;
            if ((s.Gedaan & (1u << v | anderOptie[v])) != 0 || (verplichtingen[v].Na is not null && (na[v] < 0 || (s.Gedaan & (1u << na[v])) == 0)))
                continue;
            if (lengte == 2 && (t + 1 >= model.Kwartalen || !nodig[t + 1] || vast[t + 1] >= 0))
                continue;
            for (var k = 0; k < soorten.Length; k++)
            {
                if ((s.Soorten & (1ul << k)) != 0 || !verplichtingen[v].Soorten.Contains(soorten[k], StringComparer.Ordinal))
                    continue;
                foreach (var klinisch in new[] { false, true })
                {
                    if (KlinischLaatst && s.Klinisch && !klinisch)
                        continue;
                    var nummer = verplichtingen[v].Volgorde is { } volgorde && volgorde == BitOperations.PopCount(s.Gedaan) + 1 ? volgorde : 0;
                    if (Lijst(v, k, t, nummer, gedempt, klinisch) is >= 0 and var lijst)
                        yield return (new Staat(s.Gedaan | 1u << v, herhaalbaar.Contains(soorten[k]) ? s.Soorten : s.Soorten | 1ul << k, s.Klinisch || klinisch), lengte, lijst, -1, -1);
                }
            }
        }
    }

    // PLA-21: every verplichting that is not clinical has been done, of a groep those of the chosen optie.
    private bool AllesGedaan(uint gedaan)
    {
        for (var v = 0; v < verplichtingen.Length; v++)
        {
            if ((nietKlinisch & ~gedaan & (1u << v)) != 0 && (anderOptie[v] & gedaan) == 0)
                return false;
        }

        return true;
    }

    // Index of a list; −1 when it would be empty. Number 0: the order is not the preferred one.
    private int Lijst(int v, int soort, int t, int nummer, bool gedempt, bool klinisch)
    {
        var sleutel = (v, soort, t, nummer, gedempt, klinisch);
        if (bekend.TryGetValue(sleutel, out var nr))
            return nr;
        var verplichting = verplichtingen[v];
        var lengte = verplichting.Weken / 13;
        var plaatsen = Enumerable.Range(0, model.PlaatsIds.Length).Where(p => Mag(model.Plaats(p), p, verplichting.Weken, soorten[soort], t, klinisch)).ToArray();
        if (plaatsen.Length == 0)
            return bekend[sleutel] = -1;
        var kosten = plaatsen.Select(p => model.Kosten(aios, verplichting, model.Plaats(p), t, nummer, gedempt)).ToArray();
        lijsten.Add(new Keuzelijst
        {
            Kwartaal = t,
            Lengte = lengte,
            Gewicht = lengte == 2 ? model.Parameters.Gewicht26Weken : 1,
            Verplichting = v,
            Plaats = plaatsen,
            Kosten = [.. kosten.Select(k => k.Kosten)],
            Afgewezen = new bool[plaatsen.Length],
            BuitenRegio = [.. kosten.Select(k => k.BuitenRegio)],
        });
        return bekend[sleutel] = lijsten.Count - 1;
    }

    private bool Mag(AmcPlaats plaats, int index, int weken, string soort, int t, bool klinisch)
    {
        if (plaats.Weken != weken || plaats.Soort != soort || plaats.Klinisch != klinisch || uitgesloten.Contains(plaats.Id) || (vast[t] >= 0 && vast[t] != index))
            return false;
        for (var k = 0; k < weken / 13; k++)
        {
            if (plaats.Capaciteit[t + k] == 0)
                return false;
        }

        return true;
    }
}
