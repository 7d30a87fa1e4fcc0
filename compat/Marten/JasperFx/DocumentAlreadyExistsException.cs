namespace JasperFx;

/// <summary>An inserted document's identity is taken; the whole transaction is rolled back.</summary>
public class DocumentAlreadyExistsException : Exception
{
    public DocumentAlreadyExistsException(Type documentType, object id) : this(null, documentType, id)
    {
    }

    public DocumentAlreadyExistsException(Exception? inner, Type documentType, object id)
        : base($"Document already exists {documentType.FullName}: {id}", inner)
    {
        DocumentType = documentType;
        Id = id;
    }

    public Type DocumentType { get; }

    public Type DocType => DocumentType;

    public object Id { get; }
}
