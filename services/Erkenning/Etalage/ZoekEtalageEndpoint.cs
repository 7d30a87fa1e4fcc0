using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using StageSystem.Kern;
using StageSystem.ServiceDefaults;

namespace StageSystem.Erkenningen.Etalage;

/// <summary>Searching and comparing the opleidingsetalage of the own institute (ERK-42).</summary>
internal static class ZoekEtalageEndpoint
{
    private const int MaxWoorden = 10;

    [Description("Wat u zoekt; alles mag weggelaten worden.")]
    internal sealed record Filter(
        [property: Description("Specialisme.")] string? Specialisme = null,
        [property: Description("Onderwijs- en Opleidingsregio (OOR)."),
            AllowedValues(Oorregio.Amsterdam, Oorregio.Vumc, Oorregio.Leiden, Oorregio.Utrecht, Oorregio.Noordoost, Oorregio.Oost, Oorregio.Zuidwest, Oorregio.Zuidoost, null,
                ErrorMessage = Oorregio.Keuze)] string? Oor = null,
        [property: Description("Eerste dag waarop de plek beschikbaar moet zijn.")] DateOnly? Van = null,
        [property: Description("Laatste dag waarop de plek beschikbaar moet zijn.")] DateOnly? TotEnMet = null,
        [property: Description("Hoeveel aios er minstens tegelijk moeten kunnen zijn."), Range(1, 100, ErrorMessage = "Geef een aantal van 1 tot en met 100.")] int? Capaciteit = null,
        [property: Description("Woorden die in de vermelding of in het stageleerwerkplan (SLWP) van de stageplaats staan."),
            StringLength(200, ErrorMessage = Etalagetekst.Titel)] string? Tekst = null) : IValidatableObject
    {
        internal IReadOnlyList<string> Woorden() => Tekst?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (TotEnMet < Van) yield return new("De laatste dag ligt voor de eerste.", [nameof(TotEnMet)]);
            if (Woorden().Count > MaxWoorden) yield return new($"Zoek op hoogstens {MaxWoorden} woorden.", [nameof(Tekst)]);
        }
    }

    [Description("Welke vermeldingen naast elkaar komen.")]
    internal sealed record Keuze(
        [property: Description("Kenmerken van 2 tot en met 4 vermeldingen, met een komma ertussen.")] string Vermeldingen);

    internal static void MapZoekEtalage(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/etalagevermeldingen", ZoekAsync)
            .WithName("ZoekEtalage").WithTags(EtalageEndpoints.Groep)
            .WithSummary("Zoekt stagemogelijkheden op specialisme, regio, periode, capaciteit en woorden, op volgorde van specialisme.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/etalagevermeldingen/{id:guid}", EenAsync)
            .WithName("LeesEtalagevermelding").WithTags(EtalageEndpoints.Groep).WithSummary("Geeft één stagemogelijkheid.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
        v1.MapGet("/etalagevermeldingen/vergelijking", VergelijkAsync)
            .WithName("VergelijkEtalage").WithTags(EtalageEndpoints.Groep).WithSummary("Zet 2 tot en met 4 stagemogelijkheden naast elkaar.")
            .Rollen([.. Toegang.Betrokkenen, Rollen.Aios]);
    }

    private static async Task<Results<Lijstantwoord<EtalagevermeldingWeergave>, ProblemHttpResult>> ZoekAsync(
        Vraag<Filter> vraag, Blad blad, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var f = vraag.Waarde;
        if (blad.Na is { } cursor && Cursor(cursor) is null)
        {
            vraag.Fout("cursor", "Gebruik de waarde van 'volgende' uit het vorige antwoord.");
            return vraag.ToProblem();
        }

        var gezocht = new Etalagevraag(f.Specialisme, f.Oor, f.Van, f.TotEnMet, f.Capaciteit, f.Woorden());
        return await blad.AntwoordAsync(
            (na, aantal, stop) => EtalageLezer.ZoekAsync(session, gezocht, beller, Cursor(na), aantal, stop), v => $"{v.Specialisme}/{v.Id}",
            rijen => EtalageLezer.ToonAsync(session, rijen, klok.Vandaag(), ct), ct);
    }

    private static async Task<Results<Ok<EtalagevermeldingWeergave>, ProblemHttpResult>> EenAsync(
        [Description("Kenmerk van de vermelding.")] Guid id, Beller beller, IStreams streams, IQuerySession session, TimeProvider klok, HttpContext http, CancellationToken ct) =>
        await EtalageLezer.EenAsync(streams, session, id, beller, klok.Vandaag(), http, ct) is { } weergave ? TypedResults.Ok(weergave) : Problemen.Onbekend("De vermelding");

    private static async Task<Results<Ok<EtalagevergelijkingWeergave>, ProblemHttpResult>> VergelijkAsync(
        Vraag<Keuze> vraag, Beller beller, IQuerySession session, TimeProvider klok, CancellationToken ct)
    {
        var ids = new List<Guid>();
        foreach (var deel in vraag.Waarde.Vermeldingen.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Guid.TryParseExact(deel, "D", out var id)) ids.Add(id);
            else vraag.Fout("vermeldingen", $"'{deel}' is geen kenmerk van een vermelding.");
        }

        if (vraag.Fouten.Count > 0) return vraag.ToProblem();
        if (Etalagevergelijking.Weigering(ids.Distinct().Count()) is { } overtreding) return overtreding.ToProblem();
        var gevonden = (await session.LoadManyAsync<Etalagevermelding>(ct, ids.Distinct())).Where(v => beller.MagZien(v.Instituut)).ToDictionary(v => v.Id);
        if (ids.Exists(id => !gevonden.ContainsKey(id))) return Problemen.Onbekend("De vermelding");
        var kaarten = await EtalageLezer.ToonAsync(session, [.. ids.Distinct().Select(id => gevonden[id])], klok.Vandaag(), ct);
        return TypedResults.Ok(EtalagevergelijkingWeergave.Toon(
            kaarten, Etalagevergelijking.Kenmerken([.. kaarten.Select(k => (gevonden[k.VermeldingId], k.Instelling, k.Opleidingsplan.Versie))])));
    }

    /// <summary>Specialism and id, or null when it is not both; the specialism may hold a slash, the id does not.</summary>
    private static (string Specialisme, Guid Id)? Cursor(string na) =>
        na.LastIndexOf('/') is >= 0 and var schuin && Guid.TryParseExact(na[(schuin + 1)..], "D", out var id) ? (na[..schuin], id) : null;
}
