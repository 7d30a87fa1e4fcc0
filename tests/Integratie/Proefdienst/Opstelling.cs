namespace StageSystem.Integratie;

/// <summary>Two services on the bus, for one test: <c>bron</c> counts and publishes, <c>doel</c> reads.</summary>
internal sealed class Opstelling : IAsyncDisposable
{
    private static int _nummer;

    private readonly List<Proefdienst> _diensten = [];
    private readonly Servers _servers;
    private readonly int _dit = Interlocked.Increment(ref _nummer);

    private Opstelling(Servers servers) => _servers = servers;

    internal string BronNaam => $"bron{_dit}";

    internal string DoelNaam => $"doel{_dit}";

    internal string Queue => $"{DoelNaam}-teller-gewijzigd";

    internal Abonnementen Abonnementen => new([Abonnementen.Van<V1.TellerGewijzigd>(BronNaam, DoelNaam)]);

    internal string BronDatabase { get; private set; } = "";

    internal string DoelDatabase { get; private set; } = "";

    internal static async Task<Opstelling> NieuwAsync(Servers servers) => new(servers)
    {
        BronDatabase = await servers.NieuweDatabaseAsync(),
        DoelDatabase = await servers.NieuweDatabaseAsync(),
    };

    internal Task<Proefdienst> StartBronAsync(Uri? broker = null, params (string, string)[] instellingen) => StartAsync(
        BronNaam, BronDatabase, broker, service => service.Aggregaat<Teller, TellerProjection>().Vertrouwelijk<TellerGeheim>().Berichten<TellerContracts>(), instellingen);

    internal async Task<Proefdienst> StartDoelAsync<TConsumer>(Uri? broker = null)
        where TConsumer : class, MassTransit.IConsumer
    {
        var dienst = await StartAsync(DoelNaam, DoelDatabase, broker, service => service.Aggregaat<Kopie, KopieProjection>().Consumer<TConsumer>(), []);
        return await dienst.LeestAsync();
    }

    /// <summary>Counts, one transaction each.</summary>
    internal static async Task VerhoogAsync(Proefdienst bron, Guid teller, params IEnumerable<int> waarden)
    {
        foreach (var waarde in waarden) await bron.Streams.DecideAsync<Teller>(teller, _ => Teller.Verhoog(teller, waarde));
    }

    /// <summary>Waits until the other service has taken in so many messages about this counter.</summary>
    internal static async Task<Kopie> TotEffectenAsync(Proefdienst doel, Guid teller, int aantal, TimeSpan? geduld = null)
    {
        Kopie? kopie = null;
        await Wacht.TotAsync(
            async () => (kopie = await doel.LaadAsync<Kopie>(Kopie.IdVan(teller)))?.Effecten.Count >= aantal, $"{aantal} effects, now {kopie?.Effecten.Count}", geduld);
        return kopie!;
    }

    private async Task<Proefdienst> StartAsync(
        string naam, string database, Uri? broker, Action<StageServiceBuilder> configure, (string, string)[] instellingen)
    {
        var dienst = await Proefdienst.StartAsync(naam, database, broker ?? _servers.Broker, Abonnementen, configure, instellingen);
        _diensten.Add(dienst);
        return dienst;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var dienst in _diensten) await dienst.DisposeAsync();
    }
}
