using MassTransit;

namespace StageSystem.ServiceDefaults;

/// <summary>A consumer with the message it reads and its queue.</summary>
/// <param name="Consument">Type of the consumer.</param>
/// <param name="Bericht">The contract it reads.</param>
/// <param name="Queue">Name of its queue.</param>
internal sealed record Consumentregistratie(Type Consument, Type Bericht, string Queue)
{
    internal static Consumentregistratie Van<TConsumer>(string service)
        where TConsumer : class, IConsumer =>
        Van(typeof(TConsumer), service);

    /// <exception cref="InvalidOperationException">It reads no message, or more than one: a queue holds one kind.</exception>
    internal static Consumentregistratie Van(Type consument, string service)
    {
        var berichten = consument.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>)).Select(i => i.GetGenericArguments()[0]).ToList();
        return berichten.Count == 1
            ? new(consument, berichten[0], Naamgeving.Queue(service, berichten[0]))
            : throw new InvalidOperationException($"{consument.Name} reads {berichten.Count} kinds of message; a consumer reads one.");
    }
}
