using StageSystem.ServiceDefaults;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>
/// What happens at the same time at one stageplaats meets in its stream: no plaatsing misses a change of cover, and the last place is given once.
/// On a real PostgreSQL, with the one transaction held open until the other was stored.
/// </summary>
public sealed class GelijktijdigSpecs(Opslagproef proef) : IClassFixture<Opslagproef>
{
    [Fact, Trait("Regel", "OVK-4")]
    public async Task A_plaatsing_that_is_registered_while_the_cover_changes_is_judged_on_the_new_cover()
    {
        await proef.StageplaatsAsync("S101", Altijd());
        await proef.AiosAsync("A101");
        var pogingen = await OmEnOmAsync(
            werk => PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij("P101", "A101", "S101"), Dag22),
            werk => Opslagproef.DekkingAsync(werk, "S101", Afwezig("02-11-2026", null), 2));

        pogingen.ShouldBe(2, "the registration was decided again");
        await IsInGevaarAsync("P101");
    }

    [Fact, Trait("Regel", "OVK-4")]
    public async Task A_change_of_cover_that_does_not_see_a_new_plaatsing_is_decided_again()
    {
        await proef.StageplaatsAsync("S102", Altijd());
        await proef.AiosAsync("A102");
        var pogingen = await OmEnOmAsync(
            werk => Opslagproef.DekkingAsync(werk, "S102", Afwezig("02-11-2026", null), 2),
            werk => PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij("P102", "A102", "S102"), Dag22));

        pogingen.ShouldBe(2, "the change of cover was decided again");
        await IsInGevaarAsync("P102");
    }

    [Fact, Trait("Regel", "PLA-26")]
    public async Task Two_plaatsingen_of_one_aios_on_the_same_days_cannot_both_get_in()
    {
        await proef.StageplaatsAsync("S103", Altijd());
        await proef.StageplaatsAsync("S104", Altijd());
        await proef.AiosAsync("A103");
        Decision? laatste = null;
        await OmEnOmAsync(
            async werk => laatste = await PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij("P103", "A103", "S103"), Dag22),
            werk => PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij("P104", "A103", "S104"), Dag22));

        laatste.ShouldBeOfType<Decision.Refused>().Overtreding.Regel.ShouldBe("PLA-26");
        (await proef.Streams.LeesAsync<Plaatsing>(Plaatsingen.Plaatsing.StreamId("P103"))).ShouldBeNull();
    }

    [Fact, Trait("Regel", "PLA-2")]
    public async Task The_last_place_is_given_once_to_whoever_asks_at_the_same_time()
    {
        await proef.StageplaatsAsync("S105", Altijd(), capaciteit: 3);
        var besluiten = await Task.WhenAll(Enumerable.Range(1, 24).Select(n => Task.Run(() => proef.Streams.VoerUitAsync(werk => werk.DecideAsync<Stageplaatskopie>(
            Stageplaatskopie.StreamId("S105"), k => Capaciteit.Bezet(k, "S105", $"P{n}", new(D("01-03-2027"), D("31-05-2027"))))))));

        besluiten.Count(b => b is Decision.Accepted { Nieuwe.Count: 1 }).ShouldBe(3);
        besluiten.OfType<Decision.Refused>().Select(b => b.Overtreding.Regel).ShouldBe(Enumerable.Repeat("PLA-2", 21));
        (await proef.Streams.LeesAsync<Stageplaatskopie>(Stageplaatskopie.StreamId("S105")))!.State.Bezetting.Count.ShouldBe(3);
    }

    [Fact, Trait("Regel", "OVK-4")]
    public async Task Many_plaatsingen_and_many_changes_of_cover_at_once_end_in_agreement()
    {
        const int Aantal = 16;
        await proef.StageplaatsAsync("S106", Altijd());
        foreach (var n in Enumerable.Range(0, Aantal)) await proef.AiosAsync($"A2{n:00}");
        Lijst<Dekkingsdeel>[] beelden = [Afwezig("02-11-2026", null), Altijd(), Afwezig("02-11-2026", "06-12-2026"), Afwezig("10-11-2026", "31-12-2026")];

        await Task.WhenAll(Enumerable.Range(0, Aantal).SelectMany(n => new[]
        {
            Task.Run(() => proef.Streams.VoerUitAsync(werk => PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij($"P2{n:00}", $"A2{n:00}", "S106"), Dag22))),
            Task.Run(() => proef.Streams.VoerUitAsync(async werk =>
            {
                await Opslagproef.DekkingAsync(werk, "S106", beelden[n % beelden.Length], n + 2);
                return Decision.NothingNew;
            })),
        }));

        var kopie = (await proef.Streams.LeesAsync<Stageplaatskopie>(Stageplaatskopie.StreamId("S106")))!.State;
        kopie.DekkingVersie.ShouldBe(Aantal + 1);
        kopie.Bezetting.Count.ShouldBe(Aantal);
        foreach (var code in kopie.Bezetting.Keys)
        {
            var plaatsing = (await proef.Streams.LeesAsync<Plaatsing>(Plaatsingen.Plaatsing.StreamId(code)))!.State;
            plaatsing.Ongedekt.ShouldBe(kopie.OngedektIn(plaatsing.Periode()), code);
            VerwerkDekking.Decide(plaatsing, kopie, Dag22).Events.ShouldBeEmpty(code);
        }
    }

    [Fact, Trait("Regel", "PLA-86")]
    public async Task A_herplaatsing_moves_the_aios_in_one_transaction()
    {
        await proef.StageplaatsAsync("S110", Altijd());
        await proef.StageplaatsAsync("S111", Altijd("O0005"));
        await proef.AiosAsync("A110");
        await proef.Streams.VoerUitAsync(werk => PlaatsingOpslag.RegistreerAsync(werk, Opslagproef.Rij("P110", "A110", "S110"), Dag22));
        await proef.Streams.VoerUitAsync(async werk =>
        {
            await Opslagproef.DekkingAsync(werk, "S110", Afwezig("02-11-2026", null), 2);
            await werk.DecideAsync<Stageplaatskopie>(Stageplaatskopie.StreamId("S110"), k => NeemOver.Mislukt(k, "S110", Mislukt()));
            await PlaatsingOpslag.VolgStageplaatsAsync(werk, "S110", Dag22);
            return Decision.NothingNew;
        });

        var id = Herplaatsing.StreamId("P110", Procedure);
        var gestart = (await proef.Streams.LeesAsync<Herplaatsing>(id))!.State;
        gestart.Kandidaten.Select(k => k.Stageplaatscode).ShouldContain("S111");
        gestart.Kandidaten.Select(k => k.Stageplaatscode).ShouldNotContain("S110");

        var besluit = await proef.Streams.VoerUitAsync(werk => HerplaatsingOpslag.BesluitAsync(werk, id, new("S111", D("01-12-2026"), "stagecoordinator:c1"), null, Dag22));
        besluit.ShouldBeOfType<Decision.Accepted>();
        var (oud, nieuw) = (await PlaatsingAsync("P110"), await PlaatsingAsync("P110-H1"));
        oud.ShouldSatisfyAllConditions(
            p => p.Stand.Status.ShouldBe(Plaatsingstatus.VoortijdigBeeindigd), p => p.Stand.TotEnMet.ShouldBe(D("30-11-2026")),
            p => p.InGevaar.ShouldBeFalse(), p => p.HerplaatsingId.ShouldBeNull());
        nieuw.ShouldSatisfyAllConditions(
            p => p.Stand.Van.ShouldBe(D("01-12-2026")), p => p.Stand.TotEnMet.ShouldBe(D("30-03-2027")), p => p.BenoemdOp(D("01-12-2026")).ShouldBe("O0005"),
            p => p.Gebreken.ShouldBe([]));
        (await BezettingAsync("S110"))["P110"].ShouldBe(new Tijdvak(D("01-09-2026"), D("30-11-2026")));
        (await BezettingAsync("S111"))["P110-H1"].ShouldBe(new Tijdvak(D("01-12-2026"), D("30-03-2027")));
        var aios = (await proef.Streams.LeesAsync<Plaatsingen.Aios>(Plaatsingen.Aios.StreamId("A110")))!.State;
        aios.Wijzigingen.ShouldHaveSingleItem().Regels.Select(r => r.Plaatsingscode).ShouldBe(["P110", "P110-H1"]);

        var opnieuw = await proef.Streams.VoerUitAsync(werk => HerplaatsingOpslag.BesluitAsync(werk, id, new("S111", D("01-12-2026"), "stagecoordinator:c1"), null, Dag22));
        opnieuw!.Feiten.ShouldBeEmpty();
    }

    /// <summary>The first reads, the second is stored, then the first tries to store.</summary>
    /// <returns>How often the first ran.</returns>
    private async Task<int> OmEnOmAsync(Func<IWerkeenheid, Task> eerste, Func<IWerkeenheid, Task> tweede)
    {
        var pogingen = 0;
        await proef.Streams.VoerUitAsync(async werk =>
        {
            await eerste(werk);
            if (++pogingen == 1)
            {
                await proef.Streams.VoerUitAsync(async ander =>
                {
                    await tweede(ander);
                    return 0;
                });
            }

            return 0;
        });
        return pogingen;
    }

    private async Task IsInGevaarAsync(string code) =>
        (await PlaatsingAsync(code)).Gevaren.ShouldBe([new Gevaar(Oorzaak, Gevaar.Dekking, D("02-11-2026"), D("28-02-2027"))]);

    private async Task<Plaatsing> PlaatsingAsync(string code) => (await proef.Streams.LeesAsync<Plaatsing>(Plaatsingen.Plaatsing.StreamId(code)))!.State;

    private async Task<System.Collections.Immutable.ImmutableSortedDictionary<string, Tijdvak>> BezettingAsync(string code) =>
        (await proef.Streams.LeesAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(code)))!.State.Bezetting;
}
