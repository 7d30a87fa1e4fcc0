using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Instellingen;

/// <summary>Answers on which days a training location is erkend, and whether a whole opleidingsschema may stand in the register (ERK-40).</summary>
internal static class OpleidingslocatieEndpoint
{
    [Description("De dagen waar het om gaat.")]
    internal sealed record Dagen(
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }
    }

    [Description("Een deel van het opleidingsschema.")]
    internal sealed record Onderdeel(
        [property: Description("Code van de instelling waar dit deel van de opleiding is."), StringLength(50, ErrorMessage = "Gebruik hoogstens 50 tekens.")] string Instellingscode,
        [property: Description("Eerste dag.")] DateOnly Van,
        [property: Description("Laatste dag.")] DateOnly TotEnMet) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
        }
    }

    [Description("Het opleidingsschema zoals het in het register zou komen.")]
    internal sealed record Schema([property: Description("De delen van de opleiding: 1 tot en met 100.")] IReadOnlyList<Onderdeel> Onderdelen) : IValidatableObject
    {
        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Onderdelen.Count is 0 or > 100) yield return new("Geef 1 tot en met 100 delen.", [nameof(Onderdelen)]);
        }
    }

    internal static void MapOpleidingslocatie(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/instellingen/{code}/erkenning", LeesAsync)
            .WithName("LeesErkenningOpleidingslocatie").WithTags(InstellingenEndpoints.Groep)
            .WithSummary("Geeft op welke dagen de instelling door RGS erkend is als opleidingslocatie (ERK-40).")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios, Rollen.Register]);
        v1.MapPost("/opleidingsschematoetsen", ToetsAsync)
            .WithName("ToetsOpleidingsschema").WithTags(InstellingenEndpoints.Groep)
            .WithSummary("Toetst of alle opleidingslocaties van een schema op hun dagen erkend zijn. Er wordt niets bewaard.")
            .Rollen([.. Toegang.Medewerkers, Rollen.Aios, Rollen.Register]);
    }

    private static async Task<Results<Ok<OpleidingslocatieWeergave>, ProblemHttpResult>> LeesAsync(
        [Description("Code van de instelling.")] string code, Vraag<Dagen> vraag, Beller beller, IStreams streams, HttpContext http, CancellationToken ct)
    {
        if (await streams.LeesAsync<Instelling>(Instelling.IdVan(code), ct) is not { } gelezen || !beller.MagZien(gelezen.State.Gegevens.Instituut))
            return Problemen.Onbekend("De instelling");
        http.ZetETag(gelezen.Versie);
        var (instelling, periode) = (gelezen.State, new Periode(vraag.Waarde.Van, vraag.Waarde.TotEnMet));
        var eerste = instelling.EersteDagNietErkend(periode);
        return TypedResults.Ok(new OpleidingslocatieWeergave(
            instelling.Gegevens.Instellingscode, eerste is null, eerste,
            eerste is { } dag ? Opleidingslocatie.Weigering([new(instelling.Gegevens.Instellingscode, dag, Bekend: true)])!.Melding : null,
            [.. Opleidingslocatie.Bepaal(instelling, periode).Select(d => new ErkenningsdagenWeergave(d.Van, d.TotEnMet, d.Erkend))]));
    }

    private static async Task<Results<Ok<SchematoetsWeergave>, ProblemHttpResult>> ToetsAsync(
        Invoer<Schema> invoer, Beller beller, IStreams streams, CancellationToken ct)
    {
        var schema = invoer.Waarde.Onderdelen.Select(o => new Schemaonderdeel(Sleutel.Normaal(o.Instellingscode), new(o.Van, o.TotEnMet))).ToList();
        var instellingen = new Dictionary<string, Instelling>();
        foreach (var code in schema.Select(o => o.Instellingscode).Distinct())
        {
            if (await streams.LeesAsync<Instelling>(Instelling.IdVan(code), ct) is { } gelezen && beller.MagZien(gelezen.State.Gegevens.Instituut)) instellingen[code] = gelezen.State;
        }

        return Opleidingslocatie.Weigering(Opleidingslocatie.Fouten(schema, instellingen)) is { } overtreding
            ? overtreding.ToProblem()
            : TypedResults.Ok(new SchematoetsWeergave(schema.Count, instellingen.Count));
    }
}

/// <summary>The erkenning of a training location.</summary>
[Description("Op welke dagen een instelling erkend is als opleidingslocatie.")]
public sealed record OpleidingslocatieWeergave(
    [property: Description("Code van de instelling.")] string Instellingscode,
    [property: Description("Of de instelling op alle gevraagde dagen erkend is.")] bool Erkend,
    [property: Description("De eerste dag zonder erkenning; leeg als die er niet is.")] DateOnly? EersteDagNietErkend,
    [property: Description("Waarom deze dagen niet in het opleidingsschema kunnen (ERK-40); leeg als het kan.")] string? Melding,
    [property: Description("Alle gevraagde dagen, per periode.")] IReadOnlyList<ErkenningsdagenWeergave> Perioden);

/// <summary>A stretch of days.</summary>
[Description("Dagen waarop de erkenning gelijk is.")]
public sealed record ErkenningsdagenWeergave(
    [property: Description("Eerste dag.")] DateOnly Van,
    [property: Description("Laatste dag.")] DateOnly TotEnMet,
    [property: Description("Of de instelling dan erkend is.")] bool Erkend);

/// <summary>A schedule that may stand in the register.</summary>
[Description("Het opleidingsschema kan zo in het register.")]
public sealed record SchematoetsWeergave(
    [property: Description("Aantal delen.")] int Onderdelen,
    [property: Description("Aantal verschillende opleidingslocaties.")] int Opleidingslocaties);
