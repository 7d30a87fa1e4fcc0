namespace StageSystem.ServiceDefaults;

/// <summary>How queues are declared: by the publisher, before its first publish, and by the reader; both must ask the same.</summary>
internal static class Wachtrij
{
    /// <summary>
    /// How often the broker delivers a message again after a reader fell over; retries within a reader do not count. Then the message goes to the
    /// error queue through the dead-letter exchange.
    /// </summary>
    internal const int MaxHerbezorgingen = 5;

    /// <summary>Arguments of the queue. Dead letters are moved with a confirm, so that none is lost on the way.</summary>
    internal static IDictionary<string, object?> Argumenten(string queue) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = MaxHerbezorgingen,
        ["x-dead-letter-exchange"] = Fouten(queue),
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Arguments of the error queue: there messages wait for an operator, however often they are looked at.</summary>
    internal static IDictionary<string, object?> Foutargumenten() => new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    /// <summary>Name of the error queue and of its exchange.</summary>
    internal static string Fouten(string queue) => queue + "_error";
}
