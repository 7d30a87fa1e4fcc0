using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using StageSystem.Demo;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Opstellingen;

/// <summary>The whole system under its AppHost, on temporary data, with its clock at the peildatum of the cohort.</summary>
public sealed class Opstelling : IAsyncDisposable
{
    /// <summary>Every institute: what the demonstration and the tests may see.</summary>
    public const string AlleInstituten = "*";

    private static readonly string[] Services = ["erkenning", "plaatsing", "beoordeling", "verlof"];

    private readonly DistributedApplication app;

    private Opstelling(DistributedApplication app, Stageklant klant, Ontwikkeltokens tokens)
    {
        this.app = app;
        Klant = klant;
        Tokens = tokens;
    }

    /// <summary>Calls the APIs.</summary>
    public Stageklant Klant { get; }

    /// <summary>Issues tokens.</summary>
    public Ontwikkeltokens Tokens { get; }

    /// <summary>Base address of a service.</summary>
    public Uri Adres(string dienst) => app.GetEndpoint(dienst);

    /// <summary>Connection string of a database (by service) or of the broker (<c>rabbitmq</c>).</summary>
    public async Task<string> VerbindingAsync(string naam) =>
        await app.GetConnectionStringAsync(Services.Contains(naam) ? $"{naam}-database" : naam) ?? throw new InvalidOperationException($"{naam} has no connection string.");

    /// <summary>Starts everything and waits until all services are healthy.</summary>
    /// <exception cref="OperationCanceledException">Not healthy in two minutes.</exception>
    public static async Task<Opstelling> StartAsync(string klokBegin = "2026-11-02T08:00:00+01:00")
    {
        using var uiterlijk = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            ["--environment", "Development", $"--Klok:Begin={klokBegin}"], uiterlijk.Token);
        var sleutel = await builder.Resources.OfType<ParameterResource>().Single(p => p.Name == "ontwikkelsleutel").GetValueAsync(uiterlijk.Token);
        var app = await builder.BuildAsync(uiterlijk.Token);
        await app.StartAsync(uiterlijk.Token);
        await Task.WhenAll(Services.Select(naam => app.ResourceNotifications.WaitForResourceHealthyAsync(naam, uiterlijk.Token)));
        var tokens = new Ontwikkeltokens(sleutel!);
        var klant = new Stageklant(Services.ToDictionary(naam => naam, naam => app.GetEndpoint(naam)), rol => tokens.Maak(rol, AlleInstituten));
        return new(app, klant, tokens);
    }

    /// <summary>Imports an administration and waits until every file has been judged.</summary>
    /// <returns>The report of each file.</returns>
    public Task<IReadOnlyList<Importverslag>> ImporteerAsync(IReadOnlyDictionary<string, byte[]> bestanden, CancellationToken ct = default) =>
        new Importklant(Klant).ImporteerAsync(bestanden, Guid.NewGuid().ToString("N"), ct);

    /// <summary>Moves the clock of all services.</summary>
    public async Task ZetKlokAsync(DateTimeOffset nu)
    {
        foreach (var dienst in Services)
            (await Klant.PutAsync(dienst, "/v1/klok", new { nu }, Rollen.FunctioneelBeheerder)).Verwacht(HttpStatusCode.OK, HttpStatusCode.NoContent);
    }

    /// <summary>Ends a resource as a crash does.</summary>
    public async Task DoodAsync(string naam)
    {
        // All at once, the parent first: a PostgreSQL that notices the death of a child starts another one. Some may have ended by then.
        var start = new ProcessStartInfo("kill", ["-9", .. Processen(naam).Reverse().Select(p => p.ToString(CultureInfo.InvariantCulture))]) { RedirectStandardError = true };
        using (var kill = Process.Start(start)!) await kill.WaitForExitAsync();

        using var uiterlijk = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await app.ResourceNotifications.WaitForResourceAsync(naam, e => e.Snapshot.State?.Text is { } s && KnownResourceStates.TerminalStates.Contains(s), uiterlijk.Token);
    }

    /// <summary>The processes of a resource, its children first.</summary>
    public IReadOnlyList<int> Processen(string naam)
    {
        if (!app.ResourceNotifications.TryGetCurrentState(naam, out var stand)) throw new InvalidOperationException($"There is no resource {naam}.");
        var pid = Convert.ToInt32(stand.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value, CultureInfo.InvariantCulture);
        return [.. Nakomelingen(pid), pid];
    }

    /// <summary>Starts a resource that ended, and waits until it is healthy.</summary>
    public async Task HerstartAsync(string naam)
    {
        using var uiterlijk = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var uitkomst = await app.ResourceCommands.ExecuteCommandAsync(naam, KnownResourceCommands.StartCommand, uiterlijk.Token);
        if (!uitkomst.Success) throw new InvalidOperationException($"{naam} does not start: {uitkomst.ErrorMessage}");
        await app.ResourceNotifications.WaitForResourceHealthyAsync(naam, WaitBehavior.WaitOnResourceUnavailable, uiterlijk.Token);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Klant.Dispose();
        await app.DisposeAsync();
    }

    private static IEnumerable<int> Nakomelingen(int pid)
    {
        foreach (var map in Directory.GetDirectories("/proc").Where(m => int.TryParse(Path.GetFileName(m), out _)))
        {
            var kind = int.Parse(Path.GetFileName(map), CultureInfo.InvariantCulture);
            if (Ouder(map) != pid) continue;
            foreach (var kleinkind in Nakomelingen(kind)) yield return kleinkind;
            yield return kind;
        }
    }

    private static int? Ouder(string map)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(map, "stat"), Encoding.ASCII);
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // it ended in the meantime
        }
    }
}
