using FsCheck;
using FsCheck.Fluent;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>OVK-4: messages come late, twice and in any order; the state that follows is the same.</summary>
public class VolgordeSpecs
{
    private static readonly Lijst<Dekkingsdeel>[] Dekkingen =
    [
        Altijd(), Afwezig("02-11-2026", null), Afwezig("02-11-2026", "06-12-2026"), Afwezig("02-11-2026", "10-12-2026"),
        [Gedekt("01-01-2020", "01-11-2026", Vast), Ongedekt("02-11-2026", "30-11-2026"), VervangenDoor("01-12-2026", null, Waarnemer)],
    ];

    // A message: the cover with this version, the stageplaats with this version, or (9) the plaatsing itself.
    private static readonly Arbitrary<int[]> Bezorging = (
        from dubbel in Gen.Choose(0, 8).ListOf(6)
        from volgorde in Gen.Shuffle<int>([.. Enumerable.Range(0, 10), .. dubbel])
        select volgorde).ToArbitrary();

    [Fact, Trait("Regel", "OVK-4")]
    public void The_cover_that_holds_does_not_depend_on_the_order() => Prop.ForAll(Bezorging, volgorde =>
        Speel(volgorde) is var (kopie, _) && kopie.Dekking!.Equals(Dekkingen[^1]) && kopie.Gegevens!.Capaciteit == 4).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "OVK-4")]
    public void What_threatens_and_what_is_in_dispute_do_not_depend_on_the_order() => Prop.ForAll(Bezorging, volgorde =>
    {
        var plaatsing = Speel(volgorde).Plaatsing!;
        return plaatsing.Gevaren.Equals([new(Oorzaak, Gevaar.Dekking, D("02-11-2026"), D("30-11-2026"))])
            && plaatsing.Ongedekt.Equals([new(Oorzaak, D("02-11-2026"), D("30-11-2026"))])
            && plaatsing.Geldigheid.Select(z => (z.Van, z.TotEnMet)).SequenceEqual([(D("02-11-2026"), D("22-11-2026"))])
            && plaatsing.BenoemdOp(D("01-12-2026")) == Waarnemer && plaatsing.BenoemdOp(D("01-10-2026")) == Vast;
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "OVK-4")]
    public void Judging_the_same_copy_again_adds_nothing_after_any_history() => Prop.ForAll(Bezorging, volgorde =>
        Speel(volgorde) is var (kopie, plaatsing) && VerwerkDekking.Decide(plaatsing!, kopie, Dag22).Events.Any() is false).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "OVK-8")]
    public void The_flag_is_up_exactly_while_an_uncovered_day_is_to_come() => Prop.ForAll(Bezorging, Gen.Choose(0, 120).ToArbitrary(), (volgorde, dagen) =>
    {
        var vandaag = Dag22.AddDays(dagen);
        var plaatsing = Spec.Given<Plaatsing>(Geregistreerd()).And([.. Geschiedenis(volgorde)]).Op(vandaag).State!;
        return plaatsing.InGevaar == (Plaatsingstatus.IsOpen(plaatsing.Stand.Status) && plaatsing.Ongedekt.Any(o => o.TotEnMet >= vandaag));
    }).QuickCheckThrowOnFailure();

    [Fact, Trait("Regel", "REG-18")]
    public void In_dispute_are_exactly_the_uncovered_days_that_have_passed() => Prop.ForAll(Bezorging, Gen.Choose(0, 120).ToArbitrary(), (volgorde, dagen) =>
    {
        var vandaag = Dag22.AddDays(dagen);
        var plaatsing = Spec.Given<Plaatsing>(Geregistreerd()).And([.. Geschiedenis(volgorde)]).Op(vandaag).State!;
        var verwacht = plaatsing.Ongedekt.Select(o => new Periode(o.Van, o.TotEnMet)).Doorsnede([new(DateOnly.MinValue, vandaag.AddDays(-1))]);
        return plaatsing.Geldigheid.Select(z => new Periode(z.Van, z.TotEnMet)).Verenigd().SequenceEqual(verwacht);
    }).QuickCheckThrowOnFailure();

    private static readonly Guid Slwp = new("00000000-0000-0000-0000-0000000000e0");

    private static readonly Guid Hold = new("00000000-0000-0000-0000-0000000000d0");

    // What Erkenning tells of an expired SLWP, its new authorisation, a hold and its end: any of them first, some twice.
    private static readonly Func<Stageplaatskopie?, Decision>[] Berichten =
    [
        k => NeemOver.Stageplaats(k, Gegevens(slwp: [new(D("01-01-2026"), D("30-09-2026"))]), 1),
        k => NeemOver.Slwpeinde(k, Plaatscode, D("01-10-2026"), respijtVoorbij: false, Slwp),
        k => NeemOver.Slwpeinde(k, Plaatscode, D("01-10-2026"), respijtVoorbij: true, Slwp),
        k => NeemOver.Stageplaats(k, Gegevens(slwp: [new(D("01-01-2026"), D("30-09-2026")), new(D("10-11-2026"), D("09-11-2027"))]), 4),
        k => NeemOver.OnHold(k, Plaatscode, Hold, D("12-11-2026"), null),
        k => NeemOver.OnHold(k, Plaatscode, Hold, null, D("20-11-2026")),
    ];

    [Theory, Trait("Regel", "OVK-4")]
    [InlineData(Plaatsingstatus.Lopend)]
    [InlineData(Plaatsingstatus.Geplaatst)]
    public void What_an_expired_SLWP_and_a_hold_leave_does_not_depend_on_the_order(string status)
    {
        var bezorging = from dubbel in Gen.Choose(0, Berichten.Length - 1).ListOf(4) from volgorde in Gen.Shuffle<int>([.. Enumerable.Range(0, Berichten.Length), .. dubbel]) select volgorde;
        Prop.ForAll(bezorging.ToArbitrary(), volgorde =>
        {
            Stageplaatskopie? kopie = null;
            var plaatsing = Plaatsing(status == Plaatsingstatus.Lopend ? "01-09-2026" : "01-12-2026", "28-02-2027", status).State!;
            foreach (var bericht in volgorde)
            {
                kopie = Berichten[bericht](kopie).Events.Aggregate(kopie, Stageplaatskopie.Fold);
                plaatsing = VerwerkDekking.Decide(plaatsing, kopie!, Dag22).Events.Aggregate(plaatsing, (p, e) => Plaatsingen.Plaatsing.Fold(p, e)!);
            }

            return !plaatsing.InGevaar && plaatsing.Keuzes.Count == 0 && VerwerkDekking.Decide(plaatsing, kopie!, Dag22).Events.Any() is false
                && plaatsing.Geldigheid.Select(z => (z.Van, z.TotEnMet)).SequenceEqual(
                    status == Plaatsingstatus.Lopend ? [(D("01-10-2026"), D("09-11-2026"))] : Array.Empty<(DateOnly, DateOnly)>());
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<object> Geschiedenis(int[] volgorde)
    {
        var plaatsing = Spec.Given<Plaatsing>(Geregistreerd()).State!;
        foreach (var bericht in volgorde.Where(b => b < Dekkingen.Length))
        {
            foreach (var e in VerwerkDekking.Decide(plaatsing, Kopie(Dekkingen[bericht]), Dag22).Events)
            {
                plaatsing = Plaatsingen.Plaatsing.Fold(plaatsing, e)!;
                yield return e;
            }
        }
    }

    private static (Stageplaatskopie Kopie, Plaatsing? Plaatsing) Speel(int[] volgorde)
    {
        Stageplaatskopie? kopie = null;
        Plaatsing? plaatsing = null;
        foreach (var bericht in volgorde)
        {
            if (bericht == 9) plaatsing ??= Spec.Given<Plaatsing>(Geregistreerd()).State!;
            else
            {
                var besluit = bericht < Dekkingen.Length
                    ? NeemOver.Dekking(kopie, Plaatscode, Dekkingen[bericht], bericht + 1)
                    : NeemOver.Stageplaats(kopie, Gegevens(capaciteit: bericht - Dekkingen.Length + 1), bericht + 1);
                kopie = besluit.Events.Aggregate(kopie, Stageplaatskopie.Fold);
            }

            if (plaatsing is not null && kopie is not null)
                plaatsing = VerwerkDekking.Decide(plaatsing, kopie, Dag22).Events.Aggregate(plaatsing, (p, e) => Plaatsingen.Plaatsing.Fold(p, e)!);
        }

        return (kopie!, plaatsing);
    }
}
