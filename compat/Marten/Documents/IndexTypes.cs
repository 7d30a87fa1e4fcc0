namespace Marten.Schema;

/// <summary>What a unique index is made on.</summary>
public enum UniqueIndexType
{
    Computed,
    DuplicatedField,
}

/// <summary>Settings of an index on a document table.</summary>
public class DocumentIndex
{
    /// <summary>Name in the database; derived from table and members when null.</summary>
    public string? Name { get; set; }

    public bool IsUnique { get; set; }

    /// <summary>Accepted for source compatibility; the stand-in creates indexes in the schema's own transaction.</summary>
    public bool IsConcurrent { get; set; }

    /// <summary>SQL condition of a partial index.</summary>
    public string? Predicate { get; set; }
}

/// <summary>Settings of an index on members inside the JSON.</summary>
public class ComputedIndex : DocumentIndex;
