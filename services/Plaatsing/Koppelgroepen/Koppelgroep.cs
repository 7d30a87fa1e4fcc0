using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Plaatsingen;

/// <summary>An aios or huisartsopleider belongs to a koppelgroep.</summary>
/// <param name="Koppelgroepcode">Natural key of the group.</param>
/// <param name="Nummer">Aiosnummer or opleidernummer.</param>
/// <param name="Rol"><c>aios</c> or <c>hao</c>.</param>
public sealed record KoppelgroeplidGeregistreerd(string Koppelgroepcode, string Nummer, string Rol);

/// <summary>Both sides scored an interview (PLA-57). Remarks are in <see cref="Gespreksopmerkingen"/>, which can be erased.</summary>
/// <param name="Koppelgroepcode">The group.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Opleidernummer">The huisartsopleider.</param>
/// <param name="ScoreAios">What the aios gave: 1, 2 or 3; 1 is the best match.</param>
/// <param name="ScoreOpleider">What the opleider gave: 1, 2 or 3.</param>
public sealed record GesprekGescoord(string Koppelgroepcode, string Aiosnummer, string Opleidernummer, int ScoreAios, int ScoreOpleider);

/// <summary>Remarks with the scores of an interview: for the instituut only (PLA-59), kept apart from the events and erasable.</summary>
/// <param name="Id">Follows from group, aios and opleider.</param>
/// <param name="VanAios">In the words of the aios; null when there is none.</param>
/// <param name="VanOpleider">In the words of the opleider; null when there is none.</param>
public sealed record Gespreksopmerkingen(Guid Id, string? VanAios, string? VanOpleider);

/// <summary>The scores of one interview.</summary>
/// <param name="ScoreAios">What the aios gave.</param>
/// <param name="ScoreOpleider">What the opleider gave.</param>
public sealed record Gespreksscore(int ScoreAios, int ScoreOpleider);

/// <summary>A group of aios and huisartsopleiders who have interviews with each other (regelboek 7.1).</summary>
/// <param name="Id">Stream id.</param>
/// <param name="Code">Natural key.</param>
/// <param name="Leden">Role by number.</param>
/// <param name="Scores">Scores by <c>aiosnummer/opleidernummer</c>.</param>
public sealed record Koppelgroep(
    Guid Id, string Code, ImmutableSortedDictionary<string, string> Leden, ImmutableSortedDictionary<string, Gespreksscore> Scores) : IAggregaat<Koppelgroep>
{
    /// <summary>Role of an aios.</summary>
    public const string RolAios = "aios";

    /// <summary>Role of a huisartsopleider.</summary>
    public const string RolHao = "hao";

    /// <summary>The stream of this group.</summary>
    public static Guid StreamId(string code) => Sleutel.Id("koppelgroep", code);

    /// <inheritdoc />
    public static Koppelgroep? Fold(Koppelgroep? state, object @event) => @event switch
    {
        KoppelgroeplidGeregistreerd e => Van(state, e.Koppelgroepcode) is var s ? s with { Leden = s.Leden.SetItem(e.Nummer, e.Rol) } : state,
        GesprekGescoord e => Van(state, e.Koppelgroepcode) is var s
            ? s with { Scores = s.Scores.SetItem(Gesprek(e.Aiosnummer, e.Opleidernummer), new(e.ScoreAios, e.ScoreOpleider)) }
            : state,
        _ => state,
    };

    /// <summary>PLA-57, Q28: who gave scores but no 1; accepted in imported history, and shown.</summary>
    public IReadOnlyList<string> ZonderEen() => Gegeven().GroupBy(g => g.Scorer).Where(g => g.All(s => s.Score != 1)).Select(g => g.Key)
        .Order(StringComparer.Ordinal).ToList();

    /// <summary>PLA-57: whether this scorer gave a 3 in another interview.</summary>
    internal bool HeeftDrie(string scorer, string gesprek) => Gegeven().Any(g => g.Scorer == scorer && g.Gesprek != gesprek && g.Score == 3);

    internal static string Gesprek(string aiosnummer, string opleidernummer) => $"{aiosnummer}/{opleidernummer}";

    private IEnumerable<(string Scorer, string Gesprek, int Score)> Gegeven() => Scores.SelectMany(s =>
    {
        var delen = s.Key.Split('/', 2);
        return new[] { (delen[0], s.Key, s.Value.ScoreAios), (delen[1], s.Key, s.Value.ScoreOpleider) };
    });

    private static Koppelgroep Van(Koppelgroep? state, string code) => state ?? new(
        StreamId(code), code, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Gespreksscore>(StringComparer.Ordinal));
}
