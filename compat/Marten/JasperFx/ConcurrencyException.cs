namespace JasperFx;

/// <summary>A stream or document had another version than the writer expected.</summary>
public class ConcurrencyException : Exception
{
    public ConcurrencyException(Type docType, object id) : base(ToMessage(docType, id))
    {
        DocType = docType.FullName ?? docType.Name;
        Id = id;
    }

    public ConcurrencyException(string message, Type? docType, object id) : base(message)
    {
        DocType = docType?.FullName ?? "";
        Id = id;
    }

    public ConcurrencyException(string message) : base(message)
    {
    }

    public ConcurrencyException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>Full name of the document or aggregate type, empty when unknown.</summary>
    public string DocType { get; set; } = "";

    /// <summary>Identity of the document or stream; empty string when unknown.</summary>
    public object Id { get; set; } = "";

    public static string ToMessage(Type docType, object id) =>
        $"Optimistic concurrency check failed for {docType.FullName} #{id}";
}
