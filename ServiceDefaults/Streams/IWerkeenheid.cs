using Marten;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.ServiceDefaults;

/// <summary>One transaction over several streams and documents; nothing is stored until the work has ended well.</summary>
public interface IWerkeenheid
{
    /// <summary>Committed data: documents and lookups. Does not see what this unit decided.</summary>
    IQuerySession Lezen { get; }

    /// <summary>OVK-13: the parameters of Appendix B by which is judged, each with its dates.</summary>
    Parametertabel Parameters { get; }

    /// <summary>The state of a stream, including what this unit already decided. Its version is checked at the save as well, also when nothing is appended.</summary>
    /// <param name="id">The stream.</param>
    /// <param name="verwachteVersie">Version of the stream that the caller saw (<c>If-Match</c>); null when any will do.</param>
    /// <exception cref="StreamVerouderd">The stream exists and is not at <paramref name="verwachteVersie"/>.</exception>
    Task<T?> LaadAsync<T>(Guid id, long? verwachteVersie = null)
        where T : class, IAggregaat<T>;

    /// <summary>Loads these streams ahead, many in one round trip: what follows does not ask for them one by one. For the speed of work on many streams only.</summary>
    Task LaadAsync<T>(IEnumerable<Guid> ids)
        where T : class, IAggregaat<T> => Task.CompletedTask;

    /// <summary>Decides on a stream; the new events are stored with the rest of the unit. A refusal stores nothing of this decision, the rest goes on.</summary>
    Task<Decision> DecideAsync<T>(Guid id, Func<T?, Decision> decide)
        where T : class, IAggregaat<T>;

    /// <summary>Inserts or replaces a document.</summary>
    void Bewaar<TDoc>(TDoc document)
        where TDoc : notnull;

    /// <summary>Deletes a document; one that is not there is no error.</summary>
    void Verwijder<TDoc>(Guid id)
        where TDoc : notnull;
}
