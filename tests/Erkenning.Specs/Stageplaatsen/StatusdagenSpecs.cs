using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>The columns by which the list finds stageplaatsen of a status never leave one behind, on any day.</summary>
[Trait("Regel", "ERK-17")]
public class StatusdagenSpecs
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private const int Dagen = 90;

    [Fact]
    public void On_every_day_the_status_is_actief_exactly_on_the_active_days_and_the_columns_hold_every_status() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Stageplaatsen().ToArbitrary(), plaats =>
        {
            var actief = plaats.ActieveDagen();
            for (var dag = Begin.AddDays(-2); dag <= Begin.AddDays(Dagen + 60); dag = dag.AddDays(1))
            {
                var status = plaats.StatusOp(dag);
                (status == Stageplaatsstatus.Actief).ShouldBe(actief.Any(p => p.Bevat(dag)), $"{dag}");
                KanZijn(plaats, status, dag).ShouldBeTrue($"{status} on {dag}");
            }
        }));

    [Fact]
    public void A_place_that_is_actief_without_interruption_is_not_read_for_the_list_of_doubtful_ones_nor_one_that_ended()
    {
        var gezond = Plaats([new(Begin, Periode.Open)], [new(Begin, null)], [new(Begin, null)], []);
        KanZijn(gezond, Stageplaatsstatus.Twijfelachtig, Begin.AddDays(5)).ShouldBeFalse();
        KanZijn(gezond, Stageplaatsstatus.OnHold, Begin.AddDays(5)).ShouldBeFalse();
        var voorbij = Plaats([new(Begin, Periode.Open)], [new(Begin, null)], [new(Begin, null)], [new(Begin.AddDays(10), Stageplaatsstatus.Beeindigd)]);
        KanZijn(voorbij, Stageplaatsstatus.Twijfelachtig, Begin.AddDays(10)).ShouldBeFalse();
        KanZijn(voorbij, Stageplaatsstatus.Actief, Begin.AddDays(10)).ShouldBeFalse();
        KanZijn(voorbij, Stageplaatsstatus.Actief, Begin.AddDays(9)).ShouldBeTrue();
        KanZijn(voorbij, Stageplaatsstatus.Beeindigd, Begin.AddDays(10)).ShouldBeTrue();
    }

    /// <summary>As <see cref="StatusLijst"/> asks it of the columns.</summary>
    private static bool KanZijn(Stageplaats s, string status, DateOnly dag) => status switch
    {
        Stageplaatsstatus.Actief => s.ActiefVan <= dag && s.ActiefTotEnMet >= dag,
        Stageplaatsstatus.Twijfelachtig => s.InGebruikTotEnMet >= dag && (s.ActiefOnderbroken || s.ActiefVan > dag || s.ActiefTotEnMet < dag),
        _ => s.Besloten.Contains(status, StringComparison.Ordinal),
    };

    private static Stageplaats Plaats(IEnumerable<Periode> gedekt, Tijdvak[] slwp, Tijdvak[] erkend, Toestandswissel[] toestanden)
    {
        var dagen = gedekt.Verenigd();
        var dekking = new[] { new Periode(Begin, Periode.Open) }.Zonder(dagen).Select(p => (p, Dekkingssoort.Ongedekt)).Concat(dagen.Select(p => (p, Dekkingssoort.Enkel)))
            .OrderBy(x => x.p.Van).Select(x => new Dekkingsperiode(x.p.Van, x.p.Einde, x.Item2, [], null));
        var leeg = Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens() with { SlwpPerioden = slwp, InstellingErkend = erkend }))!;
        return leeg with { Dekkingsperioden = [.. dekking], Toestanden = [.. toestanden] };
    }

    private static Gen<Stageplaats> Stageplaatsen() =>
        from gedekt in Enkele(Perioden(), 3)
        from slwp in Enkele(Perioden(), 3)
        from erkend in Enkele(Perioden(), 2)
        from toestanden in Enkele(Wissels(), 3)
        select Plaats(gedekt, [.. slwp.Select(Vak)], [.. erkend.Select(Vak)], [.. toestanden]);

    private static Gen<Toestandswissel> Wissels() =>
        from dag in Gen.Choose(0, Dagen)
        from toestand in Gen.Elements(
            Stageplaatsstatus.Actief, Stageplaatsstatus.OnHold, Stageplaatsstatus.Beeindigd, Stageplaatsstatus.Getoond, Stageplaatsstatus.Goedgekeurd)
        select new Toestandswissel(Begin.AddDays(dag), toestand);

    private static Gen<Periode> Perioden() =>
        from van in Gen.Choose(0, Dagen)
        from lengte in Gen.Choose(0, 60)
        from open in Gen.Choose(0, 3)
        select Periode.Vanaf(Begin.AddDays(van), open == 0 ? null : Begin.AddDays(van + lengte));

    private static Gen<IReadOnlyList<T>> Enkele<T>(Gen<T> gen, int hoogstens) =>
        from aantal in Gen.Choose(0, hoogstens)
        from lijst in gen.ListOf(aantal)
        select (IReadOnlyList<T>)lijst.ToList();

    private static Tijdvak Vak(Periode p) => new(p.Van, p.Einde);
}
