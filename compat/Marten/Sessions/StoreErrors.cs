using Marten.Exceptions;
using Npgsql;

namespace Marten.Sessions;

/// <summary>What PostgreSQL's refusals mean.</summary>
internal static class StoreErrors
{
    internal static Exception Translate(PostgresException e, StorageOperation? owner)
    {
        if (owner?.Translate(e) is { } special) return special;
        return e.SqlState switch
        {
            PostgresErrorCodes.SerializationFailure => new ConcurrentUpdateException(e),
            _ => new MartenCommandException(null, e),
        };
    }

    /// <summary>The server chose this transaction to end a deadlock: nothing of it is saved, and it may be tried again.</summary>
    internal static bool IsDeadlock(Exception e) => e is MartenCommandException { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } };
}
