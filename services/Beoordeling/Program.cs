using StageSystem.Beoordelingen.Berichten;
using StageSystem.Beoordelingen.Stageverlopen;
using StageSystem.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddStageService("beoordeling", service =>
{
    service.Aggregaat<Stageverloop, StageverloopProjection>();
    service.Berichten<BeoordelingContracts>();
    service.Consumer<PlaatsingVastgesteldConsumer>();
    service.Consumer<StageopleiderOpPlaatsingVervangenConsumer>();
    service.Consumer<AiosHerplaatstConsumer>();
});

var app = builder.Build();
app.MapStageService(v1 => v1.MapStageverlopen());
app.Run();

/// <summary>The host of Beoordeling.</summary>
public partial class Program;
