using System.Text.Json;
using Shouldly;
using StageSystem.Koppeling.Stroom;
using Xunit;

namespace StageSystem.Koppeling.Specs.Stroom;

[Trait("Regel", "PLA-60")]
public class ToewijzerSpecs
{
    private static readonly Toewijzingsopdracht Klein = new()
    {
        Rijen = [new("A1"), new("A2")],
        Kolommen = [new("H1"), new("H2", 2)],
        Paren = [new("A1", "H1", [1]), new("A1", "H2", [2]), new("A2", "H1", [1]), new("A2", "H2", [2])],
    };

    [Fact]
    public void Ties_go_to_the_lowest_id_or_to_the_drawn_lot()
    {
        var uit = Toewijzer.Los(Klein);
        uit.Criteria.ShouldBe([new Criterium("kosten", 3)]);
        uit.Paren.ShouldBe([new("A1", "H1"), new("A2", "H2")]);
        uit.Lot.ShouldBeNull();
        var winnaars = new HashSet<string>();
        for (var zaad = 0UL; zaad < 20; zaad++)
        {
            var met = Toewijzer.Los(Klein with { Zaad = zaad });
            met.Lot!.Volgorde.ShouldBe(Lot.Trek(zaad, ["A1", "A2"]).Volgorde);
            met.Paren.Single(p => p.Kolom == "H1").Rij.ShouldBe(met.Lot.Volgorde[0]);
            winnaars.Add(met.Lot.Volgorde[0]);
        }

        winnaars.Count.ShouldBe(2);
    }

    [Fact]
    public void With_a_seed_the_pair_that_is_listed_first_wins_a_tie()
    {
        var gelijk = Klein with
        {
            Rijen = [new("A1")],
            Kolommen = [new("H1"), new("H2")],
            Paren = [new("A1", "H2", [5]), new("A1", "H1", [5])],
        };
        Toewijzer.Los(gelijk with { Zaad = 7 }).Paren.ShouldBe([new("A1", "H2")]);
        Toewijzer.Los(gelijk).Paren.ShouldBe([new("A1", "H1")]);
    }

    [Fact]
    public void The_order_of_the_instance_does_not_change_a_byte_of_the_answer()
    {
        for (var zaad = 0; zaad < 200; zaad++)
        {
            var w = new Random(zaad);
            var opdracht = Willekeurig(w);
            var verwacht = JsonSerializer.Serialize<Uitkomst>(Toewijzer.Los(opdracht));
            JsonSerializer.Serialize<Uitkomst>(Toewijzer.Los(opdracht)).ShouldBe(verwacht);
            var anders = opdracht with { Rijen = Hussel(opdracht.Rijen, w), Kolommen = Hussel(opdracht.Kolommen, w), Vast = Hussel(opdracht.Vast, w), Verboden = Hussel(opdracht.Verboden, w) };
            // With a seed the order of the pairs of one row means something; that of different rows never does.
            anders = anders with { Paren = opdracht.Zaad is null ? Hussel(opdracht.Paren, w) : [.. opdracht.Paren.OrderByDescending(p => p.Rij, StringComparer.Ordinal)] };
            JsonSerializer.Serialize<Uitkomst>(Toewijzer.Los(anders)).ShouldBe(verwacht, $"seed {zaad}");
        }
    }

    [Fact]
    public void A_shortage_names_aios_and_places_in_plain_words()
    {
        var uit = Toewijzer.Los(Klein with { Kolommen = [new("H1"), new("H2", 0)] });
        uit.Toestand.ShouldBe(Toestand.Tekort);
        uit.Paren.ShouldBeEmpty();
        uit.Certificaat.ShouldBeNull();
        uit.Tekort!.Tekst.ShouldBe("De aios A1 en A2 hebben samen 2 plaatsen nodig, maar kunnen er met alles wat mag ten hoogste 1 krijgen. Vol zijn dan H1 en H2.");
        var geen = Toewijzer.Los(Klein with { Rijen = [new("A1"), new("A2"), new("A3")] });
        geen.Tekort!.Tekst.ShouldBe("Aios A3 heeft 1 plaats nodig, maar kan nergens terecht.");
    }

    [Fact]
    [Trait("Regel", "PLA-65")]
    public void Clashing_pins_and_bounds_are_named()
    {
        var uit = Toewijzer.Los(Klein with { Vast = [new("A1", "H1"), new("A2", "H1")] });
        uit.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        uit.Tegenstrijdig.ShouldBe(["Aios A1 staat vast op plaats H1.", "Aios A2 staat vast op plaats H1."]);
        Toewijzer.Los(Klein with { Vast = [new("A1", "H1")], Verboden = [new("A1", "H1")] }).Tegenstrijdig
            .ShouldBe(["Aios A1 staat vast op plaats H1.", "Aios A1 mag niet naar plaats H1."]);
        Toewijzer.Los(Klein with { Kolommen = [new("H1"), new("H2", 2, 3)] }).Tegenstrijdig
            .ShouldBe(["Plaats H2 moet minstens 3 aios krijgen en heeft ruimte voor 2."]);
    }

    public static TheoryData<string, string> Fouten() => new()
    {
        { "rijen[1].id", "dubbele rij" }, { "kolommen[0].id", "lege kolom" }, { "rijen[0].aantal", "negatieve vraag" },
        { "kolommen[1].capaciteit", "negatieve capaciteit" }, { "kolommen[1].minimum", "negatief minimum" }, { "paren[3].kolom", "onbekende kolom" },
        { "paren[0].rij", "onbekende rij" }, { "paren[2]", "dubbel paar" }, { "paren[1].kosten", "te veel kosten" }, { "paren[1].kosten[0]", "te hoge kosten" },
        { "vast[0].aios", "onbekend vast" }, { "vast[0]", "vast zonder kosten" }, { "verboden[0].plaats", "onbekend verboden" }, { "criteria", "geen criteria" },
    };

    [Theory]
    [MemberData(nameof(Fouten))]
    public void A_wrong_instance_is_refused_with_its_place(string pad, string geval)
    {
        var p = Klein.Paren;
        var fout = geval switch
        {
            "dubbele rij" => Klein with { Rijen = [new("A1"), new("A1")] },
            "lege kolom" => Klein with { Kolommen = [new(" "), new("H2")] },
            "negatieve vraag" => Klein with { Rijen = [new("A1", -1), new("A2")] },
            "negatieve capaciteit" => Klein with { Kolommen = [new("H1"), new("H2", -1)] },
            "negatief minimum" => Klein with { Kolommen = [new("H1"), new("H2", 1, -1)] },
            "onbekende kolom" => Klein with { Paren = [p[0], p[1], p[2], new("A2", "H9", [1])] },
            "onbekende rij" => Klein with { Paren = [new("a1", "H1", [1])] },
            "dubbel paar" => Klein with { Paren = [p[0], p[1], p[0]] },
            "te veel kosten" => Klein with { Paren = [p[0], new("A1", "H2", [1, 2])] },
            "te hoge kosten" => Klein with { Paren = [p[0], new("A1", "H2", [1_000_000_001])] },
            "onbekend vast" => Klein with { Vast = [new("A9", "H1")] },
            "vast zonder kosten" => Klein with { Paren = [p[0], p[2]], Vast = [new("A1", "H2")] },
            "onbekend verboden" => Klein with { Verboden = [new("A1", "H9")] },
            _ => Klein with { Criteria = [] },
        };
        Should.Throw<OngeldigeOpdracht>(() => Toewijzer.Los(fout)).Pad.ShouldBe(pad);
    }

    private static Toewijzingsopdracht Willekeurig(Random w)
    {
        var rijen = Enumerable.Range(0, w.Next(2, 9)).Select(i => new Rij($"a{i}", w.Next(6) == 0 ? 2 : 1)).ToArray();
        var kolommen = Enumerable.Range(0, w.Next(2, 9)).Select(i => new Kolom($"h{i}", w.Next(1, 4), w.Next(5) == 0 ? 1 : 0)).ToArray();
        var paren = rijen.SelectMany(r => kolommen.Where(_ => w.Next(4) > 0).Select(k => new Kostenpaar(r.Id, k.Id, [w.Next(1, 4), w.Next(-2, 2)]))).ToArray();
        return new Toewijzingsopdracht
        {
            Rijen = rijen, Kolommen = kolommen, Criteria = ["een", "twee"], Paren = Hussel(paren, w),
            Vast = [.. paren.Where(_ => w.Next(30) == 0).Select(p => new Paar(p.Rij, p.Kolom))],
            Verboden = [.. paren.Where(_ => w.Next(10) == 0).Select(p => new Paar(p.Rij, p.Kolom))],
            Zaad = w.Next(2) == 0 ? null : (ulong)w.Next(),
        };
    }

    private static T[] Hussel<T>(IReadOnlyList<T> bron, Random w)
    {
        var uit = bron.ToArray();
        w.Shuffle(uit);
        return uit;
    }
}
