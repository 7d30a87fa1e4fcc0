namespace Aspire.Hosting;

/// <summary>Nothing gives a parameter a value.</summary>
public sealed class MissingParameterValueException : DistributedApplicationException
{
    public MissingParameterValueException(string message) : base(message) { }

    public MissingParameterValueException(string message, Exception? innerException) : base(message, innerException) { }

    public MissingParameterValueException() { }
}
