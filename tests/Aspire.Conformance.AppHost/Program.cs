// An AppHost with one of everything that the stand-ins have. With the setting Data its PostgreSQL keeps its data there.
var builder = DistributedApplication.CreateBuilder(args);

var postgres = builder.AddPostgres("postgres");
if (builder.Configuration["Data"] is { Length: > 0 } data)
    postgres.WithDataBindMount(data);
var orders = postgres.AddDatabase("ordersdb", "orders");
var apiKey = builder.AddParameter("api-key", () => "very secret", secret: true);

var first = builder.AddProject<Projects.Aspire_Conformance_Sample>("first")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithReference(orders).WaitFor(orders)
    .WithEnvironment("API_KEY_OF_SUPPLIER", apiKey)
    .WithEnvironment("GREETING", "hello");

if (builder.Configuration["Broker"] != "no")
{
    var rabbit = builder.AddRabbitMQ("rabbit");
    first.WithReference(rabbit, connectionName: "broker").WaitFor(rabbit);
}

builder.AddProject<Projects.Aspire_Conformance_Sample>("second-one")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health")
    .WithReference(first).WaitFor(first);

await builder.Build().RunAsync();
