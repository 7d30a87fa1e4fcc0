using RabbitMQ.Client;

namespace StageSystem.ServiceDefaults;

/// <summary>Direct connections to the broker, for what the bus does not do: declaring the queues of others, and the error queues.</summary>
/// <param name="adres">amqp URI with user and password.</param>
internal sealed class Broker(Uri adres, string service)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    internal Uri Adres => adres;

    internal Task<IConnection> VerbindAsync(CancellationToken ct) => new ConnectionFactory
    {
        Uri = adres,
        ClientProvidedName = $"{service}-beheer",
        AutomaticRecoveryEnabled = false,
        RequestedConnectionTimeout = Geduld,
        ContinuationTimeout = Geduld,
    }.CreateConnectionAsync(ct);
}
