using StoreBenchmark;
using Testcontainers.PostgreSql;

if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Help);
    return 2;
}

// A private server that writes to disk as a real one does.
await using var server = new PostgreSqlBuilder()
    .WithCommand("-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on", "-c", "max_connections=200", "-c", "shared_buffers=256MB", "-c", "max_wal_size=4GB")
    .Build();
await server.StartAsync();
var connectionString = server.GetConnectionString();
var good = true;
if (settings.Wants("append")) await new AppendRates(connectionString, settings).RunAsync();
if (settings.Wants("delay")) await new Delays(connectionString, settings).RunAsync();
if (settings.Wants("rebuild")) good &= await new Rebuilds(connectionString, settings).RunAsync();
if (settings.Wants("gaps")) good &= await new GapRounds(connectionString, settings).RunAsync();
if (settings.Wants("blind")) good &= await new BlindAppends(connectionString).RunAsync();
return good ? 0 : 1;
