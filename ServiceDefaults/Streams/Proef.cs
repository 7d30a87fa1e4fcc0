using System.Collections.Immutable;
using System.Text.Json;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Something that would be done on a day.</summary>
/// <param name="Op">The day; not before today.</param>
/// <param name="Doe">The real command with everything that it recomputes, on that day; gives its decision, or null when what it is about is not known.</param>
public sealed record Proefhandeling(DateOnly Op, Func<IWerkeenheid, DateOnly, Task<Decision?>> Doe);

/// <summary>What would come of it.</summary>
/// <param name="Stappen">The events that would follow in this service, by day; none of what happens anyway.</param>
/// <param name="Besluit">The decision on the last thing that was tried; a refusal ends the run. Null when it is not known.</param>
public sealed record Proefuitkomst(ImmutableArray<Proefstap> Stappen, Decision? Besluit);

/// <summary>"What would happen if": the real commands on the real streams, with the deadlines that they set. Nothing is stored.</summary>
public static class Proef
{
    /// <summary>Runs what would be done, and every deadline through a day; without what would happen in the same streams anyway.</summary>
    /// <param name="bron">Reads the streams as they are; nothing is decided in it.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    /// <param name="totEnMet">Last day that is looked at, included.</param>
    /// <param name="handelingen">What would be done.</param>
    public static async Task<Proefuitkomst> VerloopAsync(IWerkeenheid bron, DateOnly vandaag, DateOnly totEnMet, IEnumerable<Proefhandeling> handelingen)
    {
        var proef = new Proefeenheid(bron, vandaag);
        Decision? besluit = Decision.NothingNew;
        foreach (var handeling in handelingen.OrderBy(h => h.Op))
        {
            proef.Verstrijk(handeling.Op);
            besluit = await handeling.Doe(proef, handeling.Op).ConfigureAwait(false);
            if (besluit is null or Decision.Refused) return new([], besluit);
        }

        proef.Verstrijk(totEnMet);
        var anders = new Proefeenheid(bron, vandaag);
        await anders.BekijkAsync(proef).ConfigureAwait(false);
        anders.Verstrijk(totEnMet);
        return new(Zonder(proef.Stappen, anders.Stappen), besluit);
    }

    /// <summary>What the deadlines of these streams bring about through a day when nobody does anything.</summary>
    /// <param name="bekijk">Loads the streams that the question is about.</param>
    public static async Task<ImmutableArray<Proefstap>> AfwachtenAsync(IWerkeenheid bron, DateOnly vandaag, DateOnly totEnMet, Func<IWerkeenheid, Task> bekijk)
    {
        var proef = new Proefeenheid(bron, vandaag);
        await bekijk(proef).ConfigureAwait(false);
        proef.Verstrijk(totEnMet);
        return [.. proef.Stappen];
    }

    /// <summary>The steps without those that are in the other list too, each as often as it is there.</summary>
    public static ImmutableArray<Proefstap> Zonder(IEnumerable<Proefstap> stappen, IEnumerable<Proefstap> anders)
    {
        var over = anders.GroupBy(Kenmerk).ToDictionary(g => g.Key, g => g.Count());
        return [.. stappen.Where(stap => !(over.TryGetValue(Kenmerk(stap), out var aantal) && aantal > 0 && (over[Kenmerk(stap)] = aantal - 1) >= 0))];
    }

    /// <summary>Two steps with the same mark are the same: day, stream, event, rule and who is told.</summary>
    public static string Kenmerk(Proefstap stap) =>
        $"{stap.Op:O} {stap.Soort} {stap.Feit.Event.GetType().Name} {JsonSerializer.Serialize(stap.Feit.Event, stap.Feit.Event.GetType())} {stap.Feit.Regel} {string.Join(',', stap.Feit.Aan)}";
}
