using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace StageSystem.ServiceDefaults;

/// <summary>The conventions of every API of the system, in one place (docs/architectuur.md).</summary>
public static class ApiConventies
{
    private const string Openbaar = "openbaar";

    /// <summary>Registers the conventions.</summary>
    /// <param name="naam">Name of the service in lower case.</param>
    /// <param name="versie">Semantic version of its API.</param>
    public static IHostApplicationBuilder AddApiConventies(this IHostApplicationBuilder builder, string naam, string versie = "1.0.0")
    {
        var services = builder.Services;
        services.AddSingleton(new Apibeschrijving(naam, versie));
        services.AddExceptionHandler<Foutafhandeling>();
        services.AddCors(cors => cors.AddPolicy(Openbaar, policy => policy.AllowAnyOrigin().WithMethods("GET")));
        services.AddHttpContextAccessor();
        services.AddOpenApiDocument();
        services.AddHealthChecks();
        services.TryAddSingleton<IIdempotentieregister, MartenIdempotentieregister>();
        services.ConfigureMarten(opslag => opslag.Schema.For<Idempotentierecord>().Duplicate(record => record.Begonnen, pgType: "bigint", notNull: true));
        services.AddHostedService<Idempotentieopruiming>();

        services.Configure<RouteHandlerOptions>(opties => opties.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limieten.MaxJsonBytes;
        });
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        return builder;
    }

    /// <summary>
    /// Everything that stands around an endpoint, in its order; call it first after Build. Afterwards map endpoints with <see cref="MapApi"/>.
    /// </summary>
    public static WebApplication UseApiConventies(this WebApplication app)
    {
        app.Use(Verzoektrace.VulAsync);
        app.UseMiddleware<Antwoordheaders>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(leeg => Problemen.SchrijfAsync(leeg.HttpContext, Probleemsoort.VanStatus(leeg.HttpContext.Response.StatusCode)));
        app.Use(Padcontrole.ControleerAsync);
        app.UseApipagina(app.Services.GetRequiredService<Apibeschrijving>());
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.Use(Correlatie.BeginAsync);
        app.UseAuthorization();
        app.UseMiddleware<IdempotentieMiddleware>();
        return app;
    }

    /// <summary>
    /// Maps what every service answers without a token (health, OpenAPI document, API page, explanations of problems) and gives the group /v1
    /// with the conventions; each endpoint in it names its roles.
    /// </summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") }).AllowAnonymous();
        app.MapOpenApi("/{documentName}/openapi.json").AllowAnonymous().RequireCors(Openbaar);
        app.MapPaginas(app.Services.GetRequiredService<Apibeschrijving>());

        var v1 = app.MapGroup("/v1");
        v1.AddEndpointFilter<Conventiefilter>();
        return v1;
    }
}
