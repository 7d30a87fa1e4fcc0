using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Erkenningsvragen;

/// <summary>An aios asked whether stageopleider and instelling of an own plaatsing are erkend, and got this answer (ERK-11).</summary>
/// <param name="VraagId">The question.</param>
/// <param name="Plaatsingscode">The plaatsing.</param>
/// <param name="Aiosnummer">Who asked.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="GesteldOp">Day of the question.</param>
/// <param name="EersteDagNietErkend">First day that is not erkend; null when every day is.</param>
public sealed record ErkenningsvraagGesteld(
    Guid VraagId, string Plaatsingscode, string Aiosnummer, string Stageplaatscode, string Instituut, DateOnly GesteldOp, DateOnly? EersteDagNietErkend);

/// <summary>A question of an aios about an erkenning, with its answer; visible to the stagesecretariaat.</summary>
/// <param name="Id">The question.</param>
/// <param name="Gegevens">What was asked and answered.</param>
public sealed record Erkenningsvraag(Guid Id, ErkenningsvraagGesteld Gegevens) : IAggregaat<Erkenningsvraag>
{
    /// <inheritdoc />
    public static Erkenningsvraag? Fold(Erkenningsvraag? state, object @event) => (state, @event) switch
    {
        (null, ErkenningsvraagGesteld e) => new(e.VraagId, e),
        _ => state,
    };
}

/// <summary>Asks whether an own plaatsing is under erkenning.</summary>
/// <param name="VraagId">Identity of the question.</param>
/// <param name="Aiosnummer">Who asks, normalised.</param>
public sealed record StelErkenningsvraag(Guid VraagId, string Aiosnummer)
{
    /// <summary>ERK-11: only about an own plaatsing; the question is kept for the stagesecretariaat, with the answer that was given.</summary>
    /// <param name="vraag">The question as known, or null.</param>
    /// <param name="command">The question.</param>
    /// <param name="plaatsing">The plaatsing as Plaatsing told it.</param>
    /// <param name="stukken">The answer.</param>
    /// <param name="vandaag">Today in Amsterdam.</param>
    public static Decision Decide(
        Erkenningsvraag? vraag, StelErkenningsvraag command, PlaatsingOvergenomen plaatsing, IReadOnlyList<Erkenningsstuk> stukken, DateOnly vandaag)
    {
        if (Sleutel.Normaal(plaatsing.Aiosnummer) != command.Aiosnummer)
            return new Regelovertreding("ERK-11", "U kunt alleen naar de erkenning bij uw eigen plaatsing vragen.");
        if (vraag is not null) return Decision.NothingNew;
        return new ErkenningsvraagGesteld(
            command.VraagId, plaatsing.Plaatsingscode, command.Aiosnummer, plaatsing.Stageplaatscode, plaatsing.Instituut, vandaag,
            stukken.FirstOrDefault(s => !s.IsErkend())?.Van).Volgens("ERK-11", Rollen.Stagesecretariaat);
    }
}
