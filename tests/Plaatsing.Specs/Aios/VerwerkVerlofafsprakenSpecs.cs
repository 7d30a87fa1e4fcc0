using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>C-10 rows 4b and 5, C-11 row 5, C-12, C-13, C-26: what Verlof told, as the traject and the register of an aios see it.</summary>
public class VerwerkVerlofafsprakenSpecs
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-0000000000a1");

    private static readonly DateOnly Vandaag = D("03-05-2027");

    private static VerlengingOvergenomen Verlengd(long versie = 7, string? einde = "19-09-2027", decimal dagen = 15, bool voorlopig = false) => new(
        Aiosnummer, Id, Verlenging.Vastgesteld, dagen, [new(Plaatsingscode, dagen, (int)Math.Ceiling(dagen), einde is null ? 0 : 21, DN(einde))], voorlopig, versie);

    private static VerlengingOvergenomen Ingetrokken(long versie) => new(Aiosnummer, Id, Verlenging.Ingetrokken, 0, [], false, versie);

    private static Gegeven<Plaatsingen.Aios> Aios(string instituut = Instituut) => Spec.Given<Plaatsingen.Aios>(
        AiosEvent() with { Instituut = instituut }, new TrajectdeelOpgenomen(Aiosnummer, Deel(van: "01-03-2027", tot: "29-08-2027"), true),
        new TrajectdeelOpgenomen(Aiosnummer, Deel("P0002", "01-09-2027", "30-11-2027", "S0002", "CCP verpleeghuis"), true));

    private static Gegeven<Plaatsingen.Aios> Na(Gegeven<Plaatsingen.Aios> aios, VerlengingOvergenomen bericht, params Schemaregel[] regels) =>
        aios.And([.. VerwerkVerlofafspraken.Verlenging(aios.State!, bericht, regels.NaarLijst(), Vandaag).Events]);

    [Fact, Trait("Regel", "REG-8"), Trait("Regel", "REG-5")]
    public void An_extension_in_the_clinic_asks_for_one_register_change_with_the_new_end_and_the_days()
    {
        var regel = new Schemaregel(Plaatsingscode, Deel(van: "01-03-2027", tot: "19-09-2027"));
        var besluit = VerwerkVerlofafspraken.Verlenging(Aios().State!, Verlengd(), [regel], Vandaag);
        besluit.Events.Select(e => e.GetType()).ShouldBe(
            [typeof(VerlengingOvergenomen), typeof(TrajectdeelOpgenomen), typeof(RegisterwijzigingVereist), typeof(SignaalGeregistreerd)]);
        var vereist = besluit.Feiten.Single(f => f.Event is RegisterwijzigingVereist);
        vereist.ShouldSatisfyAllConditions(f => f.Regel.ShouldBe("REG-8"), f => f.Aan.ShouldBe([Rollen.Aios]));
        ((RegisterwijzigingVereist)vereist.Event).ShouldSatisfyAllConditions(
            r => r.Regels.ShouldBe([regel]),
            r => r.Bijzonderheden.ShouldBe([new Bijzonderheidsregel(new($"verlenging:{Id:N}", Trajectbijzonderheid.Verlenging, null, null, 15), false)]),
            r => r.UiterlijkOp.ShouldBe(D("10-05-2027")));
    }

    [Fact, Trait("Regel", "VER-33")]
    public void Days_in_traject_B_leave_the_stage_as_it_is_and_lengthen_the_training_at_its_end()
    {
        var besluit = VerwerkVerlofafspraken.Verlenging(Aios().State!, Verlengd(einde: null), [], Vandaag);
        besluit.Feiten.Single(f => f.Event is TrajectVerlengd).ShouldBe(
            new TrajectVerlengd(Aiosnummer, Id, 15, 0, Instituut).Volgens("VER-33", Rollen.Aios, Rollen.Stagesecretariaat));
        besluit.Events.ShouldNotContain(e => e is TrajectdeelOpgenomen);
        besluit.Events.OfType<RegisterwijzigingVereist>().Single().Regels.ShouldBeEmpty();
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void Withdrawn_before_the_register_processed_it_the_change_lapses()
    {
        var na = Na(Na(Aios(), Verlengd(einde: null)), Ingetrokken(8)).State!;
        na.ShouldSatisfyAllConditions(a => a.Wijzigingen.ShouldBeEmpty(), a => a.Signalen.ShouldBeEmpty(), a => a.Verlof.AanHetEinde.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "REG-8"), Trait("Regel", "OVK-14")]
    public void Withdrawn_after_the_register_processed_it_a_change_back_is_asked()
    {
        var verwerkt = Na(Aios(), Verlengd(einde: null)) is var verlengd
            ? verlengd.And([.. VerwerkRegisterwijziging.Decide(verlengd.State!, new(verlengd.State!.Wijzigingen[0].WijzigingId, Vandaag, "stagesecretariaat:s1"), Vandaag).Events]) : verlengd;
        verwerkt.State!.RegisterBijzonderheden.ShouldHaveSingleItem();
        var terug = VerwerkVerlofafspraken.Verlenging(verwerkt.State!, Ingetrokken(8), [], D("10-05-2027"));
        terug.Events.OfType<TrajectVerkort>().ShouldHaveSingleItem();
        terug.Events.OfType<RegisterwijzigingVereist>().Single().Bijzonderheden!.ShouldHaveSingleItem().Vervalt.ShouldBeTrue();
    }

    [Fact, Trait("Regel", "VER-32")]
    public void A_provisional_extension_that_grows_stays_one_bundle_on_one_day_and_the_task_is_asked_once()
    {
        var eerst = Na(Aios(), Verlengd(einde: null, dagen: 10, voorlopig: true));
        var meer = VerwerkVerlofafspraken.Verlenging(eerst.State!, Verlengd(8, null, 12.5m), [], Vandaag);
        meer.Events.OfType<RegisterwijzigingVereist>().Single().ShouldSatisfyAllConditions(
            r => r.WijzigingId.ShouldBe(eerst.State!.Wijzigingen[0].WijzigingId), r => r.Bijzonderheden![0].Bijzonderheid.Waarde.ShouldBe(13));
        meer.Events.ShouldNotContain(e => e is SignaalGeregistreerd);
        meer.Events.OfType<TrajectVerlengd>().Single().Contractdagen.ShouldBe(12.5m);
    }

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 2, 1, 0 })]
    [InlineData(new[] { 1, 2, 0, 1, 2 })]
    [InlineData(new[] { 2, 0, 2, 1 })]
    public void Announcement_extension_and_withdrawal_in_any_order_come_to_the_same(int[] volgorde)
    {
        VerlengingOvergenomen[] berichten = [new(Aiosnummer, Id, Verlenging.Aangekondigd, 0, [], true, 5), Verlengd(7, null), Ingetrokken(9)];
        var na = volgorde.Aggregate(Aios(), (a, i) => Na(a, berichten[i])).State!;
        na.Verlof.Verlengingen[Id].ShouldSatisfyAllConditions(v => v.Status.ShouldBe(Verlenging.Ingetrokken), v => v.Versie.ShouldBe(9));
        na.ShouldSatisfyAllConditions(a => a.Wijzigingen.ShouldBeEmpty(), a => a.Verlof.AanHetEinde.ShouldBeEmpty(), a => a.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "REG-17"), Trait("Regel", "VER-48"), Trait("Regel", "OVK-11")]
    public void An_interruption_is_a_register_change_with_its_days_and_nothing_else()
    {
        var onderbroken = new TrajectOnderbroken(Aiosnummer, Id, D("01-06-2027"), D("20-09-2027"), Instituut, 4);
        var besluit = VerwerkVerlofafspraken.Onderbreking(Aios().State!, onderbroken, Vandaag);
        besluit.Feiten.Single(f => f.Event is RegisterwijzigingVereist).Regel.ShouldBe("REG-17");
        besluit.Events.OfType<RegisterwijzigingVereist>().Single().Bijzonderheden
            .ShouldBe([new Bijzonderheidsregel(new($"onderbreking:{Id:N}", Trajectbijzonderheid.Onderbreking, D("01-06-2027"), D("20-09-2027"), null), false)]);
        var na = Aios().And([.. besluit.Events]);
        VerwerkVerlofafspraken.Onderbreking(na.State!, onderbroken with { Versie = 3, Van = D("01-05-2027") }, Vandaag).ShouldBe(Decision.NothingNew);
        var terug = VerwerkVerlofafspraken.Onderbreking(na.State!, new TrajectHervat(Aiosnummer, Id, D("01-06-2027"), D("20-09-2027"), Instituut, 5), Vandaag);
        terug.Feiten[0].Regel.ShouldBe("OVK-14");
        na.And([.. terug.Events]).State!.ShouldSatisfyAllConditions(a => a.Verlof.Onderbroken().ShouldBeEmpty(), a => a.Wijzigingen.ShouldBeEmpty());
        VerwerkVerlofafspraken.Onderbreking(Aios().And([.. terug.Events]).State!, onderbroken, Vandaag).ShouldBe(Decision.NothingNew, "the withdrawal came first");
    }

    private static readonly DeeltijdOvergenomen Naar85 = new(Aiosnummer, Id, 85, D("07-06-2027"), 6);

    [Fact, Trait("Regel", "REG-16"), Trait("Regel", "VER-13")]
    public void Another_percentage_is_a_register_change_and_the_shortfall_of_traject_B_comes_at_the_end()
    {
        var besluit = VerwerkVerlofafspraken.Deeltijd(
            Aios().State!, Naar85, [new("P0002", D("17-12-2027"), false, 1.95m)], [new("P0002", Deel("P0002", "01-09-2027", "30-11-2027", "S0002") with { Deeltijdpercentage = 85 })], Vandaag);
        besluit.Feiten.Single(f => f.Event is TrajectVerlengd).ShouldBe(
            new TrajectVerlengd(Aiosnummer, VerwerkVerlofafspraken.Tekort("P0002"), 0, 1.95m, Instituut).Volgens("VER-13", Rollen.Aios, Rollen.Stagesecretariaat));
        besluit.Feiten.Single(f => f.Event is RegisterwijzigingVereist).Regel.ShouldBe("REG-16");
        besluit.Events.OfType<RegisterwijzigingVereist>().Single().Bijzonderheden!.ShouldHaveSingleItem().Bijzonderheid.ShouldSatisfyAllConditions(
            b => b.Soort.ShouldBe(Trajectbijzonderheid.Deeltijdfactor), b => b.Waarde.ShouldBe(85), b => b.Van.ShouldBe(D("07-06-2027")));
        var na = Aios().And([.. besluit.Events]).State!;
        na.ShouldSatisfyAllConditions(a => a.DeeltijdOp(D("06-06-2027")).ShouldBe(100), a => a.DeeltijdOp(D("07-06-2027")).ShouldBe(85));
        VerwerkVerlofafspraken.Deeltijd(na, Naar85, [], [], Vandaag).ShouldBe(Decision.NothingNew);
    }

    [Theory, Trait("Regel", "PLA-21")]
    [InlineData("AMC", 85, true)]
    [InlineData("VUMC", 85, false)]
    [InlineData("AMC", 100, false)]
    public void A_part_time_clinical_stage_that_is_not_the_last_is_looked_at_by_the_planner_of_AMC(string instituut, int percentage, bool gevraagd) =>
        VerwerkVerlofafspraken.Deeltijd(
            Aios(instituut).State!, Naar85 with { Percentage = percentage }, [new(Plaatsingscode, D("14-09-2027"), true, 0), new("P0002", D("17-12-2027"), false, 1.95m)], [], Vandaag)
            .Events.OfType<SignaalGeregistreerd>().Any(s => s.Regel == "PLA-21" && s.Geadresseerde == Rollen.Stagesecretariaat).ShouldBe(gevraagd);

    [Theory, Trait("Regel", "PLA-65")]
    [InlineData("VUMC", "14-09-2027", true)]
    [InlineData("NSPOH", "14-09-2027", false)]
    [InlineData("VUMC", "29-08-2027", false)]
    public void A_clinical_stage_that_ends_later_may_move_OPH_2(string instituut, string einde, bool gevraagd) =>
        VerwerkVerlofafspraken.Deeltijd(
            Aios(instituut).State!, Naar85, [new(Plaatsingscode, D(einde), true, 0)], [new(Plaatsingscode, Deel(van: "01-03-2027", tot: einde) with { Deeltijdpercentage = 85 })], Vandaag)
            .Events.OfType<SignaalGeregistreerd>().Any(s => s.Regel == "PLA-65").ShouldBe(gevraagd);

    [Fact, Trait("Regel", "PLA-2"), Trait("Regel", "VER-29")]
    public void A_construction_for_which_the_second_place_has_no_room_moves_nothing_and_asks_the_planner()
    {
        var bericht = new ConstructieOvergenomen(Aiosnummer, Id, Plaatsingscode, D("19-05-2027"), "P0002", D("20-05-2027"), 6);
        var besluit = VerwerkVerlofafspraken.Constructie(Aios().State!, bericht, new(D("20-05-2027"), ["P0009"]), [], D("26-02-2027"));
        besluit.Events.OfType<SignaalGeregistreerd>().Single().ShouldSatisfyAllConditions(
            s => s.Regel.ShouldBe("PLA-2"), s => s.Geadresseerde.ShouldBe(Rollen.Stagesecretariaat), s => s.Tekst.ShouldContain("P0009"), s => s.UiterlijkOp.ShouldBe(D("08-04-2027")));
        var na = Aios().And([.. besluit.Events]);
        var ingetrokken = VerwerkVerlofafspraken.Constructie(na.State!, bericht with { EersteTotEnMet = null, LaatsteVan = null, Versie = 7 }, null, [], D("27-02-2027"));
        na.And([.. ingetrokken.Events]).State!.Signalen.ShouldBeEmpty();
        VerwerkVerlofafspraken.Constructie(na.State!, bericht, null, [], D("27-02-2027")).ShouldBe(Decision.NothingNew);
    }

    [Fact, Trait("Regel", "VER-13"), Trait("Regel", "OVK-4")]
    public void The_planner_decides_where_a_shortfall_goes_and_an_older_percentage_that_comes_later_does_not_undo_it()
    {
        var keuze = new TekortkeuzeOvergenomen(Aiosnummer, "P0002", TekortkeuzeOvergenomen.Stageplaats, 1.95m, D("17-12-2027"), 9);
        Lijst<Deeltijdgevolg> stages = [new("P0002", D("17-12-2027"), false, 1.95m)];
        var eerst = Aios().And([.. VerwerkVerlofafspraken.Deeltijd(Aios().State!, Naar85, stages, [], Vandaag).Events]);
        var gekozen = VerwerkVerlofafspraken.Tekortkeuze(eerst.State!, keuze, [], Vandaag);
        gekozen.Events.OfType<TrajectVerkort>().ShouldHaveSingleItem();
        eerst.And([.. gekozen.Events]).State!.Verlof.AanHetEinde.ShouldBeEmpty();

        var andersom = Aios().And([.. VerwerkVerlofafspraken.Tekortkeuze(Aios().State!, keuze, [], Vandaag).Events]);
        andersom.And([.. VerwerkVerlofafspraken.Deeltijd(andersom.State!, Naar85, stages, [], Vandaag).Events]).State!.Verlof.AanHetEinde.ShouldBeEmpty();
        VerwerkVerlofafspraken.Tekortkeuze(andersom.State!, keuze with { Versie = 8, Plek = TekortkeuzeOvergenomen.Oph2 }, [], Vandaag).ShouldBe(Decision.NothingNew);
        VerwerkVerlofafspraken.Tekortkeuze(andersom.State!, keuze with { Versie = 10, Plek = TekortkeuzeOvergenomen.Oph2, NieuwEinde = null }, [], Vandaag)
            .Events.OfType<TrajectVerlengd>().Single().VoltijdWeken.ShouldBe(1.95m);
    }
}
