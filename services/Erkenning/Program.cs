using StageSystem.Erkenningen.Berichten;
using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Import;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddStageService("erkenning", service =>
{
    service.Aggregaat<Instelling, InstellingProjection>();
    service.Aggregaat<Stageopleider, StageopleiderProjection>();
    service.Aggregaat<Stageplaats, StageplaatsProjection>();
    service.Aggregaat<Waarnemingsprocedure, WaarnemingsprocedureProjection>();
    service.Aggregaat<Huisartsopleider, HuisartsopleiderProjection>();
    service.Berichten<ErkenningContracts>();
    service.Import(ErkenningImport.Inrichting);
    service.Consumer<StageopleiderAfwezigheidVastgelegdConsumer>();
    service.Consumer<StageopleiderAfwezigheidDrempelOverschredenConsumer>();
    service.Consumer<StageopleiderAfwezigheidDrempelVervallenConsumer>();
    service.Consumer<StageopleiderVervangingBeslotenConsumer>();
});

var app = builder.Build();
app.MapStageService(v1 => v1.MapImport());
app.Run();

/// <summary>The host of Erkenning.</summary>
public partial class Program;
