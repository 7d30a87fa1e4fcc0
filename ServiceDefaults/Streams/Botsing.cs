using Marten.Exceptions;
using Npgsql;

namespace StageSystem.ServiceDefaults;

/// <summary>What a save can fail with when another was first: to be decided again on the new state.</summary>
internal static class Botsing
{
    internal static bool Is(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is JasperFx.ConcurrencyException or ExistingStreamIdCollisionException or ConcurrentUpdateException) return true;
            if (e is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure }) return true;
        }

        return false;
    }
}
