using StageSystem.Kern;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>An instelling where stages take place, and the days on which RGS recognises it (ERK-2, ERK-40).</summary>
/// <param name="Id">Stream id: kind <c>instelling</c> and the code.</param>
/// <param name="Gegevens">What was registered.</param>
public sealed record Instelling(Guid Id, InstellingGeregistreerd Gegevens) : IAggregaat<Instelling>
{
    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "instelling";

    /// <summary>The stream of the instelling with this code.</summary>
    public static Guid IdVan(string instellingscode) => Sleutel.Id(Soortnaam, instellingscode);

    /// <summary>The days on which the instelling is erkend.</summary>
    public Periode Erkend => Periode.Vanaf(Gegevens.ErkendVan, Gegevens.ErkendTotEnMet);

    /// <inheritdoc />
    public static Instelling? Fold(Instelling? state, object @event) => (state, @event) switch
    {
        (null, InstellingGeregistreerd e) => new(IdVan(e.Instellingscode), e),
        _ => state,
    };
}
