using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shouldly;
using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.EigenStageplaatsen;
using StageSystem.Erkenningen.Erkenningsvragen;
using StageSystem.Erkenningen.Etalage;
using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Specs.Stageleerwerkplannen;
using StageSystem.Erkenningen.Opleidingsplaatsen;
using StageSystem.Erkenningen.Kwaliteit;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stagekaders;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Testing;
using Xunit;
using static StageSystem.Erkenningen.Specs.Voorbeeld;

namespace StageSystem.Erkenningen.Specs;

public class OpgeslagenVormSpecs
{
    private static readonly Guid Procedure = Guid.Parse("0e000000-0000-0000-0000-000000000005");
    private static readonly Guid Ander = Guid.Parse("0d000000-0000-0000-0000-000000000004");

    private static readonly object[] Voorbeelden =
    [
        InstellingVan("I1", "K1"),
        new HuisartsopleiderGeregistreerd("H001", "Haarlem", "groep", 90),
        new StageopleiderGeregistreerd("A", "AMC", true),
        new AanstellingGeregistreerd("A", "AMC", "I1", "K1", Dag("01-01-2020"), 24.5m, "SEH", [new("I1", "K1"), new("I2", null)]),
        new ErkenningAangevraagd(Ander, "A", "AMC", "I1", "waarnemend", "SEH", Dag("01-12-2026"), Procedure),
        new ErkenningVerleend(Ander, "A", "AMC", "I1", "waarnemend", "SEH", Dag("01-12-2026"), Dag("31-01-2027"), "RGS-1", Dag("20-11-2026"), Ander),
        new ErkenningAfgewezen(Ander, "A", "AMC", "I1", "RGS-1", Dag("20-11-2026")),
        new StageopleiderAfwezigheidOvergenomen(Ander, "A", "AMC", "I1", Dag("02-11-2026"), Dag("06-12-2026"), true, 7),
        new StageopleiderOverschrijdingOvergenomen(Oorzaak, "A", "AMC", "I1", Dag("02-11-2026"), Dag("06-12-2026"), true, 21, false, 7),
        new StageopleiderVervangingOvergenomen(Ander, "A", "AMC", "I1", "waarneming", Dag("02-11-2026"), Dag("06-12-2026"), 7),
        new StageopleiderVertrokken(Ander, "A", "AMC", "I1", Dag("30-11-2026")),
        new StageopleiderVertrekIngetrokken(Ander, "A", "AMC"),
        new ErkenningTwijfelachtigGeworden(Ander, "A", "AMC", "I1", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak),
        new ErkenningTwijfelBijgesteld(Ander, "A", "AMC", "I1", Dag("02-11-2026"), null, Oorzaak),
        new ErkenningHersteld(Ander, "A", "AMC", "I1", Dag("07-12-2026"), Oorzaak),
        new ErkenningBeeindigd(Ander, "A", "AMC", "I1", Dag("30-11-2026"), Oorzaak),
        new ErkenningBeeindigingVerzocht(Ander, "A", "AMC", "I1", Dag("01-12-2026"), Oorzaak),
        new StageplaatsGekoppeld("A", "S1"),
        new StageplaatsGeregistreerd(Gegevens(koepel: "K1", opleiders: ["A", "B"])),
        new StageplaatsgegevensBijgewerkt(Gegevens(slwp: null, opleiders: ["A", "B", "C"])),
        new StageopleiderGekoppeld("S1", "W", "waarnemer", Dag("01-12-2026"), Dag("31-01-2027"), Procedure, "A"),
        new StageopleiderOntkoppeld("S1", "W", Procedure, Dag("15-01-2027")),
        new DekkingVastgesteld("S1", "AMC", [D("01-01-2022", "01-11-2026", "duo", null, "A", "B"), D("02-11-2026", null, "ongedekt", Oorzaak)], Oorzaak),
        new StageplaatsOngedekt("S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak),
        new StageplaatsGedektDoorDuo("S1", "AMC", Dag("02-11-2026"), Dag("13-12-2026"), "B", Oorzaak, Dag("09-11-2026")),
        new StageplaatsWeerGedekt("S1", "AMC", Dag("07-12-2026"), null, "A", Oorzaak),
        new DuoDekkingBevestigd("S1", "B", Oorzaak),
        new AanwezigheidOntbreekt("S1", "AMC", [new(Dag("12-07-2027"), Dag("16-07-2027"))]),
        new SlwpConceptIngediend("S1", "AMC", 2, AutoriseerSlwpSpecs.Vol, [Slwponderdeel.ContactStageopleider], Dag("20-10-2026")),
        new SlwpGeautoriseerd("S1", "AMC", 2, Dag("02-11-2026"), Dag("01-11-2027"), "A", new(false, 4, 24m)),
        new SlwpHerzien("S1", "AMC", 2, Dag("02-11-2026"), [Slwponderdeel.Diensten]),
        new SlwpVerlooptBinnenkort("S1", "AMC", Dag("31-01-2028"), 8, Oorzaak),
        new SlwpVerlopen("S1", "AMC", Dag("01-02-2028"), 28, Oorzaak),
        new SlwpRespijtVerstreken("S1", "AMC", Dag("01-02-2028"), Oorzaak),
        new InstellingErkend("I1", "AMC", Dag("01-01-2027"), null, "RGS-1", Dag("20-11-2026")),
        new InstellingErkenningBeeindigd("I1", "AMC", Dag("01-01-2027"), "RGS-1", Dag("20-11-2026")),
        new KoepelErkenningBeeindigd("K1", "K", "AMC", Dag("01-01-2027"), "RGS-1", Dag("20-11-2026")),
        new InstellingBeeindigingVerzocht("I1", "AMC", Dag("01-01-2027"), Ander),
        new InstellingErkenningVastgesteld("I1", "AMC", [new(Dag("01-01-2020"), Dag("31-12-2026"))]),
        new AanstellingUrenGewijzigd("A", "AMC", "I1", Dag("01-12-2026"), 15.9m),
        new AanstellingOnderNormGekomen(Oorzaak, "A", "AMC", "I1", Dag("01-12-2026"), null, 15.9m, 16.0m),
        new AanstellingWeerBovenNorm(Oorzaak, "A", "AMC"),
        new AanstellingBeeindigd(Oorzaak, "A", "AMC", "I1", Dag("30-11-2026")),
        new BigRegistratieBeeindigd(Oorzaak, "A", "AMC", Dag("01-12-2026")),
        new BigRegistratieGecorrigeerd(Oorzaak, "A", "AMC"),
        new BigRegistratieHervat("A", "AMC", Dag("01-02-2027")),
        new InstellingErkenningOvergenomen(Oorzaak, "A", "AMC", "I1", Dag("01-01-2027"), false),
        new StageopleiderGewisseldVanLocatie(Ander, "A", "AMC", "K1", "K2", Dag("01-05-2027")),
        new LocatiewisselIngetrokken(Ander, "A", "AMC"),
        new StageopleiderOnHoldGezet(Ander, "A", "AMC", "I1", Dag("02-11-2026")),
        new StageopleiderOnHoldOpgeheven(Ander, "A", "AMC", Dag("31-01-2027")),
        new SamenwerkingMetStageopleiderBeeindigd(Ander, "A", "AMC", "I1", Dag("02-11-2026")),
        new ErkenningBeeindigingBeslist(Ander, Oorzaak, "A", "AMC", Dag("01-12-2026"), "RGS-1", Dag("20-11-2026")),
        new StageopleiderToegevoegd("S1", "B", Dag("01-05-2027"), Ander),
        new StageopleiderVerwijderd("S1", "B", Ander),
        new StageplaatsOnHoldGezet(Ander, "S1", "AMC", Dag("02-11-2026"), Dag("01-02-2027"), "A", true),
        new StageplaatsOnHoldVerlengd(Ander, "S1", "AMC", Dag("01-03-2027")),
        new StageplaatsOnHoldOpgeheven(Ander, "S1", "AMC", Dag("01-02-2027")),
        new OnHoldEvaluatieOpen(Ander, "S1", "AMC", Dag("01-02-2027"), 2),
        new SamenwerkingBeeindigingVoorgesteld(Ander, "S1", "AMC", "stageopleider", "A", true, "stagecoordinator", "stagecoordinator:c1"),
        new SamenwerkingBeeindigingIngetrokken(Ander, "S1", "AMC"),
        new SamenwerkingBeeindigd(Ander, "S1", "I1", "AMC", "beide", "A", Dag("02-11-2026"), false),
        new PlaatsingOvergenomen("P1", "AI1", "S1", Dag("01-12-2026"), Dag("28-02-2027"), "geplaatst", "AMC", 3),
        new ErkenningsvraagGesteld(Ander, "P1", "AI1", "S1", "AMC", Dag("02-11-2026"), Dag("10-12-2026")),
        new StageplaatsAangemeld(Ander, "NSPOH", Aanmeldingen.AanmeldingSpecs.Formulier, Dag("04-03-2027"), Dag("11-03-2027")),
        new StageplaatsGepubliceerd(Ander, "NSPOH", "N1", "I1", Dag("10-03-2027")),
        new StageplaatsGoedgekeurd(Ander, "NSPOH", "N1", Dag("15-03-2027")),
        new StageplaatsAfgewezen(Ander, "NSPOH", "N1", Dag("15-03-2027")),
        new AanmeldingNietGetoond(Ander, "NSPOH", 4, Dag("11-03-2027")),
        new StageIntentieverklaringVerzonden("NSPOH", "I1", Ander, Dag("15-03-2027")),
        new StageplaatsToestandGewijzigd("N1", "NSPOH", Dag("15-03-2027"), "goedgekeurd", Ander),
        new EigenStageplaatsGemeld(Ander, "AI1", "NSPOH", "GGD Noord", "SEH", Dag("15-01-2027")),
        new EigenStageplaatsAangevraagd(Ander, Dag("01-02-2027"), Dag("01-03-2027")),
        new EigenStageplaatsBesloten(Ander, true, Dag("20-02-2027")),
        new EigenStageplaatsWacht(Ander, 21),
        new StagekaderVastgesteld("NSPOH", "SEH", 1, "https://voorbeeld.nl/1", Dag("01-01-2027")),
        new OpleidingsplaatsToegewezen("I1", "SEH", 2027, "AMC", 2, "VWS-27"),
        new VacatureGeopend(Ander, Dag("01-12-2026")),
        new InstromerGeplaatst(Ander, Dag("01-03-2027"), true, Oorzaak),
        new OpleidingsplaatsVrijgekomen(Ander, Dag("15-10-2027"), true, Dag("31-12-2027")),
        new StageplaatsZonderStagebeheerder("S1", "AMC", Dag("02-11-2026")),
        new StagebeheerderToegewezen("S1", "AMC", "SB01", Dag("02-11-2026")),
        new StagebeheerderVertrokken("S1", "AMC", "SB01", Dag("30-11-2026")),
        new StagebeheerOvergedragen("S1", "AMC", Dag("01-12-2026"), [Ander]),
        new StagebeheerderOntbreekt("S1", "AMC", Dag("01-12-2026")),
        new StageplaatsInBeheerGenomen("SB01", "AMC", "S1", Dag("02-11-2026"), 9, 8),
        new StageplaatsUitBeheerGegaan("SB01", "AMC", "S1", Dag("30-11-2026"), 3, 4),
        new StagemogelijkheidGepubliceerd(Ander, "I1", "AMC", Etalage.EtalageSpecs.S(stageplaats: "S1"), Dag("02-11-2026")),
        new StagemogelijkheidHerzien(Ander, Etalage.EtalageSpecs.S(), Dag("03-11-2026")),
        new StagemogelijkheidIngetrokken(Ander, Dag("04-11-2026")),
        new StagemogelijkheidErkenningGewijzigd(Ander, "AMC", Dag("01-07-2027")),
        new EtalagevermeldingVerbonden("I1", "SEH", "AMC", Ander, Dag("02-11-2026"), Dag("14-12-2026"), Dag("28-12-2026")),
        new EtalagevermeldingLosgemaakt(Ander),
        new LokaalOpleidingsplanVastgesteld("I1", "SEH", "AMC", 1, "TOP2020", ["acute zorg", "trauma"], "Elke drie maanden een gesprek.", "https://voorbeeld.nl/plan", Dag("02-11-2026")),
        new LokaalOpleidingsplanHerinnerd("I1", "SEH", "AMC", Dag("28-12-2026")),
        new LokaalOpleidingsplanTeLaat("I1", "SEH", "AMC", Dag("28-12-2026")),
        new ScholingsaanbodGeopend("AMC", 2027),
        new BijeenkomstGepland(Ander, "AMC", "onderwijsmiddag", Dag("10-02-2027"), true),
        new BijeenkomstVervallen(Ander, "AMC"),
        new AccreditatieAangevraagd(Ander, "AMC", Dag("10-01-2027")),
        new StageopleidersUitgenodigd(Ander, "AMC", ["A", "B"], Dag("10-01-2027")),
        new StageopleiderIngeschreven(Ander, "AMC", "A", true),
        new AanwezigheidVastgelegd(Ander, "AMC", ["A"]),
        new ScholingsaanbodBeoordeeld("AMC", 2027, 2, 3),
        new DidactischeScholingVastgelegd("A", "AMC", "bezig", Dag("10-01-2027")),
        new KwaliteitscyclusGestart("S1", "AMC", Dag("16-04-2026"), Dag("16-04-2028"), Dag("16-04-2031")),
        new KwaliteitscyclusVernieuwd("S1", "AMC", Ander, "visitatie", Dag("03-05-2027"), Dag("03-05-2029"), Dag("03-05-2032")),
        new KwaliteitsbezoekVervallen("S1", "AMC", Ander, Dag("16-04-2028"), null),
        new KwaliteitsbezoekAanDeBeurt("S1", "AMC", "evaluatiegesprek", Dag("16-04-2028")),
        new KwaliteitscyclusTeLaat("S1", "AMC", "evaluatiegesprek", Dag("16-04-2028")),
        new VisitatieblokkadeBeoordeeld("S1", "AMC", Dag("16-04-2031"), true),
        new BezoekGehouden(Ander, "S1", "AMC", "visitatie", Dag("03-05-2027")),
        new BezoekIngetrokken(Ander, "S1", "AMC", Dag("04-05-2027")),
        new BezoekverslagVerzonden(Ander, "S1", "AMC", "A", Dag("10-05-2027"), "archief/12"),
        new BezoekverslagGetekend(Ander, "S1", "AMC", "A", "voor gezien", Dag("20-05-2027"), "archief/12"),
        new BezoekverslagOngetekend(Ander, "S1", "AMC", Dag("10-05-2027"), 21),
        new DossierstukToegevoegd(Ander, "S1", "AMC", "klachtbrief", Dag("10-05-2027"), "archief/13", "2", ["stageopleider", "aios"], "A", Oorzaak),
        new CriteriaGescoord(Ander, "S1", "AMC", "stage-evaluatie", Oorzaak, Dag("10-05-2027"), [new(1, 4), new(2, null)]),
        new WaarnemingsprocedureVerbonden("S1", Oorzaak, Procedure, 2),
        Waarnemingen.WaarnemingsprocedureSpecs.Gestart(),
        new WaarnemingsprocedureBijgesteld(Procedure, "waarnemend", Dag("02-11-2026"), Dag("20-12-2026")),
        new WaarnemingsbesluitGenomen(Procedure, Ander, true, Dag("03-11-2026")),
        new WaarnemerVoorgesteld(Procedure, "W", Dag("01-12-2026"), "RGS-uitz-7"),
        new WaarnemerAangevraagd(Procedure, Ander, "W", Dag("01-12-2026")),
        new WaarnemerAfgewezen(Procedure, Ander, "W", "RGS-1", Dag("20-11-2026")),
        new WaarnemendStageopleiderErkend(Procedure, "S1", "AMC", "W", Dag("01-12-2026"), Dag("31-01-2027"), "RGS-1", Dag("20-11-2026")),
        new NieuweStageopleiderErkend(Procedure, "S1", "AMC", "C", Dag("01-12-2026"), null, "RGS-1", Dag("20-11-2026")),
        new WaarnemingsprocedureMislukt(Procedure, "S1", "AMC", Dag("02-11-2026"), Dag("06-12-2026"), "geen waarnemer", Oorzaak),
        new HerplaatsingGevraagd(Procedure, "S1", "I1", "K1", "AMC", "waarnemend", Dag("02-11-2026"), Dag("06-12-2026"), Oorzaak, "A"),
        new WaarnemingsprocedureGeannuleerd(Procedure, "S1", "AMC"),
        new WaarnemingsbehoefteVervallen(Procedure),
        new WaarnemingNaTerugkeerVoorgelegd(Procedure, Dag("21-12-2026")),
        new WaarnemingBeeindigd(Procedure, "S1", "AMC", "W", Dag("22-12-2026")),
    ];

    public static TheoryData<object> Events => [.. Voorbeelden];

    [Theory, MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void Every_stored_event_keeps_its_shape(object voorbeeld) => OpgeslagenVorm.Bewaakt(voorbeeld);

    [Fact]
    public void Every_event_that_a_projection_includes_and_a_fold_knows_has_its_shape_here()
    {
        var namen = Voorbeelden.Select(v => v.GetType().Name).ToHashSet();
        var bron = Bron();

        Namen(bron.Where(b => b.Naam.EndsWith("Projection.cs", StringComparison.Ordinal)), "IncludeType<(\\w+)>").ShouldBe(namen, ignoreOrder: true);
        Namen(bron, "\\(\\{ [^}]*\\} s, (\\w+)(?: e)?\\)|\\(null, (\\w+) e\\)").ShouldBeSubsetOf(namen);
    }

    private static HashSet<string> Namen(IEnumerable<(string Naam, string Tekst)> bron, string patroon) =>
        [.. bron.SelectMany(b => Regex.Matches(b.Tekst, patroon)).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value).Where(n => n != "_")];

    private static List<(string Naam, string Tekst)> Bron([CallerFilePath] string test = "") =>
        [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(test)!, "../../services/Erkenning"), "*.cs", SearchOption.AllDirectories)
            .Where(b => !b.Contains("/obj/", StringComparison.Ordinal)).Select(b => (Path.GetFileName(b), File.ReadAllText(b)))];
}
