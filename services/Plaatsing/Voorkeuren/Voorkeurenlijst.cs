using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>An aios prefers a stageplaats within a poule (PLA-37). The motivation is in <see cref="Voorkeurmotivatie"/>, which can be erased.</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Poule">The poule.</param>
/// <param name="Rang">1–4; 1 is the first choice.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
public sealed record VoorkeurOpgegeven(string Aiosnummer, string Poule, int Rang, string Stageplaatscode);

/// <summary>An aios rejects a stageplaats within a poule (PLA-37).</summary>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Poule">The poule.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
public sealed record AfwijzingOpgegeven(string Aiosnummer, string Poule, string Stageplaatscode);

/// <summary>Why an aios prefers or rejects a stageplaats: for the instituut only (PLA-43), kept apart from the events and erasable.</summary>
/// <param name="Id">Follows from aios, poule and rank.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Tekst">In the words of the aios.</param>
public sealed record Voorkeurmotivatie(Guid Id, string Aiosnummer, string Tekst);

/// <summary>What one aios prefers within one poule.</summary>
/// <param name="Id">Stream id.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Poule">The poule.</param>
/// <param name="Voorkeuren">Stageplaats by rank.</param>
/// <param name="Afwijzing">The rejected stageplaats; null when there is none.</param>
public sealed record Voorkeurenlijst(Guid Id, string Aiosnummer, string Poule, ImmutableSortedDictionary<int, string> Voorkeuren, string? Afwijzing)
    : IAggregaat<Voorkeurenlijst>
{
    /// <summary>The stream of this aios and poule.</summary>
    public static Guid StreamId(string aiosnummer, string poule) => Sleutel.Id("voorkeurenlijst", aiosnummer, poule);

    /// <inheritdoc />
    public static Voorkeurenlijst? Fold(Voorkeurenlijst? state, object @event) => @event switch
    {
        VoorkeurOpgegeven e => Van(state, e.Aiosnummer, e.Poule) is var s ? s with { Voorkeuren = s.Voorkeuren.SetItem(e.Rang, e.Stageplaatscode) } : state,
        AfwijzingOpgegeven e => Van(state, e.Aiosnummer, e.Poule) with { Afwijzing = e.Stageplaatscode },
        _ => state,
    };

    private static Voorkeurenlijst Van(Voorkeurenlijst? state, string aiosnummer, string poule) =>
        state ?? new(StreamId(aiosnummer, poule), aiosnummer, poule, ImmutableSortedDictionary<int, string>.Empty, null);
}
