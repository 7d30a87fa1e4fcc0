using Shouldly;
using StageSystem.Erkenningen.Proeven;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs.Proeven;

/// <summary>What would happen is what happens: the run that stores nothing and the real one give the same events, on the same days.</summary>
public class ProefSpecs
{
    /// <summary>A question, and the same done for real: what is done on a day.</summary>
    private sealed record Vraag(string Naam, DateOnly TotEnMet, Func<Wereld, Task<IReadOnlyList<Proefstap>>> Proef, IReadOnlyList<(DateOnly Op, Action<Wereld> Doe)> Echt)
    {
        /// <summary>The only stream that the question is about; null for all.</summary>
        internal Guid? Alleen { get; init; }
    }

    [Fact]
    [Trait("Regel", "ERK-18")]
    [Trait("Regel", "ERK-15")]
    [Trait("Regel", "ERK-23")]
    [Trait("Regel", "ERK-24")]
    public async Task The_dry_run_and_the_real_run_give_the_same_events_in_1000_random_scenarios()
    {
        var stappenInTotaal = new int[4];
        for (var zaad = 0; zaad < 250; zaad++)
        {
            var wereld = Bouw(zaad);
            var (voor, dag) = (wereld.Feiten.Count, wereld.Vandaag);
            var vragen = Enumerable.Range(0, 4).Select(soort => Stel(wereld, zaad, soort)).ToList();
            var anders = Stappen(Bouw(zaad), [], vragen.Max(v => v.TotEnMet));
            foreach (var (vraag, soort) in vragen.Select((v, i) => (v, i)))
            {
                var proef = Kaal(await vraag.Proef(wereld));
                wereld.Feiten.Count.ShouldBe(voor, "a dry run stores nothing");
                var echt = vraag.Alleen is { } alleen
                    ? Stappen(Bouw(zaad), [], vraag.TotEnMet, alleen)
                    : [.. Proef.Zonder(Stappen(Bouw(zaad), vraag.Echt, vraag.TotEnMet), anders.Where(s => s.Op <= vraag.TotEnMet))];

                Geordend(Proef.Zonder(proef, echt)).ShouldBeEmpty($"only in the dry run: {vraag.Naam}, seed {zaad}");
                Geordend(Proef.Zonder(echt, proef)).ShouldBeEmpty($"only in the real run: {vraag.Naam}, seed {zaad}");
                Geordend(proef).ShouldBe(Geordend(echt), customMessage: $"in the same order: {vraag.Naam}, seed {zaad}");
                proef.ShouldAllBe(s => s.Op >= dag && s.Op <= vraag.TotEnMet);
                stappenInTotaal[soort] += proef.Count;
            }
        }

        stappenInTotaal.ShouldAllBe(aantal => aantal > 250);
    }

    [Fact]
    [Trait("Regel", "ERK-18")]
    public async Task An_absence_of_35_days_of_the_only_stageopleider_shows_the_doubt_the_procedure_and_its_failure()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", duo: null);
        var uitkomst = await ProefOpslag.AfwezigheidAsync(w.Eenheid, "A", null, Dag("02-11-2026"), Dag("06-12-2026"), 21, w.Vandaag);

        uitkomst.Stappen.Where(s => s.Op == w.Vandaag).Select(s => (s.Soort, s.Feit.Event.GetType())).ShouldBe(
        [
            ("stageopleider", typeof(StageopleiderAfwezigheidOvergenomen)), ("stageopleider", typeof(StageopleiderOverschrijdingOvergenomen)),
            ("stageopleider", typeof(ErkenningTwijfelachtigGeworden)), ("stageplaats", typeof(DekkingVastgesteld)), ("stageplaats", typeof(StageplaatsOngedekt)),
            ("waarnemingsprocedure", typeof(WaarnemingsprocedureGestart)), ("waarnemingsprocedure", typeof(SignaalGeregistreerd)),
            ("stageplaats", typeof(WaarnemingsprocedureVerbonden)),
        ]);
        var mislukt = uitkomst.Stappen.Single(s => s.Feit.Event is WaarnemingsprocedureMislukt);
        (mislukt.Op, mislukt.Feit.Regel).ShouldBe((Dag("24-11-2026"), "ERK-20"));
        uitkomst.Stappen.Single(s => s.Feit.Event is ErkenningHersteld).Op.ShouldBe(Dag("07-12-2026"));
        w.Procedure(ProefOpslag.IdVan("A", Dag("02-11-2026"))).ShouldBeNull();
    }

    [Theory]
    [Trait("Regel", "ERK-18")]
    [InlineData("22-11-2026", null)]
    [InlineData("23-11-2026", "02-11-2026")]
    [InlineData(null, "23-11-2026")]
    public void The_threshold_is_passed_on_day_22_or_at_once_when_the_end_is_known(string? totEnMet, string? op) =>
        ProefOpslag.OverschredenOp(Dag("02-11-2026"), MaybeDag(totEnMet), 21, Dag("02-11-2026")).ShouldBe(MaybeDag(op));

    [Fact]
    [Trait("Regel", "ERK-15")]
    public async Task An_SLWP_that_nobody_authorises_shows_its_reminders_its_end_and_the_end_of_the_grace()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", duo: null);
        w.Plaats().Gegevens.SlwpGeldigTotEnMet.ShouldBe(Dag("15-04-2027"));
        var stappen = await ProefOpslag.SlwpAsync(w.Eenheid, w.Plaats(), null, w.Vandaag);

        stappen.Where(s => s.Feit.Event is not (SignaalGeregistreerd or SignaalVervallen or SignaalGeescaleerd)).Select(s => (s.Op, s.Feit.Event.GetType())).ShouldBe(
        [
            (Dag("19-02-2027"), typeof(SlwpVerlooptBinnenkort)), (Dag("02-04-2027"), typeof(SlwpVerlooptBinnenkort)), (Dag("16-04-2027"), typeof(SlwpVerlopen)),
            (Dag("14-05-2027"), typeof(SlwpRespijtVerstreken)),
        ]);
    }

    [Fact]
    [Trait("Regel", "ERK-23")]
    [Trait("Regel", "ERK-24")]
    public async Task A_departure_ends_the_erkenning_and_a_move_inside_the_koepel_does_not()
    {
        var w = new Wereld().MetInstelling("K1", "K").MetInstelling("K2", "K").MetOpleider("A", "K1").MetStageplaats("S1", "A", duo: null, "K1");
        var vertrek = await ProefOpslag.VertrekAsync(w.Eenheid, "A", new("K1", Dag("30-11-2026")), w.Vandaag);
        vertrek.Stappen.Select(s => s.Feit.Event).OfType<ErkenningBeeindigd>().Single().LaatsteDag.ShouldBe(Dag("30-11-2026"));

        var wissel = await ProefOpslag.LocatiewisselAsync(w.Eenheid, "A", new("K1", "K2", Dag("01-12-2026")), [], w.Vandaag);
        wissel.Stappen.Select(s => s.Feit.Event).OfType<ErkenningBeeindigd>().ShouldBeEmpty();
        wissel.Stappen.Select(s => s.Feit.Event).OfType<StageplaatsOngedekt>().Single().Van.ShouldBe(Dag("01-12-2026"));

        var buiten = await ProefOpslag.LocatiewisselAsync(w.MetInstelling("I9").Eenheid, "A", new("K1", "I9", Dag("01-12-2026")), [], w.Vandaag);
        buiten.Besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-4");
        buiten.Stappen.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Regel", "ERK-23")]
    public async Task A_refusal_is_the_answer()
    {
        var w = new Wereld().MetInstelling("I1").MetOpleider("A").MetStageplaats("S1", "A", duo: null);
        var uitkomst = await ProefOpslag.VertrekAsync(w.Eenheid, "A", new("I9", Dag("30-11-2026")), w.Vandaag);
        uitkomst.Besluit.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("ERK-23");
        uitkomst.Stappen.ShouldBeEmpty();
    }

    /// <summary>The same world for the same seed: a koepel with two locations and an instelling of its own, people, stageplaatsen and what befell them.</summary>
    private static Wereld Bouw(int zaad)
    {
        var toeval = new Random(zaad);
        var w = new Wereld().MetInstelling("K1", "K").MetInstelling("K2", "K").MetInstelling("I1")
            .MetOpleider("A", "K1", erkendTot: toeval.Next(4) == 0 ? "31-03-2027" : "31-12-2029").MetOpleider("B", "K1").MetOpleider("C", "I1")
            .MetStageplaats("S1", "A", toeval.Next(2) == 0 ? "B" : null, "K1").MetStageplaats("S2", "A", null, "K2").MetStageplaats("S3", "C", null);
        if (toeval.Next(2) == 0)
        {
            w.Voer(werk => werk.DecideAsync<Stageleerwerkplan>(Stageleerwerkplan.IdVan("S1"), _ => Decision.Accept(
                new SlwpConceptIngediend("S1", "AMC", 1, Stageleerwerkplannen.AutoriseerSlwpSpecs.Vol, [], w.Vandaag).Volgens("ERK-12"),
                new SlwpGeautoriseerd("S1", "AMC", 1, w.Vandaag, Dag("01-11-2027"), "A", new(true, null, null)).Volgens("ERK-13"))));
        }

        for (var i = toeval.Next(4); i > 0; i--)
        {
            w.Naar($"{w.Vandaag.AddDays(toeval.Next(40)):dd-MM-yyyy}");
            var (wie, van) = (new[] { "A", "B", "C" }[toeval.Next(3)], w.Vandaag.AddDays(toeval.Next(-20, 40)));
            var tot = toeval.Next(4) == 0 ? (DateOnly?)null : van.AddDays(toeval.Next(60));
            var id = Sleutel.Id("scenario", $"{zaad}", $"{i}");
            w.MeldAfwezig(wie, $"{van:dd-MM-yyyy}", tot is { } t ? $"{t:dd-MM-yyyy}" : null, id: id);
            if (tot is null || new Periode(van, tot.Value).Dagen > 21) w.MeldOverschreden(wie, $"{van:dd-MM-yyyy}", tot is { } u ? $"{u:dd-MM-yyyy}" : null, id);
            else if (toeval.Next(3) == 0) w.MeldVervallen(wie, id);
        }

        w.Naar($"{w.Vandaag.AddDays(toeval.Next(120)):dd-MM-yyyy}");
        return w;
    }

    private static Vraag Stel(Wereld w, int zaad, int soort)
    {
        var toeval = new Random(zaad * 7 + soort);
        var (vandaag, wie) = (w.Vandaag, new[] { "A", "B", "C" }[toeval.Next(3)]);
        var van = vandaag.AddDays(toeval.Next(-30, 60));
        switch (soort)
        {
            case 0:
                var (tot, code) = (toeval.Next(4) == 0 ? (DateOnly?)null : van.AddDays(toeval.Next(60)), toeval.Next(3) == 0 ? "K1" : null);
                var id = ProefOpslag.IdVan(wie, van);
                List<(DateOnly, Action<Wereld>)> echt =
                    [(vandaag, x => x.Meld(new Contracts.Verlof.V1.StageopleiderAfwezigheidVastgelegd(id, wie, code, van, tot, false, "AMC", 1)))];
                if (ProefOpslag.OverschredenOp(van, tot, 21, vandaag) is { } op)
                    echt.Add((op, x => x.Meld(new Contracts.Verlof.V1.StageopleiderAfwezigheidDrempelOverschreden(id, wie, code, van, tot, true, 21, "AMC", 2))));
                return new(
                    $"absence of {wie}", ProefOpslag.Horizon(vandaag, tot ?? van.AddDays(21)),
                    async x => (await ProefOpslag.AfwezigheidAsync(x.Eenheid, wie, code, van, tot, 21, vandaag)).Stappen, echt);
            case 1:
                var (plaats, einde) = ($"S{toeval.Next(1, 4)}", vandaag.AddDays(toeval.Next(30, 250)));
                return new(
                    $"SLWP of {plaats}", einde, async x => await ProefOpslag.SlwpAsync(x.Eenheid, x.Plaats(plaats), einde, vandaag),
                    []) { Alleen = Stageplaats.IdVan(plaats) };
            case 2:
                var vertrek = new MeldVertrek(toeval.Next(2) == 0 ? null : wie == "C" ? "I1" : "K1", van);
                return new(
                    $"departure of {wie}", ProefOpslag.Horizon(vandaag, van), async x => (await ProefOpslag.VertrekAsync(x.Eenheid, wie, vertrek, vandaag)).Stappen,
                    [(vandaag, x => x.Voer(werk => StageopleiderOpslag.MeldVertrekAsync(werk, wie, vertrek, vandaag)))]);
            default:
                var (mover, wissel) = (toeval.Next(2) == 0 ? "A" : "B", new WisselVanLocatie("K1", "K2", van));
                string[] naar = toeval.Next(2) == 0 ? ["S2"] : [];
                return new(
                    $"move of {mover}", ProefOpslag.Horizon(vandaag, van),
                    async x => (await ProefOpslag.LocatiewisselAsync(x.Eenheid, mover, wissel, naar, vandaag)).Stappen,
                    [(vandaag, x => x.Voer(werk => LocatiewisselOpslag.WisselAsync(werk, mover, wissel, naar, vandaag)))]);
        }
    }

    /// <summary>Everything that is stored in a world, or in one stream of it, while this is done and the days go by.</summary>
    private static List<Proefstap> Stappen(Wereld w, IReadOnlyList<(DateOnly Op, Action<Wereld> Doe)> echt, DateOnly totEnMet, Guid? alleen = null)
    {
        var stappen = new List<Proefstap>();
        foreach (var (op, doe) in echt)
        {
            stappen.AddRange(w.PerDag(op).Select(f => new Proefstap(f.Op, "", f.Feit)));
            var vanaf = w.Feiten.Count;
            doe(w);
            stappen.AddRange(w.Feiten.Skip(vanaf).Select(f => new Proefstap(op, "", f)));
        }

        stappen.AddRange(w.PerDag(totEnMet, alleen).Select(f => new Proefstap(f.Op, "", f.Feit)));
        return stappen;
    }

    private static List<string> Geordend(IEnumerable<Proefstap> stappen) => [.. stappen.Select(Proef.Kenmerk)];

    /// <summary>The world does not tell the kind of stream.</summary>
    private static List<Proefstap> Kaal(IEnumerable<Proefstap> stappen) => [.. stappen.Select(s => s with { Soort = "" })];
}
