using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Erkenningen.Stageopleiders;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Stageplaatsen;

/// <summary>Explains the coverage of a stageplaats, day by day (ERK-17). Not for aios (ERK-14).</summary>
internal static class DekkingEndpoint
{
    /// <summary>Longest period that is explained at once, in years.</summary>
    private const int MaxJaren = 10;

    [Description("Welke dagen worden uitgelegd.")]
    internal sealed record Vraagperiode(
        [property: Description("Eerste dag; zonder dag vandaag.")] DateOnly? Van = null,
        [property: Description("Laatste dag; zonder dag een jaar na de eerste.")] DateOnly? TotEnMet = null,
        [property: Description("De dekking zoals die op dit moment bekend was; zonder moment zoals die nu bekend is.")] DateTimeOffset? ZoalsBekendOp = null) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet is not null && Van is null) yield return new("Geef ook de eerste dag.", [nameof(Van)]);
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
            if (Van is { } van && TotEnMet > van.AddYears(MaxJaren)) yield return new($"Vraag hoogstens {MaxJaren} jaar tegelijk.", [nameof(TotEnMet)]);
        }

        internal Periode Dagen(DateOnly vandaag) => (Van ?? vandaag) is var van && TotEnMet is { } tot ? new(van, tot) : new(van, van.AddYears(1));
    }

    internal static void MapDekking(this IEndpointRouteBuilder v1) => v1
        .MapGet("/stageplaatsen/{code}/dekking", HandleAsync)
        .WithName("LeesDekking").WithTags(StageplaatsenEndpoints.Groep)
        .WithSummary("Geeft per periode wie de stageplaats dekt, vanaf wanneer en waarom (ERK-17). Redenen van afwezigheid staan hier nooit.")
        .Rollen(Toegang.Betrokkenen);

    private static async Task<Results<Ok<DekkingUitlegWeergave>, ProblemHttpResult>> HandleAsync(
        [Description("Code van de stageplaats.")] string code, Vraag<Vraagperiode> vraag, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok,
        HttpContext http, CancellationToken ct)
    {
        var (id, blik) = (Stageplaats.IdVan(code), new Blik(null, vraag.Waarde.ZoalsBekendOp));
        if (await streams.LeesAsync<Stageplaats>(id, ct) is not { } nu || !StageplaatsenEndpoints.MagZien(beller, nu.State)
            || await blik.BekijkAsync(nu, id, session, http, ct) is not { } s)
        {
            return Problemen.Onbekend("De stageplaats");
        }

        var bijdragen = new Dictionary<string, Dekkingsbijdrage>();
        foreach (var nummer in s.Opleidernummers())
        {
            var opleiderId = Stageopleider.IdVan(nummer);
            var opleider = blik.ZoalsBekendOp is { } moment
                ? await session.ZoalsBekendAsync<Stageopleider>(opleiderId, moment, ct)
                : await session.LoadAsync<Stageopleider>(opleiderId, ct);
            if (opleider is not null) bijdragen[nummer] = Dekkingsbijdrage.Van(opleider, s.Gegevens.Instellingscode, s.Gegevens.Koepel, s.Gegevens.KoepelTotEnMet);
        }

        var periode = vraag.Waarde.Dagen(blik.Dag(klok));
        return TypedResults.Ok(new DekkingUitlegWeergave(
            s.Gegevens.Stageplaatscode, periode.Van, periode.TotEnMet,
            [.. Dekkingsverklaring.Verklaar(s, bijdragen, periode).Select(DekkingsstukWeergave.Toon)]));
    }
}

/// <summary>The coverage of a stageplaats, explained.</summary>
[Description("De dekking van een stageplaats, per periode uitgelegd.")]
public sealed record DekkingUitlegWeergave(
    [property: Description("Code van de stageplaats.")] string Stageplaatscode,
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("De perioden, op volgorde; samen alle gevraagde dagen.")] IReadOnlyList<DekkingsstukWeergave> Perioden);

/// <summary>A stretch of coverage with its reasons.</summary>
[Description("Dagen waarop de dekking gelijk is, met de uitleg.")]
public sealed record DekkingsstukWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag; leeg als er geen einde is.")] DateOnly? TotEnMet,
    [property: Description("duo, enkel of ongedekt.")] string Soort,
    [property: Description("Wie er dekken, eerst wie op plaatsingen wordt genoemd.")] IReadOnlyList<string> Opleidernummers,
    [property: Description("Kenmerk van de oorzaak als iemand uitvalt.")] Guid? OorzaakId,
    [property: Description("Waarom, stap voor stap.")] IReadOnlyList<StapWeergave> Uitleg)
{
    internal static DekkingsstukWeergave Toon(Berekening<Dekkingsperiode> stuk) => new(
        stuk.Uitkomst.Van, stuk.Uitkomst.TotEnMet, stuk.Uitkomst.Soort, stuk.Uitkomst.Opleidernummers, stuk.Uitkomst.OorzaakId, [.. stuk.Stappen.Select(StapWeergave.Toon)]);
}
