using Npgsql;

namespace StageSystem.ServiceDefaults;

/// <summary>Tells a store that is away or too busy from an error of ours.</summary>
internal static class Opslagfouten
{
    /// <summary>Whether the store could not be reached, or could not take the work now: trying again later is what helps.</summary>
    internal static bool IsOnbereikbaar(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            switch (fout)
            {
                case PostgresException { IsTransient: true }:
                // 08 connection, 53 resources (disk, memory, connections), 57 operator intervention, 58 system error, 25006 read-only.
                case PostgresException { SqlState: ['0', '8', ..] or ['5', '3' or '7' or '8', ..] or PostgresErrorCodes.ReadOnlySqlTransaction }:
                    return true;
                case PostgresException:
                    return false;
                case NpgsqlException { InnerException: not PostgresException }:
                    return true;
            }
        }

        return false;
    }
}
