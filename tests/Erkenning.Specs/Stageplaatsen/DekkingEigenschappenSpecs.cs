using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using Xunit;

namespace StageSystem.Erkenningen.Specs.Stageplaatsen;

/// <summary>ERK-17 against a model that asks every day by itself, exactly as the rule reads.</summary>
[Trait("Regel", "ERK-17")]
public class DekkingEigenschappenSpecs
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private const int Dagen = 120;

    private static readonly string[] Nummers = ["A", "B", "C", "W"];

    private sealed record Geval(IReadOnlyList<Koppeling> Koppelingen, IReadOnlyDictionary<string, Dekkingsbijdrage> Bijdragen)
    {
        public override string ToString() =>
            string.Join("; ", Koppelingen.Select(k => k.ToString())) + " | " + string.Join("; ", Bijdragen.Values.Select(b =>
                $"{b.Opleidernummer}: erkend {string.Join(',', b.Erkend)} uit {string.Join(',', b.Uitval)} afwezig {string.Join(',', b.Afwezig)}"));
    }

    private static Gen<Periode> Perioden() =>
        from van in Gen.Choose(0, Dagen - 1)
        from lengte in Gen.Choose(0, 40)
        from open in Gen.Choose(0, 9)
        select Periode.Vanaf(Begin.AddDays(van), open == 0 ? null : Begin.AddDays(van + lengte));

    private static Gen<IReadOnlyList<T>> Enkele<T>(Gen<T> gen, int hoogstens) =>
        from aantal in Gen.Choose(0, hoogstens)
        from lijst in gen.ListOf(aantal)
        select (IReadOnlyList<T>)lijst.ToList();

    private static Gen<Uitval> Uitvallen() =>
        from dagen in Perioden()
        from nummer in Gen.Choose(1, 4)
        from terug in Gen.Elements(true, false)
        select new Uitval(new Guid(nummer, 0, 0, new byte[8]), terug ? dagen : Periode.Vanaf(dagen.Van, null), terug);

    private static Gen<Dekkingsbijdrage> Bijdrage(string nummer) =>
        from erkend in Enkele(Perioden(), 3)
        from uitval in Enkele(Uitvallen(), 3)
        from afwezig in Enkele(Perioden(), 3)
        select new Dekkingsbijdrage(nummer, erkend.Verenigd(), uitval, afwezig.Verenigd(), afwezig, []);

    private static Gen<Koppeling> Koppeling() =>
        from nummer in Gen.Elements(Nummers)
        from waarnemer in Gen.Elements(true, false)
        from dagen in Perioden()
        from vervangt in Gen.Elements("A", "B")
        from altijd in Gen.Elements(true, false)
        select waarnemer
            ? new Koppeling(nummer, Koppelrol.Waarnemer, dagen.Van, dagen.Einde, Guid.Empty, vervangt)
            : new Koppeling(nummer, Koppelrol.Stageopleider, altijd ? null : dagen.Van, altijd ? null : dagen.Einde, null, null);

    private static Arbitrary<Geval> Gevallen() => (
        from koppelingen in Enkele(Koppeling(), 4)
        from a in Bijdrage("A")
        from b in Bijdrage("B")
        from c in Bijdrage("C")
        from w in Bijdrage("W")
        select new Geval(koppelingen, new[] { a, b, c, w }.ToDictionary(x => x.Opleidernummer))).ToArbitrary();

    private static readonly Config Veel = Config.QuickThrowOnFailure.WithMaxTest(600);

    [Fact]
    public void Every_day_lies_in_exactly_one_period_without_gap_from_the_first_on() =>
        Prop.ForAll(Gevallen(), geval =>
        {
            var dekking = Dekking.Bepaal(geval.Koppelingen, geval.Bijdragen);
            for (var i = 1; i < dekking.Count; i++) dekking[i].Van.ShouldBe(dekking[i - 1].TotEnMet!.Value.AddDays(1), geval.ToString());
            if (dekking.Count > 0) dekking[^1].TotEnMet.ShouldBeNull();
            dekking.ShouldAllBe(p => p.TotEnMet == null || p.Van <= p.TotEnMet);
            foreach (var (eerste, tweede) in dekking.Zip(dekking.Skip(1))) eerste.DektAls(tweede).ShouldBeFalse();
        }).Check(Veel);

    [Fact]
    public void The_intervals_say_of_every_day_what_the_rule_says_of_that_day() =>
        Prop.ForAll(Gevallen(), geval =>
        {
            var dekking = Dekking.Bepaal(geval.Koppelingen, geval.Bijdragen);
            for (var dag = Begin.AddDays(-3); dag <= Begin.AddDays(Dagen + 50); dag = dag.AddDays(1))
            {
                var (soort, wie, oorzaak) = Model(geval, dag);
                var periode = dekking.SingleOrDefault(p => p.Dagen().Bevat(dag));
                if (periode is null)
                {
                    soort.ShouldBe("ongedekt", $"{dag}: {geval}");
                    continue;
                }

                periode.Soort.ShouldBe(soort, $"{dag}: {geval}");
                periode.Opleidernummers.ShouldBe(wie, $"{dag}: {geval}");
                periode.OorzaakId.ShouldBe(oorzaak, $"{dag}: {geval}");
            }
        }).Check(Veel);

    [Fact]
    public void Days_without_anyone_present_are_those_on_which_two_are_linked_somebody_covers_and_all_who_cover_are_absent() =>
        Prop.ForAll(Gevallen(), geval =>
        {
            var zonder = Dekking.ZonderAanwezige(geval.Koppelingen, geval.Bijdragen);
            for (var dag = Begin; dag <= Begin.AddDays(Dagen + 50); dag = dag.AddDays(1))
            {
                var dekkend = Model(geval, dag).Wie;
                var verwacht = dekkend.Count > 0 && Erkend(geval, dag).Count >= 2
                    && dekkend.All(n => geval.Bijdragen[n].Afwezig.Any(p => p.Bevat(dag)));
                zonder.Any(t => Periode.Vanaf(t.Van, t.TotEnMet).Bevat(dag)).ShouldBe(verwacht, $"{dag}: {geval}");
            }
        }).Check(Veel);

    [Fact]
    public void The_order_in_which_absences_were_told_does_not_matter() =>
        Prop.ForAll(Gevallen(), geval =>
        {
            var omgekeerd = geval.Bijdragen.ToDictionary(b => b.Key, b => b.Value with { Uitval = [.. b.Value.Uitval.Reverse()], Erkend = [.. b.Value.Erkend.Reverse()] });
            Dekking.Bepaal(geval.Koppelingen, omgekeerd).ShouldBe(Dekking.Bepaal(geval.Koppelingen, geval.Bijdragen));
        }).Check(Veel);

    private static (string Soort, List<string> Wie, Guid? Oorzaak) Model(Geval geval, DateOnly dag)
    {
        var erkend = Erkend(geval, dag);
        var dekkend = erkend.Where(n => !geval.Bijdragen[n].Uitval.Any(u => u.Dagen.Bevat(dag))).ToList();
        var oorzaak = erkend.SelectMany(n => geval.Bijdragen[n].Uitval).Where(u => u.Dagen.Bevat(dag))
            .OrderByDescending(u => u.Dagen.Van).ThenBy(u => u.OorzaakId).Select(u => (Guid?)u.OorzaakId).FirstOrDefault();
        return (dekkend.Count switch { 0 => "ongedekt", 1 => "enkel", _ => "duo" }, dekkend, oorzaak);
    }

    /// <summary>Linked and erkend on this day, the stageopleiders before the waarnemers, in the order of the links.</summary>
    private static List<string> Erkend(Geval geval, DateOnly dag) =>
        geval.Koppelingen.OrderBy(k => k.Rol == Koppelrol.Waarnemer ? 1 : 0).Select(k => k.Opleidernummer).Distinct()
            .Where(n => geval.Bijdragen[n].Erkend.Any(e => e.Bevat(dag)))
            .Where(n => geval.Koppelingen.Any(k => k.Opleidernummer == n && Gekoppeld(geval, k, dag)))
            .ToList();

    private static bool Gekoppeld(Geval geval, Koppeling k, DateOnly dag)
    {
        if (k.Van > dag || k.TotEnMet < dag) return false;
        if (k.Rol != Koppelrol.Waarnemer || k.TotEnMet is not null) return true;
        var vervangen = geval.Bijdragen[k.Vervangt!];
        return vervangen.Afwezig.Any(a => a.Bevat(dag)) || vervangen.Uitval.Any(u => u.Dagen.Bevat(dag));
    }
}
