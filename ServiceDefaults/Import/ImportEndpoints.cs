using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using StageSystem.Kern;

namespace StageSystem.ServiceDefaults;

/// <summary>Sending an existing administration, and reading what came of it.</summary>
public static class ImportEndpoints
{
    /// <summary>Largest file, in bytes.</summary>
    private const long MaxBytes = 200L * 1024 * 1024;

    private const string Csv = "text/csv";
    private const string Formulier = "multipart/form-data";

    private static readonly string[] Beheerders = [Rollen.Stagesecretariaat, Rollen.FunctioneelBeheerder];

    internal sealed record Bestemming(
        [property: Description("De naam van het bestand, bijvoorbeeld stageopleiders.csv."), StringLength(100)] string Bestand,
        [property: Description("De levering waar het bestand bij hoort; zonder wordt het bestand meteen beoordeeld."),
            RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", ErrorMessage = "Gebruik letters, cijfers, punten, streepjes en liggende streepjes; hoogstens 64 tekens.")]
        string? Levering = null);

    /// <summary>Maps the endpoints of the import; for a service with <see cref="ImportRegistratie.Import"/>.</summary>
    public static void MapImport(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/importen", OntvangAsync)
            .WithName("StuurImport").WithTags("Import").WithSummary("Neemt een bestand van een bestaande administratie aan; het wordt op de achtergrond verwerkt.")
            .Accepts<string>(Csv, Formulier)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBytes))
            .VereistIdempotencyKey().Rollen(Beheerders);
        v1.MapGet("/importen", LijstAsync)
            .WithName("LeesImporten").WithTags("Import").WithSummary("Geeft de aangeleverde bestanden, het oudste eerst.").Rollen(Beheerders);
        v1.MapGet("/importen/{id:guid}", VerslagAsync)
            .WithName("LeesImport").WithTags("Import").WithSummary("Geeft het verslag van een aangeleverd bestand: wat nieuw was, en elke regel die is geweigerd.").Rollen(Beheerders);
        v1.MapPost("/leveringen/{levering}/afsluiting", SluitAfAsync)
            .WithName("SluitLeveringAf").WithTags("Import").WithSummary("Sluit een levering af: er komen geen bestanden meer bij en de verwerking begint.")
            .VereistIdempotencyKey().Rollen(Beheerders);
        v1.MapGet("/leveringen/{levering}", LeveringAsync)
            .WithName("LeesLevering").WithTags("Import").WithSummary("Geeft de stand van een levering in deze dienst.").Rollen(Beheerders);
    }

    private static async Task<Results<Accepted<Importregel>, ProblemHttpResult>> OntvangAsync(
        Vraag<Bestemming> vraag, HttpContext http, Beller beller, Importinrichting inrichting, Importontvangst ontvangst, Importwekker wekker,
        IDocumentStore store, TimeProvider klok, CancellationToken ct)
    {
        if (await InhoudAsync(http.Request, ct).ConfigureAwait(false) is not { } inhoud) return Problemen.Van(Probleemsoort.VerkeerdType, "Stuur het bestand als text/csv.");
        var levering = vraag.Waarde.Levering is { } naam ? Sleutel.Normaal(naam) : null;
        if (inrichting.Bestand(vraag.Waarde.Bestand) is not { } bestand)
            vraag.Fout("bestand", $"Deze dienst neemt dit bestand niet aan. Kies uit: {string.Join(", ", inrichting.Bestanden.Select(b => b.Naam))}.");
        else if (levering is not null && await IsGeslotenAsync(store, levering, ct).ConfigureAwait(false))
            vraag.Fout("levering", $"Levering {levering} is al afgesloten. Kies een nieuwe naam.");
        else
        {
            var id = http.NieuwId();
            var (delen, fouten) = await ontvangst.BewaarAsync(id, bestand, inhoud, ct).ConfigureAwait(false);
            if (fouten.Count > 0) return fouten.Select(fout => new Invoerfout("", fout)).ToArray().ToProblem();

            var opdracht = new Importopdracht(id, bestand.Naam, levering, beller.Actor, [.. beller.Instituten], klok.GetUtcNow(), delen);
            await using var session = store.LightweightSession();
            session.Store(opdracht);
            if (levering is not null && await session.LoadAsync<Leveringsstand>(Leveringsstand.IdVan(levering), ct).ConfigureAwait(false) is null)
                session.Store(new Leveringsstand(Leveringsstand.IdVan(levering), levering, Leveringsstand.Open, null));
            await session.SaveChangesAsync(ct).ConfigureAwait(false);
            wekker.Wek();
            return TypedResults.Accepted($"/v1/importen/{id}", Regel(opdracht));
        }

        return vraag.ToProblem();
    }

    private static async Task<Ok<Pagina<Importregel>>> LijstAsync(Blad blad, Beller beller, IQuerySession session, CancellationToken ct)
    {
        const string Volgorde = "(data ->> 'ontvangenOp' || '/' || id::text)";
        var zichtbaar = new List<Importopdracht>();
        for (var na = blad.Na ?? ""; zichtbaar.Count <= blad.Aantal;)
        {
            var rijen = await session.QueryAsync<Importopdracht>($"where {Volgorde} > ? order by {Volgorde} limit ?", ct, na, Limieten.MaxAantal + 1).ConfigureAwait(false);
            zichtbaar.AddRange(rijen.Where(o => MagZien(beller, o)));
            if (rijen.Count <= Limieten.MaxAantal) break;
            na = SleutelVan(rijen[^1]);
        }

        return TypedResults.Ok(blad.Pagina(zichtbaar, SleutelVan, Regel));

        static string SleutelVan(Importopdracht o) => $"{System.Text.Json.JsonSerializer.SerializeToElement(o.OntvangenOp).GetString()}/{o.Id}";
    }

    private static async Task<Results<Ok<Importverslag>, ProblemHttpResult>> VerslagAsync(
        [Description("Kenmerk van de import.")] Guid id, Blad blad, Beller beller, Importinrichting inrichting, IQuerySession session, CancellationToken ct)
    {
        if (await session.LoadAsync<Importopdracht>(id, ct).ConfigureAwait(false) is not { } opdracht || !MagZien(beller, opdracht)) return Problemen.Onbekend("De import");
        var blokken = await session.QueryAsync<Importblok>("where import_id = ? order by (data ->> 'nummer')::int", ct, id).ConfigureAwait(false);
        // A page may begin within a run of rows: each error has its place in the whole.
        var fouten = blokken.SelectMany(b => b.Fouten).Select((fout, plaats) => (Fout: fout, Plaats: $"{plaats:D9}"))
            .SkipWhile(f => blad.Na is not null && string.CompareOrdinal(f.Plaats, blad.Na) <= 0).Take(blad.Aantal + 1).ToList();
        var pagina = blad.Pagina(fouten, f => f.Plaats, f => new Weigering(opdracht.Bestand, f.Fout.Rij, f.Fout.Kolom, f.Fout.Sleutel, f.Fout.Melding, f.Fout.Regel));
        return TypedResults.Ok(new Importverslag(
            id, opdracht.Bestand, opdracht.Levering, Status(opdracht), await WachtOpAsync(session, inrichting, opdracht, ct).ConfigureAwait(false), opdracht.OntvangenOp,
            blokken.Sum(b => b.Rijen), blokken.Sum(b => b.Nieuw), blokken.Sum(b => b.Ongewijzigd), blokken.Sum(b => b.Geweigerd), pagina.Items, pagina.Volgende));
    }

    private static async Task<Results<Accepted<Leveringsverslag>, ProblemHttpResult>> SluitAfAsync(
        [Description("De naam van de levering.")] string levering, Beller beller, Importinrichting inrichting, Importwekker wekker, IDocumentStore store, CancellationToken ct)
    {
        var naam = Sleutel.Normaal(levering);
        if (!Bestemmingsnaam(naam)) return new[] { new Invoerfout("/levering", "Dit is geen geldige naam van een levering.") { Plaats = "path" } }.ToProblem();
        await using var session = store.LightweightSession();
        var stand = await session.LoadAsync<Leveringsstand>(Leveringsstand.IdVan(naam), ct).ConfigureAwait(false);
        if (stand is null || stand.Status == Leveringsstand.Open)
        {
            session.Store(new Leveringsstand(Leveringsstand.IdVan(naam), naam, Leveringsstand.Afgesloten, beller.Actor));
            await session.SaveChangesAsync(ct).ConfigureAwait(false);
        }

        wekker.Wek();
        return TypedResults.Accepted($"/v1/leveringen/{naam}", (await LeesLeveringAsync(session, inrichting, naam, beller, ct).ConfigureAwait(false))!);
    }

    private static async Task<Results<Ok<Leveringsverslag>, ProblemHttpResult>> LeveringAsync(
        [Description("De naam van de levering.")] string levering, Beller beller, Importinrichting inrichting, IQuerySession session, CancellationToken ct) =>
        await LeesLeveringAsync(session, inrichting, Sleutel.Normaal(levering), beller, ct).ConfigureAwait(false) is { } verslag
            ? TypedResults.Ok(verslag)
            : Problemen.Onbekend("De levering");

    private static async Task<Leveringsverslag?> LeesLeveringAsync(
        IQuerySession session, Importinrichting inrichting, string naam, Beller beller, CancellationToken ct)
    {
        if (await session.LoadAsync<Leveringsstand>(Leveringsstand.IdVan(naam), ct).ConfigureAwait(false) is not { } stand) return null;
        var importen = await session.QueryAsync<Importopdracht>("where data ->> 'levering' = ? order by data ->> 'ontvangenOp'", ct, naam).ConfigureAwait(false);
        return new(naam, stand.Status, await WachtOpAsync(session, inrichting, stand, ct).ConfigureAwait(false), [.. importen.Where(o => MagZien(beller, o)).Select(Regel)]);
    }

    private static async Task<string?> WachtOpAsync(IQuerySession session, Importinrichting inrichting, Importopdracht opdracht, CancellationToken ct) =>
        opdracht.Verwerkt || opdracht.Levering is not { } levering || await session.LoadAsync<Leveringsstand>(Leveringsstand.IdVan(levering), ct).ConfigureAwait(false) is not { } stand
            ? null
            : await WachtOpAsync(session, inrichting, stand, ct).ConfigureAwait(false);

    private static async Task<string?> WachtOpAsync(IQuerySession session, Importinrichting inrichting, Leveringsstand stand, CancellationToken ct)
    {
        if (stand.Status == Leveringsstand.Open) return "het afsluiten van de levering";
        if (stand.Status == Leveringsstand.Verwerkt) return null;
        var ontbreekt = await Bekendheid.OntbrekendAsync(session, stand.Naam, inrichting.VerwijstNaar, ct).ConfigureAwait(false);
        return ontbreekt.Count > 0 ? $"bericht van Erkenning over {string.Join(" en ", ontbreekt)} van deze levering" : null;
    }

    private static async Task<bool> IsGeslotenAsync(IDocumentStore store, string levering, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Leveringsstand>(Leveringsstand.IdVan(levering), ct).ConfigureAwait(false) is { } stand && stand.Status != Leveringsstand.Open;
    }

    /// <summary>The file: the body itself, or the first file of a form; null for another content type.</summary>
    private static async Task<Stream?> InhoudAsync(HttpRequest verzoek, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort)) return null;
        if (soort.MediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase)) return verzoek.Body;
        if (!soort.MediaType.Equals(Formulier, StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(soort.Boundary).Value is not { Length: > 0 } grens) return null;

        var lezer = new MultipartReader(grens, verzoek.Body);
        while (await lezer.ReadNextSectionAsync(ct).ConfigureAwait(false) is { } deel)
        {
            if (deel.GetContentDispositionHeader()?.IsFileDisposition() == true) return deel.Body;
        }

        return Stream.Null;
    }

    private static bool Bestemmingsnaam(string naam) => System.Text.RegularExpressions.Regex.IsMatch(naam, "^[A-Z0-9][A-Z0-9._-]{0,63}$");

    /// <summary>OVK-12: files of people who serve one of the caller's institutes.</summary>
    private static bool MagZien(Beller beller, Importopdracht opdracht) =>
        opdracht.Instituten.Contains(Toegangsclaims.AlleInstituten) ? beller.Instituten.Contains(Toegangsclaims.AlleInstituten) : opdracht.Instituten.Any(beller.MagZien);

    private static string Status(Importopdracht opdracht) => opdracht.Verwerkt ? "verwerkt" : "ontvangen";

    private static Importregel Regel(Importopdracht o) => new(o.Id, o.Bestand, o.Levering, Status(o), o.OntvangenOp);
}
