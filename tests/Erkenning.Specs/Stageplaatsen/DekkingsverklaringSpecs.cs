using Shouldly;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>The coverage explained: the worked example of ERK-17 and those of ERK-18, as far as Erkenning sees them.</summary>
[Trait("Regel", "ERK-17")]
public class DekkingsverklaringSpecs
{
    private static Uitval Drempel(string van, string? totEnMet) => Uit(van, totEnMet) with { DrempelDagen = 21 };

    private static Stageplaats Plaats(params string[] opleiders) => Stageplaats.Fold(null, new StageplaatsGeregistreerd(Gegevens(opleiders: opleiders)))!;

    private static IReadOnlyList<Berekening<Dekkingsperiode>> Verklaar(Stageplaats s, string van, string tot, params Dekkingsbijdrage[] bijdragen) =>
        Dekkingsverklaring.Verklaar(s, Bijdragen(bijdragen), P(van, tot));

    private static IReadOnlyList<string> Kort(IEnumerable<Berekening<Dekkingsperiode>> stukken) =>
        [.. stukken.Select(s => $"{s.Uitkomst.Van:dd-MM}..{s.Uitkomst.TotEnMet:dd-MM} {s.Uitkomst.Soort} {string.Join('+', s.Uitkomst.Opleidernummers)}".TrimEnd())];

    private static IReadOnlyList<string> Tekst(Berekening<Dekkingsperiode> stuk) => [.. stuk.Stappen.Select(s => $"{s.Volgens.Regel}: {s.Tekst}")];

    [Fact]
    [Trait("Regel", "ERK-18")]
    public void A_is_away_all_of_July_and_B_covers_alone_also_while_away_for_five_days()
    {
        var stukken = Verklaar(
            Plaats("A", "B"), "15-06-2027", "15-08-2027",
            Bijdrage("A", [Drempel("01-07-2027", "31-07-2027")], [P("01-07-2027", "31-07-2027")]), Bijdrage("B", afwezig: [P("12-07-2027", "16-07-2027")]));

        Kort(stukken).ShouldBe(
            ["15-06..30-06 duo A+B", "01-07..11-07 enkel B", "12-07..16-07 enkel B", "17-07..31-07 enkel B", "01-08..15-08 duo A+B"]);
        Tekst(stukken[1]).ShouldBe(
        [
            "ERK-18: Stageopleider A dekt niet: afwezig van 01-07-2027 t/m 31-07-2027, 31 dagen; dat is meer dan de drempel van 21 dagen. "
            + "De erkenning is twijfelachtig vanaf de eerste dag, 01-07-2027.",
            "ERK-17: Stageopleider B dekt: gekoppeld en erkend (van 01-01-2022 t/m 31-12-2029).",
            "ERK-17: Er dekt 1 stageopleider (B): de dekking is enkel.",
        ]);
        Tekst(stukken[2]).ShouldBe(
        [
            Tekst(stukken[1])[0], Tekst(stukken[1])[1],
            "ERK-18: Stageopleider B is afwezig (van 12-07-2027 t/m 16-07-2027, 5 dagen). Een drempel is daarmee niet overschreden: de stageopleider blijft dekken.",
            "ERK-17: Er dekt 1 stageopleider (B): de dekking is enkel.",
            "ERK-17: Er is geen stageopleider aanwezig (van 12-07-2027 t/m 16-07-2027, 5 dagen). Dat is een signaal voor de stagecoördinator; de dekking blijft.",
        ]);
    }

    [Fact]
    [Trait("Regel", "ERK-18")]
    public void Example_1_vacation_of_21_days_has_no_effect_and_of_22_days_from_the_first_day()
    {
        var niet = Verklaar(Plaats("A"), "01-07-2027", "31-07-2027", Bijdrage("A", afwezig: [P("01-07-2027", "21-07-2027")]));
        Kort(niet).ShouldBe(["01-07..21-07 enkel A", "22-07..31-07 enkel A"]);
        Tekst(niet[0])[1].ShouldContain("21 dagen). Een drempel is daarmee niet overschreden");

        var wel = Verklaar(
            Plaats("A"), "01-07-2027", "31-07-2027", Bijdrage("A", [Drempel("01-07-2027", "22-07-2027")], [P("01-07-2027", "22-07-2027")]));
        Kort(wel).ShouldBe(["01-07..22-07 ongedekt", "23-07..31-07 enkel A"]);
        wel[0].Regels.Select(r => r.Regel).ShouldBe(["ERK-18", "ERK-17"]);
        Tekst(wel[0])[0].ShouldContain("22 dagen; dat is meer dan de drempel van 21 dagen");
        Tekst(wel[0])[1].ShouldBe("ERK-17: Er dekt geen stageopleider: de stageplaats is ongedekt.");
    }

    [Fact]
    [Trait("Regel", "ERK-18")]
    public void Example_2_sick_without_end_counts_from_the_first_day_once_day_22_is_reached()
    {
        var voor = Verklaar(Plaats("A"), "02-11-2026", "31-12-2026", Bijdrage("A", afwezig: [P("02-11-2026")]));
        Kort(voor).ShouldBe(["02-11..31-12 enkel A"]);
        var na = Verklaar(Plaats("A"), "02-11-2026", "31-12-2026", Bijdrage("A", [Drempel("02-11-2026", null)], [P("02-11-2026")]));
        Kort(na).ShouldBe(["02-11..31-12 ongedekt"]);
        Tekst(na[0])[0].ShouldContain("afwezig vanaf 02-11-2026; dat is meer dan de drempel van 21 dagen. De erkenning is twijfelachtig vanaf de eerste dag, 02-11-2026");
    }

    [Fact]
    [Trait("Regel", "ERK-18")]
    public void Example_3_vacation_and_sickness_are_one_union_of_25_days()
    {
        var stukken = Verklaar(
            Plaats("A"), "01-07-2027", "31-07-2027",
            Bijdrage("A", [Drempel("01-07-2027", "25-07-2027")], [P("01-07-2027", "14-07-2027"), P("15-07-2027", "25-07-2027")]));
        Kort(stukken).ShouldBe(["01-07..25-07 ongedekt", "26-07..31-07 enkel A"]);
        Tekst(stukken[0])[0].ShouldContain("25 dagen; dat is meer dan de drempel van 21 dagen");
    }

    [Theory]
    [InlineData(null, false, "ERK-23", "vertrokken; de laatste werkdag was 30-06-2027")]
    [InlineData(Uitvalsoort.Uren, true, "ERK-8", "te weinig contracturen")]
    [InlineData(Uitvalsoort.Big, true, "ERK-32", "geen BIG-registratie")]
    [InlineData(Uitvalsoort.Dienstverband, false, "ERK-32", "het dienstverband is geëindigd; de laatste dag was 30-06-2027")]
    [InlineData(Uitvalsoort.Instelling, true, "ERK-2", "de instelling is niet erkend")]
    [InlineData(Uitvalsoort.Locatie, false, "ERK-24", "werkt op een andere locatie vanaf 01-07-2027")]
    [InlineData(Uitvalsoort.OnHold, true, "ERK-30", "staat on hold vanaf 01-07-2027")]
    [InlineData(Uitvalsoort.Samenwerking, false, "ERK-31", "de samenwerking is beëindigd")]
    [InlineData(Uitvalsoort.Rgs, false, "ERK-31", "RGS heeft de erkenning beëindigd")]
    public void Each_cause_is_named_with_its_own_rule(string? soort, bool keertTerug, string regel, string tekst)
    {
        var stuk = Verklaar(Plaats("A"), "01-07-2027", "31-07-2027", Bijdrage("A", [Uit("01-07-2027", keertTerug: keertTerug) with { Soort = soort }]))[0];
        stuk.Stappen[0].Volgens.Regel.ShouldBe(regel);
        stuk.Stappen[0].Tekst.ShouldContain(tekst);
        stuk.Uitkomst.Soort.ShouldBe(Dekkingssoort.Ongedekt);
    }

    [Fact]
    [Trait("Regel", "ERK-20")]
    [Trait("Regel", "ERK-3")]
    public void A_waarnemer_and_an_erkenning_that_comes_later_are_named()
    {
        var s = Plaats("A", "B") with { Koppelingen = [Vast("A"), Vast("B"), Waarnemer("W", "10-07-2027", "20-07-2027")] };
        var stukken = Verklaar(
            s, "01-07-2027", "31-07-2027", Bijdrage("A", [Drempel("01-07-2027", "31-07-2027")]), Bijdrage("B", erkend: [P("25-07-2027")]), Bijdrage("W"));

        Kort(stukken).ShouldBe(["01-07..09-07 ongedekt", "10-07..20-07 enkel W", "21-07..24-07 ongedekt", "25-07..31-07 enkel B"]);
        Tekst(stukken[0])[1].ShouldBe("ERK-3: Stageopleider B is gekoppeld maar heeft hier geen erkenning; die begint op 25-07-2027.");
        Tekst(stukken[1])[2].ShouldBe("ERK-20: Waarnemer W (voor A) dekt: gekoppeld en erkend (van 10-07-2027 t/m 20-07-2027).");
    }

    [Fact]
    [Trait("Regel", "ERK-30")]
    public void On_hold_is_told_beside_the_coverage_that_stays_what_it_was()
    {
        var s = Plaats("A") with { Toestanden = [new(Dag("10-07-2027"), Stageplaatsstatus.OnHold), new(Dag("20-07-2027"), Stageplaatsstatus.Actief)] };
        var stukken = Verklaar(s, "01-07-2027", "31-07-2027", Bijdrage("A"));
        Kort(stukken).ShouldBe(["01-07..09-07 enkel A", "10-07..19-07 enkel A", "20-07..31-07 enkel A"]);
        Tekst(stukken[1])[^1].ShouldBe("ERK-30: De stageplaats is on hold sinds 10-07-2027: er kan geen stage komen, wie er ook dekt.");
    }

    [Fact]
    public void Nobody_linked_is_uncovered_on_every_asked_day() =>
        Verklaar(Plaats(), "01-07-2027", "02-07-2027").Single().Stappen.Select(s => s.Tekst).ShouldBe(
            ["Op deze dagen is er geen stageopleider aan de stageplaats gekoppeld.", "Er dekt geen stageopleider: de stageplaats is ongedekt."]);

    [Fact]
    public void It_says_the_same_as_the_coverage_on_every_day_of_many_random_cases()
    {
        var toeval = new Random(17);
        DateOnly Willekeurig() => Dag("01-01-2027").AddDays(toeval.Next(400));
        Periode Stuk()
        {
            var van = Willekeurig();
            return Periode.Vanaf(van, toeval.Next(5) == 0 ? null : van.AddDays(toeval.Next(90)));
        }

        for (var geval = 0; geval < 2000; geval++)
        {
            string[] wie = ["A", "B", "C"];
            var bijdragen = wie.Select(n => Bijdrage(
                n,
                [.. Enumerable.Range(0, toeval.Next(3)).Select(_ => new Uitval(Guid.NewGuid(), Stuk(), toeval.Next(2) == 0))],
                [.. Enumerable.Range(0, toeval.Next(3)).Select(_ => Stuk())], [.. Enumerable.Range(0, toeval.Next(1, 3)).Select(_ => Stuk())])).ToArray();
            var s = Plaats("A", "B") with
            {
                Koppelingen = [Vast("A"), Vast("B"), new("C", Koppelrol.Waarnemer, Willekeurig(), null, Guid.NewGuid(), "A")],
            };
            var periode = new Periode(Dag("01-12-2026"), Dag("01-03-2028"));
            var dekking = Dekking.Bepaal(s.Koppelingen, Bijdragen(bijdragen));
            var verklaard = Dekkingsverklaring.Verklaar(s, Bijdragen(bijdragen), periode);

            verklaard[0].Uitkomst.Van.ShouldBe(periode.Van);
            verklaard[^1].Uitkomst.TotEnMet.ShouldBe(periode.TotEnMet);
            verklaard.Zip(verklaard.Skip(1)).ShouldAllBe(p => p.First.Uitkomst.TotEnMet!.Value.AddDays(1) == p.Second.Uitkomst.Van);
            foreach (var stuk in verklaard.Select(v => v.Uitkomst))
            {
                foreach (var dag in new[] { stuk.Van, stuk.TotEnMet!.Value })
                {
                    var geldt = dekking.FirstOrDefault(p => p.Dagen().Bevat(dag));
                    (stuk.Soort, string.Join('+', stuk.Opleidernummers), stuk.OorzaakId)
                        .ShouldBe((geldt?.Soort ?? Dekkingssoort.Ongedekt, string.Join('+', geldt?.Opleidernummers ?? []), geldt?.OorzaakId));
                }
            }

            verklaard.ShouldAllBe(v => v.Stappen.Length > 0);
        }
    }
}
