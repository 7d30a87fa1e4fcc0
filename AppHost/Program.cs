using StageSystem.AppHost;

var builder = DistributedApplication.CreateBuilder(args);

// Where data, logs and generated secrets are kept. Without it (in tests) all of them are temporary.
var map = builder.Configuration["Gegevens:Map"];
var geheimen = new Geheimen(map);

var postgres = builder.AddPostgres("postgres", password: builder.AddParameter("postgres-password", () => geheimen.Lees("postgres"), secret: true));
var rabbitmq = builder.AddRabbitMQ("rabbitmq", password: builder.AddParameter("rabbitmq-password", () => geheimen.Lees("rabbitmq"), secret: true));
if (map is not null)
{
    postgres.WithDataBindMount(Path.Combine(map, "postgres"));
    rabbitmq.WithDataBindMount(Path.Combine(map, "rabbitmq"));
}

// Signs the tokens that stand in for OpenID Connect during development; services take it in Development only.
var ontwikkelsleutel = builder.AddParameter("ontwikkelsleutel", () => geheimen.Lees("ontwikkelsleutel"), secret: true);

var services = new List<IResourceBuilder<ProjectResource>>
{
    AddService<Projects.Erkenning>("erkenning"),
    AddService<Projects.Plaatsing>("plaatsing"),
    AddService<Projects.Beoordeling>("beoordeling"),
    AddService<Projects.Verlof>("verlof"),
};
Adressen.Meld(builder, services);

await builder.Build().RunAsync();

IResourceBuilder<ProjectResource> AddService<TProject>(string name) where TProject : IProjectMetadata, new()
{
    var database = postgres.AddDatabase($"{name}-database", name);
    var service = builder.AddProject<TProject>(name)
        .WithHttpEndpoint()
        .WithExternalHttpEndpoints()
        .WithHttpHealthCheck("/health")
        .WithReference(database, connectionName: name).WaitFor(database)
        .WithReference(rabbitmq).WaitFor(rabbitmq)
        .WithEnvironment("ASPNETCORE_ENVIRONMENT", builder.Environment.EnvironmentName)
        .WithEnvironment("Toegang__Ontwikkelsleutel", ontwikkelsleutel);

    // Where the clock of a demonstration begins.
    if (builder.Configuration["Klok:Begin"] is { Length: > 0 } begin)
        service.WithEnvironment("Klok__Begin", begin);
    return service;
}
