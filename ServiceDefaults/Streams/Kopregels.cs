namespace StageSystem.ServiceDefaults;

/// <summary>Names of the headers that an event is stored with, and that travel with a message.</summary>
public static class Kopregels
{
    /// <summary>Number of the rule that demanded the event.</summary>
    public const string Regel = "regel";

    /// <summary>Roles that are told, separated by commas.</summary>
    public const string Aan = "aan";

    /// <summary>Where it came from; see <see cref="Herkomst.Bron"/>.</summary>
    public const string Bron = "bron";

    /// <summary>Kind of stream, such as <c>stageopleider</c>.</summary>
    public const string Stroom = "stroom";

    /// <summary>W3C trace context.</summary>
    public const string Traceparent = "traceparent";

    /// <summary>When the cascade began; see <see cref="Herkomst.Begonnen"/>.</summary>
    public const string Begonnen = "begonnen";

    /// <summary>File of an imported row.</summary>
    public const string Bestand = "bestand";

    /// <summary>Line of an imported row.</summary>
    public const string Rij = "rij";

    /// <summary>On a message: the stored event that it tells of.</summary>
    public const string Oorzaak = "oorzaak";

    /// <summary>On a message: who did it, <c>rol:subject</c>.</summary>
    public const string Actor = "actor";
}
