using Shouldly;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Werktijden;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Verzuim;

/// <summary>What must hold for any sickness: 100,000 cases each, from a fixed seed.</summary>
[Trait("Regel", "VER-32")]
public class VerlengingEigenschapSpecs
{
    private const int Gevallen = 100_000;

    private static readonly Patroontijdlijn[] Patronen =
        [.. new[] { 50, 70, 85, 90, 100 }.Select(p => new Patroontijdlijn(new Geldendpatroon(DateOnly.MinValue, Werkpatroon.Gewoon(p, Amc)))),
            new(new(DateOnly.MinValue, Werkpatroon.Gewoon(100, Amc)), new(new(2027, 3, 22), Werkpatroon.Gewoon(80, Amc)))];

    private static readonly Verzuimstage[] Stages =
        [new("P1", new(2027, 3, 1), new(2027, 5, 31), true), new("P2", new(2027, 6, 1), new(2027, 8, 31), false)];

    /// <summary>Parts without overlap, in order of date.</summary>
    private static List<Verzuimdeel> Delen(Random toeval)
    {
        var delen = new List<Verzuimdeel>();
        var dag = Dag.AddDays(toeval.Next(0, 30));
        for (var i = toeval.Next(1, 6); i > 0; i--)
        {
            var einde = dag.AddDays(toeval.Next(0, 25));
            delen.Add(new(dag, einde, toeval.Next(3) == 0 ? toeval.Next(0, 100) : 0));
            dag = einde.AddDays(1 + (toeval.Next(2) == 0 ? 0 : toeval.Next(0, 9)));
        }

        return delen;
    }

    private static decimal Dagen(IEnumerable<Verzuimdeel> delen, Patroontijdlijn patronen) =>
        Verzuimperiode.Van(delen, patronen, 0).Sum(p => Verlenging.Van(p, p.Periode.TotEnMet, patronen, Stages, Amc).Uitkomst.Dagen);

    private static string Beschrijf(int zaad, IEnumerable<Verzuimdeel> delen) => $"seed {zaad}: {string.Join("; ", delen)}";

    [Fact]
    public void One_day_more_never_extends_less()
    {
        Parallel.For(0, Gevallen, zaad =>
        {
            var toeval = new Random(zaad);
            var (delen, patronen) = (Delen(toeval), Patronen[toeval.Next(Patronen.Length)]);
            // A day that is not reported yet: after a part, if the next does not start there.
            var na = delen[toeval.Next(delen.Count)];
            var extra = na.TotEnMet.AddDays(1);
            if (delen.Any(d => d.Periode.Bevat(extra))) return;
            (Dagen([.. delen, new(extra, extra, toeval.Next(0, 100))], patronen) >= Dagen(delen, patronen)).ShouldBeTrue(Beschrijf(zaad, delen));
        });
    }

    [Fact]
    public void Split_leave_equals_joined_leave()
    {
        Parallel.For(0, Gevallen, zaad =>
        {
            var toeval = new Random(zaad);
            var (delen, patronen) = (Delen(toeval), Patronen[toeval.Next(Patronen.Length)]);
            var gesplitst = delen.SelectMany(d => d.Periode.Dagen > 1 && toeval.Next(2) == 0
                ? [d with { TotEnMet = d.Van.AddDays((d.Periode.Dagen / 2) - 1) }, d with { Van = d.Van.AddDays(d.Periode.Dagen / 2) }]
                : new[] { d }).ToList();
            Dagen(gesplitst, patronen).ShouldBe(Dagen(delen, patronen), Beschrijf(zaad, delen));
        });
    }

    [Fact, Trait("Regel", "OVK-4")]
    public void The_order_of_reports_is_irrelevant()
    {
        Parallel.For(0, Gevallen, zaad =>
        {
            var toeval = new Random(zaad);
            var (delen, patronen) = (Delen(toeval), Patronen[toeval.Next(Patronen.Length)]);
            var anders = delen.ToArray();
            toeval.Shuffle(anders);
            Dagen(anders, patronen).ShouldBe(Dagen(delen, patronen), Beschrijf(zaad, delen));
        });
    }

    [Fact, Trait("Regel", "VER-33")]
    public void The_parts_add_up_to_the_whole_and_no_end_moves_backwards()
    {
        Parallel.For(0, Gevallen, zaad =>
        {
            var toeval = new Random(zaad);
            var (delen, patronen) = (Delen(toeval), Patronen[toeval.Next(Patronen.Length)]);
            foreach (var periode in Verzuimperiode.Van(delen, patronen, 0))
            {
                var verlenging = Verlenging.Van(periode, periode.Periode.TotEnMet, patronen, Stages, Amc).Uitkomst;
                var som = verlenging.Delen.Sum(d => d.Dagen);
                var heen = verlenging.Delen.All(d => d.Kalenderdagen >= d.HeleDagen || d.Plaats == Verlengingsplaats.EindeOpleiding);
                (som == verlenging.Dagen && heen && verlenging.Dagen >= 0 && (verlenging.Dagen > 0) == (verlenging.DrempelOp is not null))
                    .ShouldBeTrue($"{Beschrijf(zaad, delen)} → {verlenging}");
            }
        });
    }
}
