using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace StageSystem.ServiceDefaults;

/// <summary>What a token must say besides being genuine, and how a refusal is answered and logged.</summary>
/// <param name="acr">Sign-in levels with a second factor.</param>
internal sealed class Tokencontrole(IReadOnlyCollection<string> acr) : JwtBearerEvents
{
    private static readonly object TweedeFactor = new();

    /// <summary>OVK-1: a second factor for every person; a register integration is a system, and does not sign in.</summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        var gebruiker = context.Principal!;
        var rollen = gebruiker.FindAll(Toegangsclaims.Rol).Select(claim => claim.Value).ToArray();
        if (string.IsNullOrWhiteSpace(gebruiker.FindFirstValue(Toegangsclaims.Subject)))
        {
            context.Fail("The token has no subject.");
        }
        else if (rollen is not [Kern.Rollen.Register] && !acr.Contains(gebruiker.FindFirstValue(Toegangsclaims.Acr)))
        {
            context.HttpContext.Items[TweedeFactor] = true;
            context.Fail("The token states no second factor.");
        }

        return Task.CompletedTask;
    }

    /// <summary>401 with RFC 6750's header; RFC 9470's when only the second factor is missing.</summary>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        var tweedeFactor = http.Items.ContainsKey(TweedeFactor);
        http.Response.Headers[HeaderNames.WWWAuthenticate] =
            tweedeFactor ? $"Bearer error=\"insufficient_user_authentication\", acr_values=\"{string.Join(' ', acr)}\""
            : context.AuthenticateFailure is not null ? "Bearer error=\"invalid_token\""
            : "Bearer";
        Logger(http).LogInformation(
            "401 on {Method} {Path}: {Reason}", http.Request.Method, Verzoekpad.Van(http), context.AuthenticateFailure?.GetType().Name ?? "no token");
        return Problemen.SchrijfAsync(http, tweedeFactor ? Probleemsoort.TweedeFactorNodig : Probleemsoort.NietAangemeld);
    }

    /// <summary>403; who tried what is logged.</summary>
    public override Task Forbidden(ForbiddenContext context)
    {
        var http = context.HttpContext;
        Logger(http).LogWarning("403 on {Method} {Path} for {Subject} in role {Rol}",
            http.Request.Method, Verzoekpad.Van(http), http.User.FindFirstValue(Toegangsclaims.Subject), http.User.FindFirstValue(Toegangsclaims.Rol));
        return Problemen.SchrijfAsync(http, Probleemsoort.GeenToegang);
    }

    private static ILogger Logger(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("StageSystem.Toegang");
}
