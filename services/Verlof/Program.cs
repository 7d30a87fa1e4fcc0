using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Berichten;
using StageSystem.Verlof.Import;
using StageSystem.Verlof.Stageopleiders;

var builder = WebApplication.CreateBuilder(args);
var drempels = new Afwezigheidsdrempels(builder.Configuration.GetSection("Afwezigheidsdrempels").Get<Drempeltabel[]>() ?? []);

builder.AddStageService("verlof", service =>
{
    service.Marten(opts =>
    {
        opts.Schema.For<Afwezigheidsreden>().Duplicate(r => r.StageopleiderId, pgType: "uuid", notNull: true);
        opts.Schema.For<Besluittoelichting>();
    });
    service.Aggregaat<Stageopleider, StageopleiderProjection>(WeegfeitenLezer.Verstreken(drempels));
    service.Aggregaat<Aios, AiosProjection>();
    service.Berichten<VerlofContracts>();
    service.Import(VerlofImport.Inrichting(drempels));
    service.Consumer<StageopleiderGeregistreerdConsumer>();
    service.Consumer<AiosHerplaatstConsumer>();

    // Which of the two is raised at 14 days tells whether it is sickness: who may not know the reason sees neither (OVK-11).
    service.Vertrouwelijk<StageopleiderControleDrempelOverschreden>();
    service.Vertrouwelijk<StageopleiderControleHerhaald>();
    service.Vertrouwelijk<StageopleiderAfwezigheidGesignaleerd>();
    service.Vertrouwelijk<StageopleiderSignaleringBijgesteld>();
    service.Vertrouwelijk<StageopleiderSignaleringVervallen>();
    service.Vertrouwelijk<StageopleiderVervangingAangehouden>();
    service.Vertrouwelijk<SignaalGeregistreerd>(signaal => signaal.Regel is "VER-40" or "VER-41");
    service.Services.AddSingleton(drempels);
    service.Services.AddSingleton<WeegfeitenLezer>();
    service.Services.AddSingleton<StageopleiderOpslag>();
});

var app = builder.Build();
app.MapStageService(v1 =>
{
    v1.MapStageopleiders();
    v1.MapImport();
});
app.Run();

/// <summary>The host of Verlof.</summary>
public partial class Program;
