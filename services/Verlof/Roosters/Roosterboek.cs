using System.Collections.Immutable;
using System.Globalization;
using StageSystem.Kern;
using StageSystem.Verlof.Werktijden;

namespace StageSystem.Verlof.Roosters;

/// <summary>The roster of one week in one stage as it stands.</summary>
/// <param name="Vastgesteld">As it was last given.</param>
/// <param name="GepubliceerdOp">Day on which it was first published; null while it is a draft.</param>
public sealed record Weekrooster(RoosterVastgesteld Vastgesteld, DateOnly? GepubliceerdOp)
{
    /// <summary>The days of the week.</summary>
    public Periode Week => new(Vastgesteld.Maandag, Vastgesteld.Maandag.AddDays(6));

    /// <summary>The days with hours.</summary>
    internal ImmutableSortedSet<DateOnly> Dagen => [.. Vastgesteld.Blokken.Select(b => b.Dag)];
}

/// <summary>The rosters of an aios: part of the state of <see cref="Aiossen.Aios"/>.</summary>
public sealed record Roosterboek
{
    /// <summary>By week and stage.</summary>
    public ImmutableDictionary<string, Weekrooster> Weken { get; init; } = ImmutableDictionary<string, Weekrooster>.Empty;

    /// <summary>The events that it folds.</summary>
    internal static ImmutableArray<Type> Events { get; } = [typeof(RoosterVastgesteld)];

    /// <summary>The rosters of a stage, in order.</summary>
    public IEnumerable<Weekrooster> Van(string plaatsingscode) =>
        Weken.Values.Where(w => w.Vastgesteld.Plaatsingscode == plaatsingscode).OrderBy(w => w.Vastgesteld.Maandag);

    /// <summary>The roster of a week in a stage, or null.</summary>
    public Weekrooster? Van(string plaatsingscode, DateOnly maandag) => Weken.GetValueOrDefault(Sleutel(plaatsingscode, maandag));

    /// <summary>VER-47: the first day on which a roster of a week in this period was published, or null.</summary>
    internal DateOnly? GepubliceerdOp(string plaatsingscode, Periode periode) =>
        Van(plaatsingscode).Where(w => w.Week.Overlapt(periode)).Min(w => w.GepubliceerdOp);

    /// <summary>The book after one more event; other events leave it as it is.</summary>
    internal Roosterboek Fold(object @event) => @event is not RoosterVastgesteld e
        ? this
        : this with
        {
            Weken = Weken.SetItem(Sleutel(e.Plaatsingscode, e.Maandag), new(e, e.Gepubliceerd ? Van(e.Plaatsingscode, e.Maandag)?.GepubliceerdOp ?? Kalender.Dag(e.Op) : null)),
        };

    private static string Sleutel(string plaatsingscode, DateOnly maandag) => $"{maandag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{plaatsingscode}";
}
