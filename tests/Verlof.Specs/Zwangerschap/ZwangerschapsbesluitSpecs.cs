using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Diensten;
using StageSystem.Verlof.Onderbrekingen;
using StageSystem.Verlof.Zwangerschap;
using Xunit;
using static StageSystem.Verlof.Specs.Aiossen.Aiosvoorbeeld;

namespace StageSystem.Verlof.Specs.Zwangerschap;

public class ZwangerschapsbesluitSpecs
{
    private static readonly DateOnly Vandaag = new(2027, 3, 1);

    private static Aios MetDienst() => Gegeven(
        new PlaatsingsafsprakenVastgelegd("P1", Dienstregime.Diensten, true, false, false, null, [], [], Door, Moment(Vandaag)),
        new DienstGeregistreerd(Nr(1), "P1", new(2027, 4, 5), new(22, 0), 9, 9, false, Door, Moment(Vandaag))).State!;

    private static Decision Stap(Aios aios, Aanpassingsstap stap) => PasWerktijdAan.Decide(aios, new(Nr(2), stap, Door, Moment(Vandaag)));

    private static RegistreerDienst Nacht(DateOnly dag) => new(new(Nr(3), dag, new(22, 0), 9, 9), Door, Moment(dag));

    [Fact, Trait("Regel", "VER-35")]
    public void A_report_flags_the_diensten_that_stand_and_those_that_come()
    {
        var melding = new MeldZwangerschap(Nr(5), new(2027, 7, 1), Door, Moment(Vandaag));
        var aios = MetDienst().Doe(MeldZwangerschap.Decide(MetDienst(), melding, Op(Vandaag)));
        aios.Signalen.Values.Select(s => (s.Regel, s.Geadresseerde)).ShouldBe([("VER-35", Rollen.Stageopleider), ("VER-35", Rollen.Aios)], ignoreOrder: true);
        MeldZwangerschap.Decide(aios, melding, Op(Vandaag)).Events.ShouldBeEmpty();
        RegistreerDienst.Decide(aios, Nacht(new(2027, 5, 3)), Op(Vandaag)).Events.OfType<SignaalGeregistreerd>().Count().ShouldBe(2);

        var ingetrokken = aios.Doe(TrekZwangerschapsmeldingIn.Decide(aios, new(Nr(5), Door, Moment(Vandaag)), Op(Vandaag)));
        RegistreerDienst.Decide(ingetrokken, Nacht(new(2027, 5, 3)), Op(Vandaag)).Events.OfType<SignaalGeregistreerd>().ShouldBeEmpty();
        TrekZwangerschapsmeldingIn.Decide(ingetrokken, new(Nr(5), Door, Moment(Vandaag)), Op(Vandaag)).ShouldBeNull();
    }

    [Fact, Trait("Regel", "VER-36")]
    public void The_form_goes_to_the_opleiding_before_SBOH_and_the_steps_have_an_order()
    {
        var aios = Gegeven().State!;
        Stap(aios, Aanpassingsstap.NaarSboh).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-36");
        Stap(aios, Aanpassingsstap.Afspreken).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-36");
        foreach (var stap in new[] { Aanpassingsstap.Aanvragen, Aanpassingsstap.NaarSboh, Aanpassingsstap.Overleggen, Aanpassingsstap.Afspreken })
        {
            aios = aios.Doe(Stap(aios, stap));
            Stap(aios, stap).Events.ShouldBeEmpty();
        }

        aios.Zwangerschap.Aanpassingen[Nr(2)].ShouldBe(new Aanpassing(Aanpassingsstatus.Afgesproken, true));
        Stap(aios, Aanpassingsstap.NietMogelijk).ShouldBeOfType<Decision.Refused>();
    }

    [Fact, Trait("Regel", "VER-36"), Trait("Regel", "PLA-86")]
    public void When_it_is_not_possible_the_stagecoordinator_seeks_another_place()
    {
        var aios = Gegeven().State!;
        foreach (var stap in new[] { Aanpassingsstap.Aanvragen, Aanpassingsstap.Overleggen, Aanpassingsstap.NietMogelijk }) aios = aios.Doe(Stap(aios, stap));
        aios.Signalen.Values.ShouldHaveSingleItem().Geadresseerde.ShouldBe(Rollen.Stagecoordinator);
    }

    [Fact, Trait("Regel", "VER-37")]
    public void After_a_birth_a_night_needs_consent_that_can_be_taken_back()
    {
        var aios = MetDienst();
        aios = aios.Doe(RegistreerBevalling.Decide(aios, new(Nr(6), new(2027, 1, 10), Door, Moment(Vandaag)), Op(Vandaag)));
        aios.Signalen.Values.ShouldHaveSingleItem().Regel.ShouldBe("VER-37");
        RegistreerDienst.Decide(aios, Nacht(new(2027, 7, 9)), Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("VER-37");
        RegistreerDienst.Decide(aios, Nacht(new(2027, 7, 12)), Op(Vandaag)).ShouldBeOfType<Decision.Accepted>();

        var akkoord = aios.Doe(LegInstemmingVast.Decide(aios, new(true, "aios:a1", Moment(Vandaag)), Op(Vandaag)));
        RegistreerDienst.Decide(akkoord, Nacht(new(2027, 7, 9)), Op(Vandaag)).ShouldBeOfType<Decision.Accepted>();
        LegInstemmingVast.Decide(akkoord, new(true, "aios:a1", Moment(Vandaag)), Op(Vandaag)).Events.ShouldBeEmpty();
        var terug = akkoord.Doe(LegInstemmingVast.Decide(akkoord, new(false, "aios:a1", Moment(Vandaag)), Op(Vandaag)));
        RegistreerDienst.Decide(terug, Nacht(new(2027, 7, 9)), Op(Vandaag)).ShouldBeOfType<Decision.Refused>();
    }

    [Theory]
    [InlineData(true, "VER-38"), Trait("Regel", "VER-38")]
    [InlineData(false, "VER-48"), Trait("Regel", "VER-48")]
    public void An_interruption_has_dates_and_is_corrected_or_withdrawn(bool zwangerschapsverlof, string regel)
    {
        var aios = Gegeven().State!;
        LegOnderbrekingVast leg = new(Nr(7), new(2027, 4, 1), new(2027, 7, 21), zwangerschapsverlof, Door, Moment(Vandaag));

        LegOnderbrekingVast.Decide(aios, leg with { TotEnMet = new(2027, 3, 31) }, Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe(regel);
        var besluit = LegOnderbrekingVast.Decide(aios, leg, Op(Vandaag));
        besluit.Feiten[0].Regel.ShouldBe(regel);
        besluit.Events.OfType<SignaalGeregistreerd>().Count().ShouldBe(zwangerschapsverlof ? 1 : 0);
        var na = aios.Doe(besluit);
        LegOnderbrekingVast.Decide(na, leg, Op(Vandaag)).Events.ShouldBeEmpty();
        LegOnderbrekingVast.Decide(na, leg with { OnderbrekingId = Nr(8) }, Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe(regel);
        na.Doe(LegOnderbrekingVast.Decide(na, leg with { TotEnMet = new(2027, 7, 1) }, Op(Vandaag))).Onderbrekingen.Alle[Nr(7)].TotEnMet.ShouldBe(new(2027, 7, 1));
        var weg = na.Doe(TrekOnderbrekingIn.Decide(na, new(Nr(7), Door, Moment(Vandaag))));
        (weg.Onderbrekingen.Alle[Nr(7)].Ingetrokken, weg.Signalen.Count).ShouldBe((true, 0));
        TrekOnderbrekingIn.Decide(weg, new(Nr(7), Door, Moment(Vandaag)))!.Events.ShouldBeEmpty();
        TrekOnderbrekingIn.Decide(weg, new(Nr(9), Door, Moment(Vandaag))).ShouldBeNull();
        LegOnderbrekingVast.Decide(weg, leg, Op(Vandaag)).ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("OVK-14");
    }
}
