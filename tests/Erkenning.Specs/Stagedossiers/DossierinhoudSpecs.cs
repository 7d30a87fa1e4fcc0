using Shouldly;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Specs.Kwaliteit;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stagedossiers;

public class DossierinhoudSpecs
{
    private static readonly Guid Eigen = Guid.Parse("0e000000-0000-0000-0000-000000000001");
    private static readonly Guid Elders = Guid.Parse("0e000000-0000-0000-0000-000000000002");
    private static readonly Guid Bezoek = Guid.Parse("0e000000-0000-0000-0000-000000000003");

    private static readonly object[] Verhaal =
    [
        new StageplaatsGeregistreerd(Gegevens(opleiders: ["A", "B"])),
        new ErkenningVerleend(Eigen, "A", "AMC", "I1", "stageopleider", "SEH", Dag("01-01-2022"), null, "RGS-1", null, null),
        new ErkenningVerleend(Elders, "A", "AMC", "I9", "stageopleider", "SEH", Dag("01-01-2021"), null, "RGS-2", null, null),
        new SlwpGeautoriseerd("S1", "AMC", 1, Dag("16-04-2026"), Dag("15-04-2027"), "A", new(true, null, null)),
        new BezoekGehouden(Bezoek, "S1", "AMC", "visitatie", Dag("01-06-2026")),
        new BezoekverslagVerzonden(Bezoek, "S1", "AMC", "A", Dag("08-06-2026"), "archief/12"),
        new BezoekverslagGetekend(Bezoek, "S1", "AMC", "A", "voor gezien", Dag("20-06-2026"), "archief/12"),
        new CriteriaGescoord(Oorzaak, "S1", "AMC", "stage-evaluatie", Oorzaak, Dag("01-07-2026"), KwaliteitsoordeelSpecs.Scores(10, 1)),
        new CriteriaGescoord(Oorzaak2, "S1", "AMC", "visitatie", Bezoek, Dag("01-06-2026"), KwaliteitsoordeelSpecs.Scores()),
        new DossierstukToegevoegd(Oorzaak, "S1", "AMC", "klachtbrief", Dag("01-08-2026"), "archief/13", "2", [Rollen.Stageopleider, Rollen.Aios], "A", null),
        new DossierstukToegevoegd(Oorzaak2, "S1", "AMC", "correspondentie", Dag("02-08-2026"), "archief/14", null, [Rollen.Contactpersoon], null, null),
        new StageplaatsOnHoldGezet(Oorzaak, "S1", "AMC", Dag("01-09-2026"), Dag("01-11-2026"), null, true),
        new SamenwerkingBeeindigd(Oorzaak, "S1", "I1", "AMC", "beide", "B", Dag("01-10-2026"), false),
        new StagebeheerderToegewezen("S1", "AMC", "SB02", Dag("15-09-2026")),
        new InstellingErkend("I1", "AMC", Dag("01-01-2020"), null, "RGS-3", Dag("01-12-2019")),
        new DekkingVastgesteld("S1", "AMC", [], Oorzaak),
    ];

    private static IReadOnlyList<Dossierregel> Lees(params object[] events) => Dossierinhoud.Lees(
        events.Select((e, i) => new Dossierfeit(Guid.CreateVersion7(), Kalender.Begin(Vandaag).AddMinutes(i), e)), new HashSet<Guid> { Eigen });

    private static IEnumerable<string> Soorten(string rol, string? nummer = null) =>
        Lees(Verhaal).Where(r => Dossierinhoud.MagLezen(r, rol, n => n == nummer)).Select(r => r.Soort);

    [Fact, Trait("Regel", "ERK-28")]
    public void Everything_is_in_it_in_order_of_the_day_it_is_about() =>
        Lees(Verhaal).Select(r => $"{r.Op:dd-MM-yyyy} {r.Soort}").ShouldBe(
        [
            "01-01-2020 erkenning", "01-01-2022 erkenning", "16-04-2026 slwp", "01-06-2026 bezoek", "01-06-2026 kwaliteitsscore", "20-06-2026 bezoekverslag",
            "01-07-2026 stage-evaluatie", "01-08-2026 klachtbrief", "02-08-2026 correspondentie", "01-09-2026 besluit", "15-09-2026 stagebeheerder", "01-10-2026 besluit",
            "02-11-2026 stageplaats",
        ]);

    [Fact, Trait("Regel", "ERK-28")]
    public void The_erkenning_with_which_an_instelling_came_in_is_in_it() =>
        Lees(InstellingVan("I1")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Op.ShouldBe(Dag("01-01-2020")), r => r.Omschrijving.ShouldBe("Erkenning van de instelling verleend, t/m 31-12-2029."));

    [Fact, Trait("Regel", "ERK-28")]
    public void A_report_that_is_not_signed_is_not_in_it() =>
        Lees(new BezoekverslagVerzonden(Bezoek, "S1", "AMC", "A", Dag("08-06-2026"), "archief/12")).ShouldBeEmpty();

    [Fact, Trait("Regel", "ERK-28")]
    public void Order_does_not_depend_on_the_streams_order() =>
        Lees([.. Verhaal.Reverse()]).Select(r => r.Op).ShouldBe(Lees(Verhaal).Select(r => r.Op));

    [Theory, Trait("Regel", "ERK-28")]
    [InlineData(Rollen.Stagebeheerder)]
    [InlineData(Rollen.Stagecoordinator)]
    [InlineData(Rollen.Hoofd)]
    public void Stagebeheerder_stagecoordinator_and_hoofd_read_all(string rol) => Soorten(rol).Count().ShouldBe(13);

    [Fact, Trait("Regel", "ERK-28")]
    public void The_secretariaat_reads_no_evaluations_scores_and_klachtbrieven() =>
        Soorten(Rollen.Stagesecretariaat).ShouldBe(
            ["erkenning", "erkenning", "slwp", "bezoek", "bezoekverslag", "correspondentie", "besluit", "stagebeheerder", "besluit", "stageplaats"]);

    [Fact, Trait("Regel", "ERK-28")]
    public void A_stageopleider_reads_the_own_reports_and_klachtbrief_and_no_evaluations()
    {
        Soorten(Rollen.Stageopleider, "A").ShouldBe(["erkenning", "erkenning", "slwp", "bezoek", "bezoekverslag", "klachtbrief", "besluit", "stagebeheerder", "stageplaats"]);
        Soorten(Rollen.Stageopleider, "B").ShouldBe(["erkenning", "slwp", "bezoek", "besluit", "stagebeheerder", "besluit", "stageplaats"]);
    }

    [Theory, Trait("Regel", "ERK-28")]
    [InlineData(Rollen.Aios)]
    [InlineData(Rollen.Contactpersoon)]
    [InlineData(Rollen.Studiebegeleider)]
    [InlineData(Rollen.FunctioneelBeheerder)]
    public void Others_read_nothing(string rol) => Soorten(rol).ShouldBeEmpty();
}
