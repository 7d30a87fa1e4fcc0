using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A line that a resource wrote.</summary>
/// <param name="LineNumber">From 1, for the session.</param>
/// <param name="Content">UTC time of arrival, a space, the text.</param>
/// <param name="IsErrorMessage">Whether it came from standard error.</param>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);

/// <summary>Keeps the last lines that every resource wrote, and tells who wants to follow them.</summary>
public sealed class ResourceLoggerService : IDisposable
{
    private readonly ConcurrentDictionary<string, Log> _logs = new(StringComparer.OrdinalIgnoreCase);
    private string? _folder;

    internal ResourceLoggerService() { }

    /// <summary>From now on logs are written to files in this folder too.</summary>
    internal void WriteTo(string folder) => _folder = folder;

    internal void Write(IResource resource, string text, bool isError = false) => LogOf(resource.Name).Write(text, isError, _folder);

    /// <summary>The lines that are kept and then every new one, in portions.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<LogLine>();
        var log = LogOf(resourceName);
        var kept = log.Follow(channel);
        try
        {
            if (kept.Count > 0)
                yield return kept;
            while (await channel.Reader.WaitToReadAsync(cancellationToken))
            {
                var portion = new List<LogLine>();
                while (channel.Reader.TryRead(out var line))
                    portion.Add(line);
                yield return portion;
            }
        }
        finally
        {
            log.Unfollow(channel);
        }
    }

    /// <inheritdoc cref="WatchAsync(string, CancellationToken)"/>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource) => WatchAsync(resource.Name);

    /// <summary>The lines that are kept, at most the last 10,000.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource)
    {
        await Task.CompletedTask;
        yield return Kept(resource.Name);
    }

    internal IReadOnlyList<LogLine> Kept(string resourceName, int after = 0) => LogOf(resourceName).After(after);

    public void Dispose()
    {
        foreach (var log in _logs.Values)
            log.Dispose();
    }

    private Log LogOf(string name) => _logs.GetOrAdd(name, key => new Log(key));

    private sealed class Log(string name) : IDisposable
    {
        private const int Capacity = 10_000;
        private const long FileLimit = 20 * 1024 * 1024;
        private readonly Lock _lock = new();
        private readonly Queue<LogLine> _lines = new();
        private ImmutableList<Channel<LogLine>> _followers = [];
        private StreamWriter? _file;
        private int _count;
        private bool _closed;

        internal void Write(string text, bool isError, string? folder)
        {
            lock (_lock)
            {
                var line = new LogLine(++_count, DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ ", CultureInfo.InvariantCulture) + text, isError);
                _lines.Enqueue(line);
                if (_lines.Count > Capacity)
                    _lines.Dequeue();
                foreach (var follower in _followers)
                    follower.Writer.TryWrite(line);
                if (folder is not null && !_closed)
                    WriteToFile(folder, line.Content);
            }
        }

        internal IReadOnlyList<LogLine> After(int number)
        {
            lock (_lock)
                return [.. _lines.Where(line => line.LineNumber > number)];
        }

        internal IReadOnlyList<LogLine> Follow(Channel<LogLine> channel)
        {
            lock (_lock)
            {
                _followers = _followers.Add(channel);
                return [.. _lines];
            }
        }

        internal void Unfollow(Channel<LogLine> channel)
        {
            lock (_lock)
                _followers = _followers.Remove(channel);
        }

        public void Dispose()
        {
            lock (_lock)
            {
                _closed = true;
                _file?.Dispose();
                _file = null;
            }
        }

        // Two files a resource: NAME.log, and NAME.1.log with what came before (an earlier session, or the last 20 MB).
        private void WriteToFile(string folder, string content)
        {
            var path = Path.Combine(folder, name + ".log");
            if (_file is null || _file.BaseStream.Length > FileLimit)
            {
                _file?.Dispose();
                Directory.CreateDirectory(folder);
                if (File.Exists(path))
                    File.Move(path, Path.Combine(folder, name + ".1.log"), overwrite: true);
                _file = new StreamWriter(path) { AutoFlush = true };
            }

            _file.WriteLine(content);
        }
    }
}
