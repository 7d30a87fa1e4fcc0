using Shouldly;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stagedossiers;

public class StagedossierSpecs
{
    private static readonly Guid Bezoek = Guid.Parse("0f000000-0000-0000-0000-000000000006");
    private static readonly Guid Stuk = Guid.Parse("0f000000-0000-0000-0000-000000000007");
    private static readonly Stageplaats Plaats = Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A", "B"]))).State!;

    private static Gegeven<Stagedossier> Gehouden() => Spec.Given<Stagedossier>(new BezoekGehouden(Bezoek, "S1", "AMC", "evaluatiegesprek", Dag("20-10-2026")));

    private static Gegeven<Stagedossier> Verzonden() => Gehouden().And(new BezoekverslagVerzonden(Bezoek, "S1", "AMC", "A", Vandaag, "archief/12"));

    private static Gegeven<Stagedossier> Getekend(string wijze = "geaccordeerd") =>
        Verzonden().And(new BezoekverslagGetekend(Bezoek, "S1", "AMC", "A", wijze, Vandaag, "archief/12"));

    private static Decision Leg(Stagedossier? d, string op, string soort = "evaluatiegesprek", Guid? id = null) =>
        LegBezoekVast.Decide(d ?? Stagedossier.Leeg("S1", "AMC"), new(id ?? Bezoek, soort, Dag(op)), Vandaag);

    private static Decision Verzend(Stagedossier? d, string nummer = "a") => VerzendVerslag.Decide(d!, Plaats, new(Bezoek, nummer, "archief/12"), Vandaag);

    private static Decision Teken(Stagedossier? d, string nummer = "A", string wijze = "geaccordeerd") => TekenVerslag.Decide(d!, new(Bezoek, nummer, wijze), Vandaag);

    private static Decision Voeg(Stagedossier? d, string soort, string rol = Rollen.Stagecoordinator, Guid? bezoek = null, string op = "01-11-2026", Guid? vervangt = null, Guid? id = null) =>
        VoegStukToe.Decide(
            d ?? Stagedossier.Leeg("S1", "AMC"),
            new(new(id ?? Stuk, "S1", "AMC", soort, Dag(op), "archief/9", null, [Rollen.Stageopleider], null, vervangt), bezoek, rol), Vandaag);

    [Theory, Trait("Regel", "BEO-42")]
    [InlineData("02-11-2026", true)]
    [InlineData("03-11-2026", false)]
    public void What_was_held_is_recorded_and_tomorrow_is_refused(string op, bool goed)
    {
        var spec = Spec.Given<Stagedossier>().When(d => Leg(d, op));
        if (goed) spec.Then(new BezoekGehouden(Bezoek, "S1", "AMC", "evaluatiegesprek", Dag(op)));
        else spec.ThenRefusedBy("BEO-42");
    }

    [Fact, Trait("Regel", "BEO-44")]
    public void A_visitatie_of_tomorrow_is_refused_by_its_own_rule() => Spec.Given<Stagedossier>().When(d => Leg(d, "03-11-2026", "visitatie")).ThenRefusedBy("BEO-44");

    [Fact, Trait("Regel", "ERK-28")]
    public void The_same_visit_twice_is_refused() => Gehouden().When(d => Leg(d, "20-10-2026", id: Oorzaak)).ThenRefusedBy("ERK-28");

    [Fact, Trait("Regel", "BEO-43")]
    public void The_report_goes_to_a_stageopleider_of_the_stageplaats_who_is_asked_to_sign()
    {
        Gehouden().When(d => Verzend(d, "X")).ThenRefusedBy("BEO-43");
        var na = Gehouden().When(d => Verzend(d)).ThenTypes(typeof(BezoekverslagVerzonden), typeof(SignaalGeregistreerd)).State!;
        na.Signalen.Values.Single().Onderwerp.ShouldBe("stageplaats S1 stageopleider A");
    }

    [Theory, Trait("Regel", "BEO-43"), Trait("Regel", "ERK-28")]
    [InlineData("geaccordeerd")]
    [InlineData("voor gezien")]
    public void Agreed_or_signed_for_seen_it_is_in_the_dossier(string wijze)
    {
        Verzonden().When(d => Teken(d, wijze: wijze)).Then(new BezoekverslagGetekend(Bezoek, "S1", "AMC", "A", wijze, Vandaag, "archief/12"));
        Getekend(wijze).When(d => Voeg(d, "bezoekverslag", bezoek: Bezoek)).ThenNothing();
    }

    [Fact, Trait("Regel", "ERK-28"), Trait("Regel", "BEO-43")]
    public void An_unsigned_report_is_refused()
    {
        Gehouden().When(d => Voeg(d, "bezoekverslag", bezoek: Bezoek)).ThenRefusedBy("ERK-28").Melding.ShouldContain("niet getekend (status: gehouden)");
        Verzonden().When(d => Voeg(d, "bezoekverslag", bezoek: Bezoek)).ThenRefusedBy("ERK-28").Melding.ShouldContain("niet getekend (status: verslag verzonden)");
        Gehouden().When(d => Voeg(d, "bezoekverslag")).ThenRefusedBy("ERK-28");
    }

    [Fact, Trait("Regel", "BEO-43")]
    public void Only_who_got_the_report_signs_it_and_not_before_it_was_sent()
    {
        Gehouden().When(d => Teken(d)).ThenRefusedBy("BEO-43");
        Verzonden().When(d => Teken(d, "B")).ThenRefusedBy("BEO-43");
        Getekend().When(d => Teken(d, wijze: "voor gezien")).ThenRefusedBy("BEO-43");
        Getekend().When(d => Verzend(d)).ThenRefusedBy("BEO-43");
    }

    [Theory, Trait("Regel", "BEO-43")]
    [InlineData("22-11-2026", 0)]
    [InlineData("23-11-2026", 1)]
    [InlineData("13-12-2026", 1)]
    [InlineData("14-12-2026", 2)]
    public void After_21_days_the_stageopleider_is_reminded_and_after_42_the_stagebeheerder_hears(string dag, int aantal) =>
        Verzonden().When(d => Verslagverloop.Verstreken(d!, Dag(dag))).Decision.Events.OfType<BezoekverslagOngetekend>().Select(e => e.Dagen).ShouldBe(Verslagverloop.Dagen.Take(aantal));

    [Fact, Trait("Regel", "BEO-43")]
    public void Signed_there_is_nothing_to_remind_of()
    {
        Getekend().State!.OpenTermijnen().ShouldBeEmpty();
        Verzonden().State!.OpenTermijnen().ShouldBe(
            [new($"verslag:{Bezoek:N}:21", Dag("23-11-2026"), "BEO-43"), new($"verslag:{Bezoek:N}:42", Dag("14-12-2026"), "BEO-43")]);
    }

    [Fact, Trait("Regel", "BEO-43")]
    public void The_signaal_of_42_days_stands_with_the_stageplaats_and_lapses_with_the_signature()
    {
        var gemeld = Spec.Given<Stageplaats>(new StageplaatsGeregistreerd(Gegevens(opleiders: ["A"])))
            .When(s => MeldOngetekendVerslag.Decide(s!, new(Bezoek, Vandaag), Dag("14-12-2026"))).ThenTypes(typeof(SignaalGeregistreerd));
        gemeld.State!.Signalen.Values.Single().Geadresseerde.ShouldBe(Rollen.Stagebeheerder);
        gemeld.When(s => MeldOngetekendVerslag.Decide(s!, new(Bezoek, null), Dag("15-12-2026"))).ThenTypes(typeof(SignaalVervallen));
    }

    [Fact, Trait("Regel", "OVK-14")]
    public void A_visit_recorded_by_mistake_is_withdrawn_but_not_once_its_report_is_signed()
    {
        Gehouden().When(d => TrekBezoekIn.Decide(d!, new(Bezoek), Vandaag)).Then(new BezoekIngetrokken(Bezoek, "S1", "AMC", Vandaag));
        Getekend().When(d => TrekBezoekIn.Decide(d!, new(Bezoek), Vandaag)).ThenRefusedBy("ERK-28");
    }

    [Fact, Trait("Regel", "ERK-28")]
    public void A_letter_is_indexed_and_a_correction_names_what_it_corrects()
    {
        var na = Spec.Given<Stagedossier>().When(d => Voeg(d, "correspondentie", Rollen.Stagesecretariaat))
            .Then(new DossierstukToegevoegd(Stuk, "S1", "AMC", "correspondentie", Dag("01-11-2026"), "archief/9", null, [Rollen.Stageopleider], null, null));
        na.When(d => Voeg(d, "correspondentie", vervangt: Stuk, id: Oorzaak)).ThenTypes(typeof(DossierstukToegevoegd)).State!.Stukken.Count.ShouldBe(2);
        na.When(d => Voeg(d, "correspondentie", vervangt: Oorzaak2, id: Oorzaak)).ThenRefusedBy("ERK-28");
        na.When(d => Voeg(d, "correspondentie", op: "03-11-2026", id: Oorzaak)).ThenRefusedBy("ERK-28");
    }

    [Theory, Trait("Regel", "ERK-28")]
    [InlineData(Rollen.Stagecoordinator, true)]
    [InlineData(Rollen.Hoofd, true)]
    [InlineData(Rollen.Stagesecretariaat, false)]
    [InlineData(Rollen.Stagebeheerder, false)]
    public void A_klachtbrief_is_added_by_stagecoordinator_or_hoofd(string rol, bool goed)
    {
        var spec = Spec.Given<Stagedossier>().When(d => Voeg(d, "klachtbrief", rol));
        if (goed) spec.ThenTypes(typeof(DossierstukToegevoegd));
        else spec.ThenRefusedBy("ERK-28");
    }

    [Fact, Trait("Regel", "ERK-28")]
    public void Deletion_is_refused()
    {
        var weigering = VoegStukToe.WeigerVerwijdering(Stuk);
        (weigering.Regel, weigering.Melding.Contains("nooit verwijderd")).ShouldBe(("ERK-28", true));
    }
}
