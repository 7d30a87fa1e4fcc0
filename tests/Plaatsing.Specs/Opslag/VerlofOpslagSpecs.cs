using StageSystem.ServiceDefaults;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>What Verlof and Erkenning told, over all streams that it concerns in one transaction, on a real PostgreSQL.</summary>
public sealed class VerlofOpslagSpecs(Opslagproef proef) : IClassFixture<Opslagproef>
{
    private static readonly DateOnly Vandaag = D("02-11-2026");

    [Fact, Trait("Regel", "VER-33"), Trait("Regel", "REG-8"), Trait("Regel", "PLA-87")]
    public async Task An_extension_moves_the_stage_its_place_the_traject_and_the_register_and_meets_the_next_stage()
    {
        await MaakAsync("V1");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new("PV1B", "AV1", "SV1B", D("01-03-2027"), D("31-05-2027"), RegistreerPlaatsing.Geplaatst)));
        await VerlengAsync(Verlengd("V1", 7));

        (await PlaatsingAsync("PV1")).ShouldSatisfyAllConditions(
            p => p.Stand.TotEnMet.ShouldBe(D("21-03-2027")), p => p.Stand.ZonderVerlenging.ShouldBe(D("28-02-2027")),
            p => p.Conflicten.ShouldBe([new("PV1B", Plaatsingconflict.Aios, D("01-03-2027"), D("21-03-2027"))]));
        (await KopieAsync("SV1")).Bezetting["PV1"].ShouldBe(new(D("01-09-2026"), D("21-03-2027")));
        var aios = await AiosAsync("AV1");
        aios.Traject["PV1"].TotEnMet.ShouldBe(D("21-03-2027"));
        aios.Wijzigingen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(w => w.Regels.Count.ShouldBe(1), w => w.Bijzonderheden.ShouldHaveSingleItem());
        (await PlaatsingAsync("PV1B")).Stand.Van.ShouldBe(D("01-03-2027"), "neither of the two is changed");

        var voor = await VersiesAsync("V1");
        await VerlengAsync(Verlengd("V1", 7));
        (await VersiesAsync("V1")).ShouldBe(voor, "the same message again");

        await VerlengAsync(new("AV1", Verlengd("V1", 7).VerlengingId, Verlenging.Ingetrokken, 0, [], false, 9));
        (await PlaatsingAsync("PV1")).ShouldSatisfyAllConditions(p => p.Stand.ShouldBe((p.Stand with { TotEnMet = D("28-02-2027"), ZonderVerlenging = null })), p => p.Conflicten.ShouldBeEmpty());
        (await AiosAsync("AV1")).ShouldSatisfyAllConditions(a => a.Wijzigingen.ShouldBeEmpty(), a => a.Signalen.ShouldBeEmpty());
    }

    [Fact, Trait("Regel", "PLA-87"), Trait("Regel", "PLA-86")]
    public async Task A_conflict_is_resolved_when_the_other_one_leaves_the_stageplaats()
    {
        await MaakAsync("V2");
        await proef.AiosAsync("AV2C");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new("PV2C", "AV2C", "SV2", D("01-03-2027"), D("31-08-2027"), RegistreerPlaatsing.Geplaatst)));
        await VerlengAsync(Verlengd("V2", 7));
        (await PlaatsingAsync("PV2")).Conflicten.ShouldHaveSingleItem().ShouldBe(new("PV2C", Plaatsingconflict.Stageplaats, D("01-03-2027"), D("21-03-2027")));
        (await PlaatsingAsync("PV2C")).Gebreken!.ShouldContain(new Gebrek(6, D("01-03-2027")), "there is no place for it as long as nothing moves (ERK-16, OVK-9)");

        await NeemOverAsync("SV2", k => Capaciteit.GeefVrij(k, "PV2C"));
        (await PlaatsingAsync("PV2")).ShouldSatisfyAllConditions(p => p.Conflicten.ShouldBeEmpty(), p => p.Signalen.Values.ShouldNotContain(s => s.Regel == "PLA-87"));
    }

    [Fact, Trait("Regel", "VER-48"), Trait("Regel", "REG-17")]
    public async Task An_interruption_threatens_the_stages_in_it_and_its_withdrawal_makes_them_safe()
    {
        await MaakAsync("V3");
        var id = Guid.NewGuid();
        await OnderbreekAsync("AV3", new TrajectOnderbroken("AV3", id, D("01-01-2027"), D("22-04-2027"), Instituut, 3));
        (await PlaatsingAsync("PV3")).Gevaren.ShouldHaveSingleItem().OorzaakId.ShouldBe(id);
        await OnderbreekAsync("AV3", new TrajectHervat("AV3", id, D("01-01-2027"), D("22-04-2027"), Instituut, 4));
        (await PlaatsingAsync("PV3")).InGevaar.ShouldBeFalse();
        (await AiosAsync("AV3")).Wijzigingen.ShouldBeEmpty();
    }

    [Theory, Trait("Regel", "VER-29"), Trait("Regel", "PLA-2")]
    [InlineData("V4", 2, "18-02-2027")]
    [InlineData("V5", 1, "28-02-2027")]
    public async Task The_construction_moves_both_stages_only_when_the_second_place_has_room(string naam, int capaciteit, string einde)
    {
        await MaakAsync(naam, capaciteit);
        await proef.AiosAsync($"A{naam}C");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new($"P{naam}C", $"A{naam}C", $"S{naam}B", D("01-09-2026"), D("28-02-2027"), RegistreerPlaatsing.Gestart)));
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new($"P{naam}B", $"A{naam}", $"S{naam}B", D("01-03-2027"), D("31-05-2027"), RegistreerPlaatsing.Geplaatst)));
        await DoeAsync(werk => VerlofOpslag.ConstructieAsync(werk, new($"A{naam}", Guid.NewGuid(), $"P{naam}", D("18-02-2027"), $"P{naam}B", D("19-02-2027"), 4), Vandaag));
        (await PlaatsingAsync($"P{naam}")).Stand.TotEnMet.ShouldBe(D(einde));
        (await PlaatsingAsync($"P{naam}B")).Stand.Van.ShouldBe(D(einde).AddDays(1));
        (await AiosAsync($"A{naam}")).Signalen.Values.Any(s => s.Regel == "PLA-2").ShouldBe(capaciteit == 1);
    }

    [Fact, Trait("Regel", "VER-12"), Trait("Regel", "REG-16")]
    public async Task Another_percentage_gives_a_clinical_stage_its_new_end_and_the_register_its_factor()
    {
        await MaakAsync("V6");
        await DoeAsync(werk => VerlofOpslag.DeeltijdAsync(werk, new("AV6", Guid.NewGuid(), 85, D("07-12-2026"), 3), [new("PV6", D("15-03-2027"), true, 0)], Vandaag));
        (await PlaatsingAsync("PV6")).Stand.ShouldSatisfyAllConditions(s => s.TotEnMet.ShouldBe(D("15-03-2027")), s => s.Deeltijdpercentage.ShouldBe(85));
        (await AiosAsync("AV6")).ShouldSatisfyAllConditions(
            a => a.Traject["PV6"].Deeltijdpercentage.ShouldBe(85), a => a.Wijzigingen.Single().Bijzonderheden.Single().Bijzonderheid.Soort.ShouldBe(Trajectbijzonderheid.Deeltijdfactor));
    }

    [Fact, Trait("Regel", "ERK-30"), Trait("Regel", "PLA-86")]
    public async Task A_hold_starts_a_herplaatsing_when_the_start_is_near_and_its_end_withdraws_it()
    {
        await proef.StageplaatsAsync("SV7", Altijd());
        await proef.AiosAsync("AV7");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new("PV7", "AV7", "SV7", D("01-12-2026"), D("31-05-2027"), RegistreerPlaatsing.Geplaatst)));
        var besluit = Guid.NewGuid();
        await NeemOverAsync("SV7", k => NeemOver.OnHold(k, "SV7", besluit, Vandaag, null));
        var open = (await PlaatsingAsync("PV7")).HerplaatsingId.ShouldNotBeNull();
        (await LeesAsync<Herplaatsing>(open)).ShouldSatisfyAllConditions(h => h.IsOpen.ShouldBeTrue(), h => h.Overmacht.ShouldBe(2));

        await NeemOverAsync("SV7", k => NeemOver.OnHold(k, "SV7", besluit, null, Vandaag));
        (await PlaatsingAsync("PV7")).ShouldSatisfyAllConditions(p => p.HerplaatsingId.ShouldBeNull(), p => p.InGevaar.ShouldBeFalse());
        (await LeesAsync<Herplaatsing>(open)).Status.ShouldBe(Herplaatsingstatus.Ingetrokken);
    }

    [Fact, Trait("Regel", "ERK-30")]
    public async Task A_choice_that_nobody_made_starts_the_search_when_its_deadline_passes()
    {
        await proef.StageplaatsAsync("SV8", Altijd());
        await proef.AiosAsync("AV8");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, new("PV8", "AV8", "SV8", D("01-02-2027"), D("31-07-2027"), RegistreerPlaatsing.Geplaatst)));
        await NeemOverAsync("SV8", k => NeemOver.OnHold(k, "SV8", Guid.NewGuid(), Vandaag, null));
        var wacht = await PlaatsingAsync("PV8");
        wacht.HerplaatsingId.ShouldBeNull();
        var termijn = wacht.OpenTermijnen().Single(t => t.Soort.StartsWith("keuze:", StringComparison.Ordinal));
        termijn.Op.ShouldBe(D("08-12-2026"));
        await proef.Streams.VoerUitAsync(werk => PlaatsingOpslag.VerstrekenAsync(werk, wacht, termijn, termijn.Op));
        (await PlaatsingAsync("PV8")).ShouldSatisfyAllConditions(
            p => p.HerplaatsingId.ShouldNotBeNull(), p => p.OpenTermijnen().ShouldNotContain(t => t.Soort.StartsWith("keuze:", StringComparison.Ordinal)));
    }

    private static VerlengingOvergenomen Verlengd(string naam, long versie) => new(
        $"A{naam}", Sleutel.Uuid5(naam), Verlenging.Vastgesteld, 15, [new($"P{naam}", 15, 15, 21, D("21-03-2027"))], false, versie);

    private async Task MaakAsync(string naam, int volgendeCapaciteit = 1)
    {
        await proef.StageplaatsAsync($"S{naam}", Altijd());
        await proef.StageplaatsAsync($"S{naam}B", Altijd(), volgendeCapaciteit);
        await proef.AiosAsync($"A{naam}");
        await proef.Streams.VoerUitAsync(werk => RegistreerAsync(werk, Opslagproef.Rij($"P{naam}", $"A{naam}", $"S{naam}")));
    }

    private static async Task<Decision> RegistreerAsync(IWerkeenheid werk, RegistreerPlaatsing rij)
    {
        var besluit = await PlaatsingOpslag.RegistreerAsync(werk, rij, Vandaag);
        besluit.ShouldBeOfType<Decision.Accepted>();
        return besluit;
    }

    private Task<bool> VerlengAsync(VerlengingOvergenomen bericht) => DoeAsync(werk => VerlofOpslag.VerlengAsync(werk, bericht, Vandaag));

    private Task<bool> OnderbreekAsync(string aios, object bericht) => DoeAsync(werk => VerlofOpslag.OnderbreekAsync(werk, aios, bericht, Vandaag));

    private Task<bool> NeemOverAsync(string code, Func<Stageplaatskopie?, Decision> neemOver) => DoeAsync(werk => PlaatsingOpslag.NeemOverAsync(werk, code, neemOver, Vandaag));

    private Task<bool> DoeAsync(Func<IWerkeenheid, Task> doe) => proef.Streams.VoerUitAsync(async werk =>
    {
        await doe(werk);
        return true;
    });

    private async Task<T> LeesAsync<T>(Guid id)
        where T : class, IAggregaat<T> => (await proef.Streams.LeesAsync<T>(id)).ShouldNotBeNull().State;

    private Task<Plaatsing> PlaatsingAsync(string code) => LeesAsync<Plaatsing>(Plaatsingen.Plaatsing.StreamId(code));

    private Task<Plaatsingen.Aios> AiosAsync(string nummer) => LeesAsync<Plaatsingen.Aios>(Plaatsingen.Aios.StreamId(nummer));

    private Task<Stageplaatskopie> KopieAsync(string code) => LeesAsync<Stageplaatskopie>(Stageplaatskopie.StreamId(code));

    private async Task<(long, long, long)> VersiesAsync(string naam) => (
        (await proef.Streams.LeesAsync<Plaatsing>(Plaatsingen.Plaatsing.StreamId($"P{naam}")))!.Versie,
        (await proef.Streams.LeesAsync<Plaatsingen.Aios>(Plaatsingen.Aios.StreamId($"A{naam}")))!.Versie,
        (await proef.Streams.LeesAsync<Stageplaatskopie>(Stageplaatskopie.StreamId($"S{naam}")))!.Versie);
}
