using System.Collections.Immutable;
using StageSystem.Kern;
using StageSystem.Kern.Parameters;

namespace StageSystem.Erkenningen.Stagebeheerders;

/// <summary>A stageplaats with the days on which someone manages it.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day; null when the administration does not know it.</param>
/// <param name="TotEnMet">Last day, included; null while it goes on.</param>
public sealed record Beheerd(string Stageplaatscode, DateOnly? Van, DateOnly? TotEnMet)
{
    /// <summary>The days.</summary>
    public Periode Dagen() => Periode.Vanaf(Van ?? DateOnly.MinValue, TotEnMet);
}

/// <summary>How many stageplaatsen a stagebeheerder should have (ERK-29).</summary>
/// <param name="Minimum">Smallest number, or null without a norm.</param>
/// <param name="Maximum">Largest number, or null without a norm.</param>
public sealed record Werklastnorm(int? Minimum, int? Maximum)
{
    /// <summary>Nobody has too few or too many: for who stops altogether.</summary>
    public static Werklastnorm Geen { get; } = new(null, null);

    /// <summary>The parameters <c>stagebeheerder.min</c> and <c>stagebeheerder.max</c> as they hold on this day.</summary>
    public static Werklastnorm Van(Parameterstand stand) => new(stand.Waarde(Erkenningparameters.StagebeheerderMin), stand.Waarde(Erkenningparameters.StagebeheerderMax));

    /// <summary>What this number is by the norm.</summary>
    public string Oordeel(int aantal) => aantal > Maximum ? "te veel" : aantal < Minimum ? "te weinig" : "passend";
}

/// <summary>A stagebeheerder: a docent of the stage-year team with the stageplaatsen that he or she manages (ERK-29). No name: that is for the register of users.</summary>
/// <param name="Id">Stream id: kind <c>stagebeheerder</c>, opleidingsinstituut and code.</param>
/// <param name="Code">Code.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Beheer">Every stageplaats that was ever managed.</param>
/// <param name="Signalen">Open signalen.</param>
public sealed record Stagebeheerder(Guid Id, string Code, string Instituut, ImmutableList<Beheerd> Beheer, ImmutableDictionary<Guid, OpenSignaal> Signalen)
    : IAggregaat<Stagebeheerder>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "stagebeheerder";

    /// <summary>The stream of this stagebeheerder.</summary>
    public static Guid IdVan(string instituut, string code) => Sleutel.Id(Soortnaam, instituut, code);

    /// <summary>The stageplaatsen on this day, in order of code.</summary>
    public IReadOnlyList<string> Stageplaatsen(DateOnly dag) =>
        [.. Beheer.Where(b => b.Dagen().Bevat(dag)).Select(b => b.Stageplaatscode).Distinct().Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public IEnumerable<Termijn> OpenTermijnen() => Kern.Signalen.Termijnen(Signalen);

    /// <inheritdoc />
    public static Decision Verstreken(Stagebeheerder state, Termijn termijn, DateOnly vandaag) => Kern.Signalen.Verstreken(state.Signalen, termijn, vandaag);

    /// <inheritdoc />
    public static Stagebeheerder? Fold(Stagebeheerder? state, object @event) => (state, @event) switch
    {
        (null, StageplaatsInBeheerGenomen e) => new(
            IdVan(e.Instituut, e.Stagebeheerder), e.Stagebeheerder, e.Instituut, [new(e.Stageplaatscode, e.Vanaf, null)], Kern.Signalen.Geen),
        ({ } s, StageplaatsInBeheerGenomen e) => s with { Beheer = s.Beheer.Add(new(e.Stageplaatscode, e.Vanaf, null)) },
        ({ } s, StageplaatsUitBeheerGegaan e) => s with
        {
            Beheer = [.. s.Beheer.Select(b => b.Stageplaatscode == e.Stageplaatscode && b.Dagen().Bevat(e.LaatsteDag) ? b with { TotEnMet = e.LaatsteDag } : b)],
        },
        ({ } s, _) when Kern.Signalen.IsSignaal(@event) => s with { Signalen = Kern.Signalen.Fold(s.Signalen, @event) },
        _ => state,
    };
}

/// <summary>Takes a stageplaats into the load of a stagebeheerder.</summary>
/// <param name="Stagebeheerder">Code.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Vanaf">First day; null when the administration does not know it.</param>
public sealed record NeemInBeheer(string Stagebeheerder, string Instituut, string Stageplaatscode, DateOnly? Vanaf)
{
    /// <summary>ERK-29: a ninth stageplaats (parameter <c>stagebeheerder.max</c>) is taken, and flagged to the stagecoördinator; never refused.</summary>
    /// <param name="b">The stagebeheerder as known, or null.</param>
    /// <param name="command">The stageplaats.</param>
    /// <param name="norm">The norm on the first day.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagebeheerder? b, NeemInBeheer command, Werklastnorm norm, DateOnly vandaag)
    {
        if (b?.Beheer.Exists(x => x.Stageplaatscode == command.Stageplaatscode && x.TotEnMet is null) == true) return Decision.NothingNew;
        var aantal = Werklast.Na(b, command.Vanaf, vandaag) + 1;
        var genomen = new StageplaatsInBeheerGenomen(command.Stagebeheerder, command.Instituut, command.Stageplaatscode, command.Vanaf, aantal, norm.Maximum)
            .Volgens("ERK-29", Rollen.Stagebeheerder);
        return Decision.Accept([genomen, .. Werklast.Gevolgen(b ?? Stagebeheerders.Stagebeheerder.Fold(null, genomen.Event)!, aantal, norm, erbij: command.Stageplaatscode)]);
    }
}

/// <summary>Takes a stageplaats out of the load of a stagebeheerder.</summary>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="LaatsteDag">Last day.</param>
public sealed record GeefBeheerAf(string Stageplaatscode, DateOnly LaatsteDag)
{
    /// <summary>ERK-29: leaving someone with fewer than 4 (parameter <c>stagebeheerder.min</c>) is flagged to the stagecoördinator; not when nothing is left.</summary>
    /// <param name="b">The stagebeheerder.</param>
    /// <param name="command">The stageplaats.</param>
    /// <param name="norm">The norm on the day after; <see cref="Werklastnorm.Geen"/> for who stops altogether.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(Stagebeheerder b, GeefBeheerAf command, Werklastnorm norm, DateOnly vandaag)
    {
        if (b.Beheer.Find(x => x.Stageplaatscode == command.Stageplaatscode && x.Dagen().Bevat(command.LaatsteDag)) is not { } beheerd || beheerd.TotEnMet == command.LaatsteDag)
            return Decision.NothingNew;
        var weg = new StageplaatsUitBeheerGegaan(b.Code, b.Instituut, command.Stageplaatscode, command.LaatsteDag, Aantal: 0, norm.Minimum);
        var aantal = Werklast.Na(Stagebeheerder.Fold(b, weg), command.LaatsteDag.AddDays(1), vandaag);
        return Decision.Accept([(weg with { Aantal = aantal }).Volgens("ERK-29", Rollen.Stagebeheerder), .. Werklast.Gevolgen(b, aantal, norm, erbij: null)]);
    }
}

/// <summary>The flags about the load of a stagebeheerder (ERK-29); at most one of each is open.</summary>
internal static class Werklast
{
    /// <summary>Number of stageplaatsen on this day, or today when that is later.</summary>
    internal static int Na(Stagebeheerder? b, DateOnly? dag, DateOnly vandaag) => b?.Stageplaatsen(dag > vandaag ? dag.Value : vandaag).Count ?? 0;

    /// <summary>A flag that holds no longer lapses; a new one is raised by what makes it hold: one more above the norm, one less below it.</summary>
    /// <param name="b">The stagebeheerder, before.</param>
    /// <param name="aantal">Number of stageplaatsen after.</param>
    /// <param name="norm">The norm.</param>
    /// <param name="erbij">The stageplaats that came, or null when one went.</param>
    internal static IEnumerable<Feit> Gevolgen(Stagebeheerder b, int aantal, Werklastnorm norm, string? erbij)
    {
        var (teVeel, teWeinig) = (Sleutel.Id("stagebeheerder-te-veel", b.Instituut, b.Code), Sleutel.Id("stagebeheerder-te-weinig", b.Instituut, b.Code));
        if (!(aantal > norm.Maximum) || erbij is not null)
            foreach (var feit in Kern.Signalen.Vervallen(b.Signalen, teVeel, "Het aantal stageplaatsen is veranderd.")) yield return feit;
        foreach (var feit in Kern.Signalen.Vervallen(b.Signalen, teWeinig, "Het aantal stageplaatsen is veranderd.")) yield return feit;

        if (erbij is not null && aantal > norm.Maximum)
        {
            yield return Signaal(
                b, teVeel, $"Stagebeheerder {b.Code} heeft met stageplaats {erbij} erbij {aantal} stageplaatsen; de norm is hoogstens {norm.Maximum}. Kijk of de verdeling anders kan.");
        }

        if (erbij is null && aantal > 0 && aantal < norm.Minimum)
            yield return Signaal(b, teWeinig, $"Stagebeheerder {b.Code} heeft nog {aantal} stageplaatsen; de norm is minstens {norm.Minimum}. Kijk of de verdeling anders kan.");
    }

    private static Feit Signaal(Stagebeheerder b, Guid oorzaakId, string tekst) =>
        Kern.Signalen.Registreer("ERK-29", $"stagebeheerder {b.Code}", oorzaakId, Rollen.Stagecoordinator, tekst, uiterlijkOp: null, b.Instituut);
}
