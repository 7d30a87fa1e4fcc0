using System.Text;
using Marten;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace StageSystem.ServiceDefaults;

/// <summary>Who may call what: bearer tokens, roles, deny by default.</summary>
public static class ToegangRegistratie
{
    /// <summary>Registers authentication and authorization, the caller (<see cref="Beller"/>) and the log of dossier views.</summary>
    public static IHostApplicationBuilder AddToegang(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<Toegangsopties>, Toegangsoptiescontrole>();
        services.AddOptions<Toegangsopties>().BindConfiguration(Toegangsopties.Sectie).ValidateOnStart();

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<Toegangsopties>, IHostEnvironment>((jwt, toegang, omgeving) => Configureer(jwt, toegang.Value, omgeving));

        services.AddAuthorizationBuilder().SetFallbackPolicy(NietsZonderRollen);
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Beller.Van(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddHostedService<Routecontrole>();
        services.TryAddSingleton<IInzagelogboek, MartenInzagelogboek>();
        services.ConfigureMarten(opslag => opslag.Schema.For<Inzage>().Index(inzage => inzage.Onderwerp));
        return builder;
    }

    /// <summary>
    /// For a route that names no roles: nobody. What no route answers (an unknown address, a wrong method) is told only to who signed in.
    /// </summary>
    private static AuthorizationPolicy NietsZonderRollen { get; } = new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        .Build();

    private static void Configureer(JwtBearerOptions jwt, Toegangsopties toegang, IHostEnvironment omgeving)
    {
        jwt.MapInboundClaims = false;
        // A demonstration moves the clock of the domain, not that of tokens.
        jwt.TimeProvider = TimeProvider.System;
        jwt.Audience = toegang.Audience;
        jwt.Events = new Tokencontrole(toegang.Acr);
        jwt.TokenValidationParameters = new TokenValidationParameters
        {
            NameClaimType = Toegangsclaims.Subject,
            RoleClaimType = Toegangsclaims.Rol,
            ValidAudience = toegang.Audience,
            ClockSkew = TimeSpan.FromSeconds(30),
            RequireExpirationTime = true,
            RequireSignedTokens = true,
        };

        if (toegang.Ontwikkelsleutel is { } sleutel)
        {
            jwt.RequireHttpsMetadata = false;
            jwt.TokenValidationParameters.ValidIssuer = Ontwikkeltokens.Issuer;
            jwt.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(sleutel));
            jwt.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        }
        else
        {
            jwt.Authority = toegang.Authority;
            jwt.RequireHttpsMetadata = !omgeving.IsDevelopment();
            jwt.TokenValidationParameters.ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
                SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384,
            ];
        }
    }
}
