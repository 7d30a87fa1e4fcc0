namespace LocalServers;

/// <summary>The last lines that a server wrote, for the message when it fails.</summary>
internal sealed class LogTail(int capacity = 15)
{
    private readonly Queue<string> _lines = new();

    internal void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > capacity)
                _lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (_lines)
            return string.Join("\n  ", _lines);
    }
}
