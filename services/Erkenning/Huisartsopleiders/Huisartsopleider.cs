using StageSystem.Kern;

namespace StageSystem.Erkenningen.Huisartsopleiders;

/// <summary>A huisartsopleider came into the administration. Name and BIG-nummer are kept apart and can be erased.</summary>
/// <param name="Opleidernummer">Natural key.</param>
/// <param name="Plaats">Town of the practice.</param>
/// <param name="Praktijksoort">Kind of practice, such as <c>groep</c> or <c>solo</c>.</param>
/// <param name="Deeltijd">Percentage of the appointment, 1–100.</param>
public sealed record HuisartsopleiderGeregistreerd(string Opleidernummer, string Plaats, string Praktijksoort, int Deeltijd);

/// <summary>A huisartsopleider (ERK-48): registration only.</summary>
/// <param name="Id">Stream id: kind <c>huisartsopleider</c> and the number.</param>
/// <param name="Gegevens">What was registered.</param>
public sealed record Huisartsopleider(Guid Id, HuisartsopleiderGeregistreerd Gegevens) : IAggregaat<Huisartsopleider>
{
    /// <summary>Day on which the name and the number of the person were deleted on request; null when they were not.</summary>
    public DateOnly? PersoonGewistOp { get; init; }

    /// <summary>Kind in the stream id.</summary>
    public const string Soortnaam = "huisartsopleider";

    /// <summary>The stream of the huisartsopleider with this number.</summary>
    public static Guid IdVan(string opleidernummer) => Sleutel.Id(Soortnaam, opleidernummer);

    /// <inheritdoc />
    public static Huisartsopleider? Fold(Huisartsopleider? state, object @event) => (state, @event) switch
    {
        (null, HuisartsopleiderGeregistreerd e) => new(IdVan(e.Opleidernummer), e),
        ({ } s, Wissen.PersoonsgegevensGewist e) => s with { PersoonGewistOp = e.Op },
        _ => state,
    };
}
