using StageSystem.Erkenningen.Stageopleiders;

namespace StageSystem.Erkenningen.Berichten;

/// <summary>What a message must find here.</summary>
internal static class Bekend
{
    /// <summary>
    /// The stageopleider of a message. Verlof knows stageopleiders from this service only, so an unknown one is a fault: the message is tried again and
    /// then goes to the error queue, it is not passed over.
    /// </summary>
    /// <exception cref="InvalidOperationException">The stageopleider is unknown.</exception>
    internal static Stageopleider Stageopleider(Stageopleider? stageopleider, string opleidernummer) =>
        stageopleider ?? throw new InvalidOperationException($"Stageopleider {opleidernummer} is not known here.");
}
