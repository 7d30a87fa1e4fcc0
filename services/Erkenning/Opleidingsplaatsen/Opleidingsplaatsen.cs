using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Opleidingsplaatsen;

/// <summary>States of an opleidingsplaats (ERK-44).</summary>
public static class Opleidingsplaatsstatus
{
    public const string Bezet = "bezet";

    /// <summary>A new instromer may start through 31-12 of the year of the start.</summary>
    public const string Hervulbaar = "vrij, hervulbaar";
    public const string Hervuld = "hervuld";
    public const string Vervallen = "vervallen";
}

/// <summary>One opleidingsplaats.</summary>
/// <param name="PlaatsId">The place.</param>
/// <param name="Start">First day of its aios.</param>
/// <param name="Gefinancierd">Whether it counts for funding.</param>
/// <param name="GestoptOp">Day on which the aios stopped; null while there is one.</param>
/// <param name="HervulbaarTotEnMet">Last day on which a new instromer may start; null when the place is taken or lapsed.</param>
/// <param name="HervuldDoor">The place that took its place, or null.</param>
public sealed record Opleidingsplaats(Guid PlaatsId, DateOnly Start, bool Gefinancierd, DateOnly? GestoptOp, DateOnly? HervulbaarTotEnMet, Guid? HervuldDoor)
{
    /// <summary>What it is on this day.</summary>
    public string StatusOp(DateOnly dag) =>
        GestoptOp is null ? Opleidingsplaatsstatus.Bezet
        : HervuldDoor is not null ? Opleidingsplaatsstatus.Hervuld
        : HervulbaarTotEnMet >= dag ? Opleidingsplaatsstatus.Hervulbaar
        : Opleidingsplaatsstatus.Vervallen;
}

/// <summary>The opleidingsplaatsen of one instelling, specialism and calendar year (FMS, ERK-43, ERK-44).</summary>
/// <param name="Id">Stream id: kind <c>opleidingsplaatsen</c>, instelling, specialism and year.</param>
/// <param name="Instellingscode">The instelling.</param>
/// <param name="Specialisme">Specialism.</param>
/// <param name="Jaar">Calendar year.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Toegewezen">Number of places that count for funding.</param>
/// <param name="Vacatures">Vacancies that were opened.</param>
/// <param name="Plaatsen">In order of placing.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Jaarplaatsen(
    Guid Id, string Instellingscode, string Specialisme, int Jaar, string Instituut, int Toegewezen, ImmutableSortedSet<Guid> Vacatures,
    ImmutableList<Opleidingsplaats> Plaatsen, ImmutableDictionary<Guid, OpenSignaal> Signalen) : IAggregaat<Jaarplaatsen>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "opleidingsplaatsen";

    /// <summary>The stream of this instelling, specialism and year.</summary>
    public static Guid IdVan(string instellingscode, string specialisme, int jaar) => Sleutel.Id(Soortnaam, instellingscode, specialisme, $"{jaar}");

    /// <summary>Places that count for funding and that nobody else took over: a place that is filled again counts once.</summary>
    public int Gefinancierd() => Plaatsen.Count(p => p.Gefinancierd && p.HervuldDoor is null);

    /// <inheritdoc />
    public static Jaarplaatsen? Fold(Jaarplaatsen? state, object @event) => (state, @event) switch
    {
        (null, OpleidingsplaatsToegewezen e) => new(
            IdVan(e.Instellingscode, e.Specialisme, e.Jaar), e.Instellingscode, e.Specialisme, e.Jaar, e.Instituut, e.Aantal, [], [], Kern.Signalen.Geen),
        ({ } s, OpleidingsplaatsToegewezen e) => s with { Toegewezen = e.Aantal },
        ({ } s, VacatureGeopend e) => s with { Vacatures = s.Vacatures.Add(e.VacatureId) },
        ({ } s, InstromerGeplaatst e) => s with
        {
            Plaatsen =
            [
                .. s.Plaatsen.Select(p => p.PlaatsId == e.HervullingVan ? p with { HervuldDoor = e.PlaatsId } : p),
                new(e.PlaatsId, e.Start, e.Gefinancierd, null, null, null),
            ],
        },
        ({ } s, OpleidingsplaatsVrijgekomen e) => s with
        {
            Plaatsen = [.. s.Plaatsen.Select(p => p.PlaatsId == e.PlaatsId ? p with { GestoptOp = e.GestoptOp, HervulbaarTotEnMet = e.HervulbaarTotEnMet } : p)],
        },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };
}
