using StageSystem.Kern;

namespace StageSystem.Erkenningen.Scholingen;

/// <summary>Where a stageopleider stands with didactic training (ERK-26).</summary>
public static class Didactiekstand
{
    public const string Gevolgd = "gevolgd";
    public const string Bezig = "bezig";
    public const string Geen = "geen";
}

/// <summary>The didactic training of one stageopleider (ERK-26): a flag on the dossier and on the agenda of the evaluatiegesprek; it never blocks an erkenning.</summary>
/// <param name="Id">Stream id: kind <c>didactische-scholing</c> and the opleidernummer.</param>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stand">See <see cref="Didactiekstand"/>.</param>
/// <param name="Op">Day from which it holds.</param>
public sealed record DidactischeScholing(Guid Id, string Opleidernummer, string Instituut, string Stand, DateOnly Op) : IAggregaat<DidactischeScholing>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "didactische-scholing";

    /// <summary>The stream of this stageopleider.</summary>
    public static Guid IdVan(string opleidernummer) => Sleutel.Id(Soortnaam, opleidernummer);

    /// <inheritdoc />
    public static DidactischeScholing? Fold(DidactischeScholing? state, object @event) => @event is DidactischeScholingVastgelegd e
        ? new(IdVan(e.Opleidernummer), e.Opleidernummer, e.Instituut, e.Stand, e.Op)
        : state;
}

/// <summary>Records the didactic training of a stageopleider.</summary>
/// <param name="Opleidernummer">Who.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Stand">See <see cref="Didactiekstand"/>.</param>
/// <param name="Op">Day from which it holds.</param>
public sealed record LegDidactiekVast(string Opleidernummer, string Instituut, string Stand, DateOnly Op)
{
    /// <summary>ERK-26: what was or is followed; a day after today is refused. The last record holds.</summary>
    /// <param name="d">As known, or null.</param>
    /// <param name="command">What is recorded.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(DidactischeScholing? d, LegDidactiekVast command, DateOnly vandaag) =>
        command.Op > vandaag
            ? new Regelovertreding("ERK-26", $"{command.Op.Tekst()} ligt na vandaag. Leg vast wat nu geldt.", ("op", command.Op), ("vandaag", vandaag))
            : (d?.Stand, d?.Op) == (command.Stand, command.Op) ? Decision.NothingNew
            : new DidactischeScholingVastgelegd(command.Opleidernummer, command.Instituut, command.Stand, command.Op).Volgens("ERK-26", Rollen.Stagebeheerder);
}
