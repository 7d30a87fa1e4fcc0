using Marten.Exceptions;
using Npgsql;

namespace Marten.Events.Projections;

/// <summary>Tells a fault in a projection's code from one of the surroundings.</summary>
internal static class ProjectionErrors
{
    /// <summary>Would have gone well at another moment: no reason to give up on the event.</summary>
    internal static bool IsSurroundings(Exception e) =>
        e is OperationCanceledException or NpgsqlException or TimeoutException or IOException or MartenException or ObjectDisposedException or System.Net.Sockets.SocketException;
}
