using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageduren;
using Xunit;
using static StageSystem.Verlof.Specs.Profielen;

namespace StageSystem.Verlof.Specs.Stageduren;

/// <summary>What must hold for the length of any stage: 100,000 cases each, from a fixed seed.</summary>
[Trait("Regel", "VER-12")]
public class StageduurEigenschapSpecs
{
    private const int Gevallen = 100_000;

    private static readonly int[] Weken = [6, 13, 26];

    [Fact]
    public void The_length_is_the_smallest_number_of_whole_days_that_is_enough()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var toeval = new Random(zaad);
            var (weken, p) = (toeval.Next(1, 53), toeval.Next(1, 101));
            var (dagen, nodig) = (Stageduur.Dagen(weken, p), weken * 700);
            (dagen * p >= nodig && (dagen - 1) * p < nodig).ShouldBeTrue($"seed {zaad}: {weken} weeks at {p} % → {dagen}");
        }
    }

    [Fact]
    public void Fewer_hours_or_more_weeks_never_make_a_stage_shorter()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var toeval = new Random(zaad);
            var (i, j, p, q) = (toeval.Next(3), toeval.Next(3), toeval.Next(1, 101), toeval.Next(1, 101));
            var van = Dag.AddDays(toeval.Next(0, 800));
            var kort = Stageduur.Einde(van, Weken[Math.Min(i, j)], Math.Max(p, q), Amc).Uitkomst;
            var lang = Stageduur.Einde(van, Weken[Math.Max(i, j)], Math.Min(p, q), Amc).Uitkomst;
            (kort <= lang).ShouldBeTrue($"seed {zaad}: from {van}, {kort} and {lang}");
        }
    }

    [Fact]
    public void With_changes_on_the_way_the_last_day_completes_the_nominal_weeks()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var toeval = new Random(zaad);
            var (van, weken) = (Dag.AddDays(toeval.Next(0, 800)), Weken[toeval.Next(3)]);
            Percentage[] percentages = [new(van.AddDays(-toeval.Next(0, 9)), toeval.Next(50, 101)), .. Enumerable.Range(0, toeval.Next(0, 4)).Select(_ => new Percentage(van.AddDays(toeval.Next(1, 300)), toeval.Next(50, 101)))];
            // Two on the same day: the last one holds, in any order of asking.
            percentages = [.. percentages.DistinctBy(p => p.Vanaf)];
            var einde = Stageduur.Einde(van, weken, percentages, Nspoh).Uitkomst;
            toeval.Shuffle(percentages);

            var klopt = Stageduur.Honderdsten(new(van, einde), percentages) >= weken * 700
                && (einde == van || Stageduur.Honderdsten(new(van, einde.AddDays(-1)), percentages) < weken * 700)
                && Stageduur.Einde(van, weken, percentages, Nspoh).Uitkomst == einde;
            klopt.ShouldBeTrue($"seed {zaad}: {weken} weeks from {van} through {einde}: {string.Join("; ", (object[])percentages)}");
        }
    }

    [Fact, Trait("Regel", "VER-13")]
    public void What_is_added_at_OPH_2_is_what_the_stage_itself_would_get_longer()
    {
        for (var zaad = 0; zaad < Gevallen; zaad++)
        {
            var toeval = new Random(zaad);
            var (weken, p) = (toeval.Next(1, 53), toeval.Next(1, 101));
            var tekort = Tekort.Van(weken, p, Verlengingsplek.Oph2).Uitkomst;
            (tekort.ExtraDagen == Stageduur.Dagen(weken, p) - (weken * 7) && tekort.VoltijdWeken * 100 == weken * (100 - p)).ShouldBeTrue($"seed {zaad}: {weken} weeks at {p} %");
        }
    }
}
