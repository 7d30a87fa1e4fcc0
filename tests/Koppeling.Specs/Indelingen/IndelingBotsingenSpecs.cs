using Shouldly;
using StageSystem.Koppeling.Indelingen;
using Xunit;

namespace StageSystem.Koppeling.Specs.Indelingen;

public class IndelingBotsingenSpecs
{
    [Fact]
    public void Pins_that_cannot_be_by_themselves_are_each_named()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.TweeOpEenHao with
        {
            Vast = [new("A2", "H1"), new("A1", "H1"), new("A3", "H2"), new("A3", "H3"), new("A1", "H2"), new("A1", "H3")],
            Verboden = [new("A3", "H3")],
        });

        uitkomst.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        uitkomst.Koppels.ShouldBeEmpty();
        uitkomst.Tegenstrijdig.ShouldBe(
        [
            "A1 is vastgezet bij H1, H2 en H3; dat kan er maar één zijn.",
            "A3 is vastgezet bij H2 en H3; dat kan er maar één zijn.",
            "Bij H1 zijn 2 aios vastgezet (A1 en A2), maar er is plaats voor 1.",
            "Bij H2 zijn 2 aios vastgezet (A1 en A3), maar er is plaats voor 1.",
            "Bij H3 zijn 2 aios vastgezet (A1 en A3), maar er is plaats voor 1.",
            "A1 is vastgezet bij H2, maar zij hadden geen gesprek en koppels zonder gesprek zijn niet toegestaan.",
            "A1 is vastgezet bij H3, maar zij hadden geen gesprek en H3 is niet aan A1 aangeboden.",
            "A3 is vastgezet bij H3, maar dat paar is ook uitgesloten.",
        ]);
    }

    [Fact]
    public void Pins_and_exclusions_that_clash_together_are_named_without_those_that_do_not_matter()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.C2 with
        {
            Vast = [new("A1", "H1")],
            Verboden = [new("A2", "H2"), new("A3", "H2"), new("A2", "H3")],
        });

        uitkomst.Toestand.ShouldBe(Toestand.Tegenstrijdig);
        uitkomst.Tegenstrijdig.ShouldBe(
        [
            "A1 is vastgezet bij H1: samen met de andere regels in deze lijst krijgt dan niet iedereen een plaats.",
            "A2 mag niet naar H2: samen met de andere regels in deze lijst krijgt dan niet iedereen een plaats.",
            "A2 mag niet naar H3: samen met de andere regels in deze lijst krijgt dan niet iedereen een plaats.",
        ]);
    }

    [Fact, Trait("Regel", "PLA-60")]
    public void Exclusions_that_leave_someone_out_are_a_shortage_that_names_them()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.TweeOpEenHao with
        {
            Gesprekken = [new("A1", "H1", 1, 1, 1), new("A2", "H2", 1, 1, 1), new("A3", "H3", 1, 1, 1)],
            Aanbod = [],
            Verboden = [new("A2", "H2"), new("A2", "H1")],
        });

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
        uitkomst.Tekort!.Aios.ShouldBe(["A2"]);
        uitkomst.Tekort.Tekst.ShouldBe("A2 heeft geen hao die kan. Daarbij telt mee wat is uitgesloten: A2 bij H2.");
    }

    [Fact]
    public void A_shortage_that_is_there_without_pins_too_stays_a_shortage()
    {
        var uitkomst = Indeler.Los(IndelingSpecs.TweeOpEenHao with { Vast = [new("A3", "H3")] });

        uitkomst.Toestand.ShouldBe(Toestand.Tekort);
    }

    [Fact]
    public void A_wrong_instance_is_refused_with_its_place()
    {
        var c1 = IndelingSpecs.C1;
        Weigert(c1 with { Aios = ["A1", "A1"] }, "aios[1]");
        Weigert(c1 with { Haos = [new("H1"), new("H2"), new("H2")] }, "haos[2].id");
        Weigert(c1 with { Haos = [new("H1"), new("H2", -2), new("H3")] }, "haos[1].capaciteit");
        Weigert(c1 with { Gesprekken = [new("A1", "H1", 0, 1, 1)] }, "gesprekken[0].scoreAios");
        Weigert(c1 with { Gesprekken = [new("A1", "H1", 1, 4, 1)] }, "gesprekken[0].scoreHao");
        Weigert(c1 with { Gesprekken = [new("A1", "H1", 1, 1, 0)] }, "gesprekken[0].rang");
        Weigert(c1 with { Gesprekken = [new("A9", "H1", 1, 1, 1)] }, "gesprekken[0].aios");
        Weigert(c1 with { Gesprekken = [new("A1", "H9", 1, 1, 1)] }, "gesprekken[0].hao");
        Weigert(c1 with { Gesprekken = [new("A1", "H1", 1, 1, 1), new("A1", "H1", 2, 2, 2)] }, "gesprekken[1]");
        Weigert(c1 with { Aanbod = [new("A1", "H1", 1)] }, "aanbod[0]");
        Weigert(c1 with { Vast = [new("A1", "H7")] }, "vast[0].plaats");
        Weigert(c1 with { Verboden = [new("A7", "H1")] }, "verboden[0].aios");
        Weigert(c1 with { GewichtAios = -1 }, "gewichtAios");
        Weigert(c1 with { GewichtHao = 10_001 }, "gewichtHao");
        Weigert(c1 with { GewichtHao = 0, GewichtAios = 0 }, "gewichtAios");
    }

    private static void Weigert(Indelingsopdracht opdracht, string pad) =>
        Should.Throw<OngeldigeOpdracht>(() => Indeler.Los(opdracht)).Pad.ShouldBe(pad);
}
