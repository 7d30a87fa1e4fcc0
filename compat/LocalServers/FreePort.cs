using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LocalServers;

/// <summary>Ports on the loopback addresses that nothing listens on.</summary>
public static class FreePort
{
    private const int Lowest = 20000;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    // Below the range from which the kernel takes the ports of outgoing connections, so that none of those gets in
    // between before a server listens, or while it restarts.
    private static readonly int Highest = Math.Max(Lowest + 1000, ConnectionPortsBegin() - 1);

    /// <summary>A free port that this process has not been given before.</summary>
    /// <exception cref="LocalServerException">None was found.</exception>
    public static int Next()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var port = Random.Shared.Next(Lowest, Highest + 1);
            if (IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port) && Given.TryAdd(port, true))
                return port;
        }

        throw new LocalServerException($"No free port was found between {Lowest} and {Highest}.");
    }

    private static bool IsFree(IPAddress address, int port)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Socket.OSSupportsIPv6)
            return true;
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }

    private static int ConnectionPortsBegin()
    {
        const string setting = "/proc/sys/net/ipv4/ip_local_port_range";
        return File.Exists(setting)
            ? int.Parse(File.ReadAllText(setting).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture)
            : 32768;
    }
}
