using Shouldly;
using StageSystem.Koppeling.Gesprekken;
using Xunit;

namespace StageSystem.Koppeling.Specs.Gesprekken;

public class GespreksindelingSpecs
{
    internal static readonly Gespreksopdracht VoorbeeldB = new()
    {
        GesprekkenPerAios = 2,
        Haos = [.. Enumerable.Range(1, 5).Select(i => new Hao($"H{i}"))],
        Aios = [Aios("A1", 1, 2, 3, 4, 5), Aios("A2", 1, 2, 4, 3, 5), Aios("A3", 1, 3, 2, 5, 4), Aios("A4", 1, 4, 3, 2, 5)],
    };

    [Fact, Trait("Regel", "§7.1.2"), Trait("Regel", "PLA-55")]
    public void Worked_example_B_has_its_numbers_and_its_fixed_order()
    {
        var uitkomst = Gespreksindeler.Los(VoorbeeldB);

        uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
        uitkomst.Criteria.ShouldBe([new("somRang", 16), new("somRangKwadraat", 36)]);
        Tekst(uitkomst).ShouldBe("A1 H1 H2; A2 H2 H4; A3 H1 H3; A4 H3 H4");
        uitkomst.Gesprekken.ShouldAllBe(g => !g.Haos.Contains("H5"));
        uitkomst.Gesprekken.Single(g => g.Aios == "A4").Haos.ShouldNotContain("H1");
    }

    [Fact, Trait("Regel", "§7.1.2")]
    public void Worked_example_B_has_exactly_two_optima()
    {
        var orakel = new GesprekkenOrakel(VoorbeeldB);

        (orakel.SomRang, orakel.SomKwadraat, orakel.AantalOptima).ShouldBe((16, 36, 2));
    }

    [Fact, Trait("Regel", "§7.1.2")]
    public void A_hao_with_two_places_still_talks_once_with_an_aios_so_three_aios_with_two_interviews_do_not_fit()
    {
        var opdracht = new Gespreksopdracht
        {
            GesprekkenPerAios = 2,
            Haos = [new("H1", 2), new("H2")],
            Aios = [Aios("A1", 1, 2), Aios("A2", 1, 2), Aios("A3", 2, 1)],
        };

        var uitkomst = Gespreksindeler.Los(opdracht);

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Gesprekken.ShouldBeEmpty();
        uitkomst.Tekort!.Aios.ShouldBe(["A1", "A2", "A3"]);
        uitkomst.Tekort.Plaatsen.ShouldBe(["H2"]);
        (uitkomst.Tekort.Gevraagd, uitkomst.Tekort.Beschikbaar).ShouldBe((6, 5));
        uitkomst.Tekort.Tekst.ShouldBe("A1, A2 en A3 hebben samen 6 gesprekken nodig, maar kunnen er samen hoogstens 5 krijgen. H2 heeft te weinig plaats voor al deze gesprekken. Een aios praat met elke hao hoogstens één keer.");
    }

    [Fact, Trait("Regel", "§7.1.2")]
    public void Fewer_places_than_aios_is_a_shortage_of_all()
    {
        var uitkomst = Gespreksindeler.Los(new Gespreksopdracht { GesprekkenPerAios = 2, Haos = [new("H1"), new("H2")], Aios = [Aios("A1", 1, 2), Aios("A2", 1, 2), Aios("A3", 1, 2)] });

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Tekort!.Aios.ShouldBe(["A1", "A2", "A3"]);
        uitkomst.Tekort.Plaatsen.ShouldBe(["H1", "H2"]);
        (uitkomst.Tekort.Gevraagd, uitkomst.Tekort.Beschikbaar).ShouldBe((6, 4));
        uitkomst.Tekort.Tekst.ShouldBe("Er zijn 3 aios en bij de hao's samen 2 plaatsen. Er moet 1 plaats bij. A1, A2 en A3 hebben samen 6 gesprekken nodig, maar kunnen er samen hoogstens 4 krijgen. H1 en H2 hebben te weinig plaats voor al deze gesprekken. Een aios praat met elke hao hoogstens één keer.");
    }

    [Fact, Trait("Regel", "§7.1.2")]
    public void An_aios_with_fewer_haos_than_interviews_is_named_and_K_is_not_lowered()
    {
        var opdracht = VoorbeeldB with { Uitgesloten = [new("A3", "H1"), new("A3", "H2"), new("A3", "H4"), new("A3", "H5")] };

        var uitkomst = Gespreksindeler.Los(opdracht);

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Tekort!.Aios.ShouldBe(["A3"]);
        (uitkomst.Tekort.Gevraagd, uitkomst.Tekort.Beschikbaar).ShouldBe((2, 1));
        uitkomst.Tekort.Tekst.ShouldBe("A3 heeft 2 gesprekken nodig, maar er is voor deze aios 1 hao beschikbaar (4 hao's zijn voor deze aios uitgesloten).");
    }

    [Fact, Trait("Regel", "§7.1.2")]
    public void Exclusions_that_leave_too_few_interviews_for_some_are_a_shortage_of_those()
    {
        var alleen = VoorbeeldB with { Uitgesloten = [.. new[] { "A1", "A2", "A3" }.SelectMany(a => new[] { "H3", "H4", "H5" }.Select(h => new Paar(a, h)))] };

        var uitkomst = Gespreksindeler.Los(alleen);

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Tekort!.Aios.ShouldBe(["A1", "A2", "A3"]);
        uitkomst.Tekort.Plaatsen.ShouldBe(["H1", "H2"]);
        (uitkomst.Tekort.Gevraagd, uitkomst.Tekort.Beschikbaar).ShouldBe((6, 4));
    }

    [Fact, Trait("Regel", "PLA-65")]
    public void A_one_on_one_link_takes_the_aios_out_and_one_place_of_the_hao()
    {
        var uitkomst = Gespreksindeler.Los(VoorbeeldB with { EenOpEen = [new("A1", "H1")] });

        uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
        uitkomst.Gesprekken.Select(g => g.Aios).ShouldBe(["A2", "A3", "A4"]);
        uitkomst.Gesprekken.ShouldAllBe(g => !g.Haos.Contains("H1"));
    }

    [Fact, Trait("Regel", "PLA-65")]
    public void A_one_on_one_link_with_a_larger_hao_leaves_the_other_places()
    {
        var uitkomst = Gespreksindeler.Los(VoorbeeldB with { EenOpEen = [new("A1", "H1")], Haos = [new("H1", 2), .. VoorbeeldB.Haos.Skip(1)] });

        uitkomst.Gesprekken.Count(g => g.Haos.Contains("H1")).ShouldBe(2);
    }

    [Fact, Trait("Regel", "PLA-65")]
    public void Links_that_cannot_be_are_named()
    {
        var uitkomst = Gespreksindeler.Los(VoorbeeldB with
        {
            EenOpEen = [new("A2", "H1"), new("A1", "H1"), new("A3", "H2"), new("A3", "H4")],
            Uitgesloten = [new("A3", "H4")],
        });

        uitkomst.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        uitkomst.Tegenstrijdig.ShouldBe(
        [
            "A3 heeft een één-op-éénkoppeling met H2 en H4; één aios kan er maar één hebben.",
            "A3 heeft een één-op-éénkoppeling met H4, maar dat paar is ook uitgesloten.",
            "H1 heeft 2 één-op-éénkoppelingen (A1 en A2), maar plaats voor 1.",
        ]);
    }

    [Theory, Trait("Regel", "§7.1.2")]
    [InlineData(2, 12, 12)]
    [InlineData(3, 12, 14)]
    [InlineData(3, 20, 20)]
    [InlineData(5, 9, 11)]
    public void The_interviews_always_contain_a_complete_allocation(int k, int aios, int haos)
    {
        for (var zaad = 0; zaad < 25; zaad++)
        {
            var opdracht = GesprekkenGenerator.Groep(zaad, aios, haos, k);
            var uitkomst = Gespreksindeler.Los(opdracht);
            uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
            GrootsteKoppeling(opdracht, uitkomst).ShouldBe(aios, $"zaad {zaad}");
        }
    }

    [Fact, Trait("Regel", "PLA-53")]
    public void Without_a_ranking_any_equal_rank_gives_the_same_interviews()
    {
        Gespreksopdracht Met(int rang) => VoorbeeldB with { Aios = [.. VoorbeeldB.Aios.Take(3), Aios("A4", rang, rang, rang, rang, rang)] };

        Tekst(Gespreksindeler.Los(Met(3))).ShouldBe(Tekst(Gespreksindeler.Los(Met(1))));
        Tekst(Gespreksindeler.Los(Met(5))).ShouldBe(Tekst(Gespreksindeler.Los(Met(1))));
    }

    [Fact]
    public void Without_aios_there_is_nothing_to_divide()
    {
        var uitkomst = Gespreksindeler.Los(VoorbeeldB with { Aios = [] });

        uitkomst.Toestand.ShouldBe(Toestand.Opgelost);
        uitkomst.Criteria.ShouldBe([new("somRang", 0), new("somRangKwadraat", 0)]);
    }

    [Fact]
    public void A_wrong_instance_is_refused_with_its_place()
    {
        Weigert(VoorbeeldB with { GesprekkenPerAios = 0 }, "gesprekkenPerAios");
        Weigert(VoorbeeldB with { Aios = [Aios("A1", 1, 2), Aios("A1", 1, 2)] }, "aios[1].id");
        Weigert(VoorbeeldB with { Aios = [Aios("", 1, 2)] }, "aios[0].id");
        Weigert(VoorbeeldB with { Haos = [new("H1"), new("H1")] }, "haos[1].id");
        Weigert(VoorbeeldB with { Haos = [new("H1", -1)] }, "haos[0].capaciteit");
        Weigert(VoorbeeldB with { Aios = [Aios("A1", 1, 2, 3, 4, 5, 6)] }, "aios[0].rangen.H6");
        Weigert(VoorbeeldB with { Aios = [Aios("A1", 1, 3)] }, "aios[0].rangen");
        Weigert(VoorbeeldB with { Aios = [Aios("A1", 1, 1, 2)] }, "aios[0].rangen");
        Weigert(VoorbeeldB with { Aios = [Aios("A1", 0, 0)] }, "aios[0].rangen");
        Weigert(VoorbeeldB with { Uitgesloten = [new("A9", "H1")] }, "uitgesloten[0].aios");
        Weigert(VoorbeeldB with { Uitgesloten = [new("A1", "H9")] }, "uitgesloten[0].plaats");
        Weigert(VoorbeeldB with { EenOpEen = [new("A1", "H1"), new("A2", "X")] }, "eenOpEen[1].plaats");
    }

    [Fact]
    public void A_cancelled_calculation_stops()
    {
        using var gestopt = new CancellationTokenSource();
        gestopt.Cancel();

        Should.Throw<OperationCanceledException>(() => Gespreksindeler.Los(GesprekkenGenerator.Groep(1, 100, 100, 3), null, gestopt.Token));
    }

    internal static GespreksAios Aios(string id, params int[] rangen) => new(id, rangen.Select((r, i) => ($"H{i + 1}", r)).ToDictionary());

    internal static string Tekst(Gespreksindeling uitkomst) => string.Join("; ", uitkomst.Gesprekken.Select(g => $"{g.Aios} {string.Join(" ", g.Haos)}"));

    private static void Weigert(Gespreksopdracht opdracht, string pad) =>
        Should.Throw<OngeldigeOpdracht>(() => Gespreksindeler.Los(opdracht)).Pad.ShouldBe(pad);

    /// <summary>How many aios can be placed with the interviews alone (Kuhn's augmenting paths), each hao once per place that the one-on-one links leave.</summary>
    internal static int GrootsteKoppeling(Gespreksopdracht opdracht, Gespreksindeling uitkomst)
    {
        var plaatsen = opdracht.Haos.ToDictionary(h => h.Id, h => h.Capaciteit - opdracht.EenOpEen.Count(p => p.Plaats == h.Id));
        var van = new Dictionary<(string, int), int>();
        return Enumerable.Range(0, uitkomst.Gesprekken.Count).Count(i => Vergroot(i, []));

        bool Vergroot(int i, HashSet<(string, int)> gezien) => uitkomst.Gesprekken[i].Haos.SelectMany(h => Enumerable.Range(0, plaatsen[h]).Select(n => (h, n))).Any(plek =>
        {
            if (!gezien.Add(plek) || (van.TryGetValue(plek, out var ander) && !Vergroot(ander, gezien)))
                return false;
            van[plek] = i;
            return true;
        });
    }
}
