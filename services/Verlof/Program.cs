using StageSystem.Kern;
using StageSystem.ServiceDefaults;
using StageSystem.Verlof.Aiossen;
using StageSystem.Verlof.Berichten;
using StageSystem.Verlof.Import;
using StageSystem.Verlof.Stageopleiders;
using StageSystem.Verlof.Verzuim;
using StageSystem.Verlof.Zwangerschap;

var builder = WebApplication.CreateBuilder(args);
var drempels = new Afwezigheidsdrempels(builder.Configuration.GetSection("Afwezigheidsdrempels").Get<Drempeltabel[]>() ?? []);

builder.AddStageService("verlof", service =>
{
    service.Marten(opts =>
    {
        opts.Schema.For<Afwezigheidsreden>().Duplicate(r => r.StageopleiderId, pgType: "uuid", notNull: true);
        opts.Schema.For<Besluittoelichting>();
        opts.Schema.For<Stageplaatskopie>().Index(p => p.Instellingscode!);
        opts.Schema.For<Stageopleider>().Index(s => s.Opleidernummer); // the order of the lists
        opts.Schema.For<Aios>().Index(a => a.Aiosnummer);
    });
    service.Aggregaat<Stageopleider, StageopleiderProjection>(WeegfeitenLezer.Verstreken(drempels));
    service.Aggregaat<Aios, AiosProjection>(AiosfeitenLezer.Verstreken(service.Parameters));
    service.Berichten<VerlofContracts>();
    service.Import(VerlofImport.Inrichting(drempels));
    service.Consumer<StageopleiderGeregistreerdConsumer>();
    service.Consumer<AiosHerplaatstConsumer>();
    service.Consumer<PlaatsingVastgesteldConsumer>();
    service.Consumer<StageplaatsGeregistreerdConsumer>();

    // Which of the two is raised at 14 days tells whether it is sickness: who may not know the reason sees neither (OVK-11).
    service.Vertrouwelijk<StageopleiderControleDrempelOverschreden>();
    service.Vertrouwelijk<StageopleiderControleHerhaald>();
    service.Vertrouwelijk<StageopleiderAfwezigheidGesignaleerd>();
    service.Vertrouwelijk<StageopleiderSignaleringBijgesteld>();
    service.Vertrouwelijk<StageopleiderSignaleringVervallen>();
    service.Vertrouwelijk<StageopleiderVervangingAangehouden>();
    service.Vertrouwelijk<SignaalGeregistreerd>(signaal => signaal.Regel is "VER-40" or "VER-41" or "VER-31" or "VER-32" or "VER-34" or "VER-35" or "VER-36" or "VER-37" or "VER-38");

    // What is internal to Verlof by Appendix A: sickness and pregnancy of an aios.
    service.Vertrouwelijk<AiosZiekGemeld>();
    service.Vertrouwelijk<AiosHersteld>();
    service.Vertrouwelijk<AiosGedeeltelijkHersteld>();
    service.Vertrouwelijk<ZiekmeldingGecorrigeerd>();
    service.Vertrouwelijk<ZiekmeldingIngetrokken>();
    service.Vertrouwelijk<VerzuimperiodeVastgelegd>();
    service.Vertrouwelijk<VerzuimperiodeVervallen>();
    service.Vertrouwelijk<ZwangerschapGemeld>();
    service.Vertrouwelijk<ZwangerschapsmeldingIngetrokken>();
    service.Vertrouwelijk<WerktijdaanpassingAangevraagd>();
    service.Vertrouwelijk<WerktijdaanpassingInOverleg>();
    service.Vertrouwelijk<WerktijdaanpassingAfgesproken>();
    service.Vertrouwelijk<WerktijdaanpassingNietMogelijk>();
    service.Vertrouwelijk<WerktijdaanpassingNaarSboh>();
    service.Vertrouwelijk<ZwangerschapsverlofVastgelegd>();
    service.Vertrouwelijk<BevallingGeregistreerd>();
    service.Vertrouwelijk<NachtdienstinstemmingVastgelegd>();
    service.Services.AddSingleton(drempels);
    service.Services.AddSingleton<WeegfeitenLezer>();
    service.Services.AddSingleton<StageopleiderOpslag>();
    service.Services.AddSingleton<AiosfeitenLezer>();
    service.Services.AddSingleton<AiosOpslag>();
});

var app = builder.Build();
app.MapStageService(v1 =>
{
    v1.MapStageopleiders();
    v1.MapAiossen();
    v1.MapImport();
});
app.Run();

/// <summary>The host of Verlof.</summary>
public partial class Program;
