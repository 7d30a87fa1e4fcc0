using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>
/// A run of rows in one transaction: states are loaded all at once, decisions are taken row by row on what the rows before decided, and everything is stored
/// together or not at all.
/// </summary>
/// <remarks>
/// A unit of work like any other, except that only the versions of streams to which something is appended are checked. What was not loaded before is loaded
/// when it is asked for, one by one. The facts get the row in their metadata.
/// </remarks>
public interface IImportwerk : IWerkeenheid
{
    /// <summary>The day of the import in Amsterdam.</summary>
    DateOnly Vandaag { get; }

    /// <summary>Who sent the file, <c>rol:subject</c>.</summary>
    string Actor { get; }

    /// <summary>A state including what this run decided; null when the stream does not exist.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    T? Stand<T>(Guid id)
        where T : class, IAggregaat<T>;

    /// <summary>Loads these documents; ask for all of a run at once.</summary>
    /// <param name="id">The id of a document.</param>
    Task LaadDocumentenAsync<TDoc>(IEnumerable<Guid> ids, Func<TDoc, Guid> id)
        where TDoc : class;

    /// <summary>A loaded document, or as this run stored it; null when there is none.</summary>
    TDoc? Document<TDoc>(Guid id)
        where TDoc : class;

    /// <summary>Inserts or replaces a document.</summary>
    void Bewaar<TDoc>(Guid id, TDoc document)
        where TDoc : class;

    /// <summary>Whether the sender may bring in rows of this institute (OVK-12).</summary>
    bool MagInstituut(string instituut);

    /// <summary>Whether the service that owns this kind of file has said that it knows this key.</summary>
    bool IsGeleverd(string bestand, string sleutel);

    /// <summary>The row refers to something that the owner knows and this service has not heard of yet: the run is done again when it has.</summary>
    void WachtOp(string bestand, string sleutel);
}
