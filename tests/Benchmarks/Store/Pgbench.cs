using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace StoreBenchmark;

/// <summary>The same statement from PostgreSQL's own load program.</summary>
internal static partial class Pgbench
{
    /// <summary>Transactions per second; null when pgbench is not installed.</summary>
    internal static async Task<double?> RunAsync(string connectionString, string schema, int clients, double seconds)
    {
        if (Find() is not { } program) return null;
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $$"""
                \set n random(0, 1599)
                with s as (update {{schema}}.mt_streams set version = version + 1, timestamp = now() where id = (lpad(to_hex(:n::int), 8, '0') || '-0000-0000-0000-000000000001')::uuid returning id, version),
                e as (insert into {{schema}}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
                  select nextval('{{schema}}.mt_events_sequence'), gen_random_uuid(), id, version, '{"amount": 7, "account": "account7", "at": "1970-01-01T00:00:00+00:00"}'::jsonb, 'booked', now(), 'StoreBenchmark.Booked, StoreBenchmark' from s returning seq_id),
                d as (insert into {{schema}}.mt_doc_ledger (id, data, mt_dotnet_type, mt_version) select id, '{"id": "00000000-0000-0000-0000-000000000001", "owner": "owner", "on": "2026-11-02", "total": 123, "bookings": 12, "lastAccount": "account7"}'::jsonb, 'StoreBenchmark.Ledger', version from s
                  on conflict (id) do update set data = excluded.data, mt_dotnet_type = excluded.mt_dotnet_type, mt_version = excluded.mt_version, mt_last_modified = transaction_timestamp())
                select seq_id from e;
                """.Replace("\r", "", StringComparison.Ordinal).Replace("\n    ", " ", StringComparison.Ordinal));
            var to = new NpgsqlConnectionStringBuilder(connectionString);
            var start = new ProcessStartInfo(program)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList =
                {
                    "-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{Math.Max(1, (int)seconds)}", "-f", script,
                    "-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, to.Database!,
                },
                Environment = { ["PGPASSWORD"] = to.Password },
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var match = Rate().Match(await output);
            if (match.Success) return double.Parse(match.Groups[1].Value);
            await Console.Error.WriteLineAsync("pgbench: " + await errors);
            return null;
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, "pgbench")).FirstOrDefault(File.Exists);
    }

    [GeneratedRegex(@"tps = ([0-9.]+)")]
    private static partial Regex Rate();
}
