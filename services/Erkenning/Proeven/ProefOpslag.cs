using System.Collections.Immutable;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Proeven;

/// <summary>The questions that can be asked: absence and departure of a stageopleider, a move within a koepel, an SLWP that nobody authorises again.</summary>
/// <remarks>Each runs the real commands in a unit of work that stores nothing; see <see cref="Proef"/>.</remarks>
internal static class ProefOpslag
{
    /// <summary>ERK-18: more days than this affect the erkenning; Verlof judges the real absences, by their reasons.</summary>
    internal const int Drempel = 21;

    /// <summary>Days after the last day that counts in which is looked for what follows.</summary>
    internal const int Nasleep = 28;

    /// <summary>What the absence in question is called in the events.</summary>
    internal static Guid IdVan(string nummer, DateOnly van) => Sleutel.Id("proef-afwezigheid", nummer, $"{van:O}");

    /// <summary>
    /// ERK-18: what if the stageopleider is absent in these days? The threshold is exceeded at once when the end is known, else on day 22; the effect is from the first day.
    /// </summary>
    internal static Task<Proefuitkomst> AfwezigheidAsync(
        IWerkeenheid bron, string nummer, string? instellingscode, DateOnly van, DateOnly? totEnMet, int drempel, DateOnly vandaag)
    {
        var id = IdVan(nummer, van);
        List<Proefhandeling> handelingen =
        [
            new(vandaag, async (werk, dag) => await StageopleiderOpslag.NeemAfwezigheidOverAsync(werk, nummer, new(id, instellingscode, van, totEnMet, false, 1), dag)),
        ];
        if (OverschredenOp(van, totEnMet, drempel, vandaag) is { } op)
        {
            handelingen.Add(new(op, async (werk, dag) => await StageopleiderOpslag.VerwerkDrempelAsync(
                werk, nummer, new(id, instellingscode, van, totEnMet, KeertTerug: true, drempel, Vervallen: false, 2), dag)));
        }

        return Proef.VerloopAsync(bron, vandaag, Horizon(vandaag, totEnMet ?? van.AddDays(drempel)), handelingen);
    }

    /// <summary>The day on which the threshold is told to be exceeded; null when it is not.</summary>
    internal static DateOnly? OverschredenOp(DateOnly van, DateOnly? totEnMet, int drempel, DateOnly vandaag) => totEnMet is { } einde
        ? new Periode(van, einde).Dagen > drempel ? vandaag : null
        : van.AddDays(drempel) is var dag && dag > vandaag ? dag : vandaag;

    /// <summary>ERK-23, C-2: what if the stageopleider leaves after this day? Outside a koepel the erkenning ends there; within one, at all of its locations.</summary>
    internal static Task<Proefuitkomst> VertrekAsync(IWerkeenheid bron, string nummer, MeldVertrek vertrek, DateOnly vandaag) => Proef.VerloopAsync(
        bron, vandaag, Horizon(vandaag, vertrek.LaatsteDag), [new(vandaag, async (werk, dag) => await StageopleiderOpslag.MeldVertrekAsync(werk, nummer, vertrek, dag))]);

    /// <summary>ERK-24, C-2 row 2: what if the stageopleider moves to another location of the koepel?</summary>
    internal static Task<Proefuitkomst> LocatiewisselAsync(
        IWerkeenheid bron, string nummer, WisselVanLocatie wissel, IReadOnlyList<string> stageplaatsen, DateOnly vandaag) => Proef.VerloopAsync(
        bron, vandaag, Horizon(vandaag, wissel.Vanaf),
        [new(vandaag, async (werk, dag) => await LocatiewisselOpslag.WisselAsync(werk, nummer, wissel, stageplaatsen, dag))]);

    /// <summary>ERK-15, C-4: what if nobody authorises the SLWP of this stageplaats again? Through the end of the grace, when no day is given.</summary>
    internal static Task<ImmutableArray<Proefstap>> SlwpAsync(IWerkeenheid bron, Stageplaats stageplaats, DateOnly? totEnMet, DateOnly vandaag)
    {
        var respijt = stageplaats.Gegevens.SlwpGeldigTotEnMet is { } tot ? stageplaats.Slwptermijnen().RespijtVoorbijOp(tot) : vandaag;
        return Proef.AfwachtenAsync(
            bron, vandaag, totEnMet is { } dag ? Horizon(vandaag, dag.AddDays(-Nasleep)) : respijt > vandaag ? respijt : vandaag, async werk => await werk.LaadAsync<Stageplaats>(stageplaats.Id));
    }

    /// <summary>Beyond these years nothing is looked at, whatever day is asked.</summary>
    private const int MaxJaren = 5;

    internal static DateOnly Horizon(DateOnly vandaag, DateOnly laatste)
    {
        var (dag, uiterste) = ((laatste > vandaag ? laatste : vandaag).AddDays(Nasleep), vandaag.AddYears(MaxJaren));
        return dag < uiterste ? dag : uiterste;
    }
}
