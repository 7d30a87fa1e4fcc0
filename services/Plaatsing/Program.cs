using StageSystem.Plaatsingen;
using StageSystem.Plaatsingen.Import;
using StageSystem.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddStageService("plaatsing", service =>
{
    service.Marten(opts =>
    {
        opts.Schema.For<Plaatsing>().Index(p => p.Code);
        opts.Schema.For<Persoonsgegevens>();
        opts.Schema.For<Voorkeurmotivatie>();
        opts.Schema.For<Gespreksopmerkingen>();
        opts.Schema.For<Besluittoelichting>();
    });
    service.Aggregaat<Aios, AiosProjection>();
    service.Aggregaat<Plaatsing, PlaatsingProjection>(PlaatsingOpslag.VerstrekenAsync);
    service.Aggregaat<Herplaatsing, HerplaatsingProjection>();
    service.Aggregaat<Stageplaatskopie, StageplaatskopieProjection>();
    service.Aggregaat<Voorkeurenlijst, VoorkeurenlijstProjection>();
    service.Aggregaat<Koppelgroep, KoppelgroepProjection>();
    service.Berichten<PlaatsingContracts>();
    service.Import(PlaatsingImport.Inrichting);
    service.Services.AddPlaatsingmeters();
    service.Consumer<StageplaatsGeregistreerdConsumer>();
    service.Consumer<DekkingVastgesteldConsumer>();
    service.Consumer<WaarnemingsprocedureMisluktConsumer>();
    service.Consumer<SlwpVerlopenConsumer>();
    service.Consumer<SlwpRespijtVerstrekenConsumer>();
    service.Consumer<SlwpHerzienConsumer>();
    service.Consumer<StageplaatsOnHoldGezetConsumer>();
    service.Consumer<StageplaatsOnHoldOpgehevenConsumer>();
    service.Consumer<SamenwerkingBeeindigdConsumer>();
    service.Consumer<VakantieconstructieVastgelegdConsumer>();
    service.Consumer<DeeltijdtekortBeslotenConsumer>();
    service.Consumer<OnderbrekingVastgelegdConsumer>();
    service.Consumer<DeeltijdGoedgekeurdConsumer>();
    service.Consumer<VerlengingIngetrokkenConsumer>();
    service.Consumer<OpleidingsverlengingVastgesteldConsumer>();
    service.Consumer<VerzuimdrempelOverschredenConsumer>();
});

var app = builder.Build();
app.MapStageService(v1 =>
{
    v1.MapPlaatsingen();
    v1.MapAios();
    v1.MapHerplaatsingen();
    v1.MapImport();
});
app.Run();

/// <summary>The host of Plaatsing.</summary>
public partial class Program;
