using System.Net.Sockets;
using RabbitMQ.Client;

namespace StageSystem.ServiceDefaults;

/// <summary>Direct connections to the broker, for what the bus does not do: declaring the queues of others, and the error queues.</summary>
/// <param name="adres">amqp URI with user and password.</param>
internal sealed class Broker(Uri adres, string service)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Ritme = TimeSpan.FromMilliseconds(250);

    internal Uri Adres => adres;

    internal ushort Poort => (ushort)(adres.Port > 0 ? adres.Port : 5672);

    internal Task<IConnection> VerbindAsync(CancellationToken ct) => new ConnectionFactory
    {
        Uri = adres,
        ClientProvidedName = $"{service}-beheer",
        AutomaticRecoveryEnabled = false,
        RequestedConnectionTimeout = Geduld,
        ContinuationTimeout = Geduld,
    }.CreateConnectionAsync(ct);

    /// <summary>Returns as soon as something listens at the address: so a bus that lost its broker is back at once, and not after a growing back-off.</summary>
    internal async Task WachtTotBereikbaarAsync(CancellationToken ct)
    {
        while (!await IsBereikbaarAsync(ct).ConfigureAwait(false)) await Task.Delay(Ritme, ct).ConfigureAwait(false);
    }

    private async Task<bool> IsBereikbaarAsync(CancellationToken ct)
    {
        try
        {
            using var verbinding = new TcpClient();
            await verbinding.ConnectAsync(adres.Host, Poort, ct).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
