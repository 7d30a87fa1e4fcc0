using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StageSystem.Integratie;

/// <summary>A TCP passage to a server, that can be closed: then connections are cut and new ones refused, as when the server is away.</summary>
internal sealed class Doorgang : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, (Socket Van, Socket Naar)> _verbindingen = new();
    private readonly IPEndPoint _doel;
    private int _poort;
    private Socket? _luisteraar;

    private Doorgang(int doelpoort)
    {
        _doel = new IPEndPoint(IPAddress.Loopback, doelpoort);
        Open();
    }

    internal static Doorgang Naar(Uri server) => new(server.Port);

    /// <summary>The server's address through this passage.</summary>
    internal Uri Via(Uri server) => new UriBuilder(server) { Port = _poort }.Uri;

    internal void Open()
    {
        _luisteraar = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _luisteraar.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _luisteraar.Bind(new IPEndPoint(IPAddress.Loopback, _poort));
        _luisteraar.Listen();
        _poort = ((IPEndPoint)_luisteraar.LocalEndPoint!).Port;
        _ = NeemAanAsync(_luisteraar);
    }

    internal void Sluit()
    {
        _luisteraar?.Dispose();
        _luisteraar = null;
        VerbreekAlles();
    }

    /// <summary>Cuts what is connected; new connections are welcome.</summary>
    internal void VerbreekAlles()
    {
        foreach (var id in _verbindingen.Keys) Verbreek(id);
    }

    public ValueTask DisposeAsync()
    {
        Sluit();
        return ValueTask.CompletedTask;
    }

    private async Task NeemAanAsync(Socket luisteraar)
    {
        while (true)
        {
            try
            {
                var van = await luisteraar.AcceptAsync();
                _ = VerbindAsync(van);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task VerbindAsync(Socket van)
    {
        var naar = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        van.NoDelay = true;
        var id = Guid.NewGuid();
        try
        {
            await naar.ConnectAsync(_doel);
            _verbindingen[id] = (van, naar);
            await Task.WhenAny(PompAsync(van, naar), PompAsync(naar, van));
        }
        catch (SocketException)
        {
            // The server is away too.
        }

        Verbreek(id);
        van.Dispose();
        naar.Dispose();
    }

    private static async Task PompAsync(Socket van, Socket naar)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await van.ReceiveAsync(buffer) is > 0 and var aantal)
                for (var verzonden = 0; verzonden < aantal;) verzonden += await naar.SendAsync(buffer.AsMemory(verzonden, aantal - verzonden));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private void Verbreek(Guid id)
    {
        if (!_verbindingen.TryRemove(id, out var verbinding)) return;
        // Zero linger: a reset, as from a machine that is gone.
        foreach (var kant in new[] { verbinding.Van, verbinding.Naar })
        {
            try
            {
                kant.LingerState = new LingerOption(true, 0);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // It was gone already.
            }

            kant.Dispose();
        }
    }
}
