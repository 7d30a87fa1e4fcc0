namespace Aspire.Hosting;

/// <summary>The application model cannot be run as it is.</summary>
public class DistributedApplicationException : Exception
{
    public DistributedApplicationException(string message) : base(message) { }

    public DistributedApplicationException(string message, Exception? innerException) : base(message, innerException) { }

    public DistributedApplicationException() { }
}
