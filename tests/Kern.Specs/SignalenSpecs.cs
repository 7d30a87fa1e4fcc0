using System.Collections.Immutable;
using Shouldly;
using Xunit;

namespace StageSystem.Kern.Specs;

[Trait("Regel", "OVK-7")]
public class SignalenSpecs
{
    private static readonly Guid Oorzaak = new("11111111-1111-4111-8111-111111111111");
    private static readonly DateOnly Uiterlijk = new(2026, 11, 5);   // a Thursday

    private static readonly Feit Nieuw = Signalen.Registreer(
        "ERK-20", "stageplaats S0012", Oorzaak, Rollen.Stagecoordinator, "Besluit over een waarnemer.", Uiterlijk, "AMC");

    private static readonly Guid Id = ((SignaalGeregistreerd)Nieuw.Event).SignaalId;

    [Fact]
    public void It_is_told_to_its_addressee() => Nieuw.Aan.ShouldBe([Rollen.Stagecoordinator]);

    [Fact, Trait("Regel", "OVK-4")]
    public void The_same_rule_subject_cause_and_addressee_give_the_same_signaal()
    {
        Signalen.Id("ERK-20", "stageplaats S0012", Oorzaak, Rollen.Stagecoordinator).ShouldBe(Id);
        Signalen.Id("ERK-21", "stageplaats S0012", Oorzaak, Rollen.Stagecoordinator).ShouldNotBe(Id);
        Signalen.Id("ERK-20", "stageplaats S0013", Oorzaak, Rollen.Stagecoordinator).ShouldNotBe(Id);
        Signalen.Id("ERK-20", "stageplaats S0012", Guid.Empty, Rollen.Stagecoordinator).ShouldNotBe(Id);
        Signalen.Id("ERK-20", "stageplaats S0012", Oorzaak, Rollen.Hoofd).ShouldNotBe(Id);
    }

    [Fact]
    public void It_is_open_until_someone_has_dealt_with_it()
    {
        var open = Na(Nieuw.Event);
        open[Id].ShouldBe(new OpenSignaal(Id, "ERK-20", "stageplaats S0012", Oorzaak, Rollen.Stagecoordinator, Uiterlijk, InBehandeling: false, "AMC"));

        open = Na(Nieuw.Event, new SignaalInBehandelingGenomen(Id, "hoofd:1"));
        open[Id].InBehandeling.ShouldBeTrue();

        Na(Nieuw.Event, new SignaalAfgehandeld(Id, "hoofd:1", "geregeld")).ShouldBeEmpty();
        Na(Nieuw.Event, new SignaalVervallen(Id, "ingetrokken")).ShouldBeEmpty();
    }

    [Fact]
    public void What_happens_to_an_unknown_signaal_changes_nothing()
    {
        object[] vreemd =
        [
            new SignaalInBehandelingGenomen(Id, "x"), new SignaalGeescaleerd(Id, Rollen.Hoofd, null), new SignaalAfgehandeld(Id, "x", "y"),
            new SignaalVervallen(Id, "z"), new SignaalOvergedragen(Id, Rollen.Hoofd), "iets anders",
        ];
        Na(vreemd).ShouldBeEmpty();
    }

    [Fact]
    public void Its_deadline_is_the_day_after_the_last_day_to_act() =>
        Signalen.Termijnen(Na(Nieuw.Event)).ShouldBe([new Termijn($"signaal:{Id:N}", new(2026, 11, 6), "OVK-7")]);

    [Fact]
    public void Information_has_no_deadline() =>
        Signalen.Termijnen(Na(Signalen.Registreer("VER-40", "stageopleider O0001", Oorzaak, Rollen.Stagesecretariaat, "Ter informatie.", null, "AMC").Event))
            .ShouldBeEmpty();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]   // also after downtime
    public void It_escalates_from_the_day_after_its_due_date(int dagenNaUiterlijk, bool escaleert)
    {
        var vandaag = Uiterlijk.AddDays(dagenNaUiterlijk);
        var open = Na(Nieuw.Event);

        var beslissing = Verstrijk(open, vandaag);

        beslissing.ShouldBe(escaleert
            ? new SignaalGeescaleerd(Id, Rollen.Hoofd, Kalender.PlusWerkdagen(vandaag, 3)).Volgens("OVK-7", Rollen.Hoofd)
            : Decision.NothingNew);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void An_escalation_happens_once()
    {
        var open = Na(Nieuw.Event);
        var vandaag = Uiterlijk.AddDays(1);
        var na = Verstrijk(open, vandaag).Events.Aggregate(open, Signalen.Fold);

        na[Id].Geadresseerde.ShouldBe(Rollen.Hoofd);
        na[Id].UiterlijkOp.ShouldBe(new DateOnly(2026, 11, 11));   // Friday the 6th and three werkdagen
        Verstrijk(na, vandaag).ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void It_goes_from_secretariaat_to_stagecoordinator_to_hoofd_and_stays_there_without_a_date()
    {
        var open = Na(Signalen.Registreer("X-1", "iets", Oorzaak, Rollen.Stagesecretariaat, "Doe iets.", Uiterlijk, "AMC").Event);
        var rollen = new List<string>();
        var dag = Uiterlijk;

        for (var keer = 0; keer < 5; keer++)
        {
            if (Signalen.Termijnen(open).SingleOrDefault() is not { } termijn) break;
            dag = termijn.Op;
            open = Signalen.Verstreken(open, termijn, dag).Events.Aggregate(open, Signalen.Fold);
            rollen.Add(open.Values.Single().Geadresseerde);
        }

        rollen.ShouldBe([Rollen.Stagecoordinator, Rollen.Hoofd, Rollen.Hoofd]);
        open.Values.Single().UiterlijkOp.ShouldBeNull();
    }

    [Fact]
    public void A_deadline_that_was_overtaken_changes_nothing() =>
        Signalen.Verstreken(Signalen.Geen, Signalen.Termijnen(Na(Nieuw.Event)).Single(), Uiterlijk.AddDays(9)).ShouldBe(Decision.NothingNew);

    [Fact]
    public void Only_deadlines_of_signalen_are_theirs()
    {
        Signalen.IsVan(new Termijn("besluit", Uiterlijk, "ERK-20")).ShouldBeFalse();
        Signalen.IsVan(Signalen.Termijnen(Na(Nieuw.Event)).Single()).ShouldBeTrue();
    }

    [Fact]
    public void It_lapses_when_its_cause_goes_away()
    {
        var ander = Signalen.Registreer("ERK-20", "stageplaats S0012", Guid.Empty, Rollen.Hoofd, "Iets anders.", null, "AMC");
        var open = Na(Nieuw.Event, ander.Event);

        var feiten = Signalen.Vervallen(open, Oorzaak, "ingetrokken").ToList();

        feiten.ShouldBe([new SignaalVervallen(Id, "ingetrokken").Volgens("OVK-7", Rollen.Stagecoordinator)]);
        var na = feiten.Select(f => f.Event).Aggregate(open, Signalen.Fold);
        na.Values.Single().OorzaakId.ShouldBe(Guid.Empty);
        Signalen.Vervallen(na, Oorzaak, "ingetrokken").ShouldBeEmpty();
    }

    [Fact]
    public void Dealing_with_it_needs_a_reason_and_is_done_once()
    {
        var open = Na(Nieuw.Event);
        Signalen.HandelAf(open, Id, "stagecoordinator:3", "  ").ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("OVK-7");

        var beslissing = Signalen.HandelAf(open, Id, "stagecoordinator:3", "gebeld");
        beslissing.Events.ShouldBe([new SignaalAfgehandeld(Id, "stagecoordinator:3", "gebeld")]);
        Signalen.HandelAf(beslissing.Events.Aggregate(open, Signalen.Fold), Id, "stagecoordinator:3", "gebeld").ShouldBe(Decision.NothingNew);
    }

    [Fact]
    public void Its_events_are_recognised()
    {
        Signalen.IsSignaal(Nieuw.Event).ShouldBeTrue();
        Signalen.IsSignaal(new SignaalVervallen(Id, "x")).ShouldBeTrue();
        Signalen.IsSignaal("iets anders").ShouldBeFalse();
    }

    private static Decision Verstrijk(ImmutableDictionary<Guid, OpenSignaal> open, DateOnly vandaag) =>
        Signalen.Verstreken(open, Signalen.Termijnen(open).Single(), vandaag);

    private static ImmutableDictionary<Guid, OpenSignaal> Na(params object[] events) => events.Aggregate(Signalen.Geen, Signalen.Fold);
}
