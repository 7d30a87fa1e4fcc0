using System.Collections.Immutable;
using StageSystem.Kern;

namespace StageSystem.Erkenningen.Stagekaders;

/// <summary>A version of a stagekader or information document was published (ERK-36). The former versions stay.</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Document">Which document; see <see cref="Stagekaderkeuze"/>.</param>
/// <param name="Nummer">Version: 1 for the first.</param>
/// <param name="Verwijzing">Where it can be read: an absolute https address.</param>
/// <param name="Vanaf">First day on which it holds.</param>
public sealed record StagekaderVastgesteld(string Instituut, string Document, int Nummer, string Verwijzing, DateOnly Vanaf);

/// <summary>Which documents a stage type refers to (ERK-36).</summary>
public static class Stagekaderkeuze
{
    public const string Algemeen = "algemeen";
    public const string PraktischeInformatie = "praktische informatie";
    public const string ExtraInformatie = "extra informatie";

    /// <summary>The LAD modelinstructie for stageplaatsen in hospitals (ERK-45).</summary>
    public const string Modelinstructie = "modelinstructie";

    /// <summary>The specific stagekaders of the rule.</summary>
    public static IReadOnlyList<string> Specifiek { get; } =
    [
        "huisartsen", "psychiatrie", "SEH", "verslavingszorg", "kindergeneeskunde", "kinderrevalidatie", "kinderpsychiatrie", "M&G JGZ",
    ];

    /// <summary>Every document that can be published.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Algemeen, .. Specifiek, PraktischeInformatie, ExtraInformatie, Modelinstructie];

    /// <summary>ERK-36: the general stagekader, the specific one of the stage type where it is there, and both information documents.</summary>
    public static IReadOnlyList<string> Voor(string stagesoort) =>
        [Algemeen, .. Specifiek.Where(s => s.Equals(stagesoort.Trim(), StringComparison.OrdinalIgnoreCase)), PraktischeInformatie, ExtraInformatie];
}

/// <summary>One document with all its versions.</summary>
/// <param name="Id">Stream id: kind <c>stagekader</c>, opleidingsinstituut and document.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Document">Which document.</param>
/// <param name="Versies">In order of number.</param>
public sealed record Stagekader(Guid Id, string Instituut, string Document, ImmutableList<StagekaderVastgesteld> Versies) : IAggregaat<Stagekader>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "stagekader";

    /// <summary>The stream of this document.</summary>
    public static Guid IdVan(string instituut, string document) => Sleutel.Id(Soortnaam, instituut, document);

    /// <summary>The version that holds on this day; of two with the same first day the later. Null before the first.</summary>
    public StagekaderVastgesteld? Op(DateOnly dag) => Versies.Where(v => v.Vanaf <= dag).OrderBy(v => v.Vanaf).ThenBy(v => v.Nummer).LastOrDefault();

    /// <inheritdoc />
    public static Stagekader? Fold(Stagekader? state, object @event) => (state, @event) switch
    {
        (null, StagekaderVastgesteld e) => new(IdVan(e.Instituut, e.Document), e.Instituut, e.Document, [e]),
        ({ } s, StagekaderVastgesteld e) => s with { Versies = s.Versies.Add(e) },
        _ => state,
    };
}

/// <summary>Publishes a version of a document.</summary>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="Document">Which document.</param>
/// <param name="Verwijzing">Where it can be read.</param>
/// <param name="Vanaf">First day on which it holds.</param>
public sealed record StelStagekaderVast(string Instituut, string Document, string Verwijzing, DateOnly Vanaf)
{
    /// <summary>ERK-36: versions are kept; the same address from the same day adds nothing. Refused for a document that the rule does not name, or without an https address.</summary>
    public static Decision Decide(Stagekader? kader, StelStagekaderVast command)
    {
        if (!Stagekaderkeuze.Alle.Contains(command.Document))
            return new Regelovertreding("ERK-36", $"Kies een document uit: {string.Join(", ", Stagekaderkeuze.Alle)}.", ("document", command.Document));
        if (!Uri.TryCreate(command.Verwijzing, UriKind.Absolute, out var adres) || adres.Scheme != Uri.UriSchemeHttps)
            return new Regelovertreding("ERK-36", "Geef een adres dat met https:// begint.", ("verwijzing", command.Verwijzing));
        return kader?.Versies is [.., var laatste] && laatste.Verwijzing == command.Verwijzing && laatste.Vanaf == command.Vanaf
            ? Decision.NothingNew
            : new StagekaderVastgesteld(command.Instituut, command.Document, (kader?.Versies.Count ?? 0) + 1, command.Verwijzing, command.Vanaf)
                .Volgens("ERK-36", Rollen.Stagesecretariaat);
    }
}
