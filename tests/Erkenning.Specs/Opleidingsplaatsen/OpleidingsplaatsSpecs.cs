using Shouldly;
using StageSystem.Erkenningen.Opleidingsplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Opleidingsplaatsen;

/// <summary>FMS: assigned places, vacancies, and filling a place again (ERK-43, ERK-44).</summary>
public class OpleidingsplaatsSpecs
{
    private static readonly Guid Eerste = Guid.Parse("0f000000-0000-0000-0000-0000000000e1");
    private static readonly Guid Tweede = Guid.Parse("0f000000-0000-0000-0000-0000000000e2");

    private static OpleidingsplaatsToegewezen Toegewezen(int aantal = 1) => new("I1", "SEH", 2027, "AMC", aantal, "VWS-27");

    private static Gegeven<Jaarplaatsen> Jaar(int aantal = 1) => Spec.Given<Jaarplaatsen>(Toegewezen(aantal));

    /// <summary>The instromer of the rule: started on 01-03-2027.</summary>
    private static Gegeven<Jaarplaatsen> MetInstromer() => Jaar().And(new InstromerGeplaatst(Eerste, Dag("01-03-2027"), true, null));

    private static Decision Stop(Jaarplaatsen? j, string op, bool instromer = true) => MeldGestopt.Decide(j!, new(Eerste, Dag(op), instromer));

    private static Decision Plaats(Jaarplaatsen? j, string start = "01-09-2027", bool? gefinancierd = null, Guid? hervulling = null) =>
        PlaatsInstromer.Decide(j, new(Tweede, Dag(start), gefinancierd, hervulling));

    [Fact, Trait("Regel", "ERK-43")]
    public void A_vacancy_is_opened_after_the_assignment_and_with_the_region()
    {
        OpenVacature.Decide(null, new(Eerste, true), Vandaag).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-43");
        Jaar(0).When(j => OpenVacature.Decide(j, new(Eerste, true), Vandaag)).ThenRefusedBy("ERK-43");
        Jaar().When(j => OpenVacature.Decide(j, new(Eerste, false), Vandaag)).ThenRefusedBy("ERK-43");
        Jaar().When(j => OpenVacature.Decide(j, new(Eerste, true), Vandaag)).Then(new VacatureGeopend(Eerste, Vandaag));
    }

    [Fact, Trait("Regel", "ERK-43")]
    public void The_assignment_has_a_reference_and_a_later_one_corrects_it()
    {
        WijsPlaatsenToe.Decide(null, new(Toegewezen() with { Referentie = " " })).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-43");
        WijsPlaatsenToe.Decide(null, new(Toegewezen(-1))).ShouldBeOfType<Decision.Refused>();
        Jaar().When(j => WijsPlaatsenToe.Decide(j, new(Toegewezen(3)))).Then(Toegewezen(3)).State!.Toegewezen.ShouldBe(3);
    }

    [Fact, Trait("Regel", "ERK-43")]
    public void Above_the_assigned_number_an_instromer_is_not_refused_but_not_funded_and_the_opleider_hears_it()
    {
        MetInstromer().When(j => Plaats(j, gefinancierd: true)).ThenRefusedBy("ERK-43").Cijfers["toegewezen"].ShouldBe(1);
        var besluit = MetInstromer().When(j => Plaats(j)).Decision;
        besluit.Events.First().ShouldBe(new InstromerGeplaatst(Tweede, Dag("01-09-2027"), false, null));
        besluit.Events.OfType<SignaalGeregistreerd>().Single().Regel.ShouldBe("ERK-43");
        Jaar(2).And(new InstromerGeplaatst(Eerste, Dag("01-03-2027"), true, null)).When(j => Plaats(j)).Then(new InstromerGeplaatst(Tweede, Dag("01-09-2027"), true, null));
        Jaar().When(j => Plaats(j, "01-01-2028")).ThenRefusedBy("ERK-43");
    }

    [Theory, Trait("Regel", "ERK-44")]
    [InlineData("15-10-2027", true)]
    [InlineData("31-12-2027", true)]
    [InlineData("01-01-2028", false)]
    [InlineData("15-01-2028", false)]
    public void FMS_instromer_from_01_03_2027_stops(string op, bool hervulbaar)
    {
        var na = MetInstromer().When(j => Stop(j, op)).Then(new OpleidingsplaatsVrijgekomen(Eerste, Dag(op), true, hervulbaar ? Dag("31-12-2027") : null)).State!;
        na.Plaatsen.Single().StatusOp(Dag(op)).ShouldBe(hervulbaar ? "vrij, hervulbaar" : "vervallen");
        na.Plaatsen.Single().StatusOp(Dag("01-01-2028")).ShouldBe("vervallen");
    }

    [Theory, Trait("Regel", "ERK-44")]
    [InlineData("15-10-2027", true)]
    [InlineData("31-12-2027", true)]
    [InlineData("14-10-2027", false)]
    [InlineData("01-01-2028", false)]
    public void A_place_is_filled_again_through_31_12_of_the_year_of_the_start(string start, bool kan)
    {
        var vrij = MetInstromer().And([.. Stop(MetInstromer().State, "15-10-2027").Events]);
        var besluit = vrij.When(j => Plaats(j, start, hervulling: Eerste));
        if (!kan) besluit.ThenRefusedBy("ERK-44");
        else
        {
            var na = besluit.Then(new InstromerGeplaatst(Tweede, Dag(start), true, Eerste)).State!;
            (na.Plaatsen[0].StatusOp(Dag(start)), na.Plaatsen[1].StatusOp(Dag(start)), na.Gefinancierd()).ShouldBe(("hervuld", "bezet", 1));
        }
    }

    [Fact, Trait("Regel", "ERK-44")]
    public void The_place_of_a_doorstromer_and_an_occupied_one_are_not_filled_again()
    {
        var vervallen = MetInstromer().When(j => Stop(j, "15-10-2027", instromer: false)).Then(new OpleidingsplaatsVrijgekomen(Eerste, Dag("15-10-2027"), false, null));
        vervallen.When(j => Plaats(j, "01-11-2027", hervulling: Eerste)).ThenRefusedBy("ERK-44").Cijfers["status"].ShouldBe("vervallen");
        MetInstromer().When(j => Plaats(j, "01-11-2027", hervulling: Eerste)).ThenRefusedBy("ERK-44").Cijfers["status"].ShouldBe("bezet");
        MetInstromer().When(j => Stop(j, "28-02-2027")).ThenRefusedBy("ERK-44");
        Jaar().When(j => Stop(j, "15-10-2027")).ThenRefusedBy("ERK-44");
    }
}
