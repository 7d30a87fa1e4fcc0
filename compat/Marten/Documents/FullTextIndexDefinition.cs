namespace Weasel.Postgresql.Tables.Indexes;

/// <summary>An index on the words of a document.</summary>
public class FullTextIndexDefinition
{
    public const string DefaultRegConfig = "english";

    internal FullTextIndexDefinition()
    {
    }
}
