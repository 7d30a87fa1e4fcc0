namespace LocalServers;

/// <summary>A local server cannot be started: the message says what is missing or what went wrong, and what to do.</summary>
public sealed class LocalServerException : Exception
{
    public LocalServerException(string message) : base(message) { }

    public LocalServerException(string message, Exception innerException) : base(message, innerException) { }

    public LocalServerException() { }
}
