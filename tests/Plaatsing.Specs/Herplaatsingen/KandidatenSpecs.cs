using FsCheck;
using FsCheck.Fluent;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>PLA-86: which places may be chosen, why, what speaks against them, and in which order. The aios goes on from 01-12-2026.</summary>
public class KandidatenSpecs
{
    private static readonly DateOnly Ingang = D("01-12-2026");

    // 62 valid days of 26 weeks full-time: 120 remain, through 30-03-2027.
    private static readonly Plaatsingsvraag Vraag = Stel(Voorbeeld.Aios());

    [Fact, Trait("Regel", "PLA-86")]
    public void The_rest_of_the_stage_is_what_is_asked_for() => Vraag.Periode().ShouldBe(new Periode(Ingang, D("30-03-2027")));

    [Fact, Trait("Regel", "PLA-86")]
    public void A_good_place_may_be_chosen_and_says_why()
    {
        var kandidaat = Kandidaten.Beoordeel(Vraag, Plaats(opleiders: ["O0005", "O0006"]));
        kandidaat.Mag.ShouldBeTrue();
        kandidaat.Tegen.ShouldBeEmpty();
        kandidaat.Waarom.ShouldBe(
        [
            "ERK-16 (1): de stageplaats is actief op de startdatum", "ERK-16 (2): de instelling is erkend op alle dagen",
            "ERK-16 (3): een erkende stageopleider dekt alle dagen", "ERK-16 (4): het SLWP is geldig op de startdatum",
            "ERK-16 (5): de stageplaats staat niet on hold en de samenwerking loopt",
            "ERK-16 (6), PLA-2: op de drukste dag zijn 1 van de 1 plaatsen vrij", "ERK-16 (7): een stage SEH past bij SEH",
            "PLA-19: de aios heeft geen vrijstelling", "PLA-26: geen overlap met een andere plaatsing van de aios", "PLA-86: de stageplaats neemt 100 % aan",
        ]);
    }

    public static TheoryData<string, string, string?> Beletten => new()
    {
        { "gesloten op de start", "ERK-16 (1)", "01-12-2026" },
        { "gesloten later", "ERK-16 (5)", "15-01-2027" },
        { "instelling", "ERK-16 (2)", "01-02-2027" },
        { "ongedekt", "ERK-16 (3)", "10-12-2026" },
        { "slwp", "ERK-16 (4)", "01-12-2026" },
        { "vol", "PLA-2", "01-03-2027" },
        { "soort", "ERK-16 (7)", null },
        { "instituut", "ERK-16 (7)", null },
        { "vrijstelling", "PLA-19", null },
        { "overlap", "PLA-26", "01-03-2027" },
        { "opleiding", "PLA-27", "01-12-2026" },
        { "deeltijd", "PLA-86", null },
        { "hier", "PLA-86", null },
    };

    [Theory, Trait("Regel", "PLA-86"), Trait("Regel", "ERK-16")]
    [MemberData(nameof(Beletten))]
    public void Each_rule_forbids_by_its_number_with_the_first_day(string geval, string regel, string? eersteDag)
    {
        var (vraag, plaats) = geval switch
        {
            "gesloten op de start" => (Vraag, Plaats(g => g with { Gesloten = [new(D("01-11-2026"), D("01-12-2026"))] })),
            "gesloten later" => (Vraag, Plaats(g => g with { Gesloten = [new(D("15-01-2027"), null)] })),
            "instelling" => (Vraag, Plaats(g => g with { InstellingErkend = [new(D("01-01-2020"), D("31-01-2027"))] })),
            "ongedekt" => (Vraag, Plaats(dekking: Afwezig("10-12-2026", "12-01-2027"))),
            "slwp" => (Vraag, Plaats(g => g with { SlwpGeldig = [new(D("01-12-2025"), D("30-11-2026"))] })),
            "vol" => (Vraag, Plaats(bezet: ("P0099", "01-03-2027", "31-05-2027"))),
            "soort" => (Vraag, Plaats(g => g with { Stagesoort = "PP ambulant", Poule = "PP-13" })),
            "instituut" => (Vraag, Plaats(g => g with { Instituut = "AMC" })),
            "vrijstelling" => (Stel(Voorbeeld.Aios(vrijstellingen: ["interne"])), Plaats()),
            "overlap" => (Stel(Voorbeeld.Aios(100, null, Deel(), Deel("P0002", "01-03-2027", "31-05-2027", "S0003"))), Plaats()),
            "opleiding" => (Vraag with { StartOpleiding = D("02-12-2026") }, Plaats()),
            "deeltijd" => (Vraag with { Deeltijdpercentage = 80 }, Plaats(g => g with { DeeltijdMinimaal = 85 })),
            _ => (Vraag, Kopie(Altijd())),
        };
        var kandidaat = Kandidaten.Beoordeel(vraag, plaats);
        kandidaat.Mag.ShouldBeFalse();
        kandidaat.Waarom.ShouldBeEmpty();
        kandidaat.Belet.ShouldContain(b => b.Regel == regel && b.EersteDag == DN(eersteDag), kandidaat.ToString());
    }

    [Theory, Trait("Regel", "PLA-86")]
    [InlineData(85, 85, true)]
    [InlineData(84, 85, false)]
    [InlineData(100, 100, true)]
    [InlineData(99, 100, false)]
    [InlineData(50, 50, true)]
    public void The_percentage_of_the_aios_is_at_least_what_the_place_accepts(int aios, int minimaal, bool mag) =>
        Kandidaten.Beoordeel(Vraag with { Deeltijdpercentage = aios }, Plaats(g => g with { DeeltijdMinimaal = minimaal })).Mag.ShouldBe(mag);

    [Fact, Trait("Regel", "PLA-86")]
    public void With_nothing_left_to_do_no_place_may_be_chosen() =>
        Kandidaten.Beoordeel(Vraag with { Nominaal = 0 }, Plaats()).Belet.ShouldHaveSingleItem().Regel.ShouldBe("PLA-86");

    [Fact, Trait("Regel", "ERK-16")]
    public void All_failing_rules_are_named_together()
    {
        var plaats = Plaats(g => g with { Gesloten = [new(D("01-11-2026"), null)], SlwpGeldig = [], Stagesoort = "PP ambulant", Poule = "PP-13" });
        Kandidaten.Beoordeel(Vraag, plaats).Belet.Select(b => b.Regel).ShouldBe(["ERK-16 (1)", "ERK-16 (4)", "ERK-16 (5)", "ERK-16 (7)"]);
    }

    public static TheoryData<string, string> Bezwaren => new()
    {
        { "soort", "andere soort stage: SEH kort" },
        { "poule", "andere poule: SEH-13" },
        { "startmaand", "start buiten de startmaanden van de stageplaats" },
        { "enkel", "één stageopleider, geen duo op alle dagen" },
        { "waarneming", "een deel van de dagen neemt een ander waar" },
        { "slwp", "het SLWP loopt af op 15-01-2027, tijdens de stage" },
        { "duur", "de stageplaats is bedoeld voor 13 weken; er zijn nog 17,14 weken over" },
    };

    [Theory, Trait("Regel", "PLA-86")]
    [MemberData(nameof(Bezwaren))]
    public void What_speaks_against_a_place_is_said_and_does_not_forbid_it(string geval, string tekst)
    {
        var plaats = geval switch
        {
            "soort" => Plaats(g => g with { Stagesoort = "SEH kort" }, ["O0005", "O0006"]),
            "poule" => Plaats(g => g with { Poule = "SEH-13" }, ["O0005", "O0006"]),
            "startmaand" => Plaats(g => g with { Startmaanden = [3, 6, 9] }, ["O0005", "O0006"]),
            "enkel" => Plaats(opleiders: ["O0005"]),
            "waarneming" => Plaats(dekking: [Gedekt("01-01-2020", null, "O0005", "O0006") with { OorzaakId = Oorzaak }]),
            "slwp" => Plaats(g => g with { SlwpGeldig = [new(D("16-01-2026"), D("15-01-2027"))] }, ["O0005", "O0006"]),
            _ => Plaats(g => g with { DuurWeken = 13 }, ["O0005", "O0006"]),
        };
        var kandidaat = Kandidaten.Beoordeel(Vraag, plaats);
        kandidaat.Mag.ShouldBeTrue();
        kandidaat.Tegen.ShouldHaveSingleItem().ShouldBe(tekst);
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void The_order_is_type_poule_start_duo_slwp_duration_room_code()
    {
        Stageplaatskopie Nr(string code, Func<Stageplaatsgegevens, Stageplaatsgegevens>? met = null, string[]? opleiders = null) =>
            Plaats(g => (met?.Invoke(g) ?? g) with { Stageplaatscode = code }, opleiders ?? ["O0005", "O0006"]);

        var plaatsen = new[]
        {
            Nr("S0020", g => g with { Stagesoort = "SEH kort" }),
            Nr("S0021", g => g with { Poule = "SEH-13" }),
            Nr("S0022", g => g with { Startmaanden = [3] }),
            Nr("S0023", opleiders: ["O0005"]),
            Nr("S0024", g => g with { SlwpGeldig = [new(D("16-01-2026"), D("15-01-2027"))] }),
            Nr("S0025", g => g with { DuurWeken = 13 }),
            Nr("S0027"),
            Nr("S0026"),
            Nr("S0028", g => g with { Capaciteit = 2 }),
            Nr("S0010", g => g with { Instituut = "AMC" }),
            Nr("S0011", g => g with { SlwpGeldig = [] }),
        };
        string[] verwacht = ["S0028", "S0026", "S0027", "S0025", "S0024", "S0023", "S0022", "S0021", "S0020", "S0010", "S0011"];
        Kandidaten.Rangschik(Vraag, plaatsen).Select(k => k.Stageplaatscode).ShouldBe(verwacht);
        Kandidaten.Rangschik(Vraag, plaatsen.Reverse()).Select(k => k.Stageplaatscode).ShouldBe(verwacht);
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void The_order_never_depends_on_the_order_in_which_places_are_read()
    {
        var plaatsen = Enumerable.Range(10, 12).Select(n => Plaats(
            g => g with { Stageplaatscode = $"S00{n}", Capaciteit = 1 + (n % 2), DuurWeken = n % 3 == 0 ? 13 : 26, Poule = n % 4 == 0 ? "SEH-13" : "SEH-26" },
            n % 5 == 0 ? ["O0005"] : ["O0005", "O0006"])).ToArray();
        var vast = Kandidaten.Rangschik(Vraag, plaatsen).ToList();
        Prop.ForAll(Gen.Shuffle(plaatsen).ToArbitrary(), andersom => Kandidaten.Rangschik(Vraag, andersom).SequenceEqual(vast)).QuickCheckThrowOnFailure();
    }

    [Fact, Trait("Regel", "PLA-86")]
    public void Places_that_are_not_known_yet_are_left_out() =>
        Kandidaten.Rangschik(Vraag, [Stageplaatskopie.Fold(null, new DekkingOvergenomen("S0030", Altijd(), 1))!]).ShouldBeEmpty();

    private static Plaatsingsvraag Stel(Plaatsingen.Aios aios) => Plaatsingsvraag.Van(
        Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22).State!, aios, Gegevens(), Ingang);

    private static Stageplaatskopie Plaats(
        Func<Stageplaatsgegevens, Stageplaatsgegevens>? met = null, string[]? opleiders = null, Lijst<Dekkingsdeel>? dekking = null,
        params (string Code, string Van, string Tot)[] bezet) =>
        Kopie(dekking ?? Altijd(opleiders ?? ["O0005"]), (met ?? (g => g))(Gegevens("S0002", startmaanden: [3, 6, 9, 12])), bezet);
}
