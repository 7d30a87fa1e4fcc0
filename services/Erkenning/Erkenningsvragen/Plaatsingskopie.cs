using StageSystem.Kern;

namespace StageSystem.Erkenningen.Erkenningsvragen;

/// <summary>A plaatsing as Plaatsing told it last (OVK-2). Not a change of the stageplaats.</summary>
/// <param name="Plaatsingscode">Natural key.</param>
/// <param name="Aiosnummer">The aios.</param>
/// <param name="Stageplaatscode">The stageplaats.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day, included.</param>
/// <param name="Status">Status in Plaatsing.</param>
/// <param name="Instituut">Opleidingsinstituut.</param>
/// <param name="PlaatsingVersie">Version of the stream in Plaatsing; a lower one that comes later is ignored (OVK-4).</param>
public sealed record PlaatsingOvergenomen(
    string Plaatsingscode, string Aiosnummer, string Stageplaatscode, DateOnly Van, DateOnly TotEnMet, string Status, string Instituut, long PlaatsingVersie);

/// <summary>Copy of a plaatsing: who may ask about its erkenning (ERK-11).</summary>
/// <param name="Id">Stream id: kind <c>plaatsingskopie</c> and the code.</param>
/// <param name="Gegevens">As told last.</param>
public sealed record Plaatsingskopie(Guid Id, PlaatsingOvergenomen Gegevens) : IAggregaat<Plaatsingskopie>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "plaatsingskopie";

    /// <summary>The stream of the copy of this plaatsing.</summary>
    public static Guid IdVan(string plaatsingscode) => Sleutel.Id(Soortnaam, plaatsingscode);

    /// <inheritdoc />
    public static Plaatsingskopie? Fold(Plaatsingskopie? state, object @event) => @event switch
    {
        PlaatsingOvergenomen e => new(IdVan(e.Plaatsingscode), e),
        _ => state,
    };
}

/// <summary>Takes a plaatsing over as Plaatsing told it.</summary>
/// <param name="Plaatsing">What was told.</param>
public sealed record NeemPlaatsingOver(PlaatsingOvergenomen Plaatsing)
{
    /// <summary>OVK-4: the highest version holds; an older one adds nothing.</summary>
    public static Decision Decide(Plaatsingskopie? kopie, NeemPlaatsingOver command) =>
        kopie?.Gegevens.PlaatsingVersie >= command.Plaatsing.PlaatsingVersie ? Decision.NothingNew : command.Plaatsing.Volgens("OVK-2");
}
