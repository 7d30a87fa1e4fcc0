using Shouldly;
using StageSystem.Koppeling.Cli;
using StageSystem.Koppeling.Controle;
using StageSystem.Koppeling.Poules;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Orakel;

/// <summary>§7.2: every plan of every aios is tried, and large instances are put to glpk in variables of their own.</summary>
[Trait("Regel", "§7.2"), Trait("Regel", "PLA-67"), Trait("Regel", "PLA-39")]
public class PoulesOrakelSpecs
{
    [Fact]
    public void Ten_thousand_small_instances_equal_every_combination_tried()
    {
        var (volledig, tekort) = (0, 0);
        for (var zaad = 0; zaad < 10_000; zaad++)
        {
            var lot = new Random(zaad);
            var opdracht = Willekeurig(lot, lot.Next(1, 4), lot.Next(2, 7), lot.Next(1, 4));
            var volgorde = Lot.Trek(opdracht.Zaad, opdracht.Aios.Select(a => a.Id)).Volgorde;
            var beste = Volledigzoeken.Los(
                [.. volgorde.Select(id => PoulesOrakel.Plannen(opdracht, opdracht.Aios.Single(a => a.Id == id)))],
                PoulesOrakel.Capaciteit(opdracht), null, 5, PoulesOrakel.Grootste, nietNegatief: true)!.Value;
            var indeling = Poulesindeler.Los(opdracht);
            indeling.Toestand.ShouldBe(beste.Criteria[0] == 0 ? Toestand.Opgelost : Toestand.Tekort, $"zaad {zaad}: {string.Join(' ', indeling.Tegenstrijdig)}");
            if (beste.Criteria[0] == 0) volledig++;
            else tekort++;
            indeling.Criteria.Select(c => c.Waarde).ShouldBe(beste.Criteria, $"zaad {zaad}");
            indeling.Starts.Select(s => $"{s.Aios}:{s.Plaats}@{s.Kwartaal}").Order(StringComparer.Ordinal)
                .ShouldBe(beste.Keuze.SelectMany(k => k.Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal), $"zaad {zaad}");
            indeling.ZonderPlaats.Count.ShouldBe((int)beste.Criteria[0], $"zaad {zaad}");

            // Places without capacity are among them: solver and checker must mean the same plans.
            if (zaad % 20 == 0) Controleur.Controleer(Json.Schrijf(opdracht), Json.Schrijf(indeling)).Bezwaren.ShouldBeEmpty($"zaad {zaad}");
        }

        volledig.ShouldBeGreaterThan(2_000);
        tekort.ShouldBeGreaterThan(2_000);
    }

    [FactMetGlpk]
    public void Forty_large_instances_with_26_week_places_equal_glpk()
    {
        var vergeleken = 0;
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var glpk = new Glpk();
            var opdracht = Willekeurig(new Random(4_000 + zaad), 30, 20, 2);
            Voeg(glpk, opdracht);

            // Some of these are hard for glpk; how many it finishes in its time depends on the machine.
            if (glpk.Los(PoulesOrakel.Grootste, seconden: 3) is not { } waarden) continue;
            vergeleken++;
            var indeling = Poulesindeler.Los(opdracht);
            indeling.Criteria.Select(c => c.Waarde).ShouldBe(waarden[0], $"zaad {zaad}");
            indeling.Certificaat!.Kloof.ShouldBe("0", $"zaad {zaad}");
        }

        vergeleken.ShouldBeGreaterThan(5);
    }

    private static void Voeg(Glpk glpk, Poulesopdracht opdracht)
    {
        var (zonder, afgewezen, som, grootste, kwadraten) = (new Dictionary<string, long>(), new Dictionary<string, long>(), new Dictionary<string, long>(), new Dictionary<string, long>(), new Dictionary<string, long>());
        var bezetting = new Dictionary<int, List<(string, long)>>();
        var p = opdracht.Parameters;
        foreach (var aios in opdracht.Aios)
        {
            var x = new List<(string Naam, Poulesplaats Plaats, int Kwartaal, int Duur)>();
            foreach (var plaats in opdracht.Plaatsen.Where(s => !aios.Uitgesloten.Contains(s.Id)))
                for (int q = 0, duur = PoulesOrakel.Duur(opdracht, plaats); q + duur <= opdracht.Kwartalen.Count; q++)
                    if (Enumerable.Range(q, duur).All(k => aios.Kwartalen.Contains(k))) x.Add((glpk.Variabele(), plaats, q, duur));

            IEnumerable<(string, long)> In(string? poule) => x.Where(v => v.Plaats.Poule == poule).Select(v => (v.Naam, 1L));
            for (var q = 0; q < opdracht.Kwartalen.Count; q++)
                glpk.Beperk(x.Where(v => v.Kwartaal <= q && q < v.Kwartaal + v.Duur).Select(v => (v.Naam, 1L)), "<=", 1);
            foreach (var poule in opdracht.Poules.Where(s => s.Id != aios.Klinisch?.ZesMaanden && s.Id != aios.Klinisch?.DrieMaanden))
                glpk.Beperk(In(poule.Id), "<=", aios.Poules.Contains(poule.Id) ? 1 : 0);
            string? andereVorm = null;
            if (aios.Klinisch is { } k)
            {
                var zes = glpk.Variabele();
                glpk.Beperk(In(k.ZesMaanden).Append((zes, -1)), "<=", 0);
                glpk.Beperk(In(k.DrieMaanden).Append((zes, 2)), "<=", 2);
                if (p.TweePlaatsenVerschillen)
                    foreach (var plaats in x.Where(v => v.Plaats.Poule == k.DrieMaanden).GroupBy(v => v.Plaats.Id))
                        glpk.Beperk(plaats.Select(v => (v.Naam, 1L)), "<=", 1);
                if (k.SehEerst)
                    foreach (var v in x.Where(v => v.Plaats.Poule == k.DrieMaanden && !v.Plaats.Seh))
                        glpk.Beperk(x.Where(w => w.Plaats.Poule == k.DrieMaanden && w.Plaats.Seh && w.Kwartaal < v.Kwartaal).Select(w => (w.Naam, -1L)).Append((v.Naam, 1)), "<=", 0);
                if (k.Vorm is { } vorm)
                {
                    andereVorm = glpk.Variabele();
                    foreach (var v in x.Where(v => v.Plaats.Poule == (vorm == 26 ? k.DrieMaanden : k.ZesMaanden)))
                        glpk.Beperk([(v.Naam, 1), (andereVorm, -1)], "<=", 0);
                }
            }

            // zonderPlaats of this aios, as a variable: needed less occupied.
            var open = glpk.Breuk();
            glpk.Beperk(x.Select(v => (v.Naam, (long)v.Duur)).Append((open, 1)), "=", PoulesOrakel.Nodig(aios));
            zonder[open] = 1;
            foreach (var v in x)
            {
                var kosten = PoulesOrakel.Kosten(opdracht, aios, v.Plaats);
                var keer = v.Duur == 2 ? p.Gewicht26Weken : 1;
                afgewezen[v.Naam] = PoulesOrakel.Afgewezen(aios, v.Plaats) ? 1 : 0;
                som[v.Naam] = (long)keer * kosten;
                kwadraten[v.Naam] = (long)keer * kosten * kosten;
                grootste[v.Naam] = kosten;
                for (var q = v.Kwartaal; q < v.Kwartaal + v.Duur; q++)
                {
                    var bron = PoulesOrakel.Bron(opdracht, opdracht.Plaatsen.ToList().IndexOf(v.Plaats), q);
                    if (!bezetting.TryGetValue(bron, out var lijst)) bezetting[bron] = lijst = [];
                    lijst.Add((v.Naam, 1));
                }
            }

            if (andereVorm is not null)
            {
                som[andereVorm] = p.KostenAndereVorm;
                kwadraten[andereVorm] = (long)p.KostenAndereVorm * p.KostenAndereVorm;
                grootste[andereVorm] = p.KostenAndereVorm;
            }
        }

        var capaciteit = PoulesOrakel.Capaciteit(opdracht);
        foreach (var (bron, wie) in bezetting) glpk.Beperk(wie, "<=", capaciteit[bron]);
        glpk.Geval(zonder, afgewezen, som, grootste, kwadraten);
    }

    private static Poulesopdracht Willekeurig(Random lot, int n, int m, int kwartalen)
    {
        Poule[] poules = [new("ZES", 26), new("DRIE", 13), new("PP", 13), new("CCP", 13)];
        var groot = n > 10;
        var plaatsen = Enumerable.Range(0, m).Select(s => new Poulesplaats(
            $"S{s:D2}", poules[groot ? s % 4 : lot.Next(4)].Id, [.. Enumerable.Range(0, kwartalen).Select(_ => groot ? lot.Next(1, 4) : lot.Next(0, 3))], lot.Next(2) == 0)).ToArray();
        return new()
        {
            Kwartalen = [.. Enumerable.Range(1, kwartalen).Select(q => $"K{q}")],
            Poules = poules,
            Plaatsen = plaatsen,
            Aios = [.. Enumerable.Range(0, n).Select(i =>
            {
                var klinisch = lot.Next(2) == 0 ? new Klinisch("ZES", "DRIE", lot.Next(3) switch { 0 => 26, 1 => 13, _ => null }, lot.Next(4) == 0) : null;
                return new PoulesAios
                {
                    Id = $"A{i:D2}",
                    Kwartalen = [.. Enumerable.Range(0, kwartalen).Where(_ => lot.Next(6) > 0)],
                    Poules = [.. ((string[])["PP", "CCP"]).Where(_ => lot.Next(2) == 0)],
                    Klinisch = klinisch,
                    Voorkeuren = [.. poules.Where(_ => lot.Next(5) > 0).Select(p => Voorkeur(lot, p.Id, [.. plaatsen.Where(s => s.Poule == p.Id).Select(s => s.Id)]))],
                    Uitgesloten = [.. plaatsen.Where(_ => lot.Next(10) == 0).Select(s => s.Id)],
                };
            })],
            Zaad = (ulong)lot.NextInt64(),
        };
    }

    private static Poulevoorkeur Voorkeur(Random lot, string poule, string[] plaatsen)
    {
        lot.Shuffle(plaatsen);
        var aantal = Math.Min(4, Math.Max(0, plaatsen.Length - 1));
        var gekozen = plaatsen[..aantal];
        return new(
            poule, lot.Next(6) > 0, gekozen, plaatsen.Length > aantal && lot.Next(2) == 0 ? plaatsen[aantal] : null,
            lot.Next(4) == 0 && aantal > 0 ? new Dictionary<string, int> { [gekozen[0]] = lot.Next(-1, 2) } : null);
    }
}
