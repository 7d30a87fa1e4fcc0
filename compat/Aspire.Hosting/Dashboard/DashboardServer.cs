using System.Net;
using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Dashboard;

/// <summary>
/// One web page with the resources, their state, health, addresses and logs, and their commands. Served by the AppHost
/// itself on the loopback address (or where ASPNETCORE_URLS says); who opens it needs the token from the login line.
/// </summary>
internal sealed class DashboardServer(
    IConfiguration configuration, IHostEnvironment environment, ResourceNotificationService notifications, ResourceLoggerService logs,
    ResourceCommandService commands, IServiceProvider services, ILoggerFactory loggers) : IHostedService
{
    private readonly string _token = configuration["AppHost:BrowserToken"] is { Length: > 0 } configured
        ? configured
        : RandomNumberGenerator.GetHexString(32, lowercase: true);
    private WebApplication? _web;
    private string _cookie = "";

    /// <summary>The address with the token; null until it listens.</summary>
    internal string? LoginUrl { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = environment.ApplicationName, Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        if (configuration["ASPNETCORE_URLS"] is { Length: > 0 } urls)
            builder.WebHost.UseUrls(urls);
        else
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _web = builder.Build();
        _web.Use(GuardAsync);
        Map(_web);
        await _web.StartAsync(cancellationToken);

        var address = new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var shown = address.Host is "127.0.0.1" ? $"http://localhost:{address.Port}" : address.GetLeftPart(UriPartial.Authority);
        _cookie = $"dashboard-{address.Port}";
        LoginUrl = $"{shown}/login?t={_token}";
        var logger = loggers.CreateLogger("Aspire.Hosting.DistributedApplication");
        logger.LogInformation("Now listening on: {Address}", shown);
        logger.LogInformation("Login to the dashboard at {LoginUrl}", LoginUrl);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_web is null)
            return;
        var web = _web;
        _web = null;
        await web.DisposeAsync();
    }

    private void Map(WebApplication web)
    {
        web.MapGet("/", context => PageAsync(context, "index.html"));
        web.MapGet("/login", LoginAsync);
        web.MapGet("/api/resources", () => Results.Json(DashboardJson.Of(environment.ApplicationName, notifications.All(), services)));
        web.MapGet("/api/resources/{name}/logs", (string name, int? after) => notifications.TryGetCurrentState(name, out var known)
            ? Results.Json(logs.Kept(known.Resource.Name, after ?? 0).Select(line => new { number = line.LineNumber, text = line.Content, error = line.IsErrorMessage }))
            : Results.NotFound());
        web.MapPost("/api/resources/{name}/commands/{command}", async (string name, string command, HttpContext context) =>
        {
            // A form on another site cannot set this header.
            if (!context.Request.Headers.ContainsKey("X-Requested-With"))
                return Results.BadRequest();
            if (!notifications.TryGetCurrentState(name, out _))
                return Results.NotFound();
            var result = await commands.ExecuteCommandAsync(name, command, CancellationToken.None);
            return Results.Json(new { success = result.Success, message = result.ErrorMessage });
        });
    }

    private async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var authorization = context.Request.Headers.Authorization.ToString();
        var known = IsToken(context.Request.Cookies[_cookie])
                    || (authorization.StartsWith("Bearer ", StringComparison.Ordinal) && IsToken(authorization["Bearer ".Length..]));
        if (known || context.Request.Path == "/login")
        {
            await next(context);
            return;
        }

        if (context.Request.Path == "/")
        {
            context.Response.Redirect("/login");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private async Task LoginAsync(HttpContext context)
    {
        var given = context.Request.Query["t"].ToString();
        if (IsToken(given))
        {
            context.Response.Cookies.Append(_cookie, _token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
            context.Response.Redirect("/");
            return;
        }

        if (given.Length > 0)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await PageAsync(context, "login.html");
    }

    private static async Task PageAsync(HttpContext context, string name)
    {
        var nonce = RandomNumberGenerator.GetHexString(32);
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.ContentType = "text/html; charset=utf-8";
        await using var stream = typeof(DashboardServer).Assembly.GetManifestResourceStream($"Aspire.Hosting.Dashboard.{name}")!;
        using var reader = new StreamReader(stream);
        var page = await reader.ReadToEndAsync(context.RequestAborted);
        await context.Response.WriteAsync(page.Replace("{nonce}", nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private bool IsToken(string? text) =>
        text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(_token));
}
