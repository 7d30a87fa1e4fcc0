using System.Collections.Immutable;

namespace StageSystem.Verlof.Stageopleiders;

/// <summary>One row of the threshold table of ERK-18. Each figure is the number of calendar days without effect: one day more has the effect.</summary>
/// <param name="Reden">Reason category.</param>
/// <param name="MeldenNaDagen">A report is owed for a longer absence; 0 = at once.</param>
/// <param name="ControleNaDagen">A longer absence reaches the stagecoördinator; 0 = at once.</param>
/// <param name="ControleIsTaak">Whether the stagecoördinator must decide (VER-41); otherwise it is information.</param>
/// <param name="TwijfelachtigNaDagen">A longer absence affects the erkenning from its first day; 0 = at once.</param>
public sealed record Drempel(Reden Reden, int MeldenNaDagen, int ControleNaDagen, bool ControleIsTaak, int TwijfelachtigNaDagen);

/// <summary>The parameter <c>afwezigheid.drempels</c> as it holds from a day on (OVK-13; Appendix B; choices Q1 and Q2).</summary>
/// <param name="GeldigVanaf">First day for which it holds: an absence is judged by the table of its own first day.</param>
/// <param name="Instituut">The opleidingsinstituut for which it holds, or null for all.</param>
/// <param name="ControleNaDagen">14: report and check.</param>
/// <param name="TwijfelachtigNaDagen">21: the erkenning becomes twijfelachtig.</param>
/// <param name="ZiekteMeteenTwijfelachtig">The stricter reading of choice Q2: sickness affects the erkenning whatever its length.</param>
public sealed record Drempeltabel(
    DateOnly GeldigVanaf, string? Instituut = null, int ControleNaDagen = 14, int TwijfelachtigNaDagen = 21, bool ZiekteMeteenTwijfelachtig = false)
{
    /// <summary>ERK-18: the row of this reason.</summary>
    public Drempel Voor(Reden reden) => reden switch
    {
        Reden.Ziekte => new(reden, ControleNaDagen, ControleNaDagen, true, ZiekteMeteenTwijfelachtig ? 0 : TwijfelachtigNaDagen),
        Reden.Zwangerschap => new(reden, 0, ControleNaDagen, false, TwijfelachtigNaDagen),
        Reden.Vertrek => new(reden, 0, 0, false, 0),
        _ => new(reden, ControleNaDagen, ControleNaDagen, false, TwijfelachtigNaDagen),
    };

    /// <summary>All rows, in the order of ERK-18.</summary>
    public IEnumerable<Drempel> Rijen =>
        [Voor(Reden.Vakantie), Voor(Reden.Ziekte), Voor(Reden.Zwangerschap), Voor(Reden.Vertrek), Voor(Reden.Anders)];
}

/// <summary>Every threshold table, past and coming, of every opleidingsinstituut.</summary>
public sealed class Afwezigheidsdrempels
{
    private readonly ImmutableArray<Drempeltabel> _tabellen;

    /// <summary>These tables on top of the regelboek's own.</summary>
    /// <exception cref="ArgumentException">A number of days is negative, or the erkenning would be affected before the report is due.</exception>
    public Afwezigheidsdrempels(params IEnumerable<Drempeltabel> tabellen)
    {
        _tabellen = [new Drempeltabel(DateOnly.MinValue), .. tabellen];
        if (_tabellen.FirstOrDefault(t => t.ControleNaDagen < 0 || t.TwijfelachtigNaDagen < t.ControleNaDagen) is { } fout)
            throw new ArgumentException($"Not a threshold table: {fout}.", nameof(tabellen));
    }

    /// <summary>The tables of the regelboek: 14 and 21 days, departure 0, for every opleidingsinstituut.</summary>
    public static Afwezigheidsdrempels Regelboek { get; } = new();

    /// <summary>OVK-13: the table that holds on this day; one of the opleidingsinstituut itself goes before one for all.</summary>
    public Drempeltabel Op(string instituut, DateOnly dag) => _tabellen
        .Where(t => t.GeldigVanaf <= dag && (t.Instituut is null || string.Equals(t.Instituut, instituut, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(t => t.Instituut is not null).ThenBy(t => t.GeldigVanaf)
        .Last();
}
