using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using StageSystem.Kern;
using StageSystem.Verlof.Stageopleiders;
using Xunit;
using static StageSystem.Verlof.Specs.Stageopleiders.Voorbeeld;

namespace StageSystem.Verlof.Specs.Stageopleiders;

/// <summary>What must hold for any history.</summary>
public class EigenschapSpecs
{
    private sealed record Rij(Reden Reden, int Begin, int? Dagen, string? Instelling)
    {
        public DateOnly Van => Peildatum.AddDays(Begin);

        public DateOnly? TotEnMet => Reden is Reden.Vertrek || Dagen is null ? null : Van.AddDays(Dagen.Value - 1);
    }

    private static readonly Gen<Rij> EenRij =
        from reden in Gen.Frequency((6, Gen.Elements(Reden.Vakantie, Reden.Ziekte, Reden.Zwangerschap, Reden.Anders)), (1, Gen.Constant(Reden.Vertrek)))
        from begin in Gen.Choose(-40, 60)
        from dagen in Gen.Frequency((8, Gen.Choose(1, 30).Select(d => (int?)d)), (1, Gen.Constant((int?)null)))
        from instelling in Gen.Elements(null, null, null, "I001", "I003", "I004")
        select new Rij(reden, begin, dagen, instelling);

    private static readonly Arbitrary<(Rij[] Rijen, Rij[] Anders)> TweeVolgordes =
        (from rijen in EenRij.ArrayOf() from anders in Gen.Shuffle(rijen) select (rijen, anders)).ToArbitrary();

    private static readonly Config Instelling = Config.QuickThrowOnFailure.WithMaxTest(400);

    /// <summary>A history taken over row by row; overlaps are allowed in it.</summary>
    private static Verloop Historie(IEnumerable<Rij> rijen, DateOnly? vandaag = null)
    {
        var verloop = Verloop(vandaag);
        foreach (var rij in rijen.DistinctBy(r => r.Van))
        {
            var id = RegistreerAfwezigheid.Id(Nummer, rij.Van);
            var gemeld = new StageopleiderAfwezigGemeld(id, rij.Instelling, rij.Van, rij.TotEnMet, rij.Reden is not Reden.Vertrek, Secretariaat, Nu);
            verloop.Doe(Decision.Accept(gemeld.Volgens("VER-39"), Vastgelegd(gemeld).Volgens("VER-39"))).Onthoud(id, rij.Reden)
                .Doe(WeegAfwezigheden.Decide(verloop.State, verloop.Feiten));
        }

        return verloop;
    }

    private static StageopleiderAfwezigheidVastgelegd Vastgelegd(StageopleiderAfwezigGemeld e) =>
        new(e.AfwezigheidId, Nummer, e.Instellingscode, e.Van, e.TotEnMet, false, "AMC", 14, 21);

    private static Rij[] Eenmalig(Rij[] rijen) => [.. rijen.DistinctBy(r => r.Van)];

    [Fact, Trait("Regel", "OVK-4"), Trait("Regel", "VER-40")]
    public void Any_order_of_reports_gives_the_same_thresholds() =>
        Prop.ForAll(TweeVolgordes, twee =>
        {
            var eenmalig = Eenmalig(twee.Rijen);
            var anders = twee.Anders.Where(r => eenmalig.Any(e => ReferenceEquals(e, r)));
            return Historie(eenmalig).State.Drempels().SequenceEqual(Historie(anders).State.Drempels());
        }).Check(Instelling);

    [Fact, Trait("Regel", "OVK-4")]
    public void Weighing_again_adds_nothing() =>
        Prop.ForAll(EenRij.ArrayOf().ToArbitrary(), rijen =>
        {
            var verloop = Historie(rijen);
            return !WeegAfwezigheden.Decide(verloop.State, verloop.Feiten).Events.Any();
        }).Check(Instelling);

    [Fact, Trait("Regel", "OVK-14")]
    public void Everything_withdrawn_leaves_nothing() =>
        Prop.ForAll(EenRij.ArrayOf().ToArbitrary(), rijen =>
        {
            var verloop = Historie(rijen);
            foreach (var id in verloop.State.Afwezigheden.Keys.ToList())
                verloop.Doe(TrekAfwezigheidIn.Decide(verloop.State, new(id, Secretariaat, Nu), verloop.Feiten)!);
            return verloop.State.Overschrijdingen.IsEmpty && verloop.State.Signalen.IsEmpty && !verloop.State.OpenTermijnen().Any();
        }).Check(Instelling);

    [Fact, Trait("Regel", "ERK-18")]
    public void More_absence_never_makes_fewer_days_count() =>
        Prop.ForAll(EenRij.ArrayOf().Where(r => r.All(x => x.Reden is not Reden.Vertrek)).ToArbitrary(), EenRij.Where(r => r.Reden is not Reden.Vertrek).ToArbitrary(), (rijen, erbij) =>
        {
            var eerst = Dagen(Historie(rijen).State, Drempelsoort.Twijfel);
            var dan = Dagen(Historie([.. rijen, erbij]).State, Drempelsoort.Twijfel);
            return eerst.All(dan.Contains);
        }).Check(Instelling);

    [Fact, Trait("Regel", "ERK-18")]
    public void Every_threshold_is_over_its_figure_and_no_day_counts_twice() =>
        Prop.ForAll(EenRij.ArrayOf().ToArbitrary(), rijen =>
        {
            var s = Historie(rijen).State;
            return s.Overschrijdingen.Values.All(o => o.TotEnMet is null || o.TotEnMet.Value.DayNumber - o.Van.DayNumber + 1 > o.DrempelDagen)
                && s.Overschrijdingen.Values.GroupBy(o => (o.Soort, o.Instellingscode)).All(groep =>
                    groep.OrderBy(o => o.Van).Zip(groep.OrderBy(o => o.Van).Skip(1)).All(paar => paar.First.TotEnMet is { } tot && tot < paar.Second.Van));
        }).Check(Instelling);

    [Fact, Trait("Regel", "ERK-18")]
    public void Without_instelling_it_agrees_with_a_calendar_that_is_coloured_day_by_day() =>
        Prop.ForAll(EenRij.Where(r => r.Instelling is null && r.Dagen is not null && r.Reden is not Reden.Vertrek).ArrayOf().ToArbitrary(), rijen =>
        {
            var s = Historie(rijen).State;
            return Dagen(s, Drempelsoort.Twijfel).SetEquals(Gekleurd(Eenmalig(rijen), meerDan: 21)) && SignaleringsdagenKloppen(s, Eenmalig(rijen));
        }).Check(Instelling);

    private static bool SignaleringsdagenKloppen(Stageopleider s, Rij[] rijen)
    {
        var dagen = Dagen(s, Drempelsoort.Controle);
        dagen.UnionWith(Dagen(s, Drempelsoort.Signalering));
        return dagen.SetEquals(Gekleurd(rijen, meerDan: 14));
    }

    /// <summary>The oracle: colour each day of absence, colour a weekend between two coloured days, and keep the runs that are long enough.</summary>
    private static HashSet<DateOnly> Gekleurd(Rij[] rijen, int meerDan)
    {
        var afwezig = rijen.SelectMany(r => Enumerable.Range(0, r.Dagen!.Value).Select(r.Van.AddDays)).ToHashSet();
        var alle = Enumerable.Range(-60, 200).Select(Peildatum.AddDays).ToList();
        var gekleurd = alle.Where(d => afwezig.Contains(d) || IsBrug(d)).ToHashSet();
        return [.. gekleurd.Where(d => Reeks(d).Count() > meerDan)];

        bool IsBrug(DateOnly d) => !Kalender.IsWerkdag(d) && afwezig.Contains(Zoek(d, -1)) && afwezig.Contains(Zoek(d, 1));

        // The nearest day in that direction that is a werkdag or coloured.
        DateOnly Zoek(DateOnly d, int stap)
        {
            do d = d.AddDays(stap);
            while (!Kalender.IsWerkdag(d) && !afwezig.Contains(d));
            return d;
        }

        IEnumerable<DateOnly> Reeks(DateOnly d)
        {
            while (gekleurd.Contains(d.AddDays(-1))) d = d.AddDays(-1);
            for (; gekleurd.Contains(d); d = d.AddDays(1)) yield return d;
        }
    }

    [Fact, Trait("Regel", "ERK-18")]
    public void Day_by_day_or_reported_afterwards_gives_the_same_thresholds() =>
        Prop.ForAll(EenRij.Where(r => r.Begin >= 0).ArrayOf().ToArbitrary(), rijen =>
        {
            var later = Peildatum.AddDays(120);
            return Historie(rijen).TotDag(later).State.Drempels().SequenceEqual(Historie(rijen, later).State.Drempels());
        }).Check(Instelling);

    private static HashSet<DateOnly> Dagen(Stageopleider s, Drempelsoort soort) =>
    [
        .. s.Overschrijdingen.Values.Where(o => o.Soort == soort).SelectMany(o =>
            Enumerable.Range(0, (o.TotEnMet ?? Peildatum.AddDays(200)).DayNumber - o.Van.DayNumber + 1).Select(o.Van.AddDays)),
    ];
}
