using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StageSystem.Erkenningen.Stageplaatsen;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stageleerwerkplannen;

/// <summary>States of a version of the SLWP (regelboek 4.1).</summary>
public static class Slwpstatus
{
    public const string Concept = "concept";
    public const string Geautoriseerd = "geautoriseerd";
    public const string VerlooptBinnenkort = "verloopt binnenkort";
    public const string Verlopen = "verlopen";
    public const string Vervangen = "vervangen";
}

/// <summary>One version of the SLWP.</summary>
/// <param name="Nummer">1 for the first.</param>
/// <param name="Inhoud">The text, without persons.</param>
/// <param name="Ingevuld">Which sections on persons are filled.</param>
/// <param name="IngediendOp">Day on which it came in.</param>
/// <param name="GeautoriseerdOp">Day of its last authorisation; null for a concept.</param>
/// <param name="GeldigTotEnMet">Last valid day of that authorisation; null for a concept.</param>
/// <param name="GeautoriseerdDoor">Who authorised it last; null for a concept.</param>
public sealed record Slwpversie(
    int Nummer, Slwpinhoud Inhoud, ImmutableList<string> Ingevuld, DateOnly IngediendOp, DateOnly? GeautoriseerdOp, DateOnly? GeldigTotEnMet,
    string? GeautoriseerdDoor)
{
    /// <summary>When its end is announced; null for what the regelboek says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Slwptermijnen? Termijnen { get; init; }

    /// <summary>The first day on which it expires soon: that of the first reminder (ERK-13).</summary>
    public DateOnly? VerlooptBinnenkortVanaf() => GeldigTotEnMet is { } tot && (Termijnen ?? Slwptermijnen.Regelboek).HerinneringWeken is [var eerste, ..]
        ? Slwp.HerinneringOp(tot, eerste)
        : null;
}

/// <summary>The stageleerwerkplan (SLWP) of one stageplaats: every version that was drawn up, none is ever removed (ERK-28).</summary>
/// <param name="Id">Stream id: kind <c>slwp</c> and the code of the stageplaats.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Versies">In order of number.</param>
/// <param name="GeldendNummer">The version that was authorised last; null when none was.</param>
public sealed record Stageleerwerkplan(Guid Id, string Stageplaatscode, string Instituut, ImmutableList<Slwpversie> Versies, int? GeldendNummer)
    : IAggregaat<Stageleerwerkplan>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "slwp";

    /// <summary>The stream of the SLWP of this stageplaats.</summary>
    public static Guid IdVan(string stageplaatscode) => Sleutel.Id(Soortnaam, stageplaatscode);

    /// <summary>This version, or null.</summary>
    public Slwpversie? Versie(int nummer) => Versies.Find(v => v.Nummer == nummer);

    /// <summary>The version that was authorised last, or null.</summary>
    public Slwpversie? Geldend() => GeldendNummer is { } nummer ? Versie(nummer) : null;

    /// <summary>What a version is on this day; a version is <c>verloopt binnenkort</c> from the first reminder on (ERK-13).</summary>
    public string StatusOp(Slwpversie versie, DateOnly dag) =>
        versie.GeldigTotEnMet is not { } tot ? Slwpstatus.Concept
        : versie.Nummer != GeldendNummer ? Slwpstatus.Vervangen
        : tot < dag ? Slwpstatus.Verlopen
        : versie.VerlooptBinnenkortVanaf() <= dag ? Slwpstatus.VerlooptBinnenkort
        : Slwpstatus.Geautoriseerd;

    /// <inheritdoc />
    public static Stageleerwerkplan? Fold(Stageleerwerkplan? state, object @event) => (state, @event) switch
    {
        (null, SlwpConceptIngediend e) => new(IdVan(e.Stageplaatscode), e.Stageplaatscode, e.Instituut, [Versie(e)], null),
        ({ } s, SlwpConceptIngediend e) => s with { Versies = s.Versies.Add(Versie(e)) },
        ({ } s, SlwpGeautoriseerd e) => s with
        {
            GeldendNummer = e.Nummer,
            Versies =
            [
                .. s.Versies.Select(v => v.Nummer == e.Nummer
                    ? v with { GeautoriseerdOp = e.GeautoriseerdOp, GeldigTotEnMet = e.GeldigTotEnMet, GeautoriseerdDoor = e.Opleidernummer, Termijnen = e.Termijnen }
                    : v),
            ],
        },
        _ => state,
    };

    private static Slwpversie Versie(SlwpConceptIngediend e) => new(e.Nummer, e.Inhoud, [.. e.Ingevuld], e.IngediendOp, null, null, null);
}
