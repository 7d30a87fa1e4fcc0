using System.Reflection;
using static StageSystem.Plaatsingen.Specs.Voorbeeld;

namespace StageSystem.Plaatsingen.Specs;

/// <summary>Stored is forever: every event of every stream, as it is written today.</summary>
public class VormenSpecs
{
    private static readonly Guid Id = new("00000000-0000-0000-0000-000000000001");

    private static readonly Kandidaat EenKandidaat = new(
        "S0002", "I002", "SEH", D("01-12-2026"), D("30-03-2027"), [], ["ERK-16 (1): de stageplaats is actief op de startdatum"], ["andere poule: SEH-13"]);

    private static readonly object[] Events =
    [
        new StageplaatsOvergenomen(Gegevens(gesloten: [new(D("01-07-2027"), null)]), 3),
        new DekkingOvergenomen(Plaatscode, [Gedekt("01-01-2020", "01-11-2026", Vast, Partner), Ongedekt("02-11-2026", null)], 4),
        new WaarnemingMisluktOvergenomen(Plaatscode, Procedure, D("02-11-2026"), null, "geen waarnemer", Oorzaak),
        new StageplaatsBezet(Plaatscode, Plaatsingscode, D("01-09-2026"), D("28-02-2027")),
        new StageplaatsVrijgekomen(Plaatscode, Plaatsingscode),
        new SlwpEindeOvergenomen(Plaatscode, D("01-02-2027"), true, Id),
        new SlwpHerzieningOvergenomen(Plaatscode, 3, ["diensten"], 5),
        new StilleggingOvergenomen(Plaatscode, Id, Beperking.OnHold, D("23-11-2026"), null),
        new BeperkingenVastgesteld(Plaatsingscode, [new(Id, Beperking.Slwp, D("01-02-2027"), D("28-02-2027"))]),
        new VervolgkeuzeGevraagd(Plaatsingscode, Id, Beperking.OnHold, D("23-11-2026")),
        new VervolgGekozen(Plaatsingscode, Id, Beperking.OnHold, D("23-11-2026"), Vervolgkeuze.EldersPlaatsen, "stagecoordinator:c1"),
        new VervolgkeuzeVervallen(Plaatsingscode, Id),
        new AiosGeregistreerd(Aiosnummer, Instituut, D("01-03-2026"), 85, ["SEH"], "Waterland"),
        new TrajectdeelOpgenomen(Aiosnummer, Deel(), true),
        new TrajectdeelVervallen(Aiosnummer, Plaatsingscode),
        new RegisterwijzigingVereist(Id, Aiosnummer, [new("P0001", Deel()), new("P0002", null)], D("23-11-2026"), D("30-11-2026"), Instituut),
        new RegisterwijzigingVerwerkt(Id, D("27-11-2026"), "stagesecretariaat:s1"),
        new RegisterwijzigingVervallen(Id, Aiosnummer, Instituut),
        new PlaatsingGeregistreerd(Stand(opleider: Vast), "gestart", Id),
        new OngedekteDagenVastgesteld(Plaatsingscode, [new(Oorzaak, D("02-11-2026"), D("28-02-2027"))]),
        new StageopleiderOpPlaatsingBenoemd(Stand(opleider: Vast), Vast, D("01-09-2026"), D("28-02-2027")),
        new StageopleiderOpPlaatsingVervangen(Plaatsingscode, Partner, D("02-11-2026"), D("28-02-2027"), Instituut),
        new PlaatsingInGevaar(Plaatsingscode, Aiosnummer, Oorzaak, Gevaar.Dekking, D("02-11-2026"), D("28-02-2027"), Instituut),
        new PlaatsingsgevaarBijgesteld(Plaatsingscode, Aiosnummer, Oorzaak, D("02-11-2026"), D("30-11-2026"), Instituut),
        new PlaatsingsgevaarGeweken(Plaatsingscode, Oorzaak),
        new PlaatsingsgevaarAanvaard(Plaatsingscode, Oorzaak, D("02-11-2026"), D("30-11-2026"), Id, "stagecoordinator:c1"),
        new PlaatsingVeiliggesteld(Plaatsingscode, Aiosnummer, Oorzaak, Instituut),
        new StageGeldigheidInGeding(Plaatsingscode, Aiosnummer, Id, D("02-11-2026"), D("22-11-2026"), Instituut),
        new StageGeldigheidGedingVervallen(Plaatsingscode, Id),
        new StageGeldigheidBesloten(Plaatsingscode, Id, D("02-11-2026"), D("22-11-2026"), Geldigheidszaak.NietGeldig, 21, "hoofd:h1"),
        new PlaatsbaarheidBeoordeeld(Plaatsingscode, [new(4, D("01-03-2027"))]),
        new PlaatsingStartTegengehouden(Plaatsingscode, null),
        new PlaatsingGestart(Stand(opleider: Vast)),
        new PlaatsingAfgerond(Stand(status: Plaatsingstatus.Afgerond)),
        new PlaatsingVoortijdigBeeindigd(Stand(tot: "30-11-2026", status: Plaatsingstatus.VoortijdigBeeindigd), Id),
        new PlaatsingVervallen(Stand(status: Plaatsingstatus.Vervallen), Id),
        new PlaatsingVerlengd(Stand(tot: "21-03-2027", opleider: Vast) with { ZonderVerlenging = D("28-02-2027") }, D("28-02-2027"), Id),
        new PlaatsingVerkort(Stand(opleider: Vast), D("21-03-2027"), Id),
        new PlaatsingHerzien(Stand(tot: "30-03-2027", percentage: 85), D("01-09-2026"), D("28-02-2027"), PlaatsingHerzien.Deeltijd, Id, D("01-12-2026"), 9),
        new PlaatsingConflict(Plaatsingscode, "P0002", Plaatsingconflict.Aios, D("01-03-2027"), D("21-03-2027"), Instituut),
        new PlaatsingConflictOpgelost(Plaatsingscode, "P0002", Plaatsingconflict.Aios),
        new VerlengingOvergenomen(
            Aiosnummer, Id, Verlenging.Vastgesteld, 15.5m,
            [new("P0001", 15, 15, 21, D("21-03-2027")), new(null, 0.5m, 1, 0, null)], false, 12),
        new DeeltijdOvergenomen(Aiosnummer, Id, 85, D("01-12-2026"), 9),
        new TekortkeuzeOvergenomen(Aiosnummer, Plaatsingscode, TekortkeuzeOvergenomen.Stageplaats, 1.95m, D("17-12-2026"), 7),
        new TrajectOnderbroken(Aiosnummer, Id, D("01-01-2027"), D("22-04-2027"), Instituut, 4),
        new TrajectHervat(Aiosnummer, Id, D("01-01-2027"), D("22-04-2027"), Instituut, 5),
        new ConstructieOvergenomen(Aiosnummer, Id, "P0001", D("19-05-2027"), "P0002", D("20-05-2027"), 6),
        new TrajectVerlengd(Aiosnummer, Id, 0.5m, 1.95m, Instituut),
        new TrajectVerkort(Aiosnummer, Id, Instituut),
        new PlaatsingInHerplaatsingGenomen(Plaatsingscode, Id),
        new PlaatsingUitHerplaatsingGenomen(Plaatsingscode, Id),
        new HerplaatsingGestart(
            Id, Procedure, Plaatsingscode, Aiosnummer, Plaatscode, Oorzaak, "geen waarnemer", 1, D("28-02-2027"), D("24-11-2026"),
            [EenKandidaat], 12, D("07-12-2026"), Instituut),
        new HerplaatsingDagenBijgesteld(Id, D("30-11-2026")),
        new HerplaatsingKeuzeGevraagd(Id, Plaatsingscode),
        new HerplaatsingKeuzeVervallen(Id),
        new AiosHerplaatst(
            Id, Aiosnummer, Plaatsingscode, D("30-11-2026"), "P0001-H1", "S0002", D("01-12-2026"), D("30-03-2027"), 62, 12_000, 100,
            "stagecoordinator:c1", Instituut),
        new HerplaatsingMislukt(Id, Plaatsingscode, "stagecoordinator:c1"),
        new HerplaatsingIngetrokken(Id, Plaatsingscode, "stagecoordinator:c1"),
        new VoorkeurOpgegeven("A0065", "CCP-13", 1, "S0028"),
        new AfwijzingOpgegeven("A0065", "CCP-13", "S0079"),
        new KoppelgroeplidGeregistreerd("KG01", "A0001", "aios"),
        new GesprekGescoord("KG01", "A0001", "H010", 1, 2),
    ];

    public static TheoryData<string> Soorten => new(Events.Select(e => e.GetType().Name));

    [Theory]
    [MemberData(nameof(Soorten))]
    public void Every_event_keeps_its_stored_shape(string soort) => OpgeslagenVorm.Bewaakt(Events.Single(e => e.GetType().Name == soort));

    [Fact]
    public void No_event_is_without_a_stored_shape()
    {
        // Every type that a projection stores in a stream.
        var opgeslagen = typeof(Plaatsing).Assembly.GetTypes()
            .Where(t => t.BaseType is { IsGenericType: true } basis && basis.Name.StartsWith("AggregaatProjection", StringComparison.Ordinal))
            .SelectMany(Inhoud).Distinct().ToList();
        opgeslagen.Except(Events.Select(e => e.GetType())).ShouldBeEmpty();
        Events.Select(e => e.GetType()).Except(opgeslagen).ShouldBeEmpty();
    }

    [Fact]
    public void Every_state_survives_its_snapshot()
    {
        var plaatsing = Plaatsing().Na(Altijd(), D("01-09-2026")).Na(Afwezig("02-11-2026", null), Dag22).State!;
        Terug(plaatsing);
        Terug(Voorbeeld.Aios(85, ["SEH"]));
        Terug(Spec.Given<Plaatsingen.Aios>(AiosEvent()).And([.. Events.Where(e => e is VerlengingOvergenomen or DeeltijdOvergenomen or TrajectOnderbroken or TrajectVerlengd)]).State!);
        Terug(Plaatsing().And([.. Events.Where(e => e is PlaatsingVerlengd or PlaatsingHerzien or PlaatsingConflict or BeperkingenVastgesteld or VervolgkeuzeGevraagd)]).State!);
        Terug(Kopie(Afwezig("02-11-2026", null), null, ("P0001", "01-09-2026", "28-02-2027")));
        Terug(Spec.Given<Herplaatsing>([.. StartHerplaatsing.Decide(null, new(Mislukt()), plaatsing, [EenKandidaat], Dag22).Events]).State!);
        Terug(Spec.Given<Koppelgroep>(new GesprekGescoord("KG01", "A0001", "H010", 1, 2)).State!);
        Terug(Spec.Given<Voorkeurenlijst>(new VoorkeurOpgegeven("A0065", "CCP-13", 1, "S0028")).State!);

        static void Terug<T>(T state)
        {
            var json = System.Text.Json.JsonSerializer.Serialize(state);
            System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<T>(json)).ShouldBe(json);
        }
    }

    private static IEnumerable<Type> Inhoud(Type projectie)
    {
        var instantie = Activator.CreateInstance(projectie)!;
        var types = projectie.GetProperty("IncludedEventTypes", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)?.GetValue(instantie);
        return ((IEnumerable<Type>)types!).Where(t => t.Assembly == typeof(Plaatsing).Assembly);
    }
}
