using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>Reason category of an absence (VER-39). Kept in <see cref="Afwezigheidsreden"/> and nowhere else: never in an event, message or log (OVK-11).</summary>
public enum Reden
{
    /// <summary>Another reason, or one that is not known any more.</summary>
    Anders = 0,

    /// <summary>Vacation.</summary>
    Vakantie = 1,

    /// <summary>Sickness; its nature is not stored at all (VER-31).</summary>
    Ziekte = 2,

    /// <summary>Pregnancy or the leave around birth.</summary>
    Zwangerschap = 3,

    /// <summary>Gone for good, from the day after the last working day (ERK-23); the only reason with which nobody returns.</summary>
    Vertrek = 4,
}

/// <summary>The words with which callers and files name a reason.</summary>
public static class Redenwoorden
{
    /// <summary>How an exported administration names a departure.</summary>
    public const string BetrekkingElders = "betrekking elders";

    private static readonly ImmutableDictionary<string, Reden> Woorden = Enum.GetValues<Reden>()
        .ToImmutableDictionary(Woord, StringComparer.OrdinalIgnoreCase)
        .Add(BetrekkingElders, Reden.Vertrek);

    /// <summary>The words that the API accepts, in the order of the threshold table.</summary>
    public static ImmutableArray<string> Toegestaan { get; } =
        [Reden.Vakantie.Woord(), Reden.Ziekte.Woord(), Reden.Zwangerschap.Woord(), Reden.Vertrek.Woord(), Reden.Anders.Woord()];

    /// <summary>The word of a reason: lower case, as it stands in requests and answers.</summary>
    public static string Woord(this Reden reden) => reden switch
    {
        Reden.Vakantie => "vakantie",
        Reden.Ziekte => "ziekte",
        Reden.Zwangerschap => "zwangerschap",
        Reden.Vertrek => "vertrek",
        _ => "anders",
    };

    /// <summary>Reads a word, whatever its case and the space around it.</summary>
    public static bool TryLees([NotNullWhen(true)] string? woord, out Reden reden) =>
        Woorden.TryGetValue(woord?.Trim() ?? "", out reden);
}

/// <summary>Why someone is absent: a document of its own beside the stream, so that it can be erased without rewriting what happened.</summary>
/// <remarks>Gone means not known: thresholds then count it as <see cref="Stageopleiders.Reden.Anders"/>.</remarks>
public sealed record Afwezigheidsreden
{
    /// <summary>The absence.</summary>
    public required Guid Id { get; init; }

    /// <summary>Stream of the stageopleider.</summary>
    public required Guid StageopleiderId { get; init; }

    /// <summary>The reason as it counts now.</summary>
    public required Reden Reden { get; init; }

    /// <summary>The reason as it was first reported: a report repeated later is compared with it.</summary>
    public required Reden GemeldeReden { get; init; }
}
