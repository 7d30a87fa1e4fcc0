using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Conformance;

/// <summary>An application with a dashboard: a parameter and the sample service.</summary>
public sealed class ApplicationWithDashboard : IAsyncLifetime
{
    internal const string Secret = "a-secret-that-is-never-shown";

    public DistributedApplication App { get; private set; } = null!;

    internal Uri LoginUrl { get; private set; } = null!;

    internal string Token => LoginUrl.Query["?t=".Length..];

    public async Task InitializeAsync()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { AssemblyName = typeof(ApplicationWithDashboard).Assembly.GetName().Name });
        var secret = builder.AddParameter("supplier", Secret, secret: true);
        builder.AddSample().WithEnvironment("SUPPLIER", secret).WithEnvironment("SOME_PASSWORD", Secret).WithEnvironment("GREETING", "hello");
        App = builder.Build();
        await App.StartAsync(Apps.InTime);
        await App.ResourceNotifications.WaitForResourceHealthyAsync("sample", Apps.InTime);
        LoginUrl = new Uri(App.Services.GetRequiredService<DashboardServer>().LoginUrl!);
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal HttpClient Client(bool withToken)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(LoginUrl, "/") };
        if (withToken)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }
}

public sealed class DashboardTests(ApplicationWithDashboard dashboard) : IClassFixture<ApplicationWithDashboard>
{
    [Theory]
    [InlineData("/api/resources")]
    [InlineData("/api/resources/sample/logs")]
    public async Task Without_the_token_nothing_is_shown(string path)
    {
        using var client = dashboard.Client(withToken: false);

        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/login?t=wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await client.GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.OriginalString.ShouldBe("/login");
        (await client.PostAsync("/api/resources/sample/commands/resource-stop", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_login_line_opens_the_page()
    {
        using var client = dashboard.Client(withToken: false);

        var login = await client.GetAsync(dashboard.LoginUrl);
        login.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cookie = login.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        var page = await client.GetAsync("/");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        (await page.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public async Task The_resources_are_there_with_state_health_address_and_commands()
    {
        using var client = dashboard.Client(withToken: true);

        using var json = JsonDocument.Parse(await client.GetStringAsync("/api/resources"));
        var sample = json.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == "sample");
        sample.GetProperty("state").GetString().ShouldBe("Running");
        sample.GetProperty("health").GetString().ShouldBe("Healthy");
        sample.GetProperty("ready").GetBoolean().ShouldBeTrue();
        sample.GetProperty("urls")[0].GetProperty("url").GetString().ShouldBe(dashboard.App.GetEndpoint("sample").ToString().TrimEnd('/'));
        sample.GetProperty("commands").EnumerateArray().Select(command => (command.GetProperty("name").GetString(), command.GetProperty("enabled").GetBoolean()))
            .ShouldBe([("resource-start", false), ("resource-stop", true), ("resource-restart", true)]);
    }

    [Fact]
    public async Task Secrets_are_masked_and_nothing_else_is()
    {
        using var client = dashboard.Client(withToken: true);

        var text = await client.GetStringAsync("/api/resources");
        text.ShouldNotContain(ApplicationWithDashboard.Secret);
        using var json = JsonDocument.Parse(text);
        var environment = json.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == "sample")
            .GetProperty("environment").EnumerateArray().ToDictionary(variable => variable.GetProperty("name").GetString()!, variable => variable.GetProperty("value").GetString());
        environment["GREETING"].ShouldBe("hello");
        environment["SUPPLIER"]!.ShouldAllBe(letter => letter == '●');
        environment["SOME_PASSWORD"]!.ShouldAllBe(letter => letter == '●');
        environment.ShouldNotContainKey("PATH");
    }

    [Fact]
    public async Task Logs_can_be_read_from_a_line_on()
    {
        using var client = dashboard.Client(withToken: true);

        using var all = JsonDocument.Parse(await client.GetStringAsync("/api/resources/sample/logs"));
        all.RootElement.GetArrayLength().ShouldBeGreaterThan(1);
        all.RootElement.EnumerateArray().ShouldContain(line => line.GetProperty("text").GetString()!.EndsWith("The sample starts.", StringComparison.Ordinal));
        using var rest = JsonDocument.Parse(await client.GetStringAsync("/api/resources/sample/logs?after=1"));
        rest.RootElement[0].GetProperty("number").GetInt32().ShouldBe(2);
        (await client.GetAsync("/api/resources/nothing/logs")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_command_needs_a_header_that_a_form_cannot_send()
    {
        using var client = dashboard.Client(withToken: true);
        const string restart = "/api/resources/sample/commands/resource-restart";
        var before = dashboard.App.ProcessOf("sample");

        (await client.PostAsync(restart, null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        dashboard.App.ProcessOf("sample").ShouldBe(before);
        client.DefaultRequestHeaders.Add("X-Requested-With", "test");
        using var answer = JsonDocument.Parse(await (await client.PostAsync(restart, null)).Content.ReadAsStringAsync());
        answer.RootElement.GetProperty("success").GetBoolean().ShouldBeTrue();
        await dashboard.App.ResourceNotifications.WaitForResourceHealthyAsync("sample", Apps.InTime);
        dashboard.App.ProcessOf("sample").ShouldNotBe(before);
        (await client.PostAsync("/api/resources/nothing/commands/resource-stop", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
