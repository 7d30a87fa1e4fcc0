using Shouldly;
using StageSystem.Kern;
using StageSystem.Testing;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Vakanties;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Vakanties;

/// <summary>The construction around 1 June 2027 for an aios with two stages of thirteen weeks.</summary>
[Trait("Regel", "VER-29")]
public class ConstructieafspraakSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 2, 15);
    private static readonly AiosPlaatsingVernomen Lente = P1 with { NominaleWeken = 13, TotEnMet = new(2027, 5, 31) };
    private static readonly AiosPlaatsingVernomen Zomer = P2 with { Van = new(2027, 6, 1), TotEnMet = new(2027, 8, 31) };

    private static Aios Begin() => Spec.Given<Aios>(Lente, Zomer).State!;

    private static SpreekConstructieAf Afspraak(bool gemeld = true, string plaatsing = "P2", string op = "2027-02-15") => new(Nr(1), plaatsing, D(op), gemeld, Door, Moment(Vandaag));

    private static Aios Afgesproken(Aios? aios = null) => (aios ?? Begin()).Doe(SpreekConstructieAf.Decide(aios ?? Begin(), Afspraak(), Op(Vandaag)));

    private static Decision Vraag(Aios aios, string van, string totEnMet) =>
        VraagVakantieAan.Decide(aios, new(Nr(5), D(van), D(totEnMet), null, "aios:a1", Moment(Vandaag)), Op(Vandaag));

    [Fact]
    public void The_first_stage_ends_on_19_May_and_the_last_starts_on_20_May()
    {
        var afspraak = Afgesproken().Vakantie.Constructie!;
        (afspraak.EerstePlaatsingscode, afspraak.EersteTotEnMet, afspraak.LaatstePlaatsingscode, afspraak.LaatsteVan, afspraak.ExtraUren)
            .ShouldBe(("P1", new DateOnly(2027, 5, 19), "P2", new DateOnly(2027, 5, 20), 57m));
        SpreekConstructieAf.Decide(Afgesproken(), Afspraak(), Op(Vandaag))!.Events.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "VER-28")]
    public void Three_weeks_fit_in_the_last_stage_and_none_in_the_first()
    {
        Vraag(Begin(), "2027-07-05", "2027-07-25").ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-25");
        Vraag(Afgesproken(), "2027-07-05", "2027-07-25").Events.OfType<VakantieAangevraagd>().Single().Uren.ShouldBe(114m);
        Vraag(Afgesproken(), "2027-04-05", "2027-04-05").ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-29");
    }

    [Fact]
    public void Both_stages_keep_their_nominal_weeks_when_Plaatsing_moved_them()
    {
        var aios = Afgesproken();
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(Lente with { TotEnMet = new(2027, 5, 19), PlaatsingVersie = 2 }), Op(Vandaag)));
        aios = aios.Doe(VerwerkPlaatsing.Decide(aios, new(Zomer with { Van = new(2027, 5, 20), PlaatsingVersie = 2 }), Op(Vandaag)));
        Vakantiesaldo.Van(aios, aios.Stages["P2"], Op(Vandaag)).Uitkomst.Recht.ShouldBe(114m);
        Vakantiesaldo.Van(aios, aios.Stages["P1"], Op(Vandaag)).Uitkomst.Recht.ShouldBe(0m);
    }

    [Fact]
    public void Vacation_in_the_first_stage_no_report_or_another_date_refuse_it()
    {
        var metVakantie = Begin().Doe(Vraag(Begin(), "2027-04-05", "2027-04-05"));
        SpreekConstructieAf.Decide(metVakantie, Afspraak(), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-29");
        SpreekConstructieAf.Decide(Begin(), Afspraak(gemeld: false), Op(Vandaag)).ShouldBeOfType<Decision.Refused>();
        SpreekConstructieAf.Decide(Begin(), Afspraak(plaatsing: "P1"), Op(Vandaag)).ShouldBeOfType<Decision.Refused>();
        SpreekConstructieAf.Decide(Begin(), Afspraak(plaatsing: "P9"), Op(Vandaag)).ShouldBeNull();
        SpreekConstructieAf.Decide(Spec.Given<Aios>(Zomer).State!, Afspraak(), Op(Vandaag)).ShouldBeOfType<Decision.Refused>();
    }

    [Fact]
    public void A_plaatsing_that_lapsed_is_not_known()
    {
        var aios = Spec.Given<Aios>(Lente, Zomer with { Status = "vervallen" }).State!;
        SpreekConstructieAf.Decide(aios, Afspraak(), Op(Vandaag)).ShouldBeNull();
        LegStartclassInhaalVast.Decide(aios, new(Nr(2), "P2", new(2027, 6, 7), 7.6m, false, null, Door, Moment(Vandaag)), Op(Vandaag)).ShouldBeNull();
    }

    [Fact]
    public void After_February_the_stagecoordinator_approves() =>
        SpreekConstructieAf.Decide(Begin(), Afspraak(op: "2027-03-01"), Op(Vandaag))!.Events.OfType<SignaalGeregistreerd>().ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);

    [Fact]
    public void On_1_February_the_aios_is_asked_and_the_agreement_closes_the_question()
    {
        Begin().Tot(new(2027, 1, 31)).Signalen.ShouldBeEmpty();
        var gevraagd = Begin().Tot(new(2027, 2, 1));
        var signaal = gevraagd.Signalen.Values.ShouldHaveSingleItem();
        (signaal.Regel, signaal.Geadresseerde, signaal.UiterlijkOp).ShouldBe(("VER-29", Rollen.Aios, new DateOnly(2027, 2, 28)));
        Afgesproken(gevraagd).Signalen.ShouldBeEmpty();
        Begin().Tot(new(2027, 3, 1), _ => Op(new(2027, 3, 1))).Signalen.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "OVK-14")]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    public void It_is_withdrawn_before_1_March(string op, bool mag)
    {
        var besluit = TrekConstructieIn.Decide(Afgesproken(), new(Nr(1), Door, Moment(D(op))));
        (besluit is Decision.Accepted).ShouldBe(mag);
        if (mag) Afgesproken().Doe(besluit).Vakantie.Constructie.ShouldBeNull();
        TrekConstructieIn.Decide(Begin(), new(Nr(1), Door, Moment(D(op)))).ShouldBeNull();
    }
}
