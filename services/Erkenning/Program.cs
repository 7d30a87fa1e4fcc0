using StageSystem.Erkenningen.Aanmeldingen;
using StageSystem.Erkenningen.Berichten;
using StageSystem.Erkenningen.EigenStageplaatsen;
using StageSystem.Erkenningen.Erkenningsvragen;
using StageSystem.Erkenningen.Etalage;
using StageSystem.Erkenningen.Huisartsopleiders;
using StageSystem.Erkenningen.Import;
using StageSystem.Erkenningen.Instellingen;
using StageSystem.Erkenningen.Opleidingsplaatsen;
using StageSystem.Erkenningen.Opleidingsplannen;
using StageSystem.Erkenningen.Overzichten;
using StageSystem.Erkenningen.Proeven;
using StageSystem.Erkenningen.Scholingen;
using StageSystem.Erkenningen.Stagebeheerders;
using StageSystem.Erkenningen.Stagedossiers;
using StageSystem.Erkenningen.Stagekaders;
using StageSystem.Erkenningen.Stageleerwerkplannen;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Erkenningen.Waarnemingen;
using StageSystem.Erkenningen.Wissen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddStageService("erkenning", service =>
{
    service.Marten(opts =>
    {
        opts.Schema.For<Persoonsgegevens>();
        opts.Schema.For<Besluittoelichting>();
        opts.Schema.For<Slwpcontact>();
        opts.Schema.For<Aanmeldingscontact>();
        EtalageLezer.Inrichten(opts);
        ErkenningIndexen.Maak(opts);
    });
    service.Aggregaat<Instelling, InstellingProjection>();
    service.Aggregaat<Stageopleider, StageopleiderProjection>();
    service.Aggregaat<Stageplaats, StageplaatsProjection>(KwaliteitsverloopOpslag.VerstrekenAsync, beslistUitState: true);
    service.Aggregaat<Stagebeheerder, StagebeheerderProjection>();
    service.Aggregaat<Stagedossier, StagedossierProjection>(StagedossierOpslag.VerstrekenAsync);
    service.Aggregaat<Scholingsaanbod, ScholingsaanbodProjection>(ScholingOpslag.VerstrekenAsync);
    service.Aggregaat<DidactischeScholing, DidactischeScholingProjection>();
    service.Aggregaat<Stageleerwerkplan, StageleerwerkplanProjection>();
    service.Aggregaat<Aanmelding, AanmeldingProjection>();
    service.Aggregaat<Intentieverklaring, IntentieverklaringProjection>();
    service.Aggregaat<EigenStageplaats, EigenStageplaatsProjection>();
    service.Aggregaat<Stagekader, StagekaderProjection>();
    service.Aggregaat<Jaarplaatsen, JaarplaatsenProjection>();
    service.Aggregaat<Etalagevermelding, EtalagevermeldingProjection>();
    service.Aggregaat<LokaalOpleidingsplan, LokaalOpleidingsplanProjection>();
    service.Aggregaat<Plaatsingskopie, PlaatsingskopieProjection>();
    service.Aggregaat<Erkenningsvraag, ErkenningsvraagProjection>();
    service.Aggregaat<Waarnemingsprocedure, WaarnemingsprocedureProjection>();
    service.Aggregaat<Huisartsopleider, HuisartsopleiderProjection>();
    service.Berichten<ErkenningContracts>();
    service.Consumer<StageopleiderAfwezigheidVastgelegdConsumer>();
    service.Consumer<StageopleiderAfwezigheidDrempelOverschredenConsumer>();
    service.Consumer<StageopleiderAfwezigheidDrempelVervallenConsumer>();
    service.Consumer<StageopleiderVervangingBeslotenConsumer>();
    service.Consumer<InstellingErkenningVastgesteldConsumer>();
    service.Consumer<PlaatsingVastgesteldConsumer>();
    service.Import(ErkenningImport.Inrichting);
    // That there is a klachtbrief is for those who may read it (2.2).
    service.Vertrouwelijk<DossierstukToegevoegd>(stuk => stuk.Soort == Dossiersoort.Klachtbrief);
    service.EigenSignalen(Rollen.Stagebeheerder, StagebeheerEndpoints.EigenStageplaatsenAsync);
    service.Services.AddErkenningMeters();
});

var app = builder.Build();
app.MapStageService(v1 =>
{
    v1.MapInstellingen();
    v1.MapStageopleiders();
    v1.MapStageplaatsen();
    v1.MapStagebeheer();
    v1.MapStagedossiers();
    v1.MapScholingen();
    v1.MapStageleerwerkplannen();
    v1.MapAanmeldingen();
    v1.MapEigenStageplaatsen();
    v1.MapStagekaders();
    v1.MapOpleidingsplaatsen();
    v1.MapEtalage();
    v1.MapOpleidingsplannen();
    v1.MapErkenningsvragen();
    v1.MapWaarnemingsprocedures();
    v1.MapProeven();
    v1.MapWissen();
    v1.MapImport();
});
app.Run();

/// <summary>The host of Erkenning.</summary>
public partial class Program;
